"""Which figures must follow from which others, and whether they do: the forms of kb.model.relation at work."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import reduce
from itertools import combinations, islice, product

from kb.match.question import is_dated, scope_of
from kb.match.values import days_of, relative_gap
from kb.model import Claim, Kind, Modality, unit_of
from kb.model.interval import Interval, comparison, interval_of, listed, share
from kb.model.relation import Operand, Relation, entering

_COMBINATIONS = 64
_FEWEST_PARTS = 2
_FEWEST_SHARES = 3


@dataclass(frozen=True, slots=True)
class Way:
    """One way to reach a stated result.

    Attributes:
        result: None where the result needs no saying: all shares of a whole are 100 %.
        reached: What the inputs give, in the base of the result's dimension, sign left out.
        stated: What the result says, likewise.
    """

    result: Claim | None
    inputs: tuple[Claim, ...]
    reached: Interval
    stated: Interval

    @property
    def holds(self) -> bool:
        """Whether one value fits both."""
        return self.reached.meets(self.stated)

    @property
    def gap(self) -> Decimal:
        """How far apart the two are, as a share of the larger."""
        return relative_gap(self.reached, self.stated)

    @property
    def is_over(self) -> bool:
        """Whether the inputs give more than is stated."""
        return not self.holds and (self.stated.high or 0) < (self.reached.low or 0)


class Told:
    """Claims by metric and by time, so that those which may enter a result are found without asking all of them."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._timeless: dict[str, list[Claim]] = defaultdict(list)
        dated: dict[str, list[tuple[date, date, int, Claim]]] = defaultdict(list)
        for number, claim in enumerate(claims):
            days = None if claim.statement.metric in listed("question", "timeless") else days_of(claim.statement.as_of)
            if days is None:
                self._timeless[claim.statement.metric].append(claim)
            else:
                dated[claim.statement.metric].append((*days, number, claim))
        self._dated = {metric: sorted(told) for metric, told in dated.items()}
        self._longest = {metric: max(end - start for start, end, *_ in told) for metric, told in dated.items()}

    def of(self, metric: str) -> Iterator[Claim]:
        """Every claim of the metric."""
        yield from self._timeless.get(metric, ())
        for *_, claim in self._dated.get(metric, ()):
            yield claim

    def beside(self, result: Claim, metric: str) -> Iterator[Claim]:
        """The claims of the metric that may belong to the result: of times that touch, or with a week-end between."""
        days = None if result.statement.metric in listed("question", "timeless") else days_of(result.statement.as_of)
        if days is None:
            yield from self.of(metric)
            return
        yield from self._timeless.get(metric, ())
        told = self._dated.get(metric, ())
        slack = timedelta(days=comparison()["arithmetic"]["days_apart"]).days
        first, last = days[0].toordinal(), days[1].toordinal()
        earliest = first - slack - self._longest[metric].days if told else 0
        reach = slice(
            bisect_left(told, earliest, key=lambda each: each[0].toordinal()),
            bisect_right(told, last + slack, key=lambda each: each[0].toordinal()),
        )
        for start, end, _, claim in told[reach]:
            near = slack if days[0] == days[1] and start == end else 0
            if start.toordinal() <= last + near and first <= end.toordinal() + near:
                yield claim


# Products -------------------------------------------------------------------------------------------------------------


def products(relation: Relation, result: Claim, told: Told, *, elsewhere: bool) -> list[Way]:
    """The ways to the result by multiplying, within its document or with the help of others.

    Products of absurd size are no ways: they are about something else.
    """
    found = islice(_products(relation, result, told, elsewhere=elsewhere), _COMBINATIONS)
    return [way for way in found if way.gap <= share("arithmetic", "unrelated")]


def _products(relation: Relation, result: Claim, told: Told, *, elsewhere: bool) -> Iterator[Way]:
    stated = _entering(result, relation.result) if relation.result else None
    if stated is None:
        return
    chosen = [
        [claim for claim in told.beside(result, operand.metric) if _fits(claim, operand, result, elsewhere=elsewhere)]
        for operand in relation.inputs
    ]
    for inputs in product(*chosen):
        factors = [_entering(claim, operand) for claim, operand in zip(inputs, relation.inputs, strict=True)]
        known = [factor for factor in factors if factor is not None]
        if len(known) == len(inputs) and len(_currencies(result, *inputs)) <= 1:
            yield Way(result, inputs, reduce(Interval.times, known), stated)


def _fits(claim: Claim, operand: Operand, result: Claim, *, elsewhere: bool) -> bool:
    if claim.id == result.id or not (elsewhere or claim.document == result.document):
        return False
    return (operand.any_subject or claim.subject == result.subject) and _entering(claim, operand) is not None


def _entering(claim: Claim, operand: Operand) -> Interval | None:
    return entering(claim.statement.figure, operand) if claim.statement.figure else None


def _currencies(*claims: Claim) -> set[str]:
    dimensions = (unit_of(c.statement.figure.unit).dimension for c in claims if c.statement.figure)
    return {dimension.partition("/")[0] for dimension in dimensions if dimension.startswith("money:")}


# Changes --------------------------------------------------------------------------------------------------------------


def changes(result: Claim, beside: Iterable[Claim]) -> list[Way]:
    """From one figure to another of the same metric in the result's own sentence, the way its sign says."""
    found = islice(_changes(result, beside), _COMBINATIONS)
    return [way for way in found if way.gap <= share("arithmetic", "unrelated")]


def _changes(result: Claim, beside: Iterable[Claim]) -> Iterator[Way]:
    stated = _interval(result)
    if stated is None:
        return
    falls = stated.high is not None and stated.high <= 0
    of_metric: dict[str, list[Claim]] = defaultdict(list)
    for claim in beside:
        if claim.subject == result.subject and _is_sum(claim):
            of_metric[claim.statement.metric].append(claim)
    for told in of_metric.values():
        for pair in combinations(told, 2):
            small, large = sorted(pair, key=lambda claim: _size(claim).low or Decimal(0))
            if _unit(small) == _unit(large):
                start, end = (large, small) if falls else (small, large)
                reached = _fall(_size(large), _size(small)) if falls else _rise(_size(small), _size(large))
                if reached is not None:
                    yield Way(result, (start, end), reached, stated.size())


def _is_sum(claim: Claim) -> bool:
    figure = claim.statement.figure
    kinds = {Kind.MONEY, Kind.COUNT, Kind.QUANTITY, Kind.NUMBER, Kind.PRICE_PER}
    return figure is not None and figure.kind in kinds


def _rise(small: Interval, large: Interval) -> Interval | None:
    if not small.low or not small.high or large.low is None or large.high is None:
        return None
    return Interval((large.low / small.high - 1) * 100, (large.high / small.low - 1) * 100)


def _fall(large: Interval, small: Interval) -> Interval | None:
    if not large.low or not large.high or small.low is None or small.high is None:
        return None
    return Interval((1 - small.high / large.low) * 100, (1 - small.low / large.high) * 100)


# Sums -----------------------------------------------------------------------------------------------------------------


def parts(sentence: Sequence[Claim]) -> Iterator[Way]:
    """A total without a scope, and the parts of it that one sentence names by theirs ("of which ... at home").

    Parts that give less leave some out; they are no way to the total.
    """
    for total in sentence:
        if not scope_of(total):
            named = {scope_of(claim): claim for claim in reversed(sentence) if _is_part(claim, total)}
            way = _sum(total, [*reversed(named.values())]) if len(named) >= _FEWEST_PARTS else None
            if way is not None and (way.holds or way.is_over):
                yield way


def _is_part(claim: Claim, total: Claim) -> bool:
    scope = scope_of(claim)
    apart = bool(scope) and not scope <= listed("question", "asides")
    return apart and claim.subject == total.subject and _unit(claim) == _unit(total) and _same_days(claim, total)


def shares(sentence: Sequence[Claim]) -> Iterator[Way]:
    """The shares of one whole that a sentence gives to several: together no more than 100 %."""
    held = {(claim.subject, scope_of(claim)): claim for claim in sentence if _unit(claim) == "%"}
    if len(held) >= _FEWEST_SHARES:
        sizes = [_size(claim) for claim in held.values()]
        way = Way(None, tuple(held.values()), reduce(Interval.plus, sizes), Interval.point(Decimal(100)))
        if way.holds or way.is_over:
            yield way


def periods(claims: Iterable[Claim]) -> Iterator[Way]:
    """A year and its quarters or months, a half-year and its quarters: where all of them are told, of one scope."""
    of_question: dict[tuple[object, ...], dict[tuple[date, date], Claim]] = defaultdict(dict)
    for claim in claims:
        days = days_of(claim.statement.as_of) if is_dated(claim.statement.as_of) else None
        if days is not None and claim.statement.modality is Modality.STATED:
            of_question[scope_of(claim), _unit(claim)].setdefault(days, claim)
    for told in of_question.values():
        by_length: dict[int, dict[date, tuple[date, Claim]]] = defaultdict(dict)
        for (start, end), claim in told.items():
            by_length[_months(start, end)][start] = (end, claim)
        for (start, end), total in told.items():
            for length, stretches in by_length.items():
                if length and length < _months(start, end):
                    within = _tiling(start, end, stretches)
                    if within and (way := _sum(total, within)) is not None:
                        yield way


def _months(start: date, end: date) -> int:
    """How many whole months; 0 where the stretch is none of months."""
    after = end + timedelta(days=1)
    whole = start.day == 1 and after.day == 1
    return (after.year - start.year) * 12 + after.month - start.month if whole else 0


def _tiling(start: date, end: date, stretches: Mapping[date, tuple[date, Claim]]) -> list[Claim]:
    """The stretches that follow on one another from start to end; empty where one is missing."""
    found: list[Claim] = []
    while start in stretches:
        until, claim = stretches[start]
        found.append(claim)
        if until == end:
            return found
        start = until + timedelta(days=1)
    return []


def _sum(total: Claim, summands: Sequence[Claim]) -> Way | None:
    stated, sizes = _interval(total), [_interval(claim) for claim in summands]
    known = [size for size in sizes if size is not None]
    if stated is None or len(known) < len(sizes):
        return None
    way = Way(total, tuple(summands), reduce(Interval.plus, known), stated)
    return way if way.gap <= share("arithmetic", "unrelated") else None


def _same_days(a: Claim, b: Claim) -> bool:
    return days_of(a.statement.as_of) == days_of(b.statement.as_of)


def _unit(claim: Claim) -> str | None:
    return claim.statement.figure.unit if claim.statement.figure else None


def _interval(claim: Claim) -> Interval | None:
    return interval_of(claim.statement.figure) if claim.statement.figure else None


def _size(claim: Claim) -> Interval:
    interval = _interval(claim)
    return interval.size() if interval else Interval(None, None)

"""Figures that must follow from one another: whether they do, and what would close the gap where they do not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from itertools import combinations, islice, product

from kb.graph import Graph
from kb.match.question import may_be_one_time
from kb.match.values import relative_gap
from kb.model import Claim, Figure, Finding, Kind, Severity, unit_of
from kb.model.interval import Interval, interval_of, share
from kb.model.relation import Form, Operand, Relation, entering, relations
from kb.notation import Amount, note, percent, rounded

Claims = Mapping[str, list[Claim]]

_COMBINATIONS = 64
_SIGNIFICANT_DIGITS = 3
_SEVERITIES = {"gap": Severity.MEDIUM, "low-bound": Severity.LOW, "holds": Severity.INFO}


@dataclass(frozen=True, slots=True)
class Way:
    """One way to reach a stated result.

    Attributes:
        reached: What the inputs give, in the base of the result's dimension, sign left out.
        stated: What the result says, likewise.
    """

    result: Claim
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


def find(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per stated result: that it follows, that it is low, or the inputs that come nearest to it.

    A document is held against itself first, against others only where it does not hold all the inputs.
    """
    measured: dict[str, dict[tuple[object, ...], Claim]] = defaultdict(dict)
    for claim in graph.standing():
        figure = claim.statement.figure
        if figure is not None and not claim.statement.denied and interval_of(figure) is not None:
            measured[claim.statement.metric].setdefault((claim.document, claim.subject, note(figure)), claim)
    claims = {metric: list(told.values()) for metric, told in measured.items()}
    for relation in relations():
        for result in claims.get(relation.result.metric, ()):
            ways = _ways(relation, result, claims, elsewhere=False) or _ways(relation, result, claims, elsewhere=True)
            if ways:
                yield from _judged(graph, relation, ways)


def _ways(relation: Relation, result: Claim, claims: Claims, *, elsewhere: bool) -> list[Way]:
    """The ways to the result within its document, or with the help of others; products of absurd size are no ways."""
    if relation.form is Form.CHANGE:
        found = () if elsewhere else _changes(result, claims)
    else:
        found = _products(relation, result, claims, elsewhere=elsewhere)
    return [way for way in islice(found, _COMBINATIONS) if way.gap <= share("arithmetic", "unrelated")]


# Products -------------------------------------------------------------------------------------------------------------


def _products(relation: Relation, result: Claim, claims: Claims, *, elsewhere: bool) -> Iterator[Way]:
    stated = _entering(result, relation.result)
    chosen = [
        [claim for claim in claims.get(operand.metric, ()) if _fits(claim, operand, result, elsewhere=elsewhere)]
        for operand in relation.inputs
    ]
    for inputs in product(*chosen) if stated is not None else ():
        factors = [_entering(claim, operand) for claim, operand in zip(inputs, relation.inputs, strict=True)]
        known = [factor for factor in factors if factor is not None]
        if stated is not None and len(known) == len(inputs) and len(_currencies(result, *inputs)) <= 1:
            yield Way(result, inputs, reduce(Interval.times, known), stated)


def _fits(claim: Claim, operand: Operand, result: Claim, *, elsewhere: bool) -> bool:
    if claim.id == result.id or not (elsewhere or claim.document == result.document):
        return False
    return (operand.any_subject or claim.subject == result.subject) and may_be_one_time(claim, result)


def _entering(claim: Claim, operand: Operand) -> Interval | None:
    return entering(claim.statement.figure, operand) if claim.statement.figure else None


def _currencies(*claims: Claim) -> set[str]:
    dimensions = (unit_of(c.statement.figure.unit).dimension for c in claims if c.statement.figure)
    return {dimension.partition("/")[0] for dimension in dimensions if dimension.startswith("money:")}


# Changes --------------------------------------------------------------------------------------------------------------


def _changes(result: Claim, claims: Claims) -> Iterator[Way]:
    """From one figure to another of the same metric in the result's own sentence, the way its sign says."""
    figure = result.statement.figure
    stated = interval_of(figure) if figure else None
    if stated is None:
        return
    falls = stated.high is not None and stated.high <= 0
    for told in claims.values():
        beside = [claim for claim in told if _stands_beside(claim, result)]
        for pair in combinations(beside, 2):
            small, large = sorted(pair, key=lambda claim: _size(claim).low or Decimal(0))
            if _same_unit(small, large):
                start, end = (large, small) if falls else (small, large)
                reached = _fall(_size(large), _size(small)) if falls else _rise(_size(small), _size(large))
                if reached is not None:
                    yield Way(result, (start, end), reached, stated.size())


def _stands_beside(claim: Claim, result: Claim) -> bool:
    said, beside = claim.statement, result.statement
    return (
        claim.document == result.document
        and claim.subject == result.subject
        and said.sentence == beside.sentence
        and said.figure is not None
        and said.figure.kind in {Kind.MONEY, Kind.COUNT, Kind.QUANTITY, Kind.NUMBER, Kind.PRICE_PER}
    )


def _size(claim: Claim) -> Interval:
    interval = interval_of(claim.statement.figure) if claim.statement.figure else None
    return interval.size() if interval else Interval(None, None)


def _same_unit(first: Claim, second: Claim) -> bool:
    left, right = first.statement.figure, second.statement.figure
    return left is not None and right is not None and left.unit == right.unit


def _rise(small: Interval, large: Interval) -> Interval | None:
    if not small.low or not small.high or large.low is None or large.high is None:
        return None
    return Interval((large.low / small.high - 1) * 100, (large.high / small.low - 1) * 100)


def _fall(large: Interval, small: Interval) -> Interval | None:
    if not large.low or not large.high or small.low is None or small.high is None:
        return None
    return Interval((1 - small.high / large.low) * 100, (1 - small.low / large.high) * 100)


# What is said of it ---------------------------------------------------------------------------------------------------


def _judged(graph: Graph, relation: Relation, ways: list[Way]) -> Iterator[Finding]:
    way = next((way for way in ways if way.holds), None) or min(ways, key=lambda way: way.gap)
    figure = way.result.statement.figure
    if figure is None:
        return
    falls = figure.high is not None and figure.high < 0
    middle = _middle(way.reached) / unit_of(figure.unit).factor
    reached = rounded(-middle if falls else middle, _SIGNIFICANT_DIGITS)
    told = [_told(claim.statement.figure) for claim in way.inputs if claim.statement.figure]
    kind = "gap" if not way.holds else "low-bound" if _is_low(way) else "holds"
    yield graph.finding(
        "arithmetic",
        kind,
        _SEVERITIES[kind],
        claims=(way.result, *way.inputs),
        facts={
            "reason": f"{relation.form.value}-{kind}",
            "subject": graph.subject(way.result),
            "metric": way.result.statement.metric,
            "inputs": "; ".join(told),
            "first": told[0],
            "last": told[-1],
            "reached": note(Amount("", reached, None, figure.unit)),
            "stated": note(figure),
            "gap": percent(way.gap),
            "needed": "; ".join(_needed(way)),
        },
    )


def _told(figure: Figure) -> str:
    """The figure without the sign of a fall."""
    falls = figure.high is not None and figure.high < 0
    return note(figure.negated() if falls else figure)


def _is_low(way: Way) -> bool:
    """Whether the result is a bound that holds, and far from what the inputs give."""
    if way.stated.high is not None or not way.stated.low or way.reached.low is None:
        return False
    return way.reached.low >= way.stated.low * share("arithmetic", "low_bound")


def _needed(way: Way) -> Iterator[str]:
    """For each input, the value that would close the gap if the others stand."""
    ratio = _middle(way.stated) / _middle(way.reached)
    for claim in way.inputs:
        figure = claim.statement.figure
        value = figure and (figure.low if figure.low is not None else figure.high)
        if figure is not None and value:
            yield note(Amount("", rounded(abs(value) * ratio, _SIGNIFICANT_DIGITS), None, figure.unit))


def _middle(interval: Interval) -> Decimal:
    ends = [end for end in (interval.low, interval.high) if end is not None]
    return sum(ends, Decimal(0)) / len(ends)

"""Figures that must follow from one another: whether they do, and what would close the gap where they do not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import chain

from kb.graph import Graph
from kb.match import reckoning
from kb.match.reckoning import Told, Way
from kb.model import Claim, Figure, Finding, Severity, Span, unit_of
from kb.model.interval import Interval, interval_of, share
from kb.model.relation import Form, Relation, of_form
from kb.notation import Amount, note, percent, rounded

_SIGNIFICANT_DIGITS = 3
_SEVERITIES = {"gap": Severity.MEDIUM, "low-bound": Severity.LOW, "holds": Severity.INFO}
_SUMS = {Form.PARTS, Form.SHARES, Form.PERIODS}
_WHOLE = "100 %"


def inside(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per result that a document states with all its inputs: that it follows, or that it does not."""
    for claims in graph.by_document(_figures(graph)).values():
        told = Told(claims)
        for relation in of_form(Form.PRODUCT):
            for result in _results(relation, told):
                yield from _nearest(graph, relation, reckoning.products(relation, result, told, elsewhere=False))
        for sentence in _by_sentence(claims).values():
            yield from _of_sentence(graph, sentence)


def across(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per result of a subject whose own document does not hold all the inputs, but others do."""
    told = Told(_figures(graph))
    for relation in of_form(Form.PRODUCT):
        for result in _results(relation, told):
            if not reckoning.products(relation, result, told, elsewhere=False):
                yield from _nearest(graph, relation, reckoning.products(relation, result, told, elsewhere=True))


def over_time(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per year (quarter, half) of a topic whose months or quarters are all told."""
    first = next(graph.comparable(), None)
    for relation in of_form(Form.PERIODS):
        if first is not None and first.statement.metric in relation.metrics:
            for way in reckoning.periods(_figures(graph)):
                yield from _judged(graph, relation, way)


def _figures(graph: Graph) -> list[Claim]:
    """The claims to reckon with."""
    claims = (claim for claim in graph.comparable() if not claim.statement.denied)
    return [claim for claim in claims if claim.statement.figure and interval_of(claim.statement.figure)]


def _results(relation: Relation, told: Told) -> Iterator[Claim]:
    """One claim for each value of the result in each document: a headline repeats its body."""
    seen: set[tuple[object, ...]] = set()
    for claim in told.of(relation.result.metric) if relation.result else ():
        figure = claim.statement.figure
        said = (claim.document, claim.subject, note(figure) if figure else "")
        if said not in seen:
            seen.add(said)
            yield claim


def _by_sentence(claims: Iterable[Claim]) -> dict[Span, list[Claim]]:
    held: dict[Span, list[Claim]] = defaultdict(list)
    for claim in claims:
        held[claim.statement.sentence].append(claim)
    return {sentence: told for sentence, told in held.items() if len(told) > 1}


def _of_sentence(graph: Graph, sentence: list[Claim]) -> Iterator[Finding]:
    for relation in of_form(Form.CHANGE):
        for result in sentence:
            if relation.result and result.statement.metric == relation.result.metric:
                yield from _nearest(graph, relation, reckoning.changes(result, sentence))
    for relation in chain(of_form(Form.PARTS), of_form(Form.SHARES)):
        of_metric: dict[str, list[Claim]] = defaultdict(list)
        for claim in sentence:
            if claim.statement.metric in relation.metrics:
                of_metric[claim.statement.metric].append(claim)
        for told in of_metric.values():
            ways = reckoning.parts(told) if relation.form is Form.PARTS else reckoning.shares(told)
            for way in ways:
                yield from _judged(graph, relation, way)


# What is said of it ---------------------------------------------------------------------------------------------------


def _nearest(graph: Graph, relation: Relation, ways: list[Way]) -> Iterator[Finding]:
    """What is said of the way that holds, else of the one that comes nearest; nothing where there is none."""
    if ways:
        nearest = next((way for way in ways if way.holds), None) or min(ways, key=lambda way: way.gap)
        yield from _judged(graph, relation, nearest)


def _judged(graph: Graph, relation: Relation, way: Way) -> Iterator[Finding]:
    first = way.result or way.inputs[0]
    figure = first.statement.figure
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
        claims=(*((way.result,) if way.result else ()), *way.inputs),
        facts={
            "reason": f"{relation.form.value}-{kind}",
            "subject": graph.subject(first),
            "metric": first.statement.metric,
            "inputs": "; ".join(told),
            "first": told[0],
            "last": told[-1],
            "reached": note(Amount("", reached, None, figure.unit)),
            "stated": note(figure) if way.result else _WHOLE,
            "gap": percent(way.gap),
            "needed": "; ".join(_needed_in_sum(way) if relation.form in _SUMS else _needed(way)),
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
    return way.reached.low > way.stated.low and _middle(way.reached) >= way.stated.low * share(
        "arithmetic", "low_bound"
    )


def _needed(way: Way) -> Iterator[str]:
    """For each input, the value that would close the gap if the others stand."""
    ratio = _middle(way.stated) / _middle(way.reached)
    for claim in way.inputs:
        figure = claim.statement.figure
        value = figure and (figure.low if figure.low is not None else figure.high)
        if figure is not None and value:
            yield note(Amount("", rounded(abs(value) * ratio, _SIGNIFICANT_DIGITS), None, figure.unit))


def _needed_in_sum(way: Way) -> Iterator[str]:
    """For each summand, the value that would close the gap if the others stand; none below zero."""
    missing = _middle(way.stated) - _middle(way.reached)
    for claim in way.inputs:
        figure = claim.statement.figure
        value = figure and (figure.low if figure.low is not None else figure.high)
        if figure is not None and value:
            fitting = value + missing / unit_of(figure.unit).factor
            if fitting > 0:
                yield note(Amount("", rounded(fitting, _SIGNIFICANT_DIGITS).normalize(), None, figure.unit))


def _middle(interval: Interval) -> Decimal:
    ends = [end for end in (interval.low, interval.high) if end is not None]
    return sum(ends, Decimal(0)) / len(ends)

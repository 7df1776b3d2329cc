"""What the interval plot of a topic shows: its claims by time, as intervals, and what was reckoned from others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from gui.axis import Axis
from gui.plot import PlotRow
from gui.standing import alarms, in_conflict, status_of
from kb import say
from kb.graph import Graph
from kb.match.values import interval_in
from kb.model import Claim, Figure, Finding, Kind, Snapshot, metric_name, unit_of
from kb.model.interval import Interval
from kb.notation import Amount, note, read_note

SHOWN = 400
"""Rows drawn at most; a topic of thousands is read in its list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicPicture:
    """What the pane shows of one topic.

    Attributes:
        title: Subject and metric.
        told: What the checks say of it, in a line.
        left_out: How many claims were too many to draw.
    """

    title: str
    told: str

    rows: tuple[PlotRow, ...]
    axis: Axis
    ticks: tuple[tuple[float, str], ...]
    left_out: int


def picture(snapshot: Snapshot, findings: Iterable[Finding], language: str) -> TopicPicture:
    """Lay out a topic's claims; amounts in other currencies stand where the rate of their day puts them."""
    graph = Graph(snapshot)
    found = list(findings)
    conflicts, slips = in_conflict(found), _slips(found, language)
    origins = _origin_numbers(graph)
    claims = sorted(graph.claims(), key=lambda claim: _time(graph, claim))
    unit = next((claim.statement.figure.unit for claim in claims if claim.statement.figure), None)
    rows = [_row(graph, claim, unit, language) for claim in claims[:SHOWN]]
    shown = [
        replace(
            row,
            slip=slips.get(claim.id, ""),
            disagrees=claim.id in conflicts,
            origin=origins.get(claim.id, 0),
        )
        for row, claim in zip(rows, claims, strict=False)
    ] + _reckoned(found, unit, language)
    axis = Axis.over(end for row in shown for end in (row.low, row.high) if end is not None)
    dates = any(claim.statement.figure is not None and claim.statement.figure.kind is Kind.DATE for claim in claims)
    ticks = [(tick, _tick(tick, dates=dates, language=language)) for tick in axis.ticks()] if _has_values(shown) else []
    return TopicPicture(
        title=_title(snapshot, language),
        told=_in_a_line(found, language),
        rows=tuple(shown),
        axis=axis,
        ticks=tuple(ticks),
        left_out=max(0, len(claims) - SHOWN),
    )


def _title(snapshot: Snapshot, language: str) -> str:
    topic = snapshot.topic
    if topic is None:
        return ""
    entity = snapshot.entities.get(topic.subject)
    return " · ".join(name for name in (entity.name if entity else "", metric_name(topic.metric, language)) if name)


def _in_a_line(findings: Iterable[Finding], language: str) -> str:
    told = sorted(findings, key=lambda finding: not alarms(finding))
    names = Counter(say.finding_name(finding, language) for finding in told)
    return " · ".join(f"{count} × {name}" for name, count in names.items())


def _has_values(rows: Iterable[PlotRow]) -> bool:
    return any(row.low is not None or row.high is not None for row in rows)


def _time(graph: Graph, claim: Claim) -> tuple[str, str, int]:
    as_of, published = claim.statement.as_of, graph.document(claim).published
    told = published.isoformat() if published else ""
    return (as_of.start or "" if as_of else told, told, claim.id)


def _row(graph: Graph, claim: Claim, unit: str | None, language: str) -> PlotRow:
    statement = claim.statement
    figure = statement.figure
    low, high = _ends(graph, claim, unit)
    when = say.period(statement.as_of, language) if statement.as_of else ""
    text = graph.document(claim).text
    return PlotRow(
        claim=claim.id,
        label=" · ".join(part for part in (graph.outlet(claim), when) if part),
        words=say.stated(statement, language),
        hint=text[statement.sentence.start : statement.sentence.end].strip(),
        low=low,
        high=high,
        status=status_of(claim.strength),
        exact=figure is not None and figure.kind is not Kind.DATE and figure.low == figure.high,
    )


def _ends(graph: Graph, claim: Claim, unit: str | None) -> tuple[float | None, float | None]:
    figure = claim.statement.figure
    if figure is None:
        return None, None
    if figure.kind is Kind.DATE:
        return _day(figure, first=True), _day(figure, first=False)
    interval = interval_in(claim, unit, graph.snapshot.documents)
    return _floats(interval) if interval else (None, None)


def _floats(interval: Interval) -> tuple[float | None, float | None]:
    return (
        None if interval.low is None else float(interval.low),
        None if interval.high is None else float(interval.high),
    )


def _day(figure: Figure, *, first: bool) -> float | None:
    told = figure.period and (figure.period.start if first else figure.period.end)
    return float(date.fromisoformat(told[:10]).toordinal()) if told else None


def _tick(value: float, *, dates: bool, language: str) -> str:
    if dates:
        return date.fromordinal(max(1, round(value))).isoformat()
    return say.figure_note(note(Amount("", Decimal(f"{value:.6g}"), None, None)), language)


def _slips(findings: Iterable[Finding], language: str) -> dict[int, str]:
    """For the smaller side of a slip of magnitude, how many times it is too small, as a question."""
    told: dict[int, str] = {}
    for finding in findings:
        if finding.check == "magnitude" and finding.claims:
            times = say.digits(Decimal(dict(finding.facts)["times"]), language)
            told |= dict.fromkeys(finding.claims, f"×{times}?")
    return told


def _origin_numbers(graph: Graph) -> Mapping[int, int]:
    """Claims that rest on one and the same single origin, by a number for it."""
    numbers: dict[frozenset[int], int] = {}
    held: dict[int, int] = {}
    for claim in graph.claims():
        origins = graph.origins(claim)
        if len(origins) == 1:
            held[claim.id] = numbers.setdefault(frozenset(next(iter(origins))), len(numbers) + 1)
    return held


def _reckoned(findings: Iterable[Finding], unit: str | None, language: str) -> list[PlotRow]:
    """What arithmetic reached for a claim of the topic, as rows of its own."""
    rows: dict[tuple[str, str], PlotRow] = {}
    for finding in findings:
        facts = dict(finding.facts)
        reached = read_note(facts.get("reached", "")) if finding.check == "arithmetic" else None
        if reached is not None and reached.unit == unit:
            value = float(reached.low * unit_of(unit).factor)
            label = say.fill("{inputs:product}", facts, language)
            words = say.figure_note(facts["reached"], language)
            hint = say.sentence(finding, language)
            row = PlotRow(claim=None, label=label, words=words, hint=hint, low=value, high=value)
            rows.setdefault((label, words), row)
    return list(rows.values())

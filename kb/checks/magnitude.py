"""Figures that are equal up to a power of ten: 万 read as 亿, million written for milliard or billion."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from kb.graph import Graph
from kb.match.verdict import Answer, Verdict
from kb.model import Claim, Finding, Period, Severity
from kb.notation import note, note_period
from kb.topic import pairs


def find(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per two figures of one question that differ by a power of ten."""
    for group, other, verdict in pairs(graph):
        if verdict.kind is Answer.MAGNITUDE:
            yield _finding(graph, group, other, verdict)


def _finding(graph: Graph, group: tuple[Claim, ...], other: tuple[Claim, ...], verdict: Verdict) -> Finding:
    rate = Period(start=verdict.rate_day, end=verdict.rate_day)
    figures = [claim.statement.figure for claim in (group[0], other[0])]
    return graph.finding(
        "magnitude",
        "slip",
        Severity.HIGH,
        claims=(*group, *other),
        pairs=product(group, other),
        facts={
            "subject": graph.subject(group[0]),
            "metric": group[0].statement.metric,
            "figures": "; ".join(note(figure) for figure in figures if figure),
            "times": str(Decimal(10) ** abs(verdict.power)),
            **({"reason": "converted", "rate": note_period(rate)} if verdict.rate_day else {}),
        },
    )

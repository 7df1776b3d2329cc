"""Stock moves dated on a day when their exchange was closed."""

from __future__ import annotations

from collections.abc import Iterator

from kb.graph import Graph
from kb.model import Basis, Claim, Finding, Severity
from kb.model.exchange import exchanges, is_closed
from kb.model.interval import comparison
from kb.notation import note, note_period


def find(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per figure of a single day without trading; what trades nowhere known is left alone."""
    for claim in graph.figures():
        day = _day(claim)
        held = exchanges().get(graph.subject(claim), ())
        figure, as_of = claim.statement.figure, claim.statement.as_of
        if (
            day is None
            or figure is None
            or as_of is None
            or not held
            or not all(is_closed(day, exchange) for exchange in held)
        ):
            continue
        yield graph.finding(
            "trading_day",
            "closed",
            Severity.MEDIUM,
            claims=(claim,),
            facts={
                "subject": graph.subject(claim),
                "metric": claim.statement.metric,
                "figure": note(figure),
                "day": note_period(as_of),
                "exchange": held[0].code,
            },
        )


def _day(claim: Claim) -> str | None:
    """The single day a traded figure is told of; None for other figures and where only the publication dates it."""
    as_of = claim.statement.as_of
    if claim.statement.metric not in comparison()["question"]["sessions"] or as_of is None or as_of.start is None:
        return None
    single = as_of.end is not None and as_of.start[:10] == as_of.end[:10]
    return as_of.start[:10] if single and as_of.basis is not Basis.PUBLICATION else None

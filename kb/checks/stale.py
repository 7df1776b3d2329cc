"""Figures overtaken when they were printed: a fall while trading told after the close, a forecast after the outcome."""

from __future__ import annotations

from collections.abc import Iterator

from kb.graph import Graph
from kb.match import compare
from kb.match.question import scope_of
from kb.model import Basis, Claim, DocumentId, Finding, Modality, Moment, Severity
from kb.notation import note

Question = tuple[str, str, frozenset[str]]

_PASSING = {Basis.PREMARKET, Basis.INTRADAY}


def find(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per figure that an earlier document of the library had overtaken; one that tells both knows."""
    closes: dict[Question, Claim] = {}
    closed: set[tuple[DocumentId, Question]] = set()
    outcomes: dict[Question, Claim] = {}
    claims = [claim for claim in graph.comparable() if claim.statement.figure is not None]
    for claim in sorted(claims, key=lambda claim: _published(graph, claim) or ""):
        question = _question(claim)
        if question is None or claim.statement.modality is not Modality.STATED:
            continue
        if _basis(claim) is Basis.CLOSE:
            closes.setdefault(question, claim)
            closed.add((claim.document, question))
        if _basis(claim) not in _PASSING:
            outcomes.setdefault(question, claim)
    for claim in claims:
        question = _question(claim)
        if question is None:
            continue
        if _basis(claim) in _PASSING and question in closes and (claim.document, question) not in closed:
            yield from _overtaken(graph, claim, closes[question], kind="after-close")
        elif claim.statement.modality is Modality.FORECAST and question in outcomes:
            yield from _overtaken(graph, claim, outcomes[question], kind="after-outcome")


def _overtaken(graph: Graph, claim: Claim, later: Claim, *, kind: str) -> Iterator[Finding]:
    figure, settled = claim.statement.figure, later.statement.figure
    if (
        figure is None
        or settled is None
        or not _is_before(graph.document(later).published, graph.document(claim).published)
    ):
        return
    if compare(claim, later, graph.snapshot.documents).disjoint:
        yield graph.finding(
            "stale",
            kind,
            Severity.LOW,
            claims=(claim, later),
            facts={
                "subject": graph.subject(claim),
                "metric": claim.statement.metric,
                "figure": note(figure),
                "later": note(settled),
                "outlet": graph.outlet(later),
            },
        )


def _question(claim: Claim) -> Question | None:
    as_of = claim.statement.as_of
    if as_of is None or as_of.start is None or as_of.end is None or as_of.basis is Basis.PUBLICATION:
        return None
    return as_of.start[:10], as_of.end[:10], scope_of(claim)


def _basis(claim: Claim) -> Basis | None:
    return claim.statement.as_of.basis if claim.statement.as_of else None


def _published(graph: Graph, claim: Claim) -> str | None:
    published = graph.document(claim).published
    return published.isoformat() if published else None


def _is_before(first: Moment | None, second: Moment | None) -> bool:
    """Whether the first is known to be the earlier one; of one day only where both tell the time of one zone."""
    if first is None or second is None:
        return False
    if first.day != second.day:
        return first.day < second.day
    return bool(first.time and second.time and first.zone == second.zone and first.time < second.time)

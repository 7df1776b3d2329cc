"""What has no date where a date decides: figures that move daily, articles without a day or a time zone."""

from __future__ import annotations

from collections.abc import Iterator

from kb.graph import Graph
from kb.model import Basis, Claim, Document, Finding, Severity
from kb.model.exchange import exchanges
from kb.model.interval import comparison
from kb.notation import note

_OF_ANYTHING = "price"


def find(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per document without a date, per one without a needed zone, per figure without a day."""
    for document_id, claims in graph.by_document(graph.claims()).items():
        document = graph.snapshot.documents[document_id]
        if document.published is None:
            yield graph.finding("undated", "document", Severity.MEDIUM, documents=(document_id,))
        moving = _moving(graph, claims)
        of_the_day = [claim for claim in moving if _needs_the_hour(claim, document)]
        if of_the_day:
            yield _zone(graph, document, of_the_day)
        for claim in moving:
            if _has_no_day(claim) and claim.statement.figure is not None:
                yield graph.finding(
                    "undated",
                    "figure",
                    Severity.LOW,
                    claims=(claim,),
                    facts={
                        "subject": graph.subject(claim),
                        "metric": claim.statement.metric,
                        "figure": note(claim.statement.figure),
                    },
                )


def _moving(graph: Graph, claims: list[Claim]) -> list[Claim]:
    """What changes while a market is open; a price only of what is traded, for tickets and houses have one, too."""
    traded = [claim for claim in claims if claim.statement.metric in comparison()["question"]["traded"]]
    on_markets = {graph.subject(claim) for claim in traded if claim.statement.metric != _OF_ANYTHING}
    on_markets.update(exchanges())
    return [claim for claim in traded if claim.statement.metric != _OF_ANYTHING or graph.subject(claim) in on_markets]


def _zone(graph: Graph, document: Document, claims: list[Claim]) -> Finding:
    return graph.finding(
        "undated",
        "zone",
        Severity.LOW,
        claims=claims,
        facts={
            "subject": graph.subject(claims[0]),
            "metric": claims[0].statement.metric,
            "things": "; ".join(dict.fromkeys(graph.subject(claim) for claim in claims)),
            "time": document.published.isoformat().replace("T", " ") if document.published else "",
        },
    )


def _has_no_day(claim: Claim) -> bool:
    as_of = claim.statement.as_of
    return as_of is None or as_of.basis is Basis.PUBLICATION


def _needs_the_hour(claim: Claim, document: Document) -> bool:
    """Whether a figure of the day of publication may be from before or after the close."""
    published, as_of = document.published, claim.statement.as_of
    if published is None or published.time is None or published.zone is not None or claim.statement.figure is None:
        return False
    if as_of is None or as_of.end is None or as_of.basis is Basis.CLOSE:
        return False
    return as_of.end[:10] == published.day

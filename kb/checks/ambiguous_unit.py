"""Currency signs that the article does not settle: "$" beside Canadian dollars, "¥" beside yen, 元 in Taipei."""

from __future__ import annotations

from collections.abc import Iterator

from kb.graph import Graph
from kb.model import Claim, Document, Finding, Role, Severity
from kb.model.interval import comparison
from kb.notation import note


def find(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per figure whose sign may be another currency that the same document names in full."""
    shared = comparison()["sign"]
    for document_id, claims in graph.by_document(graph.figures()).items():
        document = graph.snapshot.documents[document_id]
        signs = {claim.id: _sign(claim, document) for claim in claims}
        named = {_currency(claim) for claim in claims if signs[claim.id] not in shared}
        for claim in claims:
            sign, read_as, figure = signs[claim.id], _currency(claim), claim.statement.figure
            others = [code for code in shared.get(sign, ()) if code in named and code != read_as]
            if others and read_as not in named and figure is not None:
                yield graph.finding(
                    "ambiguous_unit",
                    "currency",
                    Severity.LOW,
                    claims=(claim,),
                    facts={
                        "subject": graph.subject(claim),
                        "metric": claim.statement.metric,
                        "figure": note(figure),
                        "sign": sign,
                        "read_as": read_as,
                        "others": "; ".join(others),
                    },
                )


def _sign(claim: Claim, document: Document) -> str:
    """The words of the article that were read as the figure's unit; "" where there are none."""
    figure = claim.statement.figure
    readings = figure.readings if figure else ()
    return next((document.text[r.span.start : r.span.end] for r in readings if r.role is Role.UNIT), "")


def _currency(claim: Claim) -> str:
    """The code of the figure's unit, what it is counted per left out."""
    figure = claim.statement.figure
    return (figure.unit or "").partition("/")[0] if figure else ""

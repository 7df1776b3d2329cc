"""CSV: one row for each claim, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterator

from kb import say
from kb.graph import Graph
from kb.model import Claim, ClaimId, Language, Severity, Snapshot

_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the machine's old encoding and garbles Chinese."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a spreadsheet calculate a cell, full-width signs included (OWASP, CSV injection)."""

COLUMNS = (
    "number",
    "document",
    "outlet",
    "published",
    "url",
    "line",
    "start",
    "end",
    "text",
    "subject",
    "metric",
    "qualifier",
    "kind",
    "low",
    "high",
    "unit",
    "bound",
    "value",
    "as_of_start",
    "as_of_end",
    "basis",
    "modality",
    "strength",
    "sources",
    "review",
    "preference",
    "note",
    "sentence",
    "findings",
)


def text(snapshot: Snapshot, language: Language, _kind: str) -> str:
    """Every claim in order of document and place; findings are in the language asked for."""
    graph = Graph(snapshot)
    told = _sentences(snapshot, language)
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(COLUMNS)
    for number, claim in enumerate(graph.claims(), start=1):
        rows.writerow([number, *_cells(graph, claim), _safe(" ".join(told[claim.id]))])
    return _MARK + written.getvalue()


def _sentences(snapshot: Snapshot, language: Language) -> dict[ClaimId, list[str]]:
    """What is open about each claim."""
    dismissed = {dismissal.key for dismissal in snapshot.dismissals}
    told: dict[ClaimId, list[str]] = defaultdict(list)
    for finding in snapshot.findings:
        if finding.severity is not Severity.INFO and finding.key not in dismissed:
            for claim in finding.claims:
                told[claim].append(say.sentence(finding, language))
    return told


def _cells(graph: Graph, claim: Claim) -> Iterator[str | int]:
    """The cells between the number and the findings; numbers of ours stay numbers, words are made safe."""
    document, statement = graph.document(claim), claim.statement
    figure, as_of = statement.figure, statement.as_of
    yield from map(_safe, (document.title or document.name, document.outlet))
    yield document.published.isoformat() if document.published else ""
    yield _safe(document.url)
    yield document.text.count("\n", 0, statement.span.start) + 1
    yield from (statement.span.start, statement.span.end)
    yield from map(_safe, (statement.text, graph.subject(claim), statement.metric, statement.qualifier))
    if figure is None:
        yield from ("", "", "", "", "")
    else:
        yield figure.kind.value
        period = figure.period
        yield f"{figure.low:f}" if figure.low is not None else (period and period.start) or ""
        yield f"{figure.high:f}" if figure.high is not None else (period and period.end) or ""
        yield _safe(figure.unit)
        yield figure.bound.value if figure.bound else ""
    yield _safe(statement.value)
    yield from ((as_of.start or "", as_of.end or "", as_of.basis or "") if as_of else ("", "", ""))
    yield from (statement.modality.value, claim.strength.value)
    yield _safe("; ".join(dict.fromkeys(citation.source.name for citation in claim.citations)))
    yield from (claim.review.value, claim.preference.value)
    yield _safe(claim.note)
    yield _safe(document.text[statement.sentence.start : statement.sentence.end])


def _safe(words: str | None) -> str:
    """The words, with an apostrophe before them where a spreadsheet would calculate."""
    words = (words or "").replace("\0", "\ufffd")
    return f"'{words}" if words.startswith(_FORMULA) else words

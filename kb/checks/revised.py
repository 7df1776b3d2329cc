"""What an earlier version of the same article gave otherwise, or gave and this one does not."""

from __future__ import annotations

from collections.abc import Iterator

from kb.graph import Graph
from kb.match.versions import changed_claims
from kb.model import Claim, Finding, Severity
from kb.notation import note


def find(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per figure that changed in the newest version, and one per claim without a place in it."""
    changed = changed_claims(graph.snapshot.earlier, list(graph.claims()), graph.snapshot.documents)
    for before, now in changed:
        yield _finding(graph, "figure-changed", (before, now), {"was": _told(before), "stated": _told(now)})
    known = {before.id for before, _ in changed}
    for claim in graph.snapshot.earlier:
        if claim.id not in known:
            yield _finding(graph, "no-place", (claim,), {"was": _told(claim)})


def _finding(graph: Graph, kind: str, claims: tuple[Claim, ...], facts: dict[str, str]) -> Finding:
    before, *later = claims
    last = claims[-1]
    newest = graph.document(before).replaced_by
    return graph.finding(
        "revised",
        kind,
        Severity.MEDIUM,
        claims=claims,
        pairs=[(before, now) for now in later],
        documents=tuple(dict.fromkeys((before.document, newest or last.document))),
        facts={"subject": graph.subject(last), "metric": last.statement.metric, **facts},
    )


def _told(claim: Claim) -> str:
    figure = claim.statement.figure
    return note(figure) if figure else claim.statement.value or claim.statement.text

"""Figures that an earlier version of the same article gave otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from kb.graph import Graph
from kb.match.versions import changed_claims
from kb.model import Finding, Severity
from kb.notation import note


def find(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per figure that the newest version of an article states otherwise than one before it."""
    present = list(graph.claims())
    for before, now in changed_claims(graph.snapshot.earlier, present, graph.snapshot.documents):
        was, stated = before.statement.figure, now.statement.figure
        if was is not None and stated is not None:
            yield graph.finding(
                "revised",
                "figure-changed",
                Severity.MEDIUM,
                claims=(before, now),
                pairs=((before, now),),
                facts={
                    "subject": graph.subject(now),
                    "metric": now.statement.metric,
                    "was": note(was),
                    "stated": note(stated),
                },
            )

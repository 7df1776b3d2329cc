"""Sources that only rest on each other."""

from __future__ import annotations

from collections.abc import Iterator

from kb.graph import Graph
from kb.model import Finding, Severity


def find(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per ring of sources at the root of what others cite."""
    document_of = {source: document for document, source in graph.snapshot.document_sources.items()}
    for ring in graph.rings():
        members = sorted(ring, key=graph.name)
        yield graph.finding(
            "circular",
            "ring",
            Severity.HIGH,
            documents=sorted(document_of[source] for source in ring if source in document_of),
            sources=members,
            facts={"sources": "; ".join(graph.name(source) for source in members), "count": str(len(members))},
        )

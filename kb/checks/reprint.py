"""Documents that say they are copies, and those whose wording or figures are another document's."""

from __future__ import annotations

from collections.abc import Iterator

from kb.graph import Graph
from kb.model import Document, DocumentId, Finding, Kinship, LinkKind, Severity, SourceId
from kb.model.interval import share
from kb.notation import percent

_COPYING = {LinkKind.REPRINTS: "named", LinkKind.TRANSLATES: "translation"}


def find(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per original a document names, and one per document it resembles that was there before it."""
    for document_id, source in graph.snapshot.document_sources.items():
        for link in graph.snapshot.links:
            if link.dependent == source and link.kind in _COPYING:
                yield _finding(graph, document_id, link.origin, kind=_COPYING[link.kind])
    for kinship in graph.snapshot.kin:
        copy, original = _in_time(graph, kinship)
        if _is_linked(graph, copy, original):
            continue
        if kinship.text >= share("kinship", "text"):
            yield _resembling(graph, copy, original, kind="near-copy", shared=percent(kinship.text))
        elif _is_translated(graph, kinship):
            yield _resembling(graph, copy, original, kind="same-figures", shared=percent(kinship.figures))


def _is_linked(graph: Graph, one: DocumentId, other: DocumentId) -> bool:
    """Whether one of the two says already, or was said, to be a copy of the other."""
    ends = {graph.snapshot.document_sources[one], graph.snapshot.document_sources[other]}
    return any({link.dependent, link.origin} == ends and link.kind in _COPYING for link in graph.snapshot.links)


def _in_time(graph: Graph, kinship: Kinship) -> tuple[DocumentId, DocumentId]:
    """The later document and the earlier; of one moment, in an order that no import changes."""
    left, right = graph.snapshot.documents[kinship.left], graph.snapshot.documents[kinship.right]
    return (left.id, right.id) if _age(graph, left) > _age(graph, right) else (right.id, left.id)


def _age(graph: Graph, document: Document) -> tuple[str, str]:
    return (document.published.isoformat() if document.published else "", graph.fingerprint(document.id))


def _is_translated(graph: Graph, kinship: Kinship) -> bool:
    documents = graph.snapshot.documents
    return documents[kinship.left].language is not documents[kinship.right].language and kinship.figures >= share(
        "kinship", "figures"
    )


def _resembling(graph: Graph, copy: DocumentId, original: DocumentId, *, kind: str, shared: str) -> Finding:
    source = graph.snapshot.document_sources[original]
    return _finding(graph, copy, source, kind=kind, shared=shared)


def _finding(graph: Graph, document_id: DocumentId, origin: SourceId, *, kind: str, shared: str = "") -> Finding:
    document = graph.snapshot.documents[document_id]
    return graph.finding(
        "reprint",
        kind,
        Severity.LOW,
        documents=(document_id,),
        sources=(origin,),
        facts={"title": document.title, "origin": graph.name(origin), "shared": shared},
    )

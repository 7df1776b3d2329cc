"""CSL-JSON: the documents and the sources they cite, for Zotero and its kin."""

from __future__ import annotations

import json

from kb.model import Document, Language, Snapshot, Source, SourceKind

_TYPES = {
    SourceKind.OUTLET: "periodical",
    SourceKind.PERSON: "personal_communication",
    SourceKind.ORGANISATION: "document",
    SourceKind.DOCUMENT: "report",
    SourceKind.DATASET: "dataset",
    SourceKind.IMAGE: "graphic",
    SourceKind.PLATFORM: "webpage",
}
_PEOPLE = {SourceKind.PERSON, SourceKind.ORGANISATION}


def text(snapshot: Snapshot, _language: Language, _kind: str) -> str:
    """Documents first, then whoever a claim cites, each in the order of the library."""
    cited = {citation.source.id for claim in snapshot.claims for citation in claim.citations}
    entries = [
        *(_document(document) for document in snapshot.documents.values()),
        *(_source(source) for key, source in sorted(snapshot.sources.items()) if key in cited),
    ]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def _document(document: Document) -> dict[str, object]:
    published = document.published
    told = {
        "id": f"document-{document.id}",
        "type": "article-newspaper",
        "title": document.title or document.name,
        "container-title": document.outlet,
        "author": [{"literal": document.author}] if document.author else None,
        "issued": {"date-parts": [[int(part) for part in published.day.split("-")]]} if published else None,
        "language": document.language.value,
        "URL": document.url,
    }
    return {name: value for name, value in told.items() if value}


def _source(source: Source) -> dict[str, object]:
    told = {
        "id": f"source-{source.id}",
        "type": _TYPES[source.kind],
        "title": source.name,
        "author": [{"literal": source.name}] if source.kind in _PEOPLE else None,
        "publisher": source.family,
        "URL": source.url,
        "note": source.note,
    }
    return {name: value for name, value in told.items() if value}

"""CSL-JSON: what Zotero and its kin export, and Claimstone itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from importers.article import UnreadableArticle
from importers.records.entry import source_of
from importers.records.json_text import objects, parsed, words
from kb.model import Source, SourceKind

_KINDS: Mapping[str, SourceKind] = {
    "dataset": SourceKind.DATASET,
    "figure": SourceKind.IMAGE,
    "graphic": SourceKind.IMAGE,
    "interview": SourceKind.PERSON,
    "periodical": SourceKind.OUTLET,
    "personal_communication": SourceKind.PERSON,
}
"""Types of CSL 1.0.2 that are no documents."""


def is_bibliography(told: object) -> bool:
    """Whether some JSON is a list of entries, each with a type and a title."""
    entries = told if isinstance(told, list) else []
    return bool(entries) and all(isinstance(entry, dict) and {"type", "title"} & entry.keys() for entry in entries)


def read(text: str, name: str) -> Iterator[Source]:
    """Yield the entries that have a title."""
    entries = [(entry, title) for entry in objects(parsed(text, name)) if (title := words(entry.get("title")))]
    if not entries:
        raise UnreadableArticle(f"{name} is no bibliography", hint="Export it as CSL-JSON, BibTeX or RIS.")
    for entry, title in entries:
        yield source_of(
            title,
            kind=_KINDS.get(str(entry.get("type")), SourceKind.DOCUMENT),
            authors=_authors(entry.get("author"), title),
            year=_year(entry.get("issued")),
            carrier=words(entry.get("container-title")) or words(entry.get("publisher")),
            url=words(entry.get("URL")),
            doi=words(entry.get("DOI")),
        )


def _authors(told: object, title: str) -> Iterator[str]:
    for author in told if isinstance(told, list) else []:
        if isinstance(author, dict):
            parts = (words(author.get(part)) for part in ("literal", "given", "family"))
            name = " ".join(part for part in parts if part)
            if name and name != title:
                yield name


def _year(told: object) -> str | None:
    match told:
        case {"date-parts": [[year, *_], *_]}:
            return str(year)
        case {"raw": str(raw)} | {"literal": str(raw)}:
            return raw[:4]
    return None

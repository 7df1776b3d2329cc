"""RIS: the oldest of the bibliographies, which every database writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from importers.article import UnreadableArticle
from importers.records.entry import source_of
from importers.records.json_text import words
from kb.model import Source, SourceKind

_KINDS: Mapping[str, SourceKind] = {
    "DATA": SourceKind.DATASET,
    "FIGURE": SourceKind.IMAGE,
    "PCOMM": SourceKind.PERSON,
}
"""Types of reference that are no documents."""
_TITLES = ("title", "primary_title", "short_title")
_CARRIERS = ("journal_name", "secondary_title", "alternate_title2", "alternate_title3", "publisher")


def read(text: str, name: str) -> Iterator[Source]:
    """Yield the entries that have a title."""
    import rispy

    try:
        entries = rispy.loads(text)
    except (OSError, ValueError) as error:
        raise UnreadableArticle(f"{name} is no RIS file: {error}", hint="Export it again.") from error
    titled = [(entry, title) for entry in entries if (title := _first(entry, _TITLES))]
    if not titled:
        raise UnreadableArticle(f"{name} is no bibliography", hint="Export it as CSL-JSON, BibTeX or RIS.")
    for entry, title in titled:
        year = words(entry.get("year")) or words(entry.get("publication_year")) or words(entry.get("date"))
        yield source_of(
            title,
            kind=_KINDS.get(entry.get("type_of_reference", ""), SourceKind.DOCUMENT),
            authors=entry.get("authors", entry.get("first_authors", [])),
            year=year and year[:4],
            carrier=_first(entry, _CARRIERS),
            url=words(next(iter(entry.get("urls", [])), None)),
            doi=words(entry.get("doi")),
        )


def _first(entry: Mapping[str, object], keys: tuple[str, ...]) -> str | None:
    return next((found for key in keys if (found := words(entry.get(key)))), None)

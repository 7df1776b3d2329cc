"""BibTeX and BibLaTeX."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping

from importers.article import UnreadableArticle
from importers.records.entry import source_of
from importers.records.json_text import words
from kb.model import Source, SourceKind

_KINDS: Mapping[str, SourceKind] = {"dataset": SourceKind.DATASET, "image": SourceKind.IMAGE}
_CARRIERS = ("journal", "journaltitle", "booktitle", "publisher", "organization", "institution", "school")


def read(text: str, name: str) -> Iterator[Source]:
    """Yield the entries that have a title; those that cannot be made out are left out."""
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.middlewares import LatexDecodingMiddleware, NormalizeFieldKeys, SeparateCoAuthors

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # it tells of each bad entry on stderr
    told = parse_string(text, append_middleware=[NormalizeFieldKeys(), LatexDecodingMiddleware(), SeparateCoAuthors()])
    titled = [entry for entry in told.entries if "title" in entry.fields_dict]
    if not titled:
        raise UnreadableArticle(f"{name} is no bibliography", hint="Export it as CSL-JSON, BibTeX or RIS.")
    for entry in titled:
        fields = {key: field.value for key, field in entry.fields_dict.items()}
        authors = fields.get("author", [])
        title = words(fields["title"])
        if title:
            yield source_of(
                title.replace("{", "").replace("}", ""),
                kind=_KINDS.get(entry.entry_type.lower(), SourceKind.DOCUMENT),
                authors=authors if isinstance(authors, list) else [authors],
                year=words(fields.get("year")) or (words(fields.get("date")) or "")[:4] or None,
                carrier=next((found for key in _CARRIERS if (found := words(fields.get(key)))), None),
                url=words(fields.get("url")),
                doi=words(fields.get("doi")),
            )

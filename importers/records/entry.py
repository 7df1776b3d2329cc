"""An entry of any bibliography as a source."""

from __future__ import annotations

from collections.abc import Iterable

from kb.model import Source, SourceKind


def source_of(
    title: str,
    *,
    kind: SourceKind = SourceKind.DOCUMENT,
    authors: Iterable[str] = (),
    year: str | None = None,
    carrier: str | None = None,
    url: str | None = None,
    doi: str | None = None,
) -> Source:
    """The source of that title; carrier is the journal, newspaper or publisher, and its family here.

    Who wrote it and when stand in the note: they tell apart two works of one title.
    """
    written = ", ".join(authors)
    note = f"{written} ({year})" if written and year else written or year or ""
    address = f"https://doi.org/{doi}" if doi and not doi.startswith("http") else doi
    return Source(name=title, kind=kind, url=url or address, family=carrier, note=note)

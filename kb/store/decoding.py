"""Whether a row says something that the program can read; what only another reading gives may be left empty."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from kb.model import (
    DocumentId,
    EntityKind,
    KbError,
    Language,
    LinkKind,
    Source,
    SourceKind,
    Strength,
    WordRole,
)
from kb.store import rows
from kb.store.cells import Read, Written, figures_of, told_as_damage


def is_readable(table: str, row: Read) -> bool:
    """Whether every cell of the row is one that the program may have written."""
    check = _CHECKS.get(table)
    if check is None:
        return True
    try:
        check(row)
    except KbError:
        return False
    return True


def made_readable(table: str, row: Written) -> Written | None:
    """The row, without what cannot be read and can be done without; None where too little is left."""
    if is_readable(table, row):
        return row
    bare = {**row, **_EMPTY.get(table, {})}
    return bare if is_readable(table, bare) else None


_EMPTY: Mapping[str, Written] = {
    "article": {"parts": "[]", "figures": "[]", "rejected": "[]", "warnings": "[]"},
    "claim": {"readings": "[]", "reasons": "[]"},
    "document": {"published": None},
}
_SOMEBODY = Source(name="", kind=SourceKind.PERSON)


@told_as_damage
def _entity(row: Read) -> None:
    EntityKind(row["kind"])


@told_as_damage
def _link(row: Read) -> None:
    LinkKind(row["kind"])


@told_as_damage
def _word(row: Read) -> None:
    WordRole(row["role"])
    if row["language"]:
        Language(row["language"])


def _document(row: Read) -> None:
    facts = {column: row[column] for column in _FACTS}
    beside = {"id": DocumentId(0), "text": "", "parts": "[]", "printed_outlet": None, "replaced_by": None}
    rows.document_of({**facts, **beside}, story_sources=())


_FACTS = ("title", "language", "outlet", "author", "published", "place", "url", "name")


@told_as_damage
def _article(row: Read) -> None:
    rows.parts_of(row["parts"])
    figures_of(row["figures"], row["text"])
    rows.rejected_of(row["rejected"], row["text"])
    json.loads(row["warnings"])


@told_as_damage
def _claim(row: Read) -> None:
    rows.claim_of(row, subject=None, citations=())
    Strength(row["strength"])


@told_as_damage
def _entry(row: Read) -> None:
    for cell in (row["before"], row["after"]):
        json.loads(cell or "{}")


_CHECKS: Mapping[str, Callable[[Read], object]] = {
    "entity": _entity,
    "source": rows.source_of,
    "document": _document,
    "article": _article,
    "claim": _claim,
    "citation": lambda row: rows.citation_of(row, _SOMEBODY),
    "link": _link,
    "word": _word,
    "entry": _entry,
}

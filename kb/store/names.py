"""Names lead to entities and sources: by their own name, by an alias, and through merges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kb.model import DocumentId, EntityId, EntityKind, SourceId, SourceKind
from kb.store.folding import fold

if TYPE_CHECKING:
    from kb.store import Store

_ROOT = """
WITH RECURSIVE above (id, next) AS (
    SELECT id, merged_into FROM {table} WHERE id = ?
    UNION SELECT {table}.id, {table}.merged_into FROM {table} JOIN above ON {table}.id = above.next
)
SELECT id FROM above WHERE next IS NULL"""

_MEMBERS = """
WITH RECURSIVE below (id) AS (
    SELECT ? UNION SELECT {table}.id FROM {table} JOIN below ON {table}.merged_into = below.id
)
SELECT id FROM below ORDER BY id"""


def entity_root(store: Store, entity: int) -> EntityId:
    """The entity that one stands for, merges followed; itself where it was not merged or is no more."""
    return EntityId(store.value(_ROOT.format(table="entity"), entity) or entity)


def entity_members(store: Store, entity: int) -> list[EntityId]:
    """The entity and all that were merged into it."""
    return [EntityId(row[0]) for row in store.rows(_MEMBERS.format(table="entity"), entity)]


def source_root(store: Store, source: int) -> SourceId:
    """The source that one stands for, merges followed; itself where it was not merged or is no more."""
    return SourceId(store.value(_ROOT.format(table="source"), source) or source)


def source_members(store: Store, source: int) -> list[SourceId]:
    """The source and all that were merged into it."""
    return [SourceId(row[0]) for row in store.rows(_MEMBERS.format(table="source"), source)]


def entity_called(store: Store, name: str) -> EntityId | None:
    """The entity of that name or alias, as it was before any merge."""
    folded = fold(name)
    found = store.value("SELECT id FROM entity WHERE folded = ?", folded)
    if found is None:
        found = store.value("SELECT entity FROM alias WHERE folded = ? ORDER BY id LIMIT 1", folded)
    return None if found is None else EntityId(found)


def entity_named(store: Store, name: str, *, confirmed: bool = False) -> EntityId:
    """The entity of that name or alias, made where there is none; inside a step.

    confirmed: an editor named it, so the importers may know it.
    """
    found = entity_called(store, name)
    if found is not None:
        if confirmed and not store.value("SELECT confirmed FROM entity WHERE id = ?", found):
            store.update("entity", [found], {"confirmed": 1})
        return found
    return EntityId(
        store.insert(
            "entity",
            {"name": name, "folded": fold(name), "kind": EntityKind.OTHER.value, "confirmed": int(confirmed)},
        )
    )


def source_called(store: Store, name: str, kind: SourceKind) -> SourceId | None:
    """The source of that name or alias, whatever its kind.

    The source that stands for a document of the library answers only to those who ask for a document.
    """
    folded = fold(name)
    found = store.value(_SOURCE_CALLED, folded, int(kind is SourceKind.DOCUMENT))
    if found is None:
        found = store.value("SELECT source FROM source_alias WHERE folded = ? ORDER BY id LIMIT 1", folded)
    return None if found is None else SourceId(found)


_SOURCE_CALLED = """
SELECT id FROM source WHERE folded = ?
    AND (? OR NOT EXISTS (SELECT 1 FROM document WHERE document.source = source.id))
ORDER BY id LIMIT 1"""


def source_named(
    store: Store, name: str, kind: SourceKind, *, family: str | None = None, confirmed: bool = False
) -> SourceId:
    """The source of that name or alias, made where there is none, then of that family; inside a step."""
    found = source_called(store, name, kind)
    if found is not None:
        return found
    row = {"name": name, "folded": fold(name), "kind": kind.value, "family": family, "confirmed": int(confirmed)}
    return SourceId(store.insert("source", row))


def source_for(store: Store, title: str, *, url: str | None, family: str | None) -> SourceId:
    """A source to stand for a document: one cited by its title that stands for none, else a new one; inside a step."""
    folded = fold(title)
    found = store.value(_SOURCE_TO_STAND, folded, SourceKind.DOCUMENT.value)
    if found is not None:
        return SourceId(found)
    row = {"name": title, "folded": folded, "kind": SourceKind.DOCUMENT.value, "url": url, "family": family}
    return SourceId(store.insert("source", row))


_SOURCE_TO_STAND = """
SELECT id FROM source WHERE folded = ? AND kind = ?
    AND NOT EXISTS (SELECT 1 FROM document WHERE document.source = source.id)
ORDER BY id LIMIT 1"""


def standing_for(store: Store, document: int) -> SourceId:
    """The source that takes a document's part in the source graph."""
    return source_root(store, int(store.value("SELECT source FROM document WHERE id = ?", document)))


def stood_for(store: Store, source: int) -> DocumentId | None:
    """The document that the source stands for; None where it is somebody, or a document not in the library."""
    found = store.value("SELECT id FROM document WHERE source = ? ORDER BY replaced_by IS NOT NULL, id LIMIT 1", source)
    return None if found is None else DocumentId(found)

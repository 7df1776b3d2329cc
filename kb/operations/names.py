"""What an editor teaches the library: names of entities, words of figures, and what to forget again."""

from __future__ import annotations

from kb.model import Changes, EntityId, EntityKind, KbError, Word
from kb.store import Store, cells, lookups, reads
from kb.store.folding import fold
from kb.store.names import entity_called, entity_members, entity_root


def merge_entities(store: Store, kept: EntityId, gone: EntityId) -> Changes:
    """Treat two entities as one; the other's name leads to the kept one, and unmerge_entity parts them again."""
    reads.entity(store, kept)
    reads.entity(store, gone)
    kept, gone = entity_root(store, kept), entity_root(store, gone)
    with store.step("merge_entities") as step:
        if kept != gone:
            store.update("entity", [gone], {"merged_into": kept})
    return step.changes


def unmerge_entity(store: Store, gone: EntityId) -> Changes:
    """Part a merged entity from the one it went into."""
    reads.entity(store, gone)
    with store.step("unmerge_entity") as step:
        store.update("entity", [gone], {"merged_into": None})
    return step.changes


def describe_entity(
    store: Store,
    entity_id: EntityId,
    *,
    name: str | None = None,
    kind: EntityKind | None = None,
    wikidata: str | None = None,
) -> Changes:
    """Put right what the library knows of an entity; None leaves a fact as it is, "" takes the Wikidata item away."""
    held = reads.entity(store, entity_id)
    row: cells.Written = {"confirmed": 1}
    if kind is not None:
        row["kind"] = kind.value
    if wikidata is not None:
        row["wikidata"] = wikidata or None
    if name is not None:
        _refuse_taken(store, entity_id, name)
        row |= {"name": cells.storable(name.strip()), "folded": fold(name)}
    with store.step("describe_entity") as step:
        store.update("entity", [entity_id], row)
        if name is not None and fold(name) != fold(held.name):
            _remember(store, entity_id, held.name, language="")
    return step.changes


def _refuse_taken(store: Store, entity_id: EntityId, name: str) -> None:
    if not fold(name):
        raise KbError("An entity needs a name.", hint="Give it the name by which claims should carry it.")
    taken = entity_called(store, name)
    if taken is not None and entity_root(store, taken) != entity_id:
        raise KbError(
            f"“{name.strip()}” is another entity of this library.", hint="Merge the two, if they are one and the same."
        )


def add_alias(store: Store, entity_id: EntityId, name: str, *, language: str = "") -> Changes:
    """Let another name lead to an entity.

    Args:
        store: The library.
        entity_id: The entity.
        name: The other name; where it is an entity of its own, merge the two instead.
        language: Its language, "" where it is used in any.

    Raises:
        KbError: the name is empty, or another entity's.
    """
    reads.entity(store, entity_id)
    _refuse_taken(store, entity_id, name)
    with store.step("add_alias") as step:
        _remember(store, entity_id, name, language=language)
    return step.changes


def _remember(store: Store, entity_id: EntityId, name: str, *, language: str) -> None:
    if not lookups.alias_rows(store, [entity_id], fold(name)):
        told = {"language": language, "name": cells.storable(name.strip()), "folded": fold(name)}
        store.insert("alias", {"entity": entity_id, **told})


def remove_alias(store: Store, entity_id: EntityId, name: str) -> Changes:
    """Let a name lead to an entity no longer; a name that came by a merge is parted from it again."""
    with store.step("remove_alias") as step:
        members = entity_members(store, entity_id)
        store.delete("alias", lookups.alias_rows(store, members, fold(name)))
        merged = [member for member in members if member != entity_id]
        parted = [member for member in merged if fold(reads.entity(store, member).name) == fold(name)]
        store.update("entity", parted, {"merged_into": None})
    return step.changes


def add_word(store: Store, word: Word) -> Changes:
    """Teach the importers a word; a word of the same role and language is given the new meaning."""
    if not word.text.strip():
        raise KbError("A word needs letters.", hint="Type the word as articles print it.")
    held = lookups.word_rows(store, word)
    with store.step("add_word") as step:
        store.update("word", held, {"code": word.code})
        if not held:
            store.insert(
                "word",
                {
                    "text": cells.storable(word.text.strip()),
                    "role": word.role.value,
                    "code": word.code,
                    "language": word.language.value if word.language else "",
                },
            )
    return step.changes


def remove_word(store: Store, word: Word) -> Changes:
    """Unteach a word; nothing happens where it is not known."""
    with store.step("remove_word") as step:
        store.delete("word", lookups.word_rows(store, word))
    return step.changes


def forget(store: Store, signature: str) -> Changes:
    """Let the importers propose again what rejections taught them not to; the rejected claims stay so."""
    with store.step("forget") as step:
        store.update("claim", lookups.claims_of_signature(store, signature), {"signature": None})
    return step.changes

"""What an operation must know before it changes something: the rows that stand in its way or are meant by it."""

from __future__ import annotations

import json
from collections.abc import Iterable

from kb.model import CitationId, ClaimId, DocumentId, EntityId, KbError, Word
from kb.store import Store


def _ids(store: Store, sql: str, *values: str | int) -> list[int]:
    return [row[0] for row in store.rows(sql, *values)]


# Claims -----------------------------------------------------------------------------------------------------------


def written_by_hand(store: Store, claims: Iterable[ClaimId]) -> set[ClaimId]:
    """Those of the claims that no importer proposed."""
    sql = "SELECT id FROM claim WHERE id IN (SELECT value FROM json_each(?)) AND proposed IS NULL"
    return set(map(ClaimId, _ids(store, sql, json.dumps([*claims]))))


def settled(store: Store, document: DocumentId) -> set[ClaimId]:
    """The claims of a document that the editor decided on or laid a hand on."""
    sql = "SELECT id FROM claim WHERE document = ? AND (review != 'proposed' OR touched = 1)"
    return set(map(ClaimId, _ids(store, sql, document)))


def proposed_as(store: Store, claims: Iterable[ClaimId]) -> dict[ClaimId, str]:
    """What names each claim as it was proposed; those written by hand are left out."""
    sql = "SELECT id, proposed FROM claim WHERE id IN (SELECT value FROM json_each(?)) AND proposed IS NOT NULL"
    return {ClaimId(row["id"]): row["proposed"] for row in store.rows(sql, json.dumps([*claims]))}


def claims_of_signature(store: Store, signature: str) -> list[int]:
    """The rejected claims that taught this signature."""
    return _ids(store, "SELECT id FROM claim WHERE signature = ?", signature)


def citations_of_claims(store: Store, claims: Iterable[ClaimId]) -> list[int]:
    """Every citation of those claims."""
    return _ids(store, "SELECT id FROM citation WHERE claim IN (SELECT value FROM json_each(?))", json.dumps([*claims]))


def claim_citing(store: Store, citation: CitationId) -> ClaimId:
    """The claim that the citation belongs to.

    Raises:
        KbError: there is no such citation.
    """
    found = store.value("SELECT claim FROM citation WHERE id = ?", citation)
    if found is None:
        raise KbError(f"There is no citation {citation} in this library.", hint="Look at the claim again.")
    return ClaimId(found)


def dismissal(store: Store, key: str) -> int | None:
    """The dismissal of the finding of that key, None where it is not dismissed."""
    return next(iter(_ids(store, "SELECT id FROM dismissal WHERE key = ?", key)), None)


# Names ------------------------------------------------------------------------------------------------------------


def is_relied_on(store: Store, entity: EntityId) -> bool:
    """Whether an editor's decision rests on the entity being what its name says."""
    return bool(_ids(store, _RELIED_ON, entity, entity, entity))


_RELIED_ON = """
SELECT 1 WHERE EXISTS (SELECT 1 FROM entity WHERE id = ? AND confirmed = 1)
    OR EXISTS (SELECT 1 FROM alias WHERE entity = ?)
    OR EXISTS (SELECT 1 FROM claim WHERE entity = ? AND review IN ('accepted', 'written'))"""


def alias_rows(store: Store, entities: Iterable[EntityId], folded: str) -> list[int]:
    """The aliases of those entities that are folded so."""
    sql = "SELECT id FROM alias WHERE entity IN (SELECT value FROM json_each(?)) AND folded = ?"
    return _ids(store, sql, json.dumps([*entities]), folded)


def source_alias_rows(store: Store, sources: Iterable[int], folded: str) -> list[int]:
    """The aliases of those sources that are folded so."""
    sql = "SELECT id FROM source_alias WHERE source IN (SELECT value FROM json_each(?)) AND folded = ?"
    return _ids(store, sql, json.dumps([*sources]), folded)


def word_rows(store: Store, word: Word) -> list[int]:
    """The word of that text, role and language."""
    sql = "SELECT id FROM word WHERE text = ? AND role = ? AND language = ?"
    return _ids(store, sql, word.text.strip(), word.role.value, word.language.value if word.language else "")


def link_rows(store: Store, dependent: int, origin: int, kind: str) -> list[int]:
    """The link that says so already."""
    return _ids(store, "SELECT id FROM link WHERE dependent = ? AND origin = ? AND kind = ?", dependent, origin, kind)

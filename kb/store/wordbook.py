"""The names a library knows, to be looked through and put right: what they lead to, and how much rests on each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from kb.model import DocumentId, EntityId, SourceId
from kb.store import Store
from kb.store.folding import fold
from kb.store.names import entity_members, source_members
from kb.store.versions import CURRENT


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """A subject or a source in the list of names.

    Attributes:
        kind: A code of EntityKind or SourceKind.
        uses: Claims about the subject, or that cite the source; rejected ones and replaced versions left out.
        names: Other names that lead to it, merged ones included.
        family: Of a source, "" where none is known.
    """

    id: int
    name: str
    kind: str
    uses: int
    names: tuple[str, ...]
    family: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherName:
    """A name that leads to a subject or a source.

    Attributes:
        language: Its code, "" where it is used in any.
        merged: What was merged into it under that name; None for a mere alias.
    """

    name: str
    language: str = ""
    merged: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What rejections taught: the importers propose nothing of that signature any more.

    Attributes:
        text: The words of one of the claims that taught it.
        document: Where they stand.
    """

    signature: str
    text: str
    document: DocumentId
    claims: int


_STANDING = f"claim.review != 'rejected' AND claim.{CURRENT}"

_SUBJECTS = f"""
WITH RECURSIVE root (id, top) AS (
    SELECT id, id FROM entity WHERE merged_into IS NULL
    UNION ALL SELECT entity.id, root.top FROM entity JOIN root ON entity.merged_into = root.id
), used (id, uses) AS (SELECT entity, count(*) FROM claim WHERE {_STANDING} AND entity IS NOT NULL GROUP BY entity)
SELECT entity.id, entity.name, entity.kind, '' AS family, coalesce(sum(used.uses), 0) AS uses
FROM root JOIN entity ON entity.id = root.top LEFT JOIN used ON used.id = root.id
WHERE ? = '' OR root.top IN (
    SELECT named.top FROM root AS named JOIN entity AS other ON other.id = named.id WHERE instr(other.folded, ?)
    UNION SELECT named.top FROM root AS named JOIN alias ON alias.entity = named.id WHERE instr(alias.folded, ?))
GROUP BY entity.id ORDER BY uses DESC, entity.name LIMIT ?"""

_SOURCES = f"""
WITH RECURSIVE root (id, top) AS (
    SELECT id, id FROM source WHERE merged_into IS NULL
    UNION ALL SELECT source.id, root.top FROM source JOIN root ON source.merged_into = root.id
), used (id, uses) AS (
    SELECT citation.source, count(DISTINCT claim.id) FROM citation JOIN claim ON claim.id = citation.claim
    WHERE {_STANDING} GROUP BY citation.source)
SELECT source.id, source.name, source.kind, coalesce(source.family, '') AS family, coalesce(sum(used.uses), 0) AS uses
FROM root JOIN source ON source.id = root.top LEFT JOIN used ON used.id = root.id
WHERE ? = '' OR root.top IN (
    SELECT named.top FROM root AS named JOIN source AS other ON other.id = named.id WHERE instr(other.folded, ?)
    UNION SELECT named.top FROM root AS named JOIN source_alias ON source_alias.source = named.id
        WHERE instr(source_alias.folded, ?))
GROUP BY source.id
HAVING coalesce(sum(used.uses), 0) OR NOT EXISTS (SELECT 1 FROM document WHERE document.source = source.id)
ORDER BY uses DESC, source.name LIMIT ?"""


def subjects(store: Store, words: str = "", *, limit: int) -> list[NameRow]:
    """What claims are about, those with the most claims first; with words, what is called so by any of its names."""
    return _rows(store, _SUBJECTS, _ENTITY_NAMES, words, limit)


def sources(store: Store, words: str = "", *, limit: int) -> list[NameRow]:
    """Who vouches, those cited most first; with words, who is called so by any of their names.

    Documents of the library that nothing cites are left out.
    """
    return _rows(store, _SOURCES, _SOURCE_NAMES, words, limit)


def _rows(store: Store, sql: str, names: str, words: str, limit: int) -> list[NameRow]:
    folded = fold(words)
    found = list(store.rows(sql, folded, folded, folded, limit))
    others: dict[int, list[str]] = {}
    for row in store.rows(names, json.dumps([row["id"] for row in found])):
        others.setdefault(row["top"], []).append(row["name"])
    return [
        NameRow(
            id=row["id"],
            name=row["name"],
            kind=row["kind"],
            uses=row["uses"],
            names=tuple(dict.fromkeys(others.get(row["id"], ()))),
            family=row["family"],
        )
        for row in found
    ]


_BELOW = """
WITH RECURSIVE root (id, top) AS (
    SELECT value, value FROM json_each(?)
    UNION ALL SELECT {table}.id, root.top FROM {table} JOIN root ON {table}.merged_into = root.id
)
SELECT top, language, name, merged FROM (
    SELECT root.top, '' AS language, {table}.name, {table}.id AS merged
    FROM root JOIN {table} ON {table}.id = root.id WHERE root.id != root.top
    UNION ALL SELECT root.top, {language} AS language, name, NULL AS merged
    FROM root JOIN {aliases} ON {aliases}.{table} = root.id
) ORDER BY top, merged IS NOT NULL, language, name"""

_ENTITY_NAMES = _BELOW.format(table="entity", aliases="alias", language="language")
_SOURCE_NAMES = _BELOW.format(table="source", aliases="source_alias", language="''")


def names_of_subject(store: Store, entity: EntityId) -> list[OtherName]:
    """The other names of a subject: aliases by language, then what was merged into it."""
    return _names(store, _ENTITY_NAMES, entity)


def names_of_source(store: Store, source: SourceId) -> list[OtherName]:
    """The other names of a source: aliases, then what was merged into it."""
    return _names(store, _SOURCE_NAMES, source)


def _names(store: Store, sql: str, top: int) -> list[OtherName]:
    return [
        OtherName(name=row["name"], language=row["language"], merged=row["merged"])
        for row in store.rows(sql, json.dumps([top]))
    ]


# What rests on a name -----------------------------------------------------------------------------------------------


def claims_by_topic(store: Store, entity: EntityId) -> Mapping[tuple[str, str], int]:
    """How many claims are about the subject, by metric and dimension, most first."""
    sql = (
        f"SELECT metric, dimension, count(*) AS claims FROM claim WHERE {_STANDING} "
        "AND entity IN (SELECT value FROM json_each(?)) GROUP BY metric, dimension ORDER BY claims DESC, metric"
    )
    found = store.rows(sql, json.dumps(entity_members(store, entity)))
    return {(row["metric"], row["dimension"]): row["claims"] for row in found}


def claims_by_strength(store: Store, source: SourceId) -> Mapping[str, int]:
    """How many claims cite the source, by the strength it earned."""
    sql = (
        "SELECT citation.strength, count(DISTINCT claim.id) AS claims "
        "FROM citation JOIN claim ON claim.id = citation.claim "
        f"WHERE {_STANDING} AND citation.source IN (SELECT value FROM json_each(?)) GROUP BY citation.strength"
    )
    found = store.rows(sql, json.dumps(source_members(store, source)))
    return {row["strength"]: row["claims"] for row in found}


def count_links(store: Store, source: SourceId) -> int:
    """How many links of the source graph lead to the source or from it."""
    members = json.dumps(source_members(store, source))
    sql = "SELECT count(*) FROM link WHERE {end} IN (SELECT value FROM json_each(?))"
    return sum(int(store.value(sql.format(end=end), members)) for end in ("dependent", "origin"))


def metrics(store: Store, *, limit: int) -> list[tuple[str, int]]:
    """The metrics that claims state, with how many, most first."""
    sql = (
        f"SELECT metric, count(*) AS claims FROM claim WHERE {_STANDING} GROUP BY metric "
        "ORDER BY claims DESC, metric LIMIT ?"
    )
    return [(row["metric"], row["claims"]) for row in store.rows(sql, limit)]


def families(store: Store) -> list[str]:
    """The families that sources were put in."""
    sql = "SELECT DISTINCT family FROM source WHERE family IS NOT NULL AND merged_into IS NULL ORDER BY family"
    return [row["family"] for row in store.rows(sql)]


def family_members(store: Store, family: str) -> list[tuple[SourceId, str]]:
    """The sources of a family, by name."""
    sql = "SELECT id, name FROM source WHERE family = ? AND merged_into IS NULL ORDER BY name, id"
    return [(SourceId(row["id"]), row["name"]) for row in store.rows(sql, family)]


# What was learned ---------------------------------------------------------------------------------------------------


def lessons(store: Store, *, limit: int) -> list[Lesson]:
    """What rejections taught, the latest first."""
    sql = (
        "SELECT signature, text, document, count(*) AS claims, max(id) FROM claim "
        "WHERE signature IS NOT NULL GROUP BY signature ORDER BY max(id) DESC LIMIT ?"
    )
    return [
        Lesson(signature=row["signature"], text=row["text"], document=DocumentId(row["document"]), claims=row["claims"])
        for row in store.rows(sql, limit)
    ]


def taught_names(store: Store, *, limit: int) -> list[tuple[EntityId, str, str]]:
    """The names that corrections and the editor gave a subject: (subject, its name, the other name).

    Aliases, then subjects merged into it, the latest first; remove_alias takes back either.
    """
    sql = (
        "SELECT * FROM ("
        "SELECT entity.id, entity.name, alias.name AS alias, 0 AS merged, alias.id AS number "
        "FROM alias JOIN entity ON entity.id = alias.entity "
        "UNION ALL SELECT kept.id, kept.name, gone.name, 1, gone.id "
        "FROM entity AS gone JOIN entity AS kept ON kept.id = gone.merged_into"
        ") ORDER BY merged, number DESC LIMIT ?"
    )
    return [(EntityId(row["id"]), row["name"], row["alias"]) for row in store.rows(sql, limit)]

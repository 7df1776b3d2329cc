"""What can be gone to by a few letters of its name, found while they are typed: documents, topics, sources, claims."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from kb.model import Claim, ClaimId, DocumentId, EntityId, Source, SourceId, Topic
from kb.store import Store, search
from kb.store.assembly import claims_where, entities_by_id, roots, sources_by_id
from kb.store.folding import fold
from kb.store.reads import TopicRow
from kb.store.versions import CURRENT, REPLACED

_BEGINNING = 3
"""From so many letters on the last word is taken for the beginning of one: a letter or two begin half of all words."""
_NAMES = 50
"""So many entities or sources are looked into; with more of them, more letters are needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the words lead to, each part at most as long as was asked for.

    Attributes:
        documents: With their titles, newest first.
        topics: Those with the most claims first.
        sources: Whoever's name begins like that first; those that stand for a document of the library are left out.
        claims: Newest first.
    """

    documents: tuple[tuple[DocumentId, str], ...] = ()
    topics: tuple[TopicRow, ...] = ()
    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()


def find(store: Store, words: str, *, limit: int) -> Found:
    """What has all the words in its name; claims, in their sentence. Without words, the newest documents.

    What a newer version of its article replaced is not gone to.
    """
    folded = fold(words)
    if not folded:
        return Found(documents=_documents(store, "replaced_by IS NULL", limit))
    asked = search.matching(words, beginning=_BEGINNING)
    return Found(
        documents=_titled(store, asked, limit),
        topics=_topics(store, folded, limit),
        sources=_sources(store, folded, limit),
        claims=_claims(store, asked, limit),
    )


def _documents(store: Store, condition: str, limit: int, *values: str) -> tuple[tuple[DocumentId, str], ...]:
    sql = f"SELECT id, title FROM document WHERE {condition} ORDER BY id DESC LIMIT ?"
    return tuple((DocumentId(row["id"]), row["title"]) for row in store.rows(sql, *values, limit))


def _titled(store: Store, asked: str, limit: int) -> tuple[tuple[DocumentId, str], ...]:
    if not asked:
        return ()
    sql = (
        f"SELECT rowid FROM document_search WHERE document_search MATCH ? AND rowid NOT IN ({REPLACED}) "
        "ORDER BY rowid DESC LIMIT ?"
    )
    found = [row[0] for row in store.rows(sql, f"title : ({asked})", limit)]
    return _documents(store, "id IN (SELECT value FROM json_each(?))", limit, json.dumps(found))


def _claims(store: Store, asked: str, limit: int) -> tuple[Claim, ...]:
    if not asked:
        return ()
    sql = (
        "SELECT claim.id FROM claim_search JOIN claim ON claim.id = claim_search.rowid "
        f"WHERE claim_search MATCH ? AND {CURRENT} ORDER BY claim_search.rowid DESC LIMIT ?"
    )
    found = [ClaimId(row[0]) for row in store.rows(sql, asked, limit)]
    held = claims_where(store, "id IN (SELECT value FROM json_each(?))", json.dumps(found))
    return tuple(sorted(held, key=lambda claim: -claim.id))


def _called(store: Store, sql: str, folded: str, root: Callable[[int], int]) -> list[int]:
    """The ids whose name or alias has every word, merges followed; the shortest name that begins like that first."""
    words = folded.split()
    every = " AND ".join(["instr(folded, ?)"] * len(words))
    return list(
        dict.fromkeys(root(row[0]) for row in store.rows(sql.format(every=every), *words, *words, folded, _NAMES))
    )


_ENTITIES = """
SELECT id FROM (
    SELECT id, folded FROM entity WHERE {every}
    UNION ALL SELECT entity, folded FROM alias WHERE {every}
) ORDER BY instr(folded, ?) != 1, length(folded), id LIMIT ?"""

_SOURCES = """
SELECT id FROM (
    SELECT id, folded FROM source
    WHERE {every} AND NOT EXISTS (SELECT 1 FROM document WHERE document.source = source.id)
    UNION ALL SELECT source, folded FROM source_alias WHERE {every}
) ORDER BY instr(folded, ?) != 1, length(folded), id LIMIT ?"""


def _topics(store: Store, folded: str, limit: int) -> tuple[TopicRow, ...]:
    entities = _called(store, _ENTITIES, folded, roots(store, "entity"))
    members = {EntityId(row["id"]): EntityId(row["top"]) for row in store.rows(_MEMBERS, json.dumps(entities))}
    counted: dict[Topic, int] = {}
    for row in store.rows(_TOPICS, json.dumps([*members])):
        topic = Topic(members[EntityId(row["entity"])], row["metric"], row["dimension"])
        counted[topic] = counted.get(topic, 0) + row["claims"]
    most = sorted(counted, key=lambda topic: (-counted[topic], topic.subject, topic.metric, topic.dimension))[:limit]
    names = entities_by_id(store, {topic.subject for topic in most})
    return tuple(TopicRow(topic=topic, subject=names[topic.subject].name, claims=counted[topic]) for topic in most)


_MEMBERS = """
WITH RECURSIVE below (id, top) AS (
    SELECT value, value FROM json_each(?)
    UNION SELECT entity.id, below.top FROM entity JOIN below ON entity.merged_into = below.id
)
SELECT id, top FROM below"""

_TOPICS = f"""
SELECT entity, metric, dimension, count(*) AS claims FROM claim
WHERE entity IN (SELECT value FROM json_each(?)) AND review != 'rejected' AND {CURRENT}
GROUP BY entity, metric, dimension"""


def _sources(store: Store, folded: str, limit: int) -> tuple[Source, ...]:
    called = _called(store, _SOURCES, folded, roots(store, "source"))[:limit]
    held = sources_by_id(store, called)
    return tuple(held[SourceId(number)] for number in called)

"""Lists of claims for people to look through: which ids meet a wish, in which order; pages of them are read when seen.

A list of a million claims is then eight megabytes of ids; each claim is read when it comes into view.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kb.model import ClaimId, DocumentId, Review, Source, SourceId, Strength, Topic
from kb.store import Store, rows, search
from kb.store.assembly import entities_by_id
from kb.store.names import entity_members, source_members
from kb.store.reads import TopicRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Which claims are wanted; every condition that is set must hold.

    Attributes:
        words: Searched for as kb.store.search does, "" for all.
        strengths: Empty for any.
        flagged: Only claims that an alarm is about, dismissed ones aside.
    """

    document: DocumentId | None = None
    topic: Topic | None = None
    source: SourceId | None = None
    words: str = ""
    review: Review | None = None
    strengths: tuple[Strength, ...] = ()
    flagged: bool = False


EVERYTHING = Wish()

ORDERS: Mapping[str, str] = {
    "place": "document {way}, span_start {way}",
    "value": "CAST(coalesce(low, high) AS REAL) {way}",
    "subject": "subject COLLATE NOCASE {way}",
    "metric": "metric {way}, dimension {way}",
    "as_of": "as_of_start {way}",
    "strength": "instr('none story image anonymous named document data', strength) {way}",
    "review": "instr('proposed written accepted rejected', review) {way}",
    "document": "(SELECT title FROM document WHERE document.id = claim.document) COLLATE NOCASE {way}",
}
"""What a list can be sorted by; ties are broken by place."""

_FOUND = 100_000
"""How many hits of a search a list holds."""


def ids(store: Store, wish: Wish = EVERYTHING, *, order: str = "place", descending: bool = False) -> array[int]:
    """The ids of the claims wanted, in order."""
    conditions: list[tuple[str, tuple[str | int, ...]]] = [("1", ())]
    if wish.document is not None:
        conditions.append(("document = ?", (wish.document,)))
    if wish.topic is not None:
        members = json.dumps(entity_members(store, wish.topic.subject))
        topic = "entity IN (SELECT value FROM json_each(?)) AND metric = ? AND dimension = ?"
        conditions.append((topic, (members, wish.topic.metric, wish.topic.dimension)))
    if wish.source is not None:
        members = json.dumps(source_members(store, wish.source))
        cited = "id IN (SELECT claim FROM citation WHERE source IN (SELECT value FROM json_each(?)))"
        conditions.append((cited, (members,)))
    if wish.words.strip():
        found = json.dumps(search.claims(store, wish.words, limit=_FOUND))
        conditions.append(("id IN (SELECT value FROM json_each(?))", (found,)))
    if wish.review is not None:
        conditions.append(("review = ?", (wish.review.value,)))
    if wish.strengths:
        conditions.append(("strength IN (SELECT value FROM json_each(?))", (json.dumps([*wish.strengths]),)))
    if wish.flagged:
        conditions.append((_FLAGGED, ()))
    where = " AND ".join(condition for condition, _ in conditions)
    values = [value for _, several in conditions for value in several]
    way = ORDERS[order].format(way="DESC" if descending else "ASC")
    sql = f"SELECT id FROM claim WHERE {where} ORDER BY {way}, document, span_start, id"
    return array("q", (row[0] for row in store.rows(sql, *values)))


_ALARMS = "severity != 'info' AND key NOT IN (SELECT key FROM dismissal)"
_FLAGGED = (
    "id IN (SELECT about FROM finding_about JOIN finding ON finding.id = finding WHERE finding_about.kind = 'claim' "
    f"AND {_ALARMS})"
)


def conflicting(store: Store, checks: Iterable[str], claims: Iterable[ClaimId]) -> frozenset[ClaimId]:
    """Those of the claims that an alarm of these checks is about."""
    sql = (
        "SELECT DISTINCT about FROM finding_about JOIN finding ON finding.id = finding "
        "WHERE finding_about.kind = 'claim' AND about IN (SELECT value FROM json_each(?)) "
        f'AND "check" IN (SELECT value FROM json_each(?)) AND {_ALARMS}'
    )
    return frozenset(ClaimId(row[0]) for row in store.rows(sql, json.dumps([*claims]), json.dumps([*checks])))


def meter(store: Store, document: DocumentId | None = None) -> tuple[int, int]:
    """How many claims the editor decided on, and how many there are: in a document, or in the library."""
    where = "1" if document is None else "document = ?"
    sql = f"SELECT count(*) FILTER (WHERE review != 'proposed'), count(*) FROM claim WHERE {where}"
    row = store.row(sql, *(() if document is None else (document,)))
    return (0, 0) if row is None else (row[0], row[1])


def count_alarms(store: Store, document: DocumentId | None = None) -> int:
    """How many alarms there are, dismissed ones aside: about a document, or in the library."""
    if document is None:
        return int(store.value(f"SELECT count(*) FROM finding WHERE {_ALARMS}"))
    sql = (
        "SELECT count(*) FROM finding_about JOIN finding ON finding.id = finding "
        f"WHERE finding_about.kind = 'document' AND about = ? AND {_ALARMS}"
    )
    return int(store.value(sql, document))


def count_documents(store: Store) -> int:
    """How many documents there are."""
    return int(store.value("SELECT count(*) FROM document"))


def latest_documents(store: Store, *, limit: int) -> list[DocumentId]:
    """The documents imported last, latest first."""
    return [DocumentId(row[0]) for row in store.rows("SELECT id FROM document ORDER BY id DESC LIMIT ?", limit)]


def most_cited(store: Store, *, limit: int) -> list[tuple[Source, int]]:
    """The sources that vouch for most claims, with how many."""
    sql = (
        "SELECT source.*, count(DISTINCT citation.claim) AS uses "
        "FROM citation JOIN source ON source.id = citation.source "
        "WHERE source.merged_into IS NULL GROUP BY source.id ORDER BY uses DESC, source.name LIMIT ?"
    )
    return [(rows.source_of(row), row["uses"]) for row in store.rows(sql, limit)]


def disputed_topics(store: Store, checks: Iterable[str], *, limit: int) -> list[TopicRow]:
    """The topics some alarm of these checks is about, those with the most claims first."""
    sql = (
        "SELECT DISTINCT entity, metric, dimension FROM finding WHERE grain = 'topic' "
        f'AND "check" IN (SELECT value FROM json_each(?)) AND {_ALARMS} LIMIT ?'
    )
    found = [
        Topic(row["entity"], row["metric"], row["dimension"]) for row in store.rows(sql, json.dumps([*checks]), limit)
    ]
    names = entities_by_id(store, {topic.subject for topic in found})
    rows = [TopicRow(topic=topic, subject=names[topic.subject].name, claims=_standing(store, topic)) for topic in found]
    return sorted(rows, key=lambda row: (-row.claims, row.subject, row.topic.metric))


def _standing(store: Store, topic: Topic) -> int:
    """How many claims of the topic were not rejected."""
    return int(
        store.value(_STANDING, json.dumps(entity_members(store, topic.subject)), topic.metric, topic.dimension) or 0
    )


_STANDING = """
SELECT count(*) FROM claim
WHERE entity IN (SELECT value FROM json_each(?)) AND metric = ? AND dimension = ? AND review != 'rejected'"""

"""Lists of claims for people to look through: which ids meet a wish, in which order; pages of them are read when seen.

A list of a million claims is then eight megabytes of ids; each claim is read when it comes into view.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kb.model import ClaimId, DocumentId, Review, Source, SourceId, Strength, Topic
from kb.store import Store, rows, search
from kb.store.assembly import OF_TOPIC, entities_by_id
from kb.store.names import entity_members, entity_root, source_members
from kb.store.reads import TopicRow
from kb.store.versions import CURRENT


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
    "place": "claim.document {way}",
    "value": "CAST(coalesce(claim.low, claim.high) AS REAL) {way}, claim.document {way}",
    "subject": "claim.subject COLLATE NOCASE {way}, claim.document {way}",
    "metric": "claim.metric {way}, claim.dimension {way}, claim.document {way}",
    "as_of": "claim.as_of_start {way}, claim.document {way}",
    "strength": "instr('none story image anonymous named document data', claim.strength) {way}, claim.document {way}",
    "review": "instr('proposed written accepted rejected', claim.review) {way}, claim.document {way}",
    "document": "document.title COLLATE NOCASE {way}, document.id {way}",
}
"""What a list can be sorted by, ties by place; each has an index of its own, so that a list begins at once."""

_FOUND = 100_000
"""How many hits of a search a list holds."""
_RARE = 20_000
"""Up to so many claims that meet a condition are looked up and sorted; of more, the order is walked along."""


def ids(
    store: Store,
    wish: Wish = EVERYTHING,
    *,
    order: str = "place",
    descending: bool = False,
    limit: int | None = None,
) -> array[int]:
    """The ids of the claims wanted, in order: all of them, or the first so many."""
    wanted = _wanted(store, wish, begins=limit is not None)
    way = "DESC" if descending else "ASC"
    tables = "claim"
    if order == "document":
        tables = "document JOIN claim" if wanted.looked_up else "document CROSS JOIN claim"
        tables += " ON claim.document = document.id"
    sql = (
        f"SELECT claim.id AS id FROM {tables} WHERE {wanted.where} "
        f"ORDER BY {ORDERS[order].format(way=way)}, claim.span_start {way}, claim.id {way}"
    )
    if limit is not None:
        return array("q", (row[0] for row in store.rows(f"{sql} LIMIT ?", *wanted.values, limit)))
    return _numbers(store.value(f"SELECT group_concat(id) FROM ({sql})", *wanted.values) or "")


def count(store: Store, wish: Wish = EVERYTHING) -> int:
    """How many claims are wanted."""
    wanted = _wanted(store, wish)
    return int(store.value(f"SELECT count(*) FROM claim WHERE {wanted.where}", *wanted.values))


_PIECE = 50_000


def _numbers(text: str) -> array[int]:
    """The numbers between commas, some thousands at a time: other threads go on between two pieces."""
    found, start = array("q"), 0
    while start < len(text):
        end = text.find(",", start + _PIECE)
        end = len(text) if end < 0 else end
        found.extend(map(int, text[start:end].split(",")))
        start = end + 1
    return found


@dataclass(frozen=True, slots=True)
class _Condition:
    """What must hold, as SQL.

    Attributes:
        looked_up: SQLite looks up what meets it and sorts that; else it walks along the order and leaves out the rest,
            which begins at once where most of what it meets fits.
    """

    where: str
    values: tuple[str | int, ...]
    looked_up: bool = True


def _wanted(store: Store, wish: Wish, *, begins: bool = False) -> _Condition:
    """All that must hold at once.

    begins: only the beginning of the list is asked for: what is common is not looked up.
    """
    held = [*_belonging(store, wish)]
    if wish.document is None:
        held.append(_Condition(CURRENT.replace("document", "+claim.document", 1), (), looked_up=False))
    if wish.words.strip():
        held.append(_saying(store, search.matching(wish.words), begins=begins))
    if wish.review is not None:
        common = begins and _is_common(store, "claim WHERE review = ?", wish.review.value)
        held.append(_Condition("+review = ?" if common else "review = ?", (wish.review.value,), not common))
    if wish.strengths:
        strengths = json.dumps([*wish.strengths])
        common = begins and _is_common(store, f"claim WHERE {_RUNG} IN {_RUNGS}", strengths)
        held.append(_Condition(f"+{_RUNG} IN {_RUNGS}" if common else f"{_RUNG} IN {_RUNGS}", (strengths,), not common))
    if wish.flagged:
        common = begins and _is_common(store, f"finding WHERE {_ALARMS}")
        held.append(_Condition(_IS_FLAGGED if common else _FLAGGED, (), not common))
    where = " AND ".join(condition.where for condition in held) or "1"
    values = tuple(value for condition in held for value in condition.values)
    return _Condition(where, values, any(condition.looked_up for condition in held))


def _belonging(store: Store, wish: Wish) -> Iterator[_Condition]:
    if wish.document is not None:
        yield _Condition("claim.document = ?", (wish.document,))
    if wish.topic is not None:
        members = json.dumps(entity_members(store, wish.topic.subject))
        yield _Condition(OF_TOPIC, (members, wish.topic.metric, wish.topic.dimension))
    if wish.source is not None:
        members = json.dumps(source_members(store, wish.source))
        cited = "claim.id IN (SELECT claim FROM citation WHERE source IN (SELECT value FROM json_each(?)))"
        yield _Condition(cited, (members,))


def _saying(store: Store, asked: str, *, begins: bool) -> _Condition:
    if not asked:
        return _Condition("0", ())
    common = begins and _is_common(store, "claim_search WHERE claim_search MATCH ?", asked)
    found = "IN (SELECT rowid FROM claim_search WHERE claim_search MATCH ? LIMIT ?)"
    return _Condition(f"+claim.id {found}" if common else f"claim.id {found}", (asked, _FOUND), not common)


def _is_common(store: Store, what: str, *values: str) -> bool:
    return bool(store.value(f"SELECT count(*) = ? FROM (SELECT 1 FROM {what} LIMIT ?)", _RARE, *values, _RARE))


_LADDER = "'none story image anonymous named document data'"
_RUNG = f"instr({_LADDER}, strength)"
_RUNGS = f"(SELECT instr({_LADDER}, value) FROM json_each(?))"

_ALARMS = "severity != 'info' AND key NOT IN (SELECT key FROM dismissal)"
_FLAGGED = (
    "claim.id IN (SELECT about FROM finding_about JOIN finding ON finding.id = finding "
    f"WHERE finding_about.kind = 'claim' AND {_ALARMS})"
)
_IS_FLAGGED = _FLAGGED.replace("claim.id IN (SELECT about", "EXISTS (SELECT 1").replace(
    "AND", "AND about = claim.id AND", 1
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
    where = CURRENT if document is None else "document = ?"
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
    return int(store.value("SELECT count(*) FROM document WHERE replaced_by IS NULL"))


def latest_documents(store: Store, *, limit: int = -1) -> list[DocumentId]:
    """The documents imported last, latest first; all of them where no limit is given."""
    sql = "SELECT id FROM document WHERE replaced_by IS NULL ORDER BY id DESC LIMIT ?"
    return [DocumentId(row[0]) for row in store.rows(sql, limit)]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSource:
    """A source in the list of those that vouch.

    Attributes:
        claims: How many cite it.
        named: Some article says who it is; "people familiar with the matter" are nobody one could ask.
    """

    source: Source
    claims: int
    named: bool


def subjects(store: Store) -> list[str]:
    """The names of what claims are about, merged ones left out, in order."""
    return [row[0] for row in store.rows("SELECT name FROM entity WHERE merged_into IS NULL ORDER BY name, id")]


def most_cited(store: Store, *, limit: int) -> list[CitedSource]:
    """The sources that vouch for most claims, the unnamed ones last."""
    sql = (
        "SELECT source.*, claims, unnamed FROM ("
        "SELECT source AS cited, count(DISTINCT claim) AS claims, min(strength = 'anonymous') AS unnamed "
        "FROM citation GROUP BY source) JOIN source ON source.id = cited "
        "WHERE source.merged_into IS NULL ORDER BY unnamed, claims DESC, source.name LIMIT ?"
    )
    return [
        CitedSource(source=rows.source_of(row), claims=row["claims"], named=not row["unnamed"])
        for row in store.rows(sql, limit)
    ]


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


def sharing(store: Store, document: DocumentId, *, limit: int) -> list[tuple[DocumentId, int]]:
    """The documents that speak of the same topics as this one, with of how many; those that share most first."""
    shared: Counter[DocumentId] = Counter()
    for row in store.rows(_TOPICS_OF, document):
        members = json.dumps(entity_members(store, entity_root(store, row["entity"])))
        found = store.rows(_SPEAKING_OF, members, row["metric"], row["dimension"], document, _FOUND)
        shared.update(DocumentId(other["document"]) for other in found)
    return sorted(shared.items(), key=lambda other: (-other[1], other[0]))[:limit]


_TOPICS_OF = """
SELECT DISTINCT entity, metric, dimension FROM claim
WHERE document = ? AND entity IS NOT NULL AND review != 'rejected'"""

_SPEAKING_OF = f"""
SELECT DISTINCT document FROM claim INDEXED BY claim_topic
WHERE entity IN (SELECT value FROM json_each(?)) AND metric = ? AND dimension = ? AND review != 'rejected'
    AND document != ? AND {CURRENT} LIMIT ?"""


def _standing(store: Store, topic: Topic) -> int:
    """How many claims of the topic were not rejected."""
    return int(
        store.value(_STANDING, json.dumps(entity_members(store, topic.subject)), topic.metric, topic.dimension) or 0
    )


_STANDING = f"""
SELECT count(*) FROM claim
WHERE entity IN (SELECT value FROM json_each(?)) AND metric = ? AND dimension = ? AND review != 'rejected'
    AND {CURRENT}"""

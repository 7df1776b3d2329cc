"""Long lists of claims for a window: the ids in any order at once, and light rows for those in sight."""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from kb.model import (
    ClaimId,
    DocumentId,
    EntityId,
    Period,
    Preference,
    Review,
    SourceId,
    Strength,
    Topic,
)
from kb.store import Store
from kb.store.assembly import roots
from kb.store.cells import period_of
from kb.store.names import entity_members, source_members
from kb.store.search import matching


class ClaimOrder(StrEnum):
    """By what a list of claims is sorted; ties by place."""

    PLACE = "place"
    DOCUMENT = "document"
    SUBJECT = "subject"
    METRIC = "metric"
    SIZE = "size"
    TIME = "time"
    REVIEW = "review"
    STRENGTH = "strength"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter:
    """Which claims a list holds; None lets all through.

    Attributes:
        reviews: Any of these.
        strengths: Any of these.
        flag: Those that a check of this name alarms about ("conflicting"), dismissed findings and mere notes aside.
        words: Those whose sentence, subject, scope or note has all the words.
    """

    document: DocumentId | None = None
    topic: Topic | None = None
    subject: EntityId | None = None
    source: SourceId | None = None
    metric: str | None = None
    reviews: frozenset[Review] | None = None
    strengths: frozenset[Strength] | None = None
    flag: str | None = None
    words: str = ""


EVERY_CLAIM = ClaimFilter()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One line of a list of claims.

    Attributes:
        figure: The wording of the figure; of a claim without one, what it states.
        flags: The checks that alarm about it, dismissed findings and mere notes aside.
    """

    id: ClaimId
    document: DocumentId
    title: str
    subject: str | None
    metric: str
    qualifier: str | None
    figure: str
    as_of: Period | None
    review: Review
    strength: Strength
    preference: Preference
    noted: bool
    flags: frozenset[str]


# Ids --------------------------------------------------------------------------------------------------------------

_NAMED = """
WITH RECURSIVE root (id, top) AS (
    SELECT id, id FROM entity WHERE merged_into IS NULL
    UNION ALL SELECT entity.id, root.top FROM entity JOIN root ON entity.merged_into = root.id
)
SELECT claim.id FROM claim LEFT JOIN root ON root.id = claim.entity LEFT JOIN entity ON entity.id = root.top"""
_TITLED = "SELECT claim.id FROM claim JOIN document ON document.id = claim.document"
_PLAIN = "SELECT claim.id FROM claim"
_RUNG = "instr('none story image anonymous named document data', claim.strength)"
_TURN = "instr('proposed written accepted rejected', claim.review)"

_ORDERS = {
    ClaimOrder.PLACE: (_PLAIN, ("claim.document",)),
    ClaimOrder.DOCUMENT: (_TITLED, ("document.title",)),
    ClaimOrder.SUBJECT: (_NAMED, ("entity.folded IS NULL", "entity.folded", "claim.metric")),
    ClaimOrder.METRIC: (_PLAIN, ("claim.metric",)),
    ClaimOrder.SIZE: (_PLAIN, ("CAST(coalesce(claim.low, claim.high) AS REAL)",)),
    ClaimOrder.TIME: (_PLAIN, ("claim.as_of_start",)),
    ClaimOrder.REVIEW: (_PLAIN, (_TURN,)),
    ClaimOrder.STRENGTH: (_PLAIN, (_RUNG,)),
}


def claim_ids(
    store: Store, *, order: ClaimOrder = ClaimOrder.PLACE, filters: ClaimFilter = EVERY_CLAIM, reverse: bool = False
) -> array[int]:
    """The ids of a list of claims in order; 8 bytes each, so that a million fit a scroll bar.

    A worker calls this with a reader of its own; the first screenful comes by `first_claims`.
    """
    sql, values = _asking(store, order, filters, reverse=reverse, limit=-1)
    return array("q", (row[0] for row in store.rows(sql, *values)))


def first_claims(store: Store, *, filters: ClaimFilter = EVERY_CLAIM, limit: int = 256) -> array[int]:
    """The first ids in order of place, at once: what a window shows while `claim_ids` works."""
    sql, values = _asking(store, ClaimOrder.PLACE, filters, limit=limit)
    return array("q", (row[0] for row in store.rows(sql, *values)))


def _asking(
    store: Store, order: ClaimOrder, filters: ClaimFilter, *, limit: int, reverse: bool = False
) -> tuple[str, tuple[str | int, ...]]:
    select, by = _ORDERS[order]
    conditions = list(_conditions(store, filters))
    where = " AND ".join(condition for condition, _ in conditions) or "1"
    direction = "DESC" if reverse else "ASC"
    keys = ", ".join(f"{key} {direction}" for key in (*by, "claim.document", "claim.span_start", "claim.id"))
    values = (value for _, several in conditions for value in several)
    return f"{select} WHERE {where} ORDER BY {keys} LIMIT ?", (*values, limit)


def _conditions(store: Store, filters: ClaimFilter) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    if filters.document is not None:
        yield "claim.document = ?", (filters.document,)
    if filters.topic is not None:
        members = json.dumps(entity_members(store, filters.topic.subject))
        yield (
            f"claim.entity IN ({_LISTED}) AND claim.metric = ? AND claim.dimension = ?",
            (members, filters.topic.metric, filters.topic.dimension),
        )
    if filters.subject is not None:
        yield f"claim.entity IN ({_LISTED})", (json.dumps(entity_members(store, filters.subject)),)
    if filters.source is not None:
        members = json.dumps(source_members(store, filters.source))
        yield f"claim.id IN (SELECT claim FROM citation WHERE source IN ({_LISTED}))", (members,)
    if filters.metric is not None:
        yield "claim.metric = ?", (filters.metric,)
    for column, allowed in (("review", filters.reviews), ("strength", filters.strengths)):
        if allowed is not None:
            yield f"claim.{column} IN ({_LISTED})", (json.dumps(sorted(code.value for code in allowed)),)
    if filters.flag is not None:
        yield f'claim.id IN (SELECT about FROM ({_ALARMS} AND finding."check" = ?))', (filters.flag,)
    if filters.words.strip():
        yield (
            "claim.id IN (SELECT rowid FROM claim_search WHERE claim_search MATCH ?)",
            (matching(filters.words) or '""',),
        )


_LISTED = "SELECT value FROM json_each(?)"
_ALARMS = """
SELECT finding_about.about, finding."check" FROM finding_about JOIN finding ON finding.id = finding_about.finding
WHERE finding_about.kind = 'claim' AND finding.severity != 'info'
    AND finding.key NOT IN (SELECT key FROM dismissal)"""


# Rows -------------------------------------------------------------------------------------------------------------

_ROWS = """
SELECT claim.id, claim.document, document.title, claim.entity, claim.subject, claim.metric, claim.qualifier,
    coalesce(claim.figure_text, claim.value, claim.text) AS figure, claim.as_of_start, claim.as_of_end,
    claim.as_of_precision, claim.as_of_basis, claim.review, claim.strength, claim.preference, claim.note != '' AS noted
FROM claim JOIN document ON document.id = claim.document WHERE claim.id IN (SELECT value FROM json_each(?))"""


def claim_rows(store: Store, ids: Iterable[int]) -> list[ClaimRow]:
    """The rows of those claims in the order asked; one that is gone is left out."""
    asked = [*ids]
    listed = json.dumps(asked)
    flags: dict[int, set[str]] = defaultdict(set)
    for row in store.rows(f"{_ALARMS} AND finding_about.about IN ({_LISTED})", listed):
        flags[row["about"]].add(row["check"])
    found = {row["id"]: row for row in store.rows(_ROWS, listed)}
    root = roots(store, "entity")
    names = _names(store, {root(row["entity"]) for row in found.values() if row["entity"] is not None})
    return [
        ClaimRow(
            id=ClaimId(row["id"]),
            document=DocumentId(row["document"]),
            title=row["title"],
            subject=row["subject"] if row["entity"] is None else names[root(row["entity"])],
            metric=row["metric"],
            qualifier=row["qualifier"],
            figure=row["figure"],
            as_of=period_of(row, "as_of"),
            review=Review(row["review"]),
            strength=Strength(row["strength"]),
            preference=Preference(row["preference"]),
            noted=bool(row["noted"]),
            flags=frozenset(flags.get(row["id"], ())),
        )
        for row in (found[number] for number in asked if number in found)
    ]


def _names(store: Store, entities: Iterable[int]) -> dict[int, str]:
    sql = f"SELECT id, name FROM entity WHERE id IN ({_LISTED})"
    return {row["id"]: row["name"] for row in store.rows(sql, json.dumps([*entities]))}

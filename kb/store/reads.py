"""What a library holds, as values; each function asks once and keeps nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from kb.model import (
    Claim,
    ClaimId,
    Dismissal,
    Document,
    DocumentId,
    Entity,
    EntityId,
    Figure,
    Finding,
    KbError,
    Language,
    Link,
    LinkId,
    LinkKind,
    Moment,
    Rejected,
    Review,
    Source,
    SourceId,
    Topic,
    Vocabulary,
    Word,
    WordRole,
)
from kb.store import Store, cells, rows
from kb.store.assembly import OF_TOPIC, claims_where, documents_by_id, entities_by_id, sources_by_id
from kb.store.journal import history
from kb.store.names import entity_members
from kb.store.snapshots import document_snapshot, library_snapshot, source_snapshot, topic_snapshot
from kb.store.versions import CURRENT

__all__ = [
    "DocumentRow",
    "TopicRow",
    "claim",
    "claims",
    "dismissals",
    "document",
    "document_snapshot",
    "documents",
    "entities",
    "entity",
    "figures",
    "findings",
    "held",
    "history",
    "library_snapshot",
    "links",
    "rejected",
    "source",
    "source_snapshot",
    "sources",
    "standing",
    "topic_snapshot",
    "topics",
    "vocabulary",
    "warnings",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """One line of the list of documents.

    Attributes:
        claims: How many stand, rejected ones left out.
        open: How many of them the editor has not decided on.
        unsourced: How many of them nobody vouches for (strength none or story).
        imported: ISO 8601, in UTC.
    """

    id: DocumentId
    title: str
    outlet: str | None
    author: str | None
    published: Moment | None
    language: Language
    url: str | None
    name: str
    imported: str
    claims: int
    open: int
    unsourced: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRow:
    """One line of the list of topics.

    Attributes:
        claims: How many stand, rejected ones left out.
    """

    topic: Topic
    subject: str
    claims: int


# Documents --------------------------------------------------------------------------------------------------------


def document(store: Store, document_id: DocumentId) -> Document:
    """The document of that id, with its text.

    Raises:
        KbError: there is none.
    """
    found = documents_by_id(store, [document_id])
    if document_id not in found:
        raise KbError(f"There is no document {document_id} in this library.", hint="List those that there are.")
    return found[document_id]


_DOCUMENTS = """
SELECT page.*,
    count(claim.id) FILTER (WHERE claim.review != 'rejected') AS claims,
    count(claim.id) FILTER (WHERE claim.review = 'proposed') AS open,
    count(claim.id) FILTER (WHERE claim.review != 'rejected' AND claim.strength IN ('none', 'story')) AS unsourced
FROM (SELECT * FROM document WHERE {condition} ORDER BY id LIMIT ?) AS page
LEFT JOIN claim ON claim.document = page.id
GROUP BY page.id ORDER BY page.id"""


def documents(
    store: Store, *, ids: Iterable[DocumentId] | None = None, after: DocumentId | None = None, limit: int = -1
) -> list[DocumentRow]:
    """The documents with their counts, oldest import first, replaced versions only where named; page by the last id."""
    condition = "id > ? AND replaced_by IS NULL" if ids is None else "id > ? AND id IN (SELECT value FROM json_each(?))"
    asked: list[int | str] = [after or 0, *([] if ids is None else [json.dumps([*ids])]), limit]
    return [
        DocumentRow(
            id=DocumentId(row["id"]),
            title=row["title"],
            outlet=row["outlet"],
            author=row["author"],
            published=Moment.parse(row["published"]) if row["published"] else None,
            language=Language(row["language"]),
            url=row["url"],
            name=row["name"],
            imported=row["imported"],
            claims=row["claims"],
            open=row["open"],
            unsourced=row["unsourced"],
        )
        for row in store.rows(_DOCUMENTS.format(condition=condition), *asked)
    ]


def held(store: Store, document: Document) -> DocumentId | None:
    """The document of the same text from the same outlet or address, as imported or as the editor put it right."""
    return held_text(store, rows.fingerprint(document.text), outlet=document.outlet, url=document.url)


def held_text(store: Store, fingerprint: str, *, outlet: str | None, url: str | None) -> DocumentId | None:
    """The document whose text has that fingerprint, from that outlet or address."""
    found = store.value(_HELD, fingerprint, outlet, outlet, url, url)
    return None if found is None else DocumentId(found)


_HELD = """
SELECT article.id FROM article JOIN document ON document.id = article.id
WHERE article.fingerprint = ?
    AND (article.outlet IS ? OR document.outlet IS ? OR article.url = ? OR document.url = ?)
ORDER BY article.id LIMIT 1"""


def standing(store: Store, document_id: DocumentId) -> SourceId:
    """The source that stands for the document in the source graph."""
    return SourceId(store.value("SELECT source FROM document WHERE id = ?", document_id))


def figures(store: Store, document_id: DocumentId) -> tuple[Figure, ...]:
    """Every figure of the document, dates included, in reading order: as read, not as decided."""
    row = store.row("SELECT figures, text FROM article WHERE id = ?", document_id)
    return () if row is None else cells.figures_of(row["figures"], row["text"])


def rejected(store: Store, document_id: DocumentId) -> tuple[Rejected, ...]:
    """The numbers of the document that are no figures, with the reason's code."""
    row = store.row("SELECT rejected, text FROM article WHERE id = ?", document_id)
    return () if row is None else rows.rejected_of(row["rejected"], row["text"])


def warnings(store: Store, document_id: DocumentId) -> tuple[str, ...]:
    """What the reader of the document warned of."""
    return tuple(json.loads(store.value("SELECT warnings FROM article WHERE id = ?", document_id) or "[]"))


# Claims -----------------------------------------------------------------------------------------------------------


def claims(
    store: Store,
    *,
    document: DocumentId | None = None,
    topic: Topic | None = None,
    review: Review | None = None,
    ids: Iterable[ClaimId] | None = None,
    limit: int = -1,
) -> list[Claim]:
    """The claims that meet every condition given, in order of document and place."""
    conditions: list[tuple[str, tuple[str | int, ...]]] = [("1", ())]
    if document is not None:
        conditions.append(("document = ?", (document,)))
    if topic is not None:
        members = json.dumps(entity_members(store, topic.subject))
        conditions.append((OF_TOPIC, (members, topic.metric, topic.dimension)))
    if review is not None:
        conditions.append(("review = ?", (review.value,)))
    if ids is not None:
        conditions.append(("id IN (SELECT value FROM json_each(?))", (json.dumps([*ids]),)))
    values = [value for _, several in conditions for value in several]
    return claims_where(store, " AND ".join(condition for condition, _ in conditions), *values, limit=limit)


def claim(store: Store, claim_id: ClaimId) -> Claim:
    """The claim of that id.

    Raises:
        KbError: there is none.
    """
    found = claims_where(store, "id = ?", claim_id)
    if not found:
        raise KbError(f"There is no claim {claim_id} in this library.", hint="`claimstone claims` lists them.")
    return found[0]


_TOPICS = f"""
WITH RECURSIVE kept (id, top) AS (
    SELECT id, id FROM entity
    WHERE merged_into IS NULL AND id IN (SELECT merged_into FROM entity WHERE merged_into IS NOT NULL)
    UNION ALL SELECT entity.id, kept.top FROM entity JOIN kept ON entity.merged_into = kept.id
), found AS (
    SELECT entity, metric, dimension, count(*) AS claims FROM claim
    WHERE review != 'rejected' AND entity IS NOT NULL AND {CURRENT} GROUP BY entity, metric, dimension
)
SELECT coalesce(kept.top, found.entity) AS entity, metric, dimension, sum(claims) AS claims
FROM found LEFT JOIN kept ON kept.id = found.entity
GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3 LIMIT ?"""


def topics(store: Store, *, limit: int = -1) -> list[TopicRow]:
    """The topics with the most claims, every one without a limit."""
    found = list(store.rows(_TOPICS, limit))
    names = entities_by_id(store, {row["entity"] for row in found})
    return [
        TopicRow(
            topic=Topic(EntityId(row["entity"]), row["metric"], row["dimension"]),
            subject=names[EntityId(row["entity"])].name,
            claims=row["claims"],
        )
        for row in found
    ]


# Sources, entities, links -------------------------------------------------------------------------------------------


def sources(store: Store) -> list[Source]:
    """Every source that was not merged into another, by name."""
    return [
        rows.source_of(row) for row in store.rows("SELECT * FROM source WHERE merged_into IS NULL ORDER BY name, id")
    ]


def source(store: Store, source_id: SourceId) -> Source:
    """The source of that id.

    Raises:
        KbError: there is none.
    """
    found = sources_by_id(store, [source_id])
    if source_id not in found:
        raise KbError(f"There is no source {source_id} in this library.", hint="List the sources that there are.")
    return found[source_id]


def entities(store: Store) -> list[Entity]:
    """Every entity that was not merged into another, by name."""
    ids = [row["id"] for row in store.rows("SELECT id FROM entity WHERE merged_into IS NULL")]
    return sorted(entities_by_id(store, ids).values(), key=lambda entity: (entity.name, entity.id))


def entity(store: Store, entity_id: EntityId) -> Entity:
    """The entity of that id.

    Raises:
        KbError: there is none.
    """
    found = entities_by_id(store, [entity_id])
    if entity_id not in found:
        raise KbError(f"There is no entity {entity_id} in this library.", hint="List the names that there are.")
    return found[entity_id]


def links(store: Store) -> list[Link]:
    """Every edge of the source graph, ends as they were drawn: merges are not followed."""
    return [
        Link(
            id=LinkId(row["id"]),
            origin=SourceId(row["origin"]),
            dependent=SourceId(row["dependent"]),
            kind=LinkKind(row["kind"]),
        )
        for row in store.rows("SELECT * FROM link ORDER BY id")
    ]


# Findings -----------------------------------------------------------------------------------------------------------

_SEVEREST_FIRST = "instr('high medium low info', severity), \"check\", id"


_OF_TOPIC = """document = 0 AND entity = ? AND (
    grain = 'topic' AND metric = ? AND dimension = ? OR grain = 'subject' AND instr(facts, ?)
)"""


def findings(
    store: Store,
    *,
    document: DocumentId | None = None,
    claim: ClaimId | None = None,
    topic: Topic | None = None,
    dismissed: bool = False,
    limit: int = -1,
) -> list[Finding]:
    """What the checks said last, severest first; with `dismissed`, what the editor dismissed as well.

    Of a topic: what was found in it, and the arithmetic of its subject that leads to it.
    """
    conditions: list[tuple[str, tuple[str | int, ...]]] = [("1", ())]
    for kind, about in (("document", document), ("claim", claim)):
        if about is not None:
            conditions.append(("id IN (SELECT finding FROM finding_about WHERE kind = ? AND about = ?)", (kind, about)))
    if topic is not None:
        conditions.append(
            (
                _OF_TOPIC,
                (topic.subject, topic.metric, topic.dimension, f'"metric","{topic.metric}"'),
            )
        )
    if not dismissed:
        conditions.append(("key NOT IN (SELECT key FROM dismissal)", ()))
    where = " AND ".join(condition for condition, _ in conditions)
    values = [value for _, several in conditions for value in several]
    sql = f"SELECT * FROM finding WHERE {where} ORDER BY {_SEVEREST_FIRST} LIMIT ?"
    return [rows.finding_of(row) for row in store.rows(sql, *values, limit)]


def dismissals(store: Store) -> list[Dismissal]:
    """What the editor dismissed, and why."""
    return [
        Dismissal(key=row["key"], reason=row["reason"], at=row["at"])
        for row in store.rows("SELECT key, reason, at FROM dismissal ORDER BY id")
    ]


# What was learned ---------------------------------------------------------------------------------------------------

_KNOWN_ENTITIES = """
SELECT id FROM entity WHERE merged_into IS NULL AND (
    confirmed = 1 OR id IN (SELECT entity FROM alias)
    OR id IN (SELECT merged_into FROM entity WHERE merged_into IS NOT NULL))
ORDER BY id"""


def vocabulary(store: Store) -> Vocabulary:
    """What the editor's decisions taught; nothing that an import alone brought in."""
    return Vocabulary(
        words=tuple(
            Word(
                text=row["text"],
                role=WordRole(row["role"]),
                code=row["code"],
                language=Language(row["language"]) if row["language"] else None,
            )
            for row in store.rows("SELECT * FROM word ORDER BY id")
        ),
        entities=tuple(entities_by_id(store, [row["id"] for row in store.rows(_KNOWN_ENTITIES)]).values()),
        rejected=frozenset(
            row["signature"] for row in store.rows("SELECT DISTINCT signature FROM claim WHERE signature IS NOT NULL")
        ),
    )

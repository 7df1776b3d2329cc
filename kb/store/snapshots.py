"""Parts of a library as checks and exports are given them: one document, one topic, the source graph, or all."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from kb.model import (
    Claim,
    Dismissal,
    DocumentId,
    EntityId,
    Finding,
    Kinship,
    Link,
    LinkId,
    LinkKind,
    Rejected,
    Review,
    Snapshot,
    Source,
    SourceId,
    Topic,
)
from kb.model.relation import Form, Relation, of_form
from kb.store import rows
from kb.store.assembly import OF_TOPIC, claims_where, documents_by_id, entities_by_id, roots, sources_by_id
from kb.store.kinship import kin_of
from kb.store.names import entity_members, entity_root
from kb.store.versions import CURRENT, left_in_earlier

if TYPE_CHECKING:
    from kb.store import Store

_STANDING = f"review != '{Review.REJECTED.value}' AND {CURRENT}"
_OF_SUBJECT = f"entity IN (SELECT value FROM json_each(?)) AND {_STANDING}"

Given = ParamSpec("Given")


def _of_one_moment(
    read: Callable[Concatenate[Store, Given], Snapshot],
) -> Callable[Concatenate[Store, Given], Snapshot]:
    """Claims whose document another connection deletes meanwhile would be claims of nothing."""

    @wraps(read)
    def reading(store: Store, /, *args: Given.args, **kwargs: Given.kwargs) -> Snapshot:
        with store.at_one_moment():
            return read(store, *args, **kwargs)

    return reading


@_of_one_moment
def document_snapshot(store: Store, document_id: DocumentId) -> Snapshot:
    """One document with its claims, what earlier versions said, and the documents it shares much with."""
    claims = claims_where(store, f"document = ? AND {_STANDING}", document_id)
    kin = kin_of(store, document_id)
    near = {end for kinship in kin for end in (kinship.left, kinship.right)}
    earlier = [claim for claim in left_in_earlier(store, document_id) if claim.review is not Review.REJECTED]
    whole = _snapshot(
        store, claims, documents={document_id, *near, *(claim.document for claim in earlier)}, kin=kin, earlier=earlier
    )
    return replace(whole, rejected=_rejected(store, json.dumps([document_id])))


@_of_one_moment
def topic_snapshot(store: Store, topic: Topic) -> Snapshot:
    """The claims of one topic with their documents, and what their sources rest on."""
    members = _members(store, topic.subject)
    where = f"{OF_TOPIC} AND {_STANDING}"
    return _of_claims(store, claims_where(store, where, members, topic.metric, topic.dimension), topic=topic)


@_of_one_moment
def subject_snapshot(store: Store, subject: EntityId) -> Snapshot:
    """What of one subject enters products across documents, and what these take from others (see kb.model.relation).

    A figure that many documents state at one time stands here once; the documents of the results stand whole.
    """
    members = _members(store, subject)
    told = {row["metric"] for row in store.rows(_METRICS, members)}
    usable = [relation for relation in of_form(Form.PRODUCT) if _is_told(relation, told)]
    lent = {claim.id: claim for relation in usable for claim in _lent(store, relation)}
    results = json.dumps(sorted({relation.result.metric for relation in usable if relation.result}))
    metrics = json.dumps(sorted({operand.metric for r in usable for operand in (r.result, *r.inputs) if operand}))
    once = json.dumps([row["id"] for row in store.rows(_ONCE, members, metrics)])
    own = claims_where(
        store,
        f"{_OF_SUBJECT} AND metric IN (SELECT value FROM json_each(?)) AND (id IN (SELECT value FROM json_each(?)) "
        "OR document IN (SELECT document FROM claim WHERE id IN (SELECT value FROM json_each(?)) "
        "AND metric IN (SELECT value FROM json_each(?))))",
        members,
        metrics,
        once,
        once,
        results,
    )
    return _of_claims(store, sorted({**lent, **{claim.id: claim for claim in own}}.values(), key=_place))


_METRICS = "SELECT DISTINCT metric FROM claim WHERE entity IN (SELECT value FROM json_each(?))"
_ONCE = f"""
SELECT id FROM (
    SELECT claim.id, row_number() OVER (
        PARTITION BY claim.metric, low, high, unit, bound, as_of_start, as_of_end, qualifier, denied
        ORDER BY document.published, article.fingerprint, span_start
    ) AS number
    FROM claim JOIN document ON document.id = claim.document JOIN article ON article.id = claim.document
    WHERE {_OF_SUBJECT} AND claim.metric IN (SELECT value FROM json_each(?))
) WHERE number = 1"""


def _is_told(relation: Relation, metrics: set[str]) -> bool:
    operands = (relation.result, *relation.inputs)
    return all(operand.any_subject or operand.metric in metrics for operand in operands if operand)


def _lent(store: Store, relation: Relation) -> list[Claim]:
    """The claims of any subject that the relation may use."""
    where = f"metric = ? AND dimension = ? AND {_STANDING}"
    operands = [operand for operand in relation.inputs if operand.any_subject]
    return [claim for operand in operands for claim in claims_where(store, where, operand.metric, operand.dimension)]


@_of_one_moment
def value_snapshot(store: Store, value: str) -> Snapshot:
    """Every claim that states one telling value, see kb.model.interval.telling_value."""
    return _of_claims(store, claims_where(store, f"telling = ? AND {_STANDING}", value))


def _members(store: Store, subject: EntityId) -> str:
    """What the subject stands for; nothing where it was merged into another, which now stands for it."""
    standing = entity_root(store, subject) == subject
    return json.dumps(entity_members(store, subject) if standing else [])


def _of_claims(store: Store, claims: list[Claim], *, topic: Topic | None = None) -> Snapshot:
    return _snapshot(store, claims, documents={claim.document for claim in claims}, topic=topic)


def _place(claim: Claim) -> tuple[int, int, int]:
    return claim.document, claim.statement.span.start, claim.id


@_of_one_moment
def source_snapshot(store: Store) -> Snapshot:
    """The source graph: every link, the sources it joins, and the documents that some of them stand for."""
    links = _links(store, "1")
    sources = sources_by_id(store, {end for link in links for end in (link.origin, link.dependent)})
    standing = {
        DocumentId(row["id"]): SourceId(row["source"])
        for row in store.rows(
            "SELECT id, source FROM document WHERE replaced_by IS NULL AND source IN (SELECT value FROM json_each(?))",
            json.dumps([*sources]),
        )
    }
    return Snapshot(documents=documents_by_id(store, standing), document_sources=standing, sources=sources, links=links)


@_of_one_moment
def library_snapshot(store: Store, documents: Iterable[DocumentId] | None = None) -> Snapshot:
    """The whole library, or some of its documents with all that belongs to them; for exports."""
    if documents is None:
        every = [
            DocumentId(row["id"]) for row in store.rows("SELECT id FROM document WHERE replaced_by IS NULL ORDER BY id")
        ]
        claims = claims_where(store, _STANDING)
    else:
        every = sorted(set(documents))
        asked = json.dumps(every)
        claims = claims_where(store, f"document IN (SELECT value FROM json_each(?)) AND {_STANDING}", asked)
    return _snapshot(store, claims, documents=every, rejected=True, findings=True, everything=documents is None)


def _snapshot(
    store: Store,
    claims: list[Claim],
    *,
    documents: Iterable[DocumentId],
    topic: Topic | None = None,
    kin: tuple[Kinship, ...] = (),
    earlier: Iterable[Claim] = (),
    rejected: bool = False,
    findings: bool = False,
    everything: bool = False,
) -> Snapshot:
    held = documents_by_id(store, documents)
    asked = json.dumps([*held])
    root = roots(store, "source")
    standing = {
        DocumentId(row["id"]): SourceId(root(row["source"]))
        for row in store.rows("SELECT id, source FROM document WHERE id IN (SELECT value FROM json_each(?))", asked)
    }
    sources: dict[SourceId, Source] = {
        citation.source.id: citation.source for claim in claims for citation in claim.citations
    }
    sources |= {source.id: source for document in held.values() for source in document.story_sources}
    links = _links(store, "1") if everything else links_below(store, {*sources, *standing.values()})
    missing = {*standing.values(), *(end for link in links for end in (link.origin, link.dependent))} - sources.keys()
    sources |= sources_by_id(store, missing)
    return Snapshot(
        claims=tuple(claims),
        documents=held,
        sources=dict(sorted(sources.items())),
        entities=entities_by_id(store, {claim.subject for claim in claims if claim.subject is not None}),
        document_sources=standing,
        links=links,
        kin=kin,
        earlier=tuple(earlier),
        topic=topic,
        rejected=_rejected(store, asked) if rejected else {},
        findings=_findings(store, asked) if findings else (),
        dismissals=_dismissals(store) if findings else (),
    )


_BELOW = """
WITH RECURSIVE reached (id) AS (
    SELECT value FROM json_each(?)
    UNION SELECT link.origin FROM link JOIN reached ON link.dependent = reached.id
    UNION SELECT source.merged_into FROM source JOIN reached ON source.id = reached.id WHERE merged_into IS NOT NULL
    UNION SELECT source.id FROM source JOIN reached ON source.merged_into = reached.id
)
SELECT id FROM reached"""


def links_below(store: Store, sources: Iterable[int]) -> tuple[Link, ...]:
    """The links that lead from those sources to all they rest on."""
    reached = [row["id"] for row in store.rows(_BELOW, json.dumps(sorted(sources)))]
    return _links(store, "dependent IN (SELECT value FROM json_each(?))", json.dumps(reached))


def _links(store: Store, condition: str, *values: str) -> tuple[Link, ...]:
    """Links with both ends as merges leave them; what became a link to itself or a second one is left out."""
    root = roots(store, "source")
    drawn: dict[tuple[int, int, str], Link] = {}
    for row in store.rows(f"SELECT * FROM link WHERE {condition} ORDER BY id", *values):
        dependent, origin = root(row["dependent"]), root(row["origin"])
        if dependent != origin:
            link = Link(
                id=LinkId(row["id"]),
                dependent=SourceId(dependent),
                origin=SourceId(origin),
                kind=LinkKind(row["kind"]),
            )
            drawn.setdefault((dependent, origin, row["kind"]), link)
    return tuple(drawn.values())


def _rejected(store: Store, documents: str) -> dict[DocumentId, tuple[Rejected, ...]]:
    sql = "SELECT id, rejected, text FROM article WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
    return {DocumentId(row["id"]): rows.rejected_of(row["rejected"], row["text"]) for row in store.rows(sql, documents)}


def _findings(store: Store, documents: str) -> tuple[Finding, ...]:
    sql = (
        "SELECT * FROM finding WHERE id IN (SELECT finding FROM finding_about WHERE kind = 'document' "
        "AND about IN (SELECT value FROM json_each(?))) "
        "OR grain = 'graph' ORDER BY \"check\", kind, key, id"
    )
    return tuple(rows.finding_of(row) for row in store.rows(sql, documents))


def _dismissals(store: Store) -> tuple[Dismissal, ...]:
    sql = "SELECT key, reason, at FROM dismissal ORDER BY key"
    return tuple(Dismissal(key=row["key"], reason=row["reason"], at=row["at"]) for row in store.rows(sql))

"""What the checks said last, by what they looked at, and what they have yet to look at."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kb.model import Changes, DocumentId, EntityId, Finding, Topic
from kb.store import cells, rows

if TYPE_CHECKING:
    from kb.store import Store


def of_document(store: Store, document: DocumentId, findings: Iterable[Finding]) -> None:
    """Put these in the place of what was found in the document before; inside `store.writing()`."""
    _replace(store, {"grain": "document", "document": document}, findings)


def of_topic(store: Store, topic: Topic, findings: Iterable[Finding]) -> None:
    """Put these in the place of what was found in the topic before; inside `store.writing()`."""
    place: cells.Written = {
        "grain": "topic",
        "entity": topic.subject,
        "metric": topic.metric,
        "dimension": topic.dimension,
    }
    _replace(store, place, findings)


def of_subject(store: Store, subject: EntityId, findings: Iterable[Finding]) -> None:
    """Put these in the place of what was found across the subject's topics before; inside `store.writing()`."""
    _replace(store, {"grain": "subject", "entity": subject}, findings)


def of_value(store: Store, value: str, findings: Iterable[Finding]) -> None:
    """Put these in the place of what was found of a telling value before; inside `store.writing()`."""
    _replace(store, {"grain": "value", "value": value}, findings)


def of_graph(store: Store, findings: Iterable[Finding]) -> None:
    """Put these in the place of what was found in the source graph before; inside `store.writing()`."""
    _replace(store, {"grain": "graph"}, findings)


def _replace(store: Store, place: cells.Written, findings: Iterable[Finding]) -> None:
    where = " AND ".join(f"{column} = ?" for column in place)
    store.execute(f"DELETE FROM finding WHERE {where}", *place.values())
    store.execute(f"DELETE FROM unchecked WHERE {where}", *place.values())
    for finding in findings:
        number = store.insert("finding", {**rows.finding_row(finding), **place})
        about = (
            *(("claim", claim) for claim in dict.fromkeys(finding.claims)),
            *(("document", document) for document in dict.fromkeys(finding.documents)),
            *(("source", source) for source in dict.fromkeys(finding.sources)),
        )
        store.insert_all("finding_about", [{"finding": number, "kind": kind, "about": held} for kind, held in about])


def unchecked(store: Store) -> Changes:
    """What was touched and not checked since."""
    found = list(store.rows("SELECT * FROM unchecked"))
    return Changes(
        step="",
        documents=frozenset(DocumentId(row["document"]) for row in found if row["grain"] == "document"),
        topics=frozenset(
            Topic(EntityId(row["entity"]), row["metric"], row["dimension"]) for row in found if row["grain"] == "topic"
        ),
        values=frozenset(row["value"] for row in found if row["grain"] == "value"),
        links=any(row["grain"] == "graph" for row in found),
    )


def forget_all(store: Store) -> None:
    """Drop every finding and ask for all to be checked; inside `store.writing()`."""
    for statement in _ALL_ANEW:
        store.execute(statement)


def waiting(store: Store) -> bool:
    """Whether something was touched and not checked since."""
    return store.row("SELECT 1 FROM unchecked LIMIT 1") is not None


_ALL_ANEW = (
    "DELETE FROM finding_about",
    "DELETE FROM finding",
    "INSERT OR IGNORE INTO unchecked (grain, document) SELECT 'document', id FROM document",
    """INSERT OR IGNORE INTO unchecked (grain, entity, metric, dimension)
    WITH RECURSIVE root (id, top) AS (
        SELECT id, id FROM entity WHERE merged_into IS NULL
        UNION ALL SELECT entity.id, root.top FROM entity JOIN root ON entity.merged_into = root.id
    )
    SELECT DISTINCT 'topic', root.top, claim.metric, claim.dimension FROM claim JOIN root ON root.id = claim.entity""",
    """INSERT OR IGNORE INTO unchecked (grain, value)
    SELECT DISTINCT 'value', telling FROM claim WHERE telling IS NOT NULL""",
    "INSERT OR IGNORE INTO unchecked (grain) VALUES ('graph')",
)

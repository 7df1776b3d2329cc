"""What the checks said last, by the part of the library they looked at, and the parts they have yet to look at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from kb.model import Changes, DocumentId, EntityId, Finding, Topic
from kb.store import rows
from kb.store.cells import Read

if TYPE_CHECKING:
    from kb.store import Store


_NO_DOCUMENT, _NO_ENTITY = DocumentId(0), EntityId(0)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """A part of the library that checks look at as a whole.

    Attributes:
        grain: "document", "topic", "subject", "value" or "graph"; it decides which of the others say something.
    """

    grain: str
    document: DocumentId = _NO_DOCUMENT
    entity: EntityId = _NO_ENTITY
    metric: str = ""
    dimension: str = ""
    value: str = ""

    def cells(self) -> tuple[str | int, ...]:
        """Its columns in the tables of findings, in the order of the attributes."""
        return self.grain, self.document, self.entity, self.metric, self.dimension, self.value

    @property
    def topic(self) -> Topic:
        """The topic of that name."""
        return Topic(self.entity, self.metric, self.dimension)


_COLUMNS = [field.name for field in fields(Place)]
_HERE = " AND ".join(f"{column} = ?" for column in _COLUMNS)


def places_of(changes: Changes) -> list[Place]:
    """The parts of the library that a change touched, smallest first."""
    places = [
        *(Place(grain="document", document=document) for document in sorted(changes.documents)),
        *sorted(
            Place(grain="topic", entity=topic.subject, metric=topic.metric, dimension=topic.dimension)
            for topic in changes.topics
        ),
        *(Place(grain="value", value=value) for value in sorted(changes.values)),
        *(Place(grain="subject", entity=entity) for entity in sorted({topic.subject for topic in changes.topics})),
    ]
    return [*places, Place(grain="graph")] if changes.links else places


# What is to be looked at ------------------------------------------------------------------------------------------


def ask(store: Store, places: Iterable[Place]) -> None:
    """Note that those parts are to be checked: if the program dies before they are, the next one knows."""
    since = moment(store)
    for place in places:
        store.execute(_ASKING, *place.cells(), since)


_ASKING = f"""
INSERT INTO unchecked ({", ".join(_COLUMNS)}, since) VALUES ({", ".join("?" * len(_COLUMNS))}, ?)
ON CONFLICT DO UPDATE SET since = excluded.since"""


def moment(store: Store) -> int:
    """The library's own clock: it moves with every step, undo and redo."""
    return int(store.value("SELECT max(id) FROM event") or 0)


def unchecked(store: Store, places: Iterable[Place] | None = None) -> list[Place]:
    """The parts that changed and were not checked since: all, or those among the ones given, in their order."""
    if places is None:
        return [_place_of(row) for row in store.rows(f"SELECT * FROM unchecked ORDER BY {_SMALLEST_FIRST}")]
    return [place for place in places if store.row(f"SELECT 1 FROM unchecked WHERE {_HERE}", *place.cells())]


_SMALLEST_FIRST = "instr('document topic value subject graph', grain), document, entity, metric, dimension, value"


def _place_of(row: Read) -> Place:
    return Place(
        grain=row["grain"],
        document=DocumentId(row["document"]),
        entity=EntityId(row["entity"]),
        metric=row["metric"],
        dimension=row["dimension"],
        value=row["value"],
    )


def forget_all(store: Store) -> None:
    """Drop every finding and ask for all to be checked; inside `store.writing()`."""
    for statement in _ALL_ANEW:
        store.execute(statement)


_ALL_ANEW = (
    "DELETE FROM finding_about",
    "DELETE FROM finding",
    "INSERT OR IGNORE INTO unchecked SELECT 'document', id, 0, '', '', '', 0 FROM document",
    """INSERT OR IGNORE INTO unchecked
    WITH RECURSIVE root (id, top) AS (
        SELECT id, id FROM entity WHERE merged_into IS NULL
        UNION ALL SELECT entity.id, root.top FROM entity JOIN root ON entity.merged_into = root.id
    )
    SELECT DISTINCT 'topic', 0, root.top, claim.metric, claim.dimension, '', 0
    FROM claim JOIN root ON root.id = claim.entity""",
    """INSERT OR IGNORE INTO unchecked
    SELECT DISTINCT 'subject', 0, entity, '', '', '', 0 FROM unchecked WHERE grain = 'topic'""",
    """INSERT OR IGNORE INTO unchecked
    SELECT DISTINCT 'value', 0, 0, '', '', telling, 0 FROM claim WHERE telling IS NOT NULL""",
    "INSERT OR IGNORE INTO unchecked VALUES ('graph', 0, 0, '', '', '', 0)",
)


# What was found ---------------------------------------------------------------------------------------------------


def keep(store: Store, place: Place, findings: Iterable[Finding], *, moment: int) -> None:
    """Put these in the place of what was found there before; inside `store.writing()`.

    moment: When the part was looked at. Where it changed since, these are left aside and it stays to be checked.
    """
    here = place.cells()
    since = store.value(f"SELECT since FROM unchecked WHERE {_HERE}", *here)
    if since is not None and since > moment:
        return
    store.execute(f"DELETE FROM finding WHERE {_HERE}", *here)
    store.execute(f"DELETE FROM unchecked WHERE {_HERE}", *here)
    for finding in findings:
        told = {**rows.finding_row(finding), **dict(zip(_COLUMNS, here, strict=True))}
        number = store.insert("finding", told)
        about = (
            *(("claim", claim) for claim in dict.fromkeys(finding.claims)),
            *(("document", document) for document in dict.fromkeys(finding.documents)),
            *(("source", source) for source in dict.fromkeys(finding.sources)),
        )
        store.insert_all("finding_about", [{"finding": number, "kind": kind, "about": held} for kind, held in about])

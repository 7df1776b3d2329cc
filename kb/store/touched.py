"""What a step touched, read from its journal entries: the same for doing, undoing and redoing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kb.model import Changes, ClaimId, DocumentId, EntityId, Review, SourceId, Topic
from kb.model.relation import Form, of_form
from kb.store import findings, kinship
from kb.store.cells import Read
from kb.store.names import entity_members, entity_root

if TYPE_CHECKING:
    from kb.store import Store

Image = Mapping[str, Any]


@dataclass(slots=True, kw_only=True)
class Entry:
    """One row that a step changed.

    Attributes:
        claim: The claim the row belongs to, None where it belongs to none.
        before: The row as it was; None where the step inserted it.
        after: The row as it became; None where the step deleted it, or inserted it and it stands in its table.
    """

    id: int
    table: str
    row: int
    claim: int | None
    before: Image | None
    after: Image | None

    def changes(self, columns: Iterable[str]) -> bool:
        """Whether any of those columns became another, or the whole row came or went."""
        if self.before is None or self.after is None:
            return True
        return any(self.before.get(column) != self.after.get(column) for column in columns)

    def is_judged(self) -> bool:
        """Whether checks may answer otherwise now: to accept a claim, or to write a note, is nothing to them."""
        if self.table in _UNJUDGED_TABLES:
            return False
        if self.before is None or self.after is None:
            return True
        changed = {column for column in self.before if self.before[column] != self.after.get(column)}
        rejected = Review.REJECTED.value in {self.before.get("review"), self.after.get("review")}
        return rejected or not changed <= _UNJUDGED_COLUMNS

    def images(self) -> Iterator[Image]:
        """The row before and after, as far as they are written down."""
        return (image for image in (self.before, self.after) if image is not None)


_UNJUDGED_TABLES = {"alias", "source_alias", "word", "dismissal"}
_UNJUDGED_COLUMNS = {"review", "note", "touched", "proposed", "signature", "confidence", "reasons", "confirmed"}
_VOCABULARY = {"word", "alias"}
_NAMES_OF_A_SOURCE = ("name", "kind", "family", "merged_into")
_NAMES_OF_AN_ENTITY = ("name", "merged_into")
_JUDGED = ("title", "outlet", "published", "language", "source", "replaced_by")


def touched(store: Store, step: str, entries: list[Entry]) -> Changes:
    """Gather what the entries touched, and note what the checks must look at again."""
    gathered = _Touched(store)
    for entry in entries:
        gathered.take(entry)
    gathered.told_anew |= gathered.stood_for()
    gathered.documents |= kinship.follow(store, gathered.told_anew | gathered.read_anew)
    changes = gathered.changes(step)
    _forget_findings_of_the_gone(store, changes)
    if any(entry.is_judged() for entry in entries):
        findings.ask(store, findings.places_of(changes))
    return changes


class _Touched:
    def __init__(self, store: Store) -> None:
        self.store = store
        self.claims: set[int] = set()
        self.documents: set[int] = set()
        self.sources: set[int] = set()
        self.entities: set[int] = set()
        self.topics: set[tuple[int, str, str]] = set()
        self.values: set[str] = set()
        self.cited_anew: set[int] = set()
        self.told_anew: set[int] = set()
        self.read_anew: set[int] = set()
        self.links = self.vocabulary = self.dismissals = False

    def take(self, entry: Entry) -> None:
        if entry.claim is not None:
            self.claims.add(entry.claim)
        match entry.table:
            case "claim":
                self._claim(entry)
            case "document":
                self.documents.add(entry.row)
                if entry.changes(_JUDGED):
                    self.told_anew.add(entry.row)
            case "article":
                self.documents.add(entry.row)
                self.read_anew.add(entry.row)
            case "story_source":
                self.documents.update(image["document"] for image in self._images(entry))
            case "source" | "source_alias":
                self._source(entry)
            case "entity":
                self._entity(entry)
            case "alias" | "word":
                self.entities.update(image["entity"] for image in self._images(entry) if "entity" in image)
            case "link":
                self._link(entry)
            case "dismissal":
                self.dismissals = True
        self.vocabulary = self.vocabulary or entry.table in _VOCABULARY

    def _images(self, entry: Entry) -> Iterator[Image]:
        """Before and after; a row that was inserted is read where it stands."""
        yield from entry.images()
        if entry.before is None and entry.after is None:
            row = self.store.row(f"SELECT * FROM {entry.table} WHERE id = ?", entry.row)
            if row is not None:
                yield dict(row)

    def _claim(self, entry: Entry) -> None:
        for image in entry.images():
            self.documents.add(image["document"])
            self._place(image)
        if entry.before is not None and entry.after is not None and entry.changes(("signature",)):
            self.vocabulary = True

    def _source(self, entry: Entry) -> None:
        if entry.table == "source_alias":
            self.sources.update(image["source"] for image in self._images(entry))
            return
        self.sources.add(entry.row)
        if entry.before is not None and entry.after is not None and entry.changes(_NAMES_OF_A_SOURCE):
            self.cited_anew.add(entry.row)
            merged = {image["merged_into"] for image in entry.images()} - {None}
            self.sources |= merged
            self.cited_anew |= merged
            self.links = self.links or self.store.row(_LINKED, entry.row, entry.row) is not None

    def _entity(self, entry: Entry) -> None:
        self.entities.add(entry.row)
        if entry.before is None or entry.after is None:
            self.vocabulary = self.vocabulary or any(image["confirmed"] for image in self._images(entry))
            return
        self.vocabulary = True
        if not entry.changes(_NAMES_OF_AN_ENTITY):
            return
        roots = {entry.row, *(image["merged_into"] or entry.row for image in entry.images())}
        roots |= {entity_root(self.store, root) for root in roots}
        self.entities |= roots
        members = entity_members(self.store, entry.row)
        for row in self.store.rows(_TOPICS_OF_ENTITIES, json.dumps(members)):
            self.topics.update((root, row["metric"], row["dimension"]) for root in roots)
            self.documents.add(row["document"])
            self.values.update({row["telling"]} - {None})

    def _link(self, entry: Entry) -> None:
        self.links = True
        for image in self._images(entry):
            self.sources |= {image["dependent"], image["origin"]}
            self.cited_anew.add(image["dependent"])

    def stood_for(self) -> set[int]:
        """The documents whose source got another name: their copies are told of by it."""
        return {row["id"] for row in self.store.rows(_STOOD_FOR, json.dumps(sorted(self.cited_anew)))}

    def changes(self, step: str) -> Changes:
        self._follow()
        return Changes(
            step=step,
            documents=frozenset(map(DocumentId, self.documents)),
            claims=frozenset(map(ClaimId, self.claims)),
            sources=frozenset(map(SourceId, self.sources)),
            entities=frozenset(map(EntityId, self.entities)),
            topics=frozenset(
                Topic(EntityId(root), metric, dimension)
                for entity, metric, dimension in self.topics
                for root in {entity, entity_root(self.store, entity)}
            ),
            values=frozenset(self.values),
            links=self.links,
            vocabulary=self.vocabulary,
            dismissals=self.dismissals,
        )

    def _place(self, claim: Read) -> None:
        """Where the checks meet the claim."""
        self.documents.add(claim["document"])
        if claim["entity"] is not None:
            self.topics.add((claim["entity"], claim["metric"], claim["dimension"]))
        self._lend(claim["metric"], claim["dimension"])
        if claim["telling"] is not None:
            self.values.add(claim["telling"])

    def _lend(self, metric: str, dimension: str) -> None:
        """A price that results of other subjects may rest on: they are looked at again."""
        for relation in of_form(Form.PRODUCT):
            lending = any(o.any_subject and o.metric == metric and o.dimension == dimension for o in relation.inputs)
            if lending and relation.result is not None:
                told = self.store.rows(_TOPICS_OF_A_METRIC, relation.result.metric)
                self.topics.update((row["entity"], row["metric"], row["dimension"]) for row in told)

    def _follow(self) -> None:
        """The claims as they now are; those of changed documents; those that rest on changed sources."""
        for row in self.store.rows(_CLAIMS, json.dumps(sorted(self.claims))):
            self._place(row)
        if self.cited_anew:
            for row in self.store.rows(_CITING, json.dumps(sorted(self.cited_anew))):
                self._place(row)
        for row in self.store.rows(_OF_DOCUMENTS, json.dumps(sorted(self.told_anew))):
            self._place(row)
        self.documents |= {row[0] for row in self.store.rows(_NEWEST, json.dumps(sorted(self.documents)))}


_TOPICS_OF_A_METRIC = "SELECT DISTINCT entity, metric, dimension FROM claim WHERE metric = ? AND entity IS NOT NULL"
_LINKED = "SELECT 1 FROM link WHERE dependent = ? OR origin = ? LIMIT 1"
_CLAIMS = "SELECT document, entity, metric, dimension, telling FROM claim WHERE id IN (SELECT value FROM json_each(?))"
_TOPICS_OF_ENTITIES = (
    "SELECT DISTINCT metric, dimension, document, telling FROM claim WHERE entity IN (SELECT value FROM json_each(?))"
)
_OF_DOCUMENTS = (
    "SELECT DISTINCT document, entity, metric, dimension, telling FROM claim "
    "WHERE document IN (SELECT value FROM json_each(?))"
)
_NEWEST = (
    "SELECT DISTINCT replaced_by FROM document WHERE id IN (SELECT value FROM json_each(?)) AND replaced_by IS NOT NULL"
)
_STOOD_FOR = """
WITH RECURSIVE member (id) AS (
    SELECT value FROM json_each(?) UNION SELECT source.id FROM source JOIN member ON source.merged_into = member.id
)
SELECT document.id FROM document JOIN member ON member.id = document.source"""

_CITING = """
WITH RECURSIVE dependent (id) AS (
    SELECT value FROM json_each(?)
    UNION SELECT source.id FROM source JOIN dependent ON source.merged_into = dependent.id
    UNION SELECT link.dependent FROM link JOIN dependent ON link.origin = dependent.id
)
SELECT DISTINCT claim.document, claim.entity, claim.metric, claim.dimension, claim.telling FROM claim
WHERE claim.id IN (SELECT claim FROM citation WHERE source IN (SELECT id FROM dependent))
   OR claim.document IN (SELECT id FROM document WHERE source IN (SELECT id FROM dependent))"""


def _forget_findings_of_the_gone(store: Store, changes: Changes) -> None:
    """A finding never speaks of a claim or document that is no more."""
    for kind, table, ids in (("claim", "claim", changes.claims), ("document", "document", changes.documents)):
        store.execute(
            "DELETE FROM finding WHERE id IN (SELECT finding FROM finding_about WHERE kind = ? AND about IN "
            f"(SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM {table})))",
            kind,
            json.dumps(sorted(ids)),
        )

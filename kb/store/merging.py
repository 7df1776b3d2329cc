"""The rows of another library are taken in, under ids of their own where this one has rows already."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kb.model import DocumentId, SourceKind
from kb.store import lookups, reads
from kb.store.cells import Read
from kb.store.names import entity_called, source_called, source_for
from kb.store.schema import WATCHED

if TYPE_CHECKING:
    from kb.store import Store

Row = dict[str, Any]


def take_in(store: Store, other: Store) -> list[tuple[DocumentId, DocumentId]]:
    """Take in all of a library that was found sound; inside a step.

    Returns:
        The documents held here that a newer version of their article came for, each with that one.
    """
    if not any(store.value(f"SELECT EXISTS (SELECT 1 FROM {table})") for table in WATCHED):
        _copy(store, other)
        return []
    merging = _Merging(store, other)
    merging.take_names("entity", merging.entities)
    merging.take_documents()
    merging.take_the_rest()
    return merging.outdated


def _copy(store: Store, other: Store) -> None:
    """Into an empty library everything comes as it is, ids included."""
    store.execute("PRAGMA defer_foreign_keys = ON")
    for table in WATCHED:
        store.insert_all(table, [dict(row) for row in other.rows(f"SELECT * FROM {table} ORDER BY id")])


class _Merging:
    """The ids that rows of the other library have here, by table, and what is written by them."""

    def __init__(self, store: Store, other: Store) -> None:
        self.store, self.other = store, other
        self.entities: dict[int, int] = {}
        self.sources: dict[int, int] = {}
        self.outdated: list[tuple[DocumentId, DocumentId]] = []

    def _rows(self, table: str, **where: int) -> Iterator[Row]:
        """Rows of the other library, in order of id."""
        sql = f"SELECT * FROM {table}" + "".join(f" WHERE {column} = ?" for column in where) + " ORDER BY id"
        return (dict(row) for row in self.other.rows(sql, *where.values()))

    def _add(self, table: str, row: Row, *, known: tuple[str, ...] = ()) -> int:
        """Insert a row under an id of this library, unless one is known by those columns; answers the id."""
        if known:
            same = " AND ".join(f'"{column}" = ?' for column in known)
            found = self.store.value(f"SELECT id FROM {table} WHERE {same}", *(row[column] for column in known))
            if found is not None:
                return int(found)
        return self.store.insert(table, {column: cell for column, cell in row.items() if column != "id"})

    # Names ------------------------------------------------------------------------------------------------------------

    def take_names(self, table: str, ids: dict[int, int]) -> None:
        """Entities or sources with their aliases; merges come along for those that are new here."""
        new: list[Row] = []
        for row in self._rows(table):
            if row["id"] not in ids:
                found = self._known(table, row)
                if found is None:
                    new.append(row)
                ids[row["id"]] = found or self._add(table, {**row, "merged_into": None})
            if row["confirmed"]:
                self.store.update(table, [ids[row["id"]]], {"confirmed": 1})
        for row in new:
            if row["merged_into"] is not None:
                self.store.update(table, [ids[row["id"]]], {"merged_into": ids[row["merged_into"]]})
        aliases = {"entity": "alias", "source": "source_alias"}[table]
        for row in self._rows(aliases):
            self._add(aliases, {**row, table: ids[row[table]]}, known=(table, "folded"))

    def _known(self, table: str, row: Row) -> int | None:
        if table == "source":
            return source_called(self.store, row["name"], SourceKind(row["kind"]))
        return entity_called(self.store, row["name"])

    # Documents --------------------------------------------------------------------------------------------------------

    def take_documents(self) -> None:
        """Documents with the sources that stand for them, then all that hangs on them."""
        held: dict[int, DocumentId] = {}
        new: dict[int, int] = {}
        for row in self._rows("document"):
            article = next(self._rows("article", id=row["id"]))
            known = reads.held_text(self.store, article["fingerprint"], outlet=row["outlet"], url=row["url"])
            if known is not None:
                held[row["id"]] = known
                self.sources[row["source"]] = reads.standing(self.store, known)
                continue
            if row["source"] not in self.sources:
                (standing,) = self._rows("source", id=row["source"])
                self.sources[row["source"]] = self._to_stand(standing)
            standing_for = {"source": self.sources[row["source"]], "replaced_by": None}
            new[row["id"]] = self._add("document", {**row, **standing_for})
            self.store.insert("article", {**article, "id": new[row["id"]]})
        self._order_versions(held, new)
        self.take_names("source", self.sources)
        for there, here in new.items():
            for row in self._rows("story_source", document=there):
                listed = {"document": here, "source": self.sources[row["source"]]}
                self._add("story_source", listed, known=("document", "source"))
            for row in self._rows("claim", document=there):
                self._cite(row["id"], self._add("claim", {**row, **self._place(row, here)}))
        for there, document in held.items():
            self._decisions(there, document)

    def _order_versions(self, held: dict[int, DocumentId], new: dict[int, int]) -> None:
        """Older versions of an article that are new here are replaced by what its newest is here."""
        here = {**held, **new}
        for row in self._rows("document"):
            if row["replaced_by"] is None:
                continue
            newest = self.store.value(_NEWEST, here[row["replaced_by"]])
            if row["id"] in new:
                self.store.update("document", [new[row["id"]]], {"replaced_by": newest})
            elif newest in new.values() and self.store.value(_NEWEST, here[row["id"]]) == here[row["id"]]:
                self.outdated.append((held[row["id"]], DocumentId(newest)))

    def _to_stand(self, row: Row) -> int:
        """A source to stand for a new document: one that is cited by its title here, or the other library's own."""
        here = source_for(self.store, row["name"], url=row["url"], family=row["family"])
        if row["note"]:
            self.store.update("source", [here], {"note": row["note"]})
        return here

    def _place(self, claim: Row, document: int) -> Row:
        return {"document": document, "entity": self.entities.get(claim["entity"])}

    def _cite(self, there: int, here: int) -> None:
        for row in self._rows("citation", claim=there):
            self._add("citation", {**row, "claim": here, "source": self.sources[row["source"]]})

    def _decisions(self, there: int, document: DocumentId) -> None:
        """What was decided there on an article of both, where it is still open here."""
        here = list(self.store.rows("SELECT * FROM claim WHERE document = ?", document))
        open_here = {row["proposed"]: row["id"] for row in here if row["review"] == "proposed" and not row["touched"]}
        said = {_said(row) for row in here}
        for row in self._rows("claim", document=there):
            if row["review"] == "proposed" and not row["touched"]:
                continue
            claim = open_here.get(row["proposed"])
            if row["proposed"] is None:
                if _said(row) not in said:
                    self._cite(row["id"], self._add("claim", {**row, **self._place(row, document)}))
            elif claim is not None:
                decided = {column: cell for column, cell in row.items() if column != "id"}
                self.store.update("claim", [claim], {**decided, **self._place(row, document)})
                self.store.delete("citation", lookups.citations_of_claims(self.store, [claim]))
                self._cite(row["id"], claim)

    # The rest ---------------------------------------------------------------------------------------------------------

    def take_the_rest(self) -> None:
        """Links, words and dismissals."""
        for row in self._rows("link"):
            ends = {end: self.sources[row[end]] for end in ("dependent", "origin")}
            if ends["dependent"] != ends["origin"]:
                self._add("link", {**row, **ends}, known=("dependent", "origin", "kind"))
        for row in self._rows("word"):
            self._add("word", row, known=("text", "role", "language"))
        for row in self._rows("dismissal"):
            self._add("dismissal", row, known=("key",))


_NEWEST = "SELECT coalesce(replaced_by, id) FROM document WHERE id = ?"


def _said(claim: Read) -> tuple[Any, ...]:
    """What tells two claims of one document apart."""
    return tuple(claim[column] for column in ("span_start", "span_end", "metric", "low", "high", "unit", "value"))

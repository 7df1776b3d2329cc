"""A library as one JSON text, and such a text as a library: the rows of its tables, as docs/schema.md describes them.

Nothing an editor decided is left out; findings, the search index and whatever else is derived are made anew, and the
journal stays behind: a copy begins its own history.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kb.model import DocumentId, KbError
from kb.store import care, open_library
from kb.store.cells import Written, json_text
from kb.store.decoding import is_readable
from kb.store.schema import VERSION, WATCHED
from kb.store.snapshots import links_below
from kb.store.sqlite import FAILURES

if TYPE_CHECKING:
    from kb.store import Store

MARK = "claimstone"
"""The key by which such a text is known; its value is the version of the tables."""

_JSON = {"article": ("parts", "figures", "rejected", "warnings"), "claim": ("readings", "reasons")}
"""Columns whose cells are JSON themselves: written as what they hold."""


def text_of(store: Store, documents: Iterable[DocumentId] | None = None) -> str:
    """The whole library, or some of its documents with all that hangs on them; a row on a line.

    Words and dismissals come along with any document: they are what the editor taught.
    """
    wanted = None if documents is None else _reach(store, documents)
    tables = []
    for table in WATCHED:
        condition, values = (
            ("1", ()) if wanted is None else ("id IN (SELECT value FROM json_each(?))", (wanted[table],))
        )
        rows = store.rows(f"SELECT * FROM {table} WHERE {condition} ORDER BY id", *values)
        told = ",\n".join(json_text(_unnested(table, dict(row))) for row in rows)
        tables.append(f'"{table}": [\n{told}\n]' if told else f'"{table}": []')
    return f'{{"{MARK}": {VERSION}, "tables": {{\n' + ",\n".join(tables) + "\n}}\n"


def _reach(store: Store, documents: Iterable[DocumentId]) -> Mapping[str, str]:
    """The ids, as JSON, of the rows that belong to those documents, by table."""

    def ids(sql: str, *values: str) -> str:
        return json.dumps(sorted({row[0] for row in store.rows(sql, *values)}))

    asked = ids(_VERSIONS, json.dumps([*documents]))

    within = "IN (SELECT value FROM json_each(?))"
    claims = ids(f"SELECT id FROM claim WHERE document {within}", asked)
    citations = ids(f"SELECT id FROM citation WHERE claim {within}", claims)
    stories = ids(f"SELECT id FROM story_source WHERE document {within}", asked)
    named = ids(
        f"SELECT source FROM citation WHERE id {within} UNION SELECT source FROM story_source WHERE id {within} "
        f"UNION SELECT source FROM document WHERE id {within}",
        citations, stories, asked,
    )  # fmt: skip
    links = links_below(store, json.loads(named))
    ends = json.dumps(sorted({*json.loads(named), *(end for link in links for end in (link.origin, link.dependent))}))
    sources = ids(_ABOVE.format(table="source"), ends)
    entities = ids(
        _ABOVE.format(table="entity"), ids(f"SELECT entity FROM claim WHERE id {within} AND entity NOT NULL", claims)
    )
    return {
        "entity": entities,
        "alias": ids(f"SELECT id FROM alias WHERE entity {within}", entities),
        "source": sources,
        "source_alias": ids(f"SELECT id FROM source_alias WHERE source {within}", sources),
        "document": asked,
        "article": asked,
        "story_source": stories,
        "claim": claims,
        "citation": citations,
        "link": ids(f"SELECT id FROM link WHERE origin {within} AND dependent {within}", sources, sources),
        "word": ids("SELECT id FROM word"),
        "dismissal": ids("SELECT id FROM dismissal"),
    }


_VERSIONS = """
WITH newest (id) AS (SELECT coalesce(replaced_by, id) FROM document WHERE id IN (SELECT value FROM json_each(?)))
SELECT id FROM newest UNION SELECT id FROM document WHERE replaced_by IN (SELECT id FROM newest)"""

_ABOVE = """
WITH RECURSIVE above (id) AS (
    SELECT value FROM json_each(?)
    UNION SELECT {table}.merged_into FROM {table} JOIN above ON {table}.id = above.id WHERE merged_into IS NOT NULL
)
SELECT id FROM above"""


def _unnested(table: str, row: dict[str, Any]) -> dict[str, Any]:
    return row | {column: json.loads(row[column]) for column in _JSON.get(table, ()) if row[column] is not None}


# Back ---------------------------------------------------------------------------------------------------------------


@contextmanager
def library_of(text: str, name: str) -> Iterator[Store]:
    """A library of its own that holds what the text tells, for merging; it is gone afterwards.

    Raises:
        KbError: the text is of a newer Claimstone, or tells of something that no library could hold.
    """
    tables = _tables(text, name)
    with (
        tempfile.TemporaryDirectory(prefix="claimstone-") as room,
        open_library(Path(room) / "told.claimstone", create=True) as store,
    ):
        try:
            with store.writing():
                _fill(store, tables, name)
        except FAILURES as error:
            raise _refusal(name, str(error)) from error
        care.mend(store)
        yield store


def _fill(store: Store, tables: Mapping[str, list[object]], name: str) -> None:
    store.execute("PRAGMA defer_foreign_keys = ON")
    for table, rows in tables.items():
        columns = {row["name"] for row in store.rows(f"PRAGMA table_info({table})")}
        for row in rows:
            store.insert(table, _row(table, row, columns, name))


def _tables(text: str, name: str) -> Mapping[str, list[object]]:
    try:
        told = json.loads(text)
        version, tables = told[MARK], told["tables"]
        rows: dict[str, list[object]] = {table: list(tables[table]) for table in WATCHED}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _refusal(name, "tables are missing") from error
    if not isinstance(version, int) or version < 1:
        raise _refusal(name, f'its "{MARK}" is no version')
    if version > VERSION:
        raise KbError(f"{name} was written by a newer Claimstone.", hint="Update Claimstone, then import it.")
    return rows


def _row(table: str, row: object, columns: set[str], name: str) -> Written:
    if not isinstance(row, dict) or not isinstance(row.get("id"), int) or not row.keys() <= columns:
        raise _refusal(name, f"a row of {table} has no id, or columns that the table has not")
    for column in _JSON.get(table, ()):
        if row.get(column) is not None:
            row[column] = json_text(row[column])
    try:
        readable = all(cell is None or isinstance(cell, str | int) for cell in row.values()) and is_readable(table, row)
    except (KeyError, TypeError, AttributeError):
        readable = False
    if not readable:
        raise _refusal(name, f"row {row['id']} of {table} cannot be read")
    return row


def _refusal(name: str, reason: str) -> KbError:
    return KbError(
        f"{name} is no whole export of a library: {reason}.",
        hint="Export the library again as .json, and import that file unchanged.",
    )

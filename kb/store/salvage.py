"""What can still be read of a damaged library is saved into a new one, and what was lost is counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from kb.model import KbError
from kb.store import Store, care, open_library
from kb.store.decoding import made_readable
from kb.store.distrust import distrusting, hurried
from kb.store.legible import legible_copy
from kb.store.schema import APPLICATION_ID, VERSION, WATCHED
from kb.store.sqlite import FAILURES, sqlite3

_TABLES = (*WATCHED, "step", "event", "entry")
_AT_ONCE = 200
_BLIND_STEPS = 50
"""So many lots in a row that cannot be read end the search in a table whose size is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvage:
    """What became of a damaged library.

    Attributes:
        saved: Rows by table.
        lost: Rows by table that could not be read, or hung on one that could not; tables without loss left out.
        undo: Whether the history can still be undone; where rows were lost it can only be read.
    """

    saved: dict[str, int]
    lost: dict[str, int]
    undo: bool


def repair(damaged: Path, destination: Path) -> Salvage:
    """Save what can be read of a library into a new file; the damaged one is left as it is.

    What is derived is made anew; findings are asked for, and `kb.refresh.catch_up` finds them.

    Raises:
        KbError: the destination exists or cannot be written, or nothing of the library can be read.
    """
    if destination.exists():
        raise KbError(f"{destination} exists already.", hint="Name a file that does not; nothing is ever overwritten.")
    growing = destination.with_name(f".{destination.name}.part")
    with ExitStack() as undoing:
        for ending in ("", ".lock"):
            undoing.callback(growing.with_name(f"{growing.name}{ending}").unlink, missing_ok=True)
        growing.unlink(missing_ok=True)
        legible = undoing.enter_context(legible_copy(damaged, destination.parent))
        with closing(_reading(legible, damaged)) as source, open_library(growing, create=True) as store:
            salvage = _fill(source, store)
            store.copy(destination)
    return salvage


def _fill(source: sqlite3.Connection, store: Store) -> Salvage:
    lost: dict[str, int] = {}
    with store.writing():
        store.execute("PRAGMA defer_foreign_keys = ON")
        for table in _TABLES:
            lost[table] = _save(source, store, table)
        _cut_loose_ends(store, lost)
        _keep_ids(source, store)
        undo = not any(lost.values())
        if not undo:
            store.execute("UPDATE step SET state = 'dropped'")
    care.mend(store)
    saved = {table: int(store.value(f"SELECT count(*) FROM {table}")) for table in _TABLES}
    return Salvage(saved=saved, lost={table: count for table, count in lost.items() if count}, undo=undo)


def _reading(legible: Path, damaged: Path) -> sqlite3.Connection:
    with ExitStack() as undoing:
        try:
            connection = distrusting(f"{legible.absolute().as_uri()}?mode=rw")
            undoing.callback(connection.close)
            connection.text_factory = lambda data: data.decode("utf-8", "replace")
            application, version = (
                connection.execute(f"PRAGMA {number}").fetchone()[0] for number in ("application_id", "user_version")
            )
            tables = {row["name"] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        except FAILURES as error:
            raise KbError(
                f"Nothing of {damaged} can be read: {error}.", hint="Restore a backup of this library."
            ) from error
        if application != APPLICATION_ID or not set(_TABLES) <= tables:
            raise KbError(f"{damaged} is no Claimstone library.", hint="Choose the library's own file, or a backup.")
        if version > VERSION:
            raise KbError(f"{damaged} was written by a newer Claimstone.", hint="Update Claimstone, then repair it.")
        undoing.pop_all()
    return connection


def _save(source: sqlite3.Connection, store: Store, table: str) -> int:
    """Copy the rows of a table; answers how many could not be."""
    known = store.columns(table)
    lost, saved = 0, set()
    for row in _rows(source, table):
        try:
            cells = None if row is None else made_readable(table, dict(row))
            if cells is None:
                lost += 1
            else:
                store.insert(table, {column: cell for column, cell in cells.items() if column in known})
                saved.add(cells["id"])
        except sqlite3.IntegrityError:
            lost += 1  # a cell of another kind than its column, or a name twice
    return max(lost, len(_indexed(source, table) - saved))


def _indexed(source: sqlite3.Connection, table: str) -> set[int]:
    """The ids that an index of the table still tells: a page of zeros holds no rows, and gives no error."""
    try:
        return {row["id"] for row in source.execute(f"SELECT id FROM {table}")}
    except FAILURES:
        return set()


def _rows(source: sqlite3.Connection, table: str) -> Iterator[sqlite3.Row | None]:
    """Every row that can be read, in order of id; None in the place of each that cannot.

    Where nothing tells how many there were, one None stands for all that cannot be read.
    """
    last, blind, failed, known = 0, 0, False, _last_id(source, table)
    end = known or _BLIND_STEPS * _AT_ONCE
    while blind < _BLIND_STEPS and last < end:
        try:
            some = _asked(source, f"SELECT * FROM {table} WHERE id > ? ORDER BY id LIMIT {_AT_ONCE}", last)
            if some and some[-1]["id"] <= last:
                raise sqlite3.DatabaseError("a page holds ids out of order")
        except FAILURES:
            found = list(_one_by_one(source, table, range(last + 1, min(last + _AT_ONCE, end) + 1)))
            blind, failed = 0 if any(found) else blind + 1, True
            last += _AT_ONCE
            yield from (row for row in found if known or row is not None)
        else:
            if not some:
                break
            last, blind = some[-1]["id"], 0
            yield from some
    if failed and not known:
        yield None


def _asked(source: sqlite3.Connection, sql: str, number: int) -> list[sqlite3.Row]:
    """The rows; no honest table takes long over so few.

    Raises:
        KbError: this one does.
    """
    try:
        with hurried(source):
            return source.execute(sql, (number,)).fetchall()
    except sqlite3.OperationalError as error:
        if str(error) != "interrupted":
            raise
        raise KbError(
            "A table of this file takes too long to read, as none of a library does.",
            hint="Do not trust this file; restore a backup of yours instead.",
        ) from error


def _one_by_one(source: sqlite3.Connection, table: str, ids: Iterable[int]) -> Iterator[sqlite3.Row | None]:
    for number in ids:
        try:
            yield from _asked(source, f"SELECT * FROM {table} WHERE id = ?", number)
        except FAILURES:
            yield None


def _last_id(source: sqlite3.Connection, table: str) -> int:
    """The highest id ever given, as far as anything still tells it; 0 where nothing does."""
    counted = "document" if table == "article" else table
    for sql in (
        f"SELECT seq FROM sqlite_sequence WHERE name = '{counted}'",
        f"SELECT max(id) FROM {table}",
        f"SELECT max(id) FROM {table} INDEXED BY entry_step",
    ):
        try:
            with hurried(source):
                row = source.execute(sql).fetchone()
        except FAILURES:
            continue
        if row is not None and isinstance(row[0], int):
            return row[0]
    return 0


def _cut_loose_ends(store: Store, lost: dict[str, int]) -> None:
    """Take away, until none is left, the rows that name one that was lost; a claim only loses its subject."""
    while broken := {(row["table"], row["rowid"], row["parent"]) for row in store.rows("PRAGMA foreign_key_check")}:
        for table, number, parent in sorted(broken):
            if parent == "entity" and table in {"claim", "entity"}:
                column = "entity" if table == "claim" else "merged_into"
                store.update(table, [number], {column: None})
            elif parent == "source" and table == "source":
                store.update(table, [number], {"merged_into": None})
            elif parent == "document" and table == "document":
                store.update(table, [number], {"replaced_by": None})
            else:
                store.delete(table, [number])
                lost[table] += 1
    for table, other in (("article", "document"), ("document", "article")):
        alone = [row["id"] for row in store.rows(f"SELECT id FROM {table} WHERE id NOT IN (SELECT id FROM {other})")]
        if alone:
            store.delete(table, alone)
            lost[table] += len(alone)
            _cut_loose_ends(store, lost)


def _keep_ids(source: sqlite3.Connection, store: Store) -> None:
    """See that no id is given twice, not even one of a row that is lost."""
    for table in _TABLES:
        end = _last_id(source, table)
        store.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", end, table)

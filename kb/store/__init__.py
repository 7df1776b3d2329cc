"""The library: one SQLite file, opened by one writer at a time."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, KeysView, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from kb.model import Changes, KbError
from kb.store import journal, schema
from kb.store.connection import Access, connect, is_left_behind, set_aside_logs
from kb.store.copying import backup_folder, copy, make_private
from kb.store.lock import Holder, Lock, acquire, user
from kb.store.sqlite import FAILURES, part_of_transaction, refusal, sqlite3, transaction
from kb.store.whereabouts import Whereabouts, whereabouts


class Astray(KbError):
    """The library's file was moved, deleted or replaced while it was open; nothing is written until it is back."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} {'is another file now' if path.exists() else 'is no longer there'}; "
            "nothing of this step was saved.",
            hint="Put the file back, or save a copy of what is open; all that was done before is in that file.",
        )


class Step:
    """One change of the library while it is being made, and what it touched once it is."""

    def __init__(self, name: str) -> None:
        self.changes = Changes(step=name)


class Store:
    """An open library.

    Attributes:
        readonly: Nothing can be changed: asked for, or the medium is read-only, or another program writes.
        holder: Who writes, where another program does; else None.
        who: The editor's name in the audit trail.
        now: The clock; ISO 8601 in UTC.
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, *, lock: Lock | None = None, holder: Holder | None = None
    ) -> None:
        self.path = path
        self.readonly = lock is None
        self.holder = holder
        self.who = user()
        self.now: Callable[[], str] = _now
        self._connection = connection
        self._lock = lock
        self._file = _file_at(path)
        self._columns: dict[str, dict[str, None]] = {}
        if lock is not None:
            journal.watch(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Leave one file behind: what stands in the log is written into it."""
        if not self.readonly:
            with suppress(sqlite3.Error):  # another reader has the file: the log stays, which is as safe
                self._connection.execute("PRAGMA journal_mode = DELETE")
        self._connection.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    @property
    def is_astray(self) -> bool:
        """Whether the file was moved, deleted or replaced since it was opened: what is written now would be lost."""
        return _file_at(self.path) != self._file

    @property
    def whereabouts(self) -> Whereabouts:
        """What kind of folder the file is in."""
        return whereabouts(self.path)

    def interrupt(self) -> None:
        """End what is being asked, from another thread; it is refused there as taking too long."""
        with suppress(sqlite3.ProgrammingError):  # it was closed meanwhile
            self._connection.interrupt()

    def copy(self, target: Path) -> None:
        """Write a checked copy of the whole library to a file that is not there yet.

        Raises:
            KbError: the file exists or cannot be written, or the library is damaged.
        """
        copy(self._connection, target)

    def backup_folder(self) -> Path:
        """Where the library's own backups are."""
        return backup_folder(self._connection)

    def reader(self) -> Store:
        """A second, read-only connection to the same file, for a worker of its own thread."""
        return Store(self.path, connect(self.path, Access.READ), holder=self.holder)

    # Asking -----------------------------------------------------------------------------------------------------

    def rows(self, sql: str, *values: str | int | None) -> Iterator[sqlite3.Row]:
        """Ask the file.

        Raises:
            KbError: the file is damaged, or was taken away.
        """
        try:
            yield from self._connection.execute(sql, values)
        except FAILURES as error:
            raise (refusal(error) or error) from error

    def row(self, sql: str, *values: str | int | None) -> sqlite3.Row | None:
        """The first row of the answer, None where there is none."""
        return next(self.rows(sql, *values), None)

    def columns(self, table: str) -> KeysView[str]:
        """The names of a table's columns, in order."""
        if table not in self._columns:
            self._columns[table] = {row["name"]: None for row in self.rows(f"PRAGMA table_info({table})")}
        return self._columns[table].keys()

    def value(self, sql: str, *values: str | int | None) -> Any:  # noqa: ANN401 (a cell of any column)
        """The first value of the first row; None where there is none."""
        row = self.row(sql, *values)
        return None if row is None else row[0]

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """What is read inside is the library of one moment, whatever another connection writes meanwhile."""
        if self._connection.in_transaction:
            yield
            return
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.execute("ROLLBACK")

    # Changing: inside a step only ----------------------------------------------------------------------------------

    @contextmanager
    def step(self, name: str) -> Iterator[Step]:
        """Make one change: one transaction, one undo step; `changes` holds what it touched when the block has ended.

        A block that changed nothing leaves no step behind.

        Raises:
            KbError: the library is read-only, or could not be written.
        """
        step = Step(name)
        with self.writing():
            number = journal.begin(self, name)
            yield step
            step.changes = journal.finish(self, number, name)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction, whole or not at all; inside another it is kept with that one, or undone alone.

        So a batch of steps is written to the disk once, and each of them can still be undone by itself.

        Raises:
            Astray: the file is no longer where it was.
            KbError: the library is read-only, or could not be written.
        """
        if self.readonly:
            raise self._refuses_to_write()
        if self.is_astray:
            raise Astray(self.path)
        try:
            inside = self._connection.in_transaction
            with part_of_transaction(self._connection) if inside else transaction(self._connection):
                yield
        except FAILURES as error:
            raise (refusal(error) or error) from error

    def _refuses_to_write(self) -> KbError:
        if self.holder is None:
            return KbError(
                "The library is open for reading only.",
                hint="Copy it to a folder you may write to and open the copy to make changes.",
            )
        return KbError(
            f"The library is being written by {self.holder.program} (process {self.holder.process}).",
            hint="Close that program to make changes here.",
        )

    def execute(self, sql: str, *values: str | int | None) -> None:
        """Run one statement."""
        self._connection.execute(sql, values)

    def insert(self, table: str, row: Mapping[str, str | int | None]) -> int:
        """Add a row and answer its id."""
        cursor = self._connection.execute(_inserting(table, row), tuple(row.values()))
        return int(cursor.lastrowid or 0)

    def insert_all(self, table: str, rows: Sequence[Mapping[str, str | int | None]]) -> None:
        """Add rows of one shape."""
        if rows:
            self._connection.executemany(_inserting(table, rows[0]), [tuple(row.values()) for row in rows])

    def next_id(self, table: str) -> int:
        """The id the table's next row will have; an id is never given twice, not even after an undo."""
        return int(self.value("SELECT seq FROM sqlite_sequence WHERE name = ?", table) or 0) + 1

    def update(self, table: str, ids: Iterable[int], row: Mapping[str, str | int | None]) -> None:
        """Write the same values into rows."""
        setting = ", ".join(f'"{column}" = ?' for column in row)
        self._connection.execute(
            f'UPDATE "{table}" SET {setting} WHERE id IN (SELECT value FROM json_each(?))',
            (*row.values(), json.dumps(list(ids))),
        )

    def delete(self, table: str, ids: Iterable[int]) -> None:
        """Remove rows."""
        self._connection.execute(
            f'DELETE FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))',
            (json.dumps(list(ids)),),
        )


def _inserting(table: str, row: Mapping[str, str | int | None]) -> str:
    columns = ", ".join(f'"{column}"' for column in row)
    return f'INSERT INTO "{table}" ({columns}) VALUES ({", ".join("?" * len(row))})'


def _file_at(path: Path) -> tuple[int, int] | None:
    """What tells the file there from any other, None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def open_library(path: Path | str, *, create: bool = False, readonly: bool = False) -> Store:
    """Open a library for writing, or for reading where it cannot be written.

    Args:
        path: The file.
        create: Make the library (and its folder) where there is none, or only the empty file of a first try.
        readonly: Ask for no lock and change nothing.

    Raises:
        KbError: the file is missing, foreign, damaged, newer than this program, or may not be read.
    """
    path = Path(path).expanduser().resolve()
    missing = not path.exists()
    if missing and create:
        _make_room(path)
    if readonly or (not missing and not _is_writable(path)):
        return _reading(path)
    if missing and not create:
        connect(path, Access.READ)
    try:
        lock = acquire(path)
    except OSError as error:
        if missing:
            raise KbError(
                f"{path} cannot be made: {error.strerror}.", hint="Choose another place for the library."
            ) from error
        return _reading(path)
    if isinstance(lock, Holder):
        return _reading(path, holder=lock)
    with ExitStack() as undoing:
        undoing.callback(lock.release)
        if missing:
            make_private(path)
        elif is_left_behind(path):
            set_aside_logs(path)
        store = Store(path, connect(path, Access.CREATE if create else Access.WRITE), lock=lock)
        undoing.pop_all()
    return store


def _reading(path: Path, *, holder: Holder | None = None) -> Store:
    store = Store(path, connect(path, Access.READ), holder=holder)
    version = store.value("PRAGMA user_version")
    if version != schema.VERSION:
        store.close()
        raise KbError(
            f"{path} was written by an older Claimstone and can only be read once it was brought up to date.",
            hint="Open it where it can be written, or copy it to such a folder first.",
        )
    return store


def _make_room(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KbError(
            f"The folder {path.parent} cannot be made: {error.strerror}.", hint="Choose another place for the library."
        ) from error


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)

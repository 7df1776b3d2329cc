"""The SQLite the product runs on: pysqlite3's where it is installed, else Python's own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from kb.model import KbError

if TYPE_CHECKING:
    import sqlite3
else:
    try:
        from pysqlite3 import dbapi2 as sqlite3
    except ModuleNotFoundError:  # no wheel for this platform
        import sqlite3

__all__ = ["FAILURES", "damaged", "guard_version", "refusal", "sqlite3", "transaction", "write_ahead_is_safe"]

_OLDEST = (3, 43, 0)
"""contentless_delete of FTS5."""

_WAL_RESET_MENDED = ((3, 51, 3), (3, 50, 7), (3, 44, 6))
"""Where the WAL-reset corruption bug was mended, newest branch first (sqlite.org/wal.html)."""


def write_ahead_is_safe(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> bool:
    """Whether this SQLite may keep a write-ahead log; one with the WAL-reset bug may not."""
    return version >= _WAL_RESET_MENDED[0] or any(
        version[:2] == mended[:2] and version >= mended for mended in _WAL_RESET_MENDED
    )


def guard_version(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> None:
    """Refuse a SQLite that lacks what the library needs.

    Raises:
        KbError: it is too old.
    """
    if version < _OLDEST:
        raise KbError(
            f"SQLite {'.'.join(map(str, version))} is too old for a library.",
            hint=f"Install the Python package pysqlite3, which brings SQLite {'.'.join(map(str, _OLDEST))} or later.",
        )


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Take the file for writing at once; all that the block did is kept, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    with ExitStack() as undoing:
        undoing.callback(_roll_back, connection)
        yield
        connection.execute("COMMIT")
        undoing.pop_all()


@contextmanager
def part_of_transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Within a transaction: all that the block did is kept with it, or nothing of it."""
    connection.execute("SAVEPOINT part")
    with ExitStack() as undoing:
        undoing.callback(_roll_back_part, connection)
        yield
        connection.execute("RELEASE part")
        undoing.pop_all()


def _roll_back_part(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK TO part")
        connection.execute("RELEASE part")


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:  # a full disk ends it before we can
        connection.execute("ROLLBACK")


FAILURES = (sqlite3.Error, UnicodeDecodeError)
"""What SQLite may raise on a bad file; its messages quote what it read there, and may not be text."""


def refusal(error: Exception) -> KbError | None:
    """What a failure of the file, the disk or another program means in words; None where the error is a bug of ours."""
    told = str(error)
    for sign, (message, hint) in _CAUSES.items():
        if sign in told:
            return KbError(message, hint=hint)
    return None


def damaged(what: str) -> KbError:
    """The refusal to go on with what cannot be read."""
    return KbError(f"{what} is damaged.", hint=_DAMAGED[1])


_DAMAGED = (
    "The library file is damaged.",
    "Save what can be read with `claimstone repair NEW-FILE`, or restore a backup.",
)
_CAUSES = {
    "database or disk is full": (
        "The disk is full; nothing of this step was saved.",
        "Make room on the disk and do it again; everything before it is safe.",
    ),
    "disk I/O error": (
        "The disk reported an error; nothing of this step was saved.",
        "Check the disk or the network folder, then open the library again.",
    ),
    "attempt to write a readonly database": (
        "The library cannot be written.",
        "Check the permissions of the file and its folder, or work on a copy.",
    ),
    "database is locked": (
        "Another program is writing to the library file.",
        "Close that program, or wait until it has finished, and do it again.",
    ),
    "unable to open database file": (
        "The library file cannot be opened.",
        "Check that the file and its folder still exist and may be read.",
    ),
    "malformed": _DAMAGED,
    "file is not a database": _DAMAGED,
    "Could not decode to UTF-8": _DAMAGED,
    "codec can't decode": _DAMAGED,
    "database corruption": _DAMAGED,
    "vtable constructor failed": _DAMAGED,
    "fts5: corruption": _DAMAGED,
    "interrupted": (
        "The question took too long and was stopped.",
        "Ask for less at once, with more words or one document.",
    ),
}

"""A library is copied whole while it is in use, and the copy is checked before it counts."""

from __future__ import annotations

import os
from contextlib import ExitStack, closing, suppress
from pathlib import Path

from kb.model import KbError
from kb.store.sqlite import FAILURES, refusal, sqlite3


def backup_folder(library: sqlite3.Connection) -> Path:
    """Where the library's own backups are: in the user's data, whichever folder the library is in."""
    from platformdirs import user_data_path

    identity: str = library.execute("SELECT identity FROM library").fetchone()[0]
    return user_data_path("claimstone", appauthor=False) / "backups" / identity


def copy(source: sqlite3.Connection, target: Path) -> None:
    """Write a copy by SQLite's backup API: complete and checked under its name, or not there at all.

    Raises:
        KbError: the target exists, cannot be written, or the source is damaged.
    """
    if target.exists():
        raise KbError(f"{target} exists already.", hint="Name a file that does not; nothing is ever overwritten.")
    growing = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with ExitStack() as undoing:
            undoing.callback(growing.unlink, missing_ok=True)
            _fill(source, growing)
            _settle(growing, target)
            undoing.pop_all()
    except FAILURES as error:
        raise (refusal(error) or error) from error
    except OSError as error:
        raise KbError(
            f"{target} cannot be written: {error.strerror}.", hint="Check the folder and the room on the disk."
        ) from error


def _fill(source: sqlite3.Connection, growing: Path) -> None:
    growing.unlink(missing_ok=True)
    with closing(sqlite3.connect(growing, isolation_level=None)) as copied:
        source.backup(copied)
        copied.execute("PRAGMA journal_mode = DELETE")
        told = [row[0] for row in copied.execute("PRAGMA integrity_check(5)")]
    if told != ["ok"]:
        raise KbError(
            f"The library is damaged, so no backup was made: {told[0]}",
            hint="Save what can be read with `claimstone repair NEW-FILE`.",
        )


def _settle(growing: Path, target: Path) -> None:
    """Give the finished file its name, once it is on the disk; the file is its user's alone."""
    growing.chmod(0o600)
    with growing.open("rb") as file:
        os.fsync(file.fileno())
    os.link(growing, target)  # a rename would replace a file that came in between
    growing.unlink()
    with suppress(OSError):  # not every system lets a folder be opened
        folder = os.open(target.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)

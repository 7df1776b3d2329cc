"""A library is copied whole while it is in use, and the copy is checked before it counts."""

from __future__ import annotations

import os
from contextlib import ExitStack, closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from kb.model import KbError
from kb.store.sqlite import FAILURES, damaged, refusal, sqlite3

STAMP = "%Y%m%dT%H%M%SZ"
"""How the name of a backup tells when it was made, in UTC."""


def backup_folder(library: sqlite3.Connection) -> Path:
    """Where the library's own backups are: in the user's data, whichever folder the library is in.

    Raises:
        KbError: the library does not say which it is; a stranger's must not name a folder of its choice.
    """
    told = library.execute("SELECT identity FROM library").fetchone()
    try:
        identity = UUID(told[0] if told else "")
    except (ValueError, TypeError, AttributeError) as error:
        raise damaged("The row that says which library this is") from error
    return all_backups() / str(identity)


def all_backups() -> Path:
    """The folder with a folder of backups for each library this user has."""
    from platformdirs import user_data_path

    return user_data_path("claimstone", appauthor=False) / "backups"


def back_up_format(library: sqlite3.Connection, version: int) -> None:
    """Keep a library as it is before its tables become those of a newer program.

    Raises:
        KbError: there is no room, or the library is damaged.
    """
    name = f"{datetime.now(UTC).strftime(STAMP)}-format-{version}.claimstone"
    copy(library, backup_folder(library) / name)


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


def make_private(path: Path) -> None:
    """Make an empty file that only its user may read, whatever the system's habit is.

    Raises:
        OSError: it is there already, or cannot be made.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _fill(source: sqlite3.Connection, growing: Path) -> None:
    growing.unlink(missing_ok=True)
    make_private(growing)
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
    """Give the finished file its name, once it is on the disk."""
    with growing.open("rb") as file:
        os.fsync(file.fileno())
    try:
        os.link(growing, target)  # a rename would replace a file that came in between
    except FileExistsError:
        raise
    except OSError:  # a memory stick has no links
        growing.rename(target)
    else:
        growing.unlink()
    with suppress(OSError):  # not every system lets a folder be opened
        folder = os.open(target.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)

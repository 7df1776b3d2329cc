"""A library file is opened, or refused in words."""

from __future__ import annotations

from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path

from kb.model import KbError
from kb.store.schema import APPLICATION_ID, VERSION, migrate
from kb.store.sqlite import FAILURES, damaged, guard_version, refusal, sqlite3, write_ahead_is_safe

_HEADER = b"SQLite format 3\x00"
_PATIENCE_MS = 5000


class Access(StrEnum):
    """How a file is opened; the words are SQLite's."""

    CREATE = "rwc"
    WRITE = "rw"
    READ = "ro"


def connect(path: Path, access: Access) -> sqlite3.Connection:
    """Open a library file and see that it is one.

    Raises:
        KbError: it is missing, foreign, newer than this program, damaged, or may not be read.
    """
    guard_version()
    if access is not Access.CREATE or (path.exists() and path.stat().st_size):
        look(path)
    try:
        return _connect(path, access)
    except FAILURES as error:
        raise (refusal(error) or damaged(str(path))) from error


def look(path: Path) -> None:
    """Refuse what cannot be a library before SQLite touches it.

    Raises:
        KbError: it is missing, a folder, empty, or no SQLite database.
    """
    if path.is_dir():
        raise KbError(f"{path} is a folder, not a library.", hint="Name the library file inside it.")
    try:
        with path.open("rb") as file:
            header = file.read(len(_HEADER))
    except FileNotFoundError as error:
        raise KbError(
            f"There is no library at {path}.", hint="Import an article to make one, or check where the file went."
        ) from error
    except OSError as error:
        raise KbError(
            f"{path} cannot be read: {error.strerror}.", hint="Check the permissions of the file and its folder."
        ) from error
    if header != _HEADER:
        what = "is empty" if not header else "is not a library: it does not begin like one"
        raise KbError(
            f"{path} {what}.", hint="Choose another file; if this one was a library, restore it from a backup."
        )


def _connect(path: Path, access: Access) -> sqlite3.Connection:
    with ExitStack() as undoing:
        connection = _settled(path, access)
        undoing.callback(connection.close)
        _identify(connection, path, access)
        if access is not Access.READ:
            connection.execute(f"PRAGMA journal_mode = {'WAL' if write_ahead_is_safe() else 'DELETE'}")
            if _number(connection, "user_version") < VERSION:
                migrate(connection)
        undoing.pop_all()
    return connection


def _settled(path: Path, access: Access) -> sqlite3.Connection:
    """A connection that trusts nothing in the file; see "Defense against the dark arts" of sqlite.org."""
    address = f"{path.absolute().as_uri()}?mode={access.value}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=_PATIENCE_MS / 1000)
    try:
        connection.row_factory = sqlite3.Row
        for pragma in (
            "trusted_schema = OFF",
            "cell_size_check = ON",
            "mmap_size = 0",
            "foreign_keys = ON",
            "temp_store = MEMORY",
            "synchronous = FULL",
        ):
            connection.execute(f"PRAGMA {pragma}")
        _number(connection, "schema_version")
    except sqlite3.OperationalError:
        connection.close()
        if access is not Access.READ or not _is_alone(path):
            raise
        # mode=ro needs a -shm file, which a read-only folder cannot have; nobody else can write there either.
        connection = sqlite3.connect(f"{address}&immutable=1", uri=True, isolation_level=None)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _is_alone(path: Path) -> bool:
    """Whether no write-ahead log stands beside the file, so that the file alone is the library."""
    log = path.with_name(f"{path.name}-wal")
    return not log.exists() or log.stat().st_size == 0


def _identify(connection: sqlite3.Connection, path: Path, access: Access) -> None:
    application, version = _number(connection, "application_id"), _number(connection, "user_version")
    if access is Access.CREATE and not application and not version and not _number(connection, "schema_version"):
        return
    if application != APPLICATION_ID:
        raise KbError(
            f"{path} is a database of another program.", hint="Choose a Claimstone library, or a name for a new one."
        )
    if version > VERSION:
        raise KbError(
            f"{path} was written by a newer Claimstone (format {version}, this program knows {VERSION}).",
            hint="Update Claimstone, then open the library again; it was left untouched.",
        )


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])

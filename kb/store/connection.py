"""A library file is opened, or refused in words."""

from __future__ import annotations

from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path

from kb.model import KbError
from kb.store import schema
from kb.store.copying import back_up_format
from kb.store.distrust import compare_schema, distrusting, hurried
from kb.store.sqlite import FAILURES, damaged, guard_version, refusal, sqlite3, write_ahead_is_safe
from kb.store.whereabouts import Whereabouts, whereabouts

HEADER = b"SQLite format 3\x00"
"""How every SQLite file begins."""


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
            header = file.read(len(HEADER))
    except FileNotFoundError as error:
        raise KbError(
            f"There is no library at {path}.", hint="Import an article to make one, or check where the file went."
        ) from error
    except OSError as error:
        raise KbError(
            f"{path} cannot be read: {error.strerror}.", hint="Check the permissions of the file and its folder."
        ) from error
    if header != HEADER:
        raise KbError(
            f"{path} {'is not a library: it does not begin like one' if header else 'is empty'}.",
            hint="Choose another file; if this one was a library, try `claimstone repair NEW-FILE`, or a backup.",
        )


def _connect(path: Path, access: Access) -> sqlite3.Connection:
    with ExitStack() as undoing:
        connection = _settled(path, access)
        undoing.callback(connection.close)
        with hurried(connection):
            _identify(connection, path, access)
        if access is not Access.READ:
            logged = write_ahead_is_safe() and whereabouts(path) is Whereabouts.HERE
            connection.execute(f"PRAGMA journal_mode = {'WAL' if logged else 'DELETE'}")
            version = _number(connection, "user_version")
            if 0 < version < schema.VERSION:
                back_up_format(connection, version)
            if version < schema.VERSION:
                schema.migrate(connection)
        undoing.pop_all()
    return connection


def _settled(path: Path, access: Access) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode={access.value}"
    connection = distrusting(address)
    try:
        _number(connection, "schema_version")
    except sqlite3.OperationalError:
        connection.close()
        if access is not Access.READ or not _is_alone(path):
            raise
        # mode=ro needs a -shm file, which a read-only folder cannot have; nobody else can write there either.
        return distrusting(f"{address}&immutable=1")
    for pragma in ("foreign_keys = ON", "temp_store = MEMORY", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _is_alone(path: Path) -> bool:
    """Whether no write-ahead log stands beside the file, so that the file alone is the library."""
    log = path.with_name(f"{path.name}-wal")
    return not log.exists() or log.stat().st_size == 0


def _identify(connection: sqlite3.Connection, path: Path, access: Access) -> None:
    application, version = _number(connection, "application_id"), _number(connection, "user_version")
    if access is Access.CREATE and not application and not version and not _number(connection, "schema_version"):
        return
    if application != schema.APPLICATION_ID:
        raise KbError(
            f"{path} is a database of another program.", hint="Choose a Claimstone library, or a name for a new one."
        )
    if version > schema.VERSION:
        raise KbError(
            f"{path} was written by a newer Claimstone (format {version}, this program knows {schema.VERSION}).",
            hint="Update Claimstone, then open the library again; it was left untouched.",
        )
    compare_schema(connection, path, version)


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def set_aside_logs(library: Path) -> list[Path]:
    """Rename what an earlier library of that name left beside it; answers the new names."""
    moved = []
    for ending in ("-wal", "-shm", "-journal"):
        left = library.with_name(f"{library.name}{ending}")
        if left.exists():
            number = 1
            while (aside := left.with_name(f"{left.name}.stale-{number}")).exists():
                number += 1
            moved.append(left.rename(aside))
    return moved


def is_left_behind(library: Path) -> bool:
    """Whether the write-ahead log beside a library is another file's.

    A library at rest keeps no log, and says so in its header (sqlite.org/fileformat2.html: 1 at offset 18); before it
    keeps one again, the header says 2. SQLite itself would write any log of that name into the file.
    """
    log = library.with_name(f"{library.name}-wal")
    if not log.exists() or not log.stat().st_size:
        return False
    with library.open("rb") as file:
        return file.read(20)[18:] == b"\1\1"

"""A file made elsewhere may be built to do harm: nothing in it runs, reaches out, or takes long.

After "Defense against the dark arts" (sqlite.org/security.html).
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path

from kb.model import KbError
from kb.store import schema
from kb.store.sqlite import sqlite3

BUDGET = 2.0
"""Seconds that any question put to an unknown file may take."""
_LOOKED_AT_EVERY = 20_000
"""Instructions of SQLite's between two looks at the clock: about a millisecond."""
_PATIENCE = 5.0
"""Seconds to wait for another program's write to end."""
_STATEMENTS = 512
"""Kept ready: to make one anew costs more than to run it."""


def distrusting(address: str) -> sqlite3.Connection:
    """Open a file, given as a URI, and trust nothing in it."""
    connection = sqlite3.connect(
        address, uri=True, isolation_level=None, timeout=_PATIENCE, cached_statements=_STATEMENTS
    )
    connection.row_factory = sqlite3.Row
    connection.set_authorizer(_allowed)
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


# What may be asked --------------------------------------------------------------------------------------------------

_FORBIDDEN = {sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH}
_FUNCTION = 31
"""SQLITE_FUNCTION, which Python's module does not name."""
_PRAGMAS = frozenset(
    [
        "application_id",
        "cell_size_check",
        "data_version",
        "defer_foreign_keys",
        "foreign_key_check",
        "foreign_key_list",
        "foreign_keys",
        "index_info",
        "index_list",
        "integrity_check",
        "journal_mode",
        "max_page_count",
        "mmap_size",
        "page_count",
        "quick_check",
        "recursive_triggers",
        "schema_version",
        "synchronous",
        "table_info",
        "table_list",
        "table_xinfo",
        "temp_store",
        "trusted_schema",
        "user_version",
    ]
)
"""Those that we, sqlite-utils and the search index use; `writable_schema` and its like are none."""


def _allowed(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    """No statement, a stranger's least of all, reaches another file, loads code or changes how SQLite works."""
    loads = action == _FUNCTION and second == "load_extension"
    tunes = action == sqlite3.SQLITE_PRAGMA and first not in _PRAGMAS
    return sqlite3.SQLITE_DENY if action in _FORBIDDEN or loads or tunes else sqlite3.SQLITE_OK


@contextmanager
def hurried(connection: sqlite3.Connection) -> Iterator[None]:
    """Let what is asked inside end within the budget, as interrupted where it would not."""
    end = time.monotonic() + BUDGET
    connection.set_progress_handler(lambda: time.monotonic() > end, _LOOKED_AT_EVERY)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


# What must be there -------------------------------------------------------------------------------------------------


def compare_schema(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """See that the file holds the tables of a library of that version, to the letter, and nothing else.

    Views, triggers, generated columns and virtual tables run when a file is read or written: whoever made it could
    make them do harm.

    Raises:
        KbError: it holds something else.
    """
    for row in connection.execute(_RUNNING):
        raise KbError(
            f"{path} holds {row['name']}, which no Claimstone library does.",
            hint="Do not trust this file; ask whoever made it for an export instead.",
        )
    if fingerprint(connection) != schema.RELEASED.get(version):
        raise KbError(
            f"{path} has other tables than a Claimstone library has.",
            hint="If it is yours, it is damaged: save what can be read with `claimstone repair NEW-FILE`, or restore a "
            "backup. If somebody else made it, do not trust it.",
        )


_RUNNING = """
SELECT type || ' ' || name AS name FROM sqlite_schema
WHERE type IN ('trigger', 'view') OR (sql LIKE 'CREATE VIRTUAL%' AND name NOT IN ('claim_search', 'document_search'))"""


def fingerprint(connection: sqlite3.Connection) -> str:
    """What tells one set of tables and indices from another: every statement that made them."""
    told = connection.execute("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite^_%' ESCAPE '^'")
    statements = sorted(f"{row['name']}\t{row['sql']}" for row in told)
    return blake2b("\n".join(statements).encode(), digest_size=16).hexdigest()

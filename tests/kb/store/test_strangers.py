"""A library made by a stranger is refused, and nothing in it runs: docs/reliability.md, H12."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from kb import operations
from kb.model import Draft, KbError
from kb.store import Store, open_library, reads, salvage
from kb.store.connection import Access, connect
from kb.store.distrust import BUDGET, distrusting, hurried
from kb.store.sqlite import sqlite3
from tests.soak import tell

Make = Callable[..., Draft]

ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
HARMS = {
    "a trigger": "CREATE TRIGGER harm AFTER UPDATE ON claim BEGIN DELETE FROM document; END",
    "an endless view": f"CREATE VIEW harm AS {ENDLESS}",
    "a view in a table's place": f"DROP TABLE link; CREATE VIEW link AS {ENDLESS}",
    "a virtual table": "CREATE VIRTUAL TABLE harm USING fts5(words)",
    "a generated column": "ALTER TABLE claim ADD COLUMN harm TEXT AS (printf('%.*c', 1000000, 'x'))",
    "a checked column": "ALTER TABLE claim ADD COLUMN harm TEXT CHECK (length(randomblob(1000000)) > 0)",
    "an index that computes": "CREATE INDEX harm ON claim (printf('%.*c', 1000000, 'x'))",
    "a table more": "CREATE TABLE harm (id INTEGER PRIMARY KEY)",
    "a table less": "DROP TABLE word",
    "a column more": "ALTER TABLE word ADD COLUMN harm BLOB",
    "another column": "DROP TABLE word; CREATE TABLE word (id INTEGER PRIMARY KEY, text BLOB)",
}


@pytest.mark.parametrize("harm", HARMS)
def test_a_library_with_other_tables_than_ours_is_refused_in_words(path: Path, draft: Make, harm: str) -> None:
    with open_library(path, create=True) as store:
        operations.add_draft(store, draft())
    with closing(sqlite3.connect(path)) as stranger:
        stranger.executescript(HARMS[harm])
    before, start = path.read_bytes(), time.monotonic()
    for access in (Access.READ, Access.WRITE):
        with pytest.raises(KbError, match=r"no Claimstone library does|other tables than") as refusal:
            connect(path, access)
        assert "trust" in refusal.value.hint
    assert time.monotonic() - start < BUDGET
    assert path.read_bytes() == before
    with suppress(KbError):
        salvage.repair(path, path.with_name("saved.claimstone"))
        with open_library(path.with_name("saved.claimstone"), readonly=True) as saved:
            assert len(reads.claims(saved)) == 3, "our tables alone are read, as they should be"
    tell("H12", "strangers' libraries refused in words within two seconds")


def test_a_question_to_an_unknown_file_ends_within_the_budget(path: Path) -> None:
    open_library(path, create=True).close()
    start = time.monotonic()
    with (
        closing(distrusting(f"{path.as_uri()}?mode=ro")) as connection,
        pytest.raises(sqlite3.OperationalError, match="interrupted"),
        hurried(connection),
    ):
        connection.execute(f"SELECT count(*) FROM ({ENDLESS})").fetchall()
    assert time.monotonic() - start < BUDGET * 3


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH '{other}' AS other",
        "VACUUM INTO '{other}'",
        "SELECT load_extension('x')",
        "PRAGMA writable_schema = ON",
        "PRAGMA trusted_schemata",
        "PRAGMA temp_store_directory = '/tmp'",
    ],
)
def test_no_statement_reaches_another_file_or_changes_how_sqlite_works(
    store: Store, tmp_path: Path, statement: str
) -> None:
    other = tmp_path / "other"
    with pytest.raises(sqlite3.DatabaseError, match=r"not authorized|authorization denied"):
        store.execute(statement.format(other=other))
    assert not other.exists()


def test_a_strangers_mark_does_not_choose_where_backups_go(store: Store) -> None:
    with store.writing():
        store.execute("UPDATE library SET identity = '/etc'")
    with pytest.raises(KbError, match="which library this is"):
        store.backup_folder()


def test_rows_that_lead_in_a_ring_end(store: Store, draft: Make) -> None:
    operations.add_draft(store, draft())
    with store.writing():
        store.execute("UPDATE entity SET merged_into = CASE id WHEN 1 THEN 2 ELSE 1 END WHERE id < 3")
        store.execute("UPDATE source SET merged_into = CASE id WHEN 1 THEN 2 ELSE 1 END WHERE id < 3")
    start = time.monotonic()
    with suppress(KbError):
        reads.claims(store)
        reads.library_snapshot(store)
    assert time.monotonic() - start < BUDGET

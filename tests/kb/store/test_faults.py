"""A full disk, a file that may not grow, a migration that fails: docs/reliability.md, D4 and D11."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kb import operations
from kb.model import Draft, KbError
from kb.store import Store, care, open_library, reads, schema
from kb.store.sqlite import sqlite3
from tests.kb.library import show_terms, state
from tests.soak import times

if TYPE_CHECKING:
    from sqlite_utils import Database

Make = Callable[..., Draft]
ROOT = Path(__file__).parents[3]


def test_a_full_disk_is_named_and_nothing_is_half_done(store: Store, draft: Make) -> None:
    operations.add_draft(store, draft())
    store.execute(f"PRAGMA max_page_count = {store.value('PRAGMA page_count')}")
    before = ""

    def fill_up() -> None:
        nonlocal before
        for number in range(100):
            before = state(store)
            operations.add_draft(store, draft(outlet=f"Outlet {number}"))

    with pytest.raises(KbError, match="disk is full") as refusal:
        fill_up()
    assert "room" in refusal.value.hint
    assert state(store) == before
    assert reads.claims(store), "reading goes on"
    store.execute("PRAGMA max_page_count = 1000000")
    assert operations.add_draft(store, draft(outlet="Le Phare")).documents


LIMITED = """
import resource, signal, sys
from pathlib import Path
from tests.kb.library import make_draft
from kb import operations
from kb.model import KbError
from kb.store import open_library
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    with open_library(Path(sys.argv[1])) as store:
        for number in range(200):
            operations.add_draft(store, make_draft(outlet=f"Outlet {number}"))
            print(number, flush=True)
except KbError as refusal:
    print("refused:", refusal, "|", refusal.hint)
"""


def test_a_file_that_may_not_grow_holds_every_document_whole_or_not_at_all(path: Path) -> None:
    for number in range(times(50)):
        path.unlink(missing_ok=True)
        open_library(path, create=True).close()
        limit = path.stat().st_size + 517 + 9001 * number
        told = subprocess.run(
            [sys.executable, "-c", LIMITED, str(path), str(limit)],
            capture_output=True,
            text=True,
            cwd=ROOT,
            check=False,
        )
        assert told.stderr == ""
        *done, last = told.stdout.splitlines()
        assert last.startswith("refused: The disk")
        with open_library(path) as store:
            assert care.verify(store).is_whole
            assert len(reads.documents(store)) in {len(done), len(done) + 1}
            assert all(row.claims == 3 for row in reads.documents(store))


def second_tables(db: Database) -> None:
    db.execute("ALTER TABLE claim ADD COLUMN mood TEXT")


def failing_tables(db: Database) -> None:
    db.execute("ALTER TABLE claim ADD COLUMN mood TEXT")
    raise sqlite3.OperationalError("database or disk is full")


def with_migration(monkeypatch: pytest.MonkeyPatch, migration: Callable[[Database], None], home: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, migration))
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)


def test_an_older_library_is_backed_up_and_brought_up_to_date(
    path: Path, draft: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with open_library(path, create=True) as store:
        show_terms(store)
        operations.add_draft(store, draft())
        operations.accept(store, [reads.claims(store)[0].id])
        before = reads.claims(store)
    old = path.read_bytes()
    with_migration(monkeypatch, second_tables, tmp_path / "data")
    with pytest.raises(KbError, match="older"):
        open_library(path, readonly=True)
    with open_library(path) as store:
        assert reads.claims(store) == before
        operations.undo(store)
        operations.undo(store)
        operations.redo(store)
        operations.redo(store)
        assert reads.claims(store) == before, "images of the older schema are still undone and redone"
    (backup,) = (tmp_path / "data").rglob(f"*-format-{schema.VERSION - 1}.claimstone")
    assert backup.stat().st_size == len(old)


def test_a_migration_that_fails_leaves_the_library_as_it_was(
    path: Path, draft: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with open_library(path, create=True) as store:
        operations.add_draft(store, draft())
        before = reads.claims(store)
    with monkeypatch.context() as newer:
        with_migration(newer, failing_tables, tmp_path / "data")
        with pytest.raises(KbError, match="disk is full"):
            open_library(path)
    with open_library(path) as store:
        assert store.value("PRAGMA user_version") == schema.VERSION
        assert reads.claims(store) == before

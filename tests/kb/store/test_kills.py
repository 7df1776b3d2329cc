"""kill -9 at random moments: docs/reliability.md, D1 and D2."""

from __future__ import annotations

import multiprocessing
import random
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from kb import export, operations, refresh
from kb.model import Draft, KbError, Language
from kb.store import Store, care, journal, open_library, reads, schema
from tests.kb.library import ARTICLE
from tests.kb.store import victims
from tests.soak import tell, times

Make = Callable[..., Draft]

KILLED = multiprocessing.get_context("forkserver")
KILLED.set_forkserver_preload(["tests.kb.store.victims"])
"""Processes to kill begin in a few milliseconds: what they need is loaded once."""


def killed(victim: Callable[..., None], *arguments: object, after: float) -> list[object]:
    """What the victim had acknowledged when it was killed."""
    ours, theirs = KILLED.Pipe()
    process = KILLED.Process(target=victim, args=(theirs, *arguments))
    process.start()
    theirs.close()
    assert ours.recv() == "ready"
    time.sleep(after)
    process.kill()
    process.join()
    told = []
    try:
        while True:
            told.append(ours.recv())
    except (EOFError, ConnectionResetError):
        return told


def assert_whole(store: Store) -> None:
    assert [row[0] for row in store.rows("PRAGMA integrity_check")] == ["ok"]
    assert not list(store.rows("PRAGMA foreign_key_check"))
    for search, table in (("document_search", "document"), ("claim_search", "claim"), ("article", "document")):
        found = [row[0] for row in store.rows(f"SELECT rowid FROM {search} ORDER BY rowid")]
        assert found == [row[0] for row in store.rows(f"SELECT id FROM {table} ORDER BY id")]


@pytest.fixture
def library(path: Path, draft: Make) -> Path:
    """A library of five articles."""
    with open_library(path, create=True) as store:
        for number in range(5):
            operations.add_draft(store, draft(outlet=f"Outlet {number}", cost=str(40 + number)))
        refresh.catch_up(store)
    return path


def told(path: Path) -> str:
    with open_library(path, readonly=True) as store:
        return "\n".join(
            f"{table}: {dict(row)}" for table in schema.WATCHED for row in store.rows(f"SELECT * FROM {table}")
        )


def test_a_killed_import_leaves_each_document_whole_or_absent(path: Path) -> None:
    chance = random.Random(20250127)
    acknowledged: set[object] = set()
    starts = []
    for attempt in range(times(200)):
        acknowledged |= {*killed(victims.importing, path, attempt * 1000, after=chance.uniform(0.0, 0.12))}
        start = time.monotonic()
        with open_library(path) as store:
            starts.append(time.monotonic() - start)
            assert_whole(store)
            held = {row.outlet: row for row in reads.documents(store)}
            assert {f"Outlet {number}" for number in acknowledged} <= held.keys()
            assert all(row.claims == 3 for row in held.values())
            if held:
                last = reads.document(store, max(row.id for row in held.values()))
                assert last.text.endswith(ARTICLE[-20:])
            refresh.catch_up(store)
        if len(held) > 60:  # a library that only grows makes the rest slow
            path.unlink()
            acknowledged.clear()
    assert sorted(starts)[len(starts) // 2] < 1, "the next start"
    tell("D1", "kills at random moments of an import", times(200))


def test_a_killed_bulk_decision_is_done_or_not_and_so_is_its_undo(library: Path) -> None:
    chance = random.Random(1)
    for _ in range(times(50)):
        killed(victims.deciding, library, after=chance.uniform(0.0, 0.1))
        with open_library(library) as store:
            assert_whole(store)
            reviews = {claim.review for claim in reads.claims(store)}
            assert len(reviews) == 1
            assert journal.undoable(store) in {"accept", "reject", "add_draft"}
    tell("D2", "kills at random moments of bulk decisions and undo", times(50))


@pytest.mark.parametrize("victim", [victims.backing_up, victims.restoring, victims.repairing])
def test_a_killed_copy_is_whole_or_not_there(library: Path, tmp_path: Path, victim: Callable[..., None]) -> None:
    chance, before = random.Random(2), told(library)
    for attempt in range(times(50)):
        folder = tmp_path / f"copies {attempt}"
        folder.mkdir()
        killed(victim, library, folder, after=chance.uniform(0.0, 0.15))
        for copy in folder.glob("[0-9]*.claimstone"):
            assert told(copy) == before
        shutil.rmtree(folder)
    assert told(library) == before
    tell("D2", f"kills at random moments of {victim.__name__.replace('_', ' ')}", times(50))


def test_a_killed_merge_is_done_or_not(library: Path, tmp_path: Path, draft: Make) -> None:
    other, chance = tmp_path / "other.claimstone", random.Random(3)
    with open_library(other, create=True) as theirs:
        for number in range(4, 9):
            operations.add_draft(theirs, draft(outlet=f"Outlet {number}", cost=str(40 + number)))
    for _ in range(times(50)):
        killed(victims.merging, library, other, after=chance.uniform(0.0, 0.15))
        with open_library(library) as store:
            assert_whole(store)
            assert len(reads.documents(store)) in {5, 9}
            if journal.undoable(store) == "merge_library":
                operations.undo(store)
    tell("D2", "kills at random moments of a merge", times(50))


def test_a_killed_export_is_the_old_file_or_the_new_one(library: Path, tmp_path: Path) -> None:
    target, chance = tmp_path / "summary.md", random.Random(4)
    with open_library(library, readonly=True) as store:
        snapshot = reads.library_snapshot(store)
    whole = {export.text(snapshot, ".md", language=language) for language in (Language.ENGLISH, Language.FRENCH)}
    target.write_text(min(whole), encoding="utf-8")
    for _ in range(times(50)):
        killed(victims.exporting, library, target, after=chance.uniform(0.0, 0.1))
        assert target.read_text(encoding="utf-8") in whole
    tell("D2", "kills at random moments of an export", times(50))


def test_a_killed_migration_leaves_the_old_format(library: Path, tmp_path: Path) -> None:
    before, chance, unfinished = told(library), random.Random(5), 0
    for attempt in range(times(50)):
        tried = tmp_path / f"tried {attempt}.claimstone"
        shutil.copyfile(library, tried)
        unfinished += not killed(victims.migrating, tried, after=chance.uniform(0.0, 0.2))
        with suppress(KbError), open_library(tried) as store:  # where it was done, this program is too old for it
            assert care.verify(store).is_whole
            assert told(tried) == before
        for left in tmp_path.glob("tried*"):
            left.unlink()
    assert unfinished
    tell("D2", "kills at random moments of a migration", times(50))

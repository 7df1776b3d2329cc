"""Every released format is kept as a library and opened for ever: docs/reliability.md, D11."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from kb import operations, refresh
from kb.model import KbError, Review
from kb.store import care, journal, open_library, reads, salvage
from kb.store.backups import backups
from kb.store.schema import RELEASED, VERSION

KEPT = Path(__file__).parent / "released"


@pytest.fixture(params=sorted(RELEASED))
def released(request: pytest.FixtureRequest, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """A library of that format, where the test's library stands; all have one identity, so one folder of backups."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path.write_bytes(gzip.decompress((KEPT / f"{request.param}.claimstone.gz").read_bytes()))
    return int(request.param)


def test_a_released_library_is_opened_brought_up_to_date_and_worked_on(released: int, path: Path) -> None:
    with open_library(path) as store:
        assert store.value("PRAGMA user_version") == VERSION
        assert care.verify(store).is_whole
        claims = reads.claims(store)
        assert len(claims) == 9
        assert [claim.id for claim in claims if claim.review is Review.ACCEPTED] == [claims[0].id, claims[3].id]
        assert [citation.source.name for citation in claims[1].citations] == ["Ledger"]
        assert claims[4].note == "ask the board"
        assert journal.redoable(store) == "reject"
        operations.redo(store)
        while journal.undoable(store):
            operations.undo(store)
        assert reads.claims(store) == []
        while journal.redoable(store):
            operations.redo(store)
        refresh.catch_up(store)
        assert reads.claim(store, claims[2].id).review is Review.REJECTED
        assert care.verify(store).is_whole


def test_an_older_library_is_kept_as_it_was_before_it_is_brought_up_to_date(released: int, path: Path) -> None:
    with open_library(path) as store:
        kept = backups(store.backup_folder())
        before = [backup for backup in kept if f"-format-{released}" in backup.path.name]
        assert bool(before) == (released < VERSION)


def test_an_older_library_that_can_only_be_read_is_refused_in_words(released: int, path: Path) -> None:
    before = path.read_bytes()
    if released < VERSION:
        with pytest.raises(KbError, match="older Claimstone"):
            open_library(path, readonly=True)
    else:
        open_library(path, readonly=True).close()
    assert path.read_bytes() == before


def test_a_released_library_is_salvaged_whole(released: int, path: Path, tmp_path: Path) -> None:
    assert salvage.repair(path, tmp_path / "anew.claimstone").lost == {}

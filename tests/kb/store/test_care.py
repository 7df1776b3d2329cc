"""A library is backed up, looked over, mended and saved from damage."""

from __future__ import annotations

import shutil
import stat
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kb import operations, refresh
from kb.model import Draft, KbError, Source, SourceKind, Strength
from kb.store import Store, care, open_library, reads, salvage
from kb.store.backups import (
    Backup,
    Contents,
    back_up_now,
    back_up_when_due,
    backups,
    contents,
    folder_known_for,
    place_beside,
    restore,
    thinned,
)
from kb.store.upkeep import keep_up
from tests.kb.library import ARTICLE, show_terms, state

Make = Callable[..., Draft]
NOON = datetime(2024, 3, 6, 12, tzinfo=UTC)


@pytest.fixture
def lived_in(store: Store, draft: Make) -> Store:
    """A library with documents, decisions and something undone."""
    for number, outlet in enumerate(("Elm Courier", "Elm Gazette", "Le Phare")):
        operations.add_draft(store, draft(outlet=outlet, cost=str(41 + number), title=f"Dredging, {outlet}"))
    claims = reads.claims(store)
    operations.accept(store, [claims[0].id, claims[3].id])
    operations.cite(store, claims[1].id, Source(name="Ledger", kind=SourceKind.DATASET), strength=Strength.DATA)
    operations.reject(store, [claims[2].id])
    operations.undo(store)
    refresh.catch_up(store)
    return store


def told(path: Path) -> str:
    with open_library(path) as opened:
        show_terms(opened)
        return state(opened)


# Backups ----------------------------------------------------------------------------------------------------------


def test_a_backup_is_the_library_row_for_row_while_it_is_in_use(lived_in: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copies" / "copy.claimstone"
    lived_in.copy(copy)
    assert [entry.name for entry in copy.parent.iterdir()] == ["copy.claimstone"]
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert told(copy) == state(lived_in)
    with open_library(copy) as opened:
        assert operations.redo(opened).step == "reject"


def test_a_backup_never_overwrites(lived_in: Store, tmp_path: Path) -> None:
    there = tmp_path / "there.claimstone"
    there.write_text("mine")
    with pytest.raises(KbError, match="exists already"):
        lived_in.copy(there)
    assert there.read_text() == "mine"


def test_a_backup_is_due_once_a_day_whatever_the_clock_did(store: Store, tmp_path: Path, draft: Make) -> None:
    folder = tmp_path / "backups"
    assert back_up_when_due(store, folder=folder, now=NOON) is None, "nothing was done yet"
    operations.add_draft(store, draft())
    assert back_up_when_due(store, folder=folder, now=NOON) is not None
    assert back_up_when_due(store, folder=folder, now=NOON + timedelta(hours=23)) is None
    assert back_up_when_due(store, folder=folder, now=NOON + timedelta(hours=25)) is not None
    assert back_up_when_due(store, folder=folder, now=NOON - timedelta(days=400)) is not None
    assert [backup.at.year for backup in backups(folder)] == [2024, 2024, 2023]


def test_two_backups_of_one_second_are_two(store: Store, tmp_path: Path) -> None:
    made = {back_up_now(store, folder=tmp_path, now=NOON).path for _ in range(2)}
    assert len(made) == 2


def test_a_librarys_backups_stand_outside_its_folder(
    store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert store.path.parent not in store.backup_folder().parents or store.path.parent == tmp_path
    assert store.backup_folder().name == store.value("SELECT identity FROM library")


def test_backups_are_thinned_to_hours_days_weeks_and_months() -> None:
    every = [Backup(at=NOON - timedelta(hours=hours), path=Path(f"{hours}"), size=1) for hours in range(24 * 800)]
    gone = set(thinned(every))
    kept = [backup.at for backup in every if backup not in gone]
    assert kept[:12] == [NOON - timedelta(hours=hours) for hours in range(12)]
    assert len({at.date() for at in kept[:18]}) == 7
    assert len({f"{at:%Y-%m}" for at in kept}) == 12
    assert len(kept) <= 12 + 7 + 4 + 12
    assert thinned([backup for backup in every if backup not in gone]) == []


def test_a_restored_library_is_the_backup_and_nothing_is_overwritten(lived_in: Store, tmp_path: Path) -> None:
    backup = back_up_now(lived_in, folder=tmp_path / "backups", now=NOON)
    with pytest.raises(KbError, match="exists already"):
        restore(backup.path, lived_in.path)
    anew = tmp_path / "anew.claimstone"
    for ending in ("-wal", "-journal"):
        anew.with_name(f"{anew.name}{ending}").write_bytes(b"stale")
    restore(backup.path, anew)
    assert told(anew) == state(lived_in)
    assert sorted(entry.name for entry in tmp_path.glob("anew*stale*")) == [
        "anew.claimstone-journal.stale-1",
        "anew.claimstone-wal.stale-1",
    ]


def test_a_backup_tells_what_it_holds_and_what_was_done_since(lived_in: Store, tmp_path: Path) -> None:
    backup = back_up_now(lived_in, folder=tmp_path / "backups", now=NOON)
    operations.accept(lived_in, [reads.claims(lived_in)[5].id])
    operations.undo(lived_in)
    assert contents(backup.path) == Contents(documents=3, claims=9, since=None)
    assert contents(backup.path, library=lived_in).since == {"accept": 1, "undo": 1}


def test_the_backups_of_a_library_that_cannot_be_read_are_known_by_its_place(lived_in: Store) -> None:
    backup = back_up_now(lived_in)
    assert folder_known_for(lived_in.path) == backup.path.parent == lived_in.backup_folder()
    assert folder_known_for(lived_in.path.with_name("other.claimstone")) is None
    lived_in.path.rename(lived_in.path.with_name("moved.claimstone"))
    lived_in.path = lived_in.path.with_name("moved.claimstone")
    back_up_now(lived_in)
    assert folder_known_for(lived_in.path) == backup.path.parent


def test_a_strangers_library_does_not_choose_where_its_backups_go(lived_in: Store) -> None:
    with lived_in.writing():
        lived_in.execute("UPDATE library SET identity = '../../elsewhere'")
    with pytest.raises(KbError, match="which library this is"):
        back_up_now(lived_in)


def test_a_restored_library_goes_beside_the_one_it_is_of(tmp_path: Path) -> None:
    library = tmp_path / "mine.claimstone"
    assert place_beside(library).name == "mine restored.claimstone"
    place_beside(library).touch()
    assert place_beside(library).name == "mine restored 2.claimstone"


def test_a_backup_goes_where_no_links_can_be_made(
    lived_in: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", refuse)
    copy = tmp_path / "stick" / "copy.claimstone"
    lived_in.copy(copy)
    assert [entry.name for entry in copy.parent.iterdir()] == ["copy.claimstone"]


def test_a_library_and_its_backups_are_their_users_alone(lived_in: Store) -> None:
    files = [lived_in.path, lived_in.path.with_name(f"{lived_in.path.name}-wal"), back_up_now(lived_in).path]
    assert [stat.S_IMODE(file.stat().st_mode) for file in files] == [0o600] * 3


# Upkeep -----------------------------------------------------------------------------------------------------------


def test_a_library_is_looked_over_wholly_once_a_week_and_backed_up_once_a_day(lived_in: Store) -> None:
    at = [NOON, NOON + timedelta(hours=3), NOON + timedelta(days=2), NOON + timedelta(days=8), NOON - timedelta(days=9)]
    done = [keep_up(lived_in, now=now) for now in at]
    assert [each.verdict.quick for each in done] == [False, True, True, False, False]
    assert [each.backup is not None for each in done] == [True, False, True, True, True]


def test_a_damaged_library_is_told_of_and_takes_no_backups_place(lived_in: Store) -> None:
    with lived_in.writing():
        lived_in.execute("UPDATE article SET text = 'short' WHERE id = 1")
    done = keep_up(lived_in, now=NOON)
    assert not done.verdict.is_sound
    assert backups(lived_in.backup_folder()) == []


def test_a_backup_that_cannot_be_made_stops_nothing(lived_in: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    home = lived_in.path.parent / "no folder"
    home.touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    done = keep_up(lived_in, now=NOON)
    assert done.verdict.is_whole
    assert done.refusal is not None
    assert done.refusal.hint


def test_a_damaged_backup_is_refused(lived_in: Store, tmp_path: Path) -> None:
    backup = back_up_now(lived_in, folder=tmp_path / "backups", now=NOON).path
    data = bytearray(backup.read_bytes())
    for place in range(8192, len(data), 4096):
        data[place : place + 64] = b"\xff" * 64
    backup.write_bytes(data)
    with pytest.raises(KbError):
        restore(backup, tmp_path / "anew.claimstone")
    assert not (tmp_path / "anew.claimstone").exists()
    assert not list(tmp_path.glob(".anew*"))


# Looking over -----------------------------------------------------------------------------------------------------


def test_a_whole_library_is_found_whole(lived_in: Store) -> None:
    verdict = care.verify(lived_in)
    assert verdict.is_whole
    assert (verdict.rows["document"], verdict.rows["claim"]) == (3, 9)
    assert care.verify(lived_in, quick=True).is_whole


def test_what_is_derived_is_found_wrong_and_mended(lived_in: Store) -> None:
    before, found = state(lived_in), set(reads.findings(lived_in))
    with lived_in.writing():
        lived_in.execute("DELETE FROM claim_search WHERE rowid = 2")
        lived_in.execute("DELETE FROM sketch")
        lived_in.execute("UPDATE claim SET strength = 'data' WHERE id = 5")
        lived_in.execute("DELETE FROM finding")
    verdict = care.verify(lived_in)
    assert {trouble.code: (trouble.count, trouble.mended) for trouble in verdict.troubles} == {
        "search": (1, True),
        "strength": (1, True),
    }
    care.mend(lived_in)
    refresh.catch_up(lived_in)
    assert care.verify(lived_in).is_whole
    assert state(lived_in) == before
    assert set(reads.findings(lived_in)) == found


def test_a_text_that_is_not_what_was_imported_is_told(lived_in: Store) -> None:
    with lived_in.writing():
        lived_in.execute("UPDATE article SET text = 'short' WHERE id = 1")
    assert {trouble.code for trouble in care.verify(lived_in).troubles} == {"text", "place"}


# Salvage ----------------------------------------------------------------------------------------------------------


def test_a_whole_library_is_salvaged_whole_with_its_undo(lived_in: Store, tmp_path: Path) -> None:
    before, path, anew = state(lived_in), lived_in.path, tmp_path / "anew.claimstone"
    lived_in.close()
    saved = salvage.repair(path, anew)
    assert saved.lost == {}
    assert saved.undo
    assert told(anew) == before
    with open_library(anew) as opened:
        assert operations.redo(opened).step == "reject"
        assert opened.next_id("claim") > 9


def test_an_existing_file_is_never_repaired_into(lived_in: Store, tmp_path: Path) -> None:
    with pytest.raises(KbError, match="exists already"):
        salvage.repair(lived_in.path, lived_in.path)


@pytest.mark.parametrize("share", [0.95, 0.8])
def test_a_library_that_was_cut_off_is_salvaged_and_what_is_lost_counted(
    lived_in: Store, tmp_path: Path, draft: Make, share: float
) -> None:
    for number in range(8):  # what says which tables there are lies in the first 77 pages, of any library
        long = "".join(f"{ARTICLE}\nPage {page} of the minutes.\n" for page in range(200))
        operations.add_draft(lived_in, draft(text=long, outlet=f"Minutes {number}"))
    path, before = lived_in.path, care.count(lived_in)
    lived_in.close()
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    with pytest.raises(KbError, match="damaged"):
        open_library(path)
    saved = salvage.repair(path, tmp_path / "anew.claimstone")
    for table in ("document", "claim", "citation"):
        assert saved.saved[table] + saved.lost.get(table, 0) == before[table]
    assert [entry.name for entry in tmp_path.iterdir() if entry.name.startswith(".")] == []


def test_a_lost_header_is_written_anew(lived_in: Store, tmp_path: Path) -> None:
    path, before = lived_in.path, state(lived_in)
    lived_in.close()
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    assert salvage.repair(path, tmp_path / "anew.claimstone").lost == {}
    assert told(tmp_path / "anew.claimstone") == before


def test_what_stands_in_the_log_of_a_killed_program_is_salvaged(lived_in: Store, tmp_path: Path) -> None:
    killed, before = tmp_path / "killed.claimstone", state(lived_in)
    for ending in ("", "-wal"):
        shutil.copyfile(f"{lived_in.path}{ending}", f"{killed}{ending}")
    salvage.repair(killed, tmp_path / "anew.claimstone")
    assert told(tmp_path / "anew.claimstone") == before

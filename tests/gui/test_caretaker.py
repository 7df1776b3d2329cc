"""Care of the library in the window: backups, restoring, the check, and what becomes of a file that is taken away."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog

from gui import app, asking
from gui.backing_up import BackUp, Restore
from gui.checkup import Checkup
from gui.settings import Settings
from gui.sheet import Sheet
from gui.unopened import Unopened
from kb import operations
from kb.model import KbError, Review
from kb.store import open_library, reads
from kb.store.backups import back_up_now, backups
from kb.store.connection import Access, connect

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def made(window):
    """A backup, and a decision after it."""
    backup = back_up_now(window.session.store)
    window.session.do(operations.accept, [reads.claims(window.session.store)[0].id])
    return backup


def damage(window) -> None:
    """Harm a text, as a failing disk would."""
    with window.session.store.writing():
        window.session.store.execute("UPDATE article SET text = 'short' WHERE id = 1")


@pytest.fixture
def run(monkeypatch):
    """Sheets are not waited for; the one that was asked for last is at hand."""
    shown: list[Sheet] = []

    def show(sheet: Sheet) -> int:
        shown.append(sheet)
        sheet.show()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(Sheet, "exec", show)
    return shown


# Backups ----------------------------------------------------------------------------------------------------------


def test_a_backup_is_made_when_asked_and_says_where_it_is(qtbot, window, run):
    window.do("back_up")
    (sheet,) = run
    assert isinstance(sheet, BackUp)
    assert sheet.told == "No backup yet."
    sheet.now.click()
    qtbot.waitUntil(lambda: "Backed up and checked" in sheet.told)
    (backup,) = backups(window.session.store.backup_folder())
    assert str(backup.path) in sheet.told
    sheet.close()


def test_a_library_is_backed_up_by_itself_once_it_is_open(qtbot, window):
    assert backups(window.session.store.backup_folder()) == []
    window.caretaker.keep_up()
    qtbot.waitUntil(lambda: len(backups(window.session.store.backup_folder())) == 1)
    assert not window.banner.isVisible()


def test_a_library_is_backed_up_before_many_things_change(qtbot, window):
    window.do("list_claims")
    assert backups(window.session.store.backup_folder()) == []
    window.importing.begun.emit()
    qtbot.waitUntil(lambda: len(backups(window.session.store.backup_folder())) == 1)
    window.importing.begun.emit()
    window.caretaker.stop()
    assert len(backups(window.session.store.backup_folder())) == 1, "once an hour"


def test_a_window_closed_meanwhile_lets_go_of_the_library(qtbot, window, library):
    window.caretaker.keep_up()
    window.close()
    with open_library(library) as store:
        assert not store.readonly


def test_backups_are_shown_with_what_was_done_since_and_restored_beside_the_library(qtbot, window, run, made, library):
    window.do("restore_backup")
    (sheet,) = run
    assert isinstance(sheet, Restore)
    qtbot.waitUntil(lambda: "accept 1" in sheet.list.lines.line(sheet.list.lines.index(0)).detail)
    sheet.restore.click()
    beside = library.with_stem("story restored")
    qtbot.waitUntil(lambda: window.session.store.path == beside)
    assert {claim.review for claim in reads.claims(window.session.store)} == {Review.PROPOSED}
    with open_library(library) as old:
        assert Review.ACCEPTED in {claim.review for claim in reads.claims(old)}


def test_a_damaged_backup_is_refused_and_the_library_stays_open(qtbot, window, run, made, library):
    made.path.write_bytes(made.path.read_bytes()[:9000])
    window.do("restore_backup")
    (sheet,) = run
    qtbot.waitUntil(sheet.restore.isEnabled)
    sheet.restore.click()
    qtbot.waitUntil(lambda: "damaged" in sheet.told)
    assert window.session.store.path == library
    assert not library.with_stem("story restored").exists()
    sheet.close()


# The check --------------------------------------------------------------------------------------------------------


def test_a_whole_library_is_told_whole_in_numbers(qtbot, window, run):
    window.do("check_library")
    (sheet,) = run
    assert isinstance(sheet, Checkup)
    qtbot.waitUntil(lambda: "Nothing is wrong" in sheet.told)
    assert sheet.told.startswith("Documents: 3 ")
    assert not sheet.repair.isVisible()
    sheet.close()


def test_a_damaged_library_is_told_by_the_banner_and_repaired_into_a_new_file(
    qtbot, window, run, tmp_path, monkeypatch
):
    damage(window)
    window.caretaker.keep_up()
    qtbot.waitUntil(window.banner.isVisible)
    assert "not as it must be" in window.banner.words
    window.banner.offered.click()
    (sheet,) = run
    qtbot.waitUntil(sheet.repair.isVisible)
    assert "Articles whose text is not what was imported: 1" in sheet.told
    new = tmp_path / "repaired.claimstone"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(new), ""))
    sheet.repair.click()
    qtbot.waitUntil(sheet.open_repaired.isVisible)
    assert "Nothing was lost" in sheet.told
    sheet.open_repaired.click()
    qtbot.waitUntil(lambda: window.session.store.path == new)


# The file ---------------------------------------------------------------------------------------------------------


def test_a_library_taken_away_can_be_read_and_is_saved_or_put_back(qtbot, window, library, tmp_path, monkeypatch):
    aside, claim = tmp_path / "aside", reads.claims(window.session.store)[0].id
    library.rename(aside)
    assert window.session.do(operations.accept, [claim]) is None
    assert "moved, deleted or replaced" in window.banner.words
    assert not window.actions_["accept_listed"].isEnabled()
    window.do("next_undecided")
    assert window.selection.place.claim is not None
    aside.rename(library)
    window.caretaker.look()
    assert not window.banner.isVisible()
    assert window.session.do(operations.accept, [claim]) is not None
    library.unlink()
    window.caretaker.look()
    saved = tmp_path / "saved.claimstone"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    window.banner.offered.click()
    assert window.session.store.path == saved
    assert reads.claim(window.session.store, claim).review is Review.ACCEPTED
    assert not window.banner.isVisible()


def test_a_full_disk_is_told_and_the_window_goes_on(qtbot, window):
    store, claims = window.session.store, reads.claims(window.session.store)
    store.execute(f"PRAGMA max_page_count = {store.value('PRAGMA page_count')}")
    for _ in range(200):
        if window.session.do(operations.annotate, claims[0].id, "x" * 5000) is None:
            break
        operations.undo(store)
    assert "The disk is full" in window.foot.words
    window.do("next_undecided")
    store.execute("PRAGMA max_page_count = 1000000")
    assert window.session.do(operations.accept, [claims[0].id]) is not None


def test_what_fails_while_it_is_read_is_a_refusal_and_no_bug(window):
    window.trouble._raised(KbError, KbError("The library file is damaged.", hint="Restore a backup."), None)
    assert window.foot.words == "The library file is damaged. Restore a backup."


def test_a_synchronised_folder_is_told_of_until_it_is_understood(open_on, tmp_path):
    path = tmp_path / "Dropbox" / "story.claimstone"
    window = open_on(path)
    assert "synchronises" in window.banner.words
    window.banner.offered.click()
    assert not window.banner.isVisible()
    window.close()
    assert not open_on(path).banner.isVisible()


# Other libraries --------------------------------------------------------------------------------------------------


def test_another_library_is_taken_in_as_one_step(window, tmp_path, monkeypatch):
    other = tmp_path / "other.claimstone"
    window.session.store.copy(other)
    claim = reads.claims(window.session.store)[0].id
    with open_library(other) as theirs:
        operations.accept(theirs, [claim])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    window.do("take_in_library")
    (backup,) = backups(window.session.store.backup_folder())
    with open_library(backup.path, readonly=True) as before:
        assert reads.claim(before, claim).review is Review.PROPOSED
    assert reads.claim(window.session.store, claim).review is Review.ACCEPTED
    window.do("undo")
    assert reads.claim(window.session.store, claim).review is Review.PROPOSED


def test_what_was_open_is_forgotten_when_asked(window, monkeypatch, library):
    monkeypatch.setattr(asking, "agreed", lambda *_, **__: True)
    assert window.settings.recent == (library,)
    window.settings.leave(library, 1, 1)
    window.do("forget_recent")
    assert window.settings.recent == ()
    assert window.settings.left_at(library) == (0, 0)


# The start --------------------------------------------------------------------------------------------------------


def test_a_library_that_is_gone_is_asked_about_and_never_made_anew(qtbot, settings, library, tmp_path, monkeypatch):
    settings.opened(library)
    moved = library.rename(tmp_path / "moved.claimstone")
    asked: list[str] = []

    def choose(sheet: Unopened) -> int:
        asked.append(sheet.windowTitle())
        sheet._choose(moved)
        return 1

    monkeypatch.setattr(Unopened, "exec", choose)
    window = app.first_window(None, settings)
    assert asked == ["This library cannot be opened"]
    assert window is not None
    assert window.session.store.path == moved
    assert not library.exists()
    window.close()


def test_a_damaged_library_offers_its_backup_and_its_repair(qtbot, settings, library, monkeypatch):
    with open_library(library) as store:
        backup = back_up_now(store)
    library.write_bytes(library.read_bytes()[:9000])
    refusal = refused(library)
    sheet = Unopened(library, refusal, "en")
    qtbot.addWidget(sheet)
    words = {button.text() for button in sheet.findChildren(type(sheet.offer("", sheet.reject)))}
    assert {"Restore a backup…", "Repair it into a new file…", "Open another library…"} <= words

    def restore_latest(inner: Sheet) -> int:
        inner._put_back(backup.path)
        qtbot.waitUntil(lambda: sheet.chosen is not None)
        return 1

    monkeypatch.setattr(Sheet, "exec", restore_latest)
    sheet._restore()
    with open_library(sheet.chosen, readonly=True) as restored:
        assert len(reads.documents(restored)) == 3


def test_giving_up_opens_no_window(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.claimstone").write_bytes(b"x" * 5000)
    monkeypatch.setattr(Unopened, "exec", lambda _: 0)
    assert app.first_window(tmp_path / "broken.claimstone", settings) is None


def refused(path: Path) -> KbError:
    with pytest.raises(KbError) as refusal:
        connect(path, Access.READ)
    return refusal.value

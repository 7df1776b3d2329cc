"""What is saved in a watched folder comes in by itself: whole, once, and nothing that lay there before."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtWidgets import QFileDialog

from gui.watching import FolderWatch
from kb.store import reads

TITLE = "Harbour dredging runs late"
HARBOUR = f"{TITLE}\n\nThe dredging cost 41 million euros, the harbour board said on Monday.\n"


@pytest.fixture
def watch(qtbot, tmp_path):
    tmp_path.joinpath("old.txt").write_text("old", encoding="utf-8")
    made = FolderWatch(settled=20)
    made.watch(tmp_path)
    return made


def test_a_new_file_arrives_once_it_has_settled(qtbot, watch, tmp_path):
    with qtbot.waitSignal(watch.arrived) as arrived:
        for name in ("b.txt", "a.html", "notes.xyz", ".hidden.txt"):
            tmp_path.joinpath(name).write_text("new", encoding="utf-8")
    assert arrived.args == [[tmp_path / "a.html", tmp_path / "b.txt"]]
    with qtbot.assertNotEmitted(watch.arrived, wait=120):
        tmp_path.joinpath("notes.xyz").unlink()


def test_a_file_that_still_grows_is_waited_for(qtbot, watch, tmp_path):
    arriving = []
    watch.arrived.connect(arriving.append)
    with tmp_path.joinpath("a.txt").open("w", encoding="utf-8") as file:
        for _ in range(4):
            file.write("more ")
            file.flush()
            watch._look()
            assert not arriving
    qtbot.waitUntil(lambda: arriving == [[tmp_path / "a.txt"]])


def test_a_folder_that_goes_away_ends_the_watch(qtbot, watch, tmp_path):
    with qtbot.waitSignal(watch.lost) as lost:
        shutil.rmtree(tmp_path)
    assert lost.args == [tmp_path]
    assert watch.folder is None


def test_the_window_imports_what_arrives_and_stops_when_asked(qtbot, open_on, empty_library, tmp_path, monkeypatch):
    window = open_on(empty_library)
    folder = tmp_path / "incoming"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    window.do("watch_folder")
    assert window.actions_["watch_folder"].isChecked()
    folder.joinpath("a.txt").write_text(HARBOUR, encoding="utf-8")
    qtbot.waitUntil(lambda: [row.title for row in reads.documents(window.session.store)] == [TITLE])
    window.do("watch_folder")
    assert not window.actions_["watch_folder"].isChecked()
    assert window.commands.watching.watch.folder is None


def test_a_folder_that_cannot_be_read_is_refused_in_words(window, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "gone"))
    window.do("watch_folder")
    assert "cannot be read" in window.foot.words
    assert not window.actions_["watch_folder"].isChecked()

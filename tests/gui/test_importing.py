"""Articles come in by drop, paste and dialog; what cannot be read is listed, and cancelling keeps what is whole."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from gui.work import Job
from kb import operations
from kb.model import Review
from kb.store import lossless, open_library, reads

HARBOUR = "Harbour dredging runs late\n\nThe dredging cost 41 million euros, the harbour board said on Monday.\n"
QUAY = "Quay grows by a third\n\nThe quay is now 900 metres long, the harbour board said on Tuesday.\n"


@pytest.fixture
def empty(open_on, empty_library):
    return open_on(empty_library)


def titles(window):
    return [row.title for row in reads.documents(window.session.store)]


def drop(window, data):
    window.dropEvent(
        QDropEvent(
            QPointF(400, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )


def finished(qtbot, window):
    qtbot.waitUntil(lambda: not window.importing.busy)


def test_files_dropped_anywhere_come_in_and_the_first_opens(qtbot, empty, tmp_path):
    for name, text in (("a.txt", HARBOUR), ("b.txt", QUAY)):
        tmp_path.joinpath(name).write_text(text, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.txt", "b.txt")])
    drop(empty, data)
    finished(qtbot, empty)
    assert titles(empty) == ["Harbour dredging runs late", "Quay grows by a third"]
    assert empty.session.document(empty.selection.place.document).title == "Harbour dredging runs late"
    assert empty.middle.currentWidget() is empty.reader


def test_a_pasted_text_comes_in(qtbot, empty):
    QGuiApplication.clipboard().setText("港口疏浚耗资4100万欧元\r\n\r\n港务局周一表示，疏浚耗资4100万欧元。")
    empty.do("paste_article")
    finished(qtbot, empty)
    document = empty.session.document(empty.selection.place.document)
    assert document.text.startswith("港口疏浚耗资4100万欧元\n\n")
    assert document.name == "pasted text"


def test_paste_in_a_field_pastes_into_the_field(qtbot, window):
    QGuiApplication.clipboard().setText("Meta")
    window.search.setFocus()
    qtbot.keyClick(window.search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.search.text() == "Meta"
    assert not window.importing.busy
    assert len(titles(window)) == 3


def test_files_are_chosen_in_a_dialog(qtbot, empty, tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text(HARBOUR, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    empty.do("import_files")
    finished(qtbot, empty)
    assert titles(empty) == ["Harbour dredging runs late"]
    assert empty.importing.isHidden()


def test_one_bad_file_stops_nothing_and_is_listed_with_its_reason(qtbot, empty, tmp_path):
    good, bad = tmp_path / "good.txt", tmp_path / "bad.jsonl"
    good.write_text(HARBOUR, encoding="utf-8")
    bad.write_text("this is no JSON\n", encoding="utf-8")
    empty.importing.read_files([bad, good])
    finished(qtbot, empty)
    assert titles(empty) == ["Harbour dredging runs late"]
    assert "1 not read" in empty.importing.told
    line = empty.importing.list.lines.line(empty.importing.list.lines.index(0))
    assert line.text.startswith("bad.jsonl")
    assert line.detail


def test_the_same_article_again_adds_nothing_and_says_so(qtbot, empty, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(HARBOUR, encoding="utf-8")
    for _ in range(2):
        empty.importing.read_files([path])
        finished(qtbot, empty)
    assert titles(empty) == ["Harbour dredging runs late"]
    assert "1 held already" in empty.importing.told


def test_undo_takes_an_import_back(qtbot, empty, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(HARBOUR, encoding="utf-8")
    empty.importing.read_files([path])
    finished(qtbot, empty)
    empty.do("undo")
    assert titles(empty) == []
    assert empty.middle.currentWidget() is empty.welcome


def test_cancel_stops_at_once_and_keeps_what_came_in(qtbot, empty, drafts):
    gate = threading.Event()

    def slow(stop):
        yield drafts[0]
        while not stop():
            gate.wait(0.01)
        yield drafts[1]

    empty.importing._start(2, slow)
    qtbot.waitUntil(lambda: len(titles(empty)) == 1)
    with qtbot.waitSignal(empty.importing.imported):
        empty.importing.stop.click()
    gate.set()
    qtbot.wait(50)
    assert titles(empty) == [drafts[0].document.title]
    assert "stopped before the rest" in empty.importing.told


def test_a_bug_in_a_job_reaches_the_window_and_ends_the_job(qtbot):
    def broken(_stop):
        yield 1
        raise RuntimeError("a bug")

    job = Job(broken)
    values, problems = [], []
    job.value.connect(values.append)
    job.broke.connect(problems.append)
    with qtbot.waitSignal(job.ended):
        job.start()
    assert values == [1]
    assert str(problems[0]) == "a bug"


def test_after_an_import_the_keys_of_the_review_are_at_hand(qtbot, empty, drafts):
    empty.importing._start(1, lambda _stop: iter([drafts[2]]))
    finished(qtbot, empty)
    assert empty.focusWidget() is empty.reader.view
    qtbot.keyClick(empty.focusWidget(), Qt.Key.Key_Space)
    assert empty.selection.place.claim is not None
    qtbot.keyClick(empty.focusWidget(), Qt.Key.Key_A)
    assert empty.toolbar.meter == "1 of 11 settled"


def test_a_bibliography_and_a_library_written_as_json_come_in_like_articles(qtbot, empty, tmp_path):
    tmp_path.joinpath("a.txt").write_text(HARBOUR, encoding="utf-8")
    empty.importing.read_files([tmp_path / "a.txt"])
    finished(qtbot, empty)
    library = tmp_path / "all.json"
    library.write_text(lossless.text_of(empty.session.store), encoding="utf-8")
    empty.do("undo")
    assert titles(empty) == []
    books = tmp_path / "books.bib"
    books.write_text("@book{elm, title={The Silting of Port Elm}, author={Quill, Ada}, year=2019}", encoding="utf-8")
    empty.importing.read_files([books, library])
    finished(qtbot, empty)
    assert titles(empty) == ["Harbour dredging runs late"]
    assert "The Silting of Port Elm" in {source.name for source in reads.sources(empty.session.store)}
    assert empty.importing.told == "1 article imported, 1 source of bibliographies"
    with open_library(tmp_path / "theirs.claimstone", create=True) as theirs:
        operations.take_export(theirs, library.read_text(encoding="utf-8"), library.name)
        operations.accept(theirs, [reads.claims(theirs)[0].id])
        library.write_text(lossless.text_of(theirs), encoding="utf-8")
    empty.importing.read_files([library])
    finished(qtbot, empty)
    assert reads.claims(empty.session.store)[0].review is Review.ACCEPTED
    assert empty.importing.told == "0 articles imported"

"""Every action and everything in the library is at hand by a few letters of its name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from gui import actions
from gui.actions import ACTIONS
from gui.chooser import Chooser
from kb.store import open_library, reads

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.focusWidget() or window, key, modifier)


def chooser(window) -> Chooser:
    return next(one for one in window.findChildren(Chooser) if one.isVisible())


def offered(window) -> list[str]:
    lines = chooser(window).list.lines
    return [lines.line(lines.index(row)).text for row in range(lines.rowCount())]


@pytest.fixture
def palette(qtbot, window):
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, window, Qt.Key.Key_P, CONTROL | SHIFT)
    return window


@pytest.fixture
def switcher(qtbot, window):
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, window, Qt.Key.Key_K, CONTROL)
    qtbot.waitUntil(lambda: "Documents" in offered(window))
    return window


def test_the_palette_offers_every_action_with_its_key(palette):
    lines = chooser(palette).list.lines
    keys = {line.payload: line.aside for row in range(lines.rowCount()) if (line := lines.line(lines.index(row)))}
    assert {name: actions.key(name) for name in ACTIONS} == {name: keys[name] for name in ACTIONS}


def test_a_few_letters_and_enter_carry_an_action_out(qtbot, palette):
    qtbot.keyClicks(palette.focusWidget(), "dark")
    assert offered(palette)[0] == "Dark"
    press(qtbot, palette, Qt.Key.Key_Return)
    assert palette.settings.theme == "dark"
    assert palette.focusWidget() is palette.reader.view


def test_the_arrows_choose_among_what_fits(qtbot, palette):
    qtbot.keyClicks(palette.focusWidget(), "type")
    names = offered(palette)
    press(qtbot, palette, Qt.Key.Key_Down)
    chosen = chooser(palette).list.current()
    assert actions.words(chosen) == names[1]
    press(qtbot, palette, Qt.Key.Key_Up)
    press(qtbot, palette, Qt.Key.Key_Up)
    assert actions.words(chooser(palette).list.current()) == names[0]


def test_what_cannot_be_done_now_says_what_it_needs(qtbot, palette):
    qtbot.keyClicks(palette.focusWidget(), "accept")
    line = chooser(palette).list.lines.line(chooser(palette).list.lines.index(0))
    assert (line.text, line.detail) == ("Accept", "Choose a figure first.")
    press(qtbot, palette, Qt.Key.Key_Return)
    assert palette.foot.words == "Accept: Choose a figure first."


def test_escape_leaves_and_gives_the_keyboard_back(qtbot, window):
    before = window.focusWidget()
    press(qtbot, window, Qt.Key.Key_P, CONTROL | SHIFT)
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not [one for one in window.findChildren(Chooser) if one.isVisible()]
    assert window.focusWidget() is before


def test_the_switcher_goes_to_a_document(qtbot, switcher):
    qtbot.keyClicks(switcher.focusWidget(), "chipmaker")
    press(qtbot, switcher, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in switcher.findChildren(Chooser)))
    assert switcher.session.document(switcher.selection.place.document).title.startswith("Chipmaker")


def test_the_switcher_goes_to_a_topic_a_source_and_a_claim(qtbot, window, claim_of):
    for asked, sought in (("nvidia", "Nvidia · "), ("deepseek", "DeepSeek")):
        press(qtbot, window, Qt.Key.Key_K, CONTROL)
        qtbot.keyClicks(window.focusWidget(), asked)
        qtbot.waitUntil(lambda sought=sought: any(text.startswith(sought) for text in offered(window)))
        lines = chooser(window).list.lines
        row = next(row for row, text in enumerate(offered(window)) if text.startswith(sought))
        chooser(window).list.clicked.emit(lines.index(row))
    assert window.selection.place.listing is not None
    assert window.middle.currentWidget() is window.claims


def test_a_claim_is_found_by_the_words_of_its_sentence(qtbot, switcher, claim_of):
    claim = claim_of("$5.576m")
    qtbot.keyClicks(switcher.focusWidget(), "5.576")
    qtbot.waitUntil(lambda: "Claims" in offered(switcher))
    press(qtbot, switcher, Qt.Key.Key_Return)
    found = switcher.session.claim(switcher.selection.place.claim)
    assert (found.document, found.statement.sentence) == (claim.document, claim.statement.sentence)


def test_nothing_found_says_what_to_try(qtbot, switcher):
    qtbot.keyClicks(switcher.focusWidget(), "no such thing")
    qtbot.waitUntil(lambda: offered(switcher) == ["Nothing is called that. Try fewer letters, or another word."])


def test_a_recent_library_is_opened_again(qtbot, open_on, window, library, tmp_path):
    other = tmp_path / "other.claimstone"
    open_library(other, create=True).close()
    window.open_library(other)
    press(qtbot, window, Qt.Key.Key_O, CONTROL | SHIFT)
    assert offered(window) == ["story"]
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.session.store.path == library


def test_a_copy_is_saved_whole(qtbot, window, tmp_path, monkeypatch):
    target = tmp_path / "kept.claimstone"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "kept"), ""))
    window.do("save_copy")
    qtbot.waitUntil(lambda: str(target) in window.foot.words)
    with open_library(target, readonly=True) as copied:
        assert len(reads.documents(copied)) == 3


def test_about_names_what_it_runs_on_and_that_nothing_leaves(qtbot, window):
    from PySide6.QtWidgets import QLabel

    from gui.asking import About

    dialog = About("3.50.0", window)
    qtbot.addWidget(dialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for part in ("Claimstone 0.", "Qt 6.", "SQLite 3.50.0", "Python 3.", "Everything stays on this machine"):
        assert part in words

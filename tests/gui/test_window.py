"""The window as a whole: one writer per library, where one left off, light and dark, every action at hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import QApplication, QFileDialog, QScrollArea

from gui import actions, looks, tokens
from gui.actions import ACTIONS, MENUS, Needs
from gui.caretaker import Caretaker
from gui.commands import Commands
from gui.language import language_of
from gui.panes.export import ExportPane
from gui.settings import Settings
from gui.tokens import DARK, LIGHT
from gui.trouble import TroubleDialog
from gui.views import Views
from gui.window import OPEN
from kb.store import open_library, reads


def test_a_second_instance_reads_and_says_who_holds_the_library(open_on, window, library):
    second = open_on(library)
    assert second.session.readonly
    assert second.banner.isVisible()
    assert "is being written by" in second.banner.words
    assert not second.actions_["accept"].isEnabled()
    assert not second.actions_["import_files"].isEnabled()
    second.do("next_undecided")
    assert not second.actions_["accept"].isEnabled()
    assert second.actions_["export"].isEnabled()


def test_one_opens_where_one_left_off(open_on, window, claim_of, library):
    window.selection.choose(claim_of("$5.576m"))
    claim = claim_of("$5.576m").id
    window.close()
    again = open_on(library)
    assert again.selection.place.claim == claim
    assert again.settings.recent[0] == library


def test_each_article_is_read_on_where_one_stopped(open_on, window, library, document_called):
    window.resize(1024, 480)
    chinese, english = document_called("芯片"), document_called("Chipmaker")
    window.selection.open(chinese)
    window.reader.view.go_to_place(150)
    stopped = window.reader.view.place()
    assert stopped > 0
    window.selection.open(english)
    window.selection.open(chinese)
    assert window.reader.view.place() == stopped
    window.selection.open(english)
    window.close()
    again = open_on(library)
    again.resize(1024, 480)
    again.selection.open(chinese)
    assert again.reader.view.place() == stopped


def test_a_settings_file_that_cannot_be_parsed_is_left_alone(tmp_path):
    path = tmp_path / "window.ini"
    path.write_bytes(b"[looks\ntheme=dark\x00\xff%%%")
    before = path.read_bytes()
    settings = Settings(path)
    settings.theme = "light"
    settings.save()
    assert path.read_bytes() == before or settings.theme == "light"


def test_light_and_dark_are_worn_by_everything(qtbot, window):
    window.do("go_dark")
    assert looks.theme_of(window.reader.view) is DARK
    assert window.reader.view.palette().color(QPalette.ColorRole.Base).name() == DARK.pane
    assert window.actions_["go_dark"].isChecked()
    assert window.settings.theme == "dark"
    window.do("go_light")
    assert looks.theme_of(window.inspector) is LIGHT
    assert QApplication.instance().palette().color(QPalette.ColorRole.Window).name() == LIGHT.window


def test_following_the_system_is_a_choice_of_its_own(window):
    window.do("go_dark")
    window.do("follow_system")
    assert window.settings.theme == "system"
    assert not window.actions_["go_dark"].isChecked()
    assert window.actions_["follow_system"].isChecked()


@pytest.mark.parametrize("name", ACTIONS)
def test_every_action_is_carried_out_by_a_method_of_its_name(name):
    assert callable(next(getattr(each, name) for each in (Views, Caretaker, Commands) if hasattr(each, name)))
    assert ACTIONS[name].menu in MENUS


def test_no_two_actions_share_a_key():
    keys = [QKeySequence(key).toString() for action in ACTIONS.values() for key in action.keys]
    assert len(keys) == len(set(keys))
    assert all(keys)


def test_every_action_stands_in_a_menu_with_its_key(window):
    shown = {action.objectName() for menu in window.menuBar().actions() for action in menu.menu().actions()}
    assert set(ACTIONS) <= shown


def test_what_needs_a_claim_is_grey_without_one(window):
    assert not window.actions_["accept"].isEnabled()
    window.do("next_undecided")
    assert window.actions_["accept"].isEnabled()
    assert Needs.CLAIM in ACTIONS["accept"].needs


def test_the_cheat_sheet_names_every_key(qtbot, window):
    from PySide6.QtWidgets import QLabel

    from gui.asking import CheatSheet

    sheet = CheatSheet(window)
    qtbot.addWidget(sheet)
    words = {label.text() for label in sheet.findChildren(QLabel)}
    assert {actions.key(name) for name in ACTIONS if ACTIONS[name].keys} <= words


def test_the_cheat_sheet_is_wide_enough_for_its_keys(qtbot, window):
    from gui.asking import CheatSheet

    sheet = CheatSheet(window)
    qtbot.addWidget(sheet)
    keys = sheet.findChild(QScrollArea).widget()
    assert sheet.minimumSizeHint().width() > keys.sizeHint().width()


def test_searching_lists_claims_as_one_types(qtbot, window):
    qtbot.keyClicks(window.search, "deepseek-v3")
    qtbot.waitUntil(lambda: window.middle.currentWidget() is window.claims)
    qtbot.waitUntil(lambda: 4 <= window.claims.rows.rowCount() < 18)
    window.search.clear()
    qtbot.waitUntil(lambda: window.middle.currentWidget() is window.reader)


def test_the_table_sorts_by_any_column_and_follows_a_click(qtbot, window, claim_of):
    window.do("list_claims")
    rows, table = window.claims.rows, window.claims.table
    for column in range(rows.columnCount()):
        table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
        qtbot.waitUntil(lambda: rows.settled)
        assert rows.rowCount() == len({rows.claim(row).id for row in range(18)}) == 18
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: rows.settled)
    values = [rows.claim(row).statement.figure for row in range(3)]
    assert values[0].high >= values[1].low
    table.selectRow(5)
    assert window.selection.place.claim == rows.claim(5).id


def test_the_export_is_seen_before_it_is_saved(qtbot, window, tmp_path):
    pane = ExportPane(window.session, window.selection.place.document, window)
    qtbot.addWidget(pane)
    qtbot.waitUntil(pane.save.isEnabled)
    assert "Nvidia" in pane._page.toPlainText()
    with qtbot.waitSignal(pane.written):
        pane.save_as(tmp_path / "summary")
    assert "Nvidia" in (tmp_path / "summary.md").read_text(encoding="utf-8")
    for suffix in (".csv", ".json"):
        pane.format.choose(suffix)
        assert not pane.save.isEnabled()
        qtbot.waitUntil(pane.save.isEnabled)
        assert "Nvidia" in pane._source.toPlainText()


def test_another_library_opens_in_the_same_window(window, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "other"), ""))
    window.do("new_library")
    assert window.session.store.path == tmp_path / "other.claimstone"
    assert window.middle.currentWidget() is window.welcome
    assert reads.documents(window.session.store) == []


def test_what_is_no_library_is_refused_in_words_and_the_old_one_stays(window, tmp_path, library):
    path = tmp_path / "foreign.claimstone"
    path.write_text("not a database", encoding="utf-8")
    window.open_library(path)
    assert window.session.store.path == library
    assert window.foot.words
    assert "everything stays" not in window.foot.words


def test_deleting_an_article_is_asked_and_undone_in_one_step(window, monkeypatch):
    from gui import asking

    monkeypatch.setattr(asking, "agreed", lambda *_, **__: True)
    window.do("delete_document")
    assert len(reads.documents(window.session.store)) == 2
    window.do("undo")
    assert len(reads.documents(window.session.store)) == 3


def test_a_bug_is_told_with_a_report_to_copy(qtbot, window):
    dialog = TroubleDialog(ValueError("something unforeseen"), window)
    qtbot.addWidget(dialog)
    assert "ValueError: something unforeseen" in dialog.report
    assert "Python 3" in dialog.report


def test_the_interface_speaks_the_system_language_where_it_can():
    assert language_of("fr") == "fr"
    assert language_of("tlh") == "en"


def test_every_control_of_the_window_has_a_name_for_those_who_hear_it(window):
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit

    for kind in (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit):
        for control in window.findChildren(kind):
            if control.isVisible() and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
                named = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
                assert named, (control, control.parent())


def test_a_library_of_the_command_line_opens(open_on, tmp_path):
    path = tmp_path / "made elsewhere.claimstone"
    open_library(path, create=True).close()
    window = open_on(path)
    assert window.windowTitle() == "made elsewhere – Claimstone"


def test_a_side_that_was_closed_stays_closed(open_on, window, library):
    window.actions_["show_drawer"].trigger()
    assert not window.drawer.isVisible()
    window.close()
    again = open_on(library)
    assert not again.drawer.isVisible()
    assert again.library.isVisible()
    assert not again.actions_["show_drawer"].isChecked()


@pytest.mark.parametrize("language", ["en", "fr", "zh"])
def test_every_tab_of_the_drawer_is_seen_in_a_window_of_1100(qtbot, window, language):
    window.set_language(language)
    spoken = next(each for each in OPEN if each is not window)
    spoken.resize(1100, 700)
    drawer = spoken.drawer
    qtbot.waitUntil(lambda: drawer.tabs.sizeHint().width() <= drawer.width() - 2 * tokens.GAP)


def test_the_head_of_an_article_counts_as_the_queue_and_the_meter_do(window):
    claims = window.session.article(window.selection.place.document).claims
    head = window.reader.facts.accessibleName()
    assert f"{len(claims)} claims" in head
    assert window.toolbar.meter.endswith(f" of {len(claims)} settled")

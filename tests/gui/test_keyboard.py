"""Every control is reached with Tab, shows that it has the keyboard, and says its name to those who do not see it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextBrowser,
    QWidget,
)

KINDS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTabBar, QTextBrowser)
_LONGEST_WAY = 120


def article(window):
    window.do("next_undecided")


def claims(window):
    window.do("list_claims")


def edit(window):
    window.do("next_undecided")
    window.do("edit")


def source(window):
    window.do("next_undecided")
    window.do("add_source")


def findings(window):
    window.do("show_findings")


def topic(window):
    window.do("next_undecided")
    window.do("show_topic")


SIGHTS = (article, claims, edit, source, findings, topic)


def controls(window) -> set[QWidget]:
    """What the keyboard must reach; parts of another control, such as the lines of a choice, are not counted."""
    found = {
        control
        for kind in KINDS
        for control in window.findChildren(kind)
        if control.isVisible()
        and control.isEnabled()
        and control.focusPolicy() & Qt.FocusPolicy.TabFocus
        and control.focusProxy() is None
    }
    return {one for one in found if not any(one is not other and other.isAncestorOf(one) for other in found)}


@pytest.fixture(params=SIGHTS, ids=lambda sight: sight.__name__)
def sight(request, qtbot, window):
    qtbot.waitUntil(window.isActiveWindow)
    request.param(window)
    qtbot.waitUntil(lambda: window.claims.rows.settled)
    return window


def test_tab_reaches_every_control(qtbot, sight):
    wanted, reached = controls(sight), set()
    for _ in range(_LONGEST_WAY):
        focus = QApplication.focusWidget()
        reached.add(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert [(one, one.accessibleName()) for one in wanted - reached] == []


def test_every_control_says_its_name(sight):
    unnamed = [
        one
        for one in controls(sight)
        if not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))
    ]
    assert unnamed == []


def test_whoever_has_the_keyboard_shows_it(qtbot, sight):
    hidden = []
    for control in controls(sight):
        sight.setFocus()
        before = control.grab().toImage()
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if control.grab().toImage() == before:
            hidden.append((control, control.accessibleName()))
    assert hidden == []

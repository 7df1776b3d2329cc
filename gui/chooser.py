"""A field above the window's middle, and what fits the words in it: Enter or a click chooses, Escape leaves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QWidget

from gui import tokens
from gui.lines import Line, LineList
from gui.widgets import column, dressed

_WIDTH, _HEIGHT = 560, 420
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
_COMING_BACK = frozenset(
    {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason}
)
"""The keyboard is lent to another window or a menu, and returns."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Chooser(QFrame):
    """Lies over its window until something is chosen, or the keyboard goes elsewhere."""

    asked = Signal(str)
    """The words in the field, whenever they change; "" when it opens."""
    chosen = Signal(object)
    """The payload of the line that was chosen."""
    left = Signal()
    """It is gone, whatever the way."""

    def __init__(self, parent: QWidget, words: str) -> None:
        super().__init__(parent)
        self._window = parent
        dressed(self, "chooser")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = QLineEdit()
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.list = LineList(look="page", detail_lines=1)
        self.list.setAccessibleName(words)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._click)
        self._answered, self._entered = True, False
        self.field.textChanged.connect(self._ask)
        self.field.installEventFilter(self)
        self._before = QApplication.focusWidget()
        whole = column(room=tokens.GAP, gap=tokens.GAP)
        whole.addWidget(self.field)
        whole.addWidget(self.list, 1)
        self.setLayout(whole)

    def open(self) -> None:
        """Lie over the middle of the window, below its toolbar."""
        around = self._window.rect()
        width = min(_WIDTH, around.width() - 2 * tokens.ROOM)
        top = 2 * tokens.BAR
        self.setGeometry((around.width() - width) // 2, top, width, min(_HEIGHT, around.height() - top - tokens.ROOM))
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._ask("")

    def _ask(self, words: str) -> None:
        self._answered = False
        self.asked.emit(words)

    def offer(self, lines: Sequence[Line]) -> None:
        """Show what fits, the first of it ready to be chosen."""
        first = next((line.payload for line in lines if line.payload is not None), None)
        self.list.show_lines(lines, current=first)
        self.list.scrollToTop()
        self._answered = True
        if self._entered:
            self._choose()

    def leave(self) -> None:
        """Go, and give the keyboard back to where it was."""
        if not self.isHidden():
            self.hide()
            if self._before is not None and self._before.isVisible():
                self._before.setFocus(Qt.FocusReason.PopupFocusReason)
            self.left.emit()
            self.close()

    def _choose(self) -> None:
        """Choose the current line; where the answer to what was typed is not there yet, the first line of it."""
        self._entered = not self._answered
        payload = None if self._entered else self.list.current()
        if payload is not None:
            self.leave()
            self.chosen.emit(payload)

    def _click(self, index: QModelIndex) -> None:
        if self.list.lines.line(index).payload is not None:
            self._choose()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move through the lines while the letters go into the field."""
        if watched is self.field and isinstance(event, QFocusEvent) and event.lostFocus():
            if event.reason() not in _COMING_BACK:
                self.leave()
            return super().eventFilter(watched, event)
        if watched is not self.field or event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.list.step(_STEPS[key])
        elif key in _ENTER:
            self._choose()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return super().eventFilter(watched, event)
        return True

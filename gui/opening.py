"""The outline of the window, painted while the rest of the program is loaded; it imports nothing that takes time."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QRect, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from gui import looks, tokens
from gui.settings import Settings

_PATIENCE = 500
"""Milliseconds to wait for the first paint, which a window that starts minimised never has."""


class Opening(QMainWindow):
    """Stands where the window will stand, in its colours and divided like it."""

    painted = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setWindowTitle("Claimstone")
        if not self.restoreGeometry(settings.shape("window")):
            self.resize(*tokens.WINDOW)
        self._closed = settings.closed_sides

    def show_and_wait(self) -> None:
        """Come back once it is on the screen."""
        waiting = QEventLoop()
        self.painted.connect(waiting.quit)
        QTimer.singleShot(_PATIENCE, waiting.quit)
        self.show()
        waiting.exec()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The bar, the sides and the page, without a word."""
        theme, painter, room = looks.theme_of(self), QPainter(self), self.rect()
        top = tokens.MENU + tokens.BAR
        left = 0 if "library" in self._closed else tokens.LIBRARY
        right = room.width() - (0 if "inspector" in self._closed else tokens.INSPECTOR)
        painter.fillRect(room, QColor(theme.window))
        for part in (QRect(0, 0, room.width(), top), QRect(left, top, right - left, room.height() - top)):
            painter.fillRect(part, QColor(theme.pane))
        painter.setPen(QColor(theme.line))
        painter.drawLine(0, top, room.width(), top)
        for edge in (left, right):
            painter.drawLine(edge, top, edge, room.height())
        painter.end()
        self.painted.emit()

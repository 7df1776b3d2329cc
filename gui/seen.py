"""A pane that reads the library only while somebody looks at it."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gui.selection import Selection
from gui.session import Session
from gui.widgets import dressed


class SeenPane(QWidget):
    """What changed while the pane was hidden is read once, when it is seen again."""

    def __init__(self, session: Session, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dressed(self, "side")
        self._session = session
        self._selection = selection
        self._stale = True
        session.opened.connect(self.outdate)

    def outdate(self) -> None:
        """What the pane shows is no longer so."""
        self._stale = not self.isVisible()
        if not self._stale:
            self.read()

    def read(self) -> None:
        """Read what the pane shows, and show it."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is out of date."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.read()

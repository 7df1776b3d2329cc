"""What the dialogs that look after a library are made of: words, work beside the window, buttons below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from gui import tokens
from gui.trouble import told
from gui.widgets import Button, column, label, row
from gui.work import Job, Values
from kb.model import KbError
from kb.place import SUFFIX

translate = QCoreApplication.translate


class Sheet(QDialog):
    """A title, words that explain, what is shown, what came of the work, and the buttons."""

    library_asked = Signal(object)
    """The path of a library to open in place of the one that is."""
    broke = Signal(object)
    """An exception that is a bug."""

    def __init__(self, title: str, words: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(520)
        self.inside = column(gap=12)
        self._told = label("", wrap=True, selectable=True)
        self._told.hide()
        self._job: Job | None = None
        self._buttons: list[Button] = []
        self.below = row()
        self.below.addStretch()
        self._whole = whole = column(room=tokens.ROOM, gap=12)
        whole.addWidget(label(title, "strong"))
        whole.addWidget(label(words, "soft", wrap=True))
        whole.addLayout(self.inside)
        whole.addWidget(self._told)
        whole.addLayout(self.below)
        self.setLayout(whole)

    def offer(self, words: str, carry_out: Callable[[], object], *, look: str = "") -> Button:
        """Add a button at the right of those there are."""
        button = Button(words, look=look)
        button.clicked.connect(carry_out)
        self.below.addWidget(button)
        self._buttons.append(button)
        return button

    def offer_to_close(self) -> None:
        """Add the button that leaves everything as it is."""
        self.offer(translate("sheet", "Close"), self.reject)

    @property
    def told(self) -> str:
        """What came of the work."""
        return self._told.text()

    def tell(self, words: str) -> None:
        """Say what came of the work, or is under way."""
        self._told.setText(words)
        self._told.setVisible(bool(words))
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as the words need."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Qt gives wrapped words the height they need at some other width."""
        if self.isVisible():
            self._whole.activate()
            self.resize(self.width(), self._whole.totalHeightForWidth(self.width()))

    def work(self, values: Values, take: Callable[[object], None]) -> None:
        """Do something long beside the window; its buttons wait, but for the first, which closes."""
        for button in self._buttons[1:]:
            button.setEnabled(False)
        self._job = Job(values)
        self._job.value.connect(take)
        self._job.refused.connect(self._refuse)
        self._job.broke.connect(self.broke)
        self._job.ended.connect(self._end)
        self._job.start()

    @Slot(object)
    def _refuse(self, refusal: KbError) -> None:
        self.tell(told(refusal))

    @Slot()
    def _end(self) -> None:
        self._job = None
        for button in self._buttons:
            button.setEnabled(True)

    def done(self, result: int) -> None:
        """Leave: what is still under way is let go of."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)


def library_file(parent: QWidget | None, title: str, folder: Path | None = None) -> Path | None:
    """Ask for a library that is there."""
    name, _ = QFileDialog.getOpenFileName(parent, title, str(folder or ""), _LIBRARIES)
    return Path(name) if name else None


def new_library_file(parent: QWidget | None, title: str, usual: Path) -> Path | None:
    """Ask for the place of a library that is to be written."""
    name, _ = QFileDialog.getSaveFileName(parent, title, str(usual), _LIBRARIES)
    return (Path(name) if Path(name).suffix else Path(name).with_suffix(SUFFIX)) if name else None


_LIBRARIES = f"Claimstone (*{SUFFIX})"


def moment(at: datetime) -> str:
    """A moment in the time of this machine."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def size(number: int, language: str) -> str:
    """A file's size as people read it."""
    return QLocale(language).formattedDataSize(number, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)

"""What the window says when something is refused, or hits a bug: what happened, and what to do about it."""

from __future__ import annotations

import platform
import sys
import traceback
from types import TracebackType

from PySide6 import __version__ as pyside
from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from gui import tokens
from gui.language import spoken
from gui.widgets import Button, column, label, row
from kb import __version__
from kb.model import KbError
from kb.refusals import in_language


def told(refusal: KbError) -> str:
    """A refusal and its hint, in the language of the window."""
    return " ".join(in_language(words, spoken()) for words in (str(refusal), refusal.hint))


def report(problem: BaseException) -> str:
    """What a programmer needs to know, and nothing of the library's content but what the traceback shows."""
    lines = traceback.format_exception(problem)
    about = (
        f"Claimstone {__version__}, Python {platform.python_version()}, Qt (PySide6) {pyside}, {platform.platform()}"
    )
    return f"{about}\n\n{''.join(lines)}"


class TroubleDialog(QDialog):
    """The words for a bug."""

    def __init__(self, problem: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Claimstone hit a bug"))
        self.resize(640, 420)
        self.report = report(problem)
        shown = QPlainTextEdit(self.report, readOnly=True)
        shown.setAccessibleName(self.tr("Report"))
        copy = Button(self.tr("Copy the report"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report))
        carry_on = Button(self.tr("Carry on"), look="primary")
        carry_on.clicked.connect(self.accept)
        below = row()
        below.addStretch()
        below.addWidget(copy)
        below.addWidget(carry_on)
        whole = column(room=tokens.ROOM, gap=12)
        whole.addWidget(label(self.tr("Something in Claimstone went wrong."), "strong"))
        words = self.tr(
            "Every decision you made is in the library already: nothing is lost, and the library is whole. "
            "Please send this report to whoever looks after Claimstone for you; it goes nowhere by itself."
        )
        whole.addWidget(label(words, "soft", wrap=True))
        whole.addWidget(shown, 1)
        whole.addLayout(below)
        self.setLayout(whole)


class Trouble(QObject):
    """Shows each bug once, wherever it was raised."""

    refused = Signal(object)
    """A KbError that nobody caught: the file failed while something was being read."""
    _met = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parent = parent
        self._open = False
        self._met.connect(self.show)

    def watch(self) -> None:
        """Take over what would otherwise end the program."""
        sys.excepthook = self._raised

    def _raised(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        if isinstance(problem, KbError):
            self.refused.emit(problem)
            return
        sys.__excepthook__(kind, problem, trace)
        self._met.emit(problem)

    @Slot(object)
    def show(self, problem: BaseException) -> None:
        """Show the dialog; a bug that follows while it is open is only printed."""
        if not self._open:
            self._open = True
            TroubleDialog(problem, self._parent).exec()
            self._open = False

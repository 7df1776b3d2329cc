"""What a library without articles shows: how to begin."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui import actions, tokens
from gui.widgets import Button, Elided, column, dressed, label, row


class WelcomePane(QWidget):
    """The first thing an editor sees."""

    asked = Signal(str)
    """The name of an action."""
    library_asked = Signal(object)
    """The path of a library to open."""

    def __init__(self, recent: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dressed(self, "page")
        inside = column(gap=tokens.GAP)
        inside.addWidget(label(self.tr("Drop an article here"), "headline"))
        words = self.tr(
            "Claimstone underlines every figure in it, shows who vouches for each, and what disagrees. "
            "Chinese, French and English; text, web pages, PDF, Word and e-mail. Everything stays on this machine."
        )
        inside.addWidget(label(words, "soft", wrap=True))
        inside.addSpacing(tokens.GAP)
        self._offer(inside, "import_files", self.tr("Import articles…"), look="primary")
        self._offer(inside, "paste_article", self.tr("Paste an article"))
        inside.addSpacing(tokens.ROOM)
        inside.addWidget(
            label(self.tr("New here? Three short articles on one story, that agree and disagree:"), "soft", wrap=True)
        )
        self._offer(inside, "tour", self.tr("Take the tour"))
        if recent:
            inside.addSpacing(tokens.ROOM)
            inside.addWidget(label(self.tr("Recent libraries"), "section"))
            for path in recent[:5]:
                inside.addLayout(self._recent(path))
        holder = QWidget()
        holder.setLayout(inside)
        holder.setMaximumWidth(440)
        beside = row(gap=0)
        beside.addStretch(1)
        beside.addWidget(holder, 4)
        beside.addStretch(1)
        whole = QVBoxLayout()
        whole.addStretch(2)
        whole.addLayout(beside)
        whole.addStretch(3)
        self.setLayout(whole)

    def _offer(self, inside: QVBoxLayout, name: str, words: str, *, look: str = "") -> None:
        button = Button(words, key=actions.key(name), look=look)
        button.clicked.connect(lambda: self.asked.emit(name))
        inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _recent(self, path: Path) -> QVBoxLayout:
        beside = row()
        button = Button(path.stem, look="link")
        button.clicked.connect(lambda: self.library_asked.emit(path))
        beside.addWidget(button)
        beside.addWidget(Elided(str(path.parent), "small"), 1)
        return beside  # type: ignore[return-value]  # a row is a box as well

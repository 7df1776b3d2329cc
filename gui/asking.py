"""The few questions the window asks before it does something: a reason, a yes, the keys at a glance."""

from __future__ import annotations

import platform

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QScrollArea, QWidget

from gui import actions, tokens
from gui.lines import Line, LineList
from gui.widgets import Button, column, heading, label, row
from kb import __version__

translate = QCoreApplication.translate


class Question(QDialog):
    """Words, perhaps a line to type or lines to look at, and the verb that answers yes."""

    def __init__(self, title: str, words: str, verb: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        self.inside = column(room=tokens.ROOM, gap=12)
        self.inside.addWidget(label(title, "strong"))
        self.inside.addWidget(label(words, "soft", wrap=True))
        self.yes = Button(verb, look="primary")
        self.yes.setDefault(True)
        self.yes.clicked.connect(self.accept)
        cancel = Button(translate("asking", "Cancel"))
        cancel.clicked.connect(self.reject)
        self._below = row()
        self._below.addStretch()
        self._below.addWidget(cancel)
        self._below.addWidget(self.yes)
        self.setLayout(self.inside)

    def ask(self) -> bool:
        """Whether the editor said yes."""
        self.inside.addLayout(self._below)
        return self.exec() == QDialog.DialogCode.Accepted


def reason(parent: QWidget | None, title: str, words: str, verb: str) -> str | None:
    """Why, in the editor's words; None where the editor thought better of it."""
    example = translate("asking", "For example: checked by phone with the company")
    return told(parent, title, words, verb, what=translate("asking", "Reason"), example=example)


def told(parent: QWidget | None, title: str, words: str, verb: str, *, what: str, example: str) -> str | None:
    """One line of the editor's own; None where the editor thought better of it.

    what: The line's name, for those who hear it.
    """
    question = Question(title, words, verb, parent)
    field = QLineEdit()
    field.setAccessibleName(what)
    field.setPlaceholderText(example)
    question.yes.setEnabled(False)
    field.textChanged.connect(lambda text: question.yes.setEnabled(bool(text.strip())))
    question.inside.addWidget(field)
    field.setFocus()
    return field.text().strip() if question.ask() else None


def agreed(parent: QWidget | None, title: str, words: str, verb: str, *, lines: list[Line] | None = None) -> bool:
    """Whether to go on, with what it will touch laid out."""
    question = Question(title, words, verb, parent)
    if lines:
        shown = LineList(look="page", detail_lines=1)
        shown.show_lines(lines)
        shown.setMinimumHeight(240)
        question.inside.addWidget(shown)
    return question.ask()


class CheatSheet(QDialog):
    """Every key, by menu."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("asking", "Keys"))
        columns = row(gap=tokens.WIDE)
        halves = (column(gap=tokens.ROOM), column(gap=tokens.ROOM))
        for number, menu in enumerate(("Claim", "Go", "File", "Edit", "View", "Help")):
            halves[number % 2].addLayout(_keys_of(menu))
        for half in halves:
            half.addStretch()
            columns.addLayout(half, 1)
        inside = QWidget()
        inside.setLayout(columns)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        bar = scroll.verticalScrollBar().sizeHint().width()
        scroll.setMinimumWidth(inside.sizeHint().width() + bar)
        whole = column(room=tokens.ROOM)
        whole.addWidget(scroll)
        self.setLayout(whole)
        wanted = inside.sizeHint().height() + 2 * tokens.ROOM
        self.resize(self.minimumSizeHint().width(), min(wanted, self.screen().availableGeometry().height() * 9 // 10))


def _keys_of(menu: str) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(tokens.TIGHT)
    grid.setColumnStretch(0, 1)
    grid.addWidget(heading(actions.menu_words(menu)), 0, 0)
    named = [name for name, action in actions.ACTIONS.items() if action.menu == menu and action.keys]
    for number, name in enumerate(named, start=1):
        grid.addWidget(label(actions.words(name)), number, 0)
        grid.addWidget(label(actions.key(name), "key"), number, 1, Qt.AlignmentFlag.AlignRight)
    return grid


class About(QDialog):
    """What this is, of which version and on what it runs, and that nothing leaves the machine."""

    def __init__(self, sqlite: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("asking", "About Claimstone"))
        self.setMinimumWidth(440)
        whole = column(room=tokens.WIDE, gap=12)
        whole.addWidget(label(f"Claimstone {__version__}", "headline"))
        for words in (
            translate(
                "asking", "A fact-checker and knowledge base for the figures of Chinese, French and English articles."
            ),
            translate(
                "asking",
                "Everything stays on this machine: Claimstone needs no account and no network, and sends nothing.",
            ),
        ):
            whole.addWidget(label(words, wrap=True))
        self.versions = f"Qt {qVersion()} · SQLite {sqlite} · Python {platform.python_version()}"
        whole.addWidget(label(self.versions, "small", selectable=True))
        close = Button(translate("asking", "Close"), look="primary")
        close.clicked.connect(self.accept)
        below = row()
        below.addStretch()
        below.addWidget(close)
        whole.addLayout(below)
        self.setLayout(whole)

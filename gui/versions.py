"""The versions of an article in the window: which one this is, what changed, and claims that lost their place."""

from __future__ import annotations

from datetime import datetime
from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from gui import looks, tokens
from gui.asking import Question
from gui.lines import Line, LineList
from gui.selection import Selection
from gui.session import Session
from gui.tokens import Status
from gui.widgets import Button, Elided, column, label, row
from kb import operations, say
from kb.match.versions import differences
from kb.model import ClaimId, Document, DocumentId
from kb.store import reads
from kb.store.versions import versions
from kb.versions import candidates

translate = QCoreApplication.translate


class VersionStrip(QWidget):
    """Says which version of its article is shown, and leads to the others; hidden where there is but one."""

    def __init__(self, session: Session, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._selection = selection
        self._versions: list[Document] = []
        self._shown: Document | None = None
        self._words = Elided(look="small")
        self.other = Button("", look="flat")
        self.other.clicked.connect(self._go)
        self.changed = Button(self.tr("What changed…"), look="flat")
        self.changed.clicked.connect(self._show_changes)
        self._laid = row()
        self._laid.addWidget(self._words, 1)
        self._laid.addWidget(self.other)
        self._laid.addWidget(self.changed)
        self.setLayout(self._laid)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.accessibleName()

    def set_margin(self, margin: int) -> None:
        """Stand above the column of text."""
        self._laid.setContentsMargins(margin, 0, margin, 0)

    def show_version(self, document: Document) -> None:
        """Say which version this is, of which there are more."""
        self._versions = versions(self._session.store, document.id)
        self._shown = document
        self.setVisible(len(self._versions) > 1)
        if len(self._versions) > 1:
            when = _days(self._session, self._versions)
            self._words.say(self._told(document, when))
            self.other.setText(self.tr("Newest version") if document.replaced_by else self.tr("Earlier version"))

    def _told(self, document: Document, when: dict[DocumentId, str]) -> str:
        if document.replaced_by is None:
            return self.tr("Version of {day}; %n earlier one(s)", "", len(when) - 1).format(day=when[document.id])
        told = self.tr("Version of {day}, replaced by that of {newest}")
        return told.format(day=when[document.id], newest=when[self._after(document).id])

    def _after(self, document: Document) -> Document:
        """The version that came next."""
        return self._versions[[version.id for version in self._versions].index(document.id) + 1]

    def _go(self) -> None:
        if self._shown is not None:
            self._selection.open(self._shown.replaced_by or self._versions[-2].id)

    def _show_changes(self) -> None:
        if self._shown is None:
            return
        newest = self._shown.replaced_by is None
        older = self._versions[-2] if newest else self._shown
        Changed(self._session, older, self._after(older), self).exec()


class Changed(QDialog):
    """Two versions of an article as one text: what went is struck through, what came is underlined."""

    def __init__(self, session: Session, older: Document, newer: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What changed"))
        self.resize(760, 600)
        days = _days(session, [older, newer])
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("What changed"))
        self.text.document().setDocumentMargin(tokens.ROOM)
        self.text.setHtml(self._html(older.text, newer.text))
        close = Button(self.tr("Close"), look="primary")
        close.clicked.connect(self.accept)
        below = row()
        below.addStretch()
        below.addWidget(close)
        whole = column(room=tokens.ROOM, gap=12)
        told = self.tr(
            "From the version of {older} to that of {newer}: what went is struck through, what came underlined."
        )
        whole.addWidget(label(told.format(older=days[older.id], newer=days[newer.id]), "soft", wrap=True))
        whole.addWidget(self.text, 1)
        whole.addLayout(below)
        self.setLayout(whole)

    def _html(self, older: str, newer: str) -> str:
        tones = looks.theme_of(self).status
        gone, new = tones[Status.UNSOURCED], tones[Status.SOURCED]
        styles = {
            "same": "",
            "gone": f"color: {gone.ink}; background: {gone.ground}; text-decoration: line-through",
            "new": f"color: {new.ink}; background: {new.ground}; text-decoration: underline",
        }
        told = (f'<span style="{styles[kind]}">{escape(words)}</span>' for kind, words in differences(older, newer))
        return "".join(told).replace("\n", "<br>")


def place(session: Session, claim: ClaimId, parent: QWidget) -> None:
    """Ask where in the newest version a claim stands that has no place in it any more, and put it there."""
    stated = reads.claim(session.store, claim).statement
    question = Question(
        translate("versions", "Place the claim"),
        translate("versions", "“{words}” is no longer where it was. Which of these sentences says it now?").format(
            words=stated.text
        ),
        translate("versions", "Place it"),
        parent,
    )
    offered = LineList(look="page", detail_lines=1)
    offered.setAccessibleName(translate("versions", "Sentences"))
    found = candidates(session.store, claim)
    offered.show_lines([Line(text=" ".join(words.split()), payload=span) for span, words in found])
    offered.mark(found[0][0] if found else None)
    offered.setMinimumHeight(160)
    question.inside.addWidget(offered)
    question.setMinimumWidth(640)
    question.yes.setEnabled(bool(found))
    if question.ask():
        chosen = next(span for span, _ in found if span == offered.current())
        session.do(operations.place, claim, chosen)


def let_go(session: Session, claim: ClaimId, _parent: QWidget) -> None:
    """Forget the claim; undo brings it back."""
    session.do(operations.let_go, claim)


def _days(session: Session, several: list[Document]) -> dict[DocumentId, str]:
    """The day of each version: when it was published, or imported where those do not tell them apart."""
    published = {each.id: each.published.isoformat() if each.published else "" for each in several}
    if "" in published.values() or len(set(published.values())) < len(several):
        imported = reads.documents(session.store, ids=published)
        return {each.id: f"{datetime.fromisoformat(each.imported).astimezone():%Y-%m-%d %H:%M}" for each in imported}
    return {each: say.fill("{day:moment}", {"day": day}, session.language) for each, day in published.items()}

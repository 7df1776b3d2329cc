"""Merging two names: find the other one, see what would change, and say yes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from gui import tokens
from gui.cards import quoted
from gui.latest import Latest
from gui.lines import Line, LineList
from gui.session import Session
from gui.widgets import Button, column, heading, label, row
from gui.wordlists import Chapter, Known, lines
from kb import operations, say
from kb.model import EntityId, SourceId, metric_name
from kb.store import Store, wordbook

translate = QCoreApplication.translate
_RESTING = 120
"""Milliseconds of rest after which the words in the field are looked up."""


class MergeDialog(QDialog):
    """Which other name is the same as this one, and what merging the two comes to."""

    def __init__(self, known: Known, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self._session = session
        self.setWindowTitle(self.tr("Merge “{name}” with another").format(name=known.name))
        self.resize(760, 480)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("The same by another name"))
        self.field.setAccessibleName(self.tr("The same by another name"))
        self.list = LineList(look="page", detail_lines=1)
        self.list.setAccessibleName(self.tr("Names to merge with"))
        self.preview = LineList(look="side", detail_lines=2)
        self.preview.setAccessibleName(self.tr("What would change"))
        self.merge = Button(self.tr("Merge"), look="primary")
        self.merge.setDefault(True)
        self._latest = Latest(session, self._show, self)
        self._latest_preview = Latest(session, self._show_preview, self)
        self._resting = QTimer(self, singleShot=True, interval=_RESTING)
        self._resting.timeout.connect(self._offer)
        self.field.textChanged.connect(lambda _: self._resting.start())
        self.field.returnPressed.connect(self.list.setFocus)
        self.list.chosen.connect(lambda _: self._look_into())
        self.merge.clicked.connect(self.accept)
        self._lay_out()
        self._offer()

    def _lay_out(self) -> None:
        left, right = column(), column()
        left.addWidget(self.field)
        left.addWidget(self.list, 1)
        right.addWidget(heading(self.tr("What would change")))
        right.addWidget(self.preview, 1)
        sides = row(gap=tokens.ROOM)
        sides.addLayout(left, 1)
        sides.addLayout(right, 1)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        below = row()
        below.addWidget(label(self.tr("Undo parts them again, and so does “Part” among the names."), "soft"), 1)
        below.addWidget(cancel)
        below.addWidget(self.merge)
        whole = column(room=tokens.ROOM, gap=12)
        whole.addLayout(sides, 1)
        whole.addLayout(below)
        self.setLayout(whole)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def other(self) -> Known | None:
        """What goes into the one that is kept."""
        other = self.list.current()
        return other if isinstance(other, Known) else None

    def _offer(self) -> None:
        """Look for those that are called like the words in the field."""
        chapter, words, language = self._known.chapter, self.field.text(), self._session.language
        self._latest.ask(lambda reader: lines(reader, chapter, words, language))

    def _show(self, found: list[Line]) -> None:
        others = [line for line in found if line.payload != self._known]
        none = Line(text=self.tr("Nothing else is called so. Type a few letters of the other name."))
        self.list.show_lines(others or [none], current=others[0].payload if others else None)
        self._look_into()

    def _look_into(self) -> None:
        """Reckon what merging with the current one would change."""
        kept, gone, language = self._known, self.other, self._session.language
        self.merge.setEnabled(gone is not None)
        if gone is None:
            self._latest_preview.drop()
            self._show_preview([])
        else:
            told = _subjects if kept.chapter is Chapter.SUBJECTS else _sources
            self._latest_preview.ask(lambda reader: told(reader, kept, gone, language))

    def _show_preview(self, found: list[Line]) -> None:
        self.preview.show_lines(found)


def merge(known: Known, session: Session, parent: QWidget | None, *, words: str = "") -> None:
    """Ask which name is the same, words being looked for first, show what would change, and merge the two."""
    dialog = MergeDialog(known, session, parent)
    dialog.field.setText(words)
    agreed = dialog.exec() == MergeDialog.DialogCode.Accepted
    dialog.deleteLater()
    if agreed and (other := dialog.other) is not None:
        kept, gone = int(known.key), int(other.key)
        if known.chapter is Chapter.SUBJECTS:
            session.do(operations.merge_entities, EntityId(kept), EntityId(gone))
        else:
            session.do(operations.merge_sources, SourceId(kept), SourceId(gone))


def _subjects(store: Store, kept: Known, gone: Known, language: str) -> list[Line]:
    """The claims that change their subject, by metric, and what they come to stand beside."""
    mine = wordbook.claims_by_topic(store, EntityId(int(kept.key)))
    theirs = wordbook.claims_by_topic(store, EntityId(int(gone.key)))
    names = [gone.name, *(name.name for name in wordbook.names_of_subject(store, EntityId(int(gone.key))))]
    told = [_leads_to(names, kept.name, language)]
    together = [(topic, claims) for topic, claims in theirs.items() if topic in mine]
    apart = [(topic, claims) for topic, claims in theirs.items() if topic not in mine]
    if together:
        told.append(Line(text=translate("merging", "Compared with one another from now on"), heading=True))
        told += [
            Line(text=metric_name(topic[0], language), aside=f"{mine[topic]} + {claims}") for topic, claims in together
        ]
    if apart:
        told.append(Line(text=translate("merging", "Claims that come along"), heading=True))
        told += [Line(text=metric_name(topic[0], language), aside=str(claims)) for topic, claims in apart]
    return told


def _sources(store: Store, kept: Known, gone: Known, language: str) -> list[Line]:
    """The claims that change who vouches for them, by strength, and the links that come along."""
    source = SourceId(int(gone.key))
    names = [gone.name, *(name.name for name in wordbook.names_of_source(store, source))]
    told = [_leads_to(names, kept.name, language)]
    claims = wordbook.claims_by_strength(store, source)
    if claims:
        told.append(Line(text=translate("merging", "Claims that come along"), heading=True))
        told += [Line(text=say.word(strength, language), aside=str(count)) for strength, count in claims.items()]
    links = wordbook.count_links(store, source)
    if links:
        told.append(Line(text=translate("merging", "Links of the source graph"), aside=str(links)))
    return told


def _leads_to(names: list[str], kept: str, language: str) -> Line:
    called = ", ".join(quoted(name, language) for name in dict.fromkeys(names))
    return Line(
        text=translate("merging", "{names} will lead to {kept}.").format(names=called, kept=quoted(kept, language))
    )

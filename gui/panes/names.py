"""Sources and names: what the library calls things, what it learned, and how to put either right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QSplitter, QWidget

from gui import tokens
from gui.forms import Choice
from gui.latest import Latest
from gui.lines import Line, LineList
from gui.merging import merge
from gui.naming import NameForm, NamingForm, SubjectForm, VoiceForm, WordForm, ask
from gui.seen import SeenPane
from gui.selection import Listing, Selection
from gui.session import Session
from gui.widgets import Button, Elided, column, label, row
from gui.wordlists import SHOWN, Chapter, Known, Removal, lines, parts
from kb import operations
from kb.model import Changes, Entity, EntityId, Source, SourceId, WordRole
from kb.store import reads, wordbook
from kb.store.listing import Wish

_RESTING = 120
"""Milliseconds of rest after which the words in the field are looked up."""


class NamesPane(SeenPane):
    """A list of names, what the current one is made of, and the verbs for both."""

    def __init__(self, session: Session, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(session, selection, parent)
        self._latest = Latest(session, self._show, self)
        self._latest_parts = Latest(session, self._show_parts, self)
        words = {
            Chapter.SUBJECTS: self.tr("Subjects"),
            Chapter.SOURCES: self.tr("Sources"),
            Chapter.FAMILIES: self.tr("Families of sources"),
            Chapter.METRICS: self.tr("Metrics"),
            Chapter.WORDS: self.tr("Words added"),
            Chapter.LESSONS: self.tr("What was learned"),
        }
        self.chapter = Choice([(words[chapter], chapter) for chapter in Chapter], Chapter.SUBJECTS)
        self.chapter.setAccessibleName(self.tr("What is listed"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find a name"))
        self.field.setAccessibleName(self.tr("Find a name"))
        self.field.setClearButtonEnabled(True)
        self.told = Elided(look="small")
        self.list = LineList(detail_lines=1)
        self.list.setAccessibleName(self.tr("Names"))
        self.title = label("", "strong", wrap=True)
        self.parts = LineList(detail_lines=2)
        self.parts.setAccessibleName(self.tr("What the name is made of"))
        self.add = self._button(self.tr("Add…"), "N", self.ask_for_more)
        self.describe = self._button(self.tr("Put right…"), "Ctrl+R", self.ask_for_facts)
        self.merge = self._button(self.tr("Merge…"), "Ctrl+M", self.ask_for_other)
        self.remove = self._button(self.tr("Remove"), "Del", self.take_away)
        self.claims = self._button(self.tr("Claims"), "Return", self.list_claims, where=self.list)
        self._resting = QTimer(self, singleShot=True, interval=_RESTING)
        self._resting.timeout.connect(self.outdate)
        self._lay_out()
        self.worked_in = self.list
        self._wire()
        self._offer()

    def _button(self, words: str, keys: str, carry_out: Callable[[], None], *, where: QWidget | None = None) -> Button:
        sequence = QKeySequence(keys)
        made = Button(words, key=sequence.toString(QKeySequence.SequenceFormat.NativeText))
        made.clicked.connect(carry_out)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(sequence, where or self, context=within).activated.connect(made.click)
        return made

    def _lay_out(self) -> None:
        head = row()
        head.setContentsMargins(tokens.ROOM, tokens.GAP, tokens.ROOM, tokens.TIGHT)
        head.addWidget(self.chapter)
        head.addWidget(self.field, 1)
        head.addWidget(self.told, 1)
        head.addWidget(self.claims)
        verbs = row()
        verbs.setContentsMargins(tokens.ROOM, tokens.TIGHT, tokens.ROOM, tokens.GAP)
        for button in (self.add, self.describe, self.merge):
            verbs.addWidget(button)
        verbs.addStretch(1)
        beside = QWidget()
        inside = column(gap=0)
        top = row()
        top.setContentsMargins(tokens.ROOM, 0, tokens.ROOM, 0)
        top.addWidget(self.title, 1)
        top.addWidget(self.remove)
        inside.addLayout(top)
        inside.addWidget(self.parts, 1)
        beside.setLayout(inside)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setHandleWidth(tokens.HAIRLINE)
        sides.setChildrenCollapsible(False)
        sides.addWidget(self.list)
        sides.addWidget(beside)
        sides.setSizes([500, 500])
        whole = column(gap=0)
        whole.addLayout(head)
        whole.addWidget(sides, 1)
        whole.addLayout(verbs)
        self.setLayout(whole)

    def _wire(self) -> None:
        self.chapter.currentIndexChanged.connect(self.outdate)
        self.field.textChanged.connect(lambda _: self._resting.start())
        self.field.returnPressed.connect(self.list.setFocus)
        self.list.chosen.connect(lambda _: self._look_into())
        self.parts.chosen.connect(lambda _: self._offer())
        self._session.changed.connect(self._outdate_if_touched)

    # What is shown --------------------------------------------------------------------------------------------------

    @property
    def current(self) -> Known | None:
        """The line that the verbs are about."""
        known = self.list.current()
        return known if isinstance(known, Known) else None

    def _outdate_if_touched(self, changes: Changes) -> None:
        if changes.claims or changes.sources or changes.entities or changes.vocabulary or changes.documents:
            self.outdate()

    def read(self) -> None:
        """Look the names up beside the window's thread; what is shown stays until they are there."""
        chapter, words, language = self.chapter.chosen, self.field.text(), self._session.language
        self._latest.ask(lambda reader: lines(reader, chapter, words, language))

    def _show(self, found: list[Line]) -> None:
        before, count = self.current, len(found)
        first = self.tr("the first {count}; find the others by name").format(count=count)
        self.told.say(first if count == SHOWN else self.tr("%n name(s)", "", count))
        self.list.show_lines(found or [Line(text=self._none())], current=before)
        if self.current is None and found:
            self.list.mark(found[0].payload)
        self._look_into()

    def _none(self) -> str:
        if self.field.text().strip():
            return self.tr("Nothing is called so. Try a few letters of the name.")
        return {
            Chapter.SUBJECTS: self.tr("No subject yet. Import an article."),
            Chapter.SOURCES: self.tr("No source yet. Import an article."),
            Chapter.FAMILIES: self.tr("No family yet. Put a source right to name the house it belongs to."),
            Chapter.METRICS: self.tr("No metric yet. Import an article."),
            Chapter.WORDS: self.tr("No word was added. Add one that Claimstone misreads or does not know."),
            Chapter.LESSONS: self.tr("Nothing was learned yet. Corrections and rejections teach."),
        }[self.chapter.chosen]

    def _look_into(self) -> None:
        """Read what the current line is made of."""
        known, language = self.current, self._session.language
        self.title.setText(known.name if known else "")
        self._offer()
        if known is None:
            self._latest_parts.drop()
            self._show_parts([])
        else:
            self._latest_parts.ask(lambda reader: parts(reader, known, language))

    def _show_parts(self, found: list[Line]) -> None:
        self.parts.show_lines(found, current=self.parts.current())
        self._offer()

    def _offer(self) -> None:
        """Grey what makes no sense for the current line."""
        known, chapter, writes = self.current, self.chapter.chosen, not self._session.readonly
        names = known is not None and known.merges
        self.add.setText(self.tr("Add a name…") if chapter in _NAMED else self.tr("Add a word…"))
        self.add.setVisible(chapter in _NAMED | _WORDED)
        self.add.setEnabled(writes and (names or chapter in _WORDED))
        for button in (self.describe, self.merge):
            button.setVisible(chapter in _NAMED)
            button.setEnabled(writes and names)
        removal = self._removal()
        self.remove.setText(self._verb(removal))
        self.remove.setEnabled(writes and removal is not None)
        self.claims.setVisible(chapter in _NAMED)
        self.claims.setEnabled(names)

    def _verb(self, removal: Removal | None) -> str:
        if removal is not None and removal.operation in {operations.unmerge_entity, operations.unmerge_source}:
            return self.tr("Part")
        return self.tr("Forget") if self.chapter.chosen is Chapter.LESSONS else self.tr("Remove")

    def _removal(self) -> Removal | None:
        """What Remove takes away: the current part, else the line as a whole."""
        part = self.parts.current()
        if isinstance(part, Removal):
            return part
        return self.current.removal if self.current else None

    # What is done with it -------------------------------------------------------------------------------------------

    def ask_for_more(self) -> None:
        """Ask for another name, or for a word."""
        known, language = self.current, self._session.language
        if self.chapter.chosen in _WORDED:
            metric = str(known.key) if known and known.chapter is Chapter.METRICS else ""
            role = WordRole.METRIC if metric else WordRole.NOT_A_FIGURE
            ask(WordForm(language, role=role, code=metric), self.tr("Add a word"), self._session, self)
        elif known is not None:
            title = self.tr("Another name for {name}").format(name=known.name)
            ask(NameForm(self._held(known), language), title, self._session, self)

    def ask_for_facts(self) -> None:
        """Ask for what is right."""
        if (known := self.current) is not None and known.merges:
            ask(self._facts(known), self.tr("Put {name} right").format(name=known.name), self._session, self)

    def _facts(self, known: Known) -> NamingForm:
        store, language = self._session.store, self._session.language
        if known.chapter is Chapter.SUBJECTS:
            return SubjectForm(reads.entity(store, EntityId(int(known.key))), language)
        return VoiceForm(reads.source(store, SourceId(int(known.key))), wordbook.families(store), language)

    def _held(self, known: Known) -> Entity | Source:
        store, key = self._session.store, int(known.key)
        return (
            reads.entity(store, EntityId(key))
            if known.chapter is Chapter.SUBJECTS
            else reads.source(store, SourceId(key))
        )

    def ask_for_other(self) -> None:
        """Ask which name is the same, show what would change, and merge."""
        known = self.current
        if known is not None and known.merges:
            merge(known, self._session, self)

    def take_away(self) -> None:
        """Take the current part or line away; undo brings it back."""
        removal = self._removal()
        if removal is not None:
            self._session.do(removal.operation, *removal.arguments)

    def list_claims(self) -> None:
        """List the claims that rest on the name."""
        known = self.current
        if known is not None and known.merges:
            source = SourceId(int(known.key)) if known.chapter is Chapter.SOURCES else None
            wish = Wish(source=source) if source else Wish(words=known.name)
            self._selection.list(Listing(title=known.name, wish=wish))


_NAMED = {Chapter.SUBJECTS, Chapter.SOURCES}
_WORDED = {Chapter.METRICS, Chapter.WORDS}

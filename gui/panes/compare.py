"""Compare: two articles side by side, the figures they share aligned, with how each pair stands in words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui import actions, tokens
from gui.aligned import AlignedList
from gui.comparison import Comparison, Pair, Side, compare_articles
from gui.forms import Choice
from gui.latest import Latest
from gui.seen import SeenPane
from gui.selection import Place, Selection, topic_of
from gui.session import Session
from gui.widgets import Button, Elided, column, dressed, label, overlaid, row
from kb.model import Changes, DocumentId


class ComparePane(SeenPane):
    """The article that is open, and one it is compared with; both stay while one looks at either."""

    def __init__(self, session: Session, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(session, selection, parent)
        self._latest = Latest(session, self._show, self)
        self._left: DocumentId | None = selection.place.document
        self._right: DocumentId | None = None
        self._shown: Comparison | None = None
        self.left_title = Elided(look="strong")
        self.other: Choice[DocumentId | None] = Choice([("", None)], None)
        self.other.setAccessibleName(self.tr("Compared with"))
        self.told = Elided(look="small")
        self.only = Button(self.tr("Differences only"), look="flat")
        self.only.setCheckable(True)
        self.list = AlignedList()
        self.list.setAccessibleName(self.tr("Figures side by side"))
        self.sentence = label("", "soft", wrap=True)
        self.sentence.setContentsMargins(tokens.ROOM, tokens.TIGHT, tokens.ROOM, tokens.GAP)
        self._empty = label("", "soft", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setMargin(tokens.ROOM)
        self._stack = overlaid(dressed(self._empty, "side"), self.list)
        self._lay_out()
        self.worked_in = self.list
        self.other.currentIndexChanged.connect(self._choose_other)
        self.only.toggled.connect(self._show_pairs)
        self.list.chosen.connect(self._choose)
        self.list.moved.connect(self._explain)
        session.changed.connect(self._outdate_if_touched)
        selection.moved.connect(self._follow)

    def _lay_out(self) -> None:
        head = row()
        head.setContentsMargins(tokens.ROOM, tokens.GAP, tokens.ROOM, tokens.TIGHT)
        head.addWidget(self.left_title, 1)
        head.addWidget(label(self.tr("beside"), "soft"))
        head.addWidget(self.other, 1)
        below = row()
        below.setContentsMargins(tokens.ROOM, 0, tokens.ROOM, tokens.TIGHT)
        below.addWidget(self.told, 1)
        below.addWidget(self.only)
        for name, words, step in (
            ("previous_difference", self.tr("Previous"), -1),
            ("next_difference", self.tr("Next"), 1),
        ):
            button = Button(words, key=actions.key(name))
            button.setAccessibleName(actions.words(name))
            button.clicked.connect(lambda _=False, step=step: self.list.step(step))
            below.addWidget(button)
        whole = column(gap=0)
        whole.addLayout(head)
        whole.addLayout(below)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.sentence)
        self.setLayout(whole)

    @property
    def empty_words(self) -> str:
        """What is said where there is nothing to compare."""
        return self._empty.text()

    # What is shown --------------------------------------------------------------------------------------------------

    def _follow(self, place: Place) -> None:
        if place.document is None or place.document in {self._left, self._right}:
            self.list.mark(place.claim)
        else:
            self._left, self._right = place.document, None
            self.outdate()

    def _outdate_if_touched(self, changes: Changes) -> None:
        if changes.documents & {self._left, self._right} or changes.entities:
            self.outdate()

    def read(self) -> None:
        """Compare the two beside the window's thread; what is shown stays until it is there."""
        left, right, language = self._left, self._right, self._session.language
        if left is None or self._session.document(left) is None:
            self._latest.drop()
            self._shown = None
            self._say_nothing(self.tr("Open an article: another that speaks of the same things stands beside it here."))
        else:
            self._latest.ask(lambda reader: compare_articles(reader, left, right, language))

    def _show(self, comparison: Comparison) -> None:
        self._shown = comparison
        right = comparison.right
        self._right = right.id if right else None
        self.left_title.say(comparison.left.outlet or comparison.left.title)
        options = [
            (self.tr("{title} ({count} shared)").format(title=title, count=shared), other)
            for other, title, shared in comparison.others
        ]
        self.other.offer(options or [("", None)], self._right)
        self.other.setEnabled(bool(options))
        if right is None:
            self._say_nothing(self.tr("No other article speaks of the same things. Import one to compare."))
            return
        self._stack.setCurrentWidget(self.list)
        self.told.say(self._in_a_line(comparison))
        self._show_pairs()

    def _say_nothing(self, words: str) -> None:
        self._empty.setText(words)
        self._stack.setCurrentWidget(self._empty)
        self.told.say("")
        self.sentence.setText("")
        self.list.show_pairs([])

    def _in_a_line(self, comparison: Comparison) -> str:
        differing = sum(pair.differs for pair in comparison.pairs)
        return " · ".join(
            (
                self.tr("%n pair(s) of figures", "", len(comparison.pairs)),
                self.tr("%n differ(s)", "", differing),
                self.tr("only here {left}, only there {right}").format(
                    left=comparison.only_left, right=comparison.only_right
                ),
            )
        )

    def _show_pairs(self) -> None:
        if self._shown is None:
            return
        only = self.only.isChecked()
        self.list.show_pairs([pair for pair in self._shown.pairs if pair.differs or not only])
        self.sentence.setText("")
        self.list.mark(self._selection.place.claim)

    def _explain(self, pair: Pair) -> None:
        self.sentence.setText(pair.told)

    # What is done with it -------------------------------------------------------------------------------------------

    def _choose_other(self) -> None:
        self._right = self.other.chosen
        self.outdate()

    def _choose(self, side: Side) -> None:
        claim = self._session.claim(side.claims[0])
        if claim is not None:
            place = replace(self._selection.place, document=claim.document, claim=claim.id, topic=topic_of(claim))
            self._selection.go(place)

    @property
    def compared(self) -> bool:
        """Whether there is something to step through yet."""
        return self._shown is not None

    def step(self, step: int) -> bool:
        """Go to the next difference, or the one before; False where there is none."""
        return self.list.step(step)

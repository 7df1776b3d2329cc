"""The topic of the claim at hand: every claim that answers the same question, as intervals on one axis."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui import tokens
from gui.axis import Axis
from gui.latest import Latest
from gui.plot import IntervalPlot
from gui.seen import SeenPane
from gui.selection import Listing, Place, Selection
from gui.session import Session
from gui.topic import TopicPicture, picture
from gui.widgets import Button, Elided, column, label, row
from kb.model import Changes, ClaimId, Topic
from kb.store import Store, reads
from kb.store.listing import Wish
from kb.store.snapshots import topic_snapshot


class TopicPane(SeenPane):
    """The interval plot of one topic, with what the checks say of it in a line."""

    def __init__(self, session: Session, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(session, selection, parent)
        self._topic = selection.place.topic
        self._latest = Latest(session, self._show, self)
        self._title = label("", "strong")
        self._told = Elided(look="small")
        self._list = Button(self.tr("Show as a list"), look="flat")
        self._list.clicked.connect(self._show_list)
        self.plot = IntervalPlot()
        self.plot.setAccessibleName(self.tr("Interval plot"))
        self.plot.chosen.connect(self._choose)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.plot)
        head = row()
        head.setContentsMargins(tokens.ROOM, tokens.GAP, tokens.ROOM, tokens.TIGHT)
        head.addWidget(self._title)
        head.addWidget(self._told, 1)
        head.addWidget(self._list)
        whole = column(gap=0)
        whole.addLayout(head)
        whole.addWidget(self._scroll, 1)
        self.setLayout(whole)
        session.changed.connect(self._outdate_if_touched)
        selection.moved.connect(self._follow)

    def _follow(self, place: Place) -> None:
        if place.topic != self._topic:
            self._topic = place.topic
            self.outdate()
        self._mark(place)

    def _mark(self, place: Place) -> None:
        self.plot.set_current(place.claim)
        if place.claim is not None:
            self._scroll.ensureVisible(0, self.plot.row_middle(place.claim), 0, tokens.WIDE)

    def _outdate_if_touched(self, changes: Changes) -> None:
        if self._topic in changes.topics:
            self.outdate()

    def read(self) -> None:
        """Read the topic and lay it out beside the window's thread; what is shown stays until it is there."""
        self._list.setVisible(self._topic is not None)
        if self._topic is None:
            self._latest.drop()
            self._title.setText(self.tr("No topic yet"))
            self._told.say(self.tr("Choose a figure: what else is said of the same thing stands here."))
            self.plot.show_rows((), Axis(0, 1), ())
            return
        topic, language = self._topic, self._session.language
        self._latest.ask(lambda reader: _drawn(reader, topic, language))

    def _show(self, shown: TopicPicture) -> None:
        self._title.setText(shown.title)
        more = self.tr("{count} more in the list").format(count=shown.left_out) if shown.left_out else ""
        self._told.say(" · ".join(part for part in (shown.told, more) if part))
        self.plot.show_rows(shown.rows, shown.axis, shown.ticks)
        self._mark(self._selection.place)

    def _choose(self, claim_id: ClaimId) -> None:
        claim = self._session.claim(claim_id)
        if claim is not None:
            self._selection.choose(claim)

    def _show_list(self) -> None:
        if self._topic is not None:
            self._selection.list(Listing(title=self._title.text(), wish=Wish(topic=self._topic)))


def _drawn(reader: Store, topic: Topic, language: str) -> TopicPicture:
    return picture(topic_snapshot(reader, topic), reads.findings(reader, topic=topic), language)

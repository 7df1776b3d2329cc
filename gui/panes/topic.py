"""The topic of the claim at hand: every claim that answers the same question, as intervals on one axis."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui import tokens
from gui.axis import Axis
from gui.plot import IntervalPlot
from gui.seen import SeenPane
from gui.selection import Listing, Place, Selection
from gui.session import Session
from gui.standing import alarms
from gui.topic import TopicPicture, picture
from gui.widgets import Button, Elided, column, label, row
from kb import say
from kb.model import Changes, ClaimId, Finding, metric_name
from kb.store import reads
from kb.store.listing import Wish
from kb.store.snapshots import topic_snapshot


class TopicPane(SeenPane):
    """The interval plot of one topic, with what the checks say of it in a line."""

    def __init__(self, session: Session, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(session, selection, parent)
        self._topic = selection.place.topic
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
        """Read the topic, and lay it out."""
        self._list.setVisible(self._topic is not None)
        if self._topic is None:
            self._title.setText(self.tr("No topic yet"))
            self._told.say(self.tr("Choose a figure: what else is said of the same thing stands here."))
            self.plot.show_rows((), Axis(0, 1), ())
            return
        language = self._session.language
        snapshot = topic_snapshot(self._session.store, self._topic)
        findings = reads.findings(self._session.store, topic=self._topic)
        shown = picture(snapshot, findings, language)
        entity = snapshot.entities.get(self._topic.subject)
        names = (entity.name if entity else "", metric_name(self._topic.metric, language))
        self._title.setText(" · ".join(name for name in names if name))
        self._told.say(self._in_a_line(findings, shown))
        self.plot.show_rows(shown.rows, shown.axis, shown.ticks)
        self._mark(self._selection.place)

    def _in_a_line(self, findings: list[Finding], shown: TopicPicture) -> str:
        language = self._session.language
        told = sorted(findings, key=lambda finding: not alarms(finding))
        names = Counter(say.finding_name(finding, language) for finding in told)
        parts = [f"{count} × {name}" for name, count in names.items()]
        if shown.left_out:
            parts.append(self.tr("{count} more in the list").format(count=shown.left_out))
        return " · ".join(parts)

    def _choose(self, claim_id: ClaimId) -> None:
        claim = self._session.claim(claim_id)
        if claim is not None:
            self._selection.choose(claim)

    def _show_list(self) -> None:
        if self._topic is not None:
            self._selection.list(Listing(title=self._title.text(), wish=Wish(topic=self._topic)))

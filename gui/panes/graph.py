"""The source graph: what the figures of a topic or an article rest on, origins at the left, articles at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from gui import looks, picture, tokens
from gui.forms import Choice
from gui.graph_drawing import Drawing, draw_tie
from gui.graph_view import NOTHING, GraphView
from gui.latest import Latest
from gui.layered import lay_out
from gui.provenance import Joint, Node, provenance, tie_in_words
from gui.seen import SeenPane
from gui.selection import Listing, Place, Selection
from gui.session import Session
from gui.tokens import Tie
from gui.widgets import Button, Elided, clear, column, dressed, label, overlaid, row
from gui.work import Job
from kb.model import Changes, ClaimId, DocumentId, Snapshot, Topic
from kb.store import Store
from kb.store.listing import Wish
from kb.store.names import stood_for
from kb.store.snapshots import document_snapshot, topic_snapshot

Id = TypeVar("Id", ClaimId, DocumentId)
Asked = tuple[Topic | None, DocumentId | None, bool]
"""The topic, else the document, and whether reprints stand apart."""


class GraphPane(SeenPane):
    """The graph with its legend, and what it comes to in a line."""

    saved = Signal(object)
    """The path a picture was written to."""

    def __init__(self, session: Session, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(session, selection, parent)
        self._asked: Asked = (None, None, False)
        self._latest = Latest(session, self._show, self)
        self.scope = Choice([(self.tr("This topic"), True), (self.tr("This article"), False)], current=True)
        self.scope.setAccessibleName(self.tr("What the graph is of"))
        self.apart = Button(self.tr("Reprints one by one"), look="flat")
        self.apart.setCheckable(True)
        self.told = Elided(look="small")
        self.view = GraphView()
        self.view.setAccessibleName(self.tr("Source graph"))
        self._empty = label(self.tr("Choose a figure: what it rests on stands here."), "soft", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setMargin(tokens.ROOM)
        self._stack = overlaid(dressed(self._empty, "side"), self.view)
        self._legend = row(gap=tokens.ROOM)
        self._lay_out()
        self.worked_in = self.view
        self.view.opened.connect(self._open)
        self.scope.currentIndexChanged.connect(self.outdate)
        self.apart.toggled.connect(self.outdate)
        session.changed.connect(self._outdate_if_touched)
        selection.moved.connect(self._follow)

    def _lay_out(self) -> None:
        head = row()
        head.setContentsMargins(tokens.ROOM, tokens.GAP, tokens.ROOM, tokens.TIGHT)
        head.addWidget(self.scope)
        head.addWidget(self.told, 1)
        whole = Button(self.tr("All of it"), look="flat")
        whole.clicked.connect(self.view.fit_whole)
        self._save = Button(self.tr("Save picture…"), look="flat")
        self._save.clicked.connect(self.ask_and_save)
        for button in (self.apart, whole, self._save):
            head.addWidget(button)
        foot = QHBoxLayout()
        foot.setContentsMargins(tokens.ROOM, tokens.TIGHT, tokens.ROOM, tokens.TIGHT)
        foot.addLayout(self._legend)
        foot.addStretch()
        whole_pane = column(gap=0)
        whole_pane.addLayout(head)
        whole_pane.addWidget(self._stack, 1)
        whole_pane.addLayout(foot)
        self.setLayout(whole_pane)

    @property
    def empty_words(self) -> str:
        """What is said where there is nothing to draw."""
        return self._empty.text()

    # What is shown --------------------------------------------------------------------------------------------------

    def _wanted(self) -> Asked:
        place = self._selection.place
        topic = place.topic if self.scope.chosen or place.document is None else None
        return topic, None if topic else place.document, self.apart.isChecked()

    def _follow(self, _place: Place) -> None:
        if self._wanted() != self._asked:
            self.outdate()
        else:
            self._mark()

    def _outdate_if_touched(self, changes: Changes) -> None:
        topic, document, _ = self._asked
        if topic in changes.topics or document in changes.documents or changes.links or changes.sources:
            self.outdate()

    def read(self) -> None:
        """Read and lay out the graph off the window's thread; what is shown stays until it is there."""
        self._asked = asked = self._wanted()
        language = self._session.language
        if asked[:2] == (None, None):
            self._latest.drop()
            self._show(NOTHING)
        else:
            self._latest.ask(lambda reader: _drawn(reader, asked, language))

    def _show(self, drawing: Drawing) -> None:
        self.view.show_drawing(drawing)
        self._stack.setCurrentWidget(self.view if drawing.graph.nodes else self._empty)
        self._save.setEnabled(bool(drawing.graph.nodes))
        self.told.say(self._in_a_line(drawing))
        self._show_legend(drawing)
        self._mark()

    def _in_a_line(self, drawing: Drawing) -> str:
        graph = drawing.graph
        depend = {joint.end for joint in graph.joints}
        origins = sum(
            bool(node.sources) and not node.documents and number not in depend and not node.ring
            for number, node in enumerate(graph.nodes)
        )
        claims = sum(len(node.claims) for node in graph.nodes)
        parts = [self.tr("%n figure(s)", "", claims), self.tr("%n origin(s)", "", origins)] if graph.nodes else []
        if graph.left_out:
            parts.append(self.tr("{count} more in the list").format(count=graph.left_out))
        return " · ".join(parts)

    def _show_legend(self, drawing: Drawing) -> None:
        clear(self._legend)
        graph = drawing.graph
        if graph.rings:
            words = self.tr("%n in a ring", "", graph.rings)
            self._legend.addWidget(Sample(Joint(0, 1, Tie.CITES, ring=True), words))
        for tie in Tie:
            if any(joint.tie is tie for joint in graph.joints):
                self._legend.addWidget(Sample(Joint(0, 1, tie), tie_in_words(tie, self._session.language)))

    def _mark(self) -> None:
        place = self._selection.place
        listed = place.listing.wish.source if place.listing else None

        def chosen(node: Node) -> bool:
            if listed is not None:
                return listed in node.sources
            return place.claim in node.claims if place.claim is not None else place.document in node.documents

        self.view.mark(chosen)

    # What is done with it -------------------------------------------------------------------------------------------

    def _open(self, node: Node) -> None:
        """Look at what the node stands for, in every pane; of several at the one after the current one."""
        place = self._selection.place
        if node.claims:
            claim = self._session.claim(_next(node.claims, place.claim))
            if claim is not None:
                self._selection.go(replace(place, document=claim.document, claim=claim.id))
        elif documents := node.documents or self._stood_for(node):
            document = _next(documents, place.document)
            self._selection.go(replace(place, document=document, claim=None, listing=None))
        else:
            listing = Listing(title=node.title, wish=Wish(source=node.sources[0]))
            self._selection.go(replace(place, listing=listing))

    def _stood_for(self, node: Node) -> tuple[DocumentId, ...]:
        document = stood_for(self._session.store, node.sources[0])
        return () if document is None else (document,)

    def ask_and_save(self) -> None:
        """Ask for a file and save the picture there."""
        kinds = f"{self.tr('Drawing')} (*.svg);;{self.tr('Picture')} (*.png)"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the source graph"), "sources.svg", kinds)
        if name:
            self.save_as(Path(name))

    def save_as(self, path: Path) -> None:
        """Save the picture, as a drawing or in pixels by the file's suffix, off the window's thread."""
        drawing, theme, font = self.view.drawing, looks.theme_of(self), self.view.font()
        title = self.view.accessibleName()
        job = Job(lambda _stop: picture.save(drawing, path, theme=theme, font=font, title=title))
        job.value.connect(self.saved)
        job.refused.connect(self._session.refused)
        job.broke.connect(self._session.broke)
        job.start()


def _next(several: Sequence[Id], current: Id | None) -> Id:
    return several[(several.index(current) + 1) % len(several)] if current in several else several[0]


def _drawn(reader: Store, asked: Asked, language: str) -> Drawing:
    topic, document, apart = asked
    snapshot = Snapshot()
    if topic is not None:
        snapshot = topic_snapshot(reader, topic)
    elif document is not None:
        snapshot = document_snapshot(reader, document)
    graph = provenance(snapshot, language, reprints_apart=apart)
    edges = [(joint.start, joint.end) for joint in graph.joints]
    return Drawing(graph, lay_out(len(graph.nodes), edges, late=graph.late))


class Sample(QWidget):
    """A line of the graph, and what it means."""

    _LENGTH = 30

    def __init__(self, joint: Joint, words: str) -> None:
        super().__init__()
        self._joint = joint
        self._words = words
        self.setAccessibleName(words)
        font = self.font()
        font.setPixelSize(tokens.SMALL)
        self.setFont(font)

    def sizeHint(self) -> QSize:
        """The line, then the words."""
        metrics = QFontMetrics(self.font())
        return QSize(self._LENGTH + tokens.GAP + metrics.horizontalAdvance(self._words) + 1, metrics.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As it is drawn in the graph."""
        theme = looks.theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        way = QPainterPath(QPointF(0, self.height() / 2))
        way.lineTo(self._LENGTH, self.height() / 2)
        draw_tie(painter, theme, self._joint, way, ground=theme.window)
        painter.setPen(theme.soft)
        room = QRectF(self._LENGTH + tokens.GAP, 0, self.width(), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._words)

"""What is still undecided, in order of worth: in conflict first, then without a source, then weakly sourced."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui import cards, tokens
from gui.lines import Line, LineList
from gui.selection import Place, Selection
from gui.session import Session
from gui.standing import DISAGREEING, after, queue, standing, steady
from gui.widgets import column, dressed
from kb.model import Changes, Claim, ClaimId, DocumentId, Review
from kb.store import listing, reads
from kb.store.listing import Wish

_AHEAD = 200
"""How many undecided claims of a library are looked at to find the most worthwhile."""


class QueuePane(QWidget):
    """The undecided claims of the article, or of the library where none is open."""

    counted = Signal(int)
    """How many there are, whenever that changes."""

    def __init__(self, session: Session, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dressed(self, "side")
        self._session = session
        self._selection = selection
        self._document: DocumentId | None = None
        self.count = 0
        self._waiting: tuple[Claim, ...] = ()
        self.list = LineList(detail_lines=1)
        self.list.setAccessibleName(self.tr("Queue"))
        self.list.chosen.connect(self._choose)
        self.worked_in = self.list
        whole = column(gap=0)
        whole.setContentsMargins(0, tokens.TIGHT, 0, 0)
        whole.addWidget(self.list)
        self.setLayout(whole)
        session.changed.connect(self._reload)
        session.opened.connect(self._reload)
        selection.moved.connect(self._follow)
        self._reload()

    def next(self) -> Claim | None:
        """The undecided claim that comes after the current one; None where nothing is undecided."""
        return after(self._waiting, self._selection.place.claim)

    def _follow(self, place: Place) -> None:
        if place.document != self._document:
            self._document = place.document
            self._reload()
        self.list.mark(place.claim)

    def _reload(self, _changes: Changes | None = None) -> None:
        language = self._session.language
        claims, conflicts = self._undecided()
        self._waiting = steady(queue(claims, conflicts), self._waiting, self._selection.place.claim)
        lines = [
            Line(
                text=f"{cards.value_in_words(claim, language)} · {cards.metric_in_words(claim, language)}",
                payload=claim.id,
                detail=claim.statement.subject or "",
                sign=standing(claim, conflicts).shown,
            )
            for claim in self._waiting
        ]
        if not lines:
            lines = [Line(text=self.tr("Nothing is undecided here. Import an article, or look at the findings."))]
        self.list.show_lines(lines, current=self._selection.place.claim)
        self.count = len(self._waiting)
        self.counted.emit(self.count)

    def _undecided(self) -> tuple[Iterable[Claim], frozenset[ClaimId]]:
        article = self._session.article(self._document)
        if article is not None:
            return article.claims, article.conflicts
        store = self._session.store
        ahead = listing.ids(store, Wish(review=Review.PROPOSED), limit=_AHEAD)
        claims = reads.claims(store, ids=map(ClaimId, ahead))
        return claims, listing.conflicting(store, DISAGREEING, [claim.id for claim in claims])

    def _choose(self, payload: object) -> None:
        claim = next((claim for claim in self._waiting if claim.id == payload), None)
        if claim is not None:
            self._selection.choose(claim)

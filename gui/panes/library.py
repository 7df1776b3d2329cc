"""What the library holds: documents with what is still open in each, topics, sources, and lists worth a look."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui import searches, tokens
from gui.counting import Holdings
from gui.lines import Line, LineList
from gui.selection import Listing, Place, Selection, of_source, of_topic
from gui.session import Session
from gui.settings import Settings
from gui.tokens import Status
from gui.widgets import column, dressed
from kb.model import Changes, DocumentId, Review, Strength
from kb.store import listing, reads
from kb.store.listing import Wish

_SHOWN = 200
"""How many of each the pane lists; the search field reaches the rest."""


class LibraryPane(QWidget):
    """Everything there is to open."""

    def __init__(
        self, session: Session, selection: Selection, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        dressed(self, "side")
        self._session = session
        self._selection = selection
        self._settings = settings
        self.list = LineList()
        self.list.setAccessibleName(self.tr("Library"))
        self.list.chosen.connect(self._open)
        whole = column(gap=0)
        whole.setContentsMargins(0, tokens.GAP, 0, 0)
        whole.addWidget(self.list)
        self.setLayout(whole)
        session.changed.connect(self._reload)
        session.opened.connect(self._reload)
        session.counted.connect(self._reload)
        selection.moved.connect(self._follow)
        self._reload()

    def _reload(self, _told: Changes | Holdings | None = None) -> None:
        holdings = self._session.counting.holdings
        lines = [*self._documents(), *self._topics(holdings), *self._sources(holdings), *self._searches()]
        self.list.show_lines(lines, current=self._current(self._selection.place))

    def _documents(self) -> list[Line]:
        store = self._session.store
        latest = listing.latest_documents(store, limit=_SHOWN)
        held = {row.id: row for row in reads.documents(store, ids=latest)}
        lines = [Line(text=held[number].title, payload=number, aside=str(held[number].open)) for number in latest]
        if not lines:
            lines = [Line(text=self.tr("No article yet. Drop one anywhere in the window, or paste its text."))]
        return [Line(text=self.tr("Documents"), heading=True), *lines]

    def _topics(self, holdings: Holdings) -> list[Line]:
        language = self._session.language
        lines = [
            Line(
                text=listing.title,
                payload=listing,
                aside=str(row.claims),
                sign=Status.CONFLICT if row.topic in holdings.disputed else None,
            )
            for row in holdings.topics
            for listing in (of_topic(row, language),)
        ]
        return [Line(text=self.tr("Topics"), heading=True), *lines] if lines else []

    def _sources(self, holdings: Holdings) -> list[Line]:
        lines: list[Line] = []
        for words, named in ((self.tr("Sources"), True), (self.tr("Sources without a name"), False)):
            shown = [one for one in holdings.sources if one.named is named][:_SHOWN]
            cited = [Line(text=one.source.name, payload=of_source(one.source), aside=str(one.claims)) for one in shown]
            lines += [Line(text=words, heading=True), *cited] if cited else []
        return lines

    def _searches(self) -> list[Line]:
        nobody = (Strength.NONE, Strength.STORY)
        listings = (
            Listing(title=self.tr("All claims")),
            Listing(title=self.tr("Unsourced, undecided"), wish=Wish(review=Review.PROPOSED, strengths=nobody)),
            Listing(title=self.tr("Needs attention"), wish=Wish(flagged=True)),
            Listing(title=self.tr("Rejected"), wish=Wish(review=Review.REJECTED)),
        )
        return [
            Line(text=self.tr("Saved searches"), heading=True),
            *(Line(text=listing.title, payload=listing) for listing in listings),
            *(Line(text=own.title, payload=own) for own in searches.kept(self._settings, self._session.store.path)),
        ]

    def keep(self, listing: Listing) -> None:
        """Keep a search at the end of the pane."""
        searches.keep(self._settings, self._session.store.path, listing)
        self._reload()

    def forget(self, listing: Listing) -> bool:
        """Keep a search no longer; whether it was one of the editor's own."""
        held = searches.forget(self._settings, self._session.store.path, listing)
        self._reload()
        return held

    def _open(self, payload: object) -> None:
        if isinstance(payload, Listing):
            self._selection.list(payload)
        elif isinstance(payload, int):
            self._selection.open(DocumentId(payload))

    def _follow(self, place: Place) -> None:
        self.list.mark(self._current(place))

    @staticmethod
    def _current(place: Place) -> object:
        return place.listing if place.listing is not None else place.document

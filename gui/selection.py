"""What the editor is looking at: one selection, shared by all panes, with a way back and forward."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from kb.model import Claim, ClaimId, DocumentId, Source, Topic, dimension_of, metric_name
from kb.store.listing import EVERYTHING, Wish
from kb.store.reads import TopicRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list of claims that has the middle of the window, and what it is called."""

    title: str
    wish: Wish = EVERYTHING


def of_topic(row: TopicRow, language: str) -> Listing:
    """The claims of a topic."""
    words = " · ".join(part for part in (row.subject, metric_name(row.topic.metric, language)) if part)
    return Listing(title=words, wish=Wish(topic=row.topic))


def of_source(source: Source) -> Listing:
    """The claims a source vouches for."""
    return Listing(title=source.name, wish=Wish(source=source.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the editor is.

    Attributes:
        document: The article in the reader.
        claim: The claim every pane is about.
        topic: Its topic, or the one chosen in the library.
        listing: The list that has the middle of the window; None where the reader has it.
    """

    document: DocumentId | None = None
    claim: ClaimId | None = None
    topic: Topic | None = None
    listing: Listing | None = None


NOWHERE = Place()


class Selection(QObject):
    """The place, and the places before and after it."""

    moved = Signal(object)
    """The new Place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = NOWHERE
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    @property
    def place(self) -> Place:
        """Where the editor is now."""
        return self._place

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether a place was left by going back."""
        return bool(self._ahead)

    def choose(self, claim: Claim) -> None:
        """Look at a claim: its document, its topic; a list stays where it is."""
        self.go(replace(self._place, document=claim.document, claim=claim.id, topic=topic_of(claim)))

    def open(self, document: DocumentId) -> None:
        """Read an article."""
        self.go(Place(document=document))

    def list(self, listing: Listing) -> None:
        """Show a list of claims in the middle."""
        self.go(replace(self._place, listing=listing, topic=listing.wish.topic or self._place.topic))

    def read(self) -> None:
        """Give the middle back to the reader."""
        self.go(replace(self._place, listing=None))

    def go(self, place: Place) -> None:
        """Be at a place, and remember the one before."""
        if place == self._place:
            return
        if self._place != NOWHERE:
            self._behind.append(self._place)
        self._ahead.clear()
        self._be_at(place)

    def back(self) -> None:
        """Be where one was before."""
        if self._behind:
            self._ahead.append(self._place)
            self._be_at(self._behind.pop())

    def forward(self) -> None:
        """Undo going back."""
        if self._ahead:
            self._behind.append(self._place)
            self._be_at(self._ahead.pop())

    def leave(self) -> None:
        """Be nowhere, with nothing remembered: another library is open."""
        self._behind.clear()
        self._ahead.clear()
        self._be_at(NOWHERE)

    def _be_at(self, place: Place) -> None:
        self._place = place
        self.moved.emit(place)


def topic_of(claim: Claim) -> Topic | None:
    """What the claim can be compared with; None where it has no subject."""
    if claim.subject is None:
        return None
    return Topic(claim.subject, claim.statement.metric, dimension_of(claim.statement))

"""What a library holds in numbers, counted by a worker: on a big one that takes longer than a window may wait."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gui.standing import DISAGREEING
from gui.work import Job
from kb.model import Topic
from kb.store import Store, listing, reads
from kb.store.listing import CitedSource
from kb.store.reads import TopicRow

_BETWEEN = 250
"""Milliseconds without a change before all is counted again."""
_LISTED, OFFERED = 200, 2000
"""Topics that are listed; sources that are offered while a name is typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """What a library holds.

    Attributes:
        topics: Those in dispute first, then those with the most claims.
        disputed: Which of them are.
        sources: Those that vouch for most claims, the unnamed ones last.
    """

    documents: int = 0
    claims: int = 0
    settled: int = 0
    topics: tuple[TopicRow, ...] = ()
    disputed: frozenset[Topic] = frozenset()
    sources: tuple[CitedSource, ...] = ()


class Counting(QObject):
    """The holdings of one library, as they were counted last."""

    counted = Signal(object)
    """Holdings."""
    broke = Signal(object)
    """An exception that is a bug."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._job: Job | None = None
        self.holdings = Holdings()
        self._resting = QTimer(self, singleShot=True, interval=_BETWEEN)
        self._resting.timeout.connect(self.start)

    def again(self) -> None:
        """Count once nothing has changed for a moment."""
        self._resting.start()

    def start(self) -> None:
        """Count now, or after what is being counted."""
        if self._job is not None:
            self.again()
            return
        store = self._store
        self._job = Job(lambda _stop: _count(store))
        self._job.value.connect(self._take)
        self._job.broke.connect(self.broke)
        self._job.ended.connect(self._end)
        self._job.start()

    def stop(self) -> None:
        """Count no more: the library is about to be closed."""
        self._resting.stop()
        if self._job is not None:
            self._job.ended.disconnect(self._end)
            self._job.cancel()
            self._job = None

    @Slot(object)
    def _take(self, holdings: Holdings) -> None:
        self.holdings = holdings
        self.counted.emit(holdings)

    @Slot()
    def _end(self) -> None:
        self._job = None


def _count(store: Store) -> Iterator[object]:
    with store.reader() as reader:
        settled, claims = listing.meter(reader)
        disputed = listing.disputed_topics(reader, DISAGREEING, limit=_LISTED)
        in_dispute = frozenset(row.topic for row in disputed)
        busiest = reads.topics(reader, limit=_LISTED + len(disputed))
        compared = [row for row in busiest if row.claims > 1] or busiest
        topics = (*disputed, *(row for row in compared if row.topic not in in_dispute))
        yield Holdings(
            documents=listing.count_documents(reader),
            claims=claims,
            settled=settled,
            topics=topics[:_LISTED],
            disputed=in_dispute,
            sources=tuple(listing.most_cited(reader, limit=OFFERED)),
        )

"""Checks made beside the editor's work: judged by a worker with a reader of its own, kept where the library is held."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from gui.work import Job
from kb.model import Changes, KbError, units
from kb.store import Store, findings
from kb.store.findings import Place
from kb.store.folding import fold

if TYPE_CHECKING:
    from kb.refresh import Judgement

_AT_ONCE = 25
"""Judgements kept in one transaction, while more are on their way."""


class Checking(QObject):
    """The checks of one library that were not made yet."""

    progressed = Signal(object)
    """Changes: the documents and topics whose findings were kept anew."""
    refused = Signal(object)
    """A KbError: what was judged could not be kept, and waits for the next time."""
    broke = Signal(object)
    """An exception that is a bug."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._job: Job | None = None
        self._begun: tuple[int, list[Place]] | None = None
        self._judged: list[Judgement] = []

    @property
    def busy(self) -> bool:
        """Whether a worker is judging."""
        return self._job is not None

    def start(self) -> None:
        """Check whatever waits to be checked; what is asked for while a worker is busy is checked after it."""
        if self._job is not None or self._store.readonly:
            return
        asked = findings.moment(self._store), findings.unchecked(self._store)
        places = asked[1]
        if not places or asked == self._begun:
            return
        self._begun = asked
        store = self._store
        self._job = Job(lambda stop: _judged(store, places, stop), self)
        self._job.value.connect(self._take)
        self._job.refused.connect(self.refused)
        self._job.broke.connect(self.broke)
        self._job.ended.connect(self._end)
        self._job.start()

    def stop(self) -> None:
        """Leave the rest for the next time the library is opened."""
        if self._job is not None:
            job, self._job = self._job, None
            job.ended.disconnect(self._end)
            job.cancel()
            self._judged.clear()

    @Slot(object)
    def _take(self, value: Judgement) -> None:
        self._judged.append(value)
        if len(self._judged) >= _AT_ONCE:
            self._keep()

    @Slot()
    def _end(self) -> None:
        self._job = None
        self._keep()
        self.start()

    def _keep(self) -> None:
        if self._judged:
            from kb import refresh

            judged, self._judged = self._judged, []
            try:
                refresh.keep(self._store, judged)
            except KbError as refusal:
                self.refused.emit(refusal)
                return
            places = [judgement.place for judgement in judged]
            self.progressed.emit(
                Changes(
                    step="check",
                    documents=frozenset(place.document for place in places if place.grain == "document"),
                    topics=frozenset(place.topic for place in places if place.grain == "topic"),
                    dismissals=True,
                )
            )


def _judged(store: Store, places: Sequence[Place], stop: Callable[[], bool]) -> Iterator[Judgement]:
    from kb import refresh

    with store.reader() as reader:
        for judgement in refresh.judge(reader, places):
            yield judgement
            if stop():
                return


def load() -> Iterator[object]:
    """What checks and imports need is loaded by a worker: neither the start nor the first decision waits for it."""
    from kb import refresh

    units()
    fold("字")  # loads the table of Chinese variants
    yield refresh

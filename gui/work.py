"""Long jobs off the window's thread: an iterator of values, handed over one by one; cancelling stops iterating.

A job never takes the editor's store: it makes values, and what is done with them is done in the window's thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from kb.model import KbError

Values = Callable[[Callable[[], bool]], Iterator[object]]
"""Makes the iterator, given a function that tells whether to stop: for those that wait long between two values."""

_running: set[QObject] = set()
"""Jobs are kept alive until their last signal arrived; Qt's pool does not hold them."""


class Job(QObject):
    """One long job, owned by the window's thread."""

    value = Signal(object)
    refused = Signal(object)
    """A KbError that ended the job."""
    broke = Signal(object)
    """Any other exception: a bug, shown by gui.trouble."""
    ended = Signal()
    """Nothing more will come: done, cancelled, refused or broken."""

    _made = Signal(object)
    _stopped = Signal(object)

    def __init__(self, values: Values, parent: QObject | None = None) -> None:
        """parent: one that outlives the job, which goes with it; none where nobody does, and the job holds itself."""
        super().__init__(parent)
        self._values = values
        self._cancelled = Event()
        self._over = False
        self._made.connect(self._hand_over)
        self._stopped.connect(self._end)

    def start(self) -> None:
        """Begin; values arrive through the event loop."""
        _running.add(self)
        self.setParent(None)  # an owner that goes must not take along what still runs
        QThreadPool.globalInstance().start(_Runner(self))

    def cancel(self) -> None:
        """Stop: no value arrives from now on; what was handed over stays."""
        if not self._cancelled.is_set():
            self._cancelled.set()
            self._finish()

    @property
    def cancelled(self) -> bool:
        """Whether the job was told to stop."""
        return self._cancelled.is_set()

    def run(self) -> None:
        """Iterate, in the worker's thread."""
        problem: BaseException | None = None
        try:
            for value in self._values(self._cancelled.is_set):
                if self._cancelled.is_set():
                    break
                self._made.emit(value)
        except Exception as raised:  # noqa: BLE001 (an edge: a bug is handed to the window, which shows it)
            problem = raised
        self._stopped.emit(problem)

    @Slot(object)
    def _hand_over(self, value: object) -> None:
        if not self._cancelled.is_set():
            self.value.emit(value)

    @Slot(object)
    def _end(self, problem: BaseException | None) -> None:
        if not self._cancelled.is_set():
            if isinstance(problem, KbError):
                self.refused.emit(problem)
            elif problem is not None:
                self.broke.emit(problem)
            self._finish()
        _running.discard(self)

    def _finish(self) -> None:
        if not self._over:
            self._over = True
            self.ended.emit()


class _Runner(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()

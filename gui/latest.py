"""Of several questions put to the library one after the other, the answer to the last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from gui.session import Session
from gui.work import Job
from kb.store import Store

Answer = TypeVar("Answer")


class Latest(QObject, Generic[Answer]):
    """Asks beside the window's thread, with a connection of its own; what nobody waits for any more is dropped."""

    def __init__(self, session: Session, take: Callable[[Answer], None], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._take = take
        self._job: Job | None = None

    def ask(self, question: Callable[[Store], Answer]) -> None:
        """Ask, and forget what was asked before."""
        self.drop()
        store = self._session.store

        def answers(_stop: Callable[[], bool]) -> Iterator[Answer]:
            with store.reader() as reader:
                yield question(reader)

        self._job = Job(answers)
        self._job.value.connect(self._take)
        self._job.refused.connect(self._session.refused)
        self._job.broke.connect(self._session.broke)
        self._job.start()

    def drop(self) -> None:
        """Wait for no answer any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

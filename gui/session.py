"""The open library, as panes see it: what they ask for, what they are told; the only object that holds the store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, QTimer, Signal

from gui import held
from gui.checking import Checking, load
from gui.counting import Counting
from gui.held import HeldArticle
from gui.work import Job
from kb.model import Changes, Claim, ClaimId, Document, DocumentId, KbError
from kb.store import Store, findings, open_library, reads

P = ParamSpec("P")

_AT_ONCE = 6
"""Parts of the library that are checked before an operation returns; more go to a worker."""
_TELLING = 250
"""Milliseconds between two tellings of what is gathered."""


class Session(QObject):
    """One library open for one editor."""

    opened = Signal()
    """Another library is open: everything shown is out of date."""
    closing = Signal()
    """The library is about to be closed: whoever works on it lets go."""
    changed = Signal(object)
    """Changes: what an operation touched, its checks made again."""
    refused = Signal(object)
    """A KbError: what could not be done, and what to do about it."""
    counted = Signal(object)
    """Holdings: what the library holds, counted some time after a change."""
    broke = Signal(object)
    """An exception that is a bug, from a worker."""

    def __init__(self, store: Store, *, language: str = "en", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._article: HeldArticle | None = None
        self._gathered: Changes | None = None
        self._telling = QTimer(self, singleShot=True, interval=_TELLING)
        self._telling.timeout.connect(self.tell)
        self.language = language
        self._watch()

    @property
    def store(self) -> Store:
        """For the reads of kb.store; panes change nothing but through do()."""
        return self._store

    @property
    def readonly(self) -> bool:
        """Whether another program holds the library, or its file cannot be written or is no longer there."""
        return self._store.readonly or self._store.is_astray

    def document(self, document: DocumentId | None) -> Document | None:
        """A document with its text; None where there is none, or no longer."""
        if document is None or not reads.documents(self._store, ids=[document]):
            return None
        return reads.document(self._store, document)

    def article(self, document: DocumentId | None) -> HeldArticle | None:
        """An article with its claims; the one asked for last is kept up to date for all who ask."""
        if document is None:
            return None
        if self._article is None or self._article.document.id != document:
            self._article = held.read(self._store, document)
        return self._article

    def claim(self, claim: ClaimId | None) -> Claim | None:
        """A claim; None where there is none, or no longer."""
        return None if claim is None else next(iter(reads.claims(self._store, ids=[claim])), None)

    def do(
        self, operation: Callable[Concatenate[Store, P], Changes], *args: P.args, **kwargs: P.kwargs
    ) -> Changes | None:
        """Carry out one operation, check again what it touched, and tell the panes; None where it was refused."""
        try:
            changes = operation(self._store, *args, **kwargs)
        except KbError as refusal:
            self.refused.emit(refusal)
            return None
        try:
            self._check(changes)
        except KbError as refusal:  # the step is done; what could not be checked waits for the next time
            self.refused.emit(refusal)
        self._announce(changes)
        return changes

    def _announce(self, changes: Changes) -> None:
        if self._article is not None:
            self._article = held.read_again(self._store, self._article, changes)
        self.changed.emit(changes)
        self.counting.again()

    def gather(
        self, operation: Callable[Concatenate[Store, P], Changes], *args: P.args, **kwargs: P.kwargs
    ) -> Changes | None:
        """Carry out one operation of many: the panes are told of all together, a few times a second."""
        try:
            changes = operation(self._store, *args, **kwargs)
        except KbError as refusal:
            self.refused.emit(refusal)
            return None
        self._gathered = changes if self._gathered is None else self._gathered | changes
        if not self._telling.isActive():
            self._telling.start()
        return changes

    def tell(self) -> None:
        """Tell the panes of what was gathered, now."""
        self._telling.stop()
        if self._gathered is not None:
            changes, self._gathered = self._gathered, None
            self.checking.start()
            self._announce(changes)

    def _check(self, changes: Changes) -> None:
        """Check a little at once, and more than that beside the editor's work."""
        touched = list(findings.unchecked(self._store, findings.places_of(changes)))
        if len(touched) <= _AT_ONCE and not self.checking.busy:
            from kb import refresh

            refresh.keep(self._store, refresh.judge(self._store, touched))
        else:
            self.checking.start()

    def open(self, path: Path, *, create: bool = False) -> bool:
        """Open another library in place of this one; where that is refused, this one stays open."""
        if not self._store.is_astray and path.exists() and path.samefile(self._store.path):
            return True
        try:
            store = open_library(path, create=create)
        except KbError as refusal:
            self.refused.emit(refusal)
            return False
        self.tell()
        self._stop()
        self._store.close()
        self._store = store
        self._article = None
        self._watch()
        self.opened.emit()
        return True

    def _watch(self) -> None:
        """Count what there is, and check what was left unchecked when the library was last closed."""
        self.counting = Counting(self._store, self)
        self.counting.counted.connect(self.counted)
        self.counting.broke.connect(self.broke)
        self.counting.start()
        self.checking = Checking(self._store, self)
        self.checking.progressed.connect(self._checked)
        self.checking.refused.connect(self.refused)
        self.checking.broke.connect(self.broke)
        self.checking.start()
        Job(lambda _stop: load()).start()

    def _checked(self, changes: Changes) -> None:
        self._announce(changes)

    def close(self) -> None:
        """Close the library."""
        self._telling.stop()
        self._stop()
        self._store.close()

    def _stop(self) -> None:
        self.closing.emit()
        self.counting.stop()
        self.checking.stop()

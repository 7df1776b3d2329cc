"""The open library, as panes see it: what they ask for, what they are told; the only object that holds the store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal

from kb import refresh
from kb.model import Changes, Claim, ClaimId, Document, DocumentId, KbError
from kb.store import Store, open_library, reads

P = ParamSpec("P")


class Session(QObject):
    """One library open for one editor."""

    opened = Signal()
    """Another library is open: everything shown is out of date."""
    changed = Signal(object)
    """Changes: what an operation touched, its checks made again."""
    refused = Signal(object)
    """A KbError: what could not be done, and what to do about it."""

    def __init__(self, store: Store, *, language: str = "en", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.language = language

    @property
    def store(self) -> Store:
        """For the reads of kb.store; panes change nothing but through do()."""
        return self._store

    @property
    def readonly(self) -> bool:
        """Whether another program holds the library, or its file cannot be written."""
        return self._store.readonly

    def document(self, document: DocumentId | None) -> Document | None:
        """A document with its text; None where there is none, or no longer."""
        if document is None or not reads.documents(self._store, ids=[document]):
            return None
        return reads.document(self._store, document)

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
        refresh.refresh(self._store, changes)
        self.changed.emit(changes)
        return changes

    def open(self, path: Path, *, create: bool = False) -> bool:
        """Open another library in place of this one; where that is refused, this one stays open."""
        try:
            store = open_library(path, create=create)
        except KbError as refusal:
            self.refused.emit(refusal)
            return False
        self._store.close()
        self._store = store
        self.opened.emit()
        return True

    def close(self) -> None:
        """Close the library."""
        self._store.close()

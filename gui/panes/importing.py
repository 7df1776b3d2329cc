"""Articles on their way in: progress, Cancel, and the list of those that could not be read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from gui import tokens
from gui.lines import Line, LineList
from gui.session import Session
from gui.widgets import Button, Elided, column, dressed, row
from gui.work import Job, Values
from importers.article import Article, LibraryText, Unread
from kb import operations
from kb.model import DocumentId, Draft, KbError, Source
from kb.refusals import in_language
from kb.store import listing, reads

_WORKERS = 4
"""Processes that read at the same time, at most."""


@dataclass(frozen=True, slots=True)
class _Bibliography:
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of claims whose columns are not known by their headings."""

    path: Path
    headings: tuple[str, ...]


class ImportingPane(QWidget):
    """A strip that is there while articles are read, and afterwards until it is closed."""

    begun = Signal()
    """Articles are about to come in."""
    imported = Signal(object)
    """The id of the first document that came in, once all are."""
    broke = Signal(object)
    """An exception that is a bug."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dressed(self, "notice")
        self._session = session
        self._job: Job | None = None
        self._wanted = 0
        self._new: list[DocumentId] = []
        self._held: list[DocumentId] = []
        self._unread: list[Line] = []
        self._waiting: list[Path] = []
        self._tables: list[_Table] = []
        self.columns_of: Callable[[str, tuple[str, ...]], Mapping[str, str] | None] = lambda _name, _headings: None
        """Asks what the columns of a table hold; None leaves the table aside."""
        self._sources = 0
        self._seen = 0
        self._words = Elided()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self.stop = Button(self.tr("Cancel"))
        self.stop.clicked.connect(self.cancel)
        self.close_strip = Button(self.tr("Close"), look="flat")
        self.close_strip.clicked.connect(self.hide)
        self.list = LineList(detail_lines=3)
        self.list.setAccessibleName(self.tr("Not read"))
        strip = row(gap=12)
        strip.setContentsMargins(tokens.ROOM, tokens.GAP, tokens.ROOM, tokens.GAP)
        strip.addWidget(self._words, 1)
        strip.addWidget(self._bar)
        strip.addWidget(self.stop)
        strip.addWidget(self.close_strip)
        whole = column(gap=0)
        whole.addLayout(strip)
        whole.addWidget(self.list)
        self.setLayout(whole)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether articles are being read."""
        return self._job is not None

    @property
    def told(self) -> str:
        """What the strip says."""
        return self._words.accessibleName()

    def read_files(self, paths: Sequence[Path]) -> None:
        """Import files and folders; those named while others are read come after them."""
        if self._job is not None:
            self._waiting += paths
            return
        vocabulary = reads.vocabulary(self._session.store)

        def found(stop: Callable[[], bool]) -> Iterator[object]:
            # Imported here, by the worker: the window would stick while all that reads articles is loaded.
            from importers.batch import drafts
            from importers.records import RECORDS

            known = [path for path in paths if path.suffix.lower() in RECORDS]
            articles = [path for path in paths if path.suffix.lower() not in RECORDS]
            several = len(articles) > 1 or any(path.is_dir() for path in articles)
            workers = min(_WORKERS, os.cpu_count() or 1) if several else 1
            for path in known:
                yield from _records(path)
            yield from drafts(articles, vocabulary=vocabulary, workers=workers, stop=stop)

        self._start(len(paths), found)

    def read_text(self, text: str) -> None:
        """Import a text that was pasted or dropped."""
        vocabulary = reads.vocabulary(self._session.store)
        article = Article(text=text.replace("\r\n", "\n").replace("\r", "\n"))

        def one(_stop: Callable[[], bool]) -> Iterator[object]:
            from importers.draft import draft

            yield draft(article, vocabulary=vocabulary)

        self._start(1, one)

    def cancel(self) -> None:
        """Stop reading; what came in stays."""
        if self._job is not None:
            self._job.cancel()

    def _start(self, wanted: int, values: Values) -> None:
        if self._job is not None:
            return
        self.begun.emit()
        self._wanted, self._seen = wanted, 0
        self._new, self._held, self._unread, self._sources = [], [], [], 0
        self._bar.setRange(0, wanted if wanted > 1 else 0)
        self._bar.show()
        self.stop.show()
        self.close_strip.hide()
        self.list.hide()
        self._words.say(self.tr("Reading %n article(s)…", "", wanted))
        self.show()
        self._job = Job(values, self)
        self._job.value.connect(self._take)
        self._job.broke.connect(self.broke)
        self._job.ended.connect(self._end)
        self._job.start()

    @Slot(object)
    def _take(self, value: object) -> None:
        """Put a draft into the library, or note what could not be read."""
        self._seen += 1
        self._wanted = max(self._wanted, self._seen)
        self._bar.setRange(0, max(2, self._wanted))
        self._bar.setValue(self._seen)
        if isinstance(value, Draft):
            self._words.say(
                self.tr("Reading {seen} of {wanted}: {title}").format(
                    seen=self._seen, wanted=self._wanted, title=value.document.title
                )
            )
            self._add(value)
        elif isinstance(value, _Bibliography):
            if self._session.gather(operations.add_sources, value.sources) is not None:
                self._sources += len(value.sources)
        elif isinstance(value, _Table):
            self._tables.append(value)
        elif isinstance(value, LibraryText):
            before = {*listing.latest_documents(self._session.store)}
            if self._session.gather(operations.take_export, value.text, value.name) is not None:
                self._new += sorted({*listing.latest_documents(self._session.store)} - before)
        else:
            name, *said = (str(getattr(value, part, "")) for part in ("path", "reason", "hint"))
            language = self._session.language
            told = (in_language(words, language).strip(" .。") for words in said if words)
            self._unread.append(
                Line(
                    text=Path(name).name,
                    payload=name,
                    detail=("。" if language == "zh" else ". ").join(told),
                )
            )

    def _add(self, draft: Draft) -> None:
        store = self._session.store
        held = reads.held(store, draft.document)
        if held is not None:
            self._held.append(held)
            return
        changes = self._session.gather(operations.add_draft, draft)
        if changes is not None:
            self._new.append(max(changes.documents))  # those it resembles are touched too

    @Slot()
    def _end(self) -> None:
        cancelled = self._job is not None and self._job.cancelled
        self._job = None
        self._session.tell()
        self._bar.hide()
        self.stop.hide()
        self.close_strip.show()
        self._words.say(self._summary(cancelled=cancelled))
        self.list.show_lines(self._unread)
        self.list.setVisible(bool(self._unread))
        self.list.setFixedHeight(min(4, len(self._unread)) * 44 + tokens.GAP)
        if self._new and not self._unread and not self._held and not cancelled:
            self.hide()
        if self._new or self._held:
            self.imported.emit((self._new or self._held)[0])
        if cancelled:
            self._waiting.clear()
        elif self._waiting:
            waiting, self._waiting = self._waiting, []
            self.read_files(waiting)
        else:
            self._ask_for_columns()

    def _ask_for_columns(self) -> None:
        """Read the next table whose columns the editor names."""
        while self._tables and self._job is None:
            table = self._tables.pop(0)
            columns = self.columns_of(table.path.name, table.headings)
            if columns is not None:
                self._start(1, _reading(table.path, columns))

    def _summary(self, *, cancelled: bool) -> str:
        parts = [self.tr("%n article(s) imported", "", len(self._new))]
        if self._sources:
            parts.append(self.tr("%n source(s) of bibliographies", "", self._sources))
        if self._held:
            parts.append(self.tr("%n held already, unchanged", "", len(self._held)))
        if self._unread:
            parts.append(self.tr("%n not read, for these reasons:", "", len(self._unread)))
        if cancelled:
            parts.append(self.tr("stopped before the rest"))
        return ", ".join(parts)


def _reading(path: Path, columns: Mapping[str, str]) -> Values:
    return lambda _stop: _records(path, columns)


def _records(path: Path, columns: Mapping[str, str] | None = None) -> Iterator[object]:
    """What a file holds that is no article; the sources of a bibliography together, for they are one step."""
    from importers.records import read
    from importers.records.csv import UnknownColumns

    sources: list[Source] = []
    try:
        for record in read(path, columns):
            if isinstance(record, Source):
                sources.append(record)
            else:
                yield record
    except UnknownColumns as unknown:
        yield _Table(path, unknown.headings)
    except KbError as refusal:
        yield Unread(path=str(path), reason=str(refusal), hint=refusal.hint)
    if sources:
        yield _Bibliography(tuple(sources))

"""What leaves the library: chosen, seen as it will be, copied or saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QByteArray, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QStackedWidget, QTextBrowser, QWidget

from gui import tokens
from gui.forms import Choice
from gui.session import Session
from gui.widgets import Button, Elided, column, label, row
from gui.work import Job
from kb import export, say
from kb.model import DocumentId, KbError, Language, Snapshot
from kb.store import Store, reads

_RENDERED = {".md", ".html"}


class Preview(QTextBrowser):
    """A page that loads nothing: no picture, no style sheet, no address."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)

    def loadResource(self, _kind: int, _address: QUrl | str) -> object:
        """Nothing, whatever is asked for."""
        return QByteArray()


class ExportPane(QDialog):
    """The export, with its preview."""

    refused = Signal(object)
    broke = Signal(object)
    written = Signal(object)
    """The path that was written."""

    def __init__(self, session: Session, document: DocumentId | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.resize(920, 700)
        self._session = session
        self._job: Job | None = None
        self._snapshot: Snapshot | None = None
        self._text = ""
        scopes: list[tuple[str, DocumentId | None]] = [(self.tr("The whole library"), None)]
        if document is not None:
            scopes.insert(0, (self.tr("This article"), document))
        self.scope = Choice(scopes, document)
        kinds = {
            "summary": self.tr("Summary"),
            "annotated": self.tr("Annotated draft"),
            "questions": self.tr("Questions for the writer"),
        }
        self.kind = Choice([(kinds.get(kind, kind), kind) for kind in export.KINDS], "summary")
        self.format = Choice([(suffix, suffix) for suffix in export.WRITERS], ".md")
        words = [(say.word(language, session.language), language) for language in Language]
        self.language = Choice(words, Language(session.language))
        self._page = Preview()
        self._source = QPlainTextEdit(readOnly=True)
        self._source.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._shown = QStackedWidget()
        self._shown.addWidget(self._page)
        self._shown.addWidget(self._source)
        self._told = Elided(look="soft")
        self.save = Button(self.tr("Save…"), look="primary")
        self.save.clicked.connect(self._save)
        copy = Button(self.tr("Copy"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text))
        self._copy = copy
        self._lay_out()
        self.scope.currentIndexChanged.connect(self._read)
        for box in (self.kind, self.format, self.language):
            box.currentIndexChanged.connect(self._write_preview)
        self._read()

    def _lay_out(self) -> None:
        head = row()
        for words, box in (
            (self.tr("Of"), self.scope),
            (self.tr("What"), self.kind),
            (self.tr("Language"), self.language),
            (self.tr("Format"), self.format),
        ):
            box.setAccessibleName(words)
            head.addWidget(label(words, "soft"))
            head.addWidget(box)
        head.addStretch()
        foot = row()
        foot.addWidget(self._told, 1)
        foot.addWidget(self._copy)
        foot.addWidget(self.save)
        whole = column(room=tokens.ROOM, gap=12)
        whole.addLayout(head)
        whole.addWidget(self._shown, 1)
        whole.addLayout(foot)
        self.setLayout(whole)

    # The preview --------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        """Read what is to be exported, off the window's thread and with a connection of its own."""
        if self._job is not None:
            self._job.cancel()
        store, scope = self._session.store, self.scope.chosen
        self._snapshot = None
        self._offer(self.tr("Reading the library…"))
        self._job = Job(lambda _stop: _snapshots(store, scope), self)
        self._job.value.connect(self._take)
        self._job.refused.connect(self.refused)
        self._job.broke.connect(self.broke)
        self._job.start()

    @Slot(object)
    def _take(self, snapshot: object) -> None:
        if isinstance(snapshot, Snapshot):
            self._snapshot = snapshot
            self._write_preview()

    def _write_preview(self) -> None:
        if self._snapshot is None:
            return
        suffix = self.format.chosen
        language, kind = self.language.chosen, self.kind.chosen
        self._text = export.text(self._snapshot, suffix, language=language, kind=kind)
        if suffix in _RENDERED:
            self._page.setHtml(export.text(self._snapshot, ".html", language=language, kind=kind))
        else:
            self._source.setPlainText(self._text[:200_000])
        self._shown.setCurrentIndex(0 if suffix in _RENDERED else 1)
        claims = len(self._snapshot.claims)
        self._offer(self.tr("%n claim(s), every figure with its source. Rejected ones are left out.", "", claims))

    def _offer(self, told: str) -> None:
        self._told.say(told)
        for button in (self.save, self._copy):
            button.setEnabled(self._snapshot is not None)

    # Saving -------------------------------------------------------------------------------------------------------

    def _save(self) -> None:
        suffix = self.format.chosen
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the export"), f"summary{suffix}", f"*{suffix}")
        if name:
            self.save_as(Path(name))

    def save_as(self, path: Path) -> None:
        """Write the export to a file, whole or not at all."""
        if self._snapshot is None:
            return
        suffix = self.format.chosen
        if not path.name.lower().endswith(suffix):
            path = path.with_name(path.name + suffix)
        try:
            export.write(self._snapshot, path, language=self.language.chosen, kind=self.kind.chosen)
        except KbError as refusal:
            self.refused.emit(refusal)
            return
        self._told.say(self.tr("Saved as {path}").format(path=path))
        self.written.emit(path)


def _snapshots(store: Store, document: DocumentId | None) -> Iterator[object]:
    reader = store.reader()
    try:
        yield reads.library_snapshot(reader, None if document is None else [document])
    finally:
        reader.close()

"""What leaves the library: chosen, seen as it will be, copied or saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QStackedWidget, QTextBrowser, QWidget

from gui import tokens
from gui.forms import Choice
from gui.printing import print_pdf
from gui.session import Session
from gui.widgets import Button, Elided, column, label, row
from gui.work import Job
from kb import export, say
from kb.model import DocumentId, KbError, Language
from kb.store import Store

_PAGE, _PRINTED = ".html", ".pdf"
_RENDERED = {".md", _PAGE, _PRINTED}
_SHOWN = 200_000
"""Characters of a file for programs that are shown."""


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
        self.format = Choice([(suffix, suffix) for suffix in (*export.WRITERS, export.LOSSLESS, _PRINTED)], ".md")
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
        for box in (self.scope, self.kind, self.format, self.language):
            box.currentIndexChanged.connect(self._write_preview)
        self._write_preview()

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

    def _write_preview(self) -> None:
        """Write the export as it is asked for now, off the window's thread and with a connection of its own."""
        if self._job is not None:
            self._job.cancel()
        wish = _Wish(self.scope.chosen, self.format.chosen, self.language.chosen, self.kind.chosen)
        store = self._session.store
        self._text = ""
        self._offer(self.tr("Reading the library…"))
        self._job = Job(lambda _stop: _written(store, wish), self)
        self._job.value.connect(self._take)
        self._job.refused.connect(self.refused)
        self._job.broke.connect(self.broke)
        self._job.start()

    @Slot(object)
    def _take(self, written: tuple[str, str | None]) -> None:
        self._text, page = written
        if page is None:
            self._source.setPlainText(self._text[:_SHOWN])
        else:
            self._page.setHtml(page)
        self._shown.setCurrentIndex(1 if page is None else 0)
        self._offer(self._promise())

    def _promise(self) -> str:
        if self.format.chosen == export.LOSSLESS:
            return self.tr("Everything, rejected claims too: for another Claimstone, or to keep.")
        return self.tr("Every figure with its source. Rejected claims are left out.")

    def _offer(self, told: str) -> None:
        self._told.say(told)
        for button in (self.save, self._copy):
            button.setEnabled(bool(self._text))

    # Saving -------------------------------------------------------------------------------------------------------

    def _save(self) -> None:
        suffix = self.format.chosen
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the export"), f"summary{suffix}", f"*{suffix}")
        if name:
            self.save_as(Path(name))

    def save_as(self, path: Path) -> None:
        """Write the export to a file, whole or not at all."""
        if not self._text:
            return
        suffix = self.format.chosen
        if not path.name.lower().endswith(suffix):
            path = path.with_name(path.name + suffix)
        text = self._text

        def saved(_stop: Callable[[], bool]) -> Iterator[object]:
            if suffix == _PRINTED:
                print_pdf(text, path)
            else:
                export.write(text, path)
            yield path

        self._told.say(self.tr("Saving…"))
        self._job = Job(saved, self)
        self._job.value.connect(self._tell_saved)
        self._job.refused.connect(self._tell_refused)
        self._job.broke.connect(self.broke)
        self._job.start()

    @Slot(object)
    def _tell_saved(self, path: Path) -> None:
        self._told.say(self.tr("Saved as {path}").format(path=path))
        self.written.emit(path)

    @Slot(object)
    def _tell_refused(self, refusal: KbError) -> None:
        self._offer(self._promise())
        self.refused.emit(refusal)


@dataclass(frozen=True, slots=True)
class _Wish:
    document: DocumentId | None
    suffix: str
    language: Language
    kind: str

    def text(self, store: Store, suffix: str) -> str:
        """What a file of that suffix holds of this; the page, where it is to be printed."""
        suffix = _PAGE if suffix == _PRINTED else suffix
        documents = None if self.document is None else [self.document]
        return export.text_of(store, suffix, documents=documents, language=self.language, kind=self.kind)


def _written(store: Store, wish: _Wish) -> Iterator[tuple[str, str | None]]:
    """The file's text, and the page to show for it where it is one."""
    with store.reader() as reader:
        whole = wish.text(reader, wish.suffix)
        page = wish.text(reader, _PAGE) if wish.suffix in _RENDERED else None
        yield whole, page

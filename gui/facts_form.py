"""The form for an article's own facts: title, outlet, author, when and where it was published, its address."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QWidget

from gui import tokens, typed
from gui.forms import Form, line
from gui.session import Session
from gui.widgets import column
from kb import operations
from kb.model import Changes, Document, DocumentId, Moment
from kb.store import Store

Facts = dict[str, "str | Moment | None"]
"""Facts by name, as kb.operations.describe takes them."""


class FactsForm(Form):
    """One article's facts being put right."""

    written = Signal(object)
    """The Facts."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.save.setText(self.tr("Save"))
        published = document.published
        when = (
            ""
            if published is None
            else " ".join(part for part in (published.day, published.time, published.zone) if part)
        )
        self._title = line(document.title)
        self._outlet = line(document.outlet or "")
        self._author = line(document.author or "")
        self._published = line(when, placeholder="2025-01-27 23:12 +08:00")
        self._place = line(document.place or "")
        self._url = line(document.url or "")
        self.add("title", self.tr("Title"), self._title)
        self.add("outlet", self.tr("Outlet"), self._outlet)
        self.add("author", self.tr("Author"), self._author)
        self.add(
            "published",
            self.tr("Published"),
            self._published,
            hint=self.tr(
                "“Today” and dates without a year are resolved against it; the zone decides what was known when."
            ),
        )
        self.add("place", self.tr("Place"), self._place)
        self.add("url", self.tr("Address"), self._url)
        self.saved.connect(self._write)

    def _write(self) -> None:
        self.all_is_well()
        if not self._title.text().strip():
            self.explain("title", self.tr("An article is listed by its title. Write one."))
            return
        try:
            published = typed.moment(self._published.text())
        except typed.Unreadable as refusal:
            self.explain("published", f"{refusal} {refusal.hint}")
            return
        told = {"outlet": self._outlet, "author": self._author, "place": self._place, "url": self._url}
        self.written.emit(
            {
                "title": self._title.text().strip(),
                "published": published,
                **{name: field.text().strip() or None for name, field in told.items()},
            }
        )


def ask(document: Document, session: Session, parent: QWidget | None, *, field: str = "title") -> None:
    """Show the form at a field until the facts are put right or the editor leaves."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(QCoreApplication.translate("facts_form", "Facts of the article"))
    dialog.setMinimumWidth(480)
    form = FactsForm(document, dialog)
    form.left.connect(dialog.reject)

    def save(facts: Facts) -> None:
        if session.do(_describe, document.id, facts) is not None:
            dialog.accept()

    form.written.connect(save)
    inside = column(room=tokens.ROOM)
    inside.addWidget(form)
    dialog.setLayout(inside)
    form.focus(field)
    dialog.exec()


def _describe(store: Store, document: DocumentId, facts: Facts) -> Changes:
    return operations.describe(store, document, **facts)

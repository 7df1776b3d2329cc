"""The dialogs that back a library up and restore it from a backup."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.lines import Line, LineList
from gui.sheet import Sheet, library_file, moment, size
from kb.model import KbError, Language
from kb.pages.condition import backed_up
from kb.refusals import in_language
from kb.store import Store
from kb.store.backups import Backup, back_up_now, backups, contents, place_beside, restore

translate = QCoreApplication.translate


class BackUp(Sheet):
    """Makes a backup now, and says what is done by itself."""

    def __init__(self, store: Store, language: str, parent: QWidget | None = None) -> None:
        words = translate(
            "backing_up",
            "Claimstone backs the library up once a day and before large changes, and keeps the backups among your own "
            "data, away from the library: the last 12 hours, 7 days, 4 weeks and 12 months that have one.",
        )
        super().__init__(translate("backing_up", "Back up this library"), words, parent)
        self._store, self._language = store, language
        self.offer_to_close()
        self.now = self.offer(translate("backing_up", "Back up now"), self._back_up, look="primary")
        self.now.setDefault(True)
        made = backups(store.backup_folder())
        last = translate("backing_up", "The last backup: {what}.")
        self.tell(last.format(what=self._in_words(made[0])) if made else translate("backing_up", "No backup yet."))

    def _in_words(self, backup: Backup) -> str:
        return f"{moment(backup.at)}, {size(backup.size, self._language)}"

    def _back_up(self) -> None:
        store = self._store
        self.tell(translate("backing_up", "Copying the library and checking the copy…"))
        self.work(lambda _stop: _made(store), self._take)

    def _take(self, made: object) -> None:
        if isinstance(made, Backup):
            done = translate("backing_up", "Backed up and checked: {what}.\n{path}")
            self.tell(done.format(what=self._in_words(made), path=made.path))


def _made(store: Store) -> Iterator[Backup]:
    with store.reader() as reader:
        yield back_up_now(reader)


class Restore(Sheet):
    """Shows the backups with what was done since, and restores one beside the library."""

    def __init__(
        self, library: Path, folder: Path | None, language: str, *, store: Store | None, parent: QWidget | None = None
    ) -> None:
        words = translate(
            "backing_up",
            "The backup you choose is written beside the library under a name of its own, and opened. "
            "The library itself is never overwritten: look at both, then keep which you like.",
        )
        super().__init__(translate("backing_up", "Restore from a backup"), words, parent)
        self.setMinimumWidth(640)
        self._library, self._language, self._store = library, language, store
        self._held = backups(folder) if folder else []
        self._told_of: dict[Path, str] = {}
        self.list = LineList(look="page", detail_lines=3)
        self.list.setAccessibleName(translate("backing_up", "Backups"))
        self.list.setMinimumHeight(260)
        self.inside.addWidget(self.list)
        self.offer_to_close()
        self.offer(translate("backing_up", "Another backup…"), self._choose)
        self.restore = self.offer(translate("backing_up", "Restore and open"), self._restore, look="primary")
        self._show()
        if self._held:
            held = self._held
            self.work(lambda _stop: _looked_into(held, store, language), self._take_contents)

    def _show(self) -> None:
        lines = [
            Line(
                text=moment(backup.at),
                payload=backup.path,
                aside=size(backup.size, self._language),
                detail=self._told_of.get(backup.path, "…"),
            )
            for backup in self._held
        ]
        nothing = Line(text=translate("backing_up", "There is no backup of this library yet."))
        chosen = self.list.current() or (self._held[0].path if self._held else None)
        self.list.show_lines(lines or [nothing], current=chosen)
        self.restore.setVisible(bool(self._held))

    def _take_contents(self, told: object) -> None:
        if isinstance(told, tuple):
            self._told_of[told[0]] = told[1]
            self._show()

    def _choose(self) -> None:
        title = translate("backing_up", "Another backup")
        backup = library_file(self, title)
        if backup is not None:
            self._put_back(backup)

    def _restore(self) -> None:
        chosen = self.list.current()
        if isinstance(chosen, Path):
            self._put_back(chosen)

    def _put_back(self, backup: Path) -> None:
        beside = place_beside(self._library)
        self.tell(translate("backing_up", "Copying the backup and checking the copy…"))
        self.work(lambda _stop: _restored(backup, beside), self._open)

    def _open(self, restored: object) -> None:
        self.library_asked.emit(restored)
        self.accept()


def _looked_into(held: list[Backup], store: Store | None, language: str) -> Iterator[tuple[Path, str]]:
    reader = None if store is None else store.reader()
    try:
        for backup in held:
            try:
                yield backup.path, backed_up(contents(backup.path, library=reader), Language(language))
            except KbError as refusal:
                yield backup.path, in_language(str(refusal), language)
    finally:
        if reader is not None:
            reader.close()


def _restored(backup: Path, beside: Path) -> Iterator[Path]:
    restore(backup, beside)
    yield beside

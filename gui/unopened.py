"""What is asked where a library cannot be opened: to restore, repair, look elsewhere or begin anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from gui.backing_up import Restore
from gui.checkup import Checkup
from gui.sheet import Sheet, library_file, new_library_file
from gui.trouble import told
from gui.widgets import Button
from kb.model import KbError
from kb.place import default_path
from kb.store.backups import backups, folder_known_for

translate = QCoreApplication.translate


class Unopened(Sheet):
    """One library that was refused, and the ways out.

    Attributes:
        chosen: The library to open instead, None where the editor gave up.
    """

    def __init__(self, library: Path, refusal: KbError, language: str) -> None:
        title = translate("unopened", "This library cannot be opened")
        super().__init__(title, told(refusal), None)
        self._library, self._language = library, language
        self.chosen: Path | None = None
        folder = folder_known_for(library)
        if folder and backups(folder):
            self._way(translate("unopened", "Restore a backup…"), self._restore, look="primary")
        if library.is_file():
            self._way(translate("unopened", "Repair it into a new file…"), self._repair)
        self._way(translate("unopened", "Open another library…"), self._look_elsewhere)
        self._way(translate("unopened", "Begin a new library…"), self._begin)
        self.offer(translate("unopened", "Quit"), self.reject)

    def _way(self, words: str, carry_out: Callable[[], object], *, look: str = "") -> None:
        button = Button(words, look=look)
        button.clicked.connect(carry_out)
        self.inside.addWidget(button)

    def _restore(self) -> None:
        self._ask(Restore(self._library, folder_known_for(self._library), self._language, store=None, parent=self))

    def _repair(self) -> None:
        self._ask(Checkup(self._library, self._language, store=None, parent=self))

    def _ask(self, sheet: Sheet) -> None:
        sheet.library_asked.connect(self._choose)
        sheet.exec()

    def _look_elsewhere(self) -> None:
        title = translate("unopened", "Open another library")
        self._choose(library_file(self, title, self._library.parent))

    def _begin(self) -> None:
        title = translate("unopened", "Begin a new library")
        self._choose(new_library_file(self, title, default_path()))

    def _choose(self, library: Path | None) -> None:
        self.chosen = library
        if library is not None:
            self.accept()

"""The dialog that looks a library over, and the repair of a damaged one into a new file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.sheet import Sheet, new_library_file
from gui.trouble import told
from kb.model import KbError, Language
from kb.pages.condition import condition, rescue
from kb.store import Store
from kb.store.care import Verdict, verify
from kb.store.salvage import Salvage, repair

translate = QCoreApplication.translate


class Checkup(Sheet):
    """Reads a library through, says in words and numbers how it stands, and offers to repair what is wrong."""

    def __init__(self, library: Path, language: str, *, store: Store | None, parent: QWidget | None = None) -> None:
        words = translate(
            "checkup",
            "Every row, index and text is read through. Nothing is changed: a repair saves what can be read into a new "
            "file, and makes anew what is derived from it.",
        )
        super().__init__(translate("checkup", "Check the library"), words, parent)
        self._library, self._language = library, Language(language)
        self._repaired: Path | None = None
        self.offer_to_close()
        self.repair = self.offer(translate("checkup", "Repair into a new file…"), self._repair, look="primary")
        self.open_repaired = self.offer(translate("checkup", "Open the repaired library"), self._open, look="primary")
        self.repair.setVisible(store is None)
        self.open_repaired.hide()
        if store is not None:
            self.tell(translate("checkup", "Reading…"))
            self.work(lambda _stop: _verdicts(store), self._take_verdict)

    def _take_verdict(self, verdict: object) -> None:
        if isinstance(verdict, Verdict):
            self.tell("\n".join(condition(verdict, self._language)))
            self.repair.setVisible(not verdict.is_whole)
        elif isinstance(verdict, KbError):
            self.tell(told(verdict))
            self.repair.show()

    def _repair(self) -> None:
        library, usual = self._library, self._library.with_stem(f"{self._library.stem} repaired")
        new = new_library_file(self, translate("checkup", "Repair into a new file"), usual)
        if new is not None:
            self.tell(translate("checkup", "Saving what can be read…"))
            self.work(lambda _stop: _salvaged(library, new), self._take_salvage)

    def _take_salvage(self, told: object) -> None:
        if isinstance(told, tuple):
            self._repaired, salvage = told
            self.tell("\n".join(rescue(salvage, self._language)))
            self.repair.hide()
            self.open_repaired.show()

    def _open(self) -> None:
        self.library_asked.emit(self._repaired)
        self.accept()


def _verdicts(store: Store) -> Iterator[Verdict | KbError]:
    try:
        with store.reader() as reader:
            yield verify(reader)
    except KbError as refusal:
        yield refusal


def _salvaged(library: Path, new: Path) -> Iterator[tuple[Path, Salvage]]:
    yield new, repair(library, new)

"""A folder that is watched: what is saved there comes in by itself, once it is written to the end."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from kb.model import KbError

if TYPE_CHECKING:
    from gui.window import Window

_SETTLED = 1_500
"""Milliseconds for which a file must neither grow nor change before it is read."""


class Watching(QObject):
    """What the window does about a watched folder: it asks for one, imports what arrives, says when it is gone."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.watch = FolderWatch(self)
        self.watch.arrived.connect(self._import)
        self.watch.lost.connect(self._say_lost)

    def toggle(self) -> None:
        """Begin with a folder that is asked for, or end."""
        before = self.watch.folder
        if before is None:
            name = QFileDialog.getExistingDirectory(self._window, self.tr("Import what is saved in a folder"))
            if name:
                self._begin(Path(name))
        else:
            self.watch.watch(None)
            self._window.say(self.tr("{folder} is no longer watched.").format(folder=before))
        self._mark()

    def _begin(self, folder: Path) -> None:
        try:
            self.watch.watch(folder)
        except OSError as error:
            self._window.refuse(KbError(f"{folder} cannot be read: {error.strerror}.", hint="Choose another folder."))
        else:
            self._window.say(self.tr("What is saved in {folder} is imported from now on.").format(folder=folder))

    @Slot(object)
    def _import(self, paths: list[Path]) -> None:
        self._window.importing.read_files(paths)

    @Slot(object)
    def _say_lost(self, folder: Path) -> None:
        self._window.say(self.tr("{folder} is gone, so it is no longer watched.").format(folder=folder))
        self._mark()

    def _mark(self) -> None:
        self._window.actions_["watch_folder"].setChecked(self.watch.folder is not None)


class FolderWatch(QObject):
    """One folder, or none; what lay in it when the watch began is left alone, what lies below it too."""

    arrived = Signal(object)
    """The new files, as a list of paths, in the order of their names."""
    lost = Signal(object)
    """The folder, where it is gone or may no longer be read; the watch has ended."""

    def __init__(self, parent: QObject | None = None, *, settled: int = _SETTLED) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self._known: dict[Path, tuple[int, int]] = {}
        self._growing: Mapping[Path, tuple[int, int]] = {}
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look_soon)
        self._timer = QTimer(self, singleShot=True, interval=settled)
        self._timer.timeout.connect(self._look)

    def watch(self, folder: Path | None) -> None:
        """Watch this folder from now on, and no other.

        Raises:
            OSError: it cannot be read; what was watched before still is.
        """
        known = {} if folder is None else _states(folder)
        if self.folder is not None:
            self._watcher.removePath(str(self.folder))
        self._timer.stop()
        self.folder, self._known, self._growing = folder, known, {}
        if folder is not None:
            self._watcher.addPath(str(folder))

    @Slot()
    def _look_soon(self) -> None:
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        """Hand over what has not changed since the last look; look again at the rest."""
        folder = self.folder
        if folder is None:
            return
        try:
            states = _states(folder)
        except OSError:  # it is gone, or may no longer be read
            self.watch(None)
            self.lost.emit(folder)
            return
        changed = {path: state for path, state in states.items() if self._known.get(path) != state}
        whole = sorted(path for path, state in changed.items() if self._growing.get(path) == state)
        self._known |= {path: states[path] for path in whole}
        self._growing = {path: state for path, state in changed.items() if path not in whole}
        if self._growing:
            self._look_soon()
        if whole:
            self.arrived.emit(whole)


def _states(folder: Path) -> dict[Path, tuple[int, int]]:
    """Size and time of each file that can be imported; files that begin with a dot are somebody's work in progress."""
    from importers.readers import READERS
    from importers.records import RECORDS

    states = {}
    for path in folder.iterdir():
        if path.suffix.lower() in {*READERS, *RECORDS} and not path.name.startswith((".", "~")):
            try:
                told = path.stat()
            except OSError:
                continue  # gone again
            if path.is_file():
                states[path] = (told.st_size, told.st_mtime_ns)
    return states

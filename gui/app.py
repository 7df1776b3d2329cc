"""Start the window."""

from __future__ import annotations

import sys
from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from gui import looks
from gui.language import language_of, speak
from gui.session import Session
from gui.settings import Settings
from gui.unopened import Unopened
from gui.window import Window
from kb.model import KbError
from kb.place import default_path
from kb.store import open_library

_WORKERS = 6
"""Long jobs at once: most wait for the disk or for a process, and a quick question must not wait for them."""


def settings_file() -> Path:
    """Where the window keeps its own memory."""
    return user_config_path("Claimstone", appauthor=False) / "window.ini"


def application() -> QApplication:
    """Qt's application, made once."""
    held = QApplication.instance()
    made = held if isinstance(held, QApplication) else QApplication(sys.argv[:1])
    made.setStyle("Fusion")
    QThreadPool.globalInstance().setMaxThreadCount(_WORKERS)
    made.setApplicationName("Claimstone")
    made.setDesktopFileName("claimstone")
    return made


def open_window(library: Path, settings: Settings, *, create: bool = True) -> Window:
    """A window on a library, which is made where there is none and that was asked for.

    Raises:
        KbError: it cannot be opened.
    """
    language = language_of(settings.language)
    running = application()
    speak(running, language)
    looks.wear(running, looks.theme_named(settings.theme), language)
    store = open_library(library, create=create)
    return Window(Session(store, language=language), settings)


def first_window(library: Path | None, settings: Settings) -> Window | None:
    """A window on the library asked for, or open last, or on what the editor chose in its place; None to give up.

    The library open last is never made anew where it stood: an editor whose file was moved wants to hear of it.
    """
    wanted: Path | None = library or settings.last or default_path()
    create = library is not None or settings.last is None
    while wanted is not None:
        try:
            return open_window(wanted, settings, create=create)
        except KbError as refusal:
            unopened = Unopened(wanted, refusal, language_of(settings.language))
            unopened.exec()
            wanted, create = unopened.chosen, True
    return None


def main(library: Path | None = None) -> int:
    """Open the window and run until it is closed."""
    running = application()
    settings = Settings(settings_file())
    window = first_window(library, settings)
    if window is None:
        return 1
    window.trouble.watch()
    window.show()
    return running.exec()

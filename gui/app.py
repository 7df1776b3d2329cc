"""Start the window: its outline first, the library in it as soon as the program is loaded."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_config_path
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from gui import looks
from gui.opening import Opening
from gui.settings import Settings

if TYPE_CHECKING:
    from gui.window import Window

_WORKERS = 6
"""Long jobs at once: most wait for the disk or for a process, and a quick question must not wait for them."""

_PARTING = 5000
"""Milliseconds that a job which was told to stop may take to notice."""


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
    # Imported here: they take most of the start, and the outline of the window need not wait for them.
    from gui.language import language_of, speak
    from gui.session import Session
    from gui.window import Window
    from kb.store import open_library

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
    from gui.language import language_of
    from gui.unopened import Unopened
    from kb.model import KbError
    from kb.place import default_path

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
    looks.wear(running, looks.theme_named(settings.theme), settings.language)
    opening = Opening(settings)
    opening.show_and_wait()
    window = first_window(library, settings)
    if window is None:
        opening.close()
        return 1
    window.trouble.watch()
    window.show()
    opening.close()
    status = running.exec()
    QThreadPool.globalInstance().waitForDone(_PARTING)
    return status

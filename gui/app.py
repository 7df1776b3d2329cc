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
from gui.window import Window
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


def open_window(library: Path, settings: Settings) -> Window:
    """A window on a library, which is made where there is none."""
    language = language_of(settings.language)
    running = application()
    speak(running, language)
    looks.wear(running, looks.theme_named(settings.theme), language)
    store = open_library(library, create=True)
    return Window(Session(store, language=language), settings)


def main(library: Path | None = None) -> int:
    """Open the window and run until it is closed."""
    running = application()
    settings = Settings(settings_file())
    recent = settings.recent
    window = open_window(library or (recent[0] if recent else default_path()), settings)
    window.trouble.watch()
    window.show()
    return running.exec()

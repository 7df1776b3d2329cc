"""The window's outline is there before the library is; what cannot be opened is refused as ever."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from gui import app, tokens
from gui.opening import Opening
from gui.unopened import Unopened
from gui.window import OPEN


@pytest.fixture
def started(qapp, monkeypatch, tmp_path):
    """Start on a library and come back instead of running."""
    monkeypatch.setattr(app, "settings_file", lambda: tmp_path / "window.ini")
    monkeypatch.setattr(QApplication, "exec", lambda *_: 0)
    monkeypatch.setattr("gui.trouble.Trouble.watch", lambda _: None)
    yield app.main
    for window in [*OPEN]:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_outline_has_the_colours_of_the_window(qtbot, qapp, settings):
    settings.theme = "dark"
    opening = Opening(settings)
    qtbot.addWidget(opening)
    app.looks.wear(qapp, tokens.DARK, "en")
    opening.show_and_wait()
    picture = opening.grab().toImage()
    assert picture.pixelColor(opening.width() // 2, opening.height() // 2) == QColor(tokens.DARK.pane)
    assert picture.pixelColor(40, opening.height() // 2) == QColor(tokens.DARK.window)


def test_the_window_takes_the_place_of_the_outline(started, library, qapp):
    assert started(library) == 0
    (window,) = OPEN
    assert window.isVisible()
    assert not [one for one in qapp.topLevelWidgets() if isinstance(one, Opening) and one.isVisible()]


def test_whoever_gives_up_on_a_library_is_left_with_no_outline(started, qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(Unopened, "exec", lambda _: 0)
    foreign = tmp_path / "foreign.claimstone"
    foreign.write_text("no library", encoding="utf-8")
    assert started(foreign) == 1
    assert not [one for one in qapp.topLevelWidgets() if isinstance(one, Opening) and one.isVisible()]


def loaded_by(module):
    """The names of all modules that a new process has loaded once it has loaded this one."""
    program = f"import sys, {module}; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(told.stdout.split())


def test_the_outline_waits_for_nothing_that_takes_time():
    assert not [name for name in loaded_by("gui.app") if name.split(".")[0] == "kb"]


def test_the_window_opens_without_what_reads_articles():
    """Half a second of words and patterns, which the first import loads."""
    loaded = loaded_by("gui.window")
    assert {name for name in loaded if name.split(".")[0] == "importers"} == {"importers", "importers.article"}
    assert not loaded & {"lxml", "networkx", "markdown", "nh3", "trafilatura", "pypdfium2", "sqlite_utils"}

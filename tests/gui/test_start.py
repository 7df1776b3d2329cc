"""The window's outline is there before the library is; what cannot be opened is refused as ever."""

from __future__ import annotations

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


def test_the_outline_waits_for_nothing_that_takes_time():
    """The modules that the outline needs are few: the import of the library's code is what the start consists of."""
    import subprocess
    import sys

    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, gui.app; print([name for name in sys.modules if name.split('.')[0] == 'kb'])",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "[]"

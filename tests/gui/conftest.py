"""A window on a real library in a temporary folder, the articles of drafts.py in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import app
from gui.settings import Settings
from gui.trouble import TroubleDialog
from gui.window import OPEN, Window
from kb import operations, refresh
from kb.model import Claim, DocumentId, Draft
from kb.store import open_library, reads
from tests.gui import drafts as articles


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return app.application()


@pytest.fixture(autouse=True)
def bugs_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug that the window would show fails the test, which nobody is there to close a dialog for."""

    def fail(dialog: TroubleDialog) -> int:
        raise AssertionError(dialog.report)

    monkeypatch.setattr(TroubleDialog, "exec", fail)


class Patient(QtBot):
    """Waits are over once what they wait for happens; their limit only ends a test that hangs, busy machines too."""

    def waitUntil(self, callback, *, timeout=60_000):  # noqa: N802 (pytest-qt's own)
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout=60_000, **wanted):  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **wanted)


@pytest.fixture
def qtbot(qapp, request) -> Patient:
    return Patient(request)


@pytest.fixture
def drafts() -> tuple[Draft, ...]:
    """French, English, Chinese: the Chinese one is imported last and opens first."""
    return articles.fr(), articles.en(), articles.zh()


@pytest.fixture
def empty_library(tmp_path: Path) -> Path:
    path = tmp_path / "empty.claimstone"
    open_library(path, create=True).close()
    return path


@pytest.fixture
def library(tmp_path: Path, drafts: tuple[Draft, ...]) -> Path:
    path = tmp_path / "story.claimstone"
    with open_library(path, create=True) as store:
        for draft in drafts:
            refresh.refresh(store, operations.add_draft(store, draft))
    return path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def open_on(qtbot, settings: Settings) -> Iterator[Callable[[Path], Window]]:
    """Open a window; it is closed, and its library with it, at the end of the test."""

    def opened(path: Path) -> Window:
        window = app.open_window(path, settings)
        window.resize(1440, 900)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield opened
    for window in [*OPEN]:
        window.close()
        window.deleteLater()
    QThreadPool.globalInstance().waitForDone()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(open_on, library: Path) -> Window:
    return open_on(library)


@pytest.fixture
def claim_of(window: Window) -> Callable[[str], Claim]:
    """The claim of the window's library that has these words."""

    def found(words: str) -> Claim:
        return next(claim for claim in reads.claims(window.session.store) if claim.statement.text == words)

    return found


@pytest.fixture
def document_called(window: Window) -> Callable[[str], DocumentId]:
    def found(beginning: str) -> DocumentId:
        rows = reads.documents(window.session.store)
        return next(row.id for row in rows if row.title.startswith(beginning))

    return found

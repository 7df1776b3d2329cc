"""Pictures of the window on the sample articles, drawn offscreen: every pane, light and dark, wide and narrow.

    QT_QPA_PLATFORM=offscreen .venv/bin/python packaging/screenshots.py [--out FOLDER] [--language en --scale 2]

Looked at by people after every change of the window; the README and the manual show some of them.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

WIDE, NARROW = (1440, 900), (1024, 640)
ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
KEPT = {
    IMAGES: ("article-zh-light", "edit-light", "findings-light", "topic-dark"),
    ROOT / "gui" / "assets" / "manual" / "images": (
        "article-en-light", "claims-light", "edit-light", "export-light", "findings-light", "keys-light",
        "source-light", "topic-light",
    ),
}  # fmt: skip
"""Those that the README and the manual show; the others stay out of the tree."""


def main() -> None:
    """Draw them all; without a language, in every language and at both scales, each in a process of its own."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--out", type=Path, default=IMAGES / "all")
    options.add_argument("--language", choices=("en", "fr", "zh"))
    options.add_argument("--scale", type=int, default=1, help="2 draws as on a screen of high resolution")
    asked = options.parse_args()
    if asked.language is None:
        for language, scale in ((language, scale) for language in ("en", "fr", "zh") for scale in (1, 2)):
            folder = asked.out / f"{language}-{scale}x"
            told = ["--out", str(folder), "--language", language, "--scale", str(scale)]
            subprocess.run([sys.executable, __file__, *told], check=True)
        for folder, names in KEPT.items():
            for name in names:
                shutil.copy(asked.out / "en-1x" / f"{name}.png", folder)
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(asked.scale)
    asked.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        for picture, widget in pictures(Path(name), asked.language):
            widget.grab().save(str(asked.out / f"{picture}.png"))
            print(asked.out / f"{picture}.png")


def pictures(folder: Path, language: str) -> Iterator[tuple[str, QWidget]]:
    """Yield each picture's name and what to draw, in the state to be drawn."""
    from PySide6.QtCore import QThreadPool

    from gui import app
    from gui.asking import CheatSheet
    from gui.chooser import Chooser
    from gui.drawer import TABS
    from gui.manual import Manual
    from gui.panes.export import ExportPane
    from gui.settings import Settings
    from gui.tour import Tour
    from kb.store import open_library, reads

    settings = Settings(folder / "window.ini")
    settings.language = language
    running = app.application()

    def settle(until: Callable[[], bool] = lambda: True) -> None:
        stop = time.monotonic() + 30
        while time.monotonic() < stop:
            running.processEvents()
            if until() and not QThreadPool.globalInstance().activeThreadCount():
                break
            time.sleep(0.01)
        for _ in range(5):
            running.processEvents()

    empty = app.open_window(folder / "library.claimstone", settings)
    empty.resize(*WIDE)
    empty.show()
    settle()
    yield "welcome-light", empty
    empty.close()

    window = app.open_window(sample_library(folder), settings)
    window.resize(*WIDE)
    window.show()
    documents = {row.language.value: row.id for row in reads.documents(window.session.store)}
    for theme in ("light", "dark"):
        window.do(f"go_{theme}")
        window.resize(*WIDE)
        for article, document in documents.items():
            window.selection.open(document)
            window.do("next_undecided")
            settle()
            yield f"article-{article}-{theme}", window
        for pane in TABS:
            window.drawer.open_at(pane)
            settle()
            yield f"{pane}-{theme}", window
        window.do("list_claims")
        settle()
        yield f"claims-{theme}", window
        window.do("read_article")
        window.do("edit")
        settle()
        yield f"edit-{theme}", window
        window.inspector.form.left.emit()
        window.do("add_source")
        settle()
        yield f"source-{theme}", window
        window.inspector.form.left.emit()
        window.resize(*NARROW)
        settle()
        yield f"narrow-{theme}", window
        window.resize(*WIDE)
        export = ExportPane(window.session, window.selection.place.document, window)
        export.show()
        settle(export.save.isEnabled)
        yield f"export-{theme}", export
        export.close()
        keys = CheatSheet(window)
        keys.show()
        settle()
        yield f"keys-{theme}", keys
        keys.close()
        for name, asked in (("find_command", ""), ("go_to", "nvidia")):
            window.do(name)
            chooser = window.findChildren(Chooser)[-1]
            chooser.field.setText(asked)
            settle(lambda chooser=chooser: chooser.list.current() is not None)
            yield f"{name}-{theme}", window
            chooser.leave()
        manual = Manual(language)
        manual.show()
        settle()
        yield f"manual-{theme}", manual
        manual.close()
        tour = Tour(window)
        tour.begin()
        settle()
        yield f"tour-{theme}", window
        tour.leave()
    second = app.open_window(window.session.store.path, settings)
    second.resize(*WIDE)
    second.show()
    settle()
    yield "second-instance-dark", second
    second.close()
    window.close()
    open_library(folder / "samples.claimstone").close()


def sample_library(folder: Path) -> Path:
    """The sample articles, imported and checked, some of their claims decided."""
    from importers import batch, samples
    from kb import operations
    from kb.model import Draft
    from kb.refresh import catch_up
    from kb.store import open_library, reads

    path = folder / "samples.claimstone"
    with open_library(path, create=True) as store:
        for found in batch.drafts(samples.paths()):
            if isinstance(found, Draft):
                operations.add_draft(store, found)
        operations.accept(store, [claim.id for claim in reads.claims(store) if claim.strength.rank >= 4][:12])
        catch_up(store)
    return path


if __name__ == "__main__":
    main()

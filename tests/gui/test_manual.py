"""The manual opens from inside the package, every page and picture of it, in every language it has."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QUrl

from gui.manual import PAGES, Manual, folder
from kb import say
from kb.checks import CHECKS

LANGUAGES = ("en", "fr", "zh")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_its_file_and_every_file_its_page(language):
    assert {path.stem for path in folder(language).glob("*.md")} == set(PAGES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_what_a_page_points_to_is_there(language, name):
    text = (folder(language) / f"{name}.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)]+)\)", text):
        assert (folder(language) / target).is_file(), target


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manual_explains_every_check_by_the_name_the_window_gives_it(language):
    page = folder(language) / "conflicts.md"
    explained = set(re.findall(r"^\| (.+?) \|", page.read_text(encoding="utf-8"), re.MULTILINE))
    missing = {say.check_name(check, language) for check in CHECKS} - explained
    assert not missing, f"{page.relative_to(page.parents[4])} has no line for {missing}"


def test_the_manual_opens_at_its_first_page_and_links_turn_to_others(qtbot, window, monkeypatch):
    monkeypatch.setattr(Manual, "show", lambda _: None)  # the offscreen platform warns of a dialog's size
    window.do("manual")
    (manual,) = window.findChildren(Manual)
    assert "Claimstone, in short" in manual.page.toPlainText()
    manual.page.anchorClicked.emit(QUrl("review.md"))
    assert "Review the figures" in manual.page.toPlainText()
    assert manual.list.current() == "review"


def test_a_picture_is_never_wider_than_its_page(qtbot, window):
    manual = Manual("en", window)
    qtbot.addWidget(manual)
    manual.show_page("import")
    assert manual.page.document().idealWidth() <= manual.page.viewport().width() + 1

"""The history in the words of the window, in each of its languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gui import trail
from gui.lines import LineList
from gui.panes.history import HistoryPane
from gui.window import OPEN
from kb import operations, say

OPERATIONS = Path(operations.__file__).parent


def lines(view: LineList) -> list[tuple[str, str]]:
    model = view.lines
    return [(model.line(model.index(row)).text, model.line(model.index(row)).detail) for row in range(model.rowCount())]


@pytest.mark.parametrize("language", ["en", "fr", "zh"])
def test_every_step_has_a_word_in_every_language(language):
    steps = {step for path in OPERATIONS.glob("*.py") for step in re.findall(r'step\("(\w+)"\)', path.read_text())}
    assert steps
    assert steps <= set(say.messages(language)["word"]["step"])


def test_what_an_edit_changed_is_told_in_words_and_not_in_columns(window, claim_of):
    claim = claim_of("$589bn off")
    window.session.do(operations.accept, [claim.id])
    window.selection.choose(claim)
    window.do("show_history")
    pane = window.drawer.panes["history"]
    assert isinstance(pane, HistoryPane)
    assert ("Accept", "Review: undecided → accepted") in lines(pane.list)


def test_the_history_speaks_the_language_of_the_window(window, claim_of):
    claim = claim_of("$589bn off")
    window.session.do(operations.accept, [claim.id])
    window.selection.choose(claim)
    window.do("speak_french")
    french = next(one for one in OPEN if one is not window)
    french.do("show_history")
    assert ("L’acceptation", "Décision\u00a0: à décider → accepté") in lines(french.drawer.panes["history"].list)
    french.do("speak_english")


def test_columns_that_follow_from_others_are_not_told():
    changes = (("span_start", "3", "4"), ("bound", "exact", "over"), ("entity", "1", "2"))
    assert list(trail.told(changes, "en")) == ["Bound: exact → over"]

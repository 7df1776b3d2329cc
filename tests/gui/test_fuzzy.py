"""A few letters mean the words that have them in order, at the beginnings of words first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui import fuzzy


@pytest.mark.parametrize(
    ("asked", "nearer", "farther"),
    [
        ("acc", "Accept", "Make a macro accurate"),
        ("rej all", "Reject all that the list shows…", "Reject"),
        ("exp", "Export…", "Next page"),
        ("ecrire", "Écrire une affirmation", "Exporter"),
        ("打开", "打开资料库…", "新建资料库…"),
        ("nl", "New library…", "Undo"),
    ],
)
def test_what_was_meant_is_nearer(asked, nearer, farther):
    near, far = fuzzy.cost(asked, nearer), fuzzy.cost(asked, farther)
    assert near is not None
    assert far is None or near < far


def test_a_letter_that_is_missing_fits_nothing():
    assert fuzzy.cost("quit", "Exit") is None


@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_words_fit_whatever_they_begin_end_or_go_on_with(before, words, after):
    assert fuzzy.cost(words, f"{before}{words}{after}") is not None or not words.isascii()

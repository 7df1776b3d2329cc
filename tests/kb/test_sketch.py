"""Near-copies are known by their sketches."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from kb.model import Language
from kb.model.sketch import SIZE, resemblance, text_sketch

ENGLISH = Language.ENGLISH
STORY = " ".join(f"The {n}th ship left the harbour of town {n * 7} with {n * n} crates of apples." for n in range(40))


def test_a_text_resembles_itself_wholly() -> None:
    assert resemblance(text_sketch(STORY, ENGLISH), text_sketch(STORY, ENGLISH)) == 1


def test_other_spacing_case_and_width_make_no_other_text() -> None:
    respaced = STORY.upper().replace(" ", "  \n").replace("7", "\uff17")
    assert text_sketch(respaced, ENGLISH) == text_sketch(STORY, ENGLISH)


def test_a_reprint_with_a_new_first_paragraph_still_resembles_its_original() -> None:
    reprint = "Our own correspondent adds a paragraph of his own making before all of that. " + STORY
    assert resemblance(text_sketch(reprint, ENGLISH), text_sketch(STORY, ENGLISH)) > Decimal("0.7")


def test_two_stories_of_one_harbour_do_not_resemble_each_other() -> None:
    other = " ".join(f"Of crate {n} nobody in the town knew whence it had come, said watchman {n}." for n in range(40))
    assert resemblance(text_sketch(other, ENGLISH), text_sketch(STORY, ENGLISH)) < Decimal("0.1")


@given(st.text(), st.sampled_from(Language))
def test_any_text_has_a_sketch_of_bounded_size(text: str, language: Language) -> None:
    assert 1 <= len(text_sketch(text, language)) <= SIZE

"""What holds for the figures of any text at all."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from importers.figures import find
from kb.model import Language

LANGUAGES = st.sampled_from(list(Language))
NUMBERED = st.text(
    st.sampled_from("0123456789.,%-–~ 一二三十百千万亿兆多几数点半成个名块元美年第前约超近至到于tfmdk€$°½abcdeéou'\n"),
    max_size=60,
)


@given(st.one_of(st.text(max_size=200), NUMBERED), LANGUAGES)
@example("10^999999", Language.ENGLISH)
@example("1,000.000,00", Language.FRENCH)
@example("9" * 5000, Language.CHINESE)
@example("零零万", Language.CHINESE)
@example("前 10", Language.CHINESE)
def test_any_text_is_survived_and_spans_index_it(text: str, language: Language) -> None:
    found = find(text, language)
    at = 0
    for item in found.figures:
        assert text[item.span.start : item.span.end] == item.text
        assert at <= item.span.start < item.span.end
        at = item.span.end
        assert all(item.span.contains(reading.span) for reading in item.readings)
    for item in found.rejected:
        assert text[item.span.start : item.span.end] == item.text

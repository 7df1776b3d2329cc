"""Any text at all is read for who vouches, at a cost that grows with its length."""

from __future__ import annotations

from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from importers.attributions import attributions
from importers.names import mentions
from kb.model import Document, Figure, Kind, Language, Part, PartKind, Span, Strength
from tests.timing import quickest

WORDS = {
    Language.CHINESE: [
        "据",
        "新华社",
        "报道",
        ",",
        "。",
        "“",
        "”",
        "王小满",
        "表示",
        "称",
        "指",
        "其中",
        "的",
        "数据",
        "显示",
        "3%",
        "12人",
        "《",
        "》",
        "(",
        ")",
        "\n",
        "知情人士",
        "从",
        "获悉",
        "他",
        "1月5日",
    ],
    Language.ENGLISH: [
        "According to",
        "Reuters",
        "said",
        ",",
        ".",
        "“",
        "”",
        "Maria Keller",
        "who",
        "he",
        "it",
        "the",
        "report",
        "by",
        "showed",
        "3%",
        "12 people",
        "(",
        ")",
        "\n",
        "sources",
        "and",
        "that",
        "citing",
        "to",
        "'s",
    ],
    Language.FRENCH: [
        "Selon",
        "l'Insee",
        "a",
        "indiqué",
        ",",
        ".",
        "«",
        "»",
        "Claire Dubois",
        "qui",
        "il",
        "le",
        "rapport",
        "de",
        "montre",
        "3 %",
        "12 morts",
        "(",
        ")",
        "\n",
        "sources",
        "et",
        "que",
        "pour",
        "a-t-il",
        "ajouté",
    ],
}


def figures_of(text: str) -> tuple[Figure, ...]:
    return tuple(
        Figure(span=Span(at, at + 1), text=text[at], kind=Kind.NUMBER, low=None, high=None, unit=None, bound=None)
        for at in range(len(text))
        if text[at].isdecimal()
    )


@st.composite
def texts(draw: st.DrawFn) -> tuple[Language, str]:
    language = draw(st.sampled_from(list(Language)))
    words = draw(st.lists(st.sampled_from(WORDS[language]) | st.text(max_size=4), max_size=40))
    return language, ("" if language is Language.CHINESE else " ").join(words)


@given(texts(), st.lists(st.sampled_from(list(PartKind)), max_size=3))
def test_any_text_is_read_and_what_is_said_of_it_stands_in_it(
    drawn: tuple[Language, str], kinds: list[PartKind]
) -> None:
    language, text = drawn
    third = len(text) // 3
    parts = tuple(Part(kind, Span(third * n, third * (n + 1))) for n, kind in enumerate(kinds))
    figures = figures_of(text)
    found = attributions(
        Document(text=text, title="", language=language, parts=parts), figures, mentions(text, language)
    )
    assert set(found) <= {figure.span for figure in figures}
    for held in found.values():
        ranks = [one.strength.rank for one in held]
        assert ranks == sorted(ranks, reverse=True)
        assert Strength.NONE.rank not in ranks
        assert len({(one.name, one.role) for one in held}) == len(held)
        for one in held:
            assert one.name
            assert one.passage is not None
            assert 0 <= one.passage.start < one.passage.end <= len(text)


@given(texts())
def test_the_same_text_gives_the_same_answer(drawn: tuple[Language, str]) -> None:
    language, text = drawn
    document = Document(text=text, title="", language=language)
    first, again = (attributions(document, figures_of(text), mentions(text, language)) for _ in range(2))
    assert first == again


def test_a_long_text_takes_its_length() -> None:
    """Ten times the text takes no more than twenty times as long, in every language."""
    sentences = {
        Language.CHINESE: "据新华社报道，王小满表示，今年产量增长3%，其中秋粮增长12%。他还说会更好。\n",
        Language.ENGLISH: "According to Reuters, Maria Keller said output rose 3%, at 12%. She added more.\n",
        Language.FRENCH: "Selon l'Insee, la production a pris 3 %, a indiqué Claire Dubois. Il en serait à 12 %.\n",
    }
    for language, sentence in sentences.items():
        taken = []
        for times in (100, 1000):
            text = sentence * times
            named, figures = mentions(text, language), figures_of(text)
            document = Document(text=text, title="", language=language)
            taken.append(quickest(partial(attributions, document, figures, named)))
        assert taken[1] < 20 * taken[0] + 0.05

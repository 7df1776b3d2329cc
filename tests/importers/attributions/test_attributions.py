"""Who vouches for each figure of a passage, and on what rung of the ladder, in three languages."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from importers.attributions import attributions
from importers.names import mentions
from kb.model import Attribution, Document, Figure, Kind, Language, Part, PartKind, Source, SourceKind, Span

HERE = Path(__file__).parent
CASES = [
    pytest.param(language, case, id=f"{language}: {case['name']}")
    for language in Language
    for case in tomllib.loads((HERE / f"{language}.toml").read_text(encoding="utf-8"))["case"]
]


def read(marked: str) -> tuple[str, tuple[Figure, ...]]:
    """A text without its ⟦ ⟧, and the figures that stood between them."""
    text = ""
    figures = []
    for piece in re.split(r"(⟦[^⟧]*⟧)", marked):
        words = piece.strip("⟦⟧")
        if piece.startswith("⟦"):
            span = Span(len(text), len(text) + len(words))
            figures.append(Figure(span=span, text=words, kind=Kind.NUMBER, low=None, high=None, unit=None, bound=None))
        text += words
    return text, tuple(figures)


def vouching(
    marked: str, language: Language, *, parts: tuple[tuple[PartKind, str], ...] = (), sources: tuple[str, ...] = ()
) -> list[tuple[Attribution, ...]]:
    """Who vouches for each marked figure; parts are given by their words."""
    text, figures = read(marked)
    document = Document(
        text=text,
        title="",
        language=language,
        parts=tuple(Part(kind, Span(text.index(words), text.index(words) + len(words))) for kind, words in parts),
        story_sources=tuple(Source(name=name, kind=SourceKind.OUTLET) for name in sources),
    )
    found = attributions(document, figures, mentions(text, language))
    assert set(found) <= {figure.span for figure in figures}
    return [found.get(figure.span, ()) for figure in figures]


def told(held: tuple[Attribution, ...]) -> list[str]:
    return [f"{one.strength} {one.name}" for one in held]


@pytest.mark.parametrize(("language", "case"), CASES)
def test_a_figure_rests_on_whoever_its_case_says(language: Language, case: dict[str, Any]) -> None:
    held = vouching(case["text"], language)
    assert [told(one) for one in held] == case["who"]
    if "passage" in case:
        text, _ = read(case["text"])
        passages = [one[0].passage for one in held if one]
        assert [text[p.start : p.end] for p in passages if p is not None] == case["passage"]


@pytest.mark.parametrize("language", Language)
def test_each_language_has_figures_that_nobody_vouches_for(language: Language) -> None:
    cases = tomllib.loads((HERE / f"{language}.toml").read_text(encoding="utf-8"))["case"]
    assert sum([] in case["who"] for case in cases) >= len(cases) / 5


def test_a_credited_caption_vouches_for_its_own_figure_as_an_image() -> None:
    (held,) = vouching(
        "股价午后走低。\n中国石油下跌⟦6%⟧ 图源：雪球\n",
        Language.CHINESE,
        parts=((PartKind.CAPTION, "中国石油下跌6% 图源：雪球"), (PartKind.CREDIT, "图源：雪球")),
    )
    assert told(held) == ["image 雪球"]
    assert held[0].role.value == "credit"


def test_a_caption_without_a_figure_vouches_for_the_passage_it_shows() -> None:
    (held,) = vouching(
        "会员年费涨到⟦298元⟧。\n会员年费页面 图源：腾讯视频\n",
        Language.CHINESE,
        parts=((PartKind.CAPTION, "会员年费页面 图源：腾讯视频"), (PartKind.CREDIT, "图源：腾讯视频")),
    )
    assert [one.strength.value for one in held] == ["image"]


def test_the_picture_of_a_logo_bears_nothing_out() -> None:
    held = vouching(
        "Renault a vendu ⟦2,2 millions de voitures⟧.\n\nLe logo de Renault. Crédit photo : AFP\n",
        Language.FRENCH,
        parts=(
            (PartKind.CAPTION, "Le logo de Renault. Crédit photo : AFP"),
            (PartKind.CREDIT, "Crédit photo : AFP"),
        ),
    )
    assert held == [()]


def test_a_person_quoted_outranks_the_picture_of_the_quotation() -> None:
    (held,) = vouching(
        "李小满说：“今年要卖出⟦100万⟧辆。”\n李小满发言 图源：微博\n",
        Language.CHINESE,
        parts=((PartKind.CAPTION, "李小满发言 图源：微博"), (PartKind.CREDIT, "图源：微博")),
    )
    assert told(held) == ["named 李小满", "image Weibo"]


def test_a_list_at_the_foot_vouches_for_no_claim() -> None:
    held = vouching(
        "The river rose ⟦4 metres⟧.\n\nSources: BBC, AP\n",
        Language.ENGLISH,
        parts=((PartKind.SOURCE_LINE, "Sources: BBC, AP"),),
        sources=("BBC", "Associated Press"),
    )
    assert held == [()]


def test_a_passage_that_points_to_the_list_is_borne_out_by_the_story() -> None:
    pointed, plain = vouching(
        "The river rose ⟦4 metres⟧ (see sources below). It fell by ⟦1 metre⟧.\n\nSources: BBC, AP\n",
        Language.ENGLISH,
        parts=((PartKind.SOURCE_LINE, "Sources: BBC, AP"),),
        sources=("BBC", "Associated Press"),
    )
    assert told(pointed) == ["story BBC, Associated Press"]
    assert plain == ()

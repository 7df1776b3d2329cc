"""Dates in sentences as newsrooms write them, and what holds for any text at all."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.periods import find
from kb.model import Figure, Kind, Language, Moment, Period
from tests.timing import quickest

LANGUAGES = list(Language)
PUBLISHED = Moment.parse("2025-06-18T10:00+02:00")


def cases() -> list[tuple[Language, dict[str, Any]]]:
    found = []
    for language in LANGUAGES:
        path = Path(__file__).with_name(f"{language.value}.toml")
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        found += [(language, case) for case in table["case"]]
    return found


def spelled(period: Period | None) -> str:
    if period is None:
        return "?"
    return period.start or "" if period.start == period.end else f"{period.start or ''}/{period.end or ''}"


@pytest.mark.parametrize(
    ("language", "case"), cases(), ids=lambda value: value["text"] if isinstance(value, dict) else value
)
def test_the_dates_of_a_sentence_are_found_and_resolved(language: Language, case: dict[str, Any]) -> None:
    told = case.get("published", "2025-06-18")
    figures = find(case["text"], language, published=Moment.parse(told) if told else None)
    assert [[figure.text, spelled(figure.period)] for figure in figures] == case["dates"]


def is_well_formed(text: str, figures: tuple[Figure, ...]) -> bool:
    end = 0
    for figure in figures:
        if figure.span.start < end or figure.text != text[figure.span.start : figure.span.end] or not figure.text:
            return False
        if figure.kind is not Kind.DATE or figure.bound is not None or figure.low is not None:
            return False
        end = figure.span.end
    return True


MOMENTS = st.sampled_from(
    [None, PUBLISHED, Moment(day="2024"), Moment(day="2024-02"), Moment(day="9999-12-31"), Moment(day="0001-01-01")]
)


@given(st.text(), st.sampled_from(LANGUAGES), MOMENTS)
def test_any_text_is_survived(text: str, language: Language, published: Moment | None) -> None:
    assert is_well_formed(text, find(text, language, published=published))


PIECES = {
    Language.CHINESE: (
        "年 月 日 号 今年 去年 上周 五 一 十 2024 12 30 99 0 至 - 前 后 初 底"
        " 第 季度 上 下 半年 点 分 半 世纪 年代 农历 正月 春节"
        " 近 个月 天 的 , ( ) 和 之间 起 截至 20240230 2/29 23:59 民国 元年"
    ),
    Language.ENGLISH: (
        "the of in on at from to until between and last next this May march Monday Mon. 27 2024 1999 0 31 first"
        " twenty 27th"
        " Q3 H1 quarter half week year years ago later day month early end mid- 3pm 23:59 1990s century"
        " Christmas , - / 's"
        " 2/29 20240230 before after since fiscal summer a two"
    ),
    Language.FRENCH: (
        "le la du de au à en entre et dernier prochaine ce mai mars lundi 27 2024 1999 0 31 premier vingt 1er T3"
        " S1 trimestre"
        " semestre semaine an années il y a plus tard jour mois début fin mi- 14h30 23:59 siècle Noël , - / 2/29 avant"
        " après"
        " depuis jusqu'au exercice été un deux"
    ),
}


@given(st.data(), st.sampled_from(LANGUAGES), MOMENTS)
def test_any_heap_of_date_words_is_survived(data: st.DataObject, language: Language, published: Moment | None) -> None:
    words = data.draw(st.lists(st.sampled_from(PIECES[language].split()), max_size=14))
    text = data.draw(st.sampled_from(["", " "])).join(words)
    assert is_well_formed(text, find(text, language, published=published))


FAR = {Language.CHINESE: "山水无言。" * 60, Language.ENGLISH: "Nothing here. " * 30, Language.FRENCH: "Rien ici. " * 40}


@pytest.mark.parametrize(
    ("language", "case"), cases(), ids=lambda value: value["text"] if isinstance(value, dict) else value
)
def test_text_far_away_changes_nothing(language: Language, case: dict[str, Any]) -> None:
    far = FAR[language] + "\n"
    near = find(case["text"], language, published=PUBLISHED)
    among = find(far + case["text"] + "\n" + far, language, published=PUBLISHED)
    assert [(figure.text, figure.period) for figure in among] == [(figure.text, figure.period) for figure in near]
    assert [figure.span.start - len(far) for figure in among] == [figure.span.start for figure in near]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_start_is_no_later_than_its_end(language: Language) -> None:
    for told, case in cases():
        for figure in find(case["text"], language, published=PUBLISHED):
            if figure.period and figure.period.start and figure.period.end:
                assert figure.period.start <= figure.period.end, (told, figure)


PUMPED = [
    *"年月日点第前至和的,-/.:1五a'",
    "2024年",
    "1/",
    "2-",
    "from ",
    "last ",
    "il y a ",
    "the ",
    "12:",
    "mid-",
    "5 mai ",
    "12 ",
    "d'",
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", PUMPED)
def test_no_repetition_takes_long(language: Language, piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert quickest(lambda: find(text, language, published=PUBLISHED), enough=2) < 2


def test_a_day_is_not_resolved_against_a_month_alone() -> None:
    figures = find("Yesterday, and in 2024 or in May.", Language.ENGLISH, published=Moment(day="2025-06"))
    assert [spelled(figure.period) for figure in figures] == ["?", "2024-01-01/2024-12-31", "2025-05-01/2025-05-31"]

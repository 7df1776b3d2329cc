"""Sentences as newspapers print them, with every figure they hold and nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from importers.figures import find
from kb.model import Figure, Language, Moment

HERE = Path(__file__).parent
PUBLISHED = Moment(day="2025-03-14")


def cases() -> list[Any]:
    found = []
    for language in Language:
        table = tomllib.loads((HERE / f"{language.value}.toml").read_text(encoding="utf-8"))
        found += [pytest.param(language, case, id=f"{language.value}: {case['text']}") for case in table["case"]]
    return found


def spelled(figure: Figure) -> str:
    if figure.period is not None:
        return f"{figure.text} | date | {figure.period.start or ''}..{figure.period.end or ''}"
    low, high = ("" if end is None else f"{end.normalize():f}" for end in (figure.low, figure.high))
    bound = figure.bound.value if figure.bound else ""
    return f"{figure.text} | {figure.kind.value} | {low}..{high} | {figure.unit or ''} | {bound}"


@pytest.mark.parametrize(("language", "case"), cases())
def test_a_sentence_holds_these_figures_and_no_other(language: Language, case: dict[str, Any]) -> None:
    found = find(case["text"], language, published=PUBLISHED)
    assert [spelled(figure) for figure in found.figures] == case["figures"]

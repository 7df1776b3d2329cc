"""Figures that state nothing: durations in passing, parts of names, the number of those who say it."""

from __future__ import annotations

import re

from importers.measures import measure_of
from importers.page import Page
from kb.model import (
    Figure,
    Kind,
    Language,
    Span,
)


def states_nothing(page: Page, figure: Figure, of_speakers: frozenset[Span]) -> bool:
    """Whether the figure states nothing: an aside, part of a name or of who says it ("two people"), a bare year."""
    if _is_aside(page, figure) or _in_a_name(page, figure) or _names_a_race(page, figure):
        return True
    if figure.kind is Kind.COUNT and figure.span in of_speakers:
        return True
    return figure.unit == "1" and figure.kind in {Kind.NUMBER, Kind.COUNT} and _YEAR.fullmatch(figure.text) is not None


def _is_aside(page: Page, figure: Figure) -> bool:
    """Whether a duration only says when or how often ("in recent weeks", "sur un an", 一天之内)."""
    if figure.kind is not Kind.DURATION:
        return False
    if page.language is Language.CHINESE and figure.text.endswith("日"):
        return True  # the 27th: durations are counted in 天
    if _names_a_kind(page, figure):
        return True
    reach = _ADVERBIAL[page.language]
    near = page.clues_in(max(0, figure.span.start - reach), figure.span.end + reach, "vague", "scope")
    if not near:
        return False
    clause = page.clause_at(figure.span)
    own = [
        clue
        for clue in page.clues_in(clause.start, clause.end, "metric")
        if Kind.DURATION in measure_of(clue.code).kinds
    ]
    return not own


def _names_a_kind(page: Page, figure: Figure) -> bool:
    """Whether the duration only says what kind of thing it is: "the 10-year note", 7天期逆回购."""
    if page.language is Language.CHINESE:
        return page.text[figure.span.end : figure.span.end + 1] == "期"
    return "-" in figure.text and not figure.text.endswith("old")


def _names_a_race(page: Page, figure: Figure) -> bool:
    """Whether the length is the name of a race: "the women's 200m freestyle"."""
    if figure.kind is not Kind.QUANTITY or figure.unit not in {"m", "km"}:
        return False
    behind = page.clues_in(figure.span.end, figure.span.end + 2, "list")
    return any(clue.code == "races" for clue in behind)


def _in_a_name(page: Page, figure: Figure) -> bool:
    """Whether the figure is part of a name: "CAC 40", 《…2》."""
    around = page.within(page.mentions, max(0, figure.span.start - 60), figure.span.end)
    return any(mention.span.contains(figure.span) for mention in around)


_ADVERBIAL = {
    Language.CHINESE: 3,
    Language.ENGLISH: 16,
    Language.FRENCH: 16,
}


_YEAR = re.compile(r"(?:19|20)\d\d")

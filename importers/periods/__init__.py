"""Dates and periods of a text, resolved against its publication: every one a figure of kind DATE."""

from __future__ import annotations

from importers.periods import en, fr, zh
from importers.periods.grammar import Grammar
from importers.periods.said import UNKNOWN
from importers.periods.setting import setting_of
from kb.model import Figure, Kind, Language, Moment


def find(text: str, language: Language, *, published: Moment | None) -> tuple[Figure, ...]:
    """All dates in reading order, disjoint; one that only an unknown publication date could resolve has period None."""
    setting = setting_of(published)
    return tuple(
        Figure(
            span=span,
            text=text[span.start : span.end],
            kind=Kind.DATE,
            low=None,
            high=None,
            unit=None,
            bound=None,
            period=None if stretch is UNKNOWN else stretch.period,
        )
        for span, stretch in _grammar(language).dates(text, setting)
    )


def _grammar(language: Language) -> Grammar:
    return {Language.CHINESE: zh.grammar, Language.ENGLISH: en.grammar, Language.FRENCH: fr.grammar}[language]()

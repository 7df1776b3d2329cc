"""Whose money a word means that several countries share: 元 in a text from Taiwan, 比索 in one about Manila.

What is found in a text depends on the words right around it; this alone asks the whole of it, and so stands apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from importers.figures.folding import fold
from importers.folding import simplified
from importers.lexicon import lexicon
from kb.model import Figure, Kind, Language, Role

_OPENING = 2000
_SHARE_OF_TRADITIONAL = 20
"""One in so many characters is written otherwise in simplified Chinese, where the text is in traditional ones."""


def at_home(figures: Iterable[Figure], text: str, language: Language) -> tuple[Figure, ...]:
    """The figures, sums in a shared word in the money of the country that the text names most."""
    shared: Mapping[str, Mapping[str, list[str]]] = lexicon(language, "figures").get("local", {})
    if not shared:
        return tuple(figures)
    folded = fold(text, language)
    codes = {word: _named_most(countries, text, folded) for word, countries in shared.items() if word in folded}
    return tuple(_in_the_money_of(codes.get(_currency(figure, folded)), figure) for figure in figures)


def _in_the_money_of(code: str | None, figure: Figure) -> Figure:
    if code is None or figure.unit is None or figure.kind not in {Kind.MONEY, Kind.PRICE_PER}:
        return figure
    _, slash, per = figure.unit.partition("/")
    return replace(figure, unit=code + slash + per)


def _currency(figure: Figure, folded: str) -> str:
    """The word for the money, "" where there is none."""
    units = (reading.span for reading in figure.readings if reading.role is Role.UNIT)
    return next((folded[span.start : span.end] for span in units), "")


def _named_most(countries: Mapping[str, list[str]], text: str, folded: str) -> str | None:
    """The code whose words stand most often in the text, None where no word of any stands there."""
    if "traditional" in countries and not _is_traditional(text):
        return None
    said = {code: sum(map(folded.count, names)) for code, names in countries.items() if code != "traditional"}
    code = max(said, key=said.__getitem__)
    return code if said[code] else None


def _is_traditional(text: str) -> bool:
    opening = text[:_OPENING]
    written = simplified()
    return sum(letter in written for letter in opening) * _SHARE_OF_TRADITIONAL > len(opening)

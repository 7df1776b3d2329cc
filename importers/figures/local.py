"""Whose money a word means that several countries share: 元 in a text from Taiwan, 比索 in one about Manila."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from importers.figures.words import Words
from importers.folding import simplified
from kb.model import Figure, Kind, Role

_OPENING = 2000
_SHARE_OF_TRADITIONAL = 20
"""One in so many characters is written otherwise in simplified Chinese, where the text is in traditional ones."""


def at_home(figures: Iterable[Figure], text: str, folded: str, words: Words) -> Iterator[Figure]:
    """Yield the figures, sums in a shared word in the money of the country that the text names most."""
    shared: Mapping[str, Mapping[str, list[str]]] = words.table.get("local", {})
    codes: dict[str, str | None] = {}
    for figure in figures:
        word = _currency(figure, folded) if figure.kind in {Kind.MONEY, Kind.PRICE_PER} else None
        if word is None or word not in shared:
            yield figure
            continue
        if word not in codes:
            codes[word] = _named_most(shared[word], text, folded)
        code = codes[word]
        if code is None or figure.unit is None:
            yield figure
        else:
            _, slash, per = figure.unit.partition("/")
            yield replace(figure, unit=code + slash + per)


def _currency(figure: Figure, folded: str) -> str | None:
    """The word for the money, None where there is none."""
    for reading in figure.readings:
        if reading.role is Role.UNIT:
            return folded[reading.span.start : reading.span.end]
    return None


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

"""A document in few numbers: enough to tell a near-copy, or a translation, without reading both texts again."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from zlib import crc32

from kb.model.document import Language
from kb.model.figure import Figure, Kind
from kb.model.interval import digits_of

SIZE = 32
"""How many of the smallest hashes stand for a document (bottom-k sketch, Broder 1997)."""

_SHINGLE = {Language.CHINESE: 6, Language.ENGLISH: 20, Language.FRENCH: 20}
_TELLING_DIGITS = 2

Sketch = tuple[int, ...]


def text_sketch(text: str, language: Language) -> Sketch:
    """The smallest hashes of the text's shingles: runs of letters and digits, spaces and punctuation left out."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum())
    length = _SHINGLE[language]
    return _smallest(plain[start : start + length] for start in range(max(1, len(plain) - length + 1)))


def figure_sketch(figures: Iterable[Figure]) -> Sketch:
    """The smallest hashes of the figures that tell one article from another; the same in every language."""
    return _smallest(
        f"{figure.low}..{figure.high} {figure.unit}"
        for figure in figures
        if figure.kind not in {Kind.DATE, Kind.RANK, Kind.DURATION} and _digits(figure) >= _TELLING_DIGITS
    )


def _digits(figure: Figure) -> int:
    return max((digits_of(end) for end in (figure.low, figure.high) if end is not None), default=0)


def _smallest(words: Iterable[str]) -> Sketch:
    hashes = {crc32(word.encode("utf-8", "surrogatepass")) for word in words}
    return tuple(sorted(hashes)[:SIZE])


def resemblance(left: Sketch, right: Sketch) -> Decimal:
    """The share of two documents' shingles that stand in both, as their sketches estimate it."""
    either = sorted({*left, *right})[:SIZE]
    both = {*left} & {*right}
    return Decimal(sum(value in both for value in either)) / len(either) if either else Decimal(0)

"""What stands behind a numeral: its magnitude, its unit, what it counts and per what."""

from __future__ import annotations

from decimal import Decimal

from importers.figures.chinese import measure_chinese
from importers.figures.latin import measure_latin
from importers.figures.phrases import past_space
from importers.figures.piece import Piece
from importers.figures.words import Words
from importers.numerals import zh
from importers.numerals.numeral import Shape
from kb.model import Language, Role


def measure(piece: Piece, folded: str, text: str, words: Words) -> None:
    """Read what follows the numeral."""
    _learned_magnitude(piece, folded, words)
    if piece.shape is Shape.MULTIPLE:
        piece.sort, piece.unit = "ratio", "x"
    elif piece.shape is Shape.TIME:
        piece.sort, piece.unit = "duration", "second"
    elif words.language is Language.CHINESE:
        measure_chinese(piece, folded, text, words)
    else:
        measure_latin(piece, folded, text, words)


def _learned_magnitude(piece: Piece, folded: str, words: Words) -> None:
    """A magnitude the editor taught: 3 myriades, worth the power of ten given with the word."""
    start = past_space(folded, piece.end)
    found = words.magnitudes.at(folded, start)
    if found is not None and piece.shape is not Shape.ORDINAL:
        factor = Decimal(found[1])
        piece.times(factor)
        piece.scaled = True
        piece.read(start, found[0], Role.MAGNITUDE, f"{factor:f}")


def per_behind(piece: Piece, folded: str, words: Words) -> None:
    """A price's denominator: /百万tokens, a barrel, par action. How often (a year) is no price per piece."""
    if piece.sort != "money":
        return
    for gap in ("", " "):
        if not folded.startswith(gap, piece.end):
            continue
        link = words.per.at(folded, piece.end + len(gap))
        if link is None:
            continue
        at = past_space(folded, link[0])
        amount, at = _amount(folded, at, words)
        found = words.denominators.at(folded, at)
        if found is None:
            continue
        code = f"{amount:f} {found[1]}" if amount != 1 else found[1]
        piece.sort = "price-per"
        piece.unit = f"{piece.unit}/{code}"
        piece.read(link[0] - (link[0] - piece.end - len(gap)), found[0], Role.PER, code)
        return


_AMOUNTS = {
    "millions de ": 6,
    "million de ": 6,
    "1 million ": 6,
    "million ": 6,
    "billion ": 9,
    "thousand ": 3,
    "mille ": 3,
    "1,000 ": 3,
    "1 000 ": 3,
    "100 ": 2,
    "1m ": 6,
}


def _amount(folded: str, at: int, words: Words) -> tuple[Decimal, int]:
    """How many of the denominator: 百万 tokens, a million tokens."""
    if words.language is Language.CHINESE:
        match = zh.RUN_AT.match(folded, at)
        numeral = match and zh.read(match.group(), at, folded)
        if match and numeral and numeral.low == numeral.high:
            return numeral.low, past_space(folded, match.end())
        return Decimal(1), at
    for word, power in _AMOUNTS.items():
        if folded.startswith(word, at):
            return Decimal(10) ** power, at + len(word)
    return Decimal(1), at

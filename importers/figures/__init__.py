"""Every figure of a text: numbers with their unit, hedge and sign, and the numbers that are none, with the reason.

One pattern runs over the folded text and finds numerals (importers.numerals); then each looks right for what it
measures (measuring), neighbours are joined (joining), and each looks left for its currency, sign and hedge (leading).
What it all amounts to is settled last (kinds). Nothing looks further than a few words, so a text costs what it is long.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from importers import periods
from importers.figures.contested import uncontested
from importers.figures.folding import fold
from importers.figures.joining import join, join_bounds
from importers.figures.kinds import settle
from importers.figures.leading import hedges, per_before, prefix
from importers.figures.measuring import measure, per_behind
from importers.figures.piece import Piece
from importers.figures.rejecting import reason
from importers.figures.scanning import scan
from importers.figures.words import Words, words_of
from importers.numerals.numeral import Shape
from kb.model import NOTHING_LEARNED, Figure, Language, Moment, Rejected, Span, Vocabulary


@dataclass(frozen=True, slots=True)
class Found:
    """What a text holds: figures and rejected numbers, both in reading order, all disjoint."""

    figures: tuple[Figure, ...]
    rejected: tuple[Rejected, ...]


def find(
    text: str, language: Language, *, published: Moment | None = None, vocabulary: Vocabulary = NOTHING_LEARNED
) -> Found:
    """Find all figures of a text, dates included, and what looks like one and is none."""
    words = words_of(language, vocabulary)
    folded = fold(text, language)
    dates = uncontested(periods.find(text, language, published=published), folded, words)
    taken = _Taken(dates)
    rejected: list[Rejected] = []
    pieces = join(_pieces(folded, text, words, taken, rejected), folded, words)
    floor = 0
    for piece in pieces:
        floor = max(floor, taken.end_before(piece.start))
        hedges(piece, folded, words, floor)
        per_before(piece, folded, words, floor)
        floor = piece.end
    figures: list[Figure] = []
    floor = 0
    for piece in join_bounds(pieces, folded, words):
        why = settle(piece, folded, words, floor)
        if why is not None:
            rejected.append(_rejected(text, piece.first, piece.bare_end(), why))
        elif not taken.overlaps(piece.start, piece.end):
            figures.append(piece.figure(text))
        floor = piece.end
    return Found(tuple(sorted([*dates, *figures], key=_place)), tuple(sorted(rejected, key=_place)))


def _pieces(folded: str, text: str, words: Words, taken: _Taken, rejected: list[Rejected]) -> list[Piece]:
    """The numerals with what stands right around them; what is no figure goes to the rejected."""
    pieces: list[Piece] = []
    floor = 0
    for found in scan(folded, text, words, taken.holds):
        if isinstance(found, Rejected):
            if found.span.start >= floor and not taken.overlaps(found.span.start, found.span.end):
                rejected.append(found)
                floor = found.span.end
            continue
        if found.start < floor or taken.overlaps(found.start, found.end):
            continue
        if found.shape is Shape.BARE and folded.startswith("每", found.start - 1):
            continue  # 每百万tokens: the denominator of the price that follows
        refused = reason(found, folded, text, words)
        if refused:
            start, end, why = refused
            rejected.append(_rejected(text, max(start, floor), end, why))
            floor = end
            continue
        floor = max(floor, taken.end_before(found.start))
        piece = Piece.of(found)
        measure(piece, folded, text, words)
        prefix(piece, folded, text, words, floor)
        per_behind(piece, folded, words)
        floor = piece.end
        pieces.append(piece)
    return pieces


class _Taken:
    """The stretches dates have taken, asked from left to right."""

    def __init__(self, dates: tuple[Figure, ...]) -> None:
        self._starts = [date.span.start for date in dates]
        self._ends = [date.span.end for date in dates]

    def end_before(self, place: int) -> int:
        """Where the last date before a place ends; 0 where there is none."""
        index = bisect_right(self._starts, place) - 1
        return self._ends[index] if index >= 0 else 0

    def holds(self, start: int, end: int) -> bool:
        """Whether the whole stretch lies in one date."""
        index = bisect_right(self._ends, start)
        return index < len(self._starts) and self._starts[index] <= start and end <= self._ends[index]

    def overlaps(self, start: int, end: int) -> bool:
        """Whether a date shares a character with the stretch."""
        index = bisect_right(self._ends, start)
        return index < len(self._starts) and self._starts[index] < end


def _place(item: Figure | Rejected) -> int:
    return item.span.start


def _rejected(text: str, start: int, end: int, why: str) -> Rejected:
    return Rejected(Span(start, end), text[start:end], why)

"""Every figure of a text: numbers with their unit, hedge and sign, and the numbers that are none, with the reason.

One pattern runs over the folded text and finds numerals (importers.numerals); then each looks right for what it
measures (measuring), neighbours are joined (joining), and each looks left for its currency, sign and hedge (leading).
What it all amounts to is settled last (kinds). Nothing looks further than a few words, so a text costs what it is long.
"""

from __future__ import annotations

from dataclasses import dataclass

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
    del published  # until importers.periods reads dates
    words = words_of(language, vocabulary)
    folded = fold(text, language)
    rejected: list[Rejected] = []
    pieces = _pieces(folded, text, words, rejected)
    figures: list[Figure] = []
    pieces = join(pieces, folded, words)
    floor = 0
    for piece in pieces:
        hedges(piece, folded, words, floor)
        per_before(piece, folded, words, floor)
        floor = piece.end
    floor = 0
    for piece in join_bounds(pieces, folded, words):
        why = settle(piece, folded, words, floor)
        if why is None:
            figures.append(piece.figure(text))
        else:
            rejected.append(_rejected(text, piece.first, piece.bare_end(), why))
        floor = piece.end
    rejected.sort(key=_place)
    return Found(tuple(figures), tuple(rejected))


def _pieces(folded: str, text: str, words: Words, rejected: list[Rejected]) -> list[Piece]:
    """The numerals with what stands right around them; what is no figure goes to the rejected."""
    pieces: list[Piece] = []
    floor = 0
    for found in scan(folded, text, words):
        if isinstance(found, Rejected):
            if found.span.start >= floor:
                rejected.append(found)
                floor = found.span.end
            continue
        if found.start < floor or (found.shape is Shape.BARE and folded.startswith("每", found.start - 1)):
            continue  # 每百万tokens: the denominator of the price that follows
        refused = reason(found, folded, text, words)
        if refused:
            start, end, why = refused
            rejected.append(_rejected(text, max(start, floor), end, why))
            floor = end
            continue
        piece = Piece.of(found)
        measure(piece, folded, text, words)
        prefix(piece, folded, text, words, floor)
        per_behind(piece, folded, words)
        floor = piece.end
        pieces.append(piece)
    return pieces


def _place(item: Figure | Rejected) -> int:
    return item.span.start


def _rejected(text: str, start: int, end: int, why: str) -> Rejected:
    return Rejected(Span(start, end), text[start:end], why)

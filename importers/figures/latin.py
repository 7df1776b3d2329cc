"""What stands behind an English or French numeral: magnitudes, units, and the nouns it counts."""

from __future__ import annotations

import re
from decimal import Decimal

from importers.figures.phrases import past_space
from importers.figures.piece import Piece
from importers.figures.words import Words
from importers.numerals.numeral import Shape
from kb.model import Language, Role

_LETTERS = {"k": 3, "m": 6, "mm": 6, "b": 9, "t": 12, "g": 9}
_LETTER = re.compile(r" ?(mm|[kmbtg])(?![a-z\d'²³/])")
_WORD = re.compile(r"[a-zà-öø-ÿœ][a-zà-öø-ÿœ\d'-]{0,30}")


def _magnitude_letter(piece: Piece, folded: str, text: str, words: Words) -> None:
    """k, m, b, M, Md right behind digits, where money or a noun shows that they are no unit."""
    match = _LETTER.match(folded, piece.end)
    if match is None or piece.shape is not Shape.DIGITS or piece.scaled:
        return
    letter, printed = match[1], text[match.start(1)]
    follows = words.symbols.at(folded, past_space(folded, match.end()))
    money = words.symbols.before(folded, piece.start - folded.startswith(" ", piece.start - 1)) or follows
    if not money and letter in {"t", "g", "mm"}:
        return
    if not money and (printed.islower() and letter != "k") and not _counts(folded, match.end(), words):
        return
    if not money and letter == "m" and match.group().startswith(" "):
        return
    factor = Decimal(10) ** _LETTERS[letter]
    piece.times(factor)
    piece.scaled = True
    piece.read(match.start(1), match.end(), Role.MAGNITUDE, f"{factor:f}")


def _counts(folded: str, at: int, words: Words) -> bool:
    """Whether a plural noun or a unit follows, so that "5m people" is no length."""
    match = _WORD.match(folded, at + 1) if folded.startswith(" ", at) else None
    if match is None or match[0] in words.sets["stop"]:
        return False
    return match[0].endswith("s") or match[0] in words.nouns.codes or match[0] in words.measures.codes


_OF = (" of ", " de ", " d'")
_OF_A = (" a ", " an ", " of a ", " of an ", " d'un ", " d'une ")


def measure_latin(piece: Piece, folded: str, text: str, words: Words) -> None:
    """Read what follows the numeral."""
    if piece.shape is Shape.ORDINAL:
        return
    _magnitude_letter(piece, folded, text, words)
    for gap in (" ", "-", "", *_OF, *_OF_A):
        if not folded.startswith(gap, piece.end) or not _may_link(piece, gap):
            continue
        start = piece.end + len(gap)
        found = words.measure_at(folded, text, start)
        if found is not None and found[1][0] == "multiple" and folded[found[0] : found[0] + 1].isdigit():
            continue  # 4x200 metres
        if found is None or _excluded(piece, folded[start : found[0]], gap, found[1][0]):
            continue
        end, (sort, code) = found
        piece.measure(start, end, *_ambiguous(piece, folded, start, end, sort, code, words))
        _below_zero(piece, folded, words)
        return
    _noun(piece, folded, text, words)


def _may_link(piece: Piece, gap: str) -> bool:
    """Whether a number may be linked to its unit so: millions of dollars, half a gallon."""
    if gap in _OF_A:
        return piece.shape is Shape.FRACTION
    return gap not in _OF or piece.scaled or piece.shape is Shape.VAGUE or piece.bound is not None


def _excluded(piece: Piece, word: str, gap: str, sort: str) -> bool:
    """Whether a unit's word means something else here: a lone letter, an ordinal's second."""
    if piece.shape is Shape.ORDINAL or word.isdigit() or (gap == "-" and len(word) <= 1):
        return True
    if gap and word == "in":
        return True
    if len(word) == 1 and word.isalpha() and gap == " " and word not in "mgltwh":
        return True
    return piece.shape is Shape.FRACTION and sort == "multiple"


def _ambiguous(piece: Piece, folded: str, start: int, end: int, sort: str, code: str, words: Words) -> tuple[str, str]:
    """Words of two measures, told apart by the words nearby: pounds of meat, livres sterling."""
    other = words.table.get("ambiguous", {}).get(folded[start:end])
    if other is None:
        return sort, code
    near = folded[max(0, piece.start - 80) : start] + folded[end : end + 12]
    if piece.high >= other.get("below", piece.high + 1):
        return sort, code
    if any(hint in near for hint in other["near"]) and not any(hint in near for hint in other["not_near"]):
        return other["sort"], other["code"]
    return sort, code


def _below_zero(piece: Piece, folded: str, words: Words) -> None:
    if piece.unit not in {"degC", "degF", "degree"}:
        return
    for phrase in words.table["signs"].get("after", ()):
        if folded.startswith(phrase, piece.end):
            piece.low, piece.high = -piece.high, -piece.low
            piece.read(piece.end + 1, piece.end + len(phrase), Role.SIGN, "minus")
            return


def _noun(piece: Piece, folded: str, text: str, words: Words) -> None:
    """What a plain number counts: the nearest known noun, else the first word that may be one."""
    at = piece.end
    for link in _OF:
        if folded.startswith(link, at) and _may_link(piece, link):
            at += len(link) - 1
            break
    else:
        if words.language is Language.FRENCH and piece.scaled and piece.high >= 10**6:
            return  # 60 milliards déboursés: a noun would need "de"
    first: tuple[int, str] | None = None
    for _ in range(4):
        match = _WORD.match(folded, at + 1) if folded.startswith((" ", "-", "'"), at) else None
        if match is None or (match[0] in words.sets["stop"] and match[0] not in words.sets["between noun"]):
            break
        if at > piece.end:
            found = words.measure_at(folded, text, at + 1)
            if (
                found
                and found[1][0] == "duration"
                and found[0] - at > 3
                and folded[piece.end + 1 : at] in words.sets["between noun"]
            ):
                piece.measure(at + 1, found[0], *found[1])
                return
        noun = words.nouns.at(folded, at + 1)
        if noun:
            sort, code = _ambiguous(piece, folded, at + 1, noun[0], "count", noun[1], words)
            piece.sort, piece.unit = sort, code
            if first is None and at <= piece.end + 3:
                piece.read(at + 1, noun[0], Role.NOUN if sort == "count" else Role.UNIT, code)
            return
        word = match[0]
        plural = word[-1] in words.sets["plural"] and word[-2:] not in words.sets["singular"]
        named = any(sign.isdigit() for sign in word)
        if first is None and plural and not named and word not in words.sets["adjectives"]:
            first = (match.end(), word)
        at = match.end()
    if first and piece.shape is not Shape.FRACTION:
        piece.sort, piece.unit = "count", first[1]

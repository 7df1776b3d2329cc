"""What sort of figure a piece is, and whether it is one at all: ranks, fractions, bare scales, articles."""

from __future__ import annotations

import re

from importers.figures.phrases import word_before
from importers.figures.piece import Piece
from importers.figures.words import Words
from importers.numerals.numeral import Shape
from kb.model import Bound, Language, Role

_WORD = re.compile(r"[a-zà-öø-ÿœ][a-zà-öø-ÿœ'-]*")
_PUNCTUATION = set("，。；：、！？,.;:!?)）(（\"”'“’ \n%")


def settle(piece: Piece, folded: str, words: Words, floor: int) -> str | None:
    """Decide the kind; answers why the piece is no figure, None where it is one."""
    if words.language is Language.CHINESE:
        return _settle_chinese(piece, folded, words)
    return _settle_latin(piece, folded, words, floor)


def _rank(piece: Piece, start: int) -> None:
    piece.sort, piece.unit = "rank", None
    if start < piece.start:
        piece.read(start, piece.start, Role.UNIT, "rank")


# ---------------------------------------------------------------- Chinese


def _settle_chinese(piece: Piece, folded: str, words: Words) -> str | None:
    before = folded[piece.start - 1 : piece.start]
    if before == "第":
        return _ordinal_chinese(piece, folded, words)
    if before == "前" and piece.sort in {"", "count"} and piece.low > 1 and _top(piece, folded):
        piece.end = max(piece.end, piece.first)
        piece.bound = Bound.AT_MOST
        _rank(piece, piece.start - 1)
        return None
    if piece.shape is Shape.FRACTION or piece.sort in {"percent", "ratio", "rank", "price-per"}:
        return None
    numeral = folded[piece.first : piece.end]
    if piece.shape is Shape.ARTICLE or (numeral[:1] == "一" and piece.low == 1 == piece.high and piece.sort == "count"):
        return _one_chinese(piece, folded)
    hedged = any(reading.role is Role.HEDGE for reading in piece.readings)
    if piece.shape is Shape.BARE and not hedged and not _stands_alone(piece, folded):
        return "idiom"
    if piece.shape in {Shape.WORDS, Shape.VAGUE} and piece.high < 11 and piece.sort in {"", "count"}:
        return _small_chinese(piece, folded, words)
    if piece.sort == "":
        piece.sort, piece.unit = "number", "1"
    return None


def _top(piece: Piece, folded: str) -> bool:
    after = folded[piece.end : piece.end + 1]
    last = folded[piece.end - 1]
    return last in "名位强大" or after in _PUNCTUATION or after == "" or after in "的之行列名强位大"


def _ordinal_chinese(piece: Piece, folded: str, words: Words) -> str | None:
    end = piece.first
    for reading in piece.readings:
        if reading.role is Role.NUMERAL:
            end = max(end, reading.span.end)
    for length in range(5, 0, -1):
        if folded[end : end + length] in words.sets["sequence"]:
            return "ordinal"
    after = folded[end : end + 1]
    piece.readings = [reading for reading in piece.readings if reading.role is Role.NUMERAL]
    piece.end = end + 1 if after in {"名", "位"} else end
    piece.bound = None
    _rank(piece, piece.start - 1)
    return None


def _one_chinese(piece: Piece, folded: str) -> str | None:
    """Read 一 as a number only before a unit, and before people only where something befalls them (一人死亡)."""
    if piece.sort in {"duration", "quantity", "money", "percent"}:
        return None
    if piece.unit in {"death", "injury"}:
        return None
    if piece.unit == "person" and folded[piece.end - 1] == "人":
        befallen = folded[piece.end : piece.end + 1] in {*"死遇受失重轻伤被获，。、,"}
        counted = folded[max(0, piece.start - 2) : piece.start] in {"只有", "仅有", "其中", "造成", "致使", "另有"}
        return None if befallen or counted else "idiom"
    return "idiom"


def _stands_alone(piece: Piece, folded: str) -> bool:
    """Whether a bare scale is followed by what it counts or ends its clause: 年薪百万。."""
    if len(folded[piece.first : piece.end]) < 2 or folded[piece.first : piece.first + 1] not in "百千万亿十":
        return False
    scales = [char for char in folded[piece.first : piece.first + 4] if char in "百千万亿"]
    return (len(scales) >= 2 and piece.sort in {"money", "count", "quantity"}) or (
        len(scales) >= 2 and folded[piece.end : piece.end + 1] in _PUNCTUATION
    )


def _small_chinese(piece: Piece, folded: str, words: Words) -> str | None:
    """A lone digit in characters is a number only before a measure word that is at home there: 三名, not 三星."""
    if piece.shape is Shape.VAGUE and piece.sort == "":
        return "idiom"
    if piece.sort == "":
        before, after = folded[piece.start - 1 : piece.start], folded[piece.end : piece.end + 1]
        alone = (before == "" or before in _PUNCTUATION or piece.bound is not None) and (
            after == "" or after in _PUNCTUATION
        )
        if not alone:
            return "idiom"
        piece.sort, piece.unit = "number", "1"
        return None
    for reading in piece.readings:
        if (
            reading.role is Role.NOUN
            and folded[reading.span.start : reading.span.end] in words.table["classifiers"]["weak"]
        ) and folded[reading.span.start] != "大":
            return "idiom"
    if piece.shape is Shape.VAGUE and piece.high <= 10:
        return "vague"
    return None


# ---------------------------------------------------------------- English and French


def _settle_latin(piece: Piece, folded: str, words: Words, floor: int) -> str | None:
    if piece.shape is Shape.MULTIPLE:
        return None
    if piece.shape is Shape.ORDINAL:
        return _ordinal_latin(piece, folded, words, floor)
    if _numbered(piece, folded, words, floor):
        return None
    if piece.shape is Shape.ARTICLE:
        return _one_latin(piece, folded, words)
    if piece.shape is Shape.FRACTION and piece.sort in {"", "count"}:
        return _part_of(piece, folded, words)
    if (
        piece.shape is Shape.VAGUE
        and piece.high <= 10
        and piece.sort not in {"duration", "money", "quantity", "percent"}
    ):
        return "vague"
    if _age(piece, folded, words):
        piece.sort, piece.unit = "duration", "year"
    if piece.sort == "":
        piece.sort, piece.unit = "number", "1"
    return None


def _age(piece: Piece, folded: str, words: Words) -> bool:
    """English sets an age between commas behind a name: the former president, 78, said."""
    if words.language is not Language.ENGLISH or piece.sort or not 10 <= piece.low <= 110 or piece.low != piece.high:
        return False
    before, after = folded[max(0, piece.start - 3) : piece.start], folded[piece.end : piece.end + 2]
    return piece.shape is Shape.DIGITS and before[1:] == ", " and before[:1].isalpha() and after in {", ", ". ", "."}


def _numbered(piece: Piece, folded: str, words: Words, floor: int) -> bool:
    """No. 1, numéro un, top 10."""
    before = folded[max(floor, piece.start - 10) : piece.start].rstrip()
    if piece.sort not in {"", "count"} or piece.low < 1:
        return False
    for word in words.table["ranks"]["before"]:
        if before.endswith(word) and not before[: -len(word)][-1:].isalpha():
            if word == "n" or (word == "no" and words.language is Language.ENGLISH):
                continue
            _trim(piece)
            _rank(
                piece,
                max(floor, piece.start - 10)
                + len(folded[max(floor, piece.start - 10) : piece.start].rstrip())
                - len(word),
            )
            return True
    for word in words.table["ranks"]["top"]:
        if before.endswith(word) and not before[: -len(word)][-1:].isalpha():
            _trim(piece)
            piece.bound = Bound.AT_MOST
            _rank(piece, max(floor, piece.start - 10) + len(before) - len(word))
            return True
    return False


def _trim(piece: Piece) -> None:
    piece.readings = [reading for reading in piece.readings if reading.role is Role.NUMERAL]
    piece.end = max(reading.span.end for reading in piece.readings)


def _ordinal_latin(piece: Piece, folded: str, words: Words, floor: int) -> str | None:
    """An order of merit is a rank; an order in time (the third quarter) is not."""
    after = folded[piece.end : piece.end + 24]
    match = _WORD.match(after, 1) if after[:1] in {" ", "-"} else None
    follower = match[0] if match else ""
    stem = follower.removesuffix("s")
    if follower.split("-")[0] in words.sets["superlative"] or follower in words.sets["superlative"]:
        piece.read(piece.end, piece.end + 1 + len(follower), Role.UNIT, "rank")
        _rank(piece, piece.start)
        return None
    if follower in words.sets["sequence"] or stem in words.sets["sequence"]:
        return "ordinal"
    previous = word_before(folded, piece.start, floor)
    noun = follower and follower not in words.sets["stop"]
    if (
        piece.low == 1
        and folded[piece.start].isalpha()
        and (noun or previous not in words.sets["rank verbs"])
        and (previous or follower)
    ):
        return "ordinal"
    if not noun and previous in words.sets["of it"]:
        return "ordinal"  # après +0,4 % au deuxième
    _rank(piece, piece.start)
    return None


def _one_latin(piece: Piece, folded: str, words: Words) -> str | None:
    """one, un, une: a number before a unit, else an article."""
    if piece.sort in {"money", "percent", "ratio", "price-per"} and folded[piece.first] != "a":
        return None
    if any(reading.role is Role.SIGN for reading in piece.readings):
        piece.sort, piece.unit = piece.sort or "number", piece.unit or "1"
        return None
    if words.language is Language.FRENCH:
        if piece.sort in {"duration", "quantity"} and piece.unit not in {"turn", "point", "session", "second"}:
            return None
        return None if piece.unit in {"death", "wounded", "missing"} else "article"
    if piece.low != 1:
        return None  # an hour and 45 minutes
    if folded[piece.first] == "a" and (
        piece.bound is None or folded.startswith((" ago", " earlier", " before", " later"), piece.end)
    ):
        return "article"
    if piece.sort in {"duration", "quantity"}:
        return None
    return None if piece.unit in {"person", "dead", "wounded", "missing", "death"} else "article"


def _part_of(piece: Piece, folded: str, words: Words) -> str | None:
    """A half, two thirds: a fraction of something, unless the words around make something else of it."""
    table = words.table["fractions"]
    if word_before(folded, piece.start) in table["not_after"]:
        return "idiom"
    after = folded[piece.end : piece.end + 16].lstrip(" -")
    if any(after.startswith(word) and not after[len(word) : len(word) + 1].isalpha() for word in table["not_before"]):
        return "idiom"
    _trim(piece)
    piece.sort, piece.unit = "ratio", "1"
    for word, code in table.get("units", {}).items():
        at = folded.find(word, piece.end, piece.end + len(" of a ") + len(word))
        if at > 0 and folded[piece.end : at].strip(" -") in {"", "of a"}:
            piece.measure(at, at + len(word), "percent", code)
    return None

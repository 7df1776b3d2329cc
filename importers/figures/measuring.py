"""What stands behind a numeral: its magnitude, its unit, what it counts and per what."""

from __future__ import annotations

import re
from decimal import Decimal

from importers.figures.piece import Piece
from importers.figures.words import Words
from importers.numerals import zh
from importers.numerals.numeral import Shape, read_as
from kb.model import Language, Role

_LETTERS = {"k": 3, "m": 6, "b": 9, "t": 12, "g": 9}
_LETTER = re.compile(r" ?([kmbtg])(?![a-z\d'²³/])")
_WORD = re.compile(r"[a-zà-öø-ÿœ][a-zà-öø-ÿœ'-]{0,30}")
_NEAR = 12
"""How far behind a measure word the noun may stand: 2048块英伟达H800 GPU."""
_OFTEN = {"day", "week", "month", "year", "quarter", "night", "minute", "second"}


def measure(piece: Piece, folded: str, text: str, words: Words) -> None:
    """Read what follows the numeral."""
    if piece.shape is Shape.MULTIPLE:
        piece.sort, piece.unit = "ratio", "x"
    elif words.language is Language.CHINESE:
        _measure_chinese(piece, folded, text, words)
    else:
        _magnitude_letter(piece, folded, text, words)
        _measure_latin(piece, folded, text, words)
    if piece.sort in {"money", "quantity", "count"}:
        _per(piece, folded, words)


def take_unit(piece: Piece, end: int, start: int, sort: str, code: str) -> None:
    """Give the piece a unit read from start to end."""
    if sort == "percent" and code == "‰":
        piece.times(Decimal("0.1"))
        code = "%"
    if sort == "subunit":
        worth, _, currency = code.partition(" ")
        piece.times(Decimal(worth))
        sort, code = "money", currency
        piece.small = True
    if " " in code and code[0].isdigit():
        worth, _, code = code.partition(" ")
        piece.times(Decimal(worth))
    if sort == "multiple":
        sort, code = "ratio", "x"
    piece.sort, piece.unit = sort, code
    piece.read(start, end, Role.UNIT, code)


# ---------------------------------------------------------------- Chinese


def _measure_chinese(piece: Piece, folded: str, text: str, words: Words) -> None:
    if piece.shape is Shape.FRACTION:
        piece.sort, piece.unit = ("ratio", "1") if piece.step is None else ("percent", "%")
        return
    at = _skip(folded, piece.end)
    half = 0
    if folded.startswith("个半", at) or folded.startswith("半", at):
        half = 2 if folded[at] == "个" else 1
    if (
        half
        and (found := words.measure_at(folded, text, at + half))
        and found[1][0] in {"duration", "quantity", "percent"}
    ):
        _half(piece)
        at += half
    if folded[at : at + 1] == "成" and piece.high <= 10 and not folded.startswith("成功", at):
        _tenths(piece, folded, at)
        return
    if folded[at : at + 1] == "折":
        piece.times(Decimal(10) if piece.high < 10 else Decimal(1))
        take_unit(piece, at + 1, at, "percent", "%")
        return
    found = words.measure_at(folded, text, at)
    if found is None:
        _latin_noun(piece, folded, at, words)
        return
    end, (sort, code) = found
    if sort == "classifier":
        _count(piece, folded, at, end, code, words)
    elif sort == "money" and code == "CNY" and folded[at] == "块" and end == at + 1 and _blocks(folded, end, words):
        _count(piece, folded, at, end, "块", words)
    else:
        take_unit(piece, end, at, sort, code)
        _half_after(piece, folded, words)


def _half(piece: Piece) -> None:
    piece.low += Decimal("0.5")
    piece.high += Decimal("0.5")
    piece.step = Decimal("0.5")


def _half_after(piece: Piece, folded: str, words: Words) -> None:
    """两年半, 五分半钟: half a unit behind the unit."""
    if piece.sort == "duration" and folded.startswith("半", piece.end) and not folded.startswith("半年", piece.end):
        _half(piece)
        piece.read(piece.end, piece.end + 1, Role.NUMERAL, "0.5")
    for tail in ("多", "余"):
        if (
            folded.startswith(tail, piece.end)
            and piece.sort in {"duration", "quantity", "money"}
            and piece.bound is None
        ):
            found = words.hedges_after.at(folded, piece.end)
            if found:
                piece.hedge(found[1])
                piece.read(piece.end, found[0], Role.HEDGE, found[1].value)


def _tenths(piece: Piece, folded: str, at: int) -> None:
    """两成 is 20 %, 三成五 35 %, 七成半 75 %."""
    piece.times(Decimal(10))
    end = at + 1
    more = folded[end : end + 1]
    if more == "半":
        piece.low, piece.high, end = piece.low + 5, piece.high + 5, end + 1
    elif more and more in "一二三四五六七八九" and not zh.RUN_AT.match(folded, end + 1):
        digit = Decimal("一二三四五六七八九".index(more) + 1)
        piece.low, piece.high, end = piece.low + digit, piece.high + digit, end + 1
    if folded.startswith("新", end):
        return
    take_unit(piece, end, at, "percent", "%")


def _blocks(folded: str, at: int, words: Words) -> bool:
    near = folded[at : at + _NEAR + 4]
    return any(word.lower() in near for word in words.table["nouns_of_blocks"]["words"])


def _count(piece: Piece, folded: str, at: int, end: int, code: str, words: Words) -> None:
    """A measure word and the noun it counts, which may stand a few characters on: 2048块英伟达H800 GPU."""
    piece.sort, piece.unit = "count", code
    piece.read(at, end, Role.NOUN, code)
    if code not in words.sets["open"]:
        return
    near = end + (_NEAR if code == "块" else 6)
    for place in range(end, min(near, len(folded))):
        if folded[place] in '，。；、,;:：（）()！？!?\n“”"':
            return
        found = words.nouns.at(folded, place)
        if found and (place == end or found[0] - place > 1) and (place == end or code != "person"):
            piece.unit = found[1]
            piece.readings[-1] = read_as(at, found[0] if place == end else end, Role.NOUN, found[1])
            if place == end:
                piece.end = found[0]
            return


def _latin_noun(piece: Piece, folded: str, at: int, words: Words) -> None:
    """A noun right behind the number, without a measure word: 1万tokens, 3000员工."""
    found = words.nouns.at(folded, at)
    if found:
        piece.sort, piece.unit = "count", found[1]
        piece.read(at, found[0], Role.NOUN, found[1])


# ---------------------------------------------------------------- English and French


def _magnitude_letter(piece: Piece, folded: str, text: str, words: Words) -> None:
    """k, m, b, M, Md right behind digits, where money or a noun shows that they are no unit."""
    match = _LETTER.match(folded, piece.end)
    if match is None or piece.shape is not Shape.DIGITS or piece.scaled:
        return
    letter, printed = match[1], text[match.start(1)]
    follows = words.symbols.at(folded, _skip(folded, match.end()))
    money = words.symbols.before(folded, piece.start - folded.startswith(" ", piece.start - 1)) or follows
    if not money and letter in "tg":
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
    """Whether a plural noun follows, so that "5m people" is no length."""
    match = _WORD.match(folded, at + 1) if folded.startswith(" ", at) else None
    return (
        match is not None
        and match[0] not in words.sets["stop"]
        and (match[0].endswith("s") or match[0] in words.nouns.codes)
    )


def _measure_latin(piece: Piece, folded: str, text: str, words: Words) -> None:
    at = piece.end
    for gap in (" ", "-", "", " of ", " de ", " d'"):
        if not folded.startswith(gap, at) or (
            len(gap) > 1 and not (piece.scaled or piece.shape is Shape.VAGUE or piece.bound)
        ):
            continue
        found = words.measure_at(folded, text, at + len(gap))
        if found is None:
            continue
        end, (sort, code) = found
        if _excluded(piece, folded[at + len(gap) : end], gap, sort):
            continue
        take_unit(piece, end, at + len(gap), sort, code)
        return
    _noun(piece, folded, words)


def _excluded(piece: Piece, word: str, gap: str, sort: str) -> bool:
    """Whether a unit's word means something else here: a lone letter, an ordinal's second."""
    if piece.shape is Shape.ORDINAL or word.isdigit() or (gap == "-" and len(word) <= 1):
        return True
    if len(word) == 1 and word.isalpha() and gap == " " and word not in "mgltwh":
        return True
    return piece.shape is Shape.FRACTION and sort == "multiple"


def _noun(piece: Piece, folded: str, words: Words) -> None:
    """What a plain number counts: the nearest known noun, else the first word that may be one."""
    at = piece.end
    for link in (" of ", " de ", " d'"):
        if folded.startswith(link, at) and (piece.scaled or piece.shape is Shape.VAGUE or piece.bound):
            at += len(link) - 1
            break
    first: tuple[int, int, str] | None = None
    for _ in range(4):
        if not folded.startswith((" ", "-", "'"), at):
            break
        match = _WORD.match(folded, at + 1)
        if match is None or match[0] in words.sets["stop"]:
            break
        found = words.nouns.at(folded, at + 1)
        if found:
            piece.sort, piece.unit = "count", found[1]
            if first is None:
                piece.read(at + 1, found[0], Role.NOUN, found[1])
            return
        word = match[0]
        if word not in words.sets["adjectives"] and (
            first is None or (not first[2].endswith("s") and word.endswith("s"))
        ):
            first = (match.start(), match.end(), word)
        at = match.end()
    if first and piece.shape not in {Shape.ORDINAL, Shape.FRACTION}:
        piece.sort, piece.unit = "count", first[2]


# ---------------------------------------------------------------- per what


def _per(piece: Piece, folded: str, words: Words) -> None:
    """A price's denominator: /百万tokens, a barrel, par action. How often (a year) is no price per piece."""
    for gap in ("", " "):
        if not folded.startswith(gap, piece.end):
            continue
        link = words.per.at(folded, piece.end + len(gap))
        if link is None:
            continue
        at = _skip(folded, link[0])
        amount, at = _amount(folded, at, words)
        found = words.denominators.at(folded, at)
        if found is None or piece.sort != "money":
            continue
        code = f"{amount:f} {found[1]}" if amount != 1 else found[1]
        piece.sort = "price-per"
        piece.unit = f"{piece.unit}/{code}"
        piece.read(link[0] - (link[0] - piece.end - len(gap)), found[0], Role.PER, code)
        return


_AMOUNTS = {
    "million ": 6,
    "millions de ": 6,
    "million de ": 6,
    "thousand ": 3,
    "billion ": 9,
    "1m ": 6,
    "1 million ": 6,
    "1,000 ": 3,
    "1 000 ": 3,
    "100 ": 2,
    "mille ": 3,
}


def _amount(folded: str, at: int, words: Words) -> tuple[Decimal, int]:
    """How many of the denominator: 百万 tokens, a million tokens."""
    if words.language is Language.CHINESE:
        match = zh.RUN_AT.match(folded, at)
        numeral = match and zh.read(match.group(), at, folded)
        if match and numeral and numeral.low == numeral.high:
            return numeral.low, _skip(folded, match.end())
        return Decimal(1), at
    for word, power in _AMOUNTS.items():
        if folded.startswith(word, at):
            return Decimal(10) ** power, at + len(word)
    return Decimal(1), at


def _skip(folded: str, at: int) -> int:
    return at + 1 if folded.startswith(" ", at) else at

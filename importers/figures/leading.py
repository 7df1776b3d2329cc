"""What stands before a numeral: its currency, its sign, its hedge, and in Chinese per what (每股, 每桶)."""

from __future__ import annotations

import re
from decimal import Decimal

from importers.figures.phrases import word_before
from importers.figures.piece import Piece
from importers.figures.words import Words
from importers.numerals import zh
from importers.numerals.numeral import Shape
from kb.model import Bound, Language, Role

_CLAUSE = re.compile(r"[，。；;！!？?\n、：:]")
_NOT_HEDGE = {
    "近": "最附临靠远接亲",
    "约": "条节合签纽公契预违大制",
    "过": "经通不透路度超去来",
    "破": "打侦告爆突",
    "超": "英中德西意法反远",
    "上": "",
    "成": "",
    "达": "到抵直",
    "some": "",
}
_BARE_ONLY = {"上", "成", "过"}
_SPEEDS = {("m", "second"): "m/s", ("km", "hour"): "km/h", ("barrel", "day"): "barrel/day"}
_RECENT = {"year", "month", "day", "week", "quarter", "decade"}


def prefix(piece: Piece, folded: str, text: str, words: Words, floor: int) -> None:
    """Read a currency and a sign right before the numeral."""
    _sign(piece, folded, words, floor)
    at = piece.start - folded.startswith(" ", piece.start - 1) if piece.start > floor else piece.start
    found = words.symbols.before(folded, at, floor)
    if found and folded.startswith("a $", found[0]) and text[found[0]] == "a":
        found = words.symbols.before(folded, at, found[0] + 1)  # a $3 billion valuation: no Australian dollars
    if found and _is_symbol(folded, text, found[0], at):
        start, code = found
        piece.read(start, at, Role.UNIT, code)
        if piece.sort == "" or (piece.sort == "count" and words.language is not Language.CHINESE):
            piece.without_noun()
            piece.sort, piece.unit = "money", code
        elif piece.sort == "money" and code != "USD" and code != piece.unit:
            piece.unit = code
        elif piece.sort == "price-per" and piece.unit and code != "USD":
            piece.unit = code + piece.unit[piece.unit.find("/") :]
        _sign(piece, folded, words, floor)
    elif piece.sort in {"", "count", "quantity"}:
        _prefixed_unit(piece, folded, words, floor)


def _is_symbol(folded: str, text: str, start: int, end: int) -> bool:
    """Whether letters before a number are a currency: ISO codes are upper case, "euro 2024" is a cup."""
    word = folded[start:end]
    if not word.isalpha() or not word.isascii() or len(word) > 3:
        return True
    return text[start:end].isupper() or word == "rs"


def _prefixed_unit(piece: Piece, folded: str, words: Words, floor: int) -> None:
    at = piece.start - folded.startswith((" ", "-"), piece.start - 1) if piece.start > floor else piece.start
    found = words.prefixed.before(folded, at, floor)
    if found is None:
        return
    start, (sort, code) = found
    if piece.sort == "quantity" and piece.unit not in {"degree", "degC", "km"}:
        return
    if sort == "multiple":
        sort, code = "ratio", "x"
        piece.without_noun()
    piece.sort, piece.unit = sort, code
    piece.read(start, at, Role.UNIT, code)


def _sign(piece: Piece, folded: str, words: Words, floor: int) -> None:
    at = piece.start
    if at > floor and folded[at - 1] == " ":
        at -= 1
    found = words.signs.before(folded, at, floor)
    if found is None:
        return
    start, sign = found
    word = folded[start:at]
    before = folded[start - 1 : start] if folded[start - 1 : start] != " " else folded[start - 2 : start - 1]
    if before.isalpha():
        before = folded[start - 1 : start]
    if word in {"-", "+", "−"} and (
        before.isalnum()
        or before in {")", "%", "€", "$", "/", "-", "."}
        or (at < piece.start and not _alone(folded, start))
    ):
        return
    if word == "moins" and _fewer(folded, start):
        return
    if sign == "minus":
        piece.low, piece.high = -piece.high, -piece.low
    piece.read(start, at, Role.SIGN, sign)


def _alone(folded: str, start: int) -> bool:
    """Whether a sign a space away from its number begins the text or a clause."""
    while start and folded[start - 1].isspace():
        start -= 1
    return start == 0 or folded[start - 1] in "(:"


def _fewer(folded: str, start: int) -> bool:
    return folded[max(0, start - 6) : start].rstrip().endswith(("au", "de", "du", "le"))


def hedges(piece: Piece, folded: str, words: Words, floor: int) -> None:
    """Read the hedges before and after, fillers between them included."""
    _before(piece, folded, words, floor)
    _after(piece, folded, words)


def _before(piece: Piece, folded: str, words: Words, floor: int) -> None:
    at = piece.start
    for _ in range(4):
        end = at - (at > floor and folded[at - 1] == " ")
        found = words.hedges_before.before(folded, end, floor)
        if found and _hedges(piece, folded, found[0], end, words):
            bound = found[1]
            if not (bound is Bound.APPROX and piece.bound not in {None, Bound.APPROX}):
                piece.hedge(bound)
            piece.read(found[0], end, Role.HEDGE, bound.value)
            at = found[0]
            continue
        skipped = words.fillers.before(folded, end, floor)
        if skipped is None or folded[skipped[0] : end] in words.sets["definite"]:
            return  # above the 5.1% forecast: compared with exactly that
        at = skipped[0]


def _hedges(piece: Piece, folded: str, start: int, end: int, words: Words) -> bool:
    word = folded[start:end]
    if word == "over" and piece.sort == "duration" and word_before(folded, start) not in words.sets["lasting"]:
        return False  # a 30% raise over four years
    if word in {"up to", "as high as"} and word_before(folded, start) in words.sets["change"]:
        return False  # edged up to 4.1 percent
    if word in _BARE_ONLY and piece.shape is not Shape.BARE:
        return False
    if word == "成" and piece.shape is not Shape.BARE:
        return False
    if word in _NOT_HEDGE and folded[start - 1 : start] and folded[start - 1] in _NOT_HEDGE[word]:
        return False
    if word == "近" and piece.sort == "duration" and piece.unit in _RECENT:
        return not (
            start == 0 or _CLAUSE.match(folded[start - 1]) or folded[piece.end : piece.end + 1] in set("来里间内以")
        )
    return True


def _after(piece: Piece, folded: str, words: Words) -> None:
    for gap in ("", " ", " (", "("):
        if not folded.startswith(gap, piece.end):
            continue
        found = words.hedges_after.at(folded, piece.end + len(gap))
        if found is None:
            continue
        word = folded[piece.end + len(gap) : found[0]]
        if not _hedges_after(piece, folded, word, found[0]):
            continue
        piece.hedge(found[1])
        piece.read(piece.end + len(gap), found[0], Role.HEDGE, found[1].value)
        return


def _hedges_after(piece: Piece, folded: str, word: str, end: int) -> bool:
    if word == "起":
        return piece.sort in {"money", "price-per"}
    if word in {"多", "余", "许", "内", "前后"}:
        return False
    if word in {"+", "plus", "-plus"}:
        after = folded[end : end + 2].strip()[:1]
        return not after.isdigit() and (word != "plus" or not after.isalpha())
    if word == "左右":
        return not folded.startswith(("手", "翼", "两"), end)
    return True


# ---------------------------------------------------------------- 每


def per_before(piece: Piece, folded: str, words: Words, floor: int) -> None:
    """每百万tokens只需2元, 每股派息0.35港元: the denominator stands before the price, in the same clause."""
    if words.language is not Language.CHINESE or piece.sort not in {"money", "quantity"}:
        return
    lowest = max(floor, piece.start - 14)
    start = folded.rfind("每", lowest, piece.start)
    if start < 0 or _CLAUSE.search(folded, start, piece.start):
        return
    at = start + 1
    match = zh.RUN_AT.match(folded, at)
    amount = Decimal(1)
    if match and (numeral := zh.read(match.group(), at, folded)) and numeral.low == numeral.high:
        amount, at = numeral.low, match.end()
    found = words.denominators.at(folded, at + folded.startswith(" ", at))
    if found is None:
        return
    code = f"{amount:f} {found[1]}" if amount != 1 else found[1]
    if piece.sort == "quantity":
        piece.unit = _SPEEDS.get((piece.unit or "", code), piece.unit or "")
    else:
        piece.sort, piece.unit = "price-per", f"{piece.unit}/{code}"
    piece.read(start, found[0], Role.PER, code)

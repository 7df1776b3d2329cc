"""What stands behind a Chinese numeral: units, halves, tenths, measure words and the nouns they count."""

from __future__ import annotations

import re
from decimal import Decimal

from importers.figures.phrases import past_space
from importers.figures.piece import Piece
from importers.figures.words import Words
from importers.numerals import zh
from importers.numerals.numeral import Shape, read_as, step_of
from kb.model import Role

_NEAR = 12
"""How far behind a measure word the noun may stand: 2048块英伟达H800 GPU."""
_DECIMALS = re.compile(r"[一二三四五六七八九]{1,2}(?![一二三四五六七八九十百千万亿多几])")
_SCALES_BEHIND = (("个亿", 8), ("个万", 4), ("k", 3), ("w", 4), ("m", 6))


def measure_chinese(piece: Piece, folded: str, text: str, words: Words) -> None:
    """Read what follows the numeral."""
    if piece.shape is Shape.FRACTION and piece.step is not None:
        _scale_behind(piece, folded, text)
    if piece.shape is Shape.FRACTION and _fraction_alone(piece, folded, text, words):
        return
    _scale_behind(piece, folded, text)
    at = past_space(folded, piece.end)
    half = 2 if folded.startswith("个半", at) else int(folded.startswith("半", at))
    if (
        half
        and (found := words.measure_at(folded, text, at + half))
        and found[1][0] in {"duration", "quantity", "percent"}
    ):
        _add_half(piece)
        at += half
    if (
        folded.startswith("成", at)
        and piece.high <= 10
        and folded[at + 1 : at + 2] not in words.table["fractions"]["not_tenths_before"]
    ):
        _tenths(piece, folded, at)
    elif folded.startswith("折", at) and piece.high != 10:
        piece.times(Decimal(10) if piece.high < 10 else Decimal(1))
        piece.measure(at, at + 1, "percent", "%")
    elif folded.startswith("分", at) and _is_minutes(folded, at + 1):
        piece.measure(at, at + 1, "duration", "minute")
        _unit_tail(piece, folded, text, words)
    else:
        _chinese_unit(piece, folded, text, at, words)


def _fraction_alone(piece: Piece, folded: str, text: str, words: Words) -> bool:
    """Whether a fraction stands by itself; 四分之一公升 and ½ 杯 are quantities."""
    if piece.step is not None:
        piece.sort, piece.unit = "percent", "%"
        return True
    found = words.measure_at(folded, text, past_space(folded, piece.end))
    if found is not None and found[1][0] in {"quantity", "duration"}:
        return False
    piece.sort, piece.unit = "ratio", "1"
    return True


def _scale_behind(piece: Piece, folded: str, text: str) -> None:
    """Scales that are no part of the numeral: 两个亿, 15k, 30w."""
    for word, power in _SCALES_BEHIND:
        end = piece.end + len(word)
        if not folded.startswith(word, piece.end) or (folded[end : end + 1].isascii() and end < len(folded)):
            continue
        if word[0].isascii() and not folded[piece.end - 1].isdigit():
            return
        if word == "m" and text[piece.end] == "m":
            return  # 250m are metres, 250M are millions
        piece.times(Decimal(10) ** power)
        piece.scaled = True
        piece.read(piece.end, end, Role.MAGNITUDE, f"{Decimal(10) ** power:f}")
        return


def _is_minutes(folded: str, at: int) -> bool:
    """Whether 分 is a minute: 五分三十秒, 五分半钟, 五分半."""
    if folded.startswith(("半钟", "半"), at):
        return not folded.startswith("半年", at)
    match = zh.RUN_AT.match(folded, at)
    return match is not None and folded.startswith("秒", match.end())


def _chinese_unit(piece: Piece, folded: str, text: str, at: int, words: Words) -> None:
    found = words.measure_at(folded, text, at)
    if found is None:
        _latin_noun(piece, folded, at, words)
        return
    end, (sort, code) = found
    if folded[end : end + 1] and folded[end] in words.table["classifiers"]["not_before"].get(folded[at:end], ""):
        return  # 6.7强烈地震
    hedge = words.hedges_after.at(folded, at)
    if hedge and hedge[0] > end:
        return  # 四十出头
    if sort == "classifier":
        _count(piece, folded, at, end, code, words)
    elif sort == "money" and folded[at:end] == "块" and _blocks(folded, end, words):
        _count(piece, folded, at, end, "块", words)
    else:
        piece.measure(at, end, sort, code)
        _unit_tail(piece, folded, text, words)


def _add_half(piece: Piece) -> None:
    piece.low += Decimal("0.5")
    piece.high += Decimal("0.5")
    piece.step = Decimal("0.5")


def _unit_tail(piece: Piece, folded: str, text: str, words: Words) -> None:
    """What belongs to the number but stands behind its unit: 两年半, 一米八, 3年多."""
    end = piece.end
    if piece.sort in {"duration", "quantity"} and folded.startswith("半", end) and not _begins_word(folded, end):
        _add_half(piece)
        piece.read(end, end + 1 + folded.startswith("钟", end + 1), Role.NUMERAL, "0.5")
    elif piece.sort == "quantity" and piece.unit == "m" and piece.low < 10:
        _decimal_behind(piece, folded, text, words)
    if (
        folded.startswith(("多", "余"), piece.end)
        and piece.sort in {"duration", "quantity", "money"}
        and piece.bound is None
    ):
        found = words.hedges_after.at(folded, piece.end)
        if found and not folded.startswith(("多样", "多数", "余额"), piece.end):
            piece.hedge(found[1])
            piece.read(piece.end, found[0], Role.HEDGE, found[1].value)


def _begins_word(folded: str, at: int) -> bool:
    return folded.startswith(
        ("半年", "半导", "半径", "半决", "半场", "半岛", "半天", "半夜", "半程", "半小时", "半个"), at
    )


def _decimal_behind(piece: Piece, folded: str, text: str, words: Words) -> None:
    """一米八 and 一米八五: the digits behind 米 are its decimals."""
    match = _DECIMALS.match(folded, piece.end)
    if match is None or words.measure_at(folded, text, match.end()):
        return
    digits = "".join(str("一二三四五六七八九".index(char) + 1) for char in match.group())
    worth = Decimal(f"0.{digits}")
    piece.low, piece.high, piece.step = piece.low + worth, piece.high + worth, step_of(worth)
    piece.read(match.start(), match.end(), Role.NUMERAL, str(worth))


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
    piece.measure(at, end, "percent", "%")


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
        stops = folded[place] in '，。；、,;:：（）()！？!?\n“”"' or (folded[place].isdigit() and code != "块")
        if stops:
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

"""Numbers that are no figures, and why: names of models, codes, phones, addresses, pages, list numbers."""

from __future__ import annotations

import re

from importers.figures.words import Words
from importers.numerals.numeral import Numeral, Shape
from kb.model import Language

_LETTER = re.compile(r"[a-z]")
_PHONE = re.compile(
    r"\+\d{1,3}[ .-]?(?:\d[ .-]?){7,12}(?!\d)|0\d(?:[ .]\d\d){4}(?!\d)|0\d{2,3}-\d{7,8}(?!\d)|400-\d{3,4}-\d{3,4}(?!\d)"
    r"|(?<!\d)1[3-9]\d{9}(?!\d)|\(\d{3}\) ?\d{3}-\d{4}(?!\d)|(?<!\d)\d{3}-\d{3}-\d{4}(?!\d)"
)
_STOCK = re.compile(r"\d{4,6}\.(?:sz|ss|sh|hk|bj|tw|ks|kq|t|l|pa|de|si|us|o|n)(?![a-z\d])")
_BRACKETED = re.compile(r"(?<=[\u3400-\u9fff][(（])\d{4,6}(?:-[a-z]{2})?(?=[)）])")
_YEARS = range(1900, 2100)
_DOTTED = re.compile(r"\d+(?:\.\d+){2,}(?!\d)")
_UNITLIKE = re.compile(
    r"(?:k|m|b|g|t|bn|mn|tn|md|mds|th|st|nd|rd|er|re|e|ere|eme|x|nde|s|h|min|mm|cm|km|kg|mg|ml|cl|l|ha|w|kw|mw|gw|tw|hz|v|c|f|j|p|mo|go|to|ko|gb|mb|tb|kb|%|bp|pp)"
)
_LIST = re.compile(r"[ ]*(?:[-•*] ?)?[(（]?$")
_AFTER_LIST = re.compile(r"[)）.、](?!\d)|\.\s")
_NAME_TAIL = re.compile(r"(?:[-/][a-z\d]{1,8})*")
_CREDIT_TAIL = re.compile(r"\d*(?:[ ().-]{1,2}\d+)*")
_ADDRESS_GAP = re.compile(r",? ?")
_POSTCODE = re.compile(r"(?<!\d)(?:0[1-9]|[1-8]\d|9[0-8])\d{3} (?=[A-ZÉ])")


def reason(numeral: Numeral, folded: str, text: str, words: Words) -> tuple[int, int, str] | None:
    """Why a numeral is no figure, and the stretch that shows it; None where it may be one."""
    start, end = numeral.start, numeral.end
    idiom = words.idioms.around(folded, start, end)
    if idiom:
        return *idiom, "idiom"
    digits = folded[start].isdigit()
    if digits:
        found = _code(start, end, folded, text, words)
        if found:
            return found
    return _named(numeral, folded, text, words)


def _code(start: int, end: int, folded: str, text: str, words: Words) -> tuple[int, int, str] | None:
    before = folded[start - 1 : start]
    if before in {"#", "@", "_", "&"} or (before == "\\"):
        return start - 1, end, "code"
    for pattern, why in ((_STOCK, "code"), (_DOTTED, "version")):
        match = pattern.match(folded, start)
        if match and (why != "version" or not re.fullmatch(r"\d{1,3}(?:\.\d{3})+", match.group())):
            return start, match.end(), why
    if (bracketed := _BRACKETED.match(folded, start)) and int(folded[start:end]) not in _YEARS:
        return start, bracketed.end(), "code"  # 台积电(2330)
    for shift in (0, 1):
        match = _PHONE.match(folded, start - shift) if start >= shift else None
        if match and match.end() >= end:
            return match.start(), match.end(), "phone"
    return _lettered(start, end, folded, text, words)


def _lettered(start: int, end: int, folded: str, text: str, words: Words) -> tuple[int, int, str] | None:
    """Digits grown together with letters: H800, GPT-4, o1, 737MAX, 5G."""
    before = folded[start - 1 : start]
    first = start - 1 if before == "-" else start
    letter = folded[first - 1 : first]
    if letter and _is_latin(letter) and first > 0:
        begin = first
        while begin > 0 and start - begin < 20 and (_is_latin(folded[begin - 1]) or folded[begin - 1].isdigit()):
            begin -= 1
        word = folded[begin:first]
        if letter == "h" and first == start and word[:1].isdigit() and end - start == 2:
            return None  # 2h04
        if (
            first != start
            and word[0].isdigit()
            and not word.isdigit()
            and _UNITLIKE.fullmatch(word.lstrip("0123456789"))
        ):
            return None  # 5k-20k, 3km-5km
        known = words.symbols.before(folded, first, begin)
        if known and known[0] == begin and (first == start) and text[begin:first].isupper():
            return None
        if first != start and (
            words.prefixed.codes.get(word)
            or (
                word in {"mid", "sub", "pre", "post", "non", "some", "moins", "a"}
                and words.language is not Language.CHINESE
            )
        ):
            return None
        if words.hedges_before.codes.get(word) and first == start and len(word) > 2:
            return None
        return begin, _to_edge(folded, end), "model-name"
    after = folded[end : end + 1]
    if after and _is_latin(after):
        edge = _to_edge(folded, end)
        tail = folded[end:edge]
        if end - start == 1 and tail in {"a", "b", "c", "d", "g", "k"} and text[end:edge].isupper():
            return start, edge, "model-name"  # 5G, 3D, 4K
        if not (_UNITLIKE.fullmatch(tail) or words.measures.at(folded, end) or words.nouns.at(folded, end)):
            return start, edge, "model-name"
    return None


def _to_edge(folded: str, end: int) -> int:
    limit = min(len(folded), end + 20)
    while end < limit and (_is_latin(folded[end]) or folded[end].isdigit()):
        end += 1
    return end


def _is_latin(char: str) -> bool:
    return "a" <= char <= "z" or ("\u00df" <= char <= "\u024f" and char.isalpha())


def _named(numeral: Numeral, folded: str, text: str, words: Words) -> tuple[int, int, str] | None:
    start, end = numeral.start, numeral.end
    at = start
    while at > 0 and folded[at - 1] in " :：.-" and start - at < 3:
        at -= 1
    credit = words.credits.before(folded, at)
    if credit and (at < start or words.language is Language.CHINESE):
        return credit[0], _past(_CREDIT_TAIL, folded, end), "credit"
    close = at if folded[at:start] in {"", " ", "-", ". ", "."} else start
    name = words.names.before(folded, close) or words.names.before(folded, start)
    if name and (words.language is not Language.CHINESE or not words.measures.at(folded, end)):
        word = folded[name[0] : close]
        plain = folded[start].isdigit() or len(word) > 3
        if (
            plain
            and (folded[start].isdigit() or words.language is not Language.CHINESE)
            and not numeral.scaled
            and not _measured(folded, end, words)
        ):
            return name[0], _past(_NAME_TAIL, folded, end), "name"
    after = _past(_ADDRESS_GAP, folded, end)
    found = words.named.at(folded, after)
    if found and numeral.shape in {Shape.DIGITS, Shape.WORDS} and not numeral.scaled:
        return start, found[0], "name"
    if words.language is not Language.ENGLISH and _POSTCODE.match(text, start):
        return start, end, "postcode"
    line = folded.rfind("\n", max(0, start - 8), start) + 1
    if (
        folded[start].isdigit()
        and (line or start < 4)
        and _LIST.fullmatch(folded, line, start)
        and _AFTER_LIST.match(folded, end)
    ):
        return start, end, "list-number"
    return None


def _past(pattern: re.Pattern[str], folded: str, at: int) -> int:
    match = pattern.match(folded, at)
    return match.end() if match else at


def _measured(folded: str, end: int, words: Words) -> bool:
    """Whether a unit follows: "Group 5 %" is a figure all the same."""
    found = words.measures.at(folded, end + folded.startswith((" ", "-"), end))
    return found is not None and found[1][0] in {"percent", "money"}

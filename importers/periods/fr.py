"""The words of French dates, and how its text is cut into them."""

from __future__ import annotations

import re
from functools import cache

from importers.folding import folder
from importers.lexicon import lexicon
from importers.periods.grammar import Grammar
from importers.periods.tokens import SHAPES, Reader, alternatives, lowered
from importers.periods.western import BEGIN, entries, pattern, rules, tense
from kb.model import Language

_NO_LENGTH = "".join(f"(?<!{word} )" for word in ("il y a", "pendant", "durant", "dans", "depuis", "pour"))


# 24 12 14, and "le 24 12"
_SPACED = (
    r"(?<![\d.,/-])(?<!\d )(?:0?[1-9]|[12]\d|3[01]) (?:0?[1-9]|1[0-2]) \d\d(?![\d/%-]| \d|[.,]\d)"
    r"|(?<=le )(?:0?[1-9]|[12]\d|3[01]) (?:0?[1-9]|1[0-2])(?=\s*(?:$|[.;!?)\n]))"
)


@cache
def grammar() -> Grammar:
    """The rules, their words taken from the lexicon."""
    words = lexicon(Language.FRENCH, "periods")
    known = dict(entries(Language.FRENCH))
    clock = (
        r"(?:[01]?\d|2[0-4])\s?h(?:eures?)?(?:\s?[0-5]\d)?(?![^\W_])|(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])"
    )
    shapes = {
        "Z": rf"{SHAPES['Z']}|{_SPACED}",
        "c": rf"(?<![\d.,:/]){_NO_LENGTH}(?:{clock})",
        "o": rf"(?<![\w.,$€£])\d{{1,2}} ?(?:{alternatives(words['ordinal_ends']['words'])})(?![^\W_])",
    }
    fold = folder(dict(zip("\u2019\u2018\u2013\u2014\u2212\u00a0\u202f\u2009", "''---   ", strict=True)))
    return Grammar(
        fold=lambda text: lowered(fold(text)),
        reader=Reader(pattern(known, shapes, elided="'?"), known, frozenset({"", " ", "  "})),
        begin=re.compile(BEGIN),
        rules=rules(Language.FRENCH),
        tense=tense(Language.FRENCH),
        stops=re.compile(rf"[.!?;]\s|\n|, (?:{alternatives(words['clauses']['words'])})\s"),
        sure=frozenset("YXVDa"),
        lists=frozenset({",", "et", "ou", "et le", ", le", "le"}),
    )

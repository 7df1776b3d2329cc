"""The words of English dates, and how its text is cut into them."""

from __future__ import annotations

import re
from functools import cache

from importers.folding import folder
from importers.lexicon import lexicon
from importers.periods.grammar import Grammar
from importers.periods.tokens import Reader, alternatives, lowered
from importers.periods.western import BEGIN, entries, pattern, rules, tense
from kb.model import Language


@cache
def grammar() -> Grammar:
    """The rules, their words taken from the lexicon."""
    words = lexicon(Language.ENGLISH, "periods")
    known = dict(entries(Language.ENGLISH))
    clock = (
        r"\d{1,2}(?:[:.][0-5]\d){0,2}\s?[ap]\.?\s?m\b\.?"
        r"|(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:]|\.\d)|\d{1,2}\s?o'clock"
        rf"|(?:[01]\d|2[0-3])[0-5]\d(?=\s(?:{alternatives(words['zones']['words'])})\b)"
    )
    shapes = {
        "c": rf"(?<![\d.,:$€£])(?:{clock})",
        "o": r"(?<![\w.,$€£])\d{1,2}(?:st|nd|rd|th)\b",
        "E": r"(?<![\w$€£])(?:1\d|20)\d0'?s\b|(?<=')[2-9]0s\b",
    }
    fold = folder(dict(zip("\u2019\u2018\u2013\u2014\u2212\u00a0\u202f\u2009", "''---   ", strict=True)))
    return Grammar(
        fold=lambda text: lowered(fold(text)),
        reader=Reader(pattern(known, shapes), known, frozenset({"", " ", "  "})),
        begin=re.compile(BEGIN),
        rules=rules(Language.ENGLISH),
        tense=tense(Language.ENGLISH),
        stops=re.compile(rf"(?<![ap]\.m)[.!?;]\s|\n|, (?:{alternatives(words['clauses']['words'])})\s"),
        sure=frozenset("YXVDa"),
        quarters=frozenset("itoqQ"),
        lists=frozenset({",", "and", ", and", "or"}),
    )

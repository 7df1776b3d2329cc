"""What the words right before and after a date tell: whether it is one, or a number that counts."""

from __future__ import annotations

import re
from functools import cache

from importers.lexicon import lexicon
from importers.periods.tokens import alternatives
from kb.model import Language


def is_after(before: str, kind: str, language: Language) -> bool:
    """Whether the text before a date ends in a word of the lexicon's list of that kind."""
    return _ending_in(kind, language).search(before) is not None


@cache
def _ending_in(kind: str, language: Language) -> re.Pattern[str]:
    words = lexicon(language, "periods")["before"][kind]
    return re.compile(rf"(?<![^\W_])(?:{alternatives(words)})[\s-]+$" if words else "(?!)")


@cache
def beginning(kind: str, language: Language) -> re.Pattern[str]:
    """What the text after a date may begin with, by the lexicon's list of that kind, or the end of a clause."""
    words = lexicon(language, "periods")["after"][kind]
    return re.compile(rf"\s*(?:$|[.,;:!?)\n]|(?:{alternatives(words)})(?![^\W_]))")


def is_byname(before: str, after: str, language: Language) -> bool:
    """Whether a day of the week is part of a name: "Black Monday", « le lundi noir »."""
    return is_after(before, "a_byname", language) or _opening("a_byname", language).match(after) is not None


@cache
def _opening(kind: str, language: Language) -> re.Pattern[str]:
    words = lexicon(language, "periods")["after"][kind]
    return re.compile(rf"\s(?:{alternatives(words)})(?![^\W_])" if words else "(?!)")


_AMOUNT = re.compile(r"\s*(?:%|°|€|\$|£|[.,]\d)")


_NOUN = re.compile(r"\s([^\W\d_]+)")


def is_counting(after: str, language: Language) -> bool:
    """Whether something follows that the number counts: "2048 GPUs", "1900 euros"."""
    if _AMOUNT.match(after):
        return True
    noun = _NOUN.match(after)
    return noun is not None and noun[1] in _counted(language)


_NEVER_SINGULAR = {"people", "men", "women", "children", "percent", "million", "billion", "yuan", "km", "staff"}


@cache
def _counted(language: Language) -> frozenset[str]:
    """The plurals of all units and counted nouns; a singular after a year is described by it ("the 2024 film")."""
    words = lexicon(language, "units")
    known = {
        *words["nouns"],
        *words["units"]["words"],
        *words["money"]["words"],
        "million",
        "billion",
        "milliards",
        "km",
    }
    return frozenset(word for word in known if word.endswith(("s", "x")) or word in _NEVER_SINGULAR)

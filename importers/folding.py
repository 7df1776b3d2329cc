"""One form for characters that are written in several: for matching only, the text keeps its own.

Every function keeps the length, so that offsets hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from importlib.resources import files

_ONE_FOR_ONE = {
    "\u2019": "'",
    "\u2018": "'",
    "\u02bc": "'",
    "\u00a0": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u3000": " ",
    "\u2010": "-",
    "\u2011": "-",
    "，": ",",
    "（": "(",
    "）": ")",
    "：": ":",
    "；": ";",
    "％": "%",
    "＆": "&",
}


def plain(text: str) -> str:
    """Simplified Chinese, one kind of apostrophe, hyphen, space, comma, colon and bracket; capitals stay."""
    return _to_plain()(text)


def folded(text: str) -> str:
    """The plain form in lower case."""
    text = plain(text)
    small = text.lower()
    if len(small) == len(text):
        return small
    # U+0130 is the one capital whose small form is two characters.
    return "".join(letter if len(letter.lower()) > 1 else letter.lower() for letter in text)


@cache
def simplified() -> Mapping[str, str]:
    """The simplified form of each traditional character."""
    stored = files("importers").joinpath("lexicons", "zh", "simplified.txt").read_text(encoding="utf-8")
    traditional, simple = stored.split()
    return dict(zip(traditional, simple, strict=True))


def folder(table: Mapping[str, str]) -> Callable[[str], str]:
    """What writes each character of a text as the table has it, and leaves the others.

    A pattern finds those that change: str.translate looks up every character, and raises for each that does not.
    """
    find = re.compile(f"[{re.escape(''.join(table))}]")
    return partial(find.sub, lambda found: table[found[0]])


@cache
def _to_plain() -> Callable[[str], str]:
    return folder({**simplified(), **_ONE_FOR_ONE})

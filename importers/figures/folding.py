"""A text folded for look-ups, one character for one: lower case, half width, simplified, one kind of space and dash."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from importers.folding import folder, simplified
from kb.model import Language

_SPACES = "\t\n\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_DASHES = "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d\u2e3a"
_APOSTROPHES = "\u2018\u2019\u02bc\uff07\u00b4`"


_GROUPED = re.compile(r"(?<=[０-９])，(?=[０-９]{3})|(?<=\d)，(?=\d{3}．\d)")
"""A full-width comma ends a clause, but among full-width digits, or before a full-width point, it groups them."""


def fold(text: str, language: Language) -> str:
    """The folded text; its offsets are those of the text. Line ends stay, so that nothing is read across them."""
    if language is Language.CHINESE and "，" in text:
        text = _GROUPED.sub(",", text)
    return _folder(language)(text)


@cache
def _folder(language: Language) -> Callable[[str], str]:
    table = {code: chr(code).lower() for code in range(0x250) if len(chr(code).lower()) == 1}
    table.update((0xFF01 + code, chr(0x21 + code).lower()) for code in range(0x5E))  # full width
    table.update((ord(space), " ") for space in _SPACES if space != "\n")
    table.update((ord(dash), "-") for dash in _DASHES)
    table.update((ord(mark), "'") for mark in _APOSTROPHES)
    if language is Language.CHINESE:
        table.update((ord(old), new) for old, new in simplified().items())
        # Full-width punctuation ends a clause; it groups no digits.
        table.update((ord(mark), mark) for mark in "，：；！？")
    return folder({chr(code): char for code, char in table.items() if chr(code) != char})

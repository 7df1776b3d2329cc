"""Text as it is looked up: without case, accents, width and Chinese variants."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

_HAN = re.compile(r"[\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_CJK = re.compile(r"[\u2e80-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})


@cache
def _simplifier() -> OpenCC:
    from opencc import OpenCC

    return OpenCC("t2s")


def fold(text: str) -> str:
    """The text with NFKC, small letters, no accents, simplified Chinese, and single spaces."""
    text = unicodedata.normalize("NFKC", text).casefold()
    if not text.isascii():
        if _HAN.search(text):
            text = _simplifier().convert(text)
        letters = unicodedata.normalize("NFD", text.translate(_LIGATURES))
        bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
        text = unicodedata.normalize("NFC", bare)
    return " ".join(text.split())


def words(text: str) -> str:
    """The folded text as the search index takes it: each Chinese, Japanese or Korean character a word of its own."""
    return _CJK.sub(r" \g<0> ", fold(text))

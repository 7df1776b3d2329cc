"""Which of Chinese, English and French a text is written in."""

from __future__ import annotations

import re

from importers.lexicon import lexicon
from kb.model import Language

_SAMPLE = 20_000
"""Code points looked at; a language shows in far fewer."""

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af]")
_WORD = re.compile(r"[^\W\d_\u2e80-\ua4cf\uac00-\ud7af\U00020000-\U000323af]+")
_HAN_PER_WORD = 0.5
"""From this many Han characters to one Latin word on, a text is Chinese: Chinese copy is full of Latin names, and
copy in French or English quotes a Chinese title at most."""

_ACCENTS = re.compile(r"[éèêàçùûôîœ]", re.IGNORECASE)


def language_of(text: str) -> Language:
    """The language most of the text is in; English where no common word tells it from French."""
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample)
    if len(_HAN.findall(sample)) > _HAN_PER_WORD * len(words):
        return Language.CHINESE
    french = _score(words, Language.FRENCH) + len(_ACCENTS.findall(sample))
    return Language.FRENCH if french > _score(words, Language.ENGLISH) else Language.ENGLISH


def _score(words: list[str], language: Language) -> int:
    stop = frozenset(lexicon(language, "language")["stop"])
    return sum(word.lower() in stop for word in words)

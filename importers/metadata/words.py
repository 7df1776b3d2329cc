"""The words that mark the parts of an article, of all three languages at once.

A Chinese post ends with "Source: …" and a French one names "Getty Images": what a line is does not hang on the language
of the text around it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from importers.lexicon import lexicon
from kb.model import Language


def words(job: str) -> tuple[str, ...]:
    """The words for one job in all languages, the longest first so that an alternation finds it."""
    found: list[Any] = []
    for language in Language:
        found.extend(lexicon(language, "metadata").get(job, ()))
    return tuple(sorted(dict.fromkeys(found), key=len, reverse=True))


def any_of(*jobs: str) -> str:
    """A pattern for any word of these jobs; a Latin word stands between no other letters, a Chinese one anywhere."""
    found = sorted({word for job in jobs for word in words(job)}, key=len, reverse=True)
    latin = [re.escape(word) for word in found if word[-1] < "\u2e80"]
    chinese = [re.escape(word) for word in found if word[-1] >= "\u2e80"]
    bounded = rf"(?<![A-Za-zÀ-ÿ])(?:{'|'.join(latin)})(?![A-Za-zÀ-ÿ])"
    return "(?:" + "|".join([*chinese, *([bounded] if latin else [])]) + ")"


@cache
def numbered_months() -> dict[str, int]:
    """Month names of all languages in lower case, with their number."""
    return {
        name.lower(): number
        for language in Language
        for number, names in enumerate(lexicon(language, "metadata")["months"], start=1)
        for name in names
    }


@cache
def zones() -> dict[str, str]:
    """Names of time zones in all languages: an offset, or the place whose clocks decide."""
    return {name: place for language in Language for name, place in lexicon(language, "metadata")["zones"].items()}

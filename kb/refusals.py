"""Refusals in the language of the window: the words of a KbError are English, and translated where they are shown.

Whoever refuses writes one English sentence and one hint; kb/messages/refusals.toml has both in French and Chinese, by
the English with its names and numbers as fields.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_FIELD = re.compile(r"\{(\w+)\}")
_NESTED = {"reason", "kind"}
"""Fields whose values are words of ours as well, not a name or a number."""


def in_language(words: str, language: str) -> str:
    """What a refusal says, or its hint, in a language; words that the table does not have stay as they are."""
    if language == "en":
        return words
    for pattern, told in _patterns():
        found = pattern.fullmatch(words)
        if found is not None:
            fields = {
                name: in_language(value, language) if name in _NESTED else value
                for name, value in found.groupdict().items()
            }
            return told[language].format(**fields)
    return words


@cache
def table() -> Mapping[str, Mapping[str, str]]:
    """The French and the Chinese by the English, with its fields in braces."""
    text = files("kb").joinpath("messages", "refusals.toml").read_text(encoding="utf-8")
    told: Mapping[str, Mapping[str, str]] = tomllib.loads(text)
    return told


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Mapping[str, str]], ...]:
    """What reads each English sentence, the one with most words of its own first."""
    sentences = sorted(table(), key=lambda english: len(_FIELD.sub("", english)), reverse=True)
    return tuple((re.compile(_pattern(english), re.DOTALL), table()[english]) for english in sentences)


def _pattern(english: str) -> str:
    parts = _FIELD.split(english)  # words and names of fields by turns
    return "".join(f"(?P<{part}>.+)" if place % 2 else re.escape(part) for place, part in enumerate(parts))

"""A table of words, found at or before a place of a text, the longest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

Code = TypeVar("Code")


class Phrases(Generic[Code]):
    """Folded words with what they mean; a Latin word is found only as a whole word."""

    __slots__ = ("_after", "_before", "codes")

    def __init__(self, codes: Mapping[str, Code]) -> None:
        self.codes = dict(codes)
        self._after = _lengths(self.codes, 0)
        self._before = _lengths(self.codes, -1)

    def at(self, text: str, start: int) -> tuple[int, Code] | None:
        """The longest word that starts there: its end and its code."""
        for length in self._after.get(text[start : start + 1], ()):
            end = start + length
            if end > len(text):
                continue
            code = self.codes.get(text[start:end])
            if code is not None and not (_latin(text[end - 1]) and _latin(text[end : end + 1])):
                return end, code
        return None

    def before(self, text: str, end: int, floor: int = 0) -> tuple[int, Code] | None:
        """The longest word that ends there and starts at floor or later: its start and its code."""
        for length in self._before.get(text[end - 1 : end], ()) if end > floor else ():
            start = end - length
            if start < floor:
                continue
            code = self.codes.get(text[start:end])
            if code is not None and not (start and _latin(text[start]) and _latin(text[start - 1])):
                return start, code
        return None


def _lengths(words: Iterable[str], place: int) -> dict[str, tuple[int, ...]]:
    """By first or last character, the lengths of the words that have it there, longest first."""
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[place], set()).add(len(word))
    return {char: tuple(sorted(lengths, reverse=True)) for char, lengths in found.items()}


def _latin(char: str) -> bool:
    return char != "" and char < "\u2e80" and char.isalpha()


def past_space(text: str, at: int) -> int:
    """The next place, one space skipped."""
    return at + 1 if text.startswith(" ", at) else at

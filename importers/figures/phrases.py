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
        self._after = _lengths((word, word[:2]) for word in self.codes)
        self._before = _lengths((word, word[-2:]) for word in self.codes)

    def at(self, text: str, start: int) -> tuple[int, Code] | None:
        """The longest word that starts there: its end and its code."""
        pair = text[start : start + 2]
        for length in self._after.get(pair, ()) or self._after.get(pair[:1], ()):
            end = start + length
            code = self.codes.get(text[start:end])
            if code is not None and end <= len(text) and not (_latin(text[end - 1]) and _latin(text[end : end + 1])):
                return end, code
        return None

    def before(self, text: str, end: int, floor: int = 0) -> tuple[int, Code] | None:
        """The longest word that ends there and starts at floor or later: its start and its code."""
        pair = text[max(end - 2, floor) : end]
        for length in self._before.get(pair, ()) or self._before.get(pair[-1:], ()):
            start = end - length
            if start < floor:
                continue
            code = self.codes.get(text[start:end])
            if code is not None and not (start and _latin(text[start]) and _latin(text[start - 1])):
                return start, code
        return None


def _lengths(words: Iterable[tuple[str, str]]) -> dict[str, tuple[int, ...]]:
    """By a pair of characters, the lengths of the words to try there, longest first."""
    found: dict[str, set[int]] = {}
    single = set()
    for word, pair in words:
        found.setdefault(pair, set()).add(len(word))
        if len(word) == 1:
            single.add(word)
    for pair, lengths in found.items():
        if single & {*pair}:
            lengths.add(1)
    return {pair: tuple(sorted(lengths, reverse=True)) for pair, lengths in found.items()}


def _latin(char: str) -> bool:
    return char != "" and char < "\u2e80" and char.isalpha()


def past_space(text: str, at: int) -> int:
    """The next place, one space skipped."""
    return at + 1 if text.startswith(" ", at) else at


def word_before(text: str, end: int, floor: int = 0) -> str:
    """The word that ends at or shortly before a place, at most twenty characters of it; "" where there is none."""
    stop = end
    while stop > floor and end - stop < 2 and not text[stop - 1].isalpha():
        stop -= 1
    start = stop
    lowest = max(floor, stop - 20)
    while start > lowest and (text[start - 1].isalpha() or text[start - 1] in "'-"):
        start -= 1
    return text[start:stop].lstrip("'-")

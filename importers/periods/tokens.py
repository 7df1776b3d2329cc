"""The words and numbers that dates are made of: one letter for each, so that a grammar is a pattern of letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

GAP = " "
"""The letter of anything that is no part of a date; no pattern contains it."""


class Token(NamedTuple):
    """One word or number.

    Attributes:
        letter: Its class, one character of the grammar's patterns.
        value: What it means: the lexicon's value of a word, the number, or None for a shape.
        text: Its wording, folded.
    """

    letter: str
    value: Any
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reader:
    """How one language's text becomes letters.

    Attributes:
        pattern: Finds every token; its last group names the letter of a shape, "number" or "word".
        words: Letter and value by word.
        glue: What may stand between two tokens of one date.
        numeral: Reads a number that pattern found; None where it is none.
    """

    pattern: re.Pattern[str]
    words: Mapping[str, tuple[str, Any]]
    glue: frozenset[str]
    numeral: Callable[[str], int | None] = int

    def scan(self, folded: str) -> Letters:
        """Read the whole text."""
        letters: list[str] = []
        found: list[re.Match[str] | None] = []
        words, glue = self.words, self.glue
        last = 0
        for match in self.pattern.finditer(folded):
            kind = match.lastgroup
            if kind == "word":
                entry = words.get(match[0])
                if entry is None:
                    continue
                letter = entry[0]
            elif kind == "number":
                letter = self._letter_of_number(match[0])
            elif kind == "gap":
                continue
            else:
                letter = kind or GAP
            start = match.start()
            if start != last and folded[last:start] not in glue:
                letters.append(GAP)
                found.append(None)
            letters.append(letter)
            found.append(match)
            last = match.end()
        return Letters("".join(letters), found, self)

    def token(self, letter: str, match: re.Match[str]) -> Token:
        """What one match means."""
        text = match[0]
        entry = self.words.get(text)
        value = entry[1] if entry else self.numeral(text) if letter in _NUMBERS else _digits(text)
        return Token(letter, value, text, match.start(), match.end())

    def _letter_of_number(self, text: str) -> str:
        if len(text) == 4:
            number = self.numeral(text)
            if number is not None and number in _YEARS:
                return YEAR_LETTER
            return GAP if number is None or number > _LARGEST_NUMBER else NUMBER_LETTER
        number = self.numeral(text) if len(text) < 4 else None
        return GAP if number is None else NUMBER_LETTER


@dataclass(frozen=True, slots=True)
class Letters:
    """A text as letters, and where each came from."""

    letters: str
    found: list[re.Match[str] | None]
    reader: Reader

    def tokens(self, start: int, end: int) -> list[Token]:
        """The tokens of some letters in a row, gaps left out."""
        token, found, letters = self.reader.token, self.found, self.letters
        return [token(letters[place], match) for place in range(start, end) if (match := found[place]) is not None]


def _digits(text: str) -> int | None:
    """The number that begins a shape ("27th") or ends it ("q3"); None where a shape has several."""
    found = re.findall(r"\d+", text)
    return int(found[0]) if len(found) == 1 and len(found[0]) < 5 else None


YEAR_LETTER, NUMBER_LETTER, SINCE = "Y", "n", "R"
_NUMBERS = YEAR_LETTER + NUMBER_LETTER
_YEARS = range(1000, 2200)
_LARGEST_NUMBER = 999


def lowered(text: str) -> str:
    """The text in lower case, code point by code point: the few letters that would grow stay as they are."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def alternatives(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


SHAPES: Mapping[str, str] = {
    # 2025-01-27, 2025/1/27, 27.01.2025, 1/27/2025, 20250127
    "X": (
        r"(?<![\d.,/])(?<!\d-)(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4})(?![\d/]|[-.,]\d)"
        r"|(?<![\d.,/])(?:\d{4}(?P<a>[/.])\d{1,2}(?P=a)\d{1,2}|\d{1,2}(?P<b>[/.])\d{1,2}(?P=b)\d{4})(?![\d/]|[.,]\d)"
        r"|(?<![\d.,/-])(?:19|20)\d\d[01]\d[0-3]\d(?![\d/]|[.,]\d)"
        r"|(?<![\d.,/-])(?<!\d )(?:[0-3]?\d [01]?\d (?:19|20)\d\d|(?:19|20)\d\d [01]?\d [0-3]?\d)(?![\d/-]| \d|[.,]\d)"
    ),
    # 2025-01, 2025/1, 01/2025, 2025Q1
    "V": (
        r"(?<![\d.,/])(?<!\d-)(?:(?:19|20)\d\d-(?:1[0-2]|0?[1-9])|(?:1[0-2]|0?[1-9])-(?:19|20)\d\d)(?![\d/%-]|[.,]\d)"
        r"|(?<![\d.,/])(?:(?:19|20)\d\d[/.](?:1[0-2]|0?[1-9])|(?:1[0-2]|0?[1-9])/(?:19|20)\d\d)(?![\d/%]|[.,]\d)"
        r"|(?<![\d.])(?:19|20)\d\d-? ?q[1-4](?![a-z0-9])"
    ),
    # 1/27/25
    "Z": r"(?<![\d.,/-])\d{1,2}/\d{1,2}/\d\d(?![\d/]|[.,]\d)",
    # 27/1
    "x": r"(?<![\d.,/])(?:3[01]|[12]?\d|0\d)/(?:3[01]|[12]?\d|0\d)(?![\d/%]|[.,]\d)",
}
"""Dates in figures, by letter; the languages share them and differ in the order of day and month."""


def figures_of(token: Token) -> list[int]:
    """The numbers of a shape: "2025-01-27" → 2025, 1, 27; "20250127" likewise."""
    if len(token.text) == 8 and token.text.isdecimal():
        return [int(token.text[:4]), int(token.text[4:6]), int(token.text[6:])]
    return [int(part) for part in re.split(r"\D+", token.text) if part]

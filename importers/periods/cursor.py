"""Tokens read one after the other."""

from __future__ import annotations

import re
from functools import cache

from importers.periods.tokens import Token

_compiled = cache(re.compile)


class Cursor:
    """Tokens read one after the other."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.letters = "".join(token.letter for token in tokens)
        self.place = 0

    def at(self, letters: str) -> bool:
        """Whether the letters from here on begin with these."""
        return self.letters.startswith(letters, self.place)

    def take(self, letters: str) -> Token | None:
        """The next token, if its letter is one of these."""
        if self.place < len(self.tokens) and self.letters[self.place] in letters:
            self.place += 1
            return self.tokens[self.place - 1]
        return None

    def pop(self) -> Token:
        """The next token, where the letters looked at make sure of one."""
        self.place += 1
        return self.tokens[self.place - 1]

    def looks(self, pattern: str) -> bool:
        """Whether the letters from here on begin with the pattern."""
        return _compiled(pattern).match(self.letters, self.place) is not None

    def skip(self, letters: str) -> None:
        """Pass over tokens of these classes."""
        while self.take(letters):
            pass

    @property
    def done(self) -> bool:
        """Whether no token is left."""
        return self.place == len(self.tokens)

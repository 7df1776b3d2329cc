"""How a language's rules find dates: patterns of token letters, tried where any of them could begin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from importers.periods.said import UNKNOWN
from importers.periods.setting import Setting
from importers.periods.stretches import Stretch
from importers.periods.tokens import SINCE, Reader, Token
from kb.model import Span


class Hit(NamedTuple):
    """Tokens that fit a rule.

    Attributes:
        before: The folded text right before the first token.
        after: The folded text right after the last one.
        wording: The tokens as the text has them, unfolded, with as much text on either side.
        start: Where the tokens begin in wording.
    """

    tokens: list[Token]
    setting: Setting
    before: str
    after: str
    wording: str = ""
    start: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of letters and what it means; None where it is no date after all."""

    pattern: re.Pattern[str]
    read: Callable[[Hit], Stretch | None]


_LETTER = re.compile(r"[^\W\d_]")

_ARTICLES = frozenset("ti")
_AROUND = 24
_CLAUSE = 120
"""How much text decides whether a date is one, and whether it lies in the future."""

_CLOSE = 12
"""Two dates no further apart, in one sentence, are of one month if the second has none."""

_NEARBY = 200
"""Such as "That day" means the last date at most so many characters before it."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of one language.

    Attributes:
        fold: Makes a text comparable, code point by code point.
        begin: Finds where any rule may begin.
        tense: Finds a word that tells the tense of its clause; its groups "future" and "past" say which, and another
            ("said", selon) only that what follows is told.
        stops: Ends a clause.
        lists: What stands between two dates of one list.
        sure: The letters of tokens that fix a date whatever the tense of its clause.
        quarters: The letters of tokens that name a quarter and nothing of its year.
    """

    fold: Callable[[str], str]
    reader: Reader
    begin: re.Pattern[str]
    rules: tuple[Rule, ...]
    tense: re.Pattern[str]
    stops: re.Pattern[str]
    lists: frozenset[str]
    sure: frozenset[str]
    quarters: frozenset[str] = frozenset()

    def dates(self, text: str, setting: Setting) -> Iterator[tuple[Span, Stretch]]:
        """Yield every date in order, with the days it means; UNKNOWN where publication would tell."""
        folded = self.fold(text)
        read = self.reader.scan(folded)
        letters = read.letters
        position = 0
        last: tuple[int, Stretch] | None = None
        quarters: dict[tuple[object, ...], Stretch] = {}
        while (begin := self.begin.search(letters, position)) is not None:
            position = begin.start()
            for rule in self.rules:
                fit = rule.pattern.match(letters, position)
                if fit is None or fit.end() == position:
                    continue
                tokens = read.tokens(position, fit.end())
                start, end = tokens[0].start, tokens[-1].end
                before, after = folded[max(0, start - _AROUND) : start], folded[end : end + _AROUND]
                around = self._around(folded, tokens, setting, last)
                wording = text[start - len(before) : end + len(after)]
                there = rule.read(Hit(tokens, around, before, after, wording, len(before)))
                if there is not None:
                    there = self._same_quarter(tokens, there, quarters)
                    if there is not UNKNOWN and there.first is not None and there.last is not None:
                        last = (end, there)
                    yield Span(start, end), there
                    position = fit.end()
                    break
            else:
                position += 1

    def _same_quarter(
        self, tokens: list[Token], there: Stretch, quarters: dict[tuple[object, ...], Stretch]
    ) -> Stretch:
        """The quarter of the year it was of before: an article speaks of one third quarter, forecast or told."""
        if there is UNKNOWN or not self.quarters.issuperset(token.letter for token in tokens):
            return there
        named = tuple(token.value for token in tokens if token.letter not in _ARTICLES)
        return quarters.setdefault(named, there)

    def _around(self, folded: str, tokens: list[Token], setting: Setting, last: tuple[int, Stretch] | None) -> Setting:
        """The setting of one date: the tense of its clause, and the date before it."""
        start, end = tokens[0].start, tokens[-1].end
        sure = any(token.letter in self.sure for token in tokens)
        near = last if last is not None and start - last[0] < _NEARBY else None
        before = self.stops.split(folded[max(0, start - _CLAUSE) : start])[-1]
        after = self.stops.split(folded[end : end + _CLAUSE], maxsplit=1)[0]
        tense = None if sure else self._tense(before, after)
        return Setting(
            today=setting.today,
            exact=setting.exact,
            ahead=tense == "future",
            behind=tense == "past" or tokens[0].letter == SINCE,
            alone=_LETTER.search(before) is None and _LETTER.search(after) is None,
            said=near[1] if near else None,
            beside=near is not None and "\n" not in folded[near[0] : start],
            listed=near is not None and self._is_listed(folded[near[0] : start]),
            now=setting.now,
        )

    def _is_listed(self, between: str) -> bool:
        """Whether two dates stand in one list, or close together in one sentence."""
        return between.strip() in self.lists or (len(between) < _CLOSE and self.stops.search(between) is None)

    def _tense(self, before: str, after: str) -> str | None:
        """What the word of tense nearest to a date, in its clause, speaks of: "future", "past"; None where neither."""
        last = next((word for word in reversed(list(self.tense.finditer(before))) if word.lastgroup), None)
        first = next((word for word in self.tense.finditer(after) if word.lastgroup), None)
        if last is None or first is None:
            nearest = last or first
        else:
            nearer = len(before) - last.end() < first.start()
            nearest = last if nearer or "," in after[: first.start()] else first
        return nearest.lastgroup if nearest is not None else None

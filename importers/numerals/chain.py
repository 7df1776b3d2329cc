"""What a run of English or French number words is worth, read word by word into as many numerals as it spells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from importers.numerals.digits import value_of
from importers.numerals.latin import Token, Words, tokens, words
from importers.numerals.numeral import Numeral, Shape, read_as, step_of
from importers.numerals.parts import with_fractions
from kb.model import Bound, Language, Reading, Role

_ZERO = Decimal(0)


def read(run: str, start: int, language: Language) -> Iterator[Numeral]:
    """The numerals of one run, in reading order."""
    known = words(language)
    simple = known.simple.fullmatch(run)
    value = value_of(simple[1], language) if simple else None
    if simple and value is not None:
        yield _simple(simple, value, start, known)
        return
    rest = with_fractions(tokens(run, start, language))
    while rest:
        chain = Chain(known, language)
        taken = 0
        while taken < len(rest) and chain.take(rest[taken]):
            taken += 1
        numeral = chain.numeral(rest[:taken])
        if numeral is not None:
            yield numeral
        rest = rest[max(taken, 1) :]


def _simple(match: re.Match[str], value: Decimal, start: int, known: Words) -> Numeral:
    """Digits and at most one word of scale, the commonest numeral by far."""
    end = start + match.end(1)
    printed = (read_as(start, end, Role.NUMERAL, f"{value:f}"),)
    numeral = Numeral(start, end, value, value, step_of(value), Shape.DIGITS, printed)
    if not match[2]:
        return numeral
    worth = known.sorts[match[2]][1]
    return numeral.times(worth, read_as(start + match.start(2), start + match.end(2), Role.MAGNITUDE, f"{worth:f}"))


class Chain:
    """A numeral as far as it has been read: section below the next word of scale, total above it."""

    def __init__(self, known: Words, language: Language) -> None:
        self.known, self.french = known, language is Language.FRENCH
        self.total = self.section = _ZERO
        self.interval: tuple[Decimal, Decimal] | None = None
        self.scale = Decimal(1)
        self.step: Decimal | None = Decimal(1)
        self.shape: Shape | None = None
        self.bound: Bound | None = None
        self.last = ""
        self.printed = False
        self.fraction = _ZERO
        self.decimals: Decimal | None = None

    def take(self, token: Token) -> bool:
        """Add one word, unless it can no longer belong to the numeral."""
        if self.shape is Shape.ORDINAL:
            return False
        if self.shape is Shape.FRACTION and token.sort not in {"scale", "article", "heap"}:
            return False
        if "—" in token.gap and token.sort != "ordinal":
            return False
        if self.printed and token.gap.startswith(",") and token.sort != "digits":
            return False  # $725 million, two people said
        adding = getattr(self, f"_{token.sort.replace(' ', '_')}")
        if not adding(token):
            return False
        self.printed = self.printed or (not self.last and token.sort == "digits")
        self.last = token.sort
        return True

    def numeral(self, taken: list[Token]) -> Numeral | None:
        """The numeral the words taken spell; None where they spell none."""
        if len(taken) == 1 and taken[0].sort == "article":
            one = (read_as(taken[0].start, taken[0].end, Role.NUMERAL, "1"),)
            return Numeral(taken[0].start, taken[0].end, Decimal(1), Decimal(1), Decimal(1), Shape.ARTICLE, one)
        while taken and taken[-1].sort in {"article", "point"}:
            taken = taken[:-1]
        if not taken or (len(taken) == 1 and taken[0].sort in {"scale", "vague"} and not self._alone(taken[0])):
            return None
        start, end = taken[0].start, taken[-1].end
        low, high = self._ends()
        scales = len(taken) - 1
        while scales >= 1 and taken[scales].sort == "scale":
            scales -= 1
        pure = not any(token.sort == "scale" for token in taken[: scales + 1])
        worth = Decimal(1)
        for token in taken[scales + 1 :] if pure else ():
            worth *= token.worth
        readings: tuple[Reading, ...] = (
            read_as(start, taken[scales].end if pure else end, Role.NUMERAL, f"{low / worth:f}"),
        )
        if worth != 1:
            readings += (read_as(taken[scales + 1].start, end, Role.MAGNITUDE, f"{worth:f}"),)
        shape = self.shape or (Shape.DIGITS if taken[0].sort == "digits" else Shape.WORDS)
        if [token.sort for token in taken] == ["one"] and low == 1:
            shape = Shape.ARTICLE
        scaled = taken[-1].sort in {"scale", "heap", "many", "fraction"}
        return Numeral(start, end, low, high, self.step, shape, readings, self.bound, scaled)

    def _alone(self, token: Token) -> bool:
        return self.french and token.worth == 1000

    def _ends(self) -> tuple[Decimal, Decimal]:
        if self.interval is not None:
            return self.interval
        value = self.total + self.section + self.fraction
        return value, value

    def _none(self, _token: Token) -> bool:
        return False

    def _zero(self, token: Token) -> bool:
        if self.last == "point" or self.decimals is not None:
            return self._decimal(token)
        return not self.last

    def _digits(self, token: Token) -> bool:
        if self.last and (self.last != "scale" or token.worth >= self.scale or token.gap.strip(" -") != ""):
            return False
        if self.last == "scale" and self.interval is not None:
            return False
        self.section = token.worth
        self.step = step_of(token.worth)
        return True

    def _ordinal_digits(self, token: Token) -> bool:
        return not self.last and self._end_with(token.worth)

    def _one(self, token: Token) -> bool:
        if self.last == "point" or self.decimals is not None:
            return self._decimal(token)
        if (
            self.interval is not None
            or self.last in {"digits", "fraction", "heap", "many", "article"}
            or (self.last == "one" and not self._teens(token))
        ):
            return False
        below = self.section % 100
        if self.last == "one":
            self.section += token.worth  # dix sept
            return True
        fits = below == 0 or (below % 10 == 0 and below >= 20 and token.worth < 10)
        if not fits and not (self.french and below in {60, 80} and token.worth >= 10):
            return False
        if self.last and not self.section and self.total and token.gap.strip() == "," and self.scale < 1000:
            return False
        self.section += token.worth
        self.step = Decimal(1)
        return True

    def _teens(self, token: Token) -> bool:
        """French may write dix-sept as two words."""
        return self.french and self.section % 100 in {10, 70, 90} and 7 <= token.worth <= 9

    def _decimal(self, token: Token) -> bool:
        """A digit after "point": three point one four."""
        if self.last != "ten" or self.decimals is None:
            self.decimals = (self.decimals or Decimal(1)) / (10 if token.worth < 10 else 100)
        self.section += token.worth * self.decimals  # point seventy-one
        self.step = self.decimals
        return True

    def _point(self, token: Token) -> bool:
        return self.last in {"one", "ten", "zero", "hundred"} and self.decimals is None and token.gap == " "

    def _ten(self, token: Token) -> bool:
        if self.french and token.worth == 20 and self.section % 100 == 4 and self.last == "one":
            self.section += 76  # quatre-vingt
            self.step = Decimal(10)
            return True
        if self.last == "point" or self.decimals is not None:
            return self._decimal(token)
        if self.interval is not None or self.last in {"digits", "fraction", "heap", "many", "article", "one", "ten"}:
            return False
        if self.section % 100:
            return False
        self.section += token.worth
        self.step = Decimal(10)
        return True

    def _hundred(self, token: Token) -> bool:
        if self.last == "vague":
            self.interval, self.step, self.bound = (Decimal(100), Decimal(1000)), None, Bound.RANGE
            self.shape = Shape.VAGUE
            return True
        if self.interval is not None or self.section >= 100 or self.last == "fraction":
            return False
        if self.last == "heap":
            return self._couple(token)
        if self.section == 0 and self.last not in {"article", "scale", ""}:
            return False
        if self.french and (self.last == "digits" or not (self.section < 10 or 10 < self.section < 17)):
            return False
        self.section = (self.section or Decimal(1)) * 100
        self.step = (self.step or Decimal(1)) * 100 if self.last == "digits" else Decimal(100)
        return True

    def _couple(self, token: Token) -> bool:
        """A couple of hundred: about 200."""
        if self.section != 2:
            return False
        self.section, self.step, self.bound = self.section * token.worth, token.worth, Bound.APPROX
        return True

    def _scale(self, token: Token) -> bool:
        if self.last == "heap":
            return self._couple(token)
        if self.last == "vague":
            self.interval, self.step, self.bound = (Decimal(1), Decimal(10)), None, Bound.RANGE
            self.shape = Shape.VAGUE
        if self.interval is not None:
            self.interval = (self.interval[0] * token.worth, self.interval[1] * token.worth)
            return True
        if self.shape is Shape.FRACTION:
            self.shape = None
        section = self.section + self.fraction
        if self.last == "scale" and not section:
            self.total *= token.worth
            self.step = None if self.step is None else self.step * token.worth
        elif self.total and token.worth >= self.scale:
            self.total = (self.total + section) * token.worth
            self.step = token.worth
        else:
            self.total += (section or Decimal(1)) * token.worth
            self.step = (self.step or Decimal(1)) * token.worth if section else token.worth
        self.section = self.fraction = _ZERO
        self.scale = token.worth
        self.decimals = None
        return True

    def _heap(self, token: Token) -> bool:
        if self.last == "vague":
            self.interval = (token.worth, token.worth * 10)
            self.step, self.bound, self.shape = None, Bound.RANGE, Shape.VAGUE
            return True
        if self.interval is not None or self.last in {"scale", "heap"}:
            return False
        if not self.last:
            return False
        self.shape = None
        self.section = (self.section or Decimal(1)) * token.worth
        self.step = token.worth
        if token.word not in self.known.exact_heaps:
            self.bound = Bound.APPROX
        return True

    def _many(self, token: Token) -> bool:
        if self.interval is not None and token.gap.strip() in {"of", "de", "d'"}:
            self.interval = (self.interval[0] * token.worth, self.interval[1] * token.worth)
            return True
        if self.last in {"digits", "one", "ten", "hundred", "scale"} or (self.last == "heap" and token.gap.strip()):
            self.section = (self.section or Decimal(1)) * token.worth
            self.step = (self.step or Decimal(1)) * token.worth
            return True
        if self.last not in {"", "vague", "article"}:
            return False
        self.interval = self.known.many[token.word]
        self.step, self.bound, self.shape = None, Bound.RANGE, Shape.VAGUE
        return True

    def _vague(self, _token: Token) -> bool:
        if self.last:
            return False
        self.interval, self.step, self.bound = (Decimal(2), Decimal(10)), None, Bound.RANGE
        self.shape = Shape.VAGUE
        return True

    def _article(self, _token: Token) -> bool:
        return not self.last or self.last == "fraction"

    def _fraction(self, token: Token) -> bool:
        """Half, two thirds, or the part behind a whole: two and a half, six millions et demi."""
        if self.interval is not None:
            return False
        if not self.last:
            self.section, self.step, self.shape = token.worth, None, Shape.FRACTION
            return True
        if token.gap.strip(" -") not in {"and", "et", "&"} or self.last not in {
            "one",
            "ten",
            "hundred",
            "scale",
            "digits",
        }:
            return False
        self.fraction = token.worth * (self.scale if self.last == "scale" else 1)
        self.step = None
        return True

    def _ordinal(self, token: Token) -> bool:
        if self.last and (
            self.last not in {"ten", "hundred", "scale", "one"} or (self.last == "one" and token.worth < 100)
        ):
            return False
        if self.last == "ten" and token.worth >= 10 and token.worth != 100 and not self.french:
            return False
        if token.worth >= 100 and (self.section or self.total):
            value = self.total + self.section * token.worth if self.section else self.total + token.worth
        else:
            value = self.total + self.section + token.worth
        return self._end_with(value)

    def _end_with(self, value: Decimal) -> bool:
        self.total, self.section = value, _ZERO
        self.shape, self.step = Shape.ORDINAL, Decimal(1)
        return True

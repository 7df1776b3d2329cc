"""Fractions in words: two thirds, one and a half, a fifth, trois quarts; a numerator before its denominator."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from importers.numerals.latin import Token

_NEXT = {" ", "  ", "   ", "-", " - "}
_NUMBERS = {"one", "ten", "hundred", "scale", "digits"}


def with_fractions(tokens: list[Token]) -> list[Token]:
    """The tokens with each numerator and denominator made one token worth the fraction.

    third, fifth and the like are denominators in the plural, and in the singular after one or a; else ordinals.
    """
    found: list[Token] = []
    for token in tokens:
        if token.sort in {"part", "ordinal"}:
            found = _divided(found, token)
        else:
            found.append(token)
    return found


def _divided(before: list[Token], token: Token) -> list[Token]:
    whole = before
    below, before = _denominator(before, token)
    numerator = _numerator(before, token) if below.gap in _NEXT else []
    above = _worth(numerator)
    plural = token.word.endswith("s") and token.sort == "ordinal"
    counted = numerator and numerator[-1].sort == "digits" and token.worth == 4
    if token.sort == "part" and counted:
        return [*before, replace(token, sort="none")]  # 3 quarters are nine months
    if numerator and below.worth > 2 - (token.sort == "part") and (token.sort == "part" or plural or above == 1):
        first = numerator[0]
        share = replace(token, sort="fraction", worth=above / below.worth, start=first.start, gap=first.gap)
        return [*before[: len(before) - len(numerator)], share]
    if below is not token:
        return [*whole, token]
    if token.sort == "part":
        alone = replace(token, sort="fraction", worth=1 / token.worth)
        return [*before, alone if token.worth == 2 else replace(token, sort="none")]
    return [*before, token]


def _denominator(before: list[Token], token: Token) -> tuple[Token, list[Token]]:
    """The denominator and what stands before it: "thirty fifths" is one behind "one hundred", not behind "and"."""
    if token.sort != "ordinal" or token.worth >= 10 or token.gap not in _NEXT or len(before) < 2:
        return token, before
    ten, earlier = before[-1], before[-2]
    if ten.sort != "ten" or ten.gap not in _NEXT or earlier.sort not in {"one", "hundred", "digits"}:
        return token, before
    if earlier.sort == "hundred" and not token.word.endswith("s"):
        return token, before
    return replace(token, worth=ten.worth + token.worth, start=ten.start, gap=ten.gap), before[:-1]


def _numerator(before: list[Token], token: Token) -> list[Token]:
    """The number right before a denominator; "and" ends it on the left, but behind a hundred."""
    if before and before[-1].sort == "article":
        return before[-1:]
    start = len(before)
    while start and before[start - 1].sort in _NUMBERS:
        start -= 1
        gap = before[start].gap
        inside = gap in _NEXT or (start and before[start - 1].sort == "hundred" and before[start].sort != "one")
        if not inside:
            break
    return before[start:] if token.sort == "ordinal" or start >= len(before) - 2 else before[-1:]


def _worth(numerator: list[Token]) -> Decimal:
    total = section = Decimal(0)
    for token in numerator:
        if token.sort == "hundred":
            section = (section or Decimal(1)) * token.worth
        elif token.sort == "scale":
            total, section = total + (section or Decimal(1)) * token.worth, Decimal(0)
        else:
            section += token.worth
    return total + section

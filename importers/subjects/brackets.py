"""Whose a figure in brackets is: "dans l'automobile (-2,6 %)", "les prix de l'énergie (+4,1 %, après +0,1 %)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from importers.page import Page
from importers.subjects.subject import Subject
from importers.subjects.wording import is_noun
from kb.model import Figure, Kind, Language, Span

_OPENING = re.compile(r"\([\s+–−‑-]*\Z")
_TOKEN = re.compile(r"[^\W\d_]+'|[^\W\d_]+(?:[-'][^\W\d_]+)*|\S")
_ELIDED = re.compile(r"(?:[ldsnm]|qu)'")
_BEFORE_A_NOUN = frozenset({"dans", "en", "chez", "pour", "hors", "sur", "par", "avec", "sans", "contre", "après"})
_CONJUNCTIONS = frozenset(
    {"tandis", "alors", "ou", "mais", "comme", "que", "qui", "dont", "où", "surtout", "notamment", "soit"}
)
_STOPS = _BEFORE_A_NOUN | _CONJUNCTIONS | frozenset(",;:()%–—")
_OF = frozenset({"de", "du", "des", "d'"})
_ARTICLES = _OF | {"le", "la", "les", "l'", "au", "aux", "à", "un", "une", "celle", "celui"}
_QUOTES = frozenset('"«»“”')
_PRONOUNS = frozenset({"ceux", "celles"})
_LONGEST = 8


def bracketed(page: Page, figure: Figure) -> Subject | None:
    """What the words before the figure's bracket name; None where they name nobody, or a company's own account.

    Where a verb or an adverb stands right before it ("augmentent plus vite (+1,9 %)"), what that clause opens with.
    """
    opening = _OPENING.search(page.text, max(0, figure.span.start - 5), figure.span.start + 1)
    if page.language is not Language.FRENCH or figure.kind is not Kind.PERCENT or opening is None:
        return None
    start = _segment(page, figure, opening.start())
    place = _noun_up_to(page, start, opening.start()) or _opening_noun(page, start, opening.start())
    if place is None or _is_of_a_company(page, place):
        return None
    named = bool(page.within(page.mentions, place.start, place.end))
    if named or page.within(page.dates, place.start, place.end):
        return None
    name = _without_pronoun(page, place)
    return Subject(name=name, reason="words-before-bracket", confidence=45, place=place) if name else None


def _segment(page: Page, figure: Figure, end: int) -> int:
    """Where the words of this figure begin: behind the figure before it and its bracket."""
    clause = page.clause_at(figure.span)
    numbers = page.within(page.numbers, clause.start, figure.span.start)
    if not numbers:
        return clause.start
    closed = page.text.find(")", numbers[-1].span.end, end)
    return closed + 1 if closed >= 0 else numbers[-1].span.end


def _noun_up_to(page: Page, start: int, end: int) -> Span | None:
    """The noun with all that hangs on it which ends at end: back to a preposition, a conjunction or a movement."""
    moved = max((verb.end for verb in _verbs(page, start, end)), default=start)
    tokens = _tokens(page, moved, end)
    kept = list(takewhile(lambda token: token[0] not in _STOPS, reversed(tokens)))[::-1]
    before = tokens[-len(kept) - 1][0] if len(kept) < len(tokens) else ""
    adjectives = moved > start and not before and kept and kept[0][0] not in _ARTICLES  # une baisse significative
    if before == "en" or adjectives or all(_is_adverb(token[0]) for token in kept):
        return None
    return _noun(kept if before in _BEFORE_A_NOUN else _last_of_row(kept))


def _last_of_row(tokens: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """What follows the last "et" that begins another noun; "et de l'assainissement" goes on with the same."""
    for place in range(len(tokens) - 2, -1, -1):
        if tokens[place][0] == "et" and tokens[place + 1][0] not in _OF:
            return tokens[place + 1 :]
    return tokens


def _opening_noun(page: Page, start: int, end: int) -> Span | None:
    """The noun before the first movement or verb of a stretch."""
    return _noun(_tokens(page, start, min((verb.start for verb in _verbs(page, start, end)), default=start)))


def _verbs(page: Page, start: int, end: int) -> Sequence[Span]:
    turns = page.clues_in(start, end, "up", "down", "list")
    return [
        Span(turn.start, turn.end)
        for turn in turns
        if turn.end - turn.start > 1 and (turn.role != "list" or turn.code == "verbs")
    ]


def _tokens(page: Page, start: int, end: int) -> list[re.Match[str]]:
    """The words and signs of a stretch; an elided article is a word of its own."""
    found: list[re.Match[str]] = []
    place = start
    while (token := _ELIDED.match(page.folded, place, end) or _TOKEN.search(page.folded, place, end)) is not None:
        found.append(token)
        place = token.end()
        while place < end and page.folded[place].isspace():
            place += 1
    return found


def _noun(tokens: Sequence[re.Match[str]]) -> Span | None:
    """The tokens from the first to the last that is no article or quotation mark; None where they are too many."""
    aside = _ARTICLES | _STOPS | _QUOTES | {"et"}
    kept = [place for place, token in enumerate(tokens) if token[0] not in aside]
    if not kept or kept[-1] - kept[0] >= _LONGEST:
        return None
    return Span(tokens[kept[0]].start(), tokens[kept[-1]].end())


def _is_adverb(word: str) -> bool:
    return word.endswith("ment") or word in _QUOTES | _ADVERBS


_ADVERBS = frozenset({"plus", "moins", "aussi", "encore", "très", "vite", "bien", "particulièrement"})


def _is_of_a_company(page: Page, place: Span) -> bool:
    """Whether the noun is what only companies have: its sales, its profit."""
    clues = page.clues_in(place.start, place.end, "metric", "epithet")
    return any(clue.role == "epithet" or clue.code in _ACCOUNTS for clue in clues)


_ACCOUNTS = frozenset({"revenue", "profit", "other:margin", "capex", "headcount", "users", "other:orders"})


def _without_pronoun(page: Page, place: Span) -> str | None:
    """The words with what "ceux" stands for in its stead: "ceux des services" after "les prix du gaz" are prices."""
    words = page.text[place.start : place.end]
    pronoun, _, rest = words.partition(" ")
    if pronoun.lower() not in _PRONOUNS:
        return words if is_noun(words, page.language) else None
    before = page.clues_in(page.sentence_at(place).start, place.start, "metric")
    heads = [clue for clue in before if clue.code != "growth_pct"]
    return f"{page.text[heads[0].start : heads[0].end]} {rest}" if heads else None

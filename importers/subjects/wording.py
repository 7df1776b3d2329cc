"""Subjects that are no plain names: an earthquake by its place, or what the clause opens with."""

from __future__ import annotations

import re

from importers.lexicon import lexicon
from importers.measures import measure_of
from importers.metrics import Measured
from importers.page import Clue, Page
from importers.subjects.search import OF_EVENTS, Candidate
from importers.subjects.subject import Subject
from kb.model import EntityKind, Figure, Language, Span

BROAD = frozenset({EntityKind.PLACE, EntityKind.INSTITUTION, EntityKind.PERSON})
"""Kinds that many figures could be about: what the clause itself opens with says more."""

_OF_STATISTICS = frozenset({"growth_pct", "other:change", "other:percentage", "share", "rate"})
_OF_THE_EVENT_ITSELF = frozenset({"other:magnitude", "other:depth"})
_ARTICLE = re.compile(r"(?:the|a|an|le|la|les|un|une|des)\s+|l'", re.IGNORECASE)
_MOST_WORDS = 6
_MOST_CHARACTERS = 14


def event(page: Page, figure: Figure, measure: Measured, *, place: str | None) -> Subject | None:
    """The event a figure is about, by an English name that is one in all languages: "Myanmar earthquake".

    Deaths and damage are told of places; only where no place is known, and for what measures the event itself, does it
    take its own name.
    """
    itself = measure.code in _OF_THE_EVENT_ITSELF
    if measure.code not in OF_EVENTS or (place is not None and not itself):
        return None
    told = _told(page, figure)
    if told is None:
        return None
    return Subject(
        name=f"{place} {told.code}" if place else told.code,
        reason="event",
        confidence=60 if place else 40,
        place=Span(told.start, told.end),
    )


def _told(page: Page, figure: Figure) -> Clue | None:
    """The event of the sentence nearest to the figure, else the last one before it, else the first of all."""
    sentence = page.sentence_at(figure.span)
    near = page.clues_in(sentence.start, sentence.end, "event")
    if near:
        return min(near, key=lambda clue: abs(clue.start - figure.span.start))
    before = page.clues_in(0, sentence.start, "event")
    return before[-1] if before else None


def statistic(page: Page, figure: Figure, measure: Measured, candidate: Candidate) -> Subject | None:
    """What the clause opens with, where it names nobody and the figure measures how that moved: "la catégorie A"."""
    clause = page.clause_at(figure.span)
    broad = measure_of(measure.code).subjects[0] is EntityKind.PLACE and candidate.kind is not EntityKind.PLACE
    if (measure.code not in _OF_STATISTICS and not broad) or clause.start <= candidate.span.start < figure.span.start:
        return None
    if page.clues_in(clause.start, figure.span.start, "epithet"):
        return None
    return described(page, figure)


def described(page: Page, figure: Figure) -> Subject | None:
    """The words the clause opens with, up to its verb."""
    clause = page.clause_at(figure.span)
    turns = page.clues_in(clause.start, figure.span.start, "up", "down", "list")
    ends = [clue.start for clue in turns if clue.role != "list" or clue.code == "verbs"]
    stop = min([*ends, figure.span.start])
    words = page.text[clause.start : stop].strip(" ,，'’“”\"(（")
    if (article := _ARTICLE.match(words)) is not None:
        words = words[article.end() :]
    if not _is_noun(words, page.language):
        return None
    return Subject(name=words, reason="words-of-the-clause", confidence=20, place=Span(clause.start, stop))


def _is_noun(words: str, language: Language) -> bool:
    """Whether the words can be what is talked about: a few, and no adverb or preposition first."""
    adverbs = lexicon(language, "claims")["lists"]["no_subject"]
    if language is Language.CHINESE:
        return 2 <= len(words) <= _MOST_CHARACTERS and not words.startswith(tuple(adverbs)) and not words.isdigit()
    parts = words.lower().split()
    return 0 < len(parts) <= _MOST_WORDS and len(words) > 2 and parts[0] not in adverbs and not parts[-1].isdigit()

"""Subjects that are no names: an event, or what the clause opens with."""

from __future__ import annotations

from importers.metrics import Measured
from importers.page import Page
from importers.subjects.search import Candidate
from importers.subjects.subject import Subject
from kb.model import EntityKind, Figure, Language, Span

BROAD = frozenset({EntityKind.PLACE, EntityKind.INSTITUTION, EntityKind.PERSON})
_OF_STATISTICS = frozenset({"growth_pct", "other:change", "other:percentage", "share", "rate", "count"})


def statistic(page: Page, figure: Figure, measure: Measured, candidate: Candidate) -> Subject | None:
    """What the clause opens with, where it names nobody and the figure measures how that moved: "la catégorie A"."""
    clause = page.clause_at(figure.span)
    if measure.code not in _OF_STATISTICS or clause.start <= candidate.span.start < figure.span.start:
        return None
    if page.clues_in(clause.start, figure.span.start, "epithet"):
        return None
    return described(page, figure, measure)


def described(page: Page, figure: Figure, measure: Measured) -> Subject | None:
    """What the words of the clause describe, where no name is to be found: an event, or what stands before the verb."""
    sentence = page.sentence_at(figure.span)
    events = page.clues_in(sentence.start, sentence.end, "event") or page.clues_in(0, sentence.start, "event")[-1:]
    if events and measure.code in _OF_EVENTS:
        event = events[0]
        return Subject(
            name=page.text[event.start : event.end], reason="event", confidence=40, place=Span(event.start, event.end)
        )
    clause = page.clause_at(figure.span)
    ends = [
        clue.start
        for clue in page.clues_in(clause.start, figure.span.start, "up", "down", "list")
        if clue.role != "list" or clue.code == "verbs"
    ]
    stop = min([*ends, figure.span.start])
    words = page.text[clause.start : stop].strip(" ,，'’“”\"")
    if words.split(" ")[0].lower() in _NO_NOUNS:
        return None
    if 2 <= len(words) <= (14 if page.language is Language.CHINESE else 45):
        return Subject(name=words, reason="words-of-the-clause", confidence=20, place=Span(clause.start, stop))
    return None


_NO_NOUNS = frozenset(
    {
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "after",
        "before",
        "dans",
        "en",
        "sur",
        "pour",
        "par",
        "avec",
        "à",
        "au",
        "aux",
        "après",
        "avant",
        "depuis",
        "selon",
        "according",
        "and",
        "et",
        "or",
        "il",
        "it",
        "there",
        "this",
        "that",
        "ce",
        "c'est",
        "qui",
        "which",
        "who",
        "soit",
        "to",
        "of",
        "de",
        "d'",
    }
)
_OF_EVENTS = frozenset(
    {"casualties", "other:magnitude", "other:damage", "other:displaced", "count", "other:depth", "duration"}
)

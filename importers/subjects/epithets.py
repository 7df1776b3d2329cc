"""What stands for a name: "the company", 该公司, il, 其, each for the last name that it can mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from importers.measures import Measure
from importers.names import Mention
from importers.names.gazetteer import countries
from importers.page import Clue, Page
from importers.subjects.candidate import Candidate, at_home, homes, is_model
from kb.model import EntityKind, Figure, Span


def epithets(
    page: Page, figure: Figure, measure: Measure, speakers: frozenset[Span], recent: frozenset[str]
) -> Iterator[Candidate]:
    """Yield what stands for a name in the figure's sentence, before the figure; recent is whoever was told of last."""
    sentence = page.sentence_at(figure.span)
    for clue in page.clues_in(sentence.start, sentence.end, "epithet"):
        if clue.start >= figure.span.start or page.within(page.named, clue.end, clue.end + 2):
            continue  # "l'attaquant Mbappé" stands for nobody else
        if _OF_ANOTHER.match(page.text, clue.start):
            continue  # "his rival, Anna Holm," is she
        if clue.code == "any" and _is_explained(page, figure, clue):
            continue
        span = Span(clue.start, clue.end)
        if clue.code == _INDUSTRY:
            yield Candidate(name=_INDUSTRY, kind=measure.subjects[0], span=span, known=True, epithet=True)
            continue
        stood = _told_of(page, clue, recent) or _stood_for(page, figure, clue, measure, speakers)
        if stood is not None:
            standing_in = Candidate(
                name=stood.name, kind=stood.kind, span=span, known=stood.known, epithet=True, mention=stood
            )
            yield at_home(standing_in, measure)
        elif (home := homes().get(page.text[clue.start : clue.end])) is not None:
            yield Candidate(name=home, kind=EntityKind.PLACE, span=span, known=True, epithet=True)
        elif clue.code in _BY_THEMSELVES:
            words = page.text[clue.start : clue.end]
            yield Candidate(name=words, kind=EntityKind(clue.code), span=span, known=False, epithet=True)


def _is_explained(page: Page, figure: Figure, clue: Clue) -> bool:
    """Whether a name in apposition says who is meant: "son principal adversaire, Amadou Ba"."""
    comma = page.text.find(", ", clue.end, min(clue.end + _AN_OFFICE, figure.span.start))
    return comma >= 0 and bool(page.within(page.mentions, comma + 2, comma + 3))


def _told_of(page: Page, clue: Clue, recent: frozenset[str]) -> Mention | None:
    """Whoever the figure before was about, where the word can mean it."""
    named = page.within(page.named, max(0, clue.start - _LONGEST_REACH), clue.start)
    alike = {clue.code, EntityKind.OTHER}
    return next((m for m in reversed(named) if m.name in recent and m.kind in alike), None)


def _stood_for(page: Page, figure: Figure, clue: Clue, measure: Measure, speakers: frozenset[Span]) -> Mention | None:
    """The last name of the kind the word stands for; for "its" and 其, the last that fits the metric."""
    named = page.within(page.named, max(0, clue.start - _LONGEST_REACH), clue.start)
    before = [mention for mention in named if mention.name != _EVERYWHERE]
    for mention in reversed(before):
        if is_model(mention, measure):
            continue
        if clue.code == EntityKind.PLACE and mention.home is not None:
            return replace(mention, name=mention.home, kind=EntityKind.PLACE)
        if clue.code == "any":
            if mention.kind in measure.subjects[:2]:
                return mention
        elif clue.code == "nation":
            if mention.name in countries():
                return mention
        elif mention.kind == clue.code and (
            mention.span not in speakers or _has_a_voice(page, figure, mention, speakers)
        ):
            return mention
    for mention in reversed(before):
        if clue.code != "any" and mention.kind == clue.code:
            return mention
    if clue.code in _BY_THEMSELVES:
        unknown = (m for m in reversed(before) if m.kind is EntityKind.OTHER and not m.known)
        return next((m for m in unknown if m.span not in speakers), None)
    return None


def _has_a_voice(page: Page, figure: Figure, mention: Mention, speakers: frozenset[Span]) -> bool:
    """Whether a person of that company says it in this sentence: "Meta's chief, X, said that the company"."""
    sentence = page.sentence_at(figure.span)
    told = page.within(page.mentions, sentence.start, figure.span.start)
    voices = (other for other in told if other.kind in _VOICES and other.span in speakers)
    return sentence.contains(mention.span) and any(voice.span.start > mention.span.start for voice in voices)


_OF_ANOTHER = re.compile(r"(?:[Hh]is|[Hh]er) [a-z]+,? [A-Z]")
_AN_OFFICE = 60
"""Letters of an office or a relation at most: "son directeur des opérations"."""
_LONGEST_REACH = 1500
"""Characters back to the name that a word stands for."""
_EVERYWHERE = "World"
_VOICES = frozenset({EntityKind.PERSON, EntityKind.OTHER})
_INDUSTRY = "industry"
"""Stands for all that do the same business, by this one name in every language."""
_BY_THEMSELVES = frozenset({"product", "institution", "company"})
"""Kinds of epithets that are subjects in their own words where no name was said before: "the museum"."""

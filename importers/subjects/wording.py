"""Subjects that are no plain names: an earthquake by its place, or what the clause opens with."""

from __future__ import annotations

import re
from bisect import bisect_left

from importers.lexicon import lexicon
from importers.measures import measure_of
from importers.metrics import Measured
from importers.modality import telling_endings
from importers.page import Clue, Page
from importers.subjects.candidate import Candidate
from importers.subjects.search import OF_EVENTS
from importers.subjects.subject import Subject
from kb.model import EntityKind, Figure, Language, Span

BROAD = frozenset({EntityKind.PLACE, EntityKind.INSTITUTION, EntityKind.PERSON})
"""Kinds that many figures could be about: what the clause itself opens with says more."""

_OF_STATISTICS = frozenset({"growth_pct", "other:change", "other:percentage", "share", "rate"})
_OF_THE_EVENT_ITSELF = frozenset({"other:magnitude", "other:depth", "other:distance"})
_CONJUNCTION = re.compile(r"(?:mais|tandis que|alors que|but|while|whereas|and|et) ", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|a|an|le|la|les|un|une|des)\s+|l'", re.IGNORECASE)
_BEHIND = re.compile(
    r" (?:du (?=nombre)|pour (?:le |la |les |l['’])|chez les |in the (?=number)|for the |among )"
    r"([^\W\d][^,.;:()\n]{2,60}?)(?= \(|[,.;:()\n]|\Z)"
)
_MOST_WORDS = 6
_MOST_CHARACTERS = 14


def event(page: Page, figure: Figure, measure: Measured, *, place: str | None) -> Subject | None:
    """The event a figure is about, by an English name that is one in all languages: "Myanmar earthquake".

    Deaths and damage are told of places; only where no place is known, and for what measures the event itself, does it
    take its own name.
    """
    itself = measure.code in _OF_THE_EVENT_ITSELF
    if (measure.code not in OF_EVENTS and not itself) or (place is not None and not itself):
        return None
    told = _told(page, figure)
    if told is None or (measure.code == "other:distance" and not _is_its_own(page, figure, told)):
        return None
    place = place or (_place_of_the_story(page) if itself else None)
    where = Span(told.start, told.end)
    named = page.name_over(where)
    return Subject(
        name=f"{place} {told.code}" if place else named.name if named is not None else told.code,
        reason="event",
        confidence=60 if place else 40,
        place=where,
    )


def _is_its_own(page: Page, figure: Figure, event: Clue) -> bool:
    """Whether the sentence speaks of the event before the distance: not "felt in X, 90 km from the epicentre"."""
    return page.sentence_at(figure.span).start <= event.start < figure.span.start


def _place_of_the_story(page: Page) -> str | None:
    """The first place named, in the headline where it names one."""
    named = (mention.name for mention in page.mentions if mention.kind is EntityKind.PLACE)
    return next(named, None)


def _told(page: Page, figure: Figure) -> Clue | None:
    """The event of the sentence nearest to the figure, else the last one before it, else the first of all."""
    sentence = page.sentence_at(figure.span)
    near = page.clues_in(sentence.start, sentence.end, "event")
    if near:
        return min(near, key=lambda clue: abs(clue.start - figure.span.start))
    number = bisect_left(page.events, sentence.start, key=lambda clue: clue.start)
    return page.events[number - 1] if number else None


def statistic(page: Page, figure: Figure, measure: Measured, candidate: Candidate) -> Subject | None:
    """What the clause opens with, where it names nobody and the figure measures how that moved: "la catégorie A"."""
    clause = page.clause_at(figure.span)
    broad = measure_of(measure.code).subjects[0] is EntityKind.PLACE and candidate.kind is not EntityKind.PLACE
    if (measure.code not in _OF_STATISTICS and not broad) or clause.start <= candidate.span.start < figure.span.start:
        return None
    if page.clues_in(clause.start, figure.span.start, "epithet"):
        return None
    if page.language is Language.CHINESE and page.clues_in(clause.start, clause.start + 1, "metric"):
        return None  # 居民消费价格指数上涨 tells of the country
    return described(page, figure)


def sector(page: Page, figure: Figure, measure: Measured, candidate: Candidate | None) -> Subject | None:
    """The branch of an economy that the clause opens with, where the story is of a place: 第二产业(增长6%).

    At an exchange it is a branch of shares, whatever index was named before: 航空板块(大涨6%).
    """
    if page.language is not Language.CHINESE:
        return None
    if measure.code == "price_change_pct":
        return _branch_of_shares(page, figure)
    if candidate is not None and candidate.kind not in _OF_COUNTRIES:
        return None
    clause = page.clause_at(figure.span)
    start = max(clause.start, page.folded.rfind(",", clause.start, figure.span.start) + 1)
    if candidate is not None and start <= candidate.span.start < figure.span.start:
        return None
    clues = page.clues_in(start, figure.span.start, "metric", "up", "down", "list", "level", "scope", "epithet")
    start = max([clue.end for clue in clues if clue.start == start and clue.code == "no_subject"], default=start)
    stop = min([clue.start for clue in clues if clue.code != "no_subject"], default=figure.span.start)
    words = page.text[start:stop].strip()
    if not page.folded.endswith(_SECTORS, start, stop) or not is_noun(words, page.language):
        return None
    return Subject(name=words, reason="words-of-the-clause", confidence=45, place=Span(start, stop))


def _branch_of_shares(page: Page, figure: Figure) -> Subject | None:
    clause = page.clause_at(figure.span)
    start = max(clause.start, page.folded.rfind(",", clause.start, figure.span.start) + 1)
    branch = _SHARES.match(page.folded, start, figure.span.start)
    if branch is None:
        return None
    span = Span(*branch.span())
    return Subject(name=page.text[span.start : span.end], reason="words-of-the-clause", confidence=60, place=span)


_SHARES = re.compile(r"[\u3400-\u9fff]{2,8}?(?:板块|概念股|类股)")
_OF_COUNTRIES = frozenset({EntityKind.PLACE, EntityKind.INSTITUTION})
_SECTORS = ("业", "领域")
"""How a Chinese branch of the economy ends."""


def counted(page: Page, figure: Figure) -> Subject | None:
    """What is said behind the figure to have moved: "une baisse de 12 700 du nombre de chômeurs"."""
    clause = page.clause_at(figure.span)
    end = min([other.span.start for other in page.within(page.numbers, figure.span.end, clause.end)] + [clause.end])
    behind = _BEHIND.match(page.text, figure.span.end, end)
    if behind is None or not is_noun(behind[1].strip(), page.language):
        return None
    return Subject(
        name=behind[1].strip(), reason="words-behind", confidence=30, place=Span(behind.start(1), behind.end(1))
    )


def described(page: Page, figure: Figure) -> Subject | None:
    """The words the clause opens with, up to its verb."""
    clause = page.clause_at(figure.span)
    turns = page.clues_in(clause.start, figure.span.start, "up", "down", "list", "level", "scope")
    ends = [clue.start for clue in turns if _ends_a_noun(page, clue)]
    ends += [date.span.start for date in page.within(page.dates, clause.start, figure.span.start)]
    if (ending := telling_endings(page.language)) is not None and (
        verb := ending.search(page.text, clause.start, figure.span.start)
    ):
        ends.append(verb.start())
    stop = min([*ends, figure.span.start])
    if any(mention.kind is EntityKind.PERSON for mention in page.within(page.mentions, clause.start, stop)):
        return None
    words = page.text[clause.start : _end_of_owner(page, clause.start, stop)].strip(" ,，'’“”«»\"(（")
    if (joint := _CONJUNCTION.match(words)) is not None:
        words = words[joint.end() :]
    if (article := _ARTICLE.match(words)) is not None:
        words = words[article.end() :]
    if not is_noun(words, page.language):
        return None
    return Subject(name=words, reason="words-of-the-clause", confidence=20, place=Span(clause.start, stop))


def _end_of_owner(page: Page, start: int, stop: int) -> int:
    """Where a Chinese owner ends that its clause opens with, before what it owns: 世芯|第三季營收."""
    if page.language is not Language.CHINESE:
        return stop
    owned = [clue.start for clue in page.clues_in(start + 2, stop, "metric") if clue.end - clue.start > 1]
    dates = [date.span.start for date in page.within(page.dates, start + 2, stop)]
    end = min([*owned, *dates], default=stop)
    return end if end - start <= _LONGEST_OWNER and page.folded[end - 1] not in _LEADS_ON else stop


_LONGEST_OWNER = 8
_LEADS_ON = frozenset("的和与及其在、")


def opening(page: Page, figure: Figure) -> Subject | None:
    """The words a clause of its own opens with, for its first figure: "while retail sales grew 4%"."""
    clause = page.clause_at(figure.span)
    if page.language is Language.CHINESE or page.within(page.numbers, clause.start, figure.span.start):
        return None
    return described(page, figure)


def _ends_a_noun(page: Page, clue: Clue) -> bool:
    """Whether what is talked about ends here: at a verb, a direction, a comparison."""
    if clue.role == "list":
        capital = page.text[clue.start].isupper()
        return clue.code in {"verbs", "ranges_over"} and not capital
    if clue.role == "scope":
        return clue.code.endswith((" on year", " on quarter", " on month"))
    return clue.role != "level" or page.folded[clue.start : clue.end] not in _JOINING


_JOINING = frozenset({"of", "to", "at", "à", "在", "于"})


def is_noun(words: str, language: Language) -> bool:
    """Whether the words can be what is talked about: a few, and no adverb or preposition first."""
    adverbs = lexicon(language, "claims")["lists"]["no_subject"]
    if language is Language.CHINESE:
        return 2 <= len(words) <= _MOST_CHARACTERS and not words.startswith(tuple(adverbs)) and not words.isdigit()
    parts = words.lower().split()
    if parts and parts[-1] in lexicon(language, "claims")["lists"].get("tellers", ()):
        return False
    if not parts or parts[-1] in _HANGING or parts[-1].isdigit():
        return False
    return len(parts) <= _MOST_WORDS and len(words) > 2 and parts[0] not in adverbs


_HANGING = frozenset({"à", "au", "aux", "de", "du", "des", "en", "dans", "par", "pour", "sur", "le", "la", "les", "et"})
"""Words that end no noun: what was cut off before the date or the verb needs more."""

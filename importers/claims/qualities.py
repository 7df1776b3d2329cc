"""What something is said to be, without a figure: the largest of its kind, open or closed.

Few and precise: the name stands right before what it is said to be, and nothing is counted there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.names import Mention
from importers.page import Clue, Page
from importers.relations import wordless
from kb.model import EntityKind, Language, Proposal, Span

_CONFIDENCE = 25
_LONGEST = 80
"""Characters of a superlative with what it is of: "world's largest maker of wind turbines"."""

_LEAD = {Language.CHINESE: 10, Language.ENGLISH: 32, Language.FRENCH: 32}
"""Characters between a name and the superlative said of it: "is now the country's"."""

_BESIDE = {Language.CHINESE: 3, Language.ENGLISH: 14, Language.FRENCH: 18}
"""Characters between a name and whether it is open: "is an"."""

_ARTICLE = re.compile(
    r"(?:(?:now|still|also|the|a|an|its|le|la|les|un|une|désormais|toujours)\s+|l['’]|也|仍|一个|一家)*", re.IGNORECASE
)
_DEFINITE = re.compile(r"\b(?:the|its|their|le|la|les|son|sa)\b|['’]s\b|\bl['’]", re.IGNORECASE)
_ENDS = re.compile(r"\s(?:and|that|which|who|with|after|since|et|qui|que|avec|depuis|après)\s|[,，。；;:：(（.]")
_OPENABLE = frozenset({EntityKind.PRODUCT, EntityKind.COMPANY, EntityKind.OTHER})


def superlatives(page: Page) -> Iterator[Proposal]:
    """Yield "X is the largest Y" and "X, the world's largest Y, …"; "one of the largest" names no largest."""
    for clue in page.clues:
        if clue.role != "superlative":
            continue
        clause = page.clause_at(Span(clue.start, clue.end))
        found = _said_of(page, clue, clause)
        if found is None:
            continue
        subject, start = found
        if page.language is not Language.CHINESE and not _DEFINITE.search(page.text, start, clue.start):
            continue  # "is best known for"
        article = _ARTICLE.match(page.text, start, clue.start)
        value = _phrase(page, article.end() if article else start, clue, clause)
        if value is not None:
            said = page.text[value.start : value.end]
            yield wordless(page, value, subject.name, "other:superlative", said, _CONFIDENCE)


def _said_of(page: Page, clue: Clue, clause: Span) -> tuple[Mention, int] | None:
    """The name the superlative is said of, and where its words begin; None where no name stands right before."""
    before = page.within(page.mentions, max(0, clue.start - 2 * _LEAD[page.language]), clue.start)
    for mention in reversed(before):
        if mention.span.end < clause.start:
            opens = clue.start - clause.start <= _LEAD[page.language] and clause.start - mention.span.end <= len(", ")
            apposed = opens and page.language is not Language.CHINESE
            return (mention, clause.start) if apposed else None
        joins = [c for c in page.clues_in(mention.span.end, mention.span.end + 2, "list") if c.code == "is"]
        if joins and clue.start - joins[0].end <= _LEAD[page.language]:
            return mention, joins[0].end + (page.text[joins[0].end : joins[0].end + 1] == " ")
    return None


def _phrase(page: Page, start: int, clue: Clue, clause: Span) -> Span | None:
    """The superlative with what it is of, None where a number is in it or nothing follows."""
    stop = _ENDS.search(page.text, clue.end, clause.end)
    end = min(stop.start() if stop else clause.end, start + _LONGEST)
    words = page.text[start:end].rstrip()
    several = any(c.code == "one_of" for c in page.clues_in(start - 1, clause.end, "list"))
    if several or page.within(page.figures, start, end) or len(words) <= clue.end - start:
        return None
    return Span(start, start + len(words))


def openness(page: Page) -> Iterator[Proposal]:
    """Yield once for each name that it is open or closed: "X is open source", 开源模型X."""
    seen: set[str] = set()
    for clue in page.clues:
        if clue.role != "openness" or any(c.code == "negates" for c in _shortly_before(page, clue)):
            continue
        subject = _beside(page, clue)
        if subject is not None and subject.name not in seen:
            seen.add(subject.name)
            span = Span(clue.start, clue.end)
            yield wordless(page, span, subject.name, "other:openness", clue.code, _CONFIDENCE)


def _shortly_before(page: Page, clue: Clue) -> list[Clue]:
    return page.clues_in(max(0, clue.start - _BESIDE[page.language]), clue.start, "list")


def _beside(page: Page, clue: Clue) -> Mention | None:
    """The name right before ("X is an open-source model") or right behind it ("the open-source model X")."""
    reach = _BESIDE[page.language]
    clause = page.clause_at(Span(clue.start, clue.end))
    before = page.within(page.mentions, clause.start, clue.start)
    if before and before[-1].kind in _OPENABLE and clue.start - before[-1].span.end <= reach:
        return before[-1]
    behind = page.within(page.mentions, clue.end, min(clause.end, clue.end + reach))
    return behind[0] if behind and behind[0].kind in _OPENABLE else None

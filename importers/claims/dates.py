"""Claims whose figure is a date: what was founded, released or opened when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from importers.lexicon import lexicon
from importers.metrics import Measured
from importers.modality import modality
from importers.page import NO_CLAIMS, Clue, Page
from importers.subjects import Subject, subjects
from kb.model import (
    Attribution,
    EntityKind,
    Figure,
    Language,
    Proposal,
    Span,
    Statement,
)


def dates(page: Page, vouched: Mapping[Span, tuple[Attribution, ...]]) -> Iterator[Proposal]:
    """Yield claims whose figure is a date: what was founded, released, opened when."""
    reach = 9 if page.language is Language.CHINESE else 24
    for figure in page.dates:
        if figure.period is None or page.part_at(figure.span.start) in NO_CLAIMS:
            continue
        clause = page.clause_at(figure.span)
        start, end = max(clause.start, figure.span.start - reach), min(clause.end, figure.span.end + reach)
        near = page.clues_in(start, end, "dated") or _beyond(page, figure, clause, reach)
        if not near or _describes(page, near[0]) or page.folded.startswith(_reports(page.language), figure.span.end):
            continue
        if _counts_as_well(page, near[0], clause):
            continue
        measure = Measured(code="date", clue=near[0], confidence=60, reasons=("dated",))
        about = _released(page, near[0]) or subjects(page, figure, measure, speakers=frozenset(), before=())
        if about[0].name is None or about[0].reason == "words-of-the-clause":
            continue
        firmness, denied = modality(page, figure)
        yield Proposal(
            statement=Statement(
                span=figure.span,
                text=figure.text,
                sentence=page.sentence_at(figure.span),
                subject=about[0].name,
                metric="date",
                qualifier=page.text[near[0].start : near[0].end],
                figure=figure,
                modality=firmness,
                denied=denied,
            ),
            attributions=vouched.get(figure.span, ()),
            confidence=(60 + about[0].confidence) // 2,
            reasons=("dated", about[0].reason),
        )


def _describes(page: Page, clue: Clue) -> bool:
    """Whether the word only says of what report the rest is told: 11日发布的|数据."""
    if page.language is not Language.CHINESE or page.folded[clue.end : clue.end + 1] != "的":
        return False
    following = page.folded[clue.end + 1 : clue.end + 1 + _SHORT]
    return any(word in following for word in _reports(page.language))


_SHORT = 8


@cache
def _reports(language: Language) -> tuple[str, ...]:
    """What a date before it only names: 第一季度|财报."""
    return tuple(lexicon(language, "claims")["dated"].get("reports", ()))


def _counts_as_well(page: Page, clue: Clue, clause: Span) -> bool:
    """Whether a figure follows the word: then the date only says when ("2025年上线约1吉瓦算力")."""
    reach = 6 if page.language is Language.CHINESE else 12
    return bool(page.within(page.numbers, clue.end, min(clause.end, clue.end + reach)))


def _released(page: Page, clue: Clue) -> tuple[Subject, ...]:
    """The product named right behind the word: what a company released on a day."""
    reach = 14 if page.language is Language.CHINESE else 24
    near = page.within(page.mentions, clue.end, clue.end + reach)
    if not near or near[0].kind is not EntityKind.PRODUCT or "," in page.folded[clue.end : near[0].span.start]:
        return ()
    return (Subject(name=near[0].name, reason="name-in-clause", confidence=75, place=near[0].span),)


def _beyond(page: Page, date: Figure, clause: Span, reach: int) -> list[Clue]:
    """The word that makes a date a claim, behind the comma after a clause that is nothing but the date."""
    if clause.end - date.span.end > _NEXT or date.span.start - clause.start > _NEXT:
        return []
    found = page.clues_in(clause.end, clause.end + 2 * reach, "dated")
    return [clue for clue in found if not page.within(page.numbers, clause.end, clue.start)]


_NEXT = 2

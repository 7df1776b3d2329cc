"""Names in a row: who shares a figure, who has which, who has it together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from importers.metrics import Measured
from importers.names import Mention
from importers.page import Page
from importers.subjects.candidate import Candidate
from importers.subjects.subject import Subject
from kb.model import EntityKind, Figure, Kind, Language

_JOINTS = {
    Language.CHINESE: re.compile(r"\s*(?:、|和|与|及|以及|,|，|\([^()]{1,20}\)|（[^（）]{1,20}）)+\s*"),
    Language.ENGLISH: re.compile(r"(?:,| and| &|, and| or| as well as)\s+(?:the )?"),
    Language.FRENCH: re.compile(r"(?:,| et| ou| ainsi que)\s+(?:le |la |les |l'|de |d')?"),
}
_AND = re.compile(r"、|和|与|及|\band\b|&|\bet\b")


def shared(page: Page, figure: Figure, measure: Measured, chosen: Candidate, found: Subject) -> tuple[Subject, ...]:
    """The subjects of a figure that names in a row share."""
    if chosen.mention is None or chosen.epithet:
        return (found,)
    row = _row(page, chosen.mention)
    if len(row) < 2:
        return (found,)
    sentence = page.sentence_at(figure.span)
    words = {clue.code for clue in page.clues_in(min(row[0].span.start, sentence.start), sentence.end, "list")}
    if "respectively" in words:
        return (_paired(page, figure, row, found),)
    if "together" in words and "each" not in words and figure.kind is not Kind.PERCENT:
        joined = " and ".join(dict.fromkeys(mention.name for mention in row))
        return (replace(found, name=joined, reason="subjects-together", confidence=70),)
    if row[-1].span.end > figure.span.start and row[0].span.start < figure.span.start:
        return (found,)
    if figure.kind is Kind.PERCENT or "each" in words or measure.code in {"price", "rank"}:
        return tuple(
            replace(found, name=name, reason="subjects-share", confidence=80, place=span)
            for name, span in {mention.name: mention.span for mention in row}.items()
        )
    return (found,)


def _row(page: Page, chosen: Mention) -> list[Mention]:
    """The names of one kind that stand in a row around the chosen one, joined by commas and "and"."""
    joint = _JOINTS[page.language]
    at = bisect_left(page.mentions, chosen.span, key=lambda mention: mention.span)
    first = last = at
    while first > 0 and _joined(page, joint, page.mentions[first - 1], page.mentions[first]):
        first -= 1
    while last + 1 < len(page.mentions) and _joined(page, joint, page.mentions[last], page.mentions[last + 1]):
        last += 1
    row = list(page.mentions[first : last + 1])
    words = page.text[row[0].span.start : row[-1].span.end]
    return row if _AND.search(words) else [chosen]


def _joined(page: Page, joint: re.Pattern[str], left: Mention, right: Mention) -> bool:
    between = page.text[left.span.end : right.span.start]
    alike = left.kind is right.kind or EntityKind.OTHER in {left.kind, right.kind} or left.name == right.name
    bare = between.strip("()（） ") if between.strip()[:1] in _BRACKETS else between
    return alike and (joint.fullmatch(bare) is not None or bare == "")


_BRACKETS = ("(", "（", ")", "）")


def _paired(page: Page, figure: Figure, row: Sequence[Mention], found: Subject) -> Subject:
    """The n-th name for the n-th figure of the sentence after the row."""
    names = list(dict.fromkeys(mention.name for mention in row))
    sentence = page.sentence_at(figure.span)
    figures = [
        other
        for other in page.within(page.numbers, row[-1].span.end, sentence.end)
        if other.kind is figure.kind and other.unit == figure.unit
    ]
    number = next((index for index, other in enumerate(figures) if other.span == figure.span), 0)
    if number >= len(names):
        return found
    return replace(found, name=names[number], reason="subjects-respectively", confidence=88)

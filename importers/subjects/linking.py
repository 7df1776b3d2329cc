"""How a name and a figure stand to each other across the clauses of one sentence."""

from __future__ import annotations

from importers.page import Page
from kb.model import EntityKind, Figure, Language, Span

_BRINGS_ABOUT = ("造成", "导致", "致使", "致")
_RELATIVES = frozenset({"who", "which", "whose", "where", "qui", "dont", "où"})


def gave_way(page: Page, figure: Figure, name: Span) -> bool:
    """Whether "while" or "but" stands between, with another name behind: "X won 50%, while Y, of Z, won 49"."""
    if not page.sentence_at(figure.span).start <= name.start < figure.span.start:
        return False
    turns = page.clues_in(name.end, figure.span.start, "list")
    turned = max((clue.end for clue in turns if clue.code == "splits"), default=None)
    return turned is not None and bool(page.within(page.mentions, turned, figure.span.start))


def brought_about(page: Page, figure: Figure, name: Span) -> bool:
    """Whether the name stands before what it did to another place: 以色列空袭造成|加沙…人死亡."""
    if (
        page.language is not Language.CHINESE
        or not page.sentence_at(figure.span).start <= name.start < figure.span.start
    ):
        return False
    verb = max(page.folded.rfind(word, name.end, figure.span.start) for word in _BRINGS_ABOUT)
    harmed = page.within(page.mentions, verb, figure.span.start) if verb >= 0 else ()
    return any(mention.kind is EntityKind.PLACE for mention in harmed)


def takes_over(page: Page, figure: Figure, name: Span) -> bool:
    """Whether the name stands behind a "while" or "but" that no figure follows before this one."""
    start, end = page.sentence_at(figure.span).start, figure.span.start
    turns = [clue.end for clue in page.clues_in(start, end, "list") if clue.code == "splits"]
    told = [other.span.end for other in page.within(page.numbers, start, end)]
    return bool(turns) and max(told, default=start) <= turns[-1] <= name.start < end


def in_an_aside(page: Page, figure: Figure, name: Span) -> bool:
    """Whether the name stands in another clause that only describes: ", backed by X," or ", who leads X,"."""
    sentence, own = page.sentence_at(figure.span), page.clause_at(figure.span)
    if own.contains(name) or not sentence.contains(name):
        return False
    clause = page.clause_at(name)
    if clause.start in {sentence.start, name.start}:
        return False
    opener = page.folded[clause.start : name.start].split(" ", 1)[0]
    return opener in _RELATIVES or (page.language is Language.ENGLISH and opener.endswith(("ed", "ing")))

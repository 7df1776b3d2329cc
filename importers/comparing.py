"""What a figure is compared with, by words such as "against", contre, 较, and on which side of them it stands."""

from __future__ import annotations

from importers.page import Clue, Page
from kb.model import Figure, Language, Span


def side_of(page: Page, figure: Figure) -> Span:
    """The part of the clause on the figure's side of words of comparison ("against", contre, 较)."""
    clause = page.clause_at(figure.span)
    opens = _behind_brackets(page, figure)
    turns = _comparisons(page, opens, clause.end, figure)
    start = max((turn.start for turn in turns if turn.end <= figure.span.start), default=opens)
    end = min((turn.start for turn in turns if turn.start >= figure.span.end), default=clause.end)
    return Span(start, max(end, figure.span.end))


def is_compared(page: Page, figure: Figure) -> bool:
    """Whether the figure stands behind a word of comparison: its date is not that of the main figure."""
    turns = _comparisons(page, _behind_brackets(page, figure), figure.span.start, figure)
    if turns and page.language is Language.CHINESE:
        return not page.clues_in(turns[-1].end, figure.span.start, "up", "down")  # 比去年下降4% compares nothing
    return bool(turns)


def _comparisons(page: Page, start: int, end: int, figure: Figure) -> list[Clue]:
    """The words in [start, end) that say with what is compared; "from" right before what is, and only with that."""
    found = []
    for turn in page.clues_in(start, end, "list"):
        compared = page.within(page.figures, turn.end, turn.end + _RIGHT_BEFORE)
        begins = compared and (compared[0].span == figure.span or turn.start >= figure.span.end)
        if turn.code == "ranges_over" or (turn.code == "ranges_over_a_figure" and begins):
            found.append(turn)
    return found


_RIGHT_BEFORE = len(" the same ")


def _behind_brackets(page: Page, figure: Figure) -> int:
    """Where the figure's part of its clause begins: behind the last bracket that closed before it."""
    clause = page.clause_at(figure.span)
    closed = max(page.text.rfind(mark, clause.start, figure.span.start) for mark in ")）")
    return max(closed + 1, clause.start)


def is_base(page: Page, date: Figure, figure: Figure) -> bool:
    """Whether a date only says what is compared with: 比1972年降低了27%, 与去年持平; 比去年的5亿元多 dates the sum."""
    if page.language is not Language.CHINESE or page.folded[date.span.end : figure.span.start] in _OF:
        return False
    start = date.span.start
    before = page.within(page.dates, max(0, start - 8), start)
    if before and before[-1].span.end == start:
        start = before[-1].span.start  # 比去年|同月
    compared = page.clues_in(max(0, start - 2), start, "list")
    if any(clue.code == "ranges_over" and clue.end == start for clue in compared):
        return True
    return page.folded.startswith(_LIKE, date.span.end)


_OF = frozenset({"", "的", "约", "的约", "为", "是"})
_LIKE = ("持平", "基本持平", "相比", "相当", "相若")

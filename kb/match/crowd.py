"""In a topic of hundreds of different figures, the few pairs that show all there is to show."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from kb.match.question import asked, time_of
from kb.match.values import currency_of, days_of
from kb.model import Claim, Document, DocumentId
from kb.model.interval import interval_of

Group = tuple[Claim, ...]
Ends = tuple[Decimal, Decimal]

_QUESTIONS = 32
_BESIDE = 2
_LEAST, _MOST = Decimal("-Infinity"), Decimal("Infinity")


def near(groups: Sequence[Group], documents: Mapping[DocumentId, Document]) -> Iterator[tuple[Group, Group]]:
    """For each group those of its time to hold it against: the nearest above and below it, and its neighbours.

    The cost grows with the groups, not with their pairs. Sums in two currencies are left apart.
    """
    rows: dict[object, dict[object, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, group in enumerate(groups):
        figure = group[0].statement.figure
        question = asked(group[0], documents), currency_of(figure.unit) if figure else None
        rows[time_of(group[0], documents)][question].append(number)
    ends = [_ends(group[0]) for group in groups]
    seen: set[tuple[int, int]] = set()
    for questions in rows.values():
        lines = [_Line(numbers, ends) for numbers in questions.values()]
        for line in lines:
            for other in lines if len(lines) <= _QUESTIONS else (line,):
                seen.update((min(pair), max(pair)) for pair in line.beside(other))
    yield from ((groups[first], groups[second]) for first, second in sorted(seen))


def _ends(claim: Claim) -> Ends:
    figure = claim.statement.figure
    days = days_of(figure.period) if figure else None
    if days is not None:
        return Decimal(days[0].toordinal()), Decimal(days[1].toordinal())
    interval = interval_of(figure) if figure else None
    if interval is None:
        return _LEAST, _MOST
    return (_LEAST if interval.low is None else interval.low), (_MOST if interval.high is None else interval.high)


class _Line:
    """The groups that answer one question, by the ends of what they may be."""

    def __init__(self, numbers: Sequence[int], ends: Sequence[Ends]) -> None:
        self.ends = ends
        self.by_low = sorted(numbers, key=lambda number: ends[number])
        self.by_high = sorted(numbers, key=lambda number: ends[number][1])
        self.lows = [ends[number][0] for number in self.by_low]
        self.highs = [ends[number][1] for number in self.by_high]

    def beside(self, other: _Line) -> Iterator[tuple[int, int]]:
        """Each group with the first above it in the other line, the last below, and those that begin where it does."""
        for number in self.by_low:
            low, high = self.ends[number]
            above = bisect_left(other.lows, high)
            below = bisect_right(other.highs, low)
            start = bisect_left(other.lows, low)
            found = other.by_low[above : above + 1] + other.by_high[max(0, below - 1) : below]
            for each in found + other.by_low[start : start + _BESIDE]:
                if each != number:
                    yield number, each

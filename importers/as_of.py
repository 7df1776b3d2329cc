"""When a figure holds: the date of its clause, its sentence, its paragraph, the headline, else of the publication."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from importers.comparing import is_base, is_compared, side_of
from importers.lexicon import lexicon
from importers.measures import measure_of
from importers.metrics import Measured
from importers.page import Page
from kb.model import Basis, Figure, Kind, Language, Period, Precision, Span

_MARKET = frozenset(
    {
        "price_change_pct",
        "market_cap",
        "market_cap_loss",
        "price",
        "index_level",
        "other:index_change",
        "other:share_price_change",
    }
)
_BASES = frozenset({"year on year", "quarter on quarter", "month on month"})
"""Scopes whose words name what is compared with, not when: "from a year earlier"."""
_FINE = frozenset({Precision.MINUTE, Precision.HOUR, Precision.DAY})
_COARSE = frozenset({Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.YEAR})
_AT_AN_EXCHANGE = frozenset({Basis.PREMARKET, Basis.OPEN, Basis.INTRADAY, Basis.CLOSE})


class Calendar:
    """The dates of a page, each judged once: whether it says when, and for what else in the story it may hold."""

    def __init__(self, page: Page) -> None:
        self.page = page
        telling = [date for date in page.dates if _says_when(page, date)]
        framing = [date for date in telling if _frames(page, date)]
        self._telling = _Row(telling)
        self._framing = _Row(framing)
        self._days = _Row([date for date in framing if _is_day(page, date)])
        self._periods = _Row([date for date in framing if _is_coarse(date) and not _is_to_come(page, date)])
        self._counts = _Row([date for date in telling if _is_day(page, date) and _counts_to(page, date)])
        self._published = _published(page)

    def as_of(self, figure: Figure, measure: Measured) -> tuple[Period | None, str]:
        """The period of a figure with its basis, and the rule that found it."""
        found, reason = self._period(figure, measure)
        if found is None:
            return self._on_publication(figure, measure), "as-of-publication"
        if measure.code in _MARKET and _is_of_the_week(self.page, figure):
            found = _week_to(found)
        basis = _basis(self.page, figure, measure)
        return (replace(found, basis=basis) if basis is not None else found), reason

    def on_publication(self) -> tuple[Period | None, str]:
        """The day of publication, for what no date in the text is of."""
        return self._published, "as-of-publication"

    def _on_publication(self, figure: Figure, measure: Measured) -> Period | None:
        """The day of publication; where the text tells a phase of the trading day, that is its basis."""
        phase = _basis(self.page, figure, measure) if measure.code in _MARKET else None
        if self._published is None or phase not in _AT_AN_EXCHANGE or is_compared(self.page, figure):
            return self._published
        return replace(self._published, basis=phase)

    def _period(self, figure: Figure, measure: Measured) -> tuple[Period | None, str]:
        page = self.page
        sentence = page.sentence_at(figure.span)
        told = [d for d in self._telling.within(sentence.start, sentence.end) if self._may_date(d, figure, measure)]
        region = side_of(page, figure)
        until = figure.span.start if figure.kind is Kind.RATIO else region.end  # "double the record of last September"
        own = [
            d
            for d in told
            if region.start <= d.span.start < until
            and _is_when(page, d, measure)
            and not _is_of_another(page, d, figure)
            and not is_base(page, d, figure)
        ]
        if own:
            return _told(page, _nearest(figure, own)), "as-of-clause"
        if is_compared(page, figure):
            return None, ""
        framing = self._framing.within(sentence.start, figure.span.start)
        frame = [d for d in framing if self._may_date(d, figure, measure) and not is_base(page, d, figure)]
        if frame:
            return _told(page, _nearest(figure, frame)), "as-of-sentence"
        if measure_of(measure.code).period:
            return self._period_told(figure, sentence)
        hired = (figure.unit or "").endswith("hour")  # a rent by the hour is no price of the moment
        if (measure_of(measure.code).moment and not hired) or (
            measure.code == "count" and measure.scope in _OF_THE_DAY
        ):
            return self._carried(figure, measure, sentence)
        return None, ""

    def _may_date(self, date: Figure, figure: Figure, measure: Measured) -> bool:
        """Not the day to come, for what holds at a moment and is no forecast."""
        if not measure_of(measure.code).moment or not _is_to_come(self.page, date):
            return True
        return _foretold(self.page, figure)

    def _period_told(self, figure: Figure, sentence: Span) -> tuple[Period | None, str]:
        """The month, quarter or year that the sentences before are about: of this paragraph, the one before, the first.

        What the first paragraph is about, the whole report is: the month of the statistics, the quarter of the results.
        """
        paragraph = self.page.paragraph_at(figure.span.start)
        start = self.page.paragraph_at(max(0, paragraph.start - 2)).start
        if told := self._periods.within(start, sentence.start):
            return told[-1].period, "as-of-paragraph"
        opening = self.page.paragraph_at(self.page.headline.end + 2 if self.page.headline else 0)
        if told := self._periods.within(0, min(opening.end, sentence.start)):
            return told[0].period, "as-of-story"
        return None, ""

    def _carried(self, figure: Figure, measure: Measured, sentence: Span) -> tuple[Period | None, str]:
        """The day the sentence's own later words tell, else the last one of the paragraph, else the story's first.

        A running count is only of the hour it was said to be of ("as of 8 a.m.", 截至…): an event's date dates none.
        """
        later = self._days.within(figure.span.end, sentence.end)
        if later:
            return _told(self.page, later[0]), "as-of-sentence"
        paragraph = self.page.paragraph_at(figure.span.start)
        days = self._counts if measure.code in _RUNNING else self._days
        told = days.within(paragraph.start, sentence.start)
        if told:
            return _told(self.page, told[-1]), "as-of-paragraph"
        first = self._days.first()
        if measure.code not in _RUNNING and first is not None and first.span.start < sentence.start:
            return _told(self.page, first), "as-of-story"
        return None, ""


class _Row:
    """Dates in reading order."""

    def __init__(self, dates: Sequence[Figure]) -> None:
        self._dates = dates
        self._starts = [date.span.start for date in dates]

    def within(self, start: int, end: int) -> Sequence[Figure]:
        """Those that begin in [start, end)."""
        return self._dates[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def first(self) -> Figure | None:
        """The first of all."""
        return self._dates[0] if self._dates else None


def _is_of_another(page: Page, date: Figure, figure: Figure) -> bool:
    """Whether the date stands right behind another figure, where a move began: "from $0.27 last year to $0.11"."""
    before = page.within(page.numbers, max(0, date.span.start - _LONGEST_FIGURE), date.span.start)
    if not before or before[-1].span == figure.span or before[-1].span.end + 1 < date.span.start - len("in "):
        return False
    began = page.folded[max(0, before[-1].span.start - len("from ")) : before[-1].span.start]
    return figure.span.start > date.span.end and began == "from "


_LONGEST_FIGURE = 40


def _is_when(page: Page, date: Figure, measure: Measured) -> bool:
    """Whether a date in the figure's own clause is the figure's: not when it was published, nor an event's own."""
    return not _is_published(page, date) and not (measure.code in _RUNNING and _is_dated(page, date))


_AN_EVENT = 16


def _is_coarse(date: Figure) -> bool:
    return date.period is not None and date.period.precision in _COARSE


def _counts_to(page: Page, date: Figure) -> bool:
    words = page.folded[max(0, date.span.start - 8) : date.span.end]
    return any(word in words for word in _UP_TO[page.language])


_OF_THE_DAY = frozenset({"affected", "displaced", "arrested", "attendance"})
"""People counted at an event: on its day, like its dead."""
_RUNNING = frozenset({"casualties", "other:damage"})
"""Counts that go on: each holds at its own hour."""
_UP_TO = {
    Language.CHINESE: ("截至", "截止", "当天", "当日", "至"),
    Language.ENGLISH: ("as of", "by ", "until"),
    Language.FRENCH: ("arrêté au", "à la date", "jusqu", "en date du"),
}


def _frames(page: Page, date: Figure) -> bool:
    """Whether a date may hold for figures of other clauses: not "since 2020", nor a stated or compared one."""
    head = page.clues_in(max(0, date.span.start - 12), date.span.start, "list")
    fiscal = any(clue.code == "fiscal" for clue in head)
    if date.period is not None and date.period.end is None:
        return False
    said = page.folded[date.span.start : date.span.end]
    if page.folded.startswith("today's", date.span.start) or said in lexicon(page.language, "claims")["lists"].get(
        "bases", ()
    ):
        return False
    return not (fiscal or _is_published(page, date) or _is_dated(page, date) or is_compared(page, date))


def _told(page: Page, date: Figure) -> Period | None:
    """The period of the date: a night's is its first day, "by the end of 2025" and 年底前 are the last one."""
    period = date.period
    if period is None or period.end is None:
        return period
    if period.precision in _FINE:
        night = any(word in page.folded[max(0, date.span.start - 10) : date.span.end] for word in _NIGHT)
        return replace(period, end=period.start) if night and period.start is not None else period
    words = page.folded[max(0, date.span.start - 14) : date.span.end]
    if any(word in words for word in _ENDS[page.language]):
        return replace(period, start=period.end, precision=Precision.DAY)
    return period


def _is_of_the_week(page: Page, figure: Figure) -> bool:
    """Whether "over the week" stands right behind the figure."""
    near = page.clues_in(figure.span.end, figure.span.end + len(" over the week"), "scope")
    return any(clue.code == "week" for clue in near)


def _week_to(period: Period) -> Period:
    """The week from its Monday to the last day of a period."""
    if period.end is None:
        return period
    last = dt.date.fromisoformat(period.end[:10])
    first = last - dt.timedelta(days=last.weekday())
    return replace(period, start=first.isoformat(), end=last.isoformat(), precision=Precision.WEEK)


_NIGHT = ("nuit", "night", "夜")
_ENDS = {
    Language.CHINESE: ("年底", "年末", "月底", "月末", "季末"),
    Language.ENGLISH: ("end of", "end-", "year-end", "year end"),
    Language.FRENCH: ("fin de", "fin ", "la fin"),
}


def _nearest(figure: Figure, dates: Sequence[Figure]) -> Figure:
    """The date nearest to the figure; one that stands before it comes first."""
    return min(
        dates,
        key=lambda date: (
            figure.span.start - date.span.end
            if date.span.end <= figure.span.start
            else _behind(date.span.start - figure.span.end)
        ),
    )


def _behind(gap: int) -> int:
    """The distance of a date behind the figure: "148 in 2024" is right beside it."""
    return gap if gap <= len(" in ") else 2 * gap + 8


def _says_when(page: Page, date: Figure) -> bool:
    """Whether the date gives a time at all: "since 2020", 自…以来 only give a beginning, of a record or of a count."""
    if date.period is None:
        return False
    if page.language is Language.CHINESE and None in {date.period.start, date.period.end}:
        return False  # 自10月1日起, 国庆节前
    if page.language is Language.CHINESE and page.clause_at(date.span).end - date.span.end < _AN_EVENT:
        clause = page.clause_at(date.span)
        if page.folded.endswith(("以来", "起"), date.span.end, clause.end):
            return False  # 去年10月冲突爆发以来
    if date.period.end is None and _began_a_record(page, date):
        return False
    scopes = page.clues_in(max(0, date.span.start - 16), date.span.end, "scope")
    if any(clue.end > date.span.start and clue.code in _BASES for clue in scopes):
        return False
    head = page.clues_in(max(0, date.span.start - 12), date.span.start, "list")
    tail = page.folded[date.span.end : date.span.end + 3]
    return not any(clue.code == "since" for clue in head) and not tail.startswith(("以来", "至今"))


_OF_A_RECORD = 45


def _began_a_record(page: Page, date: Figure) -> bool:
    """Whether the date only says since when nothing was higher, or worse: "the most since May"."""
    before = page.clues_in(max(0, date.span.start - _OF_A_RECORD), date.span.start, "superlative", "list")
    return any(clue.role == "superlative" or clue.code == "records" for clue in before)


def _is_day(page: Page, date: Figure) -> bool:
    """Whether the date names one day of the story, not one to come."""
    if not _says_when(page, date) or date.period is None or date.period.precision not in _FINE:
        return False
    return not _is_to_come(page, date)


def _is_to_come(page: Page, date: Figure) -> bool:
    """Whether the date begins after the day of publication."""
    published = page.document.published
    start = date.period and (date.period.start or date.period.end)
    return published is not None and bool(start) and len(published.day) == 10 and (start or "")[:10] > published.day


def _foretold(page: Page, figure: Figure) -> bool:
    clause = page.clause_at(figure.span)
    return any(clue.code == "forecast" for clue in page.clues_in(clause.start, clause.end, "modality"))


def _is_published(page: Page, date: Figure) -> bool:
    """Whether the date says when something was published, not when it was so: "figures released on Thursday"."""
    if date.period is not None and date.period.precision in _QUARTERS:
        return False
    reach = 6 if page.language is Language.CHINESE else 20
    clause = page.clause_at(date.span)
    start, end = max(clause.start, date.span.start - reach), min(clause.end, date.span.end + reach // 2)
    return any(clue.code == "published" for clue in page.clues_in(start, end, "list"))


_QUARTERS = frozenset({Precision.QUARTER, Precision.HALF, Precision.YEAR})
"""Nothing is published in the course of these: 公布一季度财报 tells of the quarter."""


def _is_dated(page: Page, date: Figure) -> bool:
    """Whether the date is what its own clause states ("launched on 3 May"), and so dates nothing else."""
    reach = 10 if page.language is Language.CHINESE else 26
    near = page.clues_in(max(0, date.span.start - reach), date.span.end + (4 if reach == 10 else 8), "dated")
    clause = page.clause_at(date.span)
    if any(clause.start <= clue.start < clause.end for clue in near):
        return True
    if clause.end - date.span.end > 2 or date.span.start - clause.start > reach // 4:
        return False
    beyond = page.clues_in(clause.end, clause.end + 2 * reach, "dated")
    return bool(beyond) and not page.within(page.numbers, clause.end, beyond[0].start)


def _published(page: Page) -> Period | None:
    published = page.document.published
    if published is None or len(published.day) < 10:
        return None
    return Period(start=published.day, end=published.day, precision=Precision.DAY, basis=Basis.PUBLICATION)


def _basis(page: Page, figure: Figure, measure: Measured) -> Basis | None:
    """The phase of the trading day, or the state of a count: by words of the clause, else of the sentence before it."""
    clause = page.clause_at(figure.span)
    sentence = page.sentence_at(figure.span)
    for start, end in ((clause.start, clause.end), (sentence.start, figure.span.start)):
        said = [Basis(clue.code) for clue in page.clues_in(start, end, "basis")]
        fitting = [basis for basis in said if (basis in _AT_AN_EXCHANGE) == (measure.code in _MARKET)]
        if fitting:
            return fitting[-1]
    return None

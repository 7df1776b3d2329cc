"""Whom or what a figure is about: the nearest name that fits the metric, weighed by where it stands.

A name in the figure's own clause comes before one of the clauses and sentences before it, a company before a country
where prices fall; "the company", 该公司, "il" stand for the last name that fits. Names in a row share one figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from importers.measures import Measure, measure_of
from importers.metrics import Measured, scope_of
from importers.page import Page
from importers.subjects.brackets import bracketed
from importers.subjects.candidate import Candidate
from importers.subjects.linking import takes_over
from importers.subjects.search import Search
from importers.subjects.sharing import shared
from importers.subjects.subject import NOBODY, Subject
from importers.subjects.wording import BROAD, counted, described, event, opening, sector, statistic
from kb.model import EntityKind, Figure, Span

__all__ = ["Subject", "subjects"]


def subjects(
    page: Page,
    figure: Figure,
    measure: Measured,
    *,
    speakers: frozenset[Span],
    before: Sequence[Subject],
    recent: frozenset[str] = frozenset(),
) -> tuple[Subject, ...]:
    """Decide what one figure is about; several subjects where several names share it.

    `speakers` are the places of names that only say it; `before` are the subjects of the figure before it in the same
    sentence, `recent` their names however far it is.
    """
    if measure.code in _STATISTICS and (own := bracketed(page, figure)):
        return (own,)
    if before and before[0].reason == "words-of-the-clause" and (own := opening(page, figure)):
        return (own,)
    search = Search(page, figure, _about(measure), speakers, recent)
    best = search.best()
    if part := sector(page, figure, measure, best[1] if best is not None else None):
        return (part,)
    if before and before[0].name is not None and _goes_on(search, best, before):
        return tuple(
            replace(subject, reason="subject-goes-on", confidence=max(20, subject.confidence - 8)) for subject in before
        )
    if best is None or best[0] < _LEAST or search.only_says(best[1]):
        return (event(page, figure, measure, place=None) or described(page, figure) or NOBODY,)
    score, candidate = best
    if measure.code in _CHANGES and candidate.kind in BROAD and (behind := counted(page, figure)):
        return (behind,)
    if itself := event(page, figure, measure, place=candidate.name if candidate.kind is EntityKind.PLACE else None):
        return (itself,)
    if score < _ELLIPSIS + 10 and candidate.kind in BROAD and (by_words := statistic(page, figure, measure, candidate)):
        return (by_words,)
    found = Subject(
        name=candidate.name,
        reason="epithet" if candidate.epithet else "name-in-clause" if score >= _ELLIPSIS else "name-before",
        confidence=max(15, min(95, int(score))),
        place=candidate.span,
    )
    return shared(page, figure, measure, candidate, found)


def _about(measure: Measured) -> Measure:
    """The measure; people counted for what befell them are counted by place, as the dead are."""
    if measure.code in _CHANGES and measure.scope == scope_of("other:interest_rate"):
        return replace(measure_of(measure.code), subjects=measure_of("other:interest_rate").subjects)
    if measure.code == "count" and measure.scope:
        return replace(measure_of("count"), subjects=measure_of("casualties").subjects)
    return measure_of(measure.code)


def _goes_on(search: Search, best: tuple[float, Candidate] | None, before: Sequence[Subject]) -> bool:
    """Whether the subjects before still hold: no name takes over, or none in a clause after one in mere words."""
    if best is not None and takes_over(search.page, search.figure, best[1].span):
        return False
    if best is None or best[0] < _ELLIPSIS or (search.in_brackets() and best[0] < _OWNER):
        return True
    return before[0].reason == "words-of-the-clause" and not search.clause.contains(best[1].span)


_CHANGES = frozenset({"growth_pct", "other:change"})
_STATISTICS = _CHANGES | {"other:percentage", "other:inflation_rate", "share", "rate"}
_ELLIPSIS = 52
"""A candidate this good stands in the figure's own clause: below it, the subject before goes on."""
_OWNER = 100
"""Only the name right before a bracket scores this for the figure in it."""
_LEAST = -6

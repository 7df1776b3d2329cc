"""Whom or what a figure is about: the nearest name that fits the metric, weighed by where it stands.

A name in the figure's own clause comes before one of the clauses and sentences before it, a company before a country
where prices fall; "the company", 该公司, "il" stand for the last name that fits. Names in a row share one figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from importers.measures import measure_of
from importers.metrics import Measured
from importers.page import Page
from importers.subjects.search import Search, at_home
from importers.subjects.sharing import shared
from importers.subjects.subject import NOBODY, Subject
from importers.subjects.wording import BROAD, described, event, statistic
from kb.model import EntityKind, Figure, Span

__all__ = ["Subject", "subjects"]


def subjects(
    page: Page,
    figure: Figure,
    measure: Measured,
    *,
    speakers: Sequence[Span],
    before: Sequence[Subject],
    recent: frozenset[str] = frozenset(),
) -> tuple[Subject, ...]:
    """Decide what one figure is about; several subjects where several names share it.

    `speakers` are the places of names that only say it; `before` are the subjects of the figure before it in the same
    sentence, `recent` their names however far it is.
    """
    search = Search(page, figure, measure_of(measure.code), speakers, recent)
    best = search.best()
    if before and before[0].name is not None and (best is None or best[0] < _ELLIPSIS):
        return tuple(
            replace(subject, reason="subject-goes-on", confidence=max(20, subject.confidence - 8)) for subject in before
        )
    if best is None or best[0] < _LEAST:
        return (event(page, figure, measure, place=None) or described(page, figure) or NOBODY,)
    score, candidate = best
    if itself := event(page, figure, measure, place=candidate.name if candidate.kind is EntityKind.PLACE else None):
        return (itself,)
    candidate = at_home(candidate, search.measure)
    if score < _ELLIPSIS + 10 and candidate.kind in BROAD and (by_words := statistic(page, figure, measure, candidate)):
        return (by_words,)
    found = Subject(
        name=candidate.name,
        reason="epithet" if candidate.epithet else "name-in-clause" if score >= _ELLIPSIS else "name-before",
        confidence=max(15, min(95, int(score))),
        place=candidate.span,
    )
    return shared(page, figure, measure, candidate, found)


_ELLIPSIS = 52
"""A candidate this good stands in the figure's own clause: below it, the subject before goes on."""
_LEAST = -6

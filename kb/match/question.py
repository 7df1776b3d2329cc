"""What two claims are asked: whether scope, modality, time and basis make it one question."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from datetime import UTC, date, datetime, time
from typing import TypeGuard

from kb.match.values import currency_of, days_of, told_at, values_of
from kb.match.verdict import Answer
from kb.model import Basis, CitationRole, Claim, Document, DocumentId, Modality, Period
from kb.model.interval import comparison, listed

_WHOLE_DAY = len("2025-01-27")
_PHASES = {Basis.PREMARKET, Basis.OPEN, Basis.INTRADAY, Basis.CLOSE}


def other_question(a: Claim, b: Claim, documents: Mapping[DocumentId, Document]) -> tuple[Answer, str] | None:
    """Why the two answer different questions, or are not known to answer one; None where they do."""
    if a.statement.denied or b.statement.denied:
        return Answer.OTHER_SCOPE, "denied"
    left, right = scope_of(a), scope_of(b)
    if left and right and left != right:
        return Answer.OTHER_SCOPE, "scope"
    if _is_vague(a, b) and (left != right or left <= listed("question", "asides")):
        return Answer.OTHER_SCOPE, "vague"
    forecasts = [claim.statement.modality is Modality.FORECAST for claim in (a, b)]
    if forecasts[0] != forecasts[1]:
        return Answer.OTHER_SCOPE, "modality"
    if all(forecasts) and speaker_of(a) != speaker_of(b):
        return Answer.OTHER_SCOPE, "speaker"
    if a.statement.metric in listed("question", "timeless"):
        return None
    return _other_time(a, b, documents)


def asked(claim: Claim, documents: Mapping[DocumentId, Document]) -> Hashable:
    """What the claim answers: claims of one key, in different documents, answer one question."""
    statement = claim.statement
    as_of = statement.as_of
    return (
        (as_of and as_of.basis) if statement.metric in listed("question", "timeless") else as_of,
        scope_of(claim),
        statement.modality,
        speaker_of(claim) if statement.modality is Modality.FORECAST else None,
        statement.denied,
        told_at(claim, documents) if statement.metric in listed("question", "running") else None,
        may_be_passing(claim, documents),
    )


def time_of(claim: Claim, documents: Mapping[DocumentId, Document]) -> Hashable:
    """The time of which the claim is told, where claims of other times answer other questions."""
    metric, as_of = claim.statement.metric, claim.statement.as_of
    if metric in listed("question", "timeless"):
        return None
    if metric in listed("question", "running"):
        return told_at(claim, documents)
    return ((as_of.start or "")[:_WHOLE_DAY], (as_of.end or "")[:_WHOLE_DAY]) if as_of else None


def scope_of(claim: Claim) -> frozenset[str]:
    """The words of the qualifier, whatever their order; empty where there is none.

    What befell somebody on a date is one event in three languages: "launched", sorti, 发布.
    """
    qualifier = (claim.statement.qualifier or "").casefold()
    if claim.statement.metric == "date":
        event = next((code for code, words in comparison()["event"].items() if qualifier in words), None)
        return frozenset({event or qualifier} - {""})
    return frozenset("".join(letter if letter.isalnum() else " " for letter in qualifier).split())


def speaker_of(claim: Claim) -> str | None:
    """Who says it, None where nobody is named."""
    citation = claim.cited_as(CitationRole.SPEAKER)
    return citation.source.name if citation else None


def _other_time(a: Claim, b: Claim, documents: Mapping[DocumentId, Document]) -> tuple[Answer, str] | None:
    metric = a.statement.metric
    if metric in listed("question", "running"):
        return _other_count(a, b, documents)
    left, right = a.statement.as_of, b.statement.as_of
    if is_dated(left) and is_dated(right) and not _same_days(left, right):
        return Answer.OTHER_TIME, "period"
    if a.document != b.document and not (is_dated(left) and is_dated(right)) and not _of_one_day(left, right, metric):
        return Answer.OTHER_TIME, "undated"
    return _other_moment(a, b, documents) if metric in listed("question", "traded") else None


def _other_count(a: Claim, b: Claim, documents: Mapping[DocumentId, Document]) -> tuple[Answer, str] | None:
    """A toll rises by the hour: of one day only counts of one article, or of a stated hour, are of one moment."""
    told = told_at(a, documents)
    known = a.document == b.document or told != told_at(b, documents) or len(told) > _WHOLE_DAY
    return None if known else (Answer.OTHER_TIME, "hour")


def _other_moment(a: Claim, b: Claim, documents: Mapping[DocumentId, Document]) -> tuple[Answer, str] | None:
    """Whether the two are of other moments of the trading day, or may be.

    A move without a phase is the day's, once the close is past; a price without one may be of any minute.
    """
    phases = [_phase(claim) for claim in (a, b)]
    if None not in phases and phases[0] is not phases[1]:
        return Answer.OTHER_TIME, "basis"
    passing = [phase is not None and phase is not Basis.CLOSE for phase in phases]
    if all(passing):
        return None if _same_hour(a.statement.as_of, b.statement.as_of) else (Answer.OTHER_TIME, "hour")
    wanders = is_loose(a.statement.metric) and Basis.CLOSE not in phases
    if wanders or any(passing) or any(may_be_passing(claim, documents) for claim in (a, b)):
        return Answer.OTHER_TIME, "moment"
    return None


def _are_of_one_close(a: Claim, b: Claim) -> bool:
    """Whether both measure one trading day at its end; a price and its rise are both told as prices."""
    days = set() if is_loose(a.statement.metric) else {days_of(claim.statement.as_of) for claim in (a, b)}
    day = days.pop() if len(days) == 1 else None
    return day is not None and day[0] == day[1] and _phase(a) is _phase(b) is Basis.CLOSE


def _phase(claim: Claim) -> Basis | None:
    as_of = claim.statement.as_of
    return as_of.basis if as_of and as_of.basis in _PHASES else None


def may_be_passing(claim: Claim, documents: Mapping[DocumentId, Document]) -> bool:
    """Whether the article was printed on the day it tells of, at an hour that may have been one of trading."""
    if claim.statement.metric not in listed("question", "traded") or _phase(claim) is not None:
        return False
    as_of, document = claim.statement.as_of, documents.get(claim.document)
    published = document.published if document else None
    if published is None or as_of is None or (as_of.end or "")[:_WHOLE_DAY] != published.day:
        return False
    if published.time is None or published.zone is None:
        return True
    printed = datetime.fromisoformat(published.isoformat()).astimezone(UTC)
    closed = time.fromisoformat(comparison()["question"]["last_close"])
    return printed < datetime.combine(date.fromisoformat(published.day), closed, UTC)


def is_dated(period: Period | None) -> TypeGuard[Period]:
    """Whether the text itself gives the time: the day of publication is a guess."""
    return (
        period is not None
        and (period.start is not None or period.end is not None)
        and period.basis is not Basis.PUBLICATION
    )


def _of_one_day(left: Period | None, right: Period | None, metric: str) -> bool:
    """Whether what is dated by nothing but its publication was printed on one day, and is no figure of a period."""
    if left is None or right is None or is_loose(metric) or metric in listed("question", "traded"):
        return False
    return _same_days(left, right)


def _is_vague(a: Claim, b: Claim) -> bool:
    """Whether nothing but a scope says what is measured; a price in another currency is that of another thing.

    The headline's 5,000 jobs are the body's, but not its 5 %.
    """
    metric, figures = a.statement.metric, (a.statement.figure, b.statement.figure)
    if metric in listed("question", "unsaid"):
        return True
    currencies = {currency_of(figure.unit) for figure in figures if figure}
    return (a.document != b.document and metric in listed("question", "vague")) or (
        metric == "price" and len(currencies) > 1
    )


def is_loose(metric: str) -> bool:
    """Whether the metric leaves open which of several things it measures."""
    return metric.startswith("other:") or metric in listed("question", "loose")


def other_thing(a: Claim, b: Claim, documents: Mapping[DocumentId, Document]) -> tuple[Answer, str] | None:
    """Whether one running text tells of two things by one loose name ("four teams", then "two teams").

    One sentence that gives two figures does so too ("from 12 to 23", "3 here and 5 there"), and a text that follows a
    price through the day, but where both are of the close, or told by two voices ("Reuters put the loss at 593").
    """
    if a.document != b.document or _are_of_one_close(a, b):
        return None
    if a.statement.sentence == b.statement.sentence:
        return Answer.OTHER_SCOPE, "text"
    metric = a.statement.metric
    if not (is_loose(metric) or metric in listed("question", "traded")):
        return None
    if not is_loose(metric) and _voices(a) != _voices(b):
        return None
    parts = {documents[claim.document].part_at(claim.statement.span) for claim in (a, b) if claim.document in documents}
    return (Answer.OTHER_SCOPE, "text") if len(parts) < 2 else None


def _voices(claim: Claim) -> frozenset[str]:
    """Whoever vouches: a text that names another for its second figure sets the two against each other."""
    return frozenset(citation.source.name for citation in claim.citations)


def is_settled(a: Claim, b: Claim, beside: Iterable[Claim], documents: Mapping[DocumentId, Document]) -> bool:
    """Whether another part of their document bears one of the two out.

    The headline's 24 % is the first figure of the body, whatever the second one measures.
    """
    metric = a.statement.metric
    if not is_loose(metric):
        return False
    document = documents[a.document]
    for claim, other in ((a, b), (b, a)):
        part = document.part_at(claim.statement.span)
        for third in beside:
            apart = third.id not in {claim.id, other.id} and document.part_at(third.statement.span) is not part
            if apart and not values_of(claim, third, documents).disjoint:
                return True
    return False


def _same_days(left: Period, right: Period) -> bool:
    return (left.start or "")[:10] == (right.start or "")[:10] and (left.end or "")[:10] == (right.end or "")[:10]


def _same_hour(left: Period | None, right: Period | None) -> bool:
    """Whether both give a time of day, and the same one."""
    times = [((period and period.start) or "")[11:16] for period in (left, right)]
    return bool(times[0]) and times[0] == times[1]


def revision(a: Claim, b: Claim, documents: Mapping[DocumentId, Document]) -> tuple[Answer, str] | None:
    """Whether one of the two is a later count, or says that it was revised."""
    bases = {claim.statement.as_of.basis for claim in (a, b) if claim.statement.as_of}
    if Basis.REVISED in bases and len(bases) > 1:
        return Answer.REVISION, "revised"
    if a.statement.metric in listed("question", "running") and told_at(a, documents) != told_at(b, documents):
        return Answer.REVISION, "later"
    return None

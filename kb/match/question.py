"""What two claims are asked: whether scope, modality, time and basis make it one question."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from kb.match.values import days_of, told_at
from kb.match.verdict import Answer
from kb.model import Basis, CitationRole, Claim, Document, DocumentId, Modality, Period
from kb.model.interval import comparison

_PHASES = {Basis.PREMARKET, Basis.OPEN, Basis.INTRADAY, Basis.CLOSE}


def other_question(a: Claim, b: Claim) -> tuple[Answer, str] | None:
    """Why the two answer different questions; None where they answer the same one."""
    if a.statement.denied or b.statement.denied:
        return Answer.OTHER_SCOPE, "denied"
    if scope_of(a) and scope_of(b) and scope_of(a) != scope_of(b):
        return Answer.OTHER_SCOPE, "scope"
    forecasts = [claim.statement.modality is Modality.FORECAST for claim in (a, b)]
    if forecasts[0] != forecasts[1]:
        return Answer.OTHER_SCOPE, "modality"
    if all(forecasts) and speaker_of(a) != speaker_of(b):
        return Answer.OTHER_SCOPE, "speaker"
    if a.statement.metric in comparison()["question"]["timeless"]:
        return None
    return _other_time(a, b)


def scope_of(claim: Claim) -> frozenset[str]:
    """The words of the qualifier, whatever their order; empty where there is none."""
    words = "".join(letter if letter.isalnum() else " " for letter in (claim.statement.qualifier or "").casefold())
    return frozenset(words.split())


def speaker_of(claim: Claim) -> str | None:
    """Who says it, None where nobody is named."""
    citation = claim.cited_as(CitationRole.SPEAKER)
    return citation.source.name if citation else None


def _other_time(a: Claim, b: Claim) -> tuple[Answer, str] | None:
    running = a.statement.metric in comparison()["question"]["running"]
    left, right = a.statement.as_of, b.statement.as_of
    if left is None or right is None:
        return None
    if not running and not _same_days(left, right):
        return Answer.OTHER_TIME, "period"
    if left.basis in _PHASES and right.basis in _PHASES and left.basis is not right.basis:
        return Answer.OTHER_TIME, "basis"
    passing = {Basis.PREMARKET, Basis.INTRADAY} & {left.basis, right.basis}
    if passing and a.statement.metric in comparison()["question"]["traded"] and not _same_hour(left, right):
        return Answer.OTHER_TIME, "hour"
    return None


def other_thing(a: Claim, b: Claim, documents: Mapping[DocumentId, Document]) -> tuple[Answer, str] | None:
    """Whether one running text tells of two things by one loose name ("four teams", then "two teams")."""
    metric = a.statement.metric
    if a.document != b.document or not (metric.startswith("other:") or metric in comparison()["question"]["loose"]):
        return None
    parts = {documents[claim.document].part_at(claim.statement.span) for claim in (a, b) if claim.document in documents}
    return (Answer.OTHER_SCOPE, "text") if len(parts) < 2 else None


def may_be_one_time(a: Claim, b: Claim) -> bool:
    """Whether figures of two metrics may belong together: of times that touch, or of days with a week-end between."""
    left, right = days_of(a.statement.as_of), days_of(b.statement.as_of)
    timeless = {a.statement.metric, b.statement.metric} & set(comparison()["question"]["timeless"])
    if left is None or right is None or timeless:
        return True
    days = left[0] == left[1] and right[0] == right[1]
    slack = timedelta(days=comparison()["arithmetic"]["days_apart"] if days else 0)
    return left[0] <= right[1] + slack and right[0] <= left[1] + slack


def _same_days(left: Period, right: Period) -> bool:
    return (left.start or "")[:10] == (right.start or "")[:10] and (left.end or "")[:10] == (right.end or "")[:10]


def _same_hour(left: Period, right: Period) -> bool:
    """Whether both give a time of day, and the same one."""
    times = [(period.start or "")[11:16] for period in (left, right)]
    return bool(times[0]) and times[0] == times[1]


def revision(a: Claim, b: Claim, documents: Mapping[DocumentId, Document]) -> tuple[Answer, str] | None:
    """Whether one of the two is a later count, or says that it was revised."""
    bases = {claim.statement.as_of.basis for claim in (a, b) if claim.statement.as_of}
    if Basis.REVISED in bases and len(bases) > 1:
        return Answer.REVISION, "revised"
    if a.statement.metric in comparison()["question"]["running"] and told_at(a, documents) != told_at(b, documents):
        return Answer.REVISION, "later"
    return None

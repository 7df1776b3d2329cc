"""Which of two figures answer the same question, and whether they agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from kb.model import Basis, Bound, CitationRole, Claim, Document, DocumentId, Figure, Kind, Modality, Period
from kb.model.interval import Interval, comparison, digits_of, interval_of


class Answer(StrEnum):
    """How two claims of one topic stand to each other; the contract's words."""

    SAME = "same"
    ROUNDING = "consistent-by-rounding"
    BOUND = "consistent-by-bound"
    OTHER_TIME = "other-time"
    OTHER_SCOPE = "other-scope"
    REVISION = "revision"
    MAGNITUDE = "magnitude"
    CONTRADICTION = "contradiction"

    @property
    def alarms(self) -> bool:
        """Whether the two cannot both be right."""
        return self in {Answer.MAGNITUDE, Answer.CONTRADICTION}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of the comparison, with the numbers it used.

    Attributes:
        reason: What sets the questions apart ("period", "basis", "hour", "zone", "scope", "modality", "speaker",
            "denied", "text"), or what a revision rests on ("later", "revised"); "" for the other kinds.
        left: What the first figure may be, in the base of its dimension; None for dates and words.
        gap: Distance of the two intervals as a share of the larger stated value; None where it has no meaning.
        power: For a magnitude slip, the power of ten the first figure must be multiplied by to give the second; else 0.
        disjoint: The two cannot be one value, whatever the kind.
    """

    kind: Answer
    reason: str = ""
    left: Interval | None = None
    right: Interval | None = None
    gap: Decimal | None = None
    power: int = 0
    disjoint: bool = False


def compare(a: Claim, b: Claim, documents: Mapping[DocumentId, Document]) -> Verdict:
    """Judge two claims of one topic.

    Only the same question can be contradicted: scope, modality, time and basis are looked at first.
    """
    verdict = _values(a, b)
    other = _other_question(a, b) or _other_thing(a, b, documents)
    if not verdict.disjoint:
        if other is None or other[1] in _MAY_BE_ONE_MOMENT:
            return verdict
        return Verdict(kind=other[0], reason=other[1], left=verdict.left, right=verdict.right)
    kind, reason = other or _revision(a, b, documents) or (verdict.kind, verdict.reason)
    return Verdict(
        kind=kind,
        reason=reason,
        left=verdict.left,
        right=verdict.right,
        gap=verdict.gap,
        power=verdict.power,
        disjoint=True,
    )


_PHASES = {Basis.PREMARKET, Basis.OPEN, Basis.INTRADAY, Basis.CLOSE}
_MAY_BE_ONE_MOMENT = {"hour"}
_ALL_WITH_ALL = 200
_NEIGHBOURS = 24


def pairs(
    claims: Iterable[Claim], documents: Mapping[DocumentId, Document]
) -> Iterator[tuple[tuple[Claim, ...], tuple[Claim, ...], Verdict]]:
    """Judge the claims of one topic, those that say the same at the same time together: (group, group, verdict).

    In a topic of hundreds of different figures, each is compared with its neighbours in time and size: whatever
    disagrees with anything disagrees with one of those too.
    """
    groups = alike(claims, documents)
    reach = len(groups)
    if reach > _ALL_WITH_ALL:
        groups.sort(key=lambda group: _place(group[0]))
        reach = _NEIGHBOURS
    for index, group in enumerate(groups):
        for other in groups[index + 1 : index + 1 + reach]:
            yield group, other, compare(group[0], other[0], documents)


def alike(claims: Iterable[Claim], documents: Mapping[DocumentId, Document]) -> list[tuple[Claim, ...]]:
    """The claims of one topic by what they say and of when, in order of appearance."""
    held: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        held.setdefault(_saying(claim, documents), []).append(claim)
    return [tuple(group) for group in held.values()]


def _saying(claim: Claim, documents: Mapping[DocumentId, Document]) -> tuple[object, ...]:
    statement = claim.statement
    figure = statement.figure
    running = statement.metric in comparison()["question"]["running"]
    return (
        _key(statement.value) if figure is None else (interval_of(figure), figure.kind, figure.bound, figure.period),
        statement.as_of,
        scope_of(claim),
        statement.modality,
        _speaker(claim) if statement.modality is Modality.FORECAST else None,
        statement.denied,
        _told(claim, documents) if running else None,
    )


def _place(claim: Claim) -> tuple[str, Decimal]:
    figure, as_of = claim.statement.figure, claim.statement.as_of
    value = None if figure is None else figure.high if figure.low is None else figure.low
    return (as_of.start or "" if as_of else "", value or Decimal(0))


# What the two state ---------------------------------------------------------------------------------------------


def _values(a: Claim, b: Claim) -> Verdict:
    left, right = a.statement.figure, b.statement.figure
    if left is None or right is None:
        return _words(a, b) if left is right else Verdict(kind=Answer.SAME)
    if left.kind is Kind.DATE or right.kind is Kind.DATE:
        return _dates(left, right)
    return _numbers(left, right)


def _words(a: Claim, b: Claim) -> Verdict:
    """Words contradict one another only where the metric says that they exclude one another."""
    exclusive = a.statement.metric in comparison()["question"]["exclusive"]
    if not exclusive or _key(a.statement.value) == _key(b.statement.value):
        return Verdict(kind=Answer.SAME)
    return Verdict(kind=Answer.CONTRADICTION, disjoint=True)


def _key(words: str | None) -> str:
    return "".join((words or "").casefold().split())


def _dates(left: Figure, right: Figure) -> Verdict:
    """A day meets the month that holds it; neighbouring days may be one day in two time zones."""
    first, second = _days(left.period), _days(right.period)
    if first is None or second is None:
        return Verdict(kind=Answer.SAME)
    if first == second:
        return Verdict(kind=Answer.SAME)
    (start, end), (other_start, other_end) = first, second
    apart = max(other_start - end, start - other_end)
    if apart <= timedelta(0):
        return Verdict(kind=Answer.ROUNDING)
    if apart <= timedelta(days=comparison()["question"]["zone_days"]):
        return Verdict(kind=Answer.OTHER_TIME, reason="zone", disjoint=True)
    return Verdict(kind=Answer.CONTRADICTION, disjoint=True)


def _days(period: Period | None) -> tuple[date, date] | None:
    if period is None or (period.start is None and period.end is None):
        return None
    return (
        date.min if period.start is None else date.fromisoformat(period.start[:10]),
        date.max if period.end is None else date.fromisoformat(period.end[:10]),
    )


def _numbers(left: Figure, right: Figure) -> Verdict:
    first, second = interval_of(left), interval_of(right)
    if first is None or second is None:
        return Verdict(kind=Answer.SAME)
    if first.meets(second):
        return Verdict(kind=_agreement(left, right, first, second), left=first, right=second)
    power = _slip(left, right, first, second)
    kind = Answer.MAGNITUDE if power else Answer.CONTRADICTION
    return Verdict(kind=kind, left=first, right=second, gap=relative_gap(first, second), power=power, disjoint=True)


def _agreement(left: Figure, right: Figure, first: Interval, second: Interval) -> Answer:
    if first == second:
        return Answer.SAME
    hedged = {Bound.OVER, Bound.UNDER, Bound.AT_LEAST, Bound.AT_MOST, Bound.RANGE}
    return Answer.BOUND if {left.bound, right.bound} & hedged else Answer.ROUNDING


def is_telling(claim: Claim) -> bool:
    """Whether the figure has so many digits that to meet it again is hardly a coincidence."""
    figure = claim.statement.figure
    rule = comparison()["identity"]
    if figure is None or figure.kind not in rule["kinds"]:
        return False
    ends = [end for end in (figure.low, figure.high) if end is not None]
    return bool(ends) and max(map(digits_of, ends)) >= rule["digits"]


def relative_gap(first: Interval, second: Interval) -> Decimal:
    """The distance of the two as a share of the largest of their ends."""
    largest = max(
        (abs(end) for end in (first.low, first.high, second.low, second.high) if end is not None), default=Decimal(0)
    )
    return first.gap(second) / largest if largest else Decimal(0)


def _slip(left: Figure, right: Figure, first: Interval, second: Interval) -> int:
    """The power of ten between two figures that are otherwise equal; 0 where there is none."""
    rule = comparison()["magnitude"]
    if (
        left.kind is Kind.RANK
        or (left.low is None) != (right.low is None)
        or (left.high is None) != (right.high is None)
    ):
        return 0
    ends = [end for end in (left.low, left.high, right.low, right.high) if end is not None]
    if not all(ends):
        return 0
    telling = min(map(digits_of, ends)) >= rule["digits"] or _orders(left, right)
    for size in range(1, rule["furthest"] + 1):
        for power in (size, -size):
            if first.scaled(Decimal(10) ** power).meets(second) and (telling or size in rule["words"]):
                return power
    return 0


def _orders(left: Figure, right: Figure) -> bool:
    """Whether both are orders of magnitude ("hundreds of billions" for 数百亿)."""
    return all(figure.bound is Bound.RANGE and figure.step is None for figure in (left, right))


# What the two are asked -----------------------------------------------------------------------------------------


def _other_question(a: Claim, b: Claim) -> tuple[Answer, str] | None:
    """Why the two answer different questions; None where they answer the same one."""
    if a.statement.denied or b.statement.denied:
        return Answer.OTHER_SCOPE, "denied"
    if scope_of(a) and scope_of(b) and scope_of(a) != scope_of(b):
        return Answer.OTHER_SCOPE, "scope"
    forecasts = [claim.statement.modality is Modality.FORECAST for claim in (a, b)]
    if forecasts[0] != forecasts[1]:
        return Answer.OTHER_SCOPE, "modality"
    if all(forecasts) and _speaker(a) != _speaker(b):
        return Answer.OTHER_SCOPE, "speaker"
    if a.statement.metric in comparison()["question"]["timeless"]:
        return None
    return _other_time(a, b)


def scope_of(claim: Claim) -> frozenset[str]:
    """The words of the qualifier, whatever their order; empty where there is none."""
    words = "".join(letter if letter.isalnum() else " " for letter in (claim.statement.qualifier or "").casefold())
    return frozenset(words.split())


def _speaker(claim: Claim) -> str | None:
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


def _other_thing(a: Claim, b: Claim, documents: Mapping[DocumentId, Document]) -> tuple[Answer, str] | None:
    """Whether one running text tells of two things by one loose name ("four teams", then "two teams")."""
    metric = a.statement.metric
    if a.document != b.document or not (metric.startswith("other:") or metric in comparison()["question"]["loose"]):
        return None
    parts = {documents[claim.document].part_at(claim.statement.span) for claim in (a, b) if claim.document in documents}
    return (Answer.OTHER_SCOPE, "text") if len(parts) < 2 else None


def may_be_one_time(a: Claim, b: Claim) -> bool:
    """Whether figures of two metrics may belong together: of times that touch, or of days with a week-end between."""
    left, right = _days(a.statement.as_of), _days(b.statement.as_of)
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


def _revision(a: Claim, b: Claim, documents: Mapping[DocumentId, Document]) -> tuple[Answer, str] | None:
    """Whether one of the two is a later count, or says that it was revised."""
    bases = {claim.statement.as_of.basis for claim in (a, b) if claim.statement.as_of}
    if Basis.REVISED in bases and len(bases) > 1:
        return Answer.REVISION, "revised"
    if a.statement.metric in comparison()["question"]["running"] and _told(a, documents) != _told(b, documents):
        return Answer.REVISION, "later"
    return None


def _told(claim: Claim, documents: Mapping[DocumentId, Document]) -> str:
    """When the claim's count stood: its own time, else its document's."""
    period = claim.statement.as_of
    if period is not None and period.end is not None:
        return period.end
    document = documents.get(claim.document)
    return document.published.isoformat() if document and document.published else ""

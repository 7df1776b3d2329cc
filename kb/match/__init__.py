"""Which of two figures answer the same question, and whether they agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from kb.match.question import other_question, other_thing, revision, scope_of, speaker_of
from kb.match.values import currency_of, key_of, told_at, values_of
from kb.match.verdict import Verdict
from kb.model import Claim, Document, DocumentId, Modality
from kb.model.interval import comparison, interval_of

_MAY_BE_ONE_MOMENT = {"hour"}
_ALL_WITH_ALL = 200
_NEIGHBOURS = 24


def compare(a: Claim, b: Claim, documents: Mapping[DocumentId, Document]) -> Verdict:
    """Judge two claims of one topic.

    Only the same question can be contradicted: scope, modality, time and basis are looked at first.
    """
    verdict = values_of(a, b, documents)
    other = other_question(a, b) or other_thing(a, b, documents)
    if not verdict.disjoint:
        if other is None or other[1] in _MAY_BE_ONE_MOMENT:
            return verdict
        return replace(verdict, kind=other[0], reason=other[1])
    kind, reason = other or revision(a, b, documents) or (verdict.kind, verdict.reason)
    return replace(verdict, kind=kind, reason=reason)


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
        key_of(statement.value)
        if figure is None
        else (interval_of(figure), currency_of(figure.unit), figure.kind, figure.bound, figure.period),
        statement.as_of,
        scope_of(claim),
        statement.modality,
        speaker_of(claim) if statement.modality is Modality.FORECAST else None,
        statement.denied,
        told_at(claim, documents) if running else None,
    )


def _place(claim: Claim) -> tuple[str, Decimal]:
    figure, as_of = claim.statement.figure, claim.statement.as_of
    value = None if figure is None else figure.high if figure.low is None else figure.low
    return (as_of.start or "" if as_of else "", value or Decimal(0))

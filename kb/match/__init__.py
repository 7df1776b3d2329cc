"""Which of two figures answer the same question, and whether they agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from kb.match.crowd import near
from kb.match.question import asked, is_settled, other_question, other_thing, revision
from kb.match.values import currency_of, key_of, values_of
from kb.match.verdict import Answer, Verdict
from kb.model import Claim, Document, DocumentId
from kb.model.interval import interval_of

Group = tuple[Claim, ...]
Judged = tuple[Group, Group, Verdict]

_MAY_BE_ONE_MOMENT = {"hour", "moment", "undated"}
_ALL_WITH_ALL = 64
_A_TABLE = 40


def compare(a: Claim, b: Claim, documents: Mapping[DocumentId, Document]) -> Verdict:
    """Judge two claims of one topic.

    Only the same question can be contradicted: scope, modality, time and basis are looked at first. The same digits a
    power of ten apart are no chance, though, even where no day is told.
    """
    verdict = values_of(a, b, documents)
    other = other_question(a, b, documents) or other_thing(a, b, documents)
    if not verdict.disjoint:
        if other is None or other[1] in _MAY_BE_ONE_MOMENT:
            return verdict
        return replace(verdict, kind=other[0], reason=other[1])
    if verdict.kind is Answer.MAGNITUDE and other is not None and other[1] == "undated":
        return verdict
    kind, reason = other or revision(a, b, documents) or (verdict.kind, verdict.reason)
    return replace(verdict, kind=kind, reason=reason)


def pairs(groups: Sequence[Group], documents: Mapping[DocumentId, Document]) -> Iterator[Judged]:
    """Judge the claims of one topic as `alike` groups them: in one document one by one, across documents by the group.

    A verdict on two groups holds for each claim of the one with each of the other. In a topic of hundreds of different
    figures each group is compared with its nearest above and below that it does not meet: whatever disagrees with
    anything disagrees with one of those.
    """
    yield from _inside((claim for group in groups for claim in group), documents)
    for group, other in combinations(groups, 2) if len(groups) <= _ALL_WITH_ALL else near(groups, documents):
        apart, other_apart = _of_other_documents(group, other), _of_other_documents(other, group)
        if apart and other_apart:
            yield apart, other_apart, compare(apart[0], other_apart[0], documents)


def _inside(claims: Iterable[Claim], documents: Mapping[DocumentId, Document]) -> Iterator[Judged]:
    """Each two claims of one document; one that gives dozens of figures on one topic is a table."""
    held: dict[DocumentId, list[Claim]] = defaultdict(list)
    for claim in claims:
        held[claim.document].append(claim)
    for told in held.values():
        for a, b in combinations(told, 2) if len(told) <= _A_TABLE else ():
            verdict = compare(a, b, documents)
            if not verdict.kind.alarms or not is_settled(a, b, told, documents):
                yield (a,), (b,), verdict


def _of_other_documents(group: Group, other: Group) -> Group:
    """The claims of documents that do not tell both: one that does takes them for two things, or is judged alone."""
    documents = {claim.document for claim in other}
    return tuple(claim for claim in group if claim.document not in documents)


def alike(claims: Iterable[Claim], documents: Mapping[DocumentId, Document]) -> list[Group]:
    """The claims of one topic by what they say and of when, in order of appearance."""
    held: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        held[_value(claim), asked(claim, documents)].append(claim)
    return [tuple(group) for group in held.values()]


def _value(claim: Claim) -> object:
    figure = claim.statement.figure
    if figure is None:
        return key_of(claim.statement.value)
    return interval_of(figure), currency_of(figure.unit), figure.kind, figure.bound, figure.period

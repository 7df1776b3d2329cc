"""Figures of one topic that disagree, and those that only seem to: with the kind of the answer named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import product

from kb.graph import Graph
from kb.match import Judged
from kb.match.verdict import Answer, Verdict
from kb.model import Claim, Finding, Kind, Period, Severity
from kb.model.interval import share
from kb.notation import note, note_period, percent
from kb.topic import pairs

_UNSPOKEN = {"vague", "undated"}
_PAIRS_NAMED_IN_FULL = 2000
_FIGURES_NAMED = 8


def find(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per set of claims that disagree, and one per set that only seems to, with the reason."""
    judged: dict[tuple[Answer, str], list[Judged]] = defaultdict(list)
    for group, other, verdict in pairs(graph):
        if verdict.kind is Answer.CONTRADICTION or (_is_telling(verdict) and _overlap(group[0], other[0])):
            judged[verdict.kind, verdict.reason].append((group, other, verdict))
    for (kind, reason), found in judged.items():
        for together in _hanging_together(found):
            if kind is Answer.CONTRADICTION:
                yield _contradiction(graph, together)
            else:
                yield _explained(graph, together, kind=kind, reason=reason)


def _is_telling(verdict: Verdict) -> bool:
    """Whether an editor may wonder: they agree in other words, or would disagree were they one question."""
    if verdict.kind in {Answer.ROUNDING, Answer.BOUND}:
        return True
    return (
        verdict.disjoint
        and verdict.reason not in _UNSPOKEN
        and verdict.kind in {Answer.OTHER_TIME, Answer.OTHER_SCOPE, Answer.REVISION}
    )


def _overlap(a: Claim, b: Claim) -> bool:
    """Whether the two are told of times that touch: nobody expects Monday's close to be Tuesday's."""
    left, right = a.statement.as_of, b.statement.as_of
    if left is None or right is None or a.statement.metric == "date":
        return True
    return (left.start or "")[:10] <= (right.end or "9999") and (right.start or "")[:10] <= (left.end or "9999")


def _hanging_together(found: list[Judged]) -> Iterator[list[Judged]]:
    """The judged pairs by connected set of groups, in order of appearance."""
    root: dict[int, int] = {}

    def top(key: int) -> int:
        while root.setdefault(key, key) != key:
            root[key] = root[root[key]]
            key = root[key]
        return key

    for group, other, _ in found:
        for claim in (*group, *other):
            root[top(claim.id)] = top(group[0].id)
    sets: dict[int, list[Judged]] = defaultdict(list)
    for judged in found:
        sets[top(judged[0][0].id)].append(judged)
    yield from sets.values()


def _contradiction(graph: Graph, together: list[Judged]) -> Finding:
    claims = _claims(together)
    gap = max((verdict.gap for _, _, verdict in together if verdict.gap is not None), default=None)
    figure = claims[0].statement.figure
    inside = len({claim.document for claim in claims}) == 1
    if gap is None:
        reason = "dates" if figure is not None and figure.kind is Kind.DATE else "words"
    else:
        reason = "inside" if inside else "contradiction"
    facts = _facts(graph, claims) | {"reason": reason} | _conversion(together, "converted-apart")
    if gap is not None:
        facts["gap"] = percent(gap)
    return graph.finding(
        "conflicting",
        Answer.CONTRADICTION.value,
        _severity(gap, inside=inside),
        claims=claims,
        pairs=_disagreeing(together),
        facts=facts,
    )


def _severity(gap: Decimal | None, *, inside: bool) -> Severity:
    if gap is None:
        return Severity.MEDIUM
    if gap >= share("severity", "high"):
        return Severity.HIGH
    return Severity.MEDIUM if inside or gap >= share("severity", "medium") else Severity.LOW


def _explained(graph: Graph, together: list[Judged], *, kind: Answer, reason: str) -> Finding:
    claims = _claims(together)
    facts = _facts(graph, claims)
    if reason:
        facts["reason"] = reason
    elif kind is Answer.ROUNDING:
        facts |= _conversion(together, "converted")
    if reason == "scope":
        facts["scopes"] = "; ".join(dict.fromkeys(claim.statement.qualifier or "" for claim in claims))
    return graph.finding(
        "conflicting", kind.value, Severity.INFO, claims=claims, pairs=_disagreeing(together), facts=facts
    )


def _conversion(together: list[Judged], reason: str) -> dict[str, str]:
    """The day of the rate, and the sentence that names it, where currencies were converted."""
    day = next((verdict.rate_day for _, _, verdict in together if verdict.rate_day), None)
    return {"reason": reason, "rate": note_period(Period(start=day, end=day))} if day else {}


def _disagreeing(together: list[Judged]) -> Iterable[tuple[Claim, Claim]]:
    """Every pair that was judged; in a crowd one for each two groups."""
    if sum(len(group) * len(other) for group, other, _ in together) > _PAIRS_NAMED_IN_FULL:
        return [(group[0], other[0]) for group, other, _ in together]
    return [pair for group, other, _ in together for pair in product(group, other)]


def _claims(together: list[Judged]) -> list[Claim]:
    """The claims of the set, smallest figure first as the sentence names them."""
    found = {claim.id: claim for group, other, _ in together for claim in (*group, *other)}
    return sorted(found.values(), key=_size)


def _size(claim: Claim) -> tuple[Decimal, str]:
    figure = claim.statement.figure
    if figure is None:
        return (Decimal(0), claim.statement.value or "")
    end = figure.low if figure.low is not None else figure.high
    day = figure.period.start if figure.period else None
    return (abs(end) if end is not None else Decimal(0), day or "")


def _facts(graph: Graph, claims: list[Claim]) -> dict[str, str]:
    told = dict.fromkeys(_told(claim) for claim in claims)
    named = [*told] if len(told) <= _FIGURES_NAMED else [*list(told)[: _FIGURES_NAMED - 1], list(told)[-1]]
    return {
        "subject": graph.subject(claims[0]),
        "metric": claims[0].statement.metric,
        "figures": "; ".join(named),
    }


def _told(claim: Claim) -> str:
    figure = claim.statement.figure
    return note(figure) if figure else claim.statement.value or claim.statement.text

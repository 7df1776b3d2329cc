"""Figures that several outlets print and that all go back to one origin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from kb.graph import Graph
from kb.match import alike, pairs
from kb.match.question import is_dated
from kb.match.values import days_of
from kb.match.verdict import Answer
from kb.model import Claim, ClaimId, Finding, Severity, SourceId, Strength
from kb.model.interval import listed
from kb.notation import note

Origin = frozenset[SourceId]

_AGREEING = {Answer.SAME, Answer.ROUNDING}


def find(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per origin that is the only one behind what two outlets or more say on the topic.

    A claim that names nobody counts with those it agrees with, market data apart: anyone can read a price off a screen.
    Where those name nobody either, it counts with what its document copies: an agency carries figures of others.
    """
    claims = [claim for claim in graph.comparable() if claim.statement.figure is not None]
    origins = {claim.id: graph.named_origins(claim) for claim in claims}
    agreeing = _agreements(graph, claims)
    resting: dict[Origin, list[Claim]] = defaultdict(list)
    for claim in claims:
        lent = _lent(graph, claim, (origins[other.id] for other in agreeing[claim.id]))
        behind = origins[claim.id] or lent or graph.origins(claim)
        if len(behind) == 1:
            resting[next(iter(behind))].append(claim)
    for origin, members in ((origin, run) for origin, told in resting.items() for run in _runs(told)):
        independent = {behind for claim in members for other in agreeing[claim.id] for behind in origins[other.id]}
        outlets = dict.fromkeys(graph.outlet(claim) for claim in sorted(members, key=lambda c: _age(graph, c)))
        if len(outlets) > 1 and independent <= {origin}:
            yield _finding(graph, origin, members, list(outlets))


def _runs(claims: list[Claim]) -> list[list[Claim]]:
    """Parted where the times told do not touch: this year's plan, last year's sum; what tells none goes with most."""
    runs: list[list[Claim]] = [[]]
    until = date.min
    dated = [(days, claim.id, claim) for claim in claims if (days := _days(claim)) is not None]
    for (start, end), _, claim in sorted(dated):
        if runs[-1] and start > until:
            runs.append([])
        runs[-1].append(claim)
        until = max(until, end)
    max(runs, key=len).extend(claim for claim in claims if _days(claim) is None)
    return runs


def _days(claim: Claim) -> tuple[date, date] | None:
    """The days the claim is told of; None where that is no part of its question, or nothing but a guess."""
    without = listed("question", "timeless") | listed("question", "running")
    as_of = claim.statement.as_of
    return days_of(as_of) if claim.statement.metric not in without and is_dated(as_of) else None


def _age(graph: Graph, claim: Claim) -> tuple[str, str]:
    published = graph.document(claim).published
    return (published.isoformat() if published else "9999", graph.outlet(claim))


def _agreements(graph: Graph, claims: list[Claim]) -> dict[ClaimId, list[Claim]]:
    """The claims each claim agrees with, rounding allowed for; open bounds agree with too much to count."""
    agreeing = {claim.id: list(group) for group in alike(claims, graph.snapshot.documents) for claim in group}
    for group, other, verdict in pairs(claims, graph.snapshot.documents):
        if verdict.kind in _AGREEING:
            for claim in group:
                agreeing[claim.id].extend(other)
            for claim in other:
                agreeing[claim.id].extend(group)
    return agreeing


def _lent(graph: Graph, claim: Claim, origins: Iterable[frozenset[Origin]]) -> frozenset[Origin]:
    """The origins of those a claim agrees with, where it names nobody itself."""
    unnamed = graph.strength(claim) in {Strength.NONE, Strength.STORY}
    if not unnamed or claim.statement.metric in listed("question", "traded"):
        return frozenset()
    return frozenset().union(*origins)


def _finding(graph: Graph, origin: Origin, members: list[Claim], outlets: list[str]) -> Finding:
    figures = dict.fromkeys(note(claim.statement.figure) for claim in members if claim.statement.figure)
    return graph.finding(
        "single_origin",
        "one-origin",
        Severity.LOW,
        claims=members,
        sources=sorted(origin, key=graph.name),
        facts={
            "subject": graph.subject(members[0]),
            "metric": members[0].statement.metric,
            "origin": "; ".join(sorted(graph.name(source) for source in origin)),
            "outlets": "; ".join(outlets),
            "count": str(len(outlets)),
            "figures": "; ".join(figures) or members[0].statement.text,
        },
    )

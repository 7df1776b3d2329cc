"""Figures that several outlets print and that all go back to one origin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from kb.graph import Graph
from kb.match.question import is_dated
from kb.match.values import days_of
from kb.model import Claim, ClaimId, Finding, Severity, SourceId, SourceKind, Strength
from kb.model.interval import listed
from kb.notation import note
from kb.topic import agreeing, groups

Origin = frozenset[SourceId]


def find(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per origin that is the only one behind what two outlets or more say on the topic.

    A claim that names nobody counts with those it agrees with, market data apart: anyone can read a price off a screen.
    Where those name nobody either, it counts with what its document copies: an agency carries figures of others.
    """
    named: dict[int, frozenset[Origin]] = {}
    for group in groups(graph):
        named |= {claim.id: graph.named_origins(claim) for claim in group if claim.statement.figure is not None}
    resting: dict[Origin, list[Claim]] = defaultdict(list)
    around: dict[ClaimId, frozenset[Origin]] = {}
    for group, near in agreeing(graph):
        behind_these = frozenset(
            origin for other in near for claim in other for origin in named.get(claim.id, frozenset())
        )
        for claim in group:
            behind = named.get(claim.id, frozenset()) or _lent(claim, behind_these) or graph.origins(claim)
            if claim.id in named and len(behind) == 1:
                resting[next(iter(behind))].append(claim)
                around[claim.id] = behind_these
    place = {claim.id: number for number, claim in enumerate(graph.claims())}
    runs = ((origin, run) for origin, told in resting.items() for run in _runs(told))
    for origin, members in ((origin, sorted(run, key=lambda claim: place[claim.id])) for origin, run in runs):
        independent = frozenset().union(*{around[claim.id] for claim in members})
        outlets = dict.fromkeys(graph.outlet(claim) for claim in members)
        if len(outlets) > 1 and independent <= {origin} and not _is_mere_carrier(graph, origin):
            yield _finding(graph, origin, members, list(outlets))


def _runs(claims: list[Claim]) -> list[list[Claim]]:
    """Parted where the times told do not touch: this year's plan, last year's sum; what tells none goes with most."""
    runs: list[list[Claim]] = [[]]
    until = date.min
    dated = [(days, number, claim) for number, claim in enumerate(claims) if (days := _days(claim)) is not None]
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


def _is_mere_carrier(graph: Graph, origin: Origin) -> bool:
    """Whether it is a platform or a picture: two credits to X are two posts of anybody's."""
    return {graph.snapshot.sources[source].kind for source in origin} <= {SourceKind.PLATFORM, SourceKind.IMAGE}


def _lent(claim: Claim, origins: frozenset[Origin]) -> frozenset[Origin]:
    """The origins of those a claim agrees with, where it names nobody itself."""
    unnamed = claim.strength in {Strength.NONE, Strength.STORY}
    return origins if unnamed and claim.statement.metric not in listed("question", "traded") else frozenset()


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

"""Figures that several outlets print and that all go back to one origin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kb.graph import Graph
from kb.match import alike, pairs
from kb.match.verdict import Answer
from kb.model import Claim, ClaimId, Finding, Severity, SourceId, Strength
from kb.model.interval import comparison
from kb.notation import note

Origin = frozenset[SourceId]

_AGREEING = {Answer.SAME, Answer.ROUNDING}


def find(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per origin that is the only one behind what two outlets or more say on the topic.

    A claim that names nobody counts with those it agrees with, market data apart: anyone can read a price off a screen.
    Where those name nobody either, it counts with what its document copies: an agency carries figures of others.
    """
    claims = list(graph.standing())
    origins = {claim.id: graph.named_origins(claim) for claim in claims}
    agreeing = _agreements(graph, claims)
    resting: dict[Origin, list[Claim]] = defaultdict(list)
    for claim in claims:
        lent = _lent(graph, claim, (origins[other.id] for other in agreeing[claim.id]))
        behind = origins[claim.id] or lent or graph.origins(claim)
        if len(behind) == 1:
            resting[next(iter(behind))].append(claim)
    for origin, members in resting.items():
        independent = {behind for claim in members for other in agreeing[claim.id] for behind in origins[other.id]}
        outlets = dict.fromkeys(graph.outlet(claim) for claim in members)
        if len(outlets) > 1 and independent <= {origin}:
            yield _finding(graph, origin, members, list(outlets))


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
    if not unnamed or claim.statement.metric in comparison()["question"]["traded"]:
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

"""What the checks of one topic ask of its claims: which say the same, and how they stand to each other."""

from __future__ import annotations

from kb import match
from kb.graph import Graph
from kb.match import Group, Judged
from kb.match.verdict import Answer


def groups(graph: Graph) -> list[Group]:
    """The comparable claims by what they say; see kb.match.alike."""
    return graph.once(_groups)


def pairs(graph: Graph) -> list[Judged]:
    """The comparable claims that are held against each other, with the verdicts; see kb.match.pairs."""
    return graph.once(_pairs)


def agreeing(graph: Graph) -> list[tuple[Group, list[Group]]]:
    """Each group with those it agrees with, rounding allowed for, itself first; open bounds agree with too much."""
    return graph.once(_agreeing)


def _groups(graph: Graph) -> list[Group]:
    return match.alike(graph.comparable(), graph.snapshot.documents)


def _pairs(graph: Graph) -> list[Judged]:
    return list(match.pairs(groups(graph), graph.snapshot.documents))


def _agreeing(graph: Graph) -> list[tuple[Group, list[Group]]]:
    held = groups(graph)
    number_of = {claim.id: number for number, group in enumerate(held) for claim in group}
    beside: list[dict[int, None]] = [{number: None} for number in range(len(held))]
    for group, other, verdict in pairs(graph):
        if verdict.kind in _AGREEING:
            first, second = number_of[group[0].id], number_of[other[0].id]
            beside[first][second] = beside[second][first] = None
    return [(group, [held[number] for number in near]) for group, near in zip(held, beside, strict=True)]


_AGREEING = {Answer.SAME, Answer.ROUNDING}

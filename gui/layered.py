"""Where the nodes of a source graph stand: in columns from the left by how far they are from an origin.

The method is Sugiyama's: columns, then an order within each that spares crossings, then heights that keep edges level.
An edge that passes a column has a place of its own there, so that it goes between the nodes and not through them.

Source: K. Sugiyama, S. Tagawa, M. Toda, "Methods for visual understanding of hierarchical system structures", 1981.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kb.graph import steps_from_origins

Point = tuple[float, float]
Edge = tuple[int, int]
"""From what comes first to what comes of it, by the numbers of the nodes."""

WIDTH, HEIGHT = 196.0, 40.0
"""The size of a node."""
ACROSS, BETWEEN = 84.0, 10.0
"""The room between two columns, and between two nodes of one."""
_PASSING = 8.0
"""The height of an edge that passes a column."""
_ORDERINGS, _LEVELLINGS = 12, 8
"""How often the columns are gone through; more changes nothing one would see."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Places of nodes and ways of edges, in pixels at full size.

    Attributes:
        middles: The middle of each node.
        ways: For each edge the points it goes through, from node to node; two for an edge within a column.
        columns: The nodes of each column, from above.
        right, bottom: The middles furthest to the right and furthest down.
    """

    middles: tuple[Point, ...]
    ways: tuple[tuple[Point, ...], ...]
    columns: tuple[tuple[int, ...], ...]
    right: float = 0.0
    bottom: float = 0.0


def lay_out(count: int, edges: Sequence[Edge], *, late: Collection[int] = ()) -> Layout:
    """Lay out nodes 0 to count - 1.

    Args:
        count: How many nodes.
        edges: May hold rings, whose members share a column.
        late: Nodes that stand beside what comes of them, rather than at the left, where nothing comes before them.
            Nodes of which nothing comes stand in the last column.
    """
    column = _columns(count, edges, late)
    chains, places = _chains(edges, column)
    after: dict[int, list[int]] = defaultdict(list)
    before: dict[int, list[int]] = defaultdict(list)
    for chain in chains:
        for left, right in pairwise(chain):
            if places[left] != places[right]:
                after[left].append(right)
                before[right].append(left)
    order: list[list[int]] = [[] for _ in range(max(places, default=-1) + 1)]
    for point, place in enumerate(places):
        order[place].append(point)
    _spare_crossings(order, before, after)
    heights = _level(order, before, after, count)
    middles = [(places[point] * (WIDTH + ACROSS), heights[point]) for point in range(len(places))]
    return Layout(
        middles=tuple(middles[:count]),
        ways=tuple(tuple(middles[point] for point in chain) for chain in chains),
        columns=tuple(tuple(point for point in points if point < count) for points in order),
        right=max((x for x, _ in middles), default=0.0),
        bottom=max((y for _, y in middles), default=0.0),
    )


def _columns(count: int, edges: Sequence[Edge], late: Collection[int]) -> list[int]:
    steps = steps_from_origins(edges)
    column = [steps.get(node, 0) for node in range(count)]
    starts, ends = {start for start, _ in edges}, {end for _, end in edges}
    for node in ends - starts:
        column[node] = max(column)
    following: dict[int, list[int]] = defaultdict(list)
    for start, end in edges:
        following[start].append(column[end])
    for node in {*late} & starts - ends:
        column[node] = max(0, min(following[node]) - 1)
    return column


def _chains(edges: Sequence[Edge], column: Sequence[int]) -> tuple[list[tuple[int, ...]], list[int]]:
    """Each edge as the points it goes through, a new one in every column it passes; and the column of each point."""
    places = list(column)
    chains = []
    for start, end in edges:
        passed = range(column[start] + 1, column[end])
        chains.append((start, *range(len(places), len(places) + len(passed)), end))
        places.extend(passed)
    return chains, places


def _spare_crossings(order: list[list[int]], before: Mapping[int, list[int]], after: Mapping[int, list[int]]) -> None:
    """Put each point at the mean place of its neighbours, column by column, to the right and back again."""
    for turn in range(_ORDERINGS):
        forward = turn % 2 == 0
        near = before if forward else after
        columns = order[1:] if forward else order[-2::-1]
        rank = {point: index for points in order for index, point in enumerate(points)}
        for points in columns:
            wanted = {point: _mean([rank[other] for other in near.get(point, ())], rank[point]) for point in points}
            points.sort(key=lambda point: wanted[point])
            rank |= {point: index for index, point in enumerate(points)}


def _level(
    order: Sequence[Sequence[int]], before: Mapping[int, list[int]], after: Mapping[int, list[int]], count: int
) -> dict[int, float]:
    """The height of each point: as near to the mean of its neighbours as the room between points allows."""
    heights = {point: index * (HEIGHT + BETWEEN) for points in order for index, point in enumerate(points)}
    for turn in range(_LEVELLINGS):
        last = turn >= _LEVELLINGS - 2
        for points in order if turn % 2 == 0 else reversed(order):
            near = [
                [*before.get(point, ()), *after.get(point, ())]
                if last
                else (before if turn % 2 == 0 else after).get(point, ())
                for point in points
            ]
            wanted = [
                _mean([heights[other] for other in others], heights[point])
                for point, others in zip(points, near, strict=True)
            ]
            rooms = [_room(point, following, count) for point, following in pairwise(points)]
            heights |= dict(zip(points, apart(wanted, rooms), strict=True))
    least = min(heights.values(), default=0.0)
    return {point: height - least for point, height in heights.items()}


def _room(point: int, following: int, count: int) -> float:
    return sum((HEIGHT if one < count else _PASSING) / 2 for one in (point, following)) + BETWEEN


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def apart(wanted: Sequence[float], rooms: Sequence[float]) -> list[float]:
    """The places nearest to those wanted, in the same order, with at least that much room after each but the last.

    Source: pooling of adjacent violators; M. Ayer et al., "An empirical distribution function", 1955.
    """
    offsets = [0.0]
    for room in rooms:
        offsets.append(offsets[-1] + room)
    pools: list[tuple[float, int]] = []
    for value, offset in zip(wanted, offsets, strict=False):
        mean, size = value - offset, 1
        while pools and pools[-1][0] > mean:
            other, held = pools.pop()
            mean, size = (mean * size + other * held) / (size + held), size + held
        pools.append((mean, size))
    flat: Iterable[float] = (mean for mean, size in pools for _ in range(size))
    return [mean + offset for mean, offset in zip(flat, offsets, strict=False)]

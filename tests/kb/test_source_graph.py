"""How far sources stand from their origins, and which lead back to themselves."""

from __future__ import annotations

from kb.graph import Graph, steps_from_origins
from kb.model import Link, LinkKind, Snapshot, Source, SourceId, SourceKind


def graph(*links: tuple[int, int]) -> Graph:
    """A source graph of (dependent, origin) pairs."""
    drawn = tuple(
        Link(dependent=SourceId(dependent), origin=SourceId(origin), kind=LinkKind.CITES) for dependent, origin in links
    )
    ids = {end for link in links for end in link}
    sources = {SourceId(i): Source(id=SourceId(i), name=str(i), kind=SourceKind.OUTLET) for i in ids}
    return Graph(Snapshot(sources=sources, links=drawn))


def test_a_ring_is_looped_whether_or_not_it_rests_on_others() -> None:
    assert graph((1, 2), (2, 1), (2, 3)).looped() == {1, 2}
    assert list(graph((1, 2), (2, 1), (2, 3)).rings()) == []


def test_a_chain_is_not_looped() -> None:
    assert graph((1, 2), (2, 3)).looped() == frozenset()
    assert graph().looped() == frozenset()


def test_steps_are_counted_along_the_longest_way() -> None:
    assert steps_from_origins([(1, 2), (2, 3), (1, 3)]) == {1: 0, 2: 1, 3: 2}


def test_the_members_of_a_ring_stand_together() -> None:
    assert steps_from_origins([(1, 2), (2, 3), (3, 2), (3, 4)]) == {1: 0, 2: 1, 3: 1, 4: 2}

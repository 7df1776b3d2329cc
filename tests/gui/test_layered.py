"""A graph laid out in columns: nothing overlaps, and every tie leads to the right but those of a ring."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.layered import BETWEEN, HEIGHT, WIDTH, apart, lay_out

EDGES = st.lists(st.tuples(st.integers(0, 14), st.integers(0, 14)).filter(lambda edge: edge[0] != edge[1]), max_size=40)


@given(EDGES)
def test_no_two_nodes_overlap(edges: list[tuple[int, int]]) -> None:
    layout = lay_out(15, edges)
    assert sorted(node for column in layout.columns for node in column) == list(range(15))
    for column in layout.columns:
        heights = [layout.middles[node][1] for node in column]
        assert all(below - above >= HEIGHT + BETWEEN - 1e-6 for above, below in pairwise(heights))


@given(EDGES)
def test_what_comes_of_something_stands_to_the_right_of_it(edges: list[tuple[int, int]]) -> None:
    ahead = [(min(edge), max(edge)) for edge in edges]
    layout = lay_out(15, ahead)
    for start, end in ahead:
        assert layout.middles[start][0] + WIDTH < layout.middles[end][0]


def test_the_members_of_a_ring_share_a_column() -> None:
    layout = lay_out(4, [(0, 1), (1, 2), (2, 1), (2, 3)])
    assert layout.columns == ((0,), (1, 2), (3,))
    assert len(layout.ways[1]) == 2


def test_an_edge_that_passes_a_column_goes_between_its_nodes() -> None:
    layout = lay_out(4, [(0, 1), (1, 2), (0, 2), (3, 2)])
    (_, passing, _) = layout.ways[2]
    for node in layout.columns[1]:
        assert abs(passing[1] - layout.middles[node][1]) > HEIGHT / 2


def test_a_late_node_stands_beside_what_comes_of_it() -> None:
    edges = [(0, 1), (1, 2), (3, 2)]
    assert lay_out(4, edges).columns[0] == (0, 3)
    assert 3 in lay_out(4, edges, late=[3]).columns[1]


def test_nodes_of_which_nothing_comes_stand_in_the_last_column() -> None:
    assert set(lay_out(5, [(0, 1), (1, 2), (3, 4)]).columns[-1]) == {2, 4}


def test_an_empty_graph_has_an_empty_layout() -> None:
    assert lay_out(0, []).middles == ()


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=30), st.floats(0, 100))
def test_what_is_put_apart_keeps_its_order_and_its_room(wanted: list[float], room: float) -> None:
    placed = apart(wanted, [room] * (len(wanted) - 1))
    assert len(placed) == len(wanted)
    assert all(after - before >= room - 1e-6 for before, after in pairwise(placed))


def test_what_has_room_stands_where_it_is_wanted() -> None:
    assert apart([0, 100, 50], [10, 10]) == pytest.approx([0, 70, 80])

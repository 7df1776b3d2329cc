"""The topic pane and its axis: every value stands on it, every figure of the topic has its row."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from gui.axis import Axis
from gui.panes.topic import TopicPane
from gui.plot import IntervalPlot
from gui.window import Window
from kb.model import Claim

VALUES = st.integers(min_value=-(10**15), max_value=10**15).map(lambda number: number / 1000)


@given(st.lists(VALUES, min_size=1))
def test_every_value_stands_on_its_axis(values: list[float]) -> None:
    axis = Axis.over(values)
    assert all(-1e-9 <= axis.place(value) <= 1 + 1e-9 for value in values)


@given(st.lists(VALUES, min_size=1))
def test_an_axis_names_a_handful_of_values(values: list[float]) -> None:
    axis = Axis.over(values)
    assert 1 <= len(axis.ticks()) <= 8
    assert axis.ticks() == sorted(axis.ticks())


def test_values_that_span_decades_stand_on_a_logarithmic_axis() -> None:
    axis = Axis.over([5.576e6, 5.89e11])
    assert axis.logarithmic
    assert axis.place(5.576e6) < axis.place(1e9) < axis.place(5.89e11)


def test_a_fall_is_read_towards_zero() -> None:
    axis = Axis.over([-16.97, -4])
    assert axis.high == 0
    assert axis.ticks()[-1] == 0


@pytest.fixture
def topic_pane(window: Window) -> TopicPane:
    window.drawer.open_at("topic")
    pane = window.drawer.panes["topic"]
    assert isinstance(pane, TopicPane)
    return pane


def rows_of(plot: IntervalPlot) -> list[tuple[str, str]]:
    return [(row.label, row.words) for row in plot.rows]


def test_a_figure_brings_all_that_is_said_of_its_topic(
    qtbot, window: Window, topic_pane: TopicPane, claim_of: Callable[[str], Claim]
) -> None:
    window.selection.choose(claim_of("$589bn off"))
    qtbot.waitUntil(lambda: bool(topic_pane.plot.rows))
    told = [words for _, words in rows_of(topic_pane.plot)]
    assert any("589" in words for words in told)
    assert len(told) > 1


def test_the_arrow_keys_walk_through_the_rows_and_every_pane_follows(
    qtbot, window: Window, topic_pane: TopicPane, claim_of: Callable[[str], Claim]
) -> None:
    window.selection.choose(claim_of("$589bn off"))
    qtbot.waitUntil(lambda: bool(topic_pane.plot.rows))
    first, second = [row.claim for row in topic_pane.plot.rows if row.claim is not None][:2]
    chosen = window.session.claim(first)
    assert chosen is not None
    window.selection.choose(chosen)
    qtbot.keyClick(topic_pane.plot, Qt.Key.Key_Down)
    assert window.selection.place.claim == second
    qtbot.keyClick(topic_pane.plot, Qt.Key.Key_Up)
    assert window.selection.place.claim == first


def test_a_click_on_a_row_chooses_its_claim(
    qtbot, window: Window, topic_pane: TopicPane, claim_of: Callable[[str], Claim]
) -> None:
    window.selection.choose(claim_of("$589bn off"))
    qtbot.waitUntil(lambda: bool(topic_pane.plot.rows))
    last = [row.claim for row in topic_pane.plot.rows if row.claim is not None][-1]
    assert last is not None
    place = topic_pane.plot.rect().topLeft()
    place.setX(200)
    place.setY(topic_pane.plot.row_middle(last))
    qtbot.mouseClick(topic_pane.plot, Qt.MouseButton.LeftButton, pos=place)
    assert window.selection.place.claim == last

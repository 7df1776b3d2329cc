"""Two articles side by side: what they share is aligned, and the keyboard goes from difference to difference."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt

from gui.comparison import Pair
from gui.panes.compare import ComparePane
from gui.tokens import Status
from gui.window import Window
from kb import operations
from kb.store import reads


@pytest.fixture
def pane(qtbot, window: Window, document_called) -> ComparePane:
    """The Chinese article beside the English one."""
    window.selection.open(document_called("芯片巨头"))
    window.do("show_compare")
    made = window.drawer.panes["compare"]
    assert isinstance(made, ComparePane)
    qtbot.waitUntil(lambda: bool(made.list.pairs.held))
    return made


def told(pane: ComparePane) -> list[tuple[str, str, str]]:
    return [(pair.left.value, pair.verdict, pair.right.value) for pair in pane.list.pairs.held]


def pair_of(pane: ComparePane, left: str) -> Pair:
    return next(pair for pair in pane.list.pairs.held if pair.left.value == left)


def beside(qtbot, pane: ComparePane, outlet: str) -> None:
    index = next(index for index in range(pane.other.count()) if pane.other.itemText(index).startswith(outlet))
    if index != pane.other.currentIndex():
        before = pane.list.pairs.held
        pane.other.setCurrentIndex(index)
        qtbot.waitUntil(lambda: pane.list.pairs.held != before)


def test_figures_of_one_topic_stand_side_by_side_with_the_verdict_in_words(qtbot, pane):
    beside(qtbot, pane, "Daily Sample")
    assert pane.left_title.accessibleName() == "示例晚报"
    assert ("about 5.576 M USD", "Consistent by rounding", "5.576 M USD") in told(pane)
    assert pair_of(pane, "about 5.576 M USD").status is Status.SOURCED
    assert pair_of(pane, "over 300 bn USD").told.startswith("A forecast and a statement, so no contradiction")
    assert "only here 6, only there 1" in pane.told.accessibleName()


def test_the_article_that_shares_most_is_offered_first(pane):
    offered = [pane.other.itemText(index) for index in range(pane.other.count())]
    assert offered == ["Le Matin d’essai (3 shared)", "Daily Sample (3 shared)"]


def test_the_keyboard_goes_from_difference_to_difference(qtbot, window, pane, claim_of):
    beside(qtbot, pane, "Daily Sample")
    for words, value in (("$5.576m", "8000000"), ("17%", "-4")):
        statement = claim_of(words).statement
        figure = replace(statement.figure, low=Decimal(value), high=Decimal(value))
        window.session.do(operations.edit, claim_of(words).id, replace(statement, figure=figure))
    qtbot.waitUntil(lambda: sum(pair.differs for pair in pane.list.pairs.held) >= 2)
    differing = [pair for pair in pane.list.pairs.held if pair.differs]
    assert ("about 5.576 M USD", "Conflict", "8 M USD") in told(pane)
    for pair in differing:
        window.do("next_difference")
        assert pane.list.current is pair
        assert window.selection.place.claim == pair.left.claims[0]
        assert pane.sentence.text() == pair.told
    window.do("next_difference")
    assert window.foot.words == "No other difference this way."
    window.do("previous_difference")
    assert pane.list.current is differing[-2]


def test_left_and_right_go_from_side_to_side_and_both_articles_stay(qtbot, window, pane):
    held = pane.list.pairs.held
    assert pane.list.hasFocus()
    qtbot.keyClick(pane.list, Qt.Key.Key_Down)
    qtbot.keyClick(pane.list, Qt.Key.Key_Right)
    pair = pane.list.current
    assert window.selection.place.claim == pair.right.claims[0]
    assert window.selection.place.document == pane.other.chosen
    assert pane.list.pairs.held == held
    qtbot.keyClick(pane.list, Qt.Key.Key_Left)
    assert window.selection.place.claim == pair.left.claims[0]


def test_a_click_chooses_the_side_it_is_on(qtbot, window, pane):
    index = pane.list.pairs.index(0)
    rect = pane.list.visualRect(index)
    place = QPoint(rect.right() - 40, rect.bottom() - 20)
    qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.selection.place.claim == pane.list.pairs.held[0].right.claims[0]


def test_a_figure_chosen_elsewhere_is_found_in_the_comparison(qtbot, window, pane, claim_of):
    beside(qtbot, pane, "Daily Sample")
    window.selection.choose(claim_of("$5.576m"))
    assert pane.list.current.right.value == "5.576 M USD"
    assert pane.list.right_side


def test_only_the_differences_are_shown_on_request(pane):
    pane.only.click()
    assert all(pair.differs for pair in pane.list.pairs.held)
    pane.only.click()
    assert not all(pair.differs for pair in pane.list.pairs.held)


def test_a_third_article_takes_the_place_of_the_first(qtbot, window, pane, document_called):
    beside(qtbot, pane, "Daily Sample")
    window.selection.open(document_called("La tech"))
    qtbot.waitUntil(lambda: pane.left_title.accessibleName() == "Le Matin d’essai")


def test_a_rejected_figure_is_compared_no_more(qtbot, window, pane, claim_of):
    beside(qtbot, pane, "Daily Sample")
    window.session.do(operations.reject, [claim_of("$5.576m").id])
    qtbot.waitUntil(lambda: "5.576 M USD" not in {right for _, _, right in told(pane)})


def test_what_can_be_heard_of_a_pair(pane):
    spoken = pane.list.pairs.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    pair = pane.list.pairs.held[0]
    assert all(words in spoken for words in (pair.topic, pair.left.value, pair.verdict, pair.right.value))


def test_where_nothing_is_shared_the_pane_says_what_to_do(qtbot, window, pane, claim_of):
    store = window.session.store
    for row in reads.documents(store):
        if row.title.startswith(("La tech", "Chipmaker")):
            window.session.do(operations.delete_document, row.id)
    qtbot.waitUntil(lambda: "No other article speaks of the same things" in pane.empty_words)

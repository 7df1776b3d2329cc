"""The first start: a tour of the window on the sample articles, by keyboard, left at any time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui import tour
from gui import window as window_module
from gui.tour import STEPS, Tour
from kb.store import reads


@pytest.fixture
def touring(qtbot, open_on, empty_library, tmp_path, monkeypatch):
    monkeypatch.setattr(window_module, "default_path", lambda: tmp_path / "library.claimstone")
    window = open_on(empty_library)
    window.do("tour")
    qtbot.waitUntil(lambda: bool(window.findChildren(Tour)))
    return window


def card(window) -> Tour:
    return window.findChildren(Tour)[0]


def test_the_tour_walks_through_the_samples_by_keyboard(qtbot, touring):
    assert len(reads.documents(touring.session.store)) == 3
    seen = []
    for number in range(len(STEPS)):
        assert card(touring).step == number
        assert touring.focusWidget() is card(touring)
        assert touring.rect().contains(card(touring).geometry())
        seen.append(card(touring).accessibleName())
        qtbot.keyClick(touring.focusWidget(), Qt.Key.Key_Return)
    assert len(set(seen)) == len(STEPS)
    assert card(touring).isHidden()
    assert touring.selection.place.claim is not None
    assert touring.focusWidget() is touring.reader.view


def test_the_tour_is_left_at_any_time_and_does_not_come_back_by_itself(qtbot, touring):
    qtbot.keyClick(touring.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(touring.focusWidget(), Qt.Key.Key_Left)
    assert card(touring).step == 0
    qtbot.keyClick(touring.focusWidget(), Qt.Key.Key_Escape)
    assert card(touring).isHidden()
    qtbot.waitUntil(lambda: not touring.findChildren(Tour))
    touring.do("open_sample")
    assert not touring.findChildren(Tour)


def test_letters_decide_nothing_during_the_tour(qtbot, touring):
    qtbot.keyClick(touring.focusWidget(), Qt.Key.Key_Return)
    claim = touring.selection.place.claim
    qtbot.keyClick(touring.focusWidget(), Qt.Key.Key_A)
    assert touring.session.claim(claim).review.value == "proposed"
    assert tour.STEPS[card(touring).step].tab == "queue"


def test_nothing_of_the_tour_stays_on_the_window(touring):
    frame = card(touring).frame
    assert frame.isVisible()
    card(touring).leave()
    assert frame.isHidden()

"""The tokens can be read by everybody: contrast of words on every ground they stand on."""

from itertools import product

import pytest

from gui.tokens import LINES, SIGNS, THEMES, Line, Status, Tie, contrast

GROUNDS = ("window", "pane", "raised", "selection")


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_words_stand_out_from_every_ground(theme):
    for ink, ground in product(("ink", "soft"), GROUNDS):
        assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5, (ink, ground)
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    for ground in ("window", "pane"):
        assert contrast(theme.accent, getattr(theme, ground)) >= 4.5, ground


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_words_of_a_status_stand_out_from_its_tint_and_from_every_ground(theme):
    for status, tone in theme.status.items():
        assert contrast(tone.ink, tone.ground) >= 4.5, status
        assert contrast(theme.ink, tone.ground) >= 4.5, status
        for ground in GROUNDS:
            assert contrast(tone.ink, getattr(theme, ground)) >= 4.5, (status, ground)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_edge_of_a_control_can_be_seen(theme):
    for ground in ("window", "pane"):
        assert contrast(theme.edge, getattr(theme, ground)) >= 3, ground


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_tie_of_the_source_graph_can_be_seen_and_a_ring_be_read(theme):
    assert set(theme.ties) == set(Tie)
    for tie, colour in theme.ties.items():
        assert contrast(colour, theme.window) >= 3, tie
    for ground in GROUNDS:
        assert contrast(theme.ring, getattr(theme, ground)) >= 4.5, ground


def test_a_status_is_told_by_line_and_sign_as_well_as_by_colour():
    assert len({LINES[status] for status in Status}) == len(Status)
    assert len({SIGNS[status] for status in Status}) == len(Status)
    assert LINES[Status.REJECTED] is Line.NONE


def test_contrast_is_measured_as_wcag_does():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)

"""The source graph: what figures rest on, walked with the keyboard, opened everywhere, saved as a picture."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from gui.graph_drawing import PATTERNS
from gui.panes.graph import GraphPane, Sample
from gui.provenance import Node
from gui.tokens import Tie
from gui.window import Window
from kb import operations
from kb.model import Claim, LinkKind, Source, SourceKind, Strength
from kb.store import reads


@pytest.fixture
def pane(qtbot, window: Window, claim_of: Callable[[str], Claim]) -> GraphPane:
    window.selection.choose(claim_of("$589bn off"))
    window.do("show_graph")
    made = window.drawer.panes["graph"]
    assert isinstance(made, GraphPane)
    qtbot.waitUntil(lambda: bool(made.view.nodes))
    return made


def titles(pane: GraphPane) -> list[str]:
    return [node.title for node in pane.view.nodes]


def node_called(pane: GraphPane, title: str) -> Node:
    return next(node for node in pane.view.nodes if node.title.startswith(title))


def ties(pane: GraphPane) -> set[tuple[str, str, Tie]]:
    nodes = pane.view.nodes
    return {(nodes[j.start].title, nodes[j.end].title, j.tie) for j in pane.view.drawing.graph.joints}


def legend(pane: GraphPane) -> list[str]:
    return [sample.accessibleName() for sample in pane.findChildren(Sample) if sample.parent() is not None]


def link(window: Window, dependent: str, origin: str, kind: LinkKind) -> None:
    named = {source.name: source.id for source in reads.sources(window.session.store)}
    window.session.do(operations.link, named[dependent], named[origin], kind)


EN, FR = "Chipmaker sheds $589bn in a day", "La tech européenne décroche"


def source_titled(window: Window, beginning: str) -> str:
    return next(s.name for s in reads.sources(window.session.store) if s.name.startswith(beginning))


def test_the_graph_leads_from_who_says_it_over_the_figure_to_the_article(pane):
    assert ("the exchange", "589 bn USD", Tie.VOUCHES) in ties(pane)
    assert ("589 bn USD", EN, Tie.STANDS_IN) in ties(pane)
    x = {title: pane.view.drawing.layout.middles[number][0] for number, title in enumerate(titles(pane))}
    assert x["the exchange"] < x["589 bn USD"] < x[EN]
    assert "3 figures · 1 origin" in pane.told.accessibleName()


def test_an_article_shows_all_its_figures_those_alike_as_one(qtbot, window, pane):
    window.selection.choose(reads.claims(window.session.store, document=3)[0])
    pane.scope.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "11 figures" in pane.told.accessibleName())
    assert "DeepSeek technical report" in titles(pane)


def test_ties_are_told_apart_by_shape_and_named_in_the_legend(qtbot, window, pane):
    english, french = source_titled(window, "Chipmaker"), source_titled(window, "La tech")
    link(window, french, english, LinkKind.TRANSLATES)
    qtbot.waitUntil(lambda: any(tie is Tie.TRANSLATES for _, _, tie in ties(pane)))
    assert {"rests on", "states", "translates"} <= set(legend(pane))
    depend = (Tie.TRANSLATES, Tie.QUOTES, Tie.SCREENSHOTS)
    assert len({PATTERNS[tie] for tie in (*depend, Tie.CITES)}) == 4


def test_a_ring_stands_out(qtbot, window, pane):
    english, french = source_titled(window, "Chipmaker"), source_titled(window, "La tech")
    link(window, french, english, LinkKind.CITES)
    link(window, english, french, LinkKind.CITES)
    qtbot.waitUntil(lambda: pane.view.drawing.graph.rings == 2)
    assert "2 in a ring" in legend(pane)
    assert {joint.ring for joint in pane.view.drawing.graph.joints if joint.tie is Tie.CITES} == {True}


def test_reprints_of_one_thing_are_one_node_until_they_are_asked_for_one_by_one(qtbot, window, pane):
    english, french = source_titled(window, "Chipmaker"), source_titled(window, "La tech")
    link(window, french, "the exchange", LinkKind.REPRINTS)
    link(window, english, "the exchange", LinkKind.REPRINTS)
    qtbot.waitUntil(lambda: "2 reprints" in titles(pane))
    assert node_called(pane, "2 reprints").detail == "Le Matin d’essai, Daily Sample"
    pane.apart.click()
    qtbot.waitUntil(lambda: "2 reprints" not in titles(pane))
    assert EN in titles(pane)


def test_a_click_on_a_figure_chooses_it_in_every_pane(qtbot, window, pane):
    node = node_called(pane, "about 600 bn USD")
    number = pane.view.nodes.index(node)
    place = pane.view.mapFromScene(pane.view.drawing.box(number).center())
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert window.selection.place.claim == node.claims[0]
    assert window.reader.isVisible()
    assert pane.view.marks.chosen == {number}


def test_the_arrow_keys_walk_along_the_ties_and_enter_opens(qtbot, window, pane):
    pane.view.setFocus()
    assert pane.view.current.title == "589 bn USD"
    qtbot.keyClick(pane.view, Qt.Key.Key_Left)
    assert pane.view.current.title == "the exchange"
    assert pane.view.accessibleDescription() == "the exchange, organisation · origin"
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert window.selection.place.listing.title == "the exchange"
    assert window.claims.isVisible()
    qtbot.keyClick(pane.view, Qt.Key.Key_Right)
    qtbot.keyClick(pane.view, Qt.Key.Key_Right)
    assert pane.view.current.title == EN
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert window.selection.place.document == node_called(pane, EN).documents[0]
    assert window.reader.isVisible()
    qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    assert pane.view.current.title != EN


def test_control_plus_and_minus_zoom_the_graph_and_leave_the_type_alone(qtbot, window, pane):
    pane.view.setFocus()
    before, type_before = pane.view.size_shown, window.settings.zoom
    qtbot.keyClick(pane.view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert pane.view.size_shown == pytest.approx(before * 1.25)
    qtbot.keyClick(pane.view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert pane.view.size_shown == pytest.approx(before)
    assert window.settings.zoom == type_before


@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_the_graph_is_saved_as_a_picture(qtbot, window, pane, tmp_path: Path, monkeypatch, suffix):
    path = tmp_path / f"graph{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(pane.saved):
        window.do("save_graph")
    if suffix == ".svg":
        drawn = path.read_text(encoding="utf-8")
        assert drawn.startswith("<?xml")
        assert "the exchange" in drawn
    else:
        assert QImage(str(path)).width() > 1000


def test_a_picture_that_cannot_be_written_is_refused_in_words(qtbot, window, pane, tmp_path: Path):
    with qtbot.waitSignal(window.session.refused) as refused:
        pane.save_as(tmp_path / "nowhere" / "graph.svg")
    assert "was not written" in str(refused.args[0])
    assert refused.args[0].hint


def test_a_new_source_shows_at_once(qtbot, window, pane, claim_of):
    source = Source(name="Statistics Office", kind=SourceKind.ORGANISATION)
    window.session.do(operations.cite, claim_of("$589bn off").id, source, strength=Strength.NAMED)
    qtbot.waitUntil(lambda: "Statistics Office" in titles(pane))


def test_without_a_figure_the_pane_says_what_to_do(qtbot, open_on, empty_library):
    window = open_on(empty_library)
    pane = window.drawer.open_at("graph")
    assert "Choose a figure" in pane.empty_words


def test_the_drawer_can_have_the_room_of_the_article(window, pane):
    before = window.drawer.height()
    window.do("enlarge_drawer")
    assert window.drawer.height() > 2 * before
    window.do("enlarge_drawer")
    assert window.drawer.height() == before


def test_panes_are_made_when_they_are_first_seen(window):
    assert set(window.drawer.panes) == {"queue", "findings"}
    window.do("show_topic")
    assert "topic" in window.drawer.panes

"""The reader marks the right words, whatever stands before them, and every pane follows a click."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage

from gui.tokens import LIGHT, Status
from gui.typeset import Places, shown
from kb.model import PartKind, Span


@given(st.text(alphabet=st.sampled_from("a字𠮷🜚\n"), max_size=60))
def test_places_count_as_qt_does_and_back(text):
    places = Places(text)
    for index in range(len(text) + 1):
        position = len(text[:index].encode("utf-16-le")) // 2
        assert places.to_qt(index) == position
        assert places.from_qt(position) == index


def test_half_a_pair_is_shown_as_one_character():
    assert len(shown("a\ud800b")) == 3


def words_at(window, claim):
    """The words of the document under a claim's mark, as Qt sees them."""
    view = window.reader.view
    view.show_passage(claim.statement.span)
    words = view.textCursor().selectedText()
    assert view.passage() == claim.statement.span
    view.moveCursor(view.textCursor().MoveOperation.Start)
    return words


def test_a_character_beyond_the_basic_plane_moves_no_mark(window, claim_of):
    window.selection.choose(claim_of("逾3000亿美元"))
    for words in ("558万美元", "逾3000亿美元", "130万块"):
        assert words_at(window, claim_of(words)) == words


def test_a_click_on_a_figure_makes_every_pane_follow(qtbot, window, claim_of):
    claim = claim_of("高达7800万美元")
    rect = window.reader.view.rects(claim.statement.span)[0]
    qtbot.mouseClick(window.reader.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert window.selection.place.claim == claim.id
    assert window.drawer.queue.list.current() == claim.id


def test_a_click_beside_figures_chooses_nothing(qtbot, window):
    qtbot.mouseClick(window.reader.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert window.selection.place.claim is None


def test_a_figure_is_underlined_in_the_colour_of_its_status(qtbot, window, claim_of):
    view = window.reader.view
    image = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
    view.viewport().render(image)
    for words, status in (("逾3000亿美元", Status.UNSOURCED), ("2048块", Status.SOURCED), ("超10%", Status.WEAK)):
        rect = view.rects(claim_of(words).statement.span)[0]
        row = range(round(rect.left()), round(rect.right()))
        colours = {
            image.pixelColor(x, y).name() for x in row for y in range(int(rect.bottom()) - 1, int(rect.bottom()) + 3)
        }
        assert LIGHT.status[status].ink in colours, words


def test_numbers_that_are_no_figures_are_shown_on_request_with_the_reason(window, claim_of):
    view, no_figure = window.reader.view, window.session.document(window.selection.place.document).text.index("H800")
    point = view.rects(Span(no_figure, no_figure + 4))[0].center()
    assert view.mark_at(point) is None
    window.do("show_rejected")
    mark = view.mark_at(point)
    assert mark is not None
    assert view.tip_of(mark).startswith("Not a figure: ")


def test_parts_are_told_apart(window):
    view = window.reader.view
    kinds = {block.text()[:4]: block for block in blocks(view.document())}
    assert (
        kinds["芯片巨头"].charFormat().font().bold() or kinds["芯片巨头"].begin().fragment().charFormat().font().bold()
    )
    assert kinds["英伟达盘"].blockFormat().leftMargin() > 0
    text = window.session.document(window.selection.place.document)
    assert text.part_at(Span(text.text.index("来源"), text.text.index("来源") + 1)) is PartKind.SOURCE_LINE


def blocks(document):
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def test_the_column_is_never_wider_than_its_measure(window):
    window.resize(1900, 900)
    view = window.reader.view
    assert view.viewport().width() - 48 <= 641


def test_each_article_keeps_its_place(qtbot, window, document_called):
    window.resize(1100, 560)
    bar = window.reader.view.verticalScrollBar()
    chinese, english = document_called("芯片"), document_called("Chipmaker")
    window.selection.open(chinese)
    qtbot.waitUntil(lambda: bar.maximum() > 40)
    bar.setValue(40)
    window.selection.open(english)
    window.selection.open(chinese)
    assert abs(bar.value() - 40) < 20  # to the line: type and window may have changed meanwhile


@pytest.mark.parametrize("zoom", [0.5, 1.5, 3.0])
def test_type_grows_and_marks_stay_on_their_words(window, claim_of, zoom):
    window.set_zoom(zoom)
    claim = claim_of("逾3000亿美元")
    rect = window.reader.view.rects(claim.statement.span)[0]
    assert abs(rect.height() - 1.28 * 16 * zoom) <= 2
    assert words_at(window, claim) == "逾3000亿美元"

"""The article as a page: figures underlined by status, tinted, outlined when chosen; it shows and tells of clicks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QTextBrowser, QToolTip, QWidget

from gui import looks, tokens
from gui.standing import Standing
from gui.tokens import LINES, Line, Status, Theme
from gui.typeset import PART, RULE, Places, typeset
from kb.model import ClaimId, Document, PartKind, Span

_GUTTER = tokens.WIDE
_BY_KEYBOARD = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})
_CARET_KEYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure of the article.

    Attributes:
        claims: Those it gives, in order; empty for a number that is no figure.
        reason: Why it is no figure; "" where it is one.
    """

    span: Span
    standing: Standing
    claims: tuple[ClaimId, ...] = ()
    reason: str = ""


class ArticleView(QTextBrowser):
    """One article, read-only, its figures marked."""

    chosen = Signal(object)
    """A Mark was clicked, or reached with the keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Document | None = None
        self._places = Places("")
        self._marks: tuple[Mark, ...] = ()
        self._current: ClaimId | None = None
        self._zoom = 1.0
        self._reached = False
        self._theme = looks.theme_of(self)
        self.source_line_note = ""
        self.tip_of: Callable[[Mark], str] = lambda mark: mark.reason
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)
        self.setCursorWidth(0)

    # What is shown ------------------------------------------------------------------------------------------------

    def show_article(self, article: Document | None, marks: Sequence[Mark]) -> None:
        """Show an article with its marks; the same article keeps its place."""
        if article != self._article:
            self._article = article
            self._places = Places(article.text if article else "")
            self._set_type()
        self._marks = tuple(marks)
        self.viewport().update()

    def set_zoom(self, zoom: float) -> None:
        """Set the size of the type, 1 being the usual."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._set_type()

    def choose(self, claim: ClaimId | None) -> None:
        """Outline the figure of a claim and bring it into view."""
        self._current = claim
        mark = next((mark for mark in self._marks if claim in mark.claims), None)
        if mark is not None:
            self._bring_into_view(mark)
        self.viewport().update()

    def passage(self) -> Span | None:
        """The passage the reader selected, None where there is none."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return Span(self._places.from_qt(cursor.selectionStart()), self._places.from_qt(cursor.selectionEnd()))

    def show_passage(self, span: Span) -> None:
        """Select a passage and bring it into view."""
        cursor = self.textCursor()
        cursor.setPosition(self._places.to_qt(span.start))
        cursor.setPosition(self._places.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def place(self) -> int:
        """The first character in view."""
        return self._places.from_qt(self.cursorForPosition(QPoint(_GUTTER, 0)).position())

    def go_to_place(self, place: int) -> None:
        """Bring a character to the top, whatever the size of the type and the window is now."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._places.to_qt(place), self.document().characterCount() - 1))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() if place else 0)

    def _set_type(self) -> None:
        self._theme = looks.theme_of(self)
        if self._article is None:
            self.document().clear()
        else:
            typeset(self.document(), self._article, self._theme, zoom=self._zoom)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.layout_column()

    # Geometry -----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column at most 640 pixels wide, in the middle."""
        self.layout_column()
        super().resizeEvent(event)

    def layout_column(self) -> None:
        """Keep the column of text in the middle; also called by what stands above it."""
        column = round(tokens.COLUMN * max(1.0, self._zoom)) + 2 * _GUTTER
        side = max(0, (self.width() - column) // 2)
        self.setViewportMargins(side, 0, side, 0)
        frame = self.document().rootFrame()
        shape = frame.frameFormat()
        if shape.leftMargin() != _GUTTER or shape.topMargin() != tokens.GAP:
            shape.setLeftMargin(_GUTTER)
            shape.setRightMargin(_GUTTER)
            shape.setTopMargin(tokens.GAP)
            shape.setBottomMargin(2 * tokens.WIDE)
            frame.setFrameFormat(shape)

    def column_left(self) -> int:
        """Where the text begins, in the view's own pixels, for what stands above it."""
        return self.viewportMargins().left() + _GUTTER

    def rects(self, span: Span) -> list[QRectF]:
        """Where a span stands in the viewport, one rectangle a line, as high as its type."""
        return list(self._rects(span))

    def _rects(self, span: Span) -> Iterator[QRectF]:
        start, end = self._places.to_qt(span.start), self._places.to_qt(span.end)
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            yield from self._rects_in(block, max(start, block.position()), min(end, block.position() + block.length()))
            block = block.next()

    def _rects_in(self, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
        layout = block.layout()
        origin = self._origin(block)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start - block.position(), line.textStart())
            last = min(end - block.position(), line.textStart() + line.textLength())
            while last > first and self.document().characterAt(block.position() + last - 1).isspace():
                last -= 1
            if first >= last:
                continue
            left, right = (_x(line.cursorToX(place)) for place in (first, last))
            height = layout.formats()[0].format.font().pixelSize() if layout.formats() else 0
            size = height or block.charFormat().font().pixelSize()
            baseline = origin.y() + line.y() + line.ascent()
            top = baseline - 0.98 * size
            yield QRectF(origin.x() + min(left, right), top, abs(right - left), 1.28 * size)

    def _origin(self, block: QTextBlock) -> QPointF:
        rect = self.document().documentLayout().blockBoundingRect(block)
        return QPointF(
            rect.x() - self.horizontalScrollBar().value(),
            rect.y() - self.verticalScrollBar().value(),
        )

    def _bring_into_view(self, mark: Mark) -> None:
        rects = self.rects(mark.span)
        if not rects:
            return
        view, bar = self.viewport().rect(), self.verticalScrollBar()
        if rects[0].top() < view.top() + tokens.WIDE or rects[-1].bottom() > view.bottom() - tokens.WIDE:
            bar.setValue(bar.value() + round(rects[0].center().y() - view.height() / 3))

    def mark_at(self, point: QPointF) -> Mark | None:
        """The mark under a point of the viewport."""
        cursor = self.cursorForPosition(point.toPoint())
        near = self._places.from_qt(cursor.position())
        for mark in self._marks:
            close = mark.span.start <= near <= mark.span.end
            if close and any(rect.adjusted(-1, -1, 1, 3).contains(point) for rect in self._rects(mark.span)):
                return mark
        return None

    # Painting -----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tints below the words, lines and outlines above them."""
        theme = looks.theme_of(self)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(event.rect()).adjusted(0, -80, 0, 80)
        visible = [(mark, rects) for mark in self._marks if (rects := self._visible(mark, area))]
        for mark, rects in visible:
            self._tint(painter, theme, mark, rects)
        self._paint_rules(painter, theme, area)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark, rects in visible:
            draw_line(painter, theme, mark.standing.shown, rects)
            if self._current is not None and self._current in mark.claims:
                painter.setPen(QPen(QColor(theme.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                for rect in rects:
                    painter.drawRoundedRect(rect.adjusted(-3, -2, 3, 4), 4, 4)
        self._paint_gutter(painter, theme, visible)
        self._paint_notes(painter, theme, area)
        if self._reached and self.hasFocus():
            looks.frame_focus(painter, theme, self.viewport().rect())

    def _visible(self, mark: Mark, area: QRectF) -> list[QRectF]:
        block = self.document().findBlock(self._places.to_qt(mark.span.start))
        bounds = (
            self.document().documentLayout().blockBoundingRect(block).translated(0, -self.verticalScrollBar().value())
        )
        return [rect for rect in self._rects(mark.span) if rect.intersects(area)] if bounds.intersects(area) else []

    def _tint(self, painter: QPainter, theme: Theme, mark: Mark, rects: list[QRectF]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.status[mark.standing.shown].ground))
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 1), 3, 3)

    def _paint_rules(self, painter: QPainter, theme: Theme, area: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.line))
        for block in self._blocks(area):
            if block.blockFormat().property(RULE):
                rects = list(self._rects_in(block, block.position(), block.position() + block.length() - 1))
                if rects:
                    painter.drawRect(
                        QRectF(QPointF(_GUTTER, rects[0].top() - 2), QPointF(_GUTTER + 3, rects[-1].bottom() + 2))
                    )

    def _paint_gutter(self, painter: QPainter, theme: Theme, visible: list[tuple[Mark, list[QRectF]]]) -> None:
        """A ring in the margin of every line that holds something undecided."""
        rings: dict[int, Status] = {}
        for mark, rects in visible:
            if mark.claims and not mark.standing.settled:
                line = round(rects[0].center().y())
                rings[line] = max(rings.get(line, Status.REJECTED), mark.standing.shown, key=list(Status).index)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line, status in rings.items():
            painter.setPen(QPen(QColor(theme.status[status].ink), 1.6))
            painter.drawEllipse(QPointF(_GUTTER / 2 - 2, line), 3.5, 3.5)

    def _paint_notes(self, painter: QPainter, theme: Theme, area: QRectF) -> None:
        """What the source line is worth, said beside it."""
        if not self.source_line_note:
            return
        for block in self._blocks(area):
            if block.blockFormat().property(PART) != PartKind.SOURCE_LINE.value or not block.layout().lineCount():
                continue
            line = block.layout().lineAt(block.layout().lineCount() - 1)
            painter.setFont(block.charFormat().font() if block.text() else self.font())
            painter.setPen(QColor(theme.soft))
            start = self._origin(block) + QPointF(line.naturalTextWidth() + tokens.ROOM, line.y() + line.ascent())
            width = painter.fontMetrics().horizontalAdvance(self.source_line_note)
            if start.x() + width > self.viewport().width() - _GUTTER:
                start = self._origin(block) + QPointF(0, line.y() + line.ascent() + 1.5 * tokens.TEXT)
            painter.drawText(start, self.source_line_note)

    def _blocks(self, area: QRectF) -> Iterator[QTextBlock]:
        block = self.cursorForPosition(QPointF(0, max(0.0, area.top())).toPoint()).block()
        while block.isValid():
            if self._origin(block).y() > area.bottom():
                return
            yield block
            block = block.next()

    # The mouse and the theme --------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here to those who came with it."""
        super().focusInEvent(event)
        self._reached = event.reason() in _BY_KEYBOARD
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No longer."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a figure chooses it; a drag selects words."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            mark = self.mark_at(event.position())
            if mark is not None and mark.claims:
                self.chosen.emit(mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whoever selects words with the keyboard needs to see where they begin."""
        if event.key() in _CARET_KEYS:
            self.setCursorWidth(1)
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Whoever uses the mouse does not."""
        self.setCursorWidth(0)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A figure can be clicked, and the pointer says so."""
        super().mouseMoveEvent(event)
        hand = self.mark_at(event.position()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a figure is when the pointer rests on it."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mark_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.tip_of(mark) if mark else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Set the words again in the new theme's ink."""
        super().changeEvent(event)
        worn = event.type() is QEvent.Type.PaletteChange and looks.theme_of(self) is not self._theme
        if worn and self._article is not None:
            place = self.verticalScrollBar().value()
            self._set_type()
            self.verticalScrollBar().setValue(place)


def draw_line(painter: QPainter, theme: Theme, status: Status, rects: list[QRectF]) -> None:
    """The line that tells a status without its colour."""
    line = LINES[status]
    if line is Line.NONE:
        return
    pen = QPen(QColor(theme.status[status].ink), 1.2 if line is Line.DOUBLE else 2)
    if line in {Line.DOTTED, Line.DASHED}:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if line is Line.DOTTED else Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([0.1, 2.0] if line is Line.DOTTED else [3.0, 1.6])
    painter.setPen(pen)
    for rect in rects:
        for offset in (0.0, 3.0) if line is Line.DOUBLE else (0.0,):
            y = rect.bottom() + offset + 0.5
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


def _x(found: object) -> float:
    """QTextLine.cursorToX gives a number, or a pair with the place it was rounded to."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]  # the stubs say int | tuple

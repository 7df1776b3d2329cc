"""How the source graph is drawn: for the window at any size, and for a file."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from gui import signs, tokens
from gui.layered import HEIGHT, WIDTH, Layout
from gui.provenance import Joint, Node, Provenance
from gui.tokens import Theme, Tie

FAR = 0.4
"""Below this size nothing is read: nodes are bars and ties are hairs."""
_MARGIN = 24.0
_INSET = 12.0
_BEND = 0.45
"""How far a tie leaves a node straight on, as a share of the way."""
_BULGE = 26.0
_MARK = 7.0
_FOLD = 9.0
_LONG = 2000.0
"""A line that runs over screens is straight and whole: its bends and dashes would take too long to draw."""

PATTERNS = {
    Tie.CITES: Qt.PenStyle.SolidLine,
    Tie.REPRINTS: Qt.PenStyle.SolidLine,
    Tie.TRANSLATES: Qt.PenStyle.DashLine,
    Tie.QUOTES: Qt.PenStyle.DotLine,
    Tie.SCREENSHOTS: Qt.PenStyle.DashDotLine,
    Tie.VOUCHES: Qt.PenStyle.SolidLine,
    Tie.DISPUTES: Qt.PenStyle.DashLine,
    Tie.STANDS_IN: Qt.PenStyle.SolidLine,
}
"""A reprint is told from a citation by its double line, a claim's place in its document by a hairline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Which nodes stand out.

    Attributes:
        current: Where the keyboard is; chosen: what the window looks at; hovered: under the pointer. None for nowhere.
        focused: The keyboard is here.
    """

    current: int | None = None
    chosen: frozenset[int] = frozenset()
    hovered: int | None = None
    focused: bool = False


UNMARKED = Marks()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A graph with its places."""

    graph: Provenance
    layout: Layout
    _ways: dict[int, QPainterPath] = field(default_factory=dict)

    @property
    def bounds(self) -> QRectF:
        """Everything, with a margin."""
        if not self.graph.nodes:
            return QRectF()
        whole = QRectF(-WIDTH / 2, -HEIGHT / 2, self.layout.right + WIDTH, self.layout.bottom + HEIGHT)
        return whole.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def box(self, node: int) -> QRectF:
        """Where a node stands."""
        x, y = self.layout.middles[node]
        return QRectF(x - WIDTH / 2, y - HEIGHT / 2, WIDTH, HEIGHT)

    def node_at(self, place: QPointF) -> int | None:
        """The node at a place, None where there is none."""
        return next(
            (node for node in self.seen(QRectF(place.x(), place.y(), 0, 0)) if self.box(node).contains(place)), None
        )

    def seen(self, within: QRectF) -> Iterator[int]:
        """The nodes that a rectangle may show; those of a column stand from above to below."""
        middles = self.layout.middles
        for column in self.layout.columns:
            if column and abs(middles[column[0]][0] - within.center().x()) <= (within.width() + WIDTH) / 2:
                first = bisect_left(column, within.top() - HEIGHT, key=lambda node: middles[node][1])
                last = bisect_right(column, within.bottom() + HEIGHT, key=lambda node: middles[node][1])
                yield from column[first:last]

    def ties_seen(self, within: QRectF) -> Iterator[int]:
        """The ties that a rectangle may show."""
        left, top, right, bottom = within.left(), within.top() - _BULGE, within.right(), within.bottom() + _BULGE
        for number, way in enumerate(self.layout.ways):
            heights = [y for _, y in way]
            if (
                min(heights) <= bottom
                and max(heights) >= top
                and way[0][0] <= right + WIDTH
                and way[-1][0] >= left - WIDTH
            ):
                yield number

    def way(self, number: int) -> QPainterPath:
        """The line of a tie, from node to node."""
        made = self._ways.get(number)
        if made is None:
            made = self._ways[number] = _way(self.layout.ways[number])
        return made

    # Painting -------------------------------------------------------------------------------------------------------

    def draw(
        self,
        painter: QPainter,
        theme: Theme,
        font: QFont,
        *,
        within: QRectF,
        size: float,
        marks: Marks = UNMARKED,
    ) -> None:
        """Draw what a rectangle shows, at a size of which 1 is full."""
        if size < FAR:
            self._draw_far(painter, theme, within, marks)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in self.ties_seen(within):
            self._draw_tie(painter, theme, number, marks)
        small = QFont(font)
        small.setPixelSize(tokens.SMALL)
        for node in self.seen(within):
            self._draw_node(painter, theme, node, (font, small), marks)

    def _draw_far(self, painter: QPainter, theme: Theme, within: QRectF, marks: Marks) -> None:
        lines: dict[str, list[QLineF]] = defaultdict(list)
        joints, ways = self.graph.joints, self.layout.ways
        for number in self.ties_seen(within):
            colour = _colour(theme, joints[number])
            lines[colour] += [QLineF(*a, *b) for a, b in pairwise(ways[number])]
        for colour, several in lines.items():
            painter.setPen(QPen(QColor(colour), 0))
            painter.drawLines(several)
        boxes: dict[str, list[QRectF]] = defaultdict(list)
        for node in self.seen(within):
            chosen = node in marks.chosen or node == marks.current
            held = self.graph.nodes[node]
            far = theme.status[held.status].ink if held.status else theme.ring if held.ring else theme.edge
            boxes[theme.accent if chosen else far].append(self.box(node))
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, several_boxes in boxes.items():
            painter.setBrush(QColor(colour))
            painter.drawRects(several_boxes)

    def _draw_tie(self, painter: QPainter, theme: Theme, number: int, marks: Marks) -> None:
        joint = self.graph.joints[number]
        near = marks.current in {joint.start, joint.end}
        draw_tie(painter, theme, joint, self.way(number), ground=theme.window, strong=near)

    def _draw_node(
        self, painter: QPainter, theme: Theme, number: int, fonts: tuple[QFont, QFont], marks: Marks
    ) -> None:
        node, box = self.graph.nodes[number], self.box(number)
        shape = _shape(node, box)
        chosen, here = number in marks.chosen, number == marks.current and marks.focused
        outline = theme.ring if node.ring else theme.accent if here or chosen else theme.field
        fill = theme.selection if chosen else theme.raised if number == marks.hovered else theme.pane
        painter.setPen(QPen(QColor(outline), 2 if node.ring or here else 1))
        painter.setBrush(QColor(fill))
        if node.many > 1:
            painter.drawPath(shape.translated(4, 4))
        painter.drawPath(shape)
        if here and node.ring:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), tokens.RADIUS + 3, tokens.RADIUS + 3)
        self._draw_words(painter, theme, node, box, fonts)

    @staticmethod
    def _draw_words(painter: QPainter, theme: Theme, node: Node, box: QRectF, fonts: tuple[QFont, QFont]) -> None:
        room = box.adjusted(_INSET, 4, -_INSET, -4)
        if node.status is not None:
            signs.draw(painter, theme, node.status, QPointF(room.left() + 5, box.center().y()))
            room.setLeft(room.left() + 18)
        rows = [text for text in (node.title, node.detail) if text]
        for place, (text, font) in enumerate(zip(rows, fonts, strict=False)):
            painter.setFont(font)
            painter.setPen(QColor(theme.ring if node.ring and place else theme.soft if place else theme.ink))
            line = QRectF(
                room.left(), room.top() + place * room.height() / len(rows), room.width(), room.height() / len(rows)
            )
            told = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, told)


def draw_tie(
    painter: QPainter, theme: Theme, joint: Joint, way: QPainterPath, *, ground: str, strong: bool = False
) -> None:
    """Draw a line in the shape and colour of its tie, its mark where it comes from."""
    colour = QColor(_colour(theme, joint))
    width = 1.0 if joint.tie is Tie.STANDS_IN else 1.5
    long = way.boundingRect().height() > _LONG
    pen = QPen(colour, width + (1.0 if strong else 0.0), Qt.PenStyle.SolidLine if long else PATTERNS[joint.tie])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if joint.tie is Tie.REPRINTS and not long:
        painter.setPen(QPen(colour, 4.5 + (1.0 if strong else 0.0)))
        painter.drawPath(way)
        painter.setPen(QPen(QColor(ground), 1.5))
        painter.drawPath(way)
    else:
        painter.setPen(pen)
        painter.drawPath(way)
    _draw_mark(painter, joint.tie, colour, way, ground)


def _draw_mark(painter: QPainter, tie: Tie, colour: QColor, way: QPainterPath, ground: str) -> None:
    """The mark at the end that the tie leads back to."""
    if tie is Tie.STANDS_IN:
        return
    painter.save()
    painter.translate(way.pointAtPercent(0))
    painter.rotate(-way.angleAtPercent(0))
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(colour if tie in {Tie.CITES, Tie.REPRINTS, Tie.VOUCHES} else QColor(ground))
    half = _MARK / 2
    if tie is Tie.QUOTES:
        painter.drawEllipse(QPointF(half + 1, 0), half, half)
    elif tie is Tie.SCREENSHOTS:
        painter.drawRect(QRectF(1, -half, _MARK, _MARK))
    elif tie is Tie.DISPUTES:
        painter.drawLine(QPointF(1, -_MARK), QPointF(_MARK + 1, _MARK))
        painter.drawLine(QPointF(1, _MARK), QPointF(_MARK + 1, -_MARK))
    else:
        painter.drawPolygon(QPolygonF([QPointF(1, 0), QPointF(_MARK + 1, -half), QPointF(_MARK + 1, half)]))
    painter.restore()


def _colour(theme: Theme, joint: Joint) -> str:
    return theme.ring if joint.ring else theme.ties[joint.tie]


def _shape(node: Node, box: QRectF) -> QPainterPath:
    """A claim is a plain box, a source a round one, a document has a corner folded."""
    shape = QPainterPath()
    if node.documents:
        right, top = box.right(), box.top()
        shape.addPolygon(
            QPolygonF(
                [
                    box.topLeft(),
                    QPointF(right - _FOLD, top),
                    QPointF(right, top + _FOLD),
                    box.bottomRight(),
                    box.bottomLeft(),
                ]
            )
        )
        shape.closeSubpath()
        shape.moveTo(right - _FOLD, top)
        shape.lineTo(right - _FOLD, top + _FOLD)
        shape.lineTo(right, top + _FOLD)
        return shape
    radius = tokens.STEP if node.claims else HEIGHT / 2
    shape.addRoundedRect(box, radius, radius)
    return shape


def _way(points: Sequence[tuple[float, float]]) -> QPainterPath:
    first, last = QPointF(*points[0]), QPointF(*points[-1])
    path = QPainterPath()
    if first.x() == last.x():
        right = first.x() + WIDTH / 2
        path.moveTo(right, first.y())
        bend = right + _BULGE * (1 if first.y() < last.y() else 2) + abs(last.y() - first.y()) / 6
        path.cubicTo(QPointF(bend, first.y()), QPointF(bend, last.y()), QPointF(right, last.y()))
        return path
    stops = [QPointF(first.x() + WIDTH / 2, first.y())]
    for x, y in points[1:-1]:
        stops += [QPointF(x - WIDTH / 2, y), QPointF(x + WIDTH / 2, y)]
    stops.append(QPointF(last.x() - WIDTH / 2, last.y()))
    path.moveTo(stops[0])
    for start, end in pairwise(stops):
        if abs(end.y() - start.y()) > _LONG:
            path.lineTo(end)
            continue
        bend = (end.x() - start.x()) * _BEND
        path.cubicTo(QPointF(start.x() + bend, start.y()), QPointF(end.x() - bend, end.y()), end)
    return path

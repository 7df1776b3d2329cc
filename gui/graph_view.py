"""The source graph to look around in: zoom, walk along its ties with the arrow keys, open what one is at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QToolTip,
    QWidget,
)

from gui import looks
from gui.graph_drawing import Drawing, Marks
from gui.layered import Layout
from gui.provenance import Node, Provenance
from gui.widgets import dressed

_LEAST, _MOST = 0.05, 3.0
_READABLE = 0.8
"""A graph that fits only below this size is shown at it, and looked around in."""
_NOTCH = 1.0015
"""How much a wheel's eighth of a degree zooms."""
_STEP = 1.25
NOTHING = Drawing(Provenance(), Layout(middles=(), ways=(), columns=()))


class GraphView(QGraphicsView):
    """One drawing, and the place of the keyboard in it."""

    opened = Signal(object)
    """A Node that was clicked, or opened with Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dressed(self, "side")
        self.drawing = NOTHING
        self._marks = Marks()
        self._untouched = True
        self._item = _Item(self)
        scene = QGraphicsScene(self)
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        scene.addItem(self._item)
        self.setScene(scene)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self._pressed: QPointF | None = None

    # What is shown --------------------------------------------------------------------------------------------------

    @property
    def nodes(self) -> tuple[Node, ...]:
        """What the graph is made of."""
        return self.drawing.graph.nodes

    @property
    def current(self) -> Node | None:
        """Where the keyboard is."""
        return None if self._marks.current is None else self.nodes[self._marks.current]

    @property
    def marks(self) -> Marks:
        """Which nodes stand out."""
        return self._marks

    @property
    def size_shown(self) -> float:
        """How large it is shown, 1 being full size."""
        return self.transform().m11()

    def show_drawing(self, drawing: Drawing) -> None:
        """Show another graph, as much of it as can be read."""
        self._item.stretch()
        self.drawing = drawing
        self._marks = Marks(focused=self.hasFocus())
        self.setSceneRect(drawing.bounds)
        self.fit()

    def mark(self, chosen: Callable[[Node], bool]) -> None:
        """Let what the window looks at stand out, and the keyboard go on from there."""
        found = frozenset(number for number, node in enumerate(self.nodes) if chosen(node))
        current = self._marks.current
        if found and current not in found:
            current = min(found)
        self._set(replace(self._marks, current=current, chosen=found))
        if current is not None:
            self._keep_in_sight(current)

    def fit(self) -> None:
        """Show all of it, where it can still be read."""
        self._untouched = True
        bounds = self.drawing.bounds
        if bounds.isEmpty():
            return
        room = self.viewport().size()
        fitting = min(room.width() / bounds.width(), room.height() / bounds.height())
        self._scale_to(max(_READABLE, min(1.0, fitting)))
        self.centerOn(bounds.center() if fitting >= _READABLE else bounds.topLeft())
        if self._marks.current is not None:
            self._keep_in_sight(self._marks.current)

    def fit_whole(self) -> None:
        """Show all of it, however small."""
        self._untouched = False
        self.fitInView(self.drawing.bounds, Qt.AspectRatioMode.KeepAspectRatio)
        if self.size_shown > 1:
            self._scale_to(1.0)

    def zoom(self, factor: float) -> None:
        """Show it larger or smaller."""
        self._untouched = False
        self._scale_to(self.size_shown * factor)

    def zoom_in(self) -> None:
        """Show it a step larger."""
        self.zoom(_STEP)

    def zoom_out(self) -> None:
        """Show it a step smaller."""
        self.zoom(1 / _STEP)

    def _scale_to(self, size: float) -> None:
        size = min(_MOST, max(_LEAST, size))
        self.scale(size / self.size_shown, size / self.size_shown)

    def _set(self, marks: Marks) -> None:
        if marks == self._marks:
            return
        told = marks.current != self._marks.current
        self._marks = marks
        self._item.update()
        if told and marks.current is not None:
            node = self.nodes[marks.current]
            self.setAccessibleDescription(", ".join(part for part in (node.title, node.detail) if part))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _go(self, node: int) -> None:
        self._set(replace(self._marks, current=node))
        self._keep_in_sight(node)

    def _keep_in_sight(self, node: int) -> None:
        self.ensureVisible(self.drawing.box(node), 16, 12)

    # The keyboard ---------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """While the keyboard is here, Ctrl with plus, minus and zero is about the graph, not the type."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._meant(event):
            event.accept()
            return True
        if event.type() is QEvent.Type.PaletteChange:
            self._item.update()
        return super().event(event)

    def _meant(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return {
                Qt.Key.Key_Plus: self.zoom_in,
                Qt.Key.Key_Equal: self.zoom_in,
                Qt.Key.Key_Minus: self.zoom_out,
                Qt.Key.Key_0: self.fit_whole,
            }.get(Qt.Key(event.key()))
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk: left and right along ties, up and down within a column; Enter opens."""
        meant = self._meant(event)
        key = Qt.Key(event.key())
        if meant is not None:
            meant()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current is not None:
            self.opened.emit(self.current)
        elif key in _WALKS and self.nodes:
            self._walk(key)
        else:
            super().keyPressEvent(event)

    def _walk(self, key: Qt.Key) -> None:
        current = self._marks.current
        if current is None:
            self._go(self.drawing.layout.columns[0][0])
            return
        joints = self.drawing.graph.joints
        if key == Qt.Key.Key_Left:
            near = [joint.start for joint in joints if joint.end == current]
        elif key == Qt.Key.Key_Right:
            near = [joint.end for joint in joints if joint.start == current]
        else:
            column = next(column for column in self.drawing.layout.columns if current in column)
            place = column.index(current) + (1 if key == Qt.Key.Key_Down else -1)
            near = [column[place]] if 0 <= place < len(column) else []
        if near:
            height = self.drawing.layout.middles[current][1]
            self._go(min(near, key=lambda node: abs(self.drawing.layout.middles[node][1] - height)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is; at first at what the window looks at, or at an origin."""
        super().focusInEvent(event)
        current = self._marks.current
        if current is None and self.nodes:
            current = min(self._marks.chosen, default=self.drawing.layout.columns[0][0])
        self._set(replace(self._marks, current=current, focused=True))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard is elsewhere."""
        super().focusOutEvent(event)
        self._set(replace(self._marks, focused=False))

    # The pointer ----------------------------------------------------------------------------------------------------

    def _node_under(self, place: QPointF) -> int | None:
        return self.drawing.node_at(self.mapToScene(place.toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens a node; a drag moves the graph."""
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        moved = pressed is None or (event.position() - pressed).manhattanLength() > _A_CLICK
        node = None if moved else self._node_under(event.position())
        if node is not None:
            self._go(node)
            self.opened.emit(self.nodes[node])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Raise the node under the pointer."""
        super().mouseMoveEvent(event)
        node = self._node_under(event.position())
        self._set(replace(self._marks, hovered=node))
        if not event.buttons():
            hand = Qt.CursorShape.ArrowCursor if node is None else Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(hand)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        self.zoom(_NOTCH ** event.angleDelta().y())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """What there was no room for, on hover."""
        if isinstance(event, QHelpEvent):
            node = self._node_under(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.nodes[node].hint if node is not None else "", self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay fitted as long as nobody zoomed."""
        super().resizeEvent(event)
        if self._untouched:
            self.fit()


_WALKS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
_A_CLICK = 4


class _Item(QGraphicsItem):
    """The drawing as Qt's scene wants it: one item, which draws only what is seen."""

    def __init__(self, view: GraphView) -> None:
        super().__init__()
        self._view = view
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def stretch(self) -> None:
        """Another drawing follows, of another size."""
        self.prepareGeometryChange()

    def boundingRect(self) -> QRectF:
        return self._view.drawing.bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        view = self._view
        theme = looks.theme_of(view)
        within: QRectF = option.exposedRect
        painter.fillRect(within, QColor(theme.window))
        view.drawing.draw(painter, theme, view.font(), within=within, size=view.size_shown, marks=view.marks)

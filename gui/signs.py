"""The signs of the statuses, drawn rather than typed: fonts disagree on the size of ▲ and ◐."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import looks
from gui.tokens import Status, Theme

_SIDE = 12


def draw(painter: QPainter, theme: Theme, status: Status, middle: QPointF, *, side: float = _SIDE) -> None:
    """Draw a status's sign around a point, in its ink."""
    ink = QColor(theme.status[status].ink)
    half = side * 0.4
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(middle)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if status is Status.UNSOURCED:
        painter.drawPolygon(_polygon((0, -half), (half * 1.1, half * 0.85), (-half * 1.1, half * 0.85)))
    elif status is Status.CONFLICT:
        painter.drawPolygon(_polygon((0, -half * 1.2), (half * 1.2, 0), (0, half * 1.2), (-half * 1.2, 0)))
    elif status is Status.WEAK:
        circle = QRectF(-half, -half, 2 * half, 2 * half)
        painter.drawPie(circle, 90 * 16, 180 * 16)
        painter.setPen(QPen(ink, 1.3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
    else:
        painter.setPen(QPen(ink, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        if status is Status.SOURCED:
            painter.drawPolyline(_polygon((-half, 0.1 * half), (-0.25 * half, 0.8 * half), (half, -0.75 * half)))
        else:
            painter.drawLine(QPointF(-0.8 * half, 0), QPointF(0.8 * half, 0))
    painter.restore()


def _polygon(*points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


@cache
def icon(theme_name: str, status: Status) -> QIcon:
    """The sign as an icon, sharp at twice the size."""
    made = QPixmap(2 * _SIDE + 8, 2 * _SIDE + 8)
    made.setDevicePixelRatio(2)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    side = (2 * _SIDE + 8) / 2
    draw(painter, looks.theme_named(theme_name), status, QPointF(side / 2, side / 2))
    painter.end()
    shown = QIcon(made)
    shown.addPixmap(made, QIcon.Mode.Selected)
    return shown


class Sign(QWidget):
    """A sign beside words."""

    def __init__(self, status: Status, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = status
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as a line of small type."""
        return QSize(_SIDE, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sign, in the middle."""
        draw(QPainter(self), looks.theme_of(self), self._status, QPointF(self.width() / 2, self.height() / 2))

    def event(self, event: QEvent) -> bool:
        """Painted anew in another theme."""
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
        return super().event(event)

"""The interval plot: one row a claim, its interval on a common axis, its value in words; rows of one origin joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui import looks, signs, tokens
from gui.axis import Axis
from gui.tokens import Status
from kb.model import ClaimId

_ROW = 24
_FOOT = 26
_BAR = 6
_DOT = 5.0
_LEAST_WORDS = 96


@dataclass(frozen=True, slots=True, kw_only=True)
class PlotRow:
    """One row.

    Attributes:
        claim: None for what was reckoned from other figures.
        low, high: Ends on the axis; None is open, and both None for words without a number.
        status: How the claim stands.
        exact: It is one value as stated: a dot, with its rounding as a bar.
        slip: A slip of magnitude is suspected: a diamond, with these words beside it.
        disagrees: It is in a contradiction: its ground is tinted.
        origin: Rows that rest on the same origin carry the same number; 0 for none.
    """

    claim: ClaimId | None
    label: str
    words: str
    hint: str = ""
    low: float | None = None
    high: float | None = None
    status: Status = Status.SOURCED
    exact: bool = False
    slip: str = ""
    disagrees: bool = False
    origin: int = 0


class IntervalPlot(QWidget):
    """The rows and the axis below them; a click or the arrow keys choose a row."""

    chosen = Signal(object)
    """The ClaimId of a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[PlotRow, ...] = ()
        self._ticks: tuple[tuple[float, str], ...] = ()
        self._axis = Axis(0, 1)
        self._current: ClaimId | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_rows(self, rows: Sequence[PlotRow], axis: Axis, ticks: Sequence[tuple[float, str]]) -> None:
        """Show these instead; ticks are values with their words."""
        self.rows, self._axis, self._ticks = tuple(rows), axis, tuple(ticks)
        self.setMinimumHeight(self.sizeHint().height())
        self.updateGeometry()
        self.update()

    def set_current(self, claim: ClaimId | None) -> None:
        """Outline the row of a claim."""
        self._current = claim
        self.update()

    def row_middle(self, claim: ClaimId) -> int:
        """Where the claim's row stands, from the top; 0 where it has none."""
        places = [place for place, row in enumerate(self.rows) if row.claim == claim]
        return places[0] * _ROW + _ROW // 2 if places else 0

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(480, _ROW * len(self.rows) + (_FOOT if self._ticks else 0))

    # What is done with it ---------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row under the pointer."""
        row = self._row_at(event.position().y())
        if row is not None and row.claim is not None:
            self.chosen.emit(row.claim)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the row above or below."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        claims = [row.claim for row in self.rows if row.claim is not None]
        if step is None or not claims:
            super().keyPressEvent(event)
            return
        at = claims.index(self._current) + step if self._current in claims else 0
        self.chosen.emit(claims[max(0, min(at, len(claims) - 1))])

    def event(self, event: QEvent) -> bool:
        """The passage on hover; painted anew in another theme."""
        if isinstance(event, QHelpEvent):
            row = self._row_at(event.pos().y())
            QToolTip.showText(event.globalPos(), row.hint if row else "", self)
            return True
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
        return super().event(event)

    def _row_at(self, y: float) -> PlotRow | None:
        place = int(y // _ROW)
        return self.rows[place] if 0 <= place < len(self.rows) else None

    # What it looks like -----------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Rows, then the axis."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = self._columns()
        self._draw_axis(painter, left, right)
        for place, row in enumerate(self.rows):
            self._draw_row(painter, row, place * _ROW, left, right)
        self._join_origins(painter)

    def _columns(self) -> tuple[float, float]:
        """Where the axis begins and ends: between the labels and the words."""
        width, metrics = self.width(), self.fontMetrics()
        labels = max((metrics.horizontalAdvance(row.label) for row in self.rows), default=0)
        words = max((metrics.horizontalAdvance(row.words) for row in self.rows), default=0)
        left = min(labels + 3 * tokens.ROOM, width * 0.46)
        right = width - min(max(words, _LEAST_WORDS) + 2 * tokens.ROOM, width * 0.4)
        return left, max(left + 80, right)

    def _draw_axis(self, painter: QPainter, left: float, right: float) -> None:
        theme = looks.theme_of(self)
        bottom = _ROW * len(self.rows)
        painter.setPen(QPen(QColor(theme.line), tokens.HAIRLINE))
        painter.setFont(looks.tabular(self.font()))
        metrics = QFontMetrics(painter.font())
        free_from = 0.0
        for value, words in self._ticks:
            x = left + self._axis.place(value) * (right - left)
            painter.setPen(QPen(QColor(theme.line), tokens.HAIRLINE))
            painter.drawLine(QPointF(x, 0), QPointF(x, bottom + tokens.STEP))
            width = metrics.horizontalAdvance(words)
            start = min(x - width / 2, self.width() - width - tokens.GAP)
            if start >= free_from:
                painter.setPen(QColor(theme.soft))
                painter.drawText(QPointF(start, bottom + tokens.STEP + metrics.ascent() + 2), words)
                free_from = start + width + tokens.GAP

    def _draw_row(self, painter: QPainter, row: PlotRow, top: int, left: float, right: float) -> None:
        theme = looks.theme_of(self)
        whole = QRectF(0, top, self.width(), _ROW)
        middle = top + _ROW / 2
        if row.claim is not None and row.claim == self._current:
            painter.fillRect(whole, QColor(theme.selection))
        elif row.disagrees:
            painter.fillRect(whole, QColor(theme.status[Status.CONFLICT].ground))
        painter.setFont(self.font())
        metrics = painter.fontMetrics()
        painter.setPen(QColor(theme.ink if row.claim is not None else theme.soft))
        within = QRectF(tokens.ROOM, top, left - tokens.ROOM - tokens.GAP, _ROW)
        told = metrics.elidedText(row.label, Qt.TextElideMode.ElideRight, int(within.width()))
        painter.drawText(within, Qt.AlignmentFlag.AlignVCenter, told)
        words = QRectF(right + tokens.GAP, top, self.width() - right - 2 * tokens.GAP, _ROW)
        painter.drawText(
            words,
            Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(row.words, Qt.TextElideMode.ElideRight, int(words.width())),
        )
        if row.low is not None or row.high is not None:
            self._draw_interval(painter, row, middle, left, right)

    def _draw_interval(self, painter: QPainter, row: PlotRow, middle: float, left: float, right: float) -> None:
        theme = looks.theme_of(self)
        ink = QColor(theme.status[row.status].ink if row.claim is not None else theme.edge)
        start = left if row.low is None else left + self._axis.place(row.low) * (right - left)
        end = right if row.high is None else left + self._axis.place(row.high) * (right - left)
        start, end = max(start, left), min(end, right)
        faint = QColor(ink)
        faint.setAlphaF(0.4 if row.claim is not None else 1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faint)
        bar = QRectF(start, middle - _BAR / 2, max(end - start, 2.0), _BAR)
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        stated = start if row.high is None else end if row.low is None else (start + end) / 2
        if row.slip:
            signs.draw(painter, theme, Status.CONFLICT, QPointF(stated, middle), side=16)
            painter.setPen(QColor(theme.status[Status.CONFLICT].ink))
            width = painter.fontMetrics().horizontalAdvance(row.slip)
            beside = stated + 12 if stated + 12 + width <= right else stated - 12 - width
            painter.drawText(QPointF(beside, middle + painter.fontMetrics().ascent() / 2 - 1), row.slip)
        elif row.claim is not None and (row.exact or row.low is None or row.high is None):
            hollow = row.status is Status.UNSOURCED
            painter.setPen(QPen(ink, 2))
            painter.setBrush(QColor(theme.pane) if hollow else ink)
            painter.drawEllipse(QPointF(stated, middle), _DOT, _DOT)

    def _join_origins(self, painter: QPainter) -> None:
        """A line at the left edge from the first to the last row of one origin, each in a lane of its own."""
        painter.setPen(QPen(QColor(looks.theme_of(self).edge), 1.5))
        lanes = sorted({row.origin for row in self.rows if row.origin})
        for lane, origin in enumerate(lanes):
            places = [place for place, row in enumerate(self.rows) if row.origin == origin]
            if len(places) > 1 and lane < tokens.ROOM // tokens.STEP:
                x = tokens.STEP + lane * tokens.STEP
                ends = [place * _ROW + _ROW / 2 for place in places]
                painter.drawLine(QPointF(x, ends[0]), QPointF(x, ends[-1]))
                for y in ends:
                    painter.drawLine(QPointF(x, y), QPointF(x + tokens.STEP, y))

"""A list of lines: a sign, words, a second line of detail, a count at the right; what most side panes are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui import looks, signs, tokens
from gui.tokens import Status
from gui.widgets import dressed

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line.

    Attributes:
        payload: What choosing it means; None for a heading or an explanation.
        sign: Status whose sign and colour stand before the words.
        heading: It names what follows.
        quiet: In soft ink.
    """

    text: str
    payload: object = None
    detail: str = ""
    aside: str = ""
    sign: Status | None = None
    heading: bool = False
    quiet: bool = False

    @property
    def explains(self) -> bool:
        """Whether it only says something, over as many lines as that takes."""
        return not self.heading and self.payload is None and not self.detail and not self.aside


class Lines(QAbstractListModel):
    """Lines as Qt's views want them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def replace(self, lines: Sequence[Line]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line(self, index: Index) -> Line:
        """The line at an index."""
        return self._lines[index.row()]

    def row_of(self, payload: object) -> int:
        """The row of a payload, -1 where it is not there."""
        if payload is None:
            return -1
        return next((row for row, line in enumerate(self._lines) if line.payload == payload), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """How many lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, for accessibility and tool tips; the delegate paints from the line itself."""
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.ToolTipRole and not line.heading:
            return "\n".join(part for part in (line.text, line.detail) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(part for part in (line.text, line.aside, line.detail) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings and explanations cannot be chosen."""
        if self._lines[index.row()].payload is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


_WITH_ITS_HEADING = 3
"""Lines up to which the top of the list is shown with the current one."""


class LineList(QListView):
    """Lines to choose from with a click or the arrow keys."""

    chosen = Signal(object)
    """The payload of the line the editor chose."""

    def __init__(self, parent: QWidget | None = None, *, look: str = "side", detail_lines: int = 2) -> None:
        super().__init__(parent)
        self.lines = Lines(self)
        self._quiet = False
        self.setModel(self.lines)
        self.setItemDelegate(_Painter(self, detail_lines))
        dressed(self, look)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_lines(self, lines: Sequence[Line], *, current: object = None) -> None:
        """Show lines, and mark one as current without telling anybody."""
        place = self.verticalScrollBar().value()
        self._quiet = True
        self.lines.replace(lines)
        self._quiet = False
        self.mark(current)
        self.verticalScrollBar().setValue(place)

    def mark(self, payload: object) -> None:
        """Mark a line as current without telling anybody."""
        self._quiet = True
        row = self.lines.row_of(payload)
        index = self.lines.index(row) if row >= 0 else QModelIndex()
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if 0 <= row <= _WITH_ITS_HEADING:
            self.scrollToTop()
        elif row >= 0:
            self.scrollTo(index)
        self._quiet = False

    def step(self, lines: int) -> None:
        """Go down so many lines that can be chosen, up where negative, to the first or last at most."""
        rows = [row for row in range(self.lines.rowCount()) if self.lines.flags(self.lines.index(row))]
        if rows:
            place = rows.index(self.currentIndex().row()) + lines if self.currentIndex().isValid() else 0
            index = self.lines.index(rows[min(max(place, 0), len(rows) - 1)])
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def current(self) -> object:
        """The payload of the current line, None where there is none."""
        index = self.currentIndex()
        return self.lines.line(index).payload if index.isValid() else None

    def _tell(self, index: QModelIndex, _before: QModelIndex) -> None:
        if not self._quiet and index.isValid() and self.lines.line(index).payload is not None:
            self.chosen.emit(self.lines.line(index).payload)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming into the list chooses nothing; Qt would make its first line the current one."""
        current = self.current()
        self._quiet = True
        super().focusInEvent(event)
        self.mark(current)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Where no line is current, the whole list shows that it has the keyboard."""
        super().paintEvent(event)
        if self.hasFocus() and not self.currentIndex().isValid():
            looks.frame_focus(QPainter(self.viewport()), looks.theme_of(self), self.viewport().rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines that wrap are measured anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme: paint anew."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.viewport().update()


_INSET = tokens.GAP
_PAD = 12


class _Painter(QStyledItemDelegate):
    def __init__(self, view: LineList, detail_lines: int) -> None:
        super().__init__(view)
        self._view = view
        self._detail_lines = detail_lines

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line = self._view.lines.line(index)
        width = self._view.viewport().width()
        if line.heading:
            return QSize(width, 32 if index.row() else 28)
        metrics = QFontMetrics(self._view.font())
        height = metrics.height() + tokens.GAP
        if line.detail:
            height += self._detail_height(line, width) + 2
        elif line.explains:
            height = self._wrapped(line.text, metrics, width - 2 * (_INSET + _PAD)) + tokens.GAP
        return QSize(width, height)

    def _detail_height(self, line: Line, width: int) -> int:
        metrics = QFontMetrics(_small(self._view.font()))
        room = self._wrapped(line.detail, metrics, width - 2 * (_INSET + _PAD) - (20 if line.sign else 0))
        return min(room, metrics.lineSpacing() * self._detail_lines)

    @staticmethod
    def _wrapped(text: str, metrics: QFontMetrics, width: int) -> int:
        return metrics.boundingRect(QRect(0, 0, max(20, width), 10_000), Qt.TextFlag.TextWordWrap, text).height()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, theme = self._view.lines.line(index), looks.theme_of(self._view)
        painter.save()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        inside = rect.adjusted(_INSET, 0, -_INSET, 0)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver) and line.payload is not None
        if selected or hovered:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection if selected else theme.raised))
            painter.drawRoundedRect(QRectF(inside), tokens.RADIUS, tokens.RADIUS)
            if selected and self._view.hasFocus():
                painter.setPen(QColor(theme.accent))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(inside).adjusted(0.5, 0.5, -0.5, -0.5), tokens.RADIUS, tokens.RADIUS)
        self._words(painter, line, inside.adjusted(_PAD - tokens.TIGHT, 0, -_PAD + tokens.TIGHT, 0))
        painter.restore()

    def _words(self, painter: QPainter, line: Line, room: QRect) -> None:
        theme, font = looks.theme_of(self._view), self._view.font()
        left_top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if line.heading:
            painter.setFont(_section(font))
            painter.setPen(QColor(theme.soft))
            told = painter.fontMetrics().elidedText(line.text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room.adjusted(0, 8, 0, 0), left_top, told)
            return
        if line.explains:
            painter.setPen(QColor(theme.soft))
            painter.drawText(
                room.adjusted(0, 4, 0, -4), Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, line.text
            )
            return
        metrics = QFontMetrics(font)
        first = QRect(room.left(), room.top() + tokens.TIGHT, room.width(), metrics.height())
        if line.aside:
            painter.setFont(looks.tabular(font))
            painter.setPen(QColor(theme.soft))
            painter.drawText(first, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, line.aside)
            first.setRight(first.right() - metrics.horizontalAdvance(line.aside) - tokens.GAP)
        if line.sign:
            signs.draw(painter, theme, line.sign, QPointF(first.left() + 6, first.center().y() + 1))
            first.setLeft(first.left() + 20)
        painter.setFont(font)
        painter.setPen(QColor(theme.soft if line.quiet else theme.ink))
        painter.drawText(first, left_top, metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, first.width()))
        if line.detail:
            painter.setFont(_small(font))
            painter.setPen(QColor(theme.soft))
            below = QRect(
                first.left(), first.bottom() + 3, room.right() - first.left(), room.bottom() - first.bottom() - 5
            )
            painter.drawText(below, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, line.detail)


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(12)
    return made


def _section(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(tokens.SMALL)
    made.setBold(True)
    made.setCapitalization(QFont.Capitalization.AllUppercase)
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)
    return made

"""Pairs of figures in three columns: what the one article says, how the two stand, what the other says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui import looks, signs, tokens
from gui.comparison import Pair, Side
from gui.tokens import Status
from gui.widgets import dressed
from kb.model import ClaimId

Index = QModelIndex | QPersistentModelIndex
_VERDICT = 208
"""The width of the column between the two articles, where there is room."""
_PAD = 12


class Pairs(QAbstractListModel):
    """Pairs as Qt's views want them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.held: tuple[Pair, ...] = ()

    def replace(self, pairs: Sequence[Pair]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.held = tuple(pairs)
        self.endResetModel()

    def begins_topic(self, row: int) -> bool:
        """Whether the pair is the first of its topic."""
        return row == 0 or self.held[row - 1].topic != self.held[row].topic

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """How many pairs."""
        return 0 if parent.isValid() else len(self.held)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, for accessibility and tool tips; the delegate paints from the pair itself."""
        pair = self.held[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{pair.topic}: {pair.left.value} | {pair.verdict} | {pair.right.value}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{pair.told}\n{pair.left.sentence}\n{pair.right.sentence}"
        return None


class AlignedList(QListView):
    """Pairs to walk through with the arrow keys: up and down from pair to pair, left and right from side to side."""

    chosen = Signal(object)
    """The Side that was gone to."""
    moved = Signal(object)
    """The Pair that was gone to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pairs = Pairs(self)
        self.right_side = False
        self._quiet = False
        self.setModel(self.pairs)
        self.setItemDelegate(_Painter(self))
        dressed(self, "side")
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show pairs, the first of them ready to go on from, without telling anybody."""
        self._quiet = True
        self.pairs.replace(pairs)
        self._quiet = False

    @property
    def current(self) -> Pair | None:
        """The pair one is at."""
        index = self.currentIndex()
        return self.pairs.held[index.row()] if index.isValid() else None

    def mark(self, claim: ClaimId | None) -> None:
        """Go to a pair of the claim, the nearest from where one is; the side is told to nobody."""
        held = self.pairs.held
        at = max(0, self.currentIndex().row())
        row = next((row for row in (*range(at, len(held)), *range(at)) if held[row].has(claim)), None)
        if row is not None:
            self.right_side = claim in held[row].right.claims
            self._quiet = True
            self.setCurrentIndex(self.pairs.index(row))
            self._quiet = False
            self.viewport().update()
            self.moved.emit(held[row])

    def step(self, step: int) -> bool:
        """Go to the next pair that differs, or the one before; False where there is none."""
        at = self.currentIndex().row()
        if at < 0 and step < 0:
            at = len(self.pairs.held)
        rows = range(at + step, len(self.pairs.held) if step > 0 else -1, step)
        row = next((row for row in rows if self.pairs.held[row].differs), None)
        if row is not None:
            self.setCurrentIndex(self.pairs.index(row))
        return row is not None

    def _tell(self, index: QModelIndex, _before: QModelIndex) -> None:
        if not self._quiet and index.isValid():
            self.moved.emit(self.pairs.held[index.row()])
            self._choose()

    def _choose(self) -> None:
        pair = self.current
        if pair is not None:
            self.chosen.emit(pair.right if self.right_side else pair.left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go from side to side; Enter opens the side one is at."""
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and not event.modifiers():
            self.right_side = key == Qt.Key.Key_Right
            self.viewport().update()
            self._choose()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses the side it is on."""
        self.right_side = event.position().x() > self.viewport().width() / 2
        before = self.currentIndex()
        super().mousePressEvent(event)
        self.viewport().update()
        if self.currentIndex() == before and self.indexAt(event.position().toPoint()).isValid():
            self._choose()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme: paint anew."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.viewport().update()


class _Painter(QStyledItemDelegate):
    def __init__(self, view: AlignedList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = 2 * QFontMetrics(self._view.font()).height() + _PAD
        heading = self._heading() if self._view.pairs.begins_topic(index.row()) else 0
        return QSize(self._view.viewport().width(), lines + heading)

    def _heading(self) -> int:
        return QFontMetrics(self._view.font()).height() + tokens.GAP

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pair, theme, view = self._view.pairs.held[index.row()], looks.theme_of(self._view), self._view
        rect: QRect = option.rect
        inside = rect.adjusted(tokens.GAP, 0, -tokens.GAP, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if view.pairs.begins_topic(index.row()):
            painter.setFont(_bold(view.font()))
            painter.setPen(QColor(theme.ink))
            top = QRect(inside.left() + tokens.GAP, inside.top() + tokens.TIGHT, inside.width(), self._heading())
            painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, pair.topic)
            inside.setTop(inside.top() + self._heading())
        between = min(_VERDICT, inside.width() // 3)
        width = (inside.width() - between) // 2
        left = QRect(inside.left(), inside.top(), width, inside.height())
        right = QRect(inside.right() - width, inside.top(), width, inside.height())
        current = index.row() == view.currentIndex().row()
        for side, room, here in ((pair.left, left, not view.right_side), (pair.right, right, view.right_side)):
            self._side(painter, side, room, current=current, here=current and here, differs=pair.differs)
        self._verdict(painter, pair, QRect(left.right(), inside.top(), between, inside.height()))
        painter.restore()

    def _side(self, painter: QPainter, side: Side, room: QRect, *, current: bool, here: bool, differs: bool) -> None:
        theme, font = looks.theme_of(self._view), self._view.font()
        ground = theme.selection if current else theme.status[Status.CONFLICT].ground if differs else theme.pane
        outlined = here and self._view.hasFocus()
        painter.setPen(QColor(theme.accent if outlined else ground))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(room).adjusted(0.5, 2.5, -0.5, -2.5), tokens.RADIUS, tokens.RADIUS)
        lines = room.adjusted(_PAD, tokens.TIGHT + 1, -_PAD, -tokens.TIGHT - 1)
        half = lines.height() // 2
        first = QRect(lines.left(), lines.top(), lines.width(), half)
        second = QRect(lines.left(), lines.top() + half, lines.width(), half)
        for text, place, words_font, ink in (
            (side.value, first, looks.tabular(font), theme.ink),
            (side.sentence, second, _small(font), theme.soft),
        ):
            painter.setFont(words_font)
            painter.setPen(QColor(ink))
            told = QFontMetrics(words_font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, told)

    def _verdict(self, painter: QPainter, pair: Pair, room: QRect) -> None:
        theme, font = looks.theme_of(self._view), _small(self._view.font())
        metrics = QFontMetrics(font)
        told = metrics.elidedText(pair.verdict, Qt.TextElideMode.ElideRight, room.width() - _PAD - 20)
        width = metrics.horizontalAdvance(told) + 18
        start = room.center().x() - width / 2
        signs.draw(painter, theme, pair.status, QPointF(start + 6, room.center().y() + 1))
        painter.setFont(font)
        painter.setPen(QColor(theme.status[pair.status].ink))
        words = QRectF(start + 18, room.top(), width, room.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, told)


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(12)
    return made


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(True)
    return made

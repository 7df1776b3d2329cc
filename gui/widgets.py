"""The small pieces every pane is made of: labels by their look, chips, buttons that show their key, cards, headings."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QStackedWidget,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from gui import tokens
from gui.signs import Sign
from gui.tokens import Status

Layout = TypeVar("Layout", bound=QBoxLayout)
Widget = TypeVar("Widget", bound=QWidget)


def label(text: str = "", look: str = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """Words in one of the looks of the style sheet; plain text always, whatever an article holds."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if look:
        made.setProperty("look", look)
    made.setWordWrap(wrap)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def chip(text: str, status: Status | None = None) -> QFrame:
    """A word on a tint, with the status's sign."""
    made = dressed(QFrame(), "chip")
    inside = row(gap=tokens.TIGHT)
    inside.setContentsMargins(tokens.GAP, 1, tokens.GAP, 1)
    words = label(text, "chip")
    if status:
        made.setProperty("chip", status.value)
        words.setProperty("tone", status.value)
        inside.addWidget(Sign(status))
    inside.addWidget(words)
    made.setLayout(inside)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    made.setAccessibleName(text)
    return made


def titled(status: Status, text: str) -> QHBoxLayout:
    """A sign and a title in its colour."""
    made = row(gap=6)
    title = label(text, "strong", wrap=True)
    title.setProperty("tone", status.value)
    made.addWidget(Sign(status), 0, Qt.AlignmentFlag.AlignTop)
    made.addWidget(title, 1)
    return made


def dressed(widget: Widget, look: str) -> Widget:
    """The widget in one of the looks of the style sheet, its ground included."""
    widget.setProperty("look", look)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget


def heading(text: str) -> QLabel:
    """The heading of a section."""
    made = label(text, "section")
    font = made.font()
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    made.setFont(font)
    return made


def rule() -> QFrame:
    """A hairline."""
    made = dressed(QFrame(), "rule")
    made.setFixedHeight(tokens.HAIRLINE)
    return made


def column(*, room: int = 0, gap: int = tokens.GAP) -> QVBoxLayout:
    """A layout from top to bottom."""
    return _laid_out(QVBoxLayout(), room, gap)


def row(*, room: int = 0, gap: int = tokens.GAP) -> QHBoxLayout:
    """A layout from left to right."""
    return _laid_out(QHBoxLayout(), room, gap)


def _laid_out(layout: Layout, room: int, gap: int) -> Layout:
    layout.setContentsMargins(room, room, room, room)
    layout.setSpacing(gap)
    return layout


def overlaid(*pages: QWidget) -> QStackedWidget:
    """Pages of which one is seen; what lies below is there nevertheless, and can take the keyboard."""
    made = QStackedWidget()
    layout = made.layout()
    if isinstance(layout, QStackedLayout):
        layout.setStackingMode(QStackedLayout.StackingMode.StackAll)
    for page in pages:
        made.addWidget(page)
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


def card() -> tuple[QFrame, QVBoxLayout]:
    """A framed group on the pane's ground, and its layout."""
    frame = dressed(QFrame(), "card")
    inside = column(gap=tokens.TIGHT)
    inside.setContentsMargins(12, 10, 12, 10)
    frame.setLayout(inside)
    return frame, inside


class Button(QPushButton):
    """A verb, with its key beside it; reached by Tab and never by a click, so that Space stays with the window."""

    def __init__(self, text: str, *, key: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if look:
            self.setProperty("look", look)
        self._key = label(key, "key-on-accent" if look == "primary" else "key") if key else None
        if self._key is not None:
            self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            inside = row(gap=0)
            inside.setContentsMargins(0, 0, 6, 0)
            inside.addWidget(self._key, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setLayout(inside)

    def sizeHint(self) -> QSize:
        """As wide as the words and the key."""
        hint = super().sizeHint()
        return hint if self._key is None else hint + QSize(self._key.sizeHint().width(), 0)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words at the left where a key stands at the right."""
        if self._key is None:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        option.rect = self.rect().adjusted(0, 0, -self._key.width(), 0)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonLabel, option, painter, self)

    def event(self, event: QEvent) -> bool:
        """Space presses a button that has the focus, whatever the window does with Space."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Space
        ):
            event.accept()
            return True
        return super().event(event)


class Elided(QLabel):
    """One line of words, cut with an ellipsis where there is no room; whole in the tool tip."""

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if look:
            self.setProperty("look", look)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""
        self.say(text)

    def say(self, text: str) -> None:
        """Show these words."""
        self._whole = " ".join(text.split())
        self.setToolTip(self._whole)
        self.setAccessibleName(self._whole)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.setText(QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet looks at, and have it look again."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)

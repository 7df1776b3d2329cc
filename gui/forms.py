"""Forms: labelled fields, each with room below to say what is wrong and what would be right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen, QPolygonF, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from gui import looks, tokens
from gui.widgets import Button, column, label, restyle, row

Value = TypeVar("Value")
_LETTERS = 11
_CHEVRON = 24
"""How many letters of a choice are always seen."""
_WAITING = 800
"""Milliseconds after a change until what was typed is kept."""
_LABELS = 76
"""The width of the words beside the fields."""
Editor = QLineEdit | QComboBox | QPlainTextEdit


class Form(QWidget):
    """Fields under each other, Save and Cancel below; Ctrl+Enter saves, Escape leaves."""

    typed = Signal()
    """Something was typed or chosen a moment ago."""
    saved = Signal()
    left = Signal()

    def __init__(self, save: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = column(gap=tokens.GAP)
        self._fields: dict[str, Editor] = {}
        self._words: dict[str, QLabel] = {}
        self._hints: dict[str, str] = {}
        below = row()
        self._waiting = QTimer(self, singleShot=True, interval=_WAITING)
        self._waiting.timeout.connect(self.typed)
        self.save = Button(save, look="primary", key=_native("Ctrl+Return"))
        self.save.clicked.connect(self.saved)
        cancel = Button(self.tr("Cancel"), key=_native("Esc"))
        cancel.clicked.connect(self.left)
        below.addWidget(self.save)
        below.addWidget(cancel)
        below.addStretch()
        whole = column()
        whole.addLayout(self._rows)
        whole.addLayout(below)
        whole.addStretch(1)
        self.setLayout(whole)
        for keys, signal in (("Ctrl+Return", self.saved), ("Ctrl+Enter", self.saved), ("Esc", self.left)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(signal)

    def add(self, name: str, words: str, editor: Editor, *, hint: str = "") -> None:
        """Put a field below the others; hint stands under it until something is wrong."""
        title = label(words, "soft")
        title.setFixedWidth(_LABELS)
        title.setBuddy(editor)
        editor.setAccessibleName(words)
        _changed(editor).connect(self._change)
        explanation = label(hint, "small", wrap=True)
        explanation.setContentsMargins(_LABELS + tokens.GAP, 0, 0, 0)
        explanation.setVisible(bool(hint))
        self._fields[name] = editor
        self._words[name] = explanation
        self._hints[name] = hint
        beside = row()
        beside.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        title.setContentsMargins(0, 6, 0, 0)
        beside.addWidget(editor, 1)
        self._rows.addLayout(beside)
        self._rows.addWidget(explanation)

    def _change(self) -> None:
        """Wait a moment for more; somebody who types on without a rest is kept up with all the same."""
        if not self._waiting.isActive():
            self._waiting.start()

    def words(self) -> dict[str, str]:
        """What stands in each field; a choice by the words that are seen."""
        return {name: _words_in(field) for name, field in self._fields.items()}

    def type_again(self, words: Mapping[str, str]) -> None:
        """Put words back into the fields they came from; below each that differs stands what the library has."""
        held = self.words()
        for name, text in words.items():
            field = self._fields.get(name)
            if name in held and held[name] != text:
                saved = self.tr("Saved: {words}").format(words=held[name] or "–")
                self._words[name].setText(saved)
                self._words[name].setVisible(True)
            if isinstance(field, QLineEdit):
                field.setText(text)
            elif isinstance(field, QPlainTextEdit):
                field.setPlainText(text)
            elif field is not None:
                field.setCurrentText(text)

    def has(self, name: str) -> bool:
        """Whether there is a field of that name: a date has no unit."""
        return name in self._fields

    def field(self, name: str) -> Editor:
        """A field, by its name."""
        return self._fields[name]

    def focus(self, name: str) -> None:
        """Put the cursor into a field."""
        field = self._fields[name]
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(field, QLineEdit):
            field.selectAll()

    def explain(self, name: str, words: str) -> None:
        """Say below a field why it cannot be saved."""
        self._words[name].setText(words)
        self._words[name].setVisible(True)
        restyle(self._words[name], "tone", "unsourced")
        restyle(self._fields[name], "wrong", "true")
        self.focus(name)

    def all_is_well(self) -> None:
        """Take the explanations away."""
        for name, words in self._words.items():
            words.setText(self._hints[name])
            words.setVisible(bool(self._hints[name]))
            restyle(words, "tone", None)
            restyle(self._fields[name], "wrong", "")

    def explanation(self, name: str) -> str:
        """What stands below a field."""
        return self._words[name].text()


def _changed(editor: Editor) -> SignalInstance:
    return editor.currentIndexChanged if isinstance(editor, QComboBox) else editor.textChanged


def _words_in(editor: Editor) -> str:
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return editor.text() if isinstance(editor, QLineEdit) else editor.currentText()


def line(text: str = "", *, known: Iterable[str] = (), placeholder: str = "") -> QLineEdit:
    """A line to type in, completed from what is known."""
    made = QLineEdit(text)
    made.setCursorPosition(0)
    made.setPlaceholderText(placeholder)
    words = sorted(set(known))
    if words:
        completer = QCompleter(words, made)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        made.setCompleter(completer)
    return made


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


class Choice(QComboBox, Generic[Value]):
    """One of several values, each with its words.

    The values stay here: Qt would hand a StrEnum back as a plain string. The arrow is drawn with the theme's ink, for
    the style sheet takes the system's away.
    """

    def __init__(self, options: Iterable[tuple[str, Value]], current: Value) -> None:
        super().__init__()
        self._values: list[Value] = []
        self.offer(options, current)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)

    def offer(self, options: Iterable[tuple[str, Value]], current: Value) -> None:
        """Offer these instead, without telling anybody."""
        self.blockSignals(True)  # noqa: FBT003  # Qt's own signature
        self.clear()
        self._values.clear()
        for words, value in options:
            self.addItem(words)
            self._values.append(value)
        self.choose(current)
        self.blockSignals(False)  # noqa: FBT003  # Qt's own signature

    @property
    def chosen(self) -> Value:
        """The value that is chosen."""
        return self._values[self.currentIndex()]

    def choose(self, value: Value) -> None:
        """Choose a value; one that is not offered leaves the first."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box, its words cut with an ellipsis where there is no room, and a chevron at its right."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.width() - _CHEVRON - tokens.GAP
        option.currentText = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        theme = looks.theme_of(self)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.soft), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        x, y = self.width() - 14.0, self.height() / 2
        painter.drawPolyline(QPolygonF([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)]))

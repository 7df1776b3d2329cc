"""A short walk through the window on the sample articles: what each part is for, a card at a time; Escape leaves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from gui import looks, tokens
from gui.widgets import Button, column, dressed, label, row
from gui.words import QT_TRANSLATE_NOOP
from kb.store import reads

if TYPE_CHECKING:
    from gui.window import Window

_WIDTH = 380


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One card.

    Attributes:
        about: The part of the window it is about, by the name it has there.
        begins: The name of an action that brings about what it speaks of, "" for none.
        tab: The tab of the drawer it opens, "" for none.
    """

    about: str
    title: str
    words: str
    begins: str = ""
    tab: str = ""


STEPS = (
    Step(
        about="reader",
        title=QT_TRANSLATE_NOOP("tour", "Every figure is underlined"),
        words=QT_TRANSLATE_NOOP(
            "tour",
            "The line tells how it stands: solid, somebody vouches for it; dotted, only a picture or an unnamed source "
            "does; dashed, nobody; double, another figure disagrees. A ring in the margin waits for your decision.",
        ),
    ),
    Step(
        about="drawer",
        title=QT_TRANSLATE_NOOP("tour", "Space goes to what needs you most"),
        words=QT_TRANSLATE_NOOP(
            "tour", "What disagrees comes first, then what nobody vouches for. You never have to look for the next one."
        ),
        begins="next_undecided",
        tab="queue",
    ),
    Step(
        about="inspector",
        title=QT_TRANSLATE_NOOP("tour", "All about one figure"),
        words=QT_TRANSLATE_NOOP(
            "tour",
            "Its sentence, its value in words, whose it is, when it held, who says so, and what was found. "
            "A accepts it, R rejects it, E edits it, S adds a source, D sets its date, Z takes back what you did.",
        ),
    ),
    Step(
        about="drawer",
        title=QT_TRANSLATE_NOOP("tour", "The same figure in other articles"),
        words=QT_TRANSLATE_NOOP(
            "tour",
            "One line an article, on one axis: a dot is exact, a bar is a range or a rounding. "
            "What cannot both be right stands apart, with the passages.",
        ),
        tab="topic",
    ),
    Step(
        about="library",
        title=QT_TRANSLATE_NOOP("tour", "Your library"),
        words=QT_TRANSLATE_NOOP(
            "tour",
            "Articles with how many figures are still open, topics, sources, and lists worth a look. "
            "Everything is in one file on this machine.",
        ),
    ),
    Step(
        about="toolbar",
        title=QT_TRANSLATE_NOOP("tour", "Import, find, export"),
        words=QT_TRANSLATE_NOOP(
            "tour",
            "Drop an article anywhere, or paste its text. Ctrl+K goes to anything by name, Ctrl+Shift+P does anything "
            "by name, ? shows every key. Export writes a summary in which every figure carries its source.",
        ),
    ),
)


class Tour(QFrame):
    """The card of the step at hand, beside what it is about."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.step = 0
        self.frame = _Frame(window)
        dressed(self, "chooser")
        self.setFixedWidth(_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._count = label("", "small")
        self._title = label("", "strong", wrap=True)
        self._words = label("", wrap=True)
        self._next = Button("", look="primary", key=self.tr("Enter"))
        self._next.clicked.connect(self.go_on)
        skip = Button(self.tr("Leave the tour"), look="flat", key=self.tr("Esc"))
        skip.clicked.connect(self.leave)
        below = row()
        below.addWidget(skip)
        below.addStretch()
        below.addWidget(self._next)
        self._inside = column(room=tokens.ROOM, gap=tokens.GAP)
        for part in (self._count, self._title, self._words):
            self._inside.addWidget(part)
        self._inside.addLayout(below)
        self.setLayout(self._inside)
        window.installEventFilter(self)

    def begin(self) -> None:
        """Show the first card, on the sample in the language of the window."""
        session = self._window.session
        samples = reads.documents(session.store)
        own = [row.id for row in samples if row.language.value == session.language]
        if own:
            self._window.selection.open(own[0])
        self._show(0)

    def go_on(self) -> None:
        """The next card; after the last one, the window is the editor's."""
        if self.step + 1 < len(STEPS):
            self._show(self.step + 1)
        else:
            self.leave()

    def leave(self) -> None:
        """Take the card away."""
        self._window.removeEventFilter(self)
        for part in (self.frame, self):
            part.hide()
            part.deleteLater()
        self._window.read_on()

    def _show(self, number: int) -> None:
        self.step = number
        step = STEPS[number]
        if step.tab:
            self._window.show_pane("show_drawer", shown=True)
            self._window.drawer.open_at(step.tab)
        if step.begins:
            self._window.do(step.begins)
        self._count.setText(self.tr("{number} of {whole}").format(number=number + 1, whole=len(STEPS)))
        self._title.setText(QCoreApplication.translate("tour", step.title))
        self._words.setText(QCoreApplication.translate("tour", step.words))
        last = number + 1 == len(STEPS)
        self._next.setText(self.tr("Begin") if last else self.tr("Next"))
        self.setAccessibleName(f"{self._title.text()}. {self._words.text()}")
        self._place()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        """Beside what the card is about, where the window has room; else over its middle."""
        about: QWidget = getattr(self._window, STEPS[self.step].about)
        around = QRect(about.mapTo(self._window, QPoint(0, 0)), about.size())
        self.frame.go_around(around)
        self._inside.activate()
        self.resize(_WIDTH, self._inside.totalHeightForWidth(_WIDTH))
        room, gap = self._window.rect(), tokens.ROOM
        candidates = (
            QPoint(around.right() + gap, around.top() + gap),
            QPoint(around.left() - self.width() - gap, around.top() + gap),
            QPoint(around.center().x() - self.width() // 2, around.top() - self.height() - gap),
            QPoint(around.center().x() - self.width() // 2, around.bottom() + gap),
        )
        middle = around.center() - self.rect().center()
        self.move(next((at for at in candidates if room.contains(QRect(at, self.size()))), middle))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside it when the window changes its size."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keys mean the tour while it has the keyboard."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Space and the right arrow go on, the left arrow goes back, Escape leaves."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Right}:
            self.go_on()
        elif event.key() == Qt.Key.Key_Left:
            self._show(max(0, self.step - 1))
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


class _Frame(QWidget):
    """A line in the accent around what the card is about."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def go_around(self, room: QRect) -> None:
        self.setGeometry(room)
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(looks.theme_of(self).accent), 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

"""The strips around the panes: the toolbar with the meter, the banner, the line at the foot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from gui import actions, looks, tokens
from gui.tokens import Status
from gui.widgets import Button, Elided, dressed, label, row
from kb.store import Store

_PASSING = 6000
"""Milliseconds something said in passing stays."""


class Meter(QWidget):
    """How much is settled, as a bar; QProgressBar would paint itself again at every value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setFixedSize(120, 6)

    def say(self, share: float) -> None:
        """Show a share between 0 and 1."""
        if share != self._share:
            self._share = share
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The whole in the colour of lines, the settled part in that of what is sourced."""
        theme = looks.theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        room = QRectF(self.rect())
        for colour, width in (
            (theme.line, room.width()),
            (theme.status[Status.SOURCED].ink, self._share * room.width()),
        ):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(0, 0, width, room.height()), 3, 3)


class Toolbar(QFrame):
    """Back, forward, Import, Export; the search; the meter and Review."""

    asked = Signal(str)
    """The name of an action."""
    searched = Signal(str)
    """What is typed into the search field, after a rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dressed(self, "bar")
        self.setFixedHeight(tokens.BAR)
        self._back = self._button("back", "‹")
        self._forward = self._button("forward", "›")
        self.search = QLineEdit()
        self.search.setProperty("look", "search")
        self.search.setPlaceholderText(self.tr("Search claims"))
        self.search.setAccessibleName(self.tr("Search claims"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(480)
        self._resting = QTimer(self, singleShot=True, interval=150)
        self._resting.timeout.connect(lambda: self.searched.emit(self.search.text()))
        self.search.textChanged.connect(lambda _: self._resting.start())
        self._bar = Meter()
        self._meter = label("", "soft")
        laid = row()
        laid.setContentsMargins(12, 0, 12, 0)
        for widget in (
            self._back,
            self._forward,
            self._button("import_files", self.tr("Import…"), look="primary"),
            self._button("export", self.tr("Export…")),
        ):
            laid.addWidget(widget)
        laid.addStretch(1)
        laid.addWidget(self.search, 4)
        laid.addWidget(self._button("go_to", self.tr("Go to…"), key=actions.key("go_to")))
        laid.addStretch(1)
        laid.addWidget(self._bar)
        laid.addWidget(self._meter)
        self._review = self._button("next_undecided", self.tr("Review"), key=actions.key("next_undecided"))
        laid.addWidget(self._review)
        self.setLayout(laid)

    def _button(self, name: str, words: str, *, look: str = "", key: str = "") -> Button:
        made = Button(words, look=look, key=key)
        made.setToolTip(f"{actions.words(name)} ({actions.key(name)})")
        made.setAccessibleName(actions.words(name))
        made.clicked.connect(lambda: self.asked.emit(name))
        return made

    def say_meter(self, settled: int, whole: int) -> None:
        """How much of what is shown the editor has decided on."""
        self._bar.say(settled / whole if whole else 0.0)
        self._bar.setVisible(whole > 0)
        words = self.tr("{settled} of {whole} settled").format(settled=settled, whole=whole)
        self._meter.setText(words if whole else "")
        self._bar.setAccessibleName(words)

    @property
    def meter(self) -> str:
        """What the meter says."""
        return self._meter.text()

    def enable(self, *, back: bool, forward: bool) -> None:
        """Grey what leads nowhere."""
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)


class Banner(QFrame):
    """Something about the whole window that stays true until it is changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dressed(self, "notice")
        self._words = label("", wrap=True)
        self._carry_out: Callable[[], object] = self.hide
        self.offered = Button("")
        self.offered.clicked.connect(self._take_up)
        laid = row(gap=tokens.ROOM)
        laid.setContentsMargins(tokens.ROOM, tokens.GAP, tokens.ROOM, tokens.GAP)
        laid.addWidget(self._words, 1)
        laid.addWidget(self.offered)
        self.setLayout(laid)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def _take_up(self) -> None:
        self._carry_out()

    def say(self, words: str, offer: tuple[str, Callable[[], object]] | None = None) -> None:
        """Say something, with a verb for what can be done about it."""
        self._words.setText(words)
        self.offered.setVisible(offer is not None)
        if offer is not None:
            verb, self._carry_out = offer
            self.offered.setText(verb)
        self.show()

    def tell(self, store: Store) -> None:
        """Say why nothing can be changed."""
        holder = store.holder
        if holder is not None:
            words = self.tr(
                "This library is being written by {program} (process {process} on {host}, since {since}). "
                "You can read, search and export; close that program to make changes here."
            ).format(
                program=holder.program,
                process=holder.process,
                host=holder.host,
                since=holder.since[:16].replace("T", " "),
            )
        else:
            words = self.tr(
                "This library can only be read here. Copy it to a folder you may write to, to make changes."
            )
        self.say(words)


class Foot(QFrame):
    """What is open, what undo would take back, and what is said in passing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dressed(self, "foot")
        self.setFixedHeight(26)
        self._words = Elided(look="small")
        self._step = label("", "small")
        self._standing = ""
        self._passing = QTimer(self, singleShot=True, interval=_PASSING)
        self._passing.timeout.connect(lambda: self._words.say(self._standing))
        laid = row(gap=tokens.ROOM)
        laid.setContentsMargins(14, 0, 14, 0)
        laid.addWidget(self._words, 1)
        laid.addWidget(self._step, 0, Qt.AlignmentFlag.AlignRight)
        self.setLayout(laid)

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words.accessibleName()

    def say(self, words: str) -> None:
        """What is open."""
        self._standing = words
        if not self._passing.isActive():
            self._words.say(words)

    def say_step(self, words: str) -> None:
        """What undo would take back."""
        self._step.setText(words)

    def say_in_passing(self, words: str) -> None:
        """Something that matters now and not for long."""
        self._words.say(words)
        self._passing.start()

"""The drawer below the article: one tab a pane, named in a table; a new pane is one line there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from gui import actions, tokens
from gui.panes.findings import FindingsPane
from gui.panes.history import HistoryPane
from gui.panes.queue import QueuePane
from gui.panes.topic import TopicPane
from gui.selection import Selection
from gui.session import Session
from gui.widgets import Button, column, dressed, row, rule
from gui.words import QT_TRANSLATE_NOOP

Pane = Callable[[Session, Selection], QWidget]

# Imported when they are first seen: the start must not pay for what may never be looked at.


def _graph(session: Session, selection: Selection) -> QWidget:
    from gui.panes.graph import GraphPane

    return GraphPane(session, selection)


def _compare(session: Session, selection: Selection) -> QWidget:
    from gui.panes.compare import ComparePane

    return ComparePane(session, selection)


def _names(session: Session, selection: Selection) -> QWidget:
    from gui.panes.names import NamesPane

    return NamesPane(session, selection)


TABS: Mapping[str, tuple[str, Pane]] = {
    "queue": (QT_TRANSLATE_NOOP("drawer", "Queue"), QueuePane),
    "topic": (QT_TRANSLATE_NOOP("drawer", "Topic"), TopicPane),
    "findings": (QT_TRANSLATE_NOOP("drawer", "Findings"), FindingsPane),
    "graph": (QT_TRANSLATE_NOOP("drawer", "Source graph"), _graph),
    "compare": (QT_TRANSLATE_NOOP("drawer", "Compare"), _compare),
    "names": (QT_TRANSLATE_NOOP("drawer", "Names"), _names),
    "history": (QT_TRANSLATE_NOOP("drawer", "History"), HistoryPane),
}
"""The panes by name, in the order of their tabs: their words, and what makes them."""


def worked_in(pane: QWidget) -> QWidget | None:
    """The part of a pane that is worked by keys; a focus proxy would hide the pane's other parts from Tab."""
    part: QWidget | None = getattr(pane, "worked_in", None)
    return part


class Drawer(QWidget):
    """The panes of TABS, one seen at a time."""

    closed = Signal()
    asked = Signal(str)
    """The name of an action."""

    def __init__(self, session: Session, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dressed(self, "side")
        self.panes: dict[str, QWidget] = {}
        self._counts: dict[str, int] = {}
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Drawer"))
        close = Button(self.tr("Close"), look="flat", parent=self)
        close.clicked.connect(self.closed)
        larger = Button(self.tr("Larger"), look="flat", parent=self)
        larger.setToolTip(f"{actions.words('enlarge_drawer')} ({actions.key('enlarge_drawer')})")
        larger.clicked.connect(lambda: self.asked.emit("enlarge_drawer"))
        self._beside = larger, close
        self._making = session, selection
        self._stack = QStackedWidget()
        for name in TABS:
            self.tabs.addTab(name)
            self._stack.addWidget(QWidget())
        self.queue = QueuePane(session, selection)
        self.findings = FindingsPane(session, selection)
        for name, pane in (("queue", self.queue), ("findings", self.findings)):
            self._put(name, pane)
            pane.counted.connect(partial(self._say_count, name))
            self._say_count(name, pane.count)
        self.tabs.currentChanged.connect(self._turn_to)
        self._turn_to(0)
        head = row(gap=0)
        head.setContentsMargins(tokens.GAP, 0, tokens.GAP, 0)
        head.addWidget(self.tabs, 1)
        for button in self._beside:
            head.addWidget(button)
        whole = column(gap=0)
        whole.addLayout(head)
        whole.addWidget(rule())
        whole.addWidget(self._stack, 1)
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the tabs to the room there is."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Every tab is seen before the buttons beside them, which have keys and a place in the menu, and the counts."""
        self._say_tabs(self._counts)
        room = self.width() - 2 * tokens.GAP - self.tabs.sizeHint().width()
        for button in self._beside:
            button.setVisible(room >= sum(each.sizeHint().width() for each in self._beside))
        if room < 0:
            self._say_tabs({})

    def _say_tabs(self, counts: Mapping[str, int]) -> None:
        for tab, (name, (words, _)) in enumerate(TABS.items()):
            count = counts.get(name, 0)
            told = QCoreApplication.translate("drawer", words)
            self.tabs.setTabText(tab, f"{told} {count}" if count else told)

    def open_at(self, name: str) -> QWidget:
        """Show one pane, made the first time; the keyboard goes with it where it is worked by keys."""
        self.show()
        self.tabs.setCurrentIndex(list(TABS).index(name))
        pane = self.panes[name]
        keyboard = worked_in(pane)
        if keyboard is not None:
            keyboard.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return pane

    def _turn_to(self, tab: int) -> None:
        name, (_, make) = list(TABS.items())[tab]
        if name not in self.panes:
            self._put(name, make(*self._making))
        self._stack.setCurrentIndex(tab)

    def _put(self, name: str, pane: QWidget) -> None:
        """Give the pane its page, in place of an empty one."""
        tab = list(TABS).index(name)
        empty = self._stack.widget(tab)
        self._stack.insertWidget(tab, pane)
        if empty is not None:
            self._stack.removeWidget(empty)
            empty.deleteLater()
        self.panes[name] = pane

    def _say_count(self, name: str, count: int) -> None:
        self._counts[name] = count
        self._make_room()

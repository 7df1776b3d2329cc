"""Open the table of all claims of a library, sort, filter and scroll it; prints JSON for benchmarks/window.py."""

from __future__ import annotations

import json
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt

from gui import app
from gui.settings import Settings
from gui.window import Window
from tests.gui.watchdog import Watchdog

ROUNDS = 3
LONGEST = 60.0


class Paints(QObject):
    """Counts the paints of the table."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.count = 0
        self._viewport = window.claims.table.viewport()
        self._viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's own name)
        """Qt's; sees every event of the viewport."""
        self.count += watched is self._viewport and event.type() is QEvent.Type.Paint
        return False


def main() -> None:
    """Measure and print."""
    running = app.application()
    window = app.open_window(Path(sys.argv[1]), Settings(app.settings_file()))
    window.resize(1440, 900)
    window.show()
    pane, table, paints = window.claims, window.claims.table, Paints(window)
    steps = []

    def until(done: Callable[[], bool]) -> None:
        end = time.monotonic() + LONGEST
        while not done() and time.monotonic() < end:
            running.processEvents()

    def measure(what: str, act: Callable[[], object], arrived: Callable[[], bool]) -> None:
        taken, stuck = [], 0.0
        for _ in range(ROUNDS):
            begun.clear()
            paints.count = 0
            start = time.perf_counter()
            with Watchdog() as watchdog:
                act()
                until(lambda: arrived() and paints.count > 0)
                taken.append((time.perf_counter() - start) * 1000)
                until(lambda: pane.rows.settled)
            stuck = max(stuck, watchdog.longest)
            back()
        steps.append({"what": what, "paint": statistics.median(taken), "stuck": stuck})

    begun: list[bool] = []
    pane.rows.begun.connect(lambda: begun.append(True))

    def back() -> None:
        pane.filter.clear()
        pane.review.setCurrentIndex(0)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        table.scrollToTop()
        rested = time.monotonic() + 0.4
        until(lambda: time.monotonic() > rested and pane.rows.settled)

    until(lambda: bool(window.session.counting.holdings.claims))

    def open_table() -> None:
        window.do("read_article")
        paints.count = 0
        window.do("list_claims")

    measure("open", open_table, lambda: _shows(window))
    for number, column in enumerate(pane.rows.columns):
        for way in (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder):

            def sort(number: int = number, way: Qt.SortOrder = way) -> None:
                table.sortByColumn(number, way)

            words = "down" if way is Qt.SortOrder.DescendingOrder else "up"
            measure(f"sort by {column.order} {words}", sort, lambda: bool(begun) and _shows(window))
    for words in ("harbour 123", "million", "no such words"):
        measure(
            f"filter by “{words}”",
            lambda words=words: pane.filter.setText(words),
            lambda: bool(begun) and (_shows(window) or not pane.rows.rowCount()),
        )
    measure("filter by review", lambda: pane.review.setCurrentIndex(4), lambda: bool(begun) and _shows(window))
    measure("scroll to the end", table.scrollToBottom, lambda: _shows(window))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"steps": steps, "memory": memory}))
    window.close()


def _shows(window: Window) -> bool:
    """Whether every row in sight says something."""
    table, rows = window.claims.table, window.claims.rows
    first, last = table.rowAt(1), table.rowAt(table.viewport().height() - 1)
    return first >= 0 and all(
        rows.claim(row) is not None for row in range(first, (last if last >= 0 else rows.rowCount() - 1) + 1)
    )


if __name__ == "__main__":
    main()

"""How long the window's thread did not come back to its event loop: what an editor feels as a window that sticks."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self

from PySide6.QtCore import QTimer

_EVERY = 5
"""Milliseconds between two looks at the clock."""


class Watchdog:
    """The longest gap, in milliseconds, between two turns of the event loop inside the block.

    Attributes:
        longest: By the clock, whatever else the machine did meanwhile.
        busiest: By what this thread itself worked in one gap, which no other program lengthens.
    """

    def __enter__(self) -> Self:
        self.begin()
        self._timer = QTimer(interval=_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, at: TracebackType | None
    ) -> None:
        self._look()
        self._timer.stop()

    def begin(self) -> None:
        """Count from here on."""
        self.longest = self.busiest = 0.0
        self._last, self._worked = time.perf_counter(), time.thread_time()

    def _look(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, (now - self._last) * 1000 - _EVERY)
        self.busiest = max(self.busiest, (worked - self._worked) * 1000)
        self._last, self._worked = now, worked

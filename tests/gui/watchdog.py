"""How long the window's thread did not come back to its event loop: what an editor feels as a window that sticks."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self

from PySide6.QtCore import QTimer

_EVERY = 5
"""Milliseconds between two looks at the clock."""


class Watchdog:
    """The longest gap, in milliseconds, between two turns of the event loop inside the block."""

    def __enter__(self) -> Self:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, at: TracebackType | None
    ) -> None:
        self._look()
        self._timer.stop()

    def _look(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000 - _EVERY)
        self._last = now

"""Ctrl-C, held back while a step is at work: inside SQLite's callbacks it would be swallowed and fail the step."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def held_back() -> Iterator[None]:
    """Let the step end before Ctrl-C stops the program; a second Ctrl-C does not wait.

    Raises:
        KeyboardInterrupt: at the end of the step, when it was asked for meanwhile.
    """
    asked: list[int] = []
    usual = signal.getsignal(signal.SIGINT)

    def wait(number: int, _frame: FrameType | None) -> None:
        asked.append(number)
        signal.signal(signal.SIGINT, usual)

    signal.signal(signal.SIGINT, wait)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)
    if asked:
        raise KeyboardInterrupt

"""A worker process as its parent sees it: started for its first task, given up on when it is silent or dead."""

from __future__ import annotations

import signal
import sys
import time
from collections import deque
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

from importers import worker
from importers.article import Article, Overrides, Unread
from kb.model import Draft, Vocabulary

SILENCE = 30.0
"""Seconds a worker may stay silent while it reads."""

_DRAFTED_A_SECOND = 2_000
"""Code points, at the very least: a worker that drafts gets that much longer."""

_HINT = "Open it in the program it came from and save it in another format, or paste its text."


@dataclass(slots=True)
class Task:
    """A file for a worker to read, or an article to draft, and what has come of it so far.

    Attributes:
        here: The article is drafted in the parent.
    """

    path: Path
    article: Article | None = None
    here: bool = False
    results: deque[Draft | Unread] = field(default_factory=deque)
    done: bool = False


class Worker:
    """One process at a time, with the task it is at.

    Attributes:
        line: To the process; None while there is none.
        task: None while it has nothing to do.
        deadline: On time.monotonic(), when its silence counts as death.
    """

    def __init__(self, vocabulary: Vocabulary, overrides: Overrides) -> None:
        self._given = vocabulary, overrides
        self._process: SpawnProcess | None = None
        self.line: Connection | None = None
        self.task: Task | None = None
        self.deadline = 0.0

    def begin(self, task: Task) -> None:
        """Hand a task over, to a new process if there is none."""
        self.task = task
        self.deadline = time.monotonic() + SILENCE
        line = self.line or self._start()
        try:
            line.send((task.path, task.article))
        except (BrokenPipeError, ConnectionResetError):
            self._fail(self._cause_of_death())

    def hear(self) -> None:
        """Take in one thing the process has to say; a closed line is its death."""
        if self.line is None or self.task is None:
            return
        try:
            said = self.line.recv()
        except (EOFError, ConnectionResetError):
            self._fail(self._cause_of_death())
            return
        self.deadline = time.monotonic() + SILENCE
        if said is None:
            self.task.done = True
            self.task = None
        elif isinstance(said, int):
            self.deadline += said / _DRAFTED_A_SECOND
        else:
            self.task.results.append(said)

    def look_at_the_clock(self) -> None:
        """Give the process up if it has been silent for too long."""
        if self.task is not None and time.monotonic() > self.deadline:
            self._fail(f"it was not read within {SILENCE:.0f} seconds")

    def end(self) -> None:
        """End the process at once, whatever it is doing."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
            self._process = None
        if self.line is not None:
            self.line.close()
            self.line = None

    def _start(self) -> Connection:
        context = get_context("spawn")
        self.line, far_end = context.Pipe()
        self._process = context.Process(target=worker.serve, args=(far_end, *self._given), daemon=True)
        self._process.start()
        far_end.close()
        return self.line

    def _cause_of_death(self) -> str:
        code = None
        if self._process is not None:
            self._process.join(1)
            code = self._process.exitcode
        if sys.platform != "win32" and code == -signal.SIGXCPU:
            return f"reading it takes more than {worker.SECONDS} seconds of computing"
        return f"reading it ended the process that read it (exit status {code})"

    def _fail(self, reason: str) -> None:
        self.end()
        if self.task is not None:
            self.task.results.append(Unread(path=str(self.task.path), reason=reason, hint=_HINT))
            self.task.done = True
            self.task = None

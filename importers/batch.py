"""Drafts of many files, in order, read in worker processes: what the command line and the window import through.

Plain text, Markdown and JSON lines are read in this process, for nothing in them can harm it; everything else is a
stranger's file and is read by a worker. Short articles are drafted here too when one worker is all that is asked for:
starting a process takes longer than that.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import wait
from pathlib import Path

from importers.article import Article, Overrides, Unread
from importers.processes import Task, Worker
from importers.readers import READERS
from importers.worker import drafted, found_in
from kb.model import NOTHING_LEARNED, Draft, Vocabulary

HARMLESS = frozenset({".txt", ".md", ".markdown", ".jsonl"})
"""Suffixes of files that this process reads itself."""

_SHORT = 100_000
"""Code points up to which an article is drafted in this process."""

_AHEAD = 4
"""Tasks per worker that are begun before the first is handed over."""

_TICK = 0.1
"""Seconds between two looks at whether the caller wants to stop."""


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files themselves, and those in the folders by name, where a reader is there for them."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                if not name.startswith(".") and Path(name).suffix.lower() in READERS:
                    yield Path(folder, name)


def drafts(
    paths: Iterable[Path],
    *,
    vocabulary: Vocabulary = NOTHING_LEARNED,
    overrides: Overrides | None = None,
    workers: int = 1,
    stop: Callable[[], bool] = lambda: False,
) -> Iterator[Draft | Unread]:
    """Yield what each file holds, in the order of the paths, whatever the number of workers.

    Args:
        paths: Files, and folders to be read with all that is below them.
        vocabulary: What the library has learned.
        overrides: Facts that hold for every article.
        workers: Processes that read and draft at the same time.
        stop: Asked ten times a second while nothing is at hand; True ends the iteration. So does closing the iterator,
            and either ends every worker at once.
    """
    stated = overrides or Overrides()
    tasks = _tasks(files_in(paths), here=workers <= 1)
    pool = [Worker(vocabulary, stated) for _ in range(max(1, workers))]
    begun: deque[Task] = deque()
    waiting: deque[Task] = deque()
    try:
        while not stop():
            while len(begun) < _AHEAD * len(pool) and (task := next(tasks, None)) is not None:
                begun.append(task)
                if not task.done and not task.here:
                    waiting.append(task)
            if not begun:
                return
            for worker in pool:
                if worker.task is None and waiting:
                    worker.begin(waiting.popleft())
            first = begun[0]
            if first.article is not None and first.here:
                yield drafted(first.article, first.path, vocabulary=vocabulary, overrides=stated)
                first.done = True
            while first.results:
                yield first.results.popleft()
            if first.done:
                begun.popleft()
            else:
                _listen(pool)
    finally:
        for worker in pool:
            worker.end()


def _tasks(files: Iterable[Path], *, here: bool) -> Iterator[Task]:
    """Yield one task for each file a worker must read, and one for each article read here."""
    for path in files:
        if path.suffix.lower() not in HARMLESS:
            yield Task(path)
            continue
        for found in found_in(path):
            if isinstance(found, Article):
                yield Task(path, found, here=here and len(found.text) <= _SHORT)
            else:
                yield Task(path, results=deque([found]), done=True)


def _listen(pool: Iterable[Worker]) -> None:
    """Take in what the workers have to say, and give up on those that have been silent for too long."""
    lines = {worker.line: worker for worker in pool if worker.line and worker.task}
    heard = wait(list(lines), timeout=_TICK)
    for line, worker in lines.items():
        if line in heard:
            worker.hear()
        else:
            worker.look_at_the_clock()

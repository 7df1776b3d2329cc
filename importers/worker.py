"""The process in which strangers' files are read and drafted, under limits; it may die without taking anything along.

The parent sends a path, or an article it read itself. For each article it gets back the number of code points about to
be drafted, then the draft; None ends the task. What silence or a closed connection means is for the parent to judge.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from importers.article import Article, Overrides, Unread, UnreadableArticle
from importers.draft import draft
from importers.readers import read
from kb.model import Draft, Vocabulary

MEMORY = 1_000_000_000
"""Bytes of address space of one worker."""

SECONDS = 20
"""Of computing, that reading one file may take. Drafting is our own code, and linear in the text."""


def serve(connection: Connection, vocabulary: Vocabulary, overrides: Overrides) -> None:
    """Answer tasks until the parent hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's, which ends its workers
    limit_memory()
    while True:
        try:
            path, article = connection.recv()
            for found in _within_limits(path) if article is None else iter([article]):
                if isinstance(found, Article):
                    connection.send(len(found.text))
                    connection.send(drafted(found, path, vocabulary=vocabulary, overrides=overrides))
                else:
                    connection.send(found)
            connection.send(None)
        except (EOFError, BrokenPipeError):
            return


def drafted(article: Article, path: Path, *, vocabulary: Vocabulary, overrides: Overrides) -> Draft:
    """The draft of one article with what the user states about it, and where it came from."""
    made = draft(overrides.applied(article), vocabulary=vocabulary)
    warnings = tuple(dict.fromkeys((*article.warnings, *made.warnings)))
    return replace(made, warnings=warnings, path=str(path), article=article.id)


def found_in(path: Path) -> Iterator[Article | Unread]:
    """Yield what a file holds; a refusal becomes an Unread."""
    try:
        for found in read(path):
            yield replace(found, path=str(path.with_name(found.path))) if isinstance(found, Unread) else found
    except UnreadableArticle as refusal:
        yield Unread(path=str(path), reason=str(refusal), hint=refusal.hint)
    except MemoryError:
        yield Unread(
            path=str(path),
            reason="reading it takes more memory than a file of this kind may use",
            hint="Save the part you need as a file of its own, or paste it.",
        )


def _within_limits(path: Path) -> Iterator[Article | Unread]:
    """Yield what a file holds; only reading counts against the seconds."""
    articles = found_in(path)
    while True:
        limit_seconds(SECONDS)
        found = next(articles, None)
        limit_seconds(None)
        if found is None:
            return
        yield found


def limit_memory() -> None:
    """Let this process have so much and no more; Windows knows no such limit."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_seconds(seconds: int | None) -> None:
    """Let this process compute so long from now on, or as long as it needs; past it, the system ends it."""
    if sys.platform != "win32":
        import resource

        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        used = resource.getrusage(resource.RUSAGE_SELF)
        soft = hard if seconds is None else int(used.ru_utime + used.ru_stime) + 1 + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))

"""One writer per library: a file lock, and beside it a record of who holds it."""

from __future__ import annotations

import getpass
import json
import os
import platform
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import BaseFileLock


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who writes to a library.

    Attributes:
        program: "claimstone", or whatever program it is part of.
        since: ISO 8601, in UTC.
    """

    program: str
    process: int
    host: str
    user: str
    since: str


UNKNOWN_HOLDER = Holder(program="another program", process=0, host="", user="", since="")
"""The lock is held, and its record cannot be read."""


class Lock:
    """The right to write to one library; it ends with the process, however that ends."""

    def __init__(self, library: Path, lock: BaseFileLock) -> None:
        self._library = library
        self._lock = lock

    def release(self) -> None:
        """Let others write."""
        with suppress(OSError):
            _record(self._library).unlink(missing_ok=True)
        self._lock.release()


def acquire(library: Path) -> Lock | Holder:
    """Take the lock of a library at once, or learn who has it.

    A lock left behind by a killed process is free: the system let go of it.

    Raises:
        OSError: nothing can be written beside the library.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(f"{library}.lock", timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        return holder_of(library)
    _record(library).write_text(json.dumps(asdict(_me())), encoding="utf-8")
    return Lock(library, lock)


def holder_of(library: Path) -> Holder:
    """Who the record beside the library names."""
    try:
        return Holder(**json.loads(_record(library).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return UNKNOWN_HOLDER


def user() -> str:
    """The name the system knows the editor by, "" where it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _record(library: Path) -> Path:
    return library.with_name(f"{library.name}.holder")


def _me() -> Holder:
    return Holder(
        program=Path(sys.argv[0]).stem if sys.argv and sys.argv[0] not in {"", "-c", "-m"} else "python",
        process=os.getpid(),
        host=platform.node(),
        user=user(),
        since=datetime.now(UTC).isoformat(timespec="seconds"),
    )

"""What is read as bytes: a file, or standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kb.model import KbError

STDIN = Path("-")


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file, or standard input for "-".

    Raises:
        KbError: the file cannot be opened.
    """
    if path == STDIN:
        yield sys.stdin.buffer
        return
    try:
        file = path.open("rb")
    except OSError as error:
        reason = error.strerror or str(error)
        raise KbError(f"{path} cannot be opened: {reason}.", hint="Check that it is there and may be read.") from error
    with file:
        yield file

"""A damaged file is copied so that SQLite opens it: one cut off gets its length back, a lost header is rewritten.

The layout of the header is that of sqlite.org/fileformat2.html, section 1.3.
"""

from __future__ import annotations

import shutil
import struct
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kb.model import KbError
from kb.store.connection import HEADER, is_left_behind
from kb.store.schema import APPLICATION_ID, VERSION

_PAGE = 4096
"""What SQLite makes of a file unless told otherwise, as we never do."""
_FIXED = bytes((64, 32, 32))
"""At offset 21 of every SQLite file."""
_TABLE_PAGES = {5, 13}
"""How the first page goes on behind the header, where the list of tables begins."""


@contextmanager
def legible_copy(damaged: Path, folder: Path) -> Iterator[Path]:
    """A copy in that folder that SQLite may open for writing, with its log; it is gone afterwards.

    Raises:
        KbError: the file is missing, cannot be read or copied, or never was a database.
    """
    try:
        with tempfile.TemporaryDirectory(dir=folder, prefix=".repairing-") as room:
            copy = Path(room) / "damaged"
            shutil.copyfile(damaged, copy)
            _mend(copy, damaged)
            for ending in ("-wal", "-journal"):
                log = damaged.with_name(f"{damaged.name}{ending}")
                if log.exists() and not is_left_behind(damaged):
                    shutil.copyfile(log, copy.with_name(f"{copy.name}{ending}"))
            yield copy
    except OSError as error:
        raise KbError(
            f"{error.filename or damaged} cannot be read or copied: {error.strerror}.",
            hint="Check that the library is there and may be read, and that the new file's folder has room.",
        ) from error


def _mend(copy: Path, damaged: Path) -> None:
    with copy.open("r+b") as file:
        start = file.read(101)
        size = copy.stat().st_size
        if len(start) < 101 or start[100] not in _TABLE_PAGES:
            raise KbError(f"{damaged} is no database, or its beginning is lost.", hint="Restore a backup instead.")
        if not start.startswith(HEADER) or start[21:24] != _FIXED:
            file.seek(0)
            file.write(_header(pages=-(-size // _PAGE)))
            file.truncate(-(-size // _PAGE) * _PAGE)
            return
        page, pages = struct.unpack(">H", start[16:18])[0], struct.unpack(">I", start[28:32])[0]
        page = 65536 if page == 1 else page
        if size < pages * page <= 2 * size + 2**24:  # what is missing reads as nothing, not as the end of everything
            file.truncate(pages * page)


def _header(*, pages: int) -> bytes:
    """The header of a library at rest with that many pages, nothing of it free."""
    return b"".join(
        (
            HEADER,
            struct.pack(">HBBB", _PAGE, 1, 1, 0),
            _FIXED,
            struct.pack(">11I", 1, pages, 0, 0, 1, 4, 0, 0, 1, VERSION, 0),
            struct.pack(">I20xII", APPLICATION_ID, 1, 3_043_000),
        )
    )

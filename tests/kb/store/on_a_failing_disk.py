"""Run with failing.c loaded before the C library: every change of a library, with the disk failing at each write.

    LD_PRELOAD=failing.so python -m tests.kb.store.on_a_failing_disk FOLDER TIMES

Prints how often the disk failed and how often the change was made all the same; stops at the first harm.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import kb.store
from kb import operations, refresh
from kb.model import KbError
from kb.store import Store, care, open_library, reads
from kb.store.backups import restore
from kb.store.salvage import repair
from kb.store.schema import WATCHED
from tests.kb.library import make_draft

DISK = ctypes.CDLL(os.environ["LD_PRELOAD"])


def told(store: Store) -> str:
    return "\n".join(f"{table}: {dict(row)}" for table in WATCHED for row in store.rows(f"SELECT * FROM {table}"))


def change(operation: Callable[[Store], object]) -> Callable[[Path], None]:
    def changing(library: Path) -> None:
        with open_library(library) as store:
            operation(store)

    return changing


def copy(library: Path) -> None:
    with open_library(library, readonly=True) as store:
        store.copy(library.with_name("made.claimstone"))


def merge(library: Path) -> None:
    with open_library(library.with_name("other.claimstone"), readonly=True) as other, open_library(library) as store:
        operations.merge_library(store, other)


CHANGES: dict[str, Callable[[Path], None]] = {
    "import": change(lambda store: operations.add_draft(store, make_draft(outlet="New Courier"))),
    "bulk decision": change(lambda store: operations.accept(store, [claim.id for claim in reads.claims(store)])),
    "undo": change(operations.undo),
    "delete": change(lambda store: operations.delete_document(store, reads.documents(store)[0].id)),
    "mend": change(care.mend),
    "checks": change(refresh.rebuild),
    "merge": merge,
    "backup": copy,
    "restore": lambda library: restore(library, library.with_name("made.claimstone")),
    "repair": lambda library: repair(library, library.with_name("made.claimstone")) and None,
}


def main() -> None:
    kb.store._now = lambda: "2024-03-06T09:00:00+00:00"
    folder, times = Path(sys.argv[1]), int(sys.argv[2])
    base = folder / "base.claimstone"
    for path, outlets in ((base, "ABC"), (folder / "other.claimstone", "CDE")):
        with open_library(path, create=True) as store:
            for outlet in outlets:
                operations.add_draft(store, make_draft(outlet=f"Outlet {outlet}"))
            refresh.catch_up(store)
    failed = done = 0
    for name, carry_out in CHANGES.items():
        before = told_at(fresh(base))
        library = fresh(base)
        DISK.fail_at(-1, 0, 0)
        carry_out(library)
        writes, after = DISK.writes_made(), told_at(library)
        here = times // len(CHANGES)
        for each in range(here):
            library = fresh(base)
            DISK.fail_at(1 + each * writes // here, (errno.EIO, errno.ENOSPC)[each % 2], each // 2 % 2)
            try:
                carry_out(library)
                done += 1
            except KbError:
                failed += 1
            finally:
                DISK.fail_at(-1, 0, 0)
            with open_library(library) as store:
                verdict = care.verify(store)
                assert verdict.is_whole, (name, each, verdict)
                assert told(store) in {before, after}, (name, each)
            made = library.with_name("made.claimstone")
            assert not made.exists() or told_at(made) == before, (name, each)
    sys.stdout.write(f"{failed} {done}\n")


def fresh(base: Path) -> Path:
    """The library as it is before each change, and nothing beside it."""
    library = base.with_name("library.claimstone")
    for left in (*base.parent.glob("library*"), *base.parent.glob("*made*")):
        left.unlink()
    shutil.copyfile(base, library)
    return library


def told_at(library: Path) -> str:
    with open_library(library) as store:
        return told(store)


if __name__ == "__main__":
    main()

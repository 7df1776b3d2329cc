"""What opens, what is refused in words, and who may write."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kb import operations
from kb.model import Draft, KbError
from kb.store import Store, open_library, reads
from kb.store.connection import connect
from kb.store.schema import APPLICATION_ID, VERSION
from kb.store.sqlite import guard_version, sqlite3, write_ahead_is_safe

Make = Callable[..., Draft]


def refused(path: Path, *, create: bool = False) -> str:
    with pytest.raises(KbError) as refusal:
        open_library(path, create=create)
    assert refusal.value.hint
    return str(refusal.value)


# Refusals ---------------------------------------------------------------------------------------------------------


def test_a_library_is_made_only_when_asked_for(path: Path) -> None:
    assert "no library" in refused(path)
    assert not list(path.parent.iterdir())
    open_library(path, create=True).close()
    open_library(path).close()


def test_a_folder_on_the_way_is_made(tmp_path: Path) -> None:
    open_library(tmp_path / "a" / "b" / "c.claimstone", create=True).close()


@pytest.mark.parametrize(
    ("content", "told"), [(b"", "is empty"), (b"PK\x03\x04 a zip", "not a library"), (b"x" * 5000, "not a library")]
)
def test_a_file_that_is_no_database_is_refused(path: Path, content: bytes, told: str) -> None:
    path.write_bytes(content)
    assert told in refused(path)
    assert path.read_bytes() == content


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path)


def test_another_programs_database_is_refused_and_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipe (name TEXT)")
    other.close()
    before = path.read_bytes()
    assert "another program" in refused(path)
    assert "another program" in refused(path, create=True)
    assert path.read_bytes() == before


def test_a_newer_library_is_refused_and_left_alone(path: Path) -> None:
    open_library(path, create=True).close()
    with sqlite3.connect(path) as newer:
        newer.execute(f"PRAGMA user_version = {VERSION + 1}")
    newer.close()
    before = path.read_bytes()
    assert "newer" in refused(path)
    assert path.read_bytes() == before


def test_the_empty_file_of_a_first_try_is_taken(path: Path) -> None:
    path.write_bytes(b"")
    open_library(path, create=True).close()


def test_a_damaged_file_is_refused_in_words(path: Path, draft: Make) -> None:
    with open_library(path, create=True) as store:
        operations.add_draft(store, draft())
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + bytes(len(whole) - 100))
    assert "damaged" in refused(path)


def test_an_old_sqlite_is_refused_and_a_faulty_one_keeps_no_log() -> None:
    with pytest.raises(KbError, match=r"3\.40\.1"):
        guard_version((3, 40, 1))
    versions = {
        (3, 53, 0): True,
        (3, 51, 2): False,
        (3, 50, 7): True,
        (3, 50, 6): False,
        (3, 44, 6): True,
        (3, 45, 0): False,
    }
    assert {version: write_ahead_is_safe(version) for version in versions} == versions


def test_a_file_says_what_it_is_and_trusts_nothing(store: Store) -> None:
    told = {
        pragma: store.value(f"PRAGMA {pragma}")
        for pragma in (
            "application_id",
            "user_version",
            "foreign_keys",
            "journal_mode",
            "synchronous",
            "trusted_schema",
            "cell_size_check",
            "mmap_size",
        )
    }
    assert told == {
        "application_id": APPLICATION_ID,
        "user_version": VERSION,
        "foreign_keys": 1,
        "journal_mode": "wal",
        "synchronous": 2,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
    }


def test_every_table_is_strict_but_those_of_the_search_index(store: Store) -> None:
    loose = [
        row["name"]
        for row in store.rows("PRAGMA table_list")
        if row["schema"] == "main" and not row["strict"] and "_search" not in row["name"]
    ]
    assert loose == ["sqlite_sequence", "sqlite_schema"] or set(loose) == {"sqlite_sequence", "sqlite_schema"}


# One writer -------------------------------------------------------------------------------------------------------

HOLD = """
import sys
from pathlib import Path
from kb.store import open_library
store = open_library(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
store.close()
"""


@pytest.fixture
def holder(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that writes to the library."""
    open_library(path, create=True).close()
    root = Path(__file__).parents[3]
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield process
    process.communicate()


def test_a_second_program_learns_at_once_who_writes_and_reads(holder: subprocess.Popen[str], path: Path) -> None:
    start = time.monotonic()
    with open_library(path) as store:
        assert time.monotonic() - start < 4  # where SQLite waits for the other program, it waits for five seconds
        assert store.readonly
        assert store.holder is not None
        assert store.holder.process == holder.pid
        assert reads.documents(store) == []
        with pytest.raises(KbError, match=f"process {holder.pid}"), store.writing():
            pass


def test_the_lock_of_a_killed_program_is_free(holder: subprocess.Popen[str], path: Path) -> None:
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    with open_library(path) as store:
        assert not store.readonly
        record = json.loads(path.with_name(f"{path.name}.holder").read_text(encoding="utf-8"))
        assert record["process"] == os.getpid()
    assert not path.with_name(f"{path.name}.holder").exists()


def test_a_reader_sees_what_the_writer_does(store: Store, draft: Make) -> None:
    with store.reader() as reader:
        assert reader.readonly
        operations.add_draft(store, draft())
        assert len(reads.documents(reader)) == 1


def test_a_lock_whose_record_cannot_be_read_is_still_a_lock(store: Store, path: Path) -> None:
    path.with_name(f"{path.name}.holder").write_text("{", encoding="utf-8")
    with open_library(path) as second:
        assert second.readonly
        assert second.holder is not None
        assert second.holder.program == "another program"


def test_the_log_of_another_file_is_set_aside_and_not_replayed(path: Path, tmp_path: Path, draft: Make) -> None:
    with open_library(path, create=True) as store:
        operations.add_draft(store, draft())
    at_rest = path.read_bytes()
    with open_library(path) as store:
        operations.delete_document(store, reads.documents(store)[0].id)
        log = path.with_name(f"{path.name}-wal").read_bytes()
    assert log
    path.write_bytes(at_rest)
    path.with_name(f"{path.name}-wal").write_bytes(log)
    with open_library(path) as store:
        assert len(reads.documents(store)) == 1
        assert store.value("PRAGMA integrity_check") == "ok"
    assert path.with_name(f"{path.name}-wal.stale-1").read_bytes() == log


# Read-only media --------------------------------------------------------------------------------------------------


READ = """
import os, sys
from pathlib import Path
from kb import operations
from kb.model import KbError
from kb.store import open_library, reads, search
from kb.store.folding import fold
import filelock
fold("\u6e2f")  # what is loaded late, loaded while it may be read
if os.geteuid() == 0:  # root may write anywhere
    os.setgid(65534)
    os.setuid(65534)
with open_library(Path(sys.argv[1])) as store:
    print(store.readonly, store.holder, len(reads.claims(store)), len(search.claims(store, "dredging")))
    try:
        operations.accept(store, [reads.claims(store)[0].id])
    except KbError as refusal:
        print(refusal)
"""


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_a_read_only_folder_is_read_and_nothing_written(draft: Make, mode: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "sealed.claimstone"
        with open_library(path, create=True) as store:
            operations.add_draft(store, draft())
        with closing(sqlite3.connect(path)) as other:
            other.execute(f"PRAGMA journal_mode = {mode}")  # a program that died leaves WAL in the header
        for left in folder.glob("*.lock"):
            left.unlink()
        path.chmod(0o444)
        folder.chmod(0o555)
        told = subprocess.run(
            [sys.executable, "-c", READ, str(path)],
            capture_output=True,
            text=True,
            check=False,
            cwd=Path(__file__).parents[3],
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        )
        assert told.stderr == ""
        assert told.stdout.splitlines() == ["True None 3 1", "The library is open for reading only."]
        assert [entry.name for entry in folder.iterdir()] == [path.name]
        folder.chmod(0o755)


def test_reading_only_takes_no_lock_and_leaves_nothing_behind(path: Path) -> None:
    open_library(path, create=True).close()
    for left in path.parent.glob("*.lock"):
        left.unlink()
    with open_library(path, readonly=True) as store:
        assert reads.documents(store) == []
    assert list(path.parent.iterdir()) == [path]


def test_connecting_for_reading_never_makes_a_file(path: Path) -> None:
    from kb.store.connection import Access

    with pytest.raises(KbError):
        connect(path, Access.READ)
    assert not path.exists()

"""Many files come in order, whatever becomes of one of them or of the worker that reads it."""

from __future__ import annotations

import os
import signal
import threading
import time
from pathlib import Path

import pytest

from importers import processes, worker
from importers.article import Overrides, Unread
from importers.batch import drafts, files_in
from kb.model import Draft, Language, Moment


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.txt").write_text("Deuxième titre\n\nLe prix a baissé de 3 %.", encoding="utf-8")
    (tmp_path / "a.txt").write_text("First title\n\nThe price rose by 3%.", encoding="utf-8")
    (tmp_path / "c.jsonl").write_text(
        '{"id": "x", "text": "Third. 3%."}\n{bad}\n{"text": "Fourth."}\n', encoding="utf-8"
    )
    (tmp_path / "d.txt").write_bytes(b"%PDF-1.4")
    (tmp_path / "notes.xyz").write_bytes(b"")
    (tmp_path / ".hidden.txt").write_text("hidden", encoding="utf-8")
    return tmp_path


def test_a_folder_is_read_by_name_with_all_below_it(folder: Path) -> None:
    found = [path.relative_to(folder).as_posix() for path in files_in([folder / "notes.xyz", folder])]
    assert found == ["notes.xyz", "a.txt", "c.jsonl", "d.txt", "b/two.txt"]


@pytest.mark.parametrize("workers", [1, 2])
def test_drafts_come_in_the_order_of_the_files_and_a_bad_file_stops_nothing(folder: Path, workers: int) -> None:
    found = list(drafts([folder, folder / "none.txt"], workers=workers))
    assert [(Path(each.path).name, isinstance(each, Draft)) for each in found] == [
        ("a.txt", True),
        ("c.jsonl", True),
        ("c.jsonl:2", False),
        ("c.jsonl", True),
        ("d.txt", False),
        ("two.txt", True),
        ("none.txt", False),
    ]
    assert all(each.reason and each.hint for each in found if isinstance(each, Unread))
    third = found[1]
    assert isinstance(third, Draft)
    assert third.article == "x"


def test_what_the_user_states_holds_for_every_article(folder: Path) -> None:
    stated = Overrides(
        published=Moment(day="2025-03-01"),
        outlet="Gazette",
        title="A title",
        url="https://gazette.example/1",
        language=Language.FRENCH,
    )
    document = next(each.document for each in drafts([folder / "a.txt"], overrides=stated) if isinstance(each, Draft))
    assert (document.published, document.outlet, document.title) == (stated.published, "Gazette", "A title")
    assert (document.url, document.language) == (stated.url, Language.FRENCH)


def test_a_process_that_dies_loses_its_file_and_no_other(folder: Path) -> None:
    reader = drafts([folder / "a.txt", folder / "b"], workers=2)
    helper = processes.Worker(*_nothing())
    task = processes.Task(folder / "a.txt")
    helper.begin(task)
    assert helper._process is not None
    os.kill(helper._process.pid or 0, signal.SIGKILL)
    helper.hear()
    assert task.done
    assert isinstance(task.results[0], Unread)
    again = processes.Task(folder / "b" / "two.txt")
    helper.begin(again)
    while not again.done:
        helper.hear()
    helper.end()
    assert isinstance(again.results[0], Draft)
    assert len(list(reader)) == 2


def test_silence_for_too_long_counts_as_death(folder: Path) -> None:
    helper = processes.Worker(*_nothing())
    task = processes.Task(folder / "a.txt")
    helper.begin(task)
    helper.deadline = time.monotonic() - 1
    helper.look_at_the_clock()
    assert isinstance(task.results[0], Unread)
    assert helper.task is None


def test_stopping_ends_the_workers_at_once(folder: Path) -> None:
    fifo = folder / "never.html"
    os.mkfifo(fifo)  # a file that never ends, as a network drive may be
    stop = threading.Event()
    ended = threading.Event()

    def run() -> None:
        list(drafts([fifo], workers=2, stop=stop.is_set))
        ended.set()

    thread = threading.Thread(target=run)
    thread.start()
    time.sleep(0.3)
    stop.set()
    thread.join(30)
    assert ended.is_set()


def test_closing_the_iterator_ends_the_workers(folder: Path) -> None:
    found = drafts([folder], workers=2)
    next(found)
    started = time.monotonic()
    found.close()  # type: ignore[attr-defined]
    assert time.monotonic() - started < 10  # a worker that is waited for has a minute


def test_reading_has_a_limit_of_its_own_and_drafting_none() -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_CPU)
    worker.limit_seconds(5)
    assert resource.getrlimit(resource.RLIMIT_CPU)[0] > 5
    worker.limit_seconds(None)
    assert resource.getrlimit(resource.RLIMIT_CPU) == (before[1], before[1])


def _nothing() -> tuple[object, Overrides]:
    from kb.model import NOTHING_LEARNED

    return NOTHING_LEARNED, Overrides()

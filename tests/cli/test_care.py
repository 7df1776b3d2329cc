"""Care of the library file, as a shell asks for it: docs/reliability.md, D10 and D12 from outside."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kb.store import open_library, reads

Run = Callable[..., Any]
TEXT = "Port Elm paid 41 million euros in 2023, the harbour board said on Monday.\n"


@pytest.fixture
def filled(library: Path, run: Run) -> Path:
    """A library with one article."""
    assert run("import", "-", "--outlet", "Elm Courier", stdin=TEXT).status == 0
    return library


def test_a_backup_is_a_whole_library_and_overwrites_nothing(filled: Path, run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "stick" / "copy.claimstone"
    done = run("backup", copy)
    assert done.status == 0
    assert f"{copy.stat().st_size:,} bytes" in done.out
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert run("verify", "--library", copy).status == 0
    again = run("backup", copy)
    assert again.status == 1
    assert "exists already" in again.err


def test_a_backup_without_a_place_joins_the_librarys_own_and_is_listed_newest_first(filled: Path, run: Run) -> None:
    assert run("backup").status == 0
    assert run("accept", 1).status == 0
    assert run("backup").status == 0
    latest, earlier = run("backup", "--list").out.splitlines()
    assert "nothing was done since then" in latest
    assert "done since then: accept 1" in earlier
    filled.write_bytes(filled.read_bytes()[:9000])
    damaged = run("backup", "--list")
    assert [line.split()[0] for line in damaged.out.splitlines()] == [latest.split()[0], earlier.split()[0]]


def test_a_backup_is_restored_by_copying_it(filled: Path, run: Run, tmp_path: Path) -> None:
    run("backup", tmp_path / "copy.claimstone")
    anew = tmp_path / "anew.claimstone"
    assert run("backup", "--library", tmp_path / "copy.claimstone", anew).status == 0
    assert run("claims", "--library", anew).out == run("claims").out


def test_a_whole_library_is_verified_in_words_and_numbers(filled: Path, run: Run) -> None:
    done = run("verify")
    assert done.status == 0
    assert done.out.startswith("Documents: 1 · claims: 1 ")
    assert "Nothing is wrong" in done.out
    assert "文章：1" in run("verify", "--quick", "--lang", "zh").out


def test_what_is_derived_is_told_and_made_anew_in_place(filled: Path, run: Run) -> None:
    with open_library(filled) as store, store.writing():
        store.execute("DELETE FROM claim_search")
    told = run("verify")
    assert told.status == 1
    assert "Claims or documents missing from the search index: 1 (the first: claim 1)" in told.out
    assert "`claimstone repair`" in told.err
    assert run("repair").status == 0
    assert run("verify").status == 0
    assert run("claims", "--query", "harbour").out == run("claims").out


def test_a_damaged_library_is_refused_with_its_repair_and_repaired(filled: Path, run: Run, tmp_path: Path) -> None:
    before = run("claims").out
    damaged = bytes(100) + filled.read_bytes()[100:]
    filled.write_bytes(damaged)
    assert run("verify").status == 1
    anew = tmp_path / "anew.claimstone"
    done = run("repair", anew)
    assert done.status == 0
    assert "Nothing was lost." in done.out
    assert filled.read_bytes() == damaged
    assert run("claims", "--library", anew).out == before
    assert run("repair", anew).status == 1


def test_another_library_is_taken_in_and_undone(filled: Path, run: Run, tmp_path: Path) -> None:
    other = tmp_path / "other.claimstone"
    run("backup", other)
    run("import", "-", "--outlet", "Le Phare", "--library", other, stdin="Elmhaven hired 120 workers in 2024.\n")
    run("accept", 1, "--library", other)
    done = run("merge", other)
    assert done.out == "Documents taken in: 1, with 1 claims. Documents that were here already: 1.\n"
    with open_library(filled, readonly=True) as store:
        assert [claim.review.value for claim in reads.claims(store)] == ["accepted", "proposed"]
    assert run("undo").status == 0
    assert run("merge", filled).status == 1
    assert len(run("claims").out.splitlines()) == 1


def test_an_import_backs_up_what_is_there_first(filled: Path, run: Run, tmp_path: Path) -> None:
    assert run("backup", "--list").out == ""
    run("import", "-", stdin="Elmhaven hired 120 workers in 2024.\n")
    (held,) = run("backup", "--list").out.splitlines()
    assert "Documents: 1 · claims: 1 · done since then: import 1" in held


def test_an_import_goes_on_where_no_backup_can_be_made(
    filled: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "no folder").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "no folder"))
    done = run("import", "-", stdin="Elmhaven hired 120 workers in 2024.\n")
    assert done.status == 0
    assert done.err.startswith("No backup was made beforehand: ")


def test_an_export_brings_decisions_without_calling_a_held_article_imported(run: Run, tmp_path: Path) -> None:
    page, theirs = tmp_path / "acme.txt", tmp_path / "theirs.claimstone"
    page.write_text("Acme fell 12% on Monday, said the exchange.\n")
    run("import", page, "--outlet", "Desk")
    for outlet in ("Desk", "Gazette"):
        run("import", page, "--outlet", outlet, "--library", theirs)
    run("accept", 1, "--library", theirs)
    exported = tmp_path / "theirs.json"
    run("export", "-o", exported, "--library", theirs)
    told = run("import", exported, "--json").json
    assert [entry["document_id"] for entry in told["imported"]] == [2]
    assert run("claims", "--json").json[0]["review"] == "accepted"
    assert "Documents imported: 0." in run("import", exported).out

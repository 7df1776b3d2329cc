"""The commands on a real library, as a shell runs them."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from cli.__main__ import COMMANDS

Run = Callable[..., Any]
TEXT = "Acme fell 12% on Monday, said Ms Chan.\nAcme fell 17% on Monday, said the exchange.\nIt uses H800 chips."


def claim_at(words: str, text: str = TEXT, **fields: object) -> dict[str, object]:
    """A claim in the contract's shape, at these words of the text."""
    start = text.index(words)
    line = text.rindex("\n", 0, start) + 1 if "\n" in text[:start] else 0
    end = text.find("\n", start)
    return {
        "start": start,
        "end": start + len(words),
        "text": words,
        "kind": None,
        "low": None,
        "high": None,
        "unit": None,
        "bound": None,
        "subject": "Acme",
        "metric": "statement",
        "as_of": {"start": "2025-01-27", "end": "2025-01-27", "basis": "close"},
        "sentence": [line, end if end >= 0 else len(text)],
        **fields,
    }


def fall(words: str, value: float, **fields: object) -> dict[str, object]:
    """A claim of a fall by some per cent."""
    signed = {"kind": "percent", "low": -value, "high": -value, "unit": "%", "bound": "exact"}
    return claim_at(words, metric="price_change_pct", **signed, **fields)


CLAIMED: Mapping[str, object] = {
    "document_id": "a-1",
    "text": TEXT,
    "lang": "en",
    "title": "Acme falls",
    "outlet": "Desk",
    "date": "2025-01-28",
    "claims": [
        fall("12%", 12, attribution="Ms Chan", strength="named", evidence=[25, 37]),
        fall("17%", 17),
        claim_at("H800", metric="gpu_model", value="H800"),
    ],
}


@pytest.fixture
def claimed(tmp_path: Path) -> Path:
    """A file with one document and its three claims, two of which disagree."""
    path = tmp_path / "claimed.jsonl"
    path.write_text(json.dumps(CLAIMED) + "\n", encoding="utf-8")
    return path


def test_every_command_explains_itself(run: Run) -> None:
    listed = run("--help")
    assert listed.status == 0
    for command in COMMANDS:
        assert command in listed.out
        told = run(command, "--help")
        assert (told.status, told.err) == (0, "")
        assert "Usage: claimstone" in told.out


def test_an_option_that_does_not_exist_is_wrong_usage(run: Run) -> None:
    ended = run("check", "--nonsense")
    assert (ended.status, ended.out) == (2, "")
    assert "No such option" in ended.err


@pytest.mark.parametrize("command", ["claims", "check", "undo", "redo", "accept 1", "export -o never.md"])
def test_nothing_but_an_import_makes_a_library(run: Run, library: Path, command: str) -> None:
    ended = run(*command.split())
    assert ended.status == 1
    assert "There is no library" in ended.err
    assert "Traceback" not in ended.err
    assert not library.exists()


def test_ready_made_claims_come_in_as_proposed_with_the_senders_id(run: Run, claimed: Path) -> None:
    told = run("import", "--claims", claimed, "--json").json
    (document,) = told["imported"]
    assert (document["id"], document["claims"], document["figures"]) == ("a-1", 3, 2)
    claims = run("claims", "--json").json
    assert [claim["text"] for claim in claims] == ["12%", "17%", "H800"]
    assert {claim["document_id"] for claim in claims} == {document["document_id"]}
    assert {claim["review"] for claim in claims} == {"proposed"}
    first = claims[0]
    assert (first["low"], first["high"], first["strength"], first["attribution"]) == (-12, -12, "named", "Ms Chan")
    assert first["evidence"] == [25, 37]
    assert claims[2]["value"] == "H800"


def test_the_same_text_is_not_added_twice_and_says_so(run: Run, claimed: Path) -> None:
    run("import", "--claims", claimed)
    again = run("import", "--claims", claimed, "--json").json
    assert again["imported"] == []
    assert again["unchanged"][0]["id"] == "a-1"
    assert "already in the library" in run("import", "--claims", claimed).err


def test_a_line_whose_claim_stands_elsewhere_is_refused_and_stops_no_other(run: Run, tmp_path: Path) -> None:
    wrong = {**CLAIMED, "document_id": "b", "text": "Other words altogether, none of them at home here or there."}
    lines = [json.dumps(wrong), "{", json.dumps({**CLAIMED, "claims": 3}), json.dumps(CLAIMED)]
    path = tmp_path / "some.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    ended = run("import", "--claims", path, "--json")
    assert ended.status == 1
    assert len(ended.json["imported"]) == 1
    assert [unread["path"] for unread in ended.json["unread"]] == ["some.jsonl:1", "some.jsonl:2", "some.jsonl:3"]
    assert "does not stand at" in ended.json["unread"][0]["reason"]


def test_a_file_that_is_missing_stops_no_other(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    ended = run("import", tmp_path / "none.txt", tmp_path / "a.txt", "--outlet", "Desk", "--json")
    assert ended.status == 1
    assert [Path(done["path"]).name for done in ended.json["imported"]] == ["a.txt"]
    assert [Path(unread["path"]).name for unread in ended.json["unread"]] == ["none.txt"]


def test_text_comes_in_from_standard_input(run: Run, tmp_path: Path) -> None:
    told = run("import", "-", "--title", "Pasted", "--published", "2025-01-28", "--json", stdin=TEXT).json
    assert told["imported"][0]["path"] == "-"
    page = tmp_path / "page.md"
    assert run("export", "-o", page).status == 0
    assert "Pasted" in page.read_text(encoding="utf-8")


def test_a_check_tells_what_disagrees_with_its_pairs_and_numbers(run: Run, claimed: Path) -> None:
    run("import", "--claims", claimed)
    told = run("check", "--json").json
    assert told["checked"] == 3
    conflict = next(finding for finding in told["findings"] if finding["kind"] == "contradiction")
    assert (conflict["check"], conflict["severity"]) == ("conflicting", "high")
    assert [claim["text"] for claim in conflict["claims"]] == ["12%", "17%"]
    assert conflict["pairs"] == [[claim["id"] for claim in conflict["claims"]]]
    assert "12%" in conflict["sentence"]
    assert {"unsourced", "conflicting"} <= {finding["check"] for finding in told["findings"]}


def test_a_check_speaks_three_languages(run: Run, claimed: Path) -> None:
    run("import", "--claims", claimed)
    assert "Personne ne répond de ce chiffre" in run("check", "--lang", "fr").out
    assert "没有人为这个数字作保" in run("check", "--lang", "zh").out
    assert "Nobody vouches for this figure" in run("check").out


def test_a_check_names_the_article_that_a_finding_is_about(run: Run, tmp_path: Path) -> None:
    (tmp_path / "undated.txt").write_text("Bridge opens\n\nThe bridge cost 12 million euros.\n", encoding="utf-8")
    run("import", tmp_path / "undated.txt")
    told = run("check").out.splitlines()
    undated = next(number for number, line in enumerate(told) if "gives no publication date" in line)
    assert told[undated + 1].strip() == "Bridge opens"


def test_a_check_fails_only_where_it_is_asked_to_and_something_is_that_severe(run: Run, claimed: Path) -> None:
    run("import", "--claims", claimed)
    assert run("check").status == 0
    assert run("check", "--fail-on", "high").status == 3
    run("reject", *(claim["id"] for claim in run("claims", "--json").json))
    assert run("check", "--fail-on", "low").status == 0


def test_decisions_are_taken_back_and_made_again_by_other_processes(run: Run, claimed: Path) -> None:
    run("import", "--claims", claimed)
    first = run("claims", "--json").json[0]["id"]

    def review() -> str:
        return str(next(claim["review"] for claim in run("claims", "--json").json if claim["id"] == first))

    assert run("accept", first).status == 0
    assert review() == "accepted"
    assert run("undo").status == 0
    assert review() == "proposed"
    assert run("redo").status == 0
    assert review() == "accepted"
    assert run("redo").status == 1


def test_a_claim_that_is_not_there_is_named(run: Run, claimed: Path) -> None:
    run("import", "--claims", claimed)
    ended = run("accept", 1, 999)
    assert ended.status == 1
    assert "999" in ended.err
    assert {claim["review"] for claim in run("claims", "--json").json} == {"proposed"}


def test_claims_are_found_by_their_words(run: Run, claimed: Path) -> None:
    run("import", "--claims", claimed)
    assert [claim["text"] for claim in run("claims", "--query", "exchange", "--json").json] == ["17%"]
    assert run("claims", "--document", 99).status == 1


def test_an_export_is_the_same_bytes_each_time(run: Run, claimed: Path, tmp_path: Path) -> None:
    run("import", "--claims", claimed)
    for name in ("a.md", "b.md"):
        assert run("export", "-o", tmp_path / name, "--lang", "fr").status == 0
    assert (tmp_path / "a.md").read_bytes() == (tmp_path / "b.md").read_bytes()
    assert "[^1]:" in (tmp_path / "a.md").read_text(encoding="utf-8")


def test_an_export_of_no_known_format_is_refused(run: Run, claimed: Path, tmp_path: Path) -> None:
    run("import", "--claims", claimed)
    ended = run("export", "-o", tmp_path / "a.doc")
    assert ended.status == 1
    assert ".md" in ended.err


def test_an_extraction_answers_line_by_line_in_order_and_reports_bad_ones(run: Run, library: Path) -> None:
    lines = [
        json.dumps({"id": "1", "text": "It cost $5.6 million."}),
        "nonsense",
        json.dumps({"id": "2", "text": "涨了3%。"}),
    ]
    ended = run("extract", "--jsonl", "--figures", stdin="\n".join(lines))
    assert ended.status == 1
    assert ":2: " in ended.err
    first, second = map(json.loads, ended.out.splitlines())
    assert (first["id"], second["id"]) == ("1", "2")
    assert (first["figures"][0]["low"], first["figures"][0]["unit"]) == (5_600_000, "USD")
    assert second["document"]["lang"] == "zh"
    assert not library.exists()


def test_an_extraction_of_a_file_gives_its_text_so_that_places_can_be_found(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It cost\r\n$5.6 million.", encoding="utf-8")
    told = run("extract", tmp_path / "a.txt").json
    for figure in told["figures"]:
        assert told["text"][figure["start"] : figure["end"]] == figure["text"]
    assert told["text"] == "It cost\n$5.6 million."


def test_answers_are_flushed_one_by_one() -> None:
    command = [sys.executable, "-m", "cli", "extract", "--jsonl", "--figures"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for number in ("1", "2"):
            child.stdin.write(json.dumps({"id": number, "text": "Up 3%."}) + "\n")
            child.stdin.flush()
            assert json.loads(child.stdout.readline())["id"] == number
        child.stdin.close()
        assert child.wait(10) == 0


def test_figures_alone_are_found_without_what_claims_need() -> None:
    asked = """
import sys
import time
from cli.__main__ import main
try: main()
except SystemExit: print(*sys.modules, file=sys.stderr)
"""
    ended = subprocess.run(
        [sys.executable, "-c", asked, "extract", "--jsonl", "--figures"],
        input='{"text": "Up 3%."}',
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(ended.stderr.split())
    assert json.loads(ended.stdout)["figures"]
    heavy = {
        "importers.metadata",
        "importers.draft",
        "kb.store",
        "kb.graph",
        "networkx",
        "lxml",
        "sqlite3",
        "trafilatura",
    }
    assert not loaded & heavy


def test_a_library_file_in_a_commands_place_opens_the_window(
    run: Run, library: Path, claimed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("import", "--claims", claimed)
    opened: list[Path | None] = []
    monkeypatch.setattr("gui.app.main", lambda path: opened.append(path) or 0, raising=False)
    monkeypatch.delenv("CLAIMSTONE_LIBRARY")
    for arguments in ([library], ["gui", library], ["gui"], []):
        assert run(*arguments).status == 0
    assert opened == [library, library, None, None]


def test_ctrl_c_stops_an_import_between_two_documents(run: Run, library: Path, tmp_path: Path) -> None:
    source = tmp_path / "many.jsonl"
    with source.open("w", encoding="utf-8") as file:
        for number in range(5000):
            file.write(json.dumps({**CLAIMED, "document_id": number, "outlet": f"Desk {number}"}) + "\n")
    command = [sys.executable, "-m", "cli", "import", "--library", str(library), "--claims", str(source)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        while not library.exists() or not _documents(library):
            assert child.poll() is None
            time.sleep(0.05)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=180)
    assert (child.returncode, out) == (1, ""), err
    assert "Stopped." in err
    assert "Traceback" not in err
    claims = run("claims", "--json").json
    documents = {claim["document_id"] for claim in claims}
    assert 0 < len(documents) < 5000
    assert len(claims) == 3 * len(documents)
    assert run("check", "--json").json["checked"] == len(claims)


def _documents(library: Path) -> int:
    with closing(sqlite3.connect(f"file:{library}?mode=ro", uri=True)) as connection, suppress(sqlite3.Error):
        return int(connection.execute("SELECT count(*) FROM document").fetchone()[0])
    return 0

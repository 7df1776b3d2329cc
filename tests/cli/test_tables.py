"""Tables of claims go out as .csv and come in again."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
KEPT = ("text", "subject", "metric", "qualifier", "kind", "low", "high", "unit", "bound", "value", "as_of_start",
        "as_of_end", "basis", "modality", "strength")  # fmt: skip


def told(path: Path) -> list[tuple[str, ...]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return sorted(tuple(row[column] for column in KEPT) for row in csv.DictReader(file))


def test_a_table_that_claimstone_wrote_comes_in_again_with_the_same_claims(
    run: Run, tmp_path: Path, library: Path
) -> None:
    page = tmp_path / "acme.txt"
    page.write_text(
        "Acme falls\n\nAcme fell more than 12% on Monday, said the exchange.\n"
        "Its revenue was 41 million euros in 2023, and about 340 people work in Lille.\n"
    )
    run("import", page, "--outlet", "Desk", "--published", "2024-03-05")
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    run("export", "-o", first)
    library.unlink()
    assert run("import", first).status == 0
    run("export", "-o", second)
    assert told(second) == told(first)
    assert told(first)


def test_columns_are_named_where_headings_do_not_say_what_they_hold(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "kept.csv"
    table.write_text("A,B\nPort Elm,41 million euros\n")
    refused = run("import", table)
    assert refused.status == 1
    assert "--columns" in refused.err
    assert run("import", table, "--columns", "subject=A,value=B").status == 0
    (claim,) = run("claims", "--json").json
    assert (claim["subject"], claim["low"], claim["unit"]) == ("Port Elm", 41_000_000, "EUR")
    assert run("import", table, "--columns", "colour=A").status != 0

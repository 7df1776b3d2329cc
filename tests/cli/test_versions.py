"""A new version of an article, as the command line tells of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
FIRST = "Acme fell 12% on Monday, said the exchange.\nAcme employs 340 people in Lille, said its director.\n"
SECOND = "Acme fell 17% on Monday, said the exchange.\nThe director could not be reached.\n"
FACTS = ("--title", "Acme falls", "--outlet", "Desk", "--published", "2025-01-28")


def test_import_says_what_a_new_version_changed(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "acme.txt"
    page.write_text(FIRST)
    run("import", page, *FACTS)
    ids = [claim["id"] for claim in run("claims", "--json").json]
    run("accept", *ids)
    page.write_text(SECOND)
    told = run("import", page, *FACTS)
    assert told.status == 0
    assert f"{page}: new version of document 1: 1 figure changed, 1 claim has no place any more." in told.err
    page.write_text(SECOND.replace("17%", "18%"))
    (entry,) = run("import", page, *FACTS, "--json").json["imported"]
    assert (entry["new_version_of"], entry["figures_changed"]) == (2, 2)


def test_a_version_that_changes_no_figure_says_that_it_is_one(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "acme.txt"
    page.write_text(FIRST)
    run("import", page, *FACTS)
    page.write_text(FIRST + "This article was corrected.\n")
    assert f"{page}: new version of document 1.\n" in run("import", page, *FACTS).err

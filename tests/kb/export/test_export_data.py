"""The exports for programs: literal text comes back, nothing is executed, no verdict of truth is given."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from kb import export
from kb.checks import Grain, run
from kb.model import Language, Snapshot

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
CASE: Mapping[str, Any] = {
    "documents": {"A": {"published": "2025-01-27", "outlet": "Desk"}, "B": {"language": "fr"}},
    "claims": [
        {"doc": "A", "figure": "> -12 %", "metric": "price_change_pct"},
        {"doc": "B", "figure": "593 e9 USD", "as_of": "2025-01-27", "by": "Agency", "strength": "named"},
        {"doc": "B", "value": "H800", "metric": "gpu_model"},
    ],
    "links": [["A", "cites", "Agency"]],
}
FORMATS = [".csv", ".jsonld", ".csl.json", ".graphml"]


@pytest.fixture
def snapshot(snapshot_of: Callable[[Mapping[str, Any]], Snapshot]) -> Snapshot:
    made = snapshot_of(CASE)
    return replace(made, findings=tuple(finding for grain in Grain for finding in run(made, grain)))


def titled(snapshot: Snapshot, title: str) -> Snapshot:
    return replace(
        snapshot, documents={key: replace(document, title=title) for key, document in snapshot.documents.items()}
    )


def rows(snapshot: Snapshot) -> list[dict[str, str]]:
    text = export.text(snapshot, ".csv", language=Language.ENGLISH)
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


def test_a_table_has_one_row_for_each_claim_with_signed_plain_numbers(snapshot: Snapshot) -> None:
    told = rows(snapshot)
    assert [(row["low"], row["high"], row["unit"]) for row in told] == [
        ("", "-12", "%"),
        ("593000000000", "593000000000", "USD"),
        ("", "", ""),
    ]
    assert [row["strength"] for row in told] == ["none", "named", "none"]
    assert told[0]["findings"].startswith("Nobody vouches")


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', "\uff1d1"])
def test_a_cell_of_strangers_words_is_never_a_formula(snapshot: Snapshot, formula: str) -> None:
    cell = rows(titled(snapshot, formula))[0]["document"]
    assert cell == f"'{formula}"


def test_a_review_rates_who_vouches_and_never_whether_it_is_true(snapshot: Snapshot) -> None:
    text = export.text(titled(snapshot, "</script><script>"), ".jsonld", language=Language.ENGLISH)
    assert "<" not in text
    reviews = json.loads(text)["@graph"]
    assert [review["@type"] for review in reviews] == ["ClaimReview"] * 3
    assert reviews[0]["itemReviewed"]["appearance"]["headline"] == "</script><script>"
    assert [review["reviewRating"] for review in reviews[:2]] == [
        {"@type": "Rating", "alternateName": "Nobody vouches for this figure"},
        {"@type": "Rating", "alternateName": "Vouched for by Agency (named source)"},
    ]
    assert reviews[1]["itemReviewed"]["author"] == {"@type": "Organization", "name": "Agency"}


def test_a_bibliography_holds_the_documents_and_whoever_is_cited(snapshot: Snapshot) -> None:
    entries = json.loads(export.text(snapshot, ".csl.json", language=Language.ENGLISH))
    assert [(entry["type"], entry["title"]) for entry in entries] == [
        ("article-newspaper", "A"),
        ("article-newspaper", "B"),
        ("document", "Agency"),
    ]
    assert entries[0]["issued"] == {"date-parts": [[2025, 1, 27]]}


def test_every_edge_of_the_graph_joins_two_of_its_nodes(snapshot: Snapshot) -> None:
    graph = ET.fromstring(export.text(titled(snapshot, "a\x00<b>&"), ".graphml", language=Language.ENGLISH))
    nodes = {node.get("id") for node in graph.iter(f"{GRAPHML}node")}
    edges = [(edge.get("source"), edge.get("target")) for edge in graph.iter(f"{GRAPHML}edge")]
    assert edges
    assert {end for edge in edges for end in edge} <= nodes
    assert "a\ufffd<b>&" in {data.text for data in graph.iter(f"{GRAPHML}data")}


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_same_library_gives_the_same_data(snapshot: Snapshot, suffix: str) -> None:
    assert len({export.text(snapshot, suffix, language=Language.CHINESE) for _ in range(2)}) == 1


def test_a_double_suffix_is_told_from_its_end() -> None:
    assert export.suffix_of(Path("sources.csl.json")) == ".csl.json"
    assert export.suffix_of(Path("Summary.MD")) == ".md"


def test_every_file_of_the_package_is_a_registered_format_and_the_reverse() -> None:
    folder = Path(export.__file__).parent
    registered = {writer.__module__.rpartition(".")[2] for writer in export.WRITERS.values()}
    assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == registered

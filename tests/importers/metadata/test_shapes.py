"""Lines are told apart by their shape, at a cost that no line can drive up."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from importers.article import Article
from importers.metadata import captions, document_of, foot, head
from importers.metadata.sources import sources_named
from kb.model import SourceKind
from tests.timing import quickest

CASES = tomllib.loads(Path(__file__).with_name("shapes.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("line", "credit"), CASES["credits"].items())
def test_a_credit_is_found_at_the_end_of_a_caption(line: str, credit: str) -> None:
    span = captions.credit_in(line)
    assert span is not None
    assert line[span.start : span.end] == credit


@pytest.mark.parametrize(("line", "names"), CASES["sources"].items())
def test_a_line_of_sources_names_them(line: str, names: list[str]) -> None:
    assert [source.name for source in sources_named(foot.source_names(line) or "")] == names


@pytest.mark.parametrize(("line", "author"), CASES["bylines"].items())
def test_a_byline_names_the_author(line: str, author: str) -> None:
    assert head.byline(line) == author


@pytest.mark.parametrize("line", CASES["editors"]["lines"])
def test_a_line_of_editors_is_known(line: str) -> None:
    assert foot.is_editor_line(line)


@pytest.mark.parametrize("line", CASES["boilerplate"]["lines"])
def test_boilerplate_is_known(line: str) -> None:
    assert foot.is_boilerplate(line)


@pytest.mark.parametrize(
    "line", [line for job, case in CASES.items() if job.startswith("no_") for line in case["lines"]]
)
def test_a_line_of_the_text_is_none_of_them(line: str) -> None:
    assert captions.credit_in(line) is None
    assert foot.source_names(line) is None
    assert head.byline(line) is None
    assert head.dateline(line) is None
    assert head.publication(line) is None
    assert not foot.is_editor_line(line)
    assert not foot.is_boilerplate(line)


def test_the_kind_of_a_source_is_told_from_its_name() -> None:
    names = "The Meter, Heating Council, company filings, Weibo, 国家统计局, 公司年报, Wind"
    assert [source.kind for source in sources_named(names)] == [
        SourceKind.OUTLET,
        SourceKind.ORGANISATION,
        SourceKind.DOCUMENT,
        SourceKind.PLATFORM,
        SourceKind.ORGANISATION,
        SourceKind.DOCUMENT,
        SourceKind.DATASET,
    ]


@pytest.mark.parametrize(
    "pumped",
    ["(", "图", "A ", "AFP ", "AFP, ", "By A ", "12 ", "2025-01-27 ", "编辑 ", "来源：", "/", "\n", "综合", "- a\n"],
)
@pytest.mark.parametrize("length", [150, 390, 100_000])
def test_no_line_makes_the_search_for_shapes_slow(pumped: str, length: int) -> None:
    document_of(Article(text="warm\nup"))
    text = pumped * (length // len(pumped))
    assert quickest(lambda: document_of(Article(text=text)), enough=1.5) < 1.5

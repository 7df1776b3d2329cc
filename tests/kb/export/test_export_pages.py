"""Pages in Markdown and HTML: every figure with its footnote, strangers' words as they stand, the same bytes."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown
from markdown_it import MarkdownIt

from kb import export
from kb.checks import Grain, run
from kb.model import Dismissal, DocumentId, Language, Rejected, Snapshot, Span
from kb.pages import escape

CASE: Mapping[str, Any] = {
    "documents": {"A": {"published": "2025-01-28", "outlet": "Desk"}, "B": {"language": "fr"}},
    "claims": [
        {"doc": "A", "figure": "> 12 %", "metric": "price_change_pct"},
        {"doc": "A", "figure": "300 e9 USD", "as_of": "2025-01-27"},
        {"doc": "B", "figure": "593 e9 USD", "as_of": "2025-01-27", "by": "Agency", "strength": "named"},
        {"doc": "B", "value": "H800", "metric": "gpu_model"},
    ],
}
NASTY = [
    "<script>alert(1)</script>",
    "![x](file:///etc/passwd)",
    "[x](javascript:alert(1))",
    "a | b ~~c~~ __d__ **e** `f` <!-- g -->",
    "&lt;b&gt; &amp; R&D &#60;",
    "///Footnotes Go Here///",
    "[^1]: mine",
    "$x$ and $5",
    "1. one",
    "- minus",
    "# heading",
    "=== ===",
    "\\*already\\*",
    "https://example.org/a_b_c",
    "{.class} [link][ref]",
]


@pytest.fixture
def snapshot(snapshot_of: Callable[[Mapping[str, Any]], Snapshot]) -> Snapshot:
    made = snapshot_of(CASE)
    return replace(
        made,
        findings=tuple(finding for grain in Grain for finding in run(made, grain)),
        rejected={DocumentId(1): (Rejected(Span(0, 1), "GPT-4", "model-name"),)},
    )


def shown(page: str) -> str:
    """The words a reader of the HTML sees."""
    return html.unescape(re.sub(r"<[^>]+>", "", page))


@pytest.mark.parametrize("language", Language)
def test_every_claim_has_a_footnote_and_every_reference_leads_to_one(snapshot: Snapshot, language: Language) -> None:
    page = export.text(snapshot, ".md", language=language)
    defined = re.findall(r"^\[\^(\d+)\]:", page, re.MULTILINE)
    assert defined == ["1", "2", "3", "4"]
    assert set(re.findall(r"\[\^(\d+)\](?!:)", page)) == set(defined)


def test_what_was_not_checked_stands_before_what_was(snapshot: Snapshot) -> None:
    page = export.text(snapshot, ".md", language=Language.ENGLISH)
    headings = re.findall(r"^## (.*)$", page, re.MULTILINE)
    assert headings[:3] == ["What was not checked", "What needs attention", "Claims by topic"]
    assert "name of a model or product" in page
    assert "GPT-4" in page


def test_a_footnote_tells_source_strength_date_passage_and_place(snapshot: Snapshot) -> None:
    page = export.text(snapshot, ".md", language=Language.ENGLISH)
    assert "[^3]: **Agency** (named source) · 27 January 2025 · “<mark>593 e9 USD</mark>” — “B”, B, line 2" in page


def test_the_page_of_one_article_names_it_once_and_says_a_heading_once(
    snapshot_of: Callable[[Mapping[str, Any]], Snapshot],
) -> None:
    made = snapshot_of({"documents": {"A": {"outlet": "Desk"}}, "claims": [{"doc": "A", "figure": "300 e9 USD"}]})
    made = replace(made, findings=tuple(finding for grain in Grain for finding in run(made, grain)))
    page = export.text(made, ".md", language=Language.ENGLISH)
    body, _, documents = page.partition("## Documents")
    assert "Desk" in documents.partition("[^1]:")[0]
    assert "Desk" not in body + documents.partition("[^1]:")[2]
    assert "- Line 2: Acme, market value lost: **300 bn USD**[^1]" in body
    assert "Nobody vouches" not in body


def test_a_finding_set_aside_is_told_with_its_reason_and_raises_no_alarm(snapshot: Snapshot) -> None:
    finding = next(finding for finding in snapshot.findings if finding.kind == "contradiction")
    dismissed = replace(snapshot, dismissals=(Dismissal(key=finding.key, reason="two definitions", at="2025-02-01"),))
    page = export.text(dismissed, ".md", language=Language.ENGLISH)
    not_checked, _, rest = page.partition("## What needs attention")
    assert "two definitions" in not_checked
    assert "### Conflict" not in rest


def test_the_annotated_draft_numbers_every_figure_where_it_stands(snapshot: Snapshot) -> None:
    page = export.text(snapshot, ".md", language=Language.ENGLISH, kind="annotated")
    assert "<mark>&gt; 12 %</mark>[^1]" in page
    assert "<mark>593 e9 USD</mark>[^3]" in page
    assert re.findall(r"^\[\^(\d+)\]:", page, re.MULTILINE) == ["1", "2", "3", "4"]
    assert "*Open* · Nobody vouches for this figure" in page


@pytest.mark.parametrize("language", Language)
def test_the_questions_ask_about_each_figure_that_is_open(snapshot: Snapshot, language: Language) -> None:
    page = export.text(snapshot, ".md", language=language, kind="questions")
    asked = re.findall(r"^- ", page, re.MULTILINE)
    assert len(asked) == 3
    assert "H800" not in page


def test_without_findings_there_is_nothing_to_ask(snapshot: Snapshot) -> None:
    page = export.text(replace(snapshot, findings=()), ".md", language=Language.ENGLISH, kind="questions")
    assert "Nothing is open." in page


@pytest.mark.parametrize("kind", export.KINDS)
@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_the_same_library_gives_the_same_text(snapshot: Snapshot, suffix: str, kind: str) -> None:
    texts = {export.text(snapshot, suffix, language=Language.FRENCH, kind=kind) for _ in range(2)}
    assert len(texts) == 1


def test_a_page_loads_nothing_and_links_only_within_itself(snapshot: Snapshot) -> None:
    page = export.text(snapshot, ".html", language=Language.CHINESE)
    assert not re.search(r"<(script|img|link|iframe)\b|\burl\(|@import", page)
    targets = set(re.findall(r'href="#([^"]+)"', page))
    assert targets
    assert targets <= set(re.findall(r'id="([^"]+)"', page))


@pytest.mark.parametrize("nasty", NASTY)
def test_strangers_words_come_out_of_a_page_as_they_went_in(snapshot: Snapshot, nasty: str) -> None:
    first, *others = snapshot.documents.items()
    snapshot = replace(snapshot, documents=dict([(first[0], replace(first[1], title=nasty, outlet=nasty)), *others]))
    page = export.text(snapshot, ".html", language=Language.ENGLISH)
    assert nasty in shown(page)
    assert "<script" not in page
    assert "<img" not in page
    assert not re.search(r'href="(?!#)', page)


@given(st.text(max_size=80))
@example("\u202eevil\u2069")
@example("a\ud800b")
@example("`` ` ``")
@example("&amp;amp;")
def test_words_escaped_read_the_same_to_both_dialects_of_markdown(words: str) -> None:
    escaped = escape.line(words)
    assert "\n" not in escaped
    expected = re.sub(r"[\u2068\u2069]", "", escaped_plain(words))
    for rendered in (Markdown().convert(escaped), MarkdownIt("gfm-like", {"linkify": False}).render(escaped)):
        assert re.sub(r"[\u2068\u2069]", "", shown(rendered)).strip() == expected


def escaped_plain(words: str) -> str:
    """The words on one line, without what no file can hold."""
    words = re.sub(r"[\s\u0085\u2028\u2029]+", " ", words).strip()
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", "\ufffd", words).strip()


@given(st.text(alphabet="ab\u202e\u2066\u2067\u2068\u2069\u200f", max_size=20))
def test_direction_marks_end_where_the_words_end(words: str) -> None:
    depth = 0
    for sign in escape.inline(words) + "|":
        assert depth >= 0
        if sign in "\u2066\u2067\u2068":
            depth += 1
        elif sign == "\u2069":
            depth -= 1
    assert depth == 0


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "http:", "x"])
def test_an_address_that_is_not_of_the_web_leads_nowhere(url: str) -> None:
    assert "](" not in escape.link(url)


def test_an_address_of_the_web_is_shown_in_full() -> None:
    assert escape.link("https://e.org/a_(b)?q=1&r=<2>") == (
        "[https://e.org/a\\_(b)?q=1&r=&lt;2&gt;](https://e.org/a_%28b%29?q=1&r=%3C2%3E)"
    )


def test_a_file_is_replaced_whole_or_left_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "summary.md"
    target.write_text("old", encoding="utf-8")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(export.NotExported, match="No space left"):
        export.write("new", target)
    assert target.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]
    monkeypatch.undo()
    export.write("new", target)
    assert target.read_text(encoding="utf-8") == "new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_suffix_that_names_no_format_is_refused_with_those_that_do() -> None:
    with pytest.raises(export.NotExported) as refused:
        export.suffix_of(Path("summary.doc"))
    assert ".md" in refused.value.hint

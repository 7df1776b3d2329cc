"""A PDF comes in as running text: paragraphs joined, pages kept for citations, running heads left out."""

from __future__ import annotations

from pathlib import Path

from importers.article import Article
from importers.metadata import document_of
from importers.readers import read
from importers.typeset import Line, blocks, without_running_heads
from kb.model import PartKind, Span

GOLDEN = Path(__file__).with_name("golden")


def line(text: str, *, top: float, left: float = 50, right: float = 350, height: float = 10) -> Line:
    return Line(text=text, left=left, right=right, bottom=top - height, top=top)


def test_the_page_of_a_passage_can_be_counted() -> None:
    (article,) = read(GOLDEN / "report_en.pdf")
    assert isinstance(article, Article)
    document = document_of(article)
    first, second = document.text.index("$180,000"), document.text.index("42 million")
    assert document.page_at(Span(first, first + 8)) == 1
    assert document.page_at(Span(second, second + 10)) == 2
    assert document_of(Article(text="One page.")).page_at(Span(0, 3)) is None


def test_lines_are_joined_to_paragraphs_and_broken_words_to_words() -> None:
    page = [
        line("The harbour", top=700, height=18, right=200),
        line("The harbour handled four million tonnes of mer-", top=660),
        line("chandise last year.", top=646, right=150),
        line("Nobody had expected that.", top=632, right=180),
        line("货物吞吐量为四百二十", top=604),
        line("万吨。", top=590, right=90),
    ]
    assert [(block.kind, block.text) for block in blocks([page])] == [
        (PartKind.HEADLINE, "The harbour"),
        (PartKind.BODY, "The harbour handled four million tonnes of merchandise last year."),
        (PartKind.BODY, "Nobody had expected that."),
        (PartKind.BODY, "货物吞吐量为四百二十万吨。"),
    ]


def test_running_heads_are_left_out_but_a_page_is_never_emptied() -> None:
    said = ["The port handled 42 Mt.", "Losses are high.", "Nobody knew."]
    pages = [
        [line("The Meter", top=800), line(text, top=400), line(f"Page {number}", top=20)]
        for number, text in enumerate(said)
    ]
    bare, left_out = without_running_heads(pages)
    assert [[kept.text for kept in page] for page in bare] == [[text] for text in said]
    assert len(left_out) == 6
    alone = [[line("Only this", top=800)], [line("Only this", top=800)]]
    assert without_running_heads(alone) == (alone, [])


def test_a_sentence_that_goes_on_overleaf_stays_one() -> None:
    first = [line("The port handled 42 million tonnes of goods, which is", top=100)]
    second = [line("7% less than in the year before.", top=700, right=250)]
    (block,) = blocks([first, second])
    assert block.text == "The port handled 42 million tonnes of goods, which is\f7% less than in the year before."


def test_a_row_of_figures_at_the_head_of_each_page_stays() -> None:
    pages = [
        [line(f"{year} 45 {year - 3}", top=800), line(f"{text}.", top=400)] for year, text in ((2023, "A"), (2024, "B"))
    ]
    assert without_running_heads(pages) == (pages, [])

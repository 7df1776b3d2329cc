"""The parts of any article are disjoint, in order, and lose nothing; markup is believed where it says more."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.article import Article
from importers.metadata import document_of
from kb.model import Document, Language, Part, PartKind, Span

LINES = (
    "北岸港一夜停摆",
    "原创 林小满 港口观察 2024-11-05 21:40 上海",
    "点击蓝字 关注我们",
    "11月4日深夜，北岸港的所有岸桥同时断电，停电持续了19个小时。",
    "外锚地的货轮 图源：X",
    "图源：北岸日报",
    "停电后的港口",
    "来源：北岸日报、海事局等",
    "责任编辑：吴桐",
    "By Jane Roe",
    "NORTHBANK, Nov 6 (Reuters) - The port reopened on Wednesday.",
    "The port reopened, said the authority (avec AFP).",
    "- one item",
    "1. another",
    "a | b | c",
    "Read more: a day without cranes",
    "",
    " \u00a0",
    "(AFP)",
    "© Jane Roe",
)


def assert_parts_are_sound(document: Document) -> None:
    outer = [part.span for part in document.parts if part.kind is not PartKind.CREDIT]
    assert all(left.end <= right.start for left, right in pairwise(outer))
    assert [part.span.start for part in document.parts] == sorted(part.span.start for part in document.parts)
    captions = [part.span for part in document.parts if part.kind is PartKind.CAPTION]
    for part in document.parts:
        assert document.text[part.span.start : part.span.end].strip()
        if part.kind is PartKind.CREDIT:
            assert any(caption.contains(part.span) for caption in captions)
    covered = sum("".join(document.text[span.start : span.end].split()) != "" for span in outer)
    assert covered == len(outer)
    said = "".join(document.text.split())
    assert "".join("".join(document.text[span.start : span.end].split()) for span in outer) == said


@given(
    st.lists(st.sampled_from(LINES), max_size=14), st.sampled_from(["\n", "\n\n"]), st.sampled_from([None, *Language])
)
def test_parts_are_disjoint_in_order_and_lose_nothing(lines: list[str], end: str, language: Language | None) -> None:
    assert_parts_are_sound(document_of(Article(text=end.join(lines), language=language)))


@given(st.text(max_size=200))
def test_any_text_has_sound_parts(text: str) -> None:
    assert_parts_are_sound(document_of(Article(text=text)))


def test_the_markup_is_believed_where_it_says_more_than_text() -> None:
    text = "A title\n\nRead more is the name of a library.\n\nThe harbour at dawn, Jane Roe\n"
    markup = (
        Part(PartKind.HEADLINE, Span(0, 7)),
        Part(PartKind.QUOTE, Span(9, 44)),
        Part(PartKind.CAPTION, Span(46, 75)),
        Part(PartKind.CREDIT, Span(67, 75)),
    )
    document = document_of(Article(text=text, parts=markup))
    assert document.parts == markup


@pytest.mark.parametrize(
    ("article", "title"),
    [
        (Article(text="Prices rise\n\nThey rose by 3%.", title="Stated"), "Stated"),
        (Article(text="Prices rise\n\nThey rose by 3%."), "Prices rise"),
        (Article(text="They rose by 3%.", name="prices.txt"), "prices"),
        (Article(text="They rose by 3%.", name="all.jsonl", id="p-7"), "p-7"),
    ],
)
def test_the_title_is_stated_or_the_headline_or_the_name_of_the_file(article: Article, title: str) -> None:
    assert document_of(article).title == title

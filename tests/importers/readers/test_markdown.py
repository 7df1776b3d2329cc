"""Markdown comes in as its words, whatever its marks."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.article import UnreadableArticle
from importers.readers import md
from tests.timing import quickest


def text_of(source: str) -> str:
    (article,) = md.read(io.BytesIO(source.encode()), "note.md")
    return article.text.rstrip("\n")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("**19** hours, *46* ships, `6` cranes, ~~7~~", "19 hours, 46 ships, 6 cranes, 7"),
        ("2*3*4 and a_b_c", "2*3*4 and a_b_c"),
        ("跌*4.2%*，共**46艘**货轮", "跌4.2%，共46艘货轮"),
        ("1986. A great year", "1986. A great year"),
        ("3. Third item", "3. Third item"),
        ("[a](http://x.example/1 'note') &amp; <b>b</b> \\* <https://y.example>", "a & b * https://y.example"),
        ("one\ntwo  \nthree", "one two\nthree"),
        ("一共\n三亿", "一共三亿"),
        ("Title\n=====\ntext", "Title\n\ntext"),
        ("```\n3 * 4\n```\nafter", "3 * 4\n\nafter"),
    ],
)
def test_marks_are_taken_off_and_numbers_stay_as_typed(source: str, text: str) -> None:
    assert text_of(source) == text


@given(st.text(st.sampled_from("0123456789.,% 万亿a\n"), min_size=1, max_size=80))
def test_no_digit_is_lost(source: str) -> None:
    digits = "".join(filter(str.isdigit, source))
    try:
        read = text_of(source)
    except UnreadableArticle:
        assert not digits
        return
    assert "".join(filter(str.isdigit, read)) == digits


@pytest.mark.parametrize(
    "pumped", ["*", "**a", "[", "[a](", "![", "`", "> ", "| ", "<", "<!--", "- ", "#", "---\n", "\\", "_a ", "&"]
)
def test_no_marks_make_the_reading_slow(pumped: str) -> None:
    source = pumped * (200_000 // len(pumped)) + "\na"
    assert quickest(lambda: list(md.read(io.BytesIO(b"text\n\n" + source.encode()), "note.md")), enough=3) < 3

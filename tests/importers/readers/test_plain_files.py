"""Text, JSON lines and pages as articles, and files that are refused with a way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from importers.article import Article, Unread, UnreadableArticle
from importers.readers import LARGEST, read
from kb.model import Language, Moment


def test_a_text_file_is_read_as_given(tmp_path: Path) -> None:
    path = tmp_path / "Hafen.TXT"
    path.write_bytes("\ufeffPort\r\n\r\n  4,2 Mt.  \r".encode())
    assert list(read(path)) == [Article(text="Port\n\n  4,2 Mt.  \n", name="Hafen.TXT")]


def test_every_line_of_a_jsonl_file_is_an_article_and_a_bad_one_stops_nothing(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(
        '\ufeff{"id": 7, "text": "Un\\r\\ndeux", "lang": "fr-FR", "date": "2025-01-27T23:12+08:00",'
        ' "outlet": "Gazette", "author": "A. Roy", "url": "https://gazette.example/1", "title": " Un ", "more": 1}\n'
        "\n"
        "{not json}\n"
        '{"title": "no text"}\n'
        '{"text": "b", "date": "yesterday", "lang": "de", "id": "x"}\n',
        encoding="utf-8",
    )
    first, second, third, last = read(path)
    assert first == Article(
        id="7",
        text="Un\ndeux",
        name="news.jsonl",
        title="Un",
        outlet="Gazette",
        author="A. Roy",
        published=Moment(day="2025-01-27", time="23:12", zone="+08:00"),
        url="https://gazette.example/1",
        language=Language.FRENCH,
    )
    assert isinstance(second, Unread)
    assert second.path == "news.jsonl:3"
    assert isinstance(third, Unread)
    assert third.path == "news.jsonl:4"
    assert isinstance(last, Article)
    assert last.published is None
    assert len(last.warnings) == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b" \n"),
        ("letter.txt", b"%PDF-1.7"),
        ("letter.xyz", b"abc"),
        ("none.txt", None),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_way_out(tmp_path: Path, name: str, content: bytes | None) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UnreadableArticle) as refusal:
        list(read(path))
    assert refusal.value.hint


def test_a_file_over_the_cap_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(UnreadableArticle, match="50 MB"):
        list(read(path))


def test_a_page_that_states_no_day_has_one_guessed_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        '<html><head><link rel="canonical" href="https://meter.example/2024/11/06/port"></head><body><article>'
        "<p>The harbour handled four million tonnes of goods, a tenth less than before.</p></article></body>",
        encoding="utf-8",
    )
    (article,) = read(path)
    assert isinstance(article, Article)
    assert article.published == Moment(day="2024-11-06")
    assert "the day of publication was guessed: 2024-11-06" in article.warnings

"""Pages made to harm: each ends in an article with a warning or in a refusal, soon."""

from __future__ import annotations

import io
import time
from contextlib import suppress
from pathlib import Path

import pytest

from importers.article import Article, UnreadableArticle
from importers.pages import article_of
from importers.readers import mhtml, read

BODY = "<p>The harbour handled four million tonnes of goods, a tenth less than in the year before.</p>"

PAGES = {
    "200,000 nested elements": "<div>" * 200_000 + BODY + "</div>" * 200_000,
    "2,000 nested tables": "<table><tr><td>" * 2_000 + BODY,
    "5 MB of entities": "<p>" + "&amp;" * 1_000_000 + BODY,
    "400,000 attributes": "<p " + " ".join(f"a{n}=1" for n in range(400_000)) + ">" + BODY,
    "40,000 empty elements": "<b></b>" * 40_000 + BODY,
    "20,000 paragraphs": BODY * 20_000,
    "100,000 unclosed tags": "<a " * 100_000 + BODY,
    "an unclosed comment": BODY + "<!--" * 100_000,
    "an unclosed script": BODY + "<script>" * 50_000,
    "one line of 5 MB": "<p>" + "harbour " * 600_000 + "</p>" + BODY,
    "deep JSON-LD": f'<script type="application/ld+json">{"[" * 100_000}</script>' + BODY,
    "wide JSON-LD": f'<script type="application/ld+json">[{",".join(["{}"] * 100_000)}]</script>' + BODY,
    "a thousand nested captions": '<div class="caption">' * 1_000 + BODY,
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_no_page_takes_long_or_loses_its_text_in_silence(page: str) -> None:
    started = time.process_time()
    article = article_of(f"<html><body>{page}</body></html>".encode(), "page.html")
    assert time.process_time() - started < 10
    assert "four million tonnes" in article.text or article.warnings


def test_a_page_declares_nothing_and_fetches_nothing(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret", encoding="utf-8")
    path = tmp_path / "page.html"
    path.write_text(
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e SYSTEM "file://{secret}"><!ENTITY x SYSTEM "http://127.0.0.1:9/">]>'
        f'<html><head><link rel="stylesheet" href="http://127.0.0.1:9/s.css"></head><body>{BODY}<p>&e;&x;</p>'
        '<img src="http://127.0.0.1:9/1.png"><iframe src="http://127.0.0.1:9/"></iframe></body></html>',
        encoding="utf-8",
    )
    (article,) = read(path)
    assert isinstance(article, Article)
    assert "the secret" not in article.text


def test_scripts_and_styles_are_never_text() -> None:
    article = article_of(
        f"<body>{BODY}<script>document.write('run')</script><style>p{{}}</style></body>".encode(), "p.html"
    )
    assert article.text == "The harbour handled four million tonnes of goods, a tenth less than in the year before.\n"


@pytest.mark.parametrize("data", [b"", b"<", b"<html>", b"\x00" * 50, b"\xff\xfe<", b"<!DOCTYPE", b"<p>\xd8\x00</p>"])
def test_a_broken_page_is_an_article_or_a_refusal(data: bytes) -> None:
    with suppress(UnreadableArticle):
        article_of(data, "page.html")


def test_an_mhtml_file_without_a_page_is_refused(tmp_path: Path) -> None:
    from importers.article import UnreadableArticle

    with pytest.raises(UnreadableArticle):
        list(mhtml.read(io.BytesIO(b"MIME-Version: 1.0\nContent-Type: text/plain\n\nhello"), "page.mhtml"))

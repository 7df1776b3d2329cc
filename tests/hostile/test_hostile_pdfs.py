"""PDF files made to harm, or merely broken: each ends in a refusal in words, or in what could be read."""

from __future__ import annotations

import time
import zlib
from contextlib import suppress
from pathlib import Path

import pytest

from importers.article import Article, Unread, UnreadableArticle
from importers.batch import drafts
from importers.readers import read
from importers.readers.pdf import _words
from kb.model import Draft

TEXT = b"BT /F1 12 Tf 40 700 Td (The harbour handled 42 million tonnes of goods last year.) Tj ET"


def pdf(content: bytes = TEXT, *, filters: bytes = b"", trailer: bytes = b"", pages: int = 1) -> bytes:
    """A PDF of so many pages with one content."""
    kids = b" ".join(b"%d 0 R" % (10 + page) for page in range(pages))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        4: b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), filters, content),
    }
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
    page += b" /Resources << /Font << /F1 3 0 R >> >> >>"
    objects |= {10 + number: page for number in range(pages)}
    made, places = b"%PDF-1.4\n", {}
    for number, body in objects.items():
        places[number] = len(made)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in places.items())
    return (
        made
        + b"xref\n0 1\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF"
        % (
            table,
            10 + pages,
            trailer,
            len(made),
        )
    )


def article_in(data: bytes, folder: Path) -> Article:
    path = folder / "file.pdf"
    path.write_bytes(data)
    (article,) = read(path)
    assert isinstance(article, Article)
    return article


def test_the_pages_made_here_can_be_read(tmp_path: Path) -> None:
    article = article_in(pdf(), tmp_path)
    assert article.text == "The harbour handled 42 million tonnes of goods last year.\n"


def test_a_page_without_text_is_said_to_be_scanned(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle, match="scanned"):
        article_in(pdf(b"0 0 100 100 re f"), tmp_path)


def test_a_locked_file_is_said_to_be_locked(tmp_path: Path) -> None:
    locked = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (%s) /U (%s) >> /ID [(a) (a)]" % (b"o" * 32, b"u" * 32)
    with pytest.raises(UnreadableArticle, match="password"):
        article_in(pdf(trailer=locked), tmp_path)


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7",
        pdf()[:300],
        pdf().replace(b"/Pages 2 0 R", b"/Pages 1 0 R"),
        pdf().replace(b"/Kids [10 0 R]", b"/Kids [2 0 R 2 0 R]"),
        pdf(trailer=b"/Prev 9"),
        pdf().replace(b"4 0 obj", b"5 0 obj"),
        b"\x00" * 1000,
    ],
    ids=[
        "a header",
        "truncated",
        "a root that is its own child",
        "pages in a ring",
        "a wrong table",
        "no content",
        "zeros",
    ],
)
def test_a_broken_file_is_refused_or_read(tmp_path: Path, data: bytes) -> None:
    started = time.process_time()
    with suppress(UnreadableArticle):
        article_in(data, tmp_path)
    assert time.process_time() - started < 5


def test_a_file_that_grows_without_end_harms_its_worker_only(tmp_path: Path) -> None:
    squeezed = zlib.compressobj(9)
    bomb = b"".join(squeezed.compress(b" " * 10_000_000) for _ in range(100)) + squeezed.flush()
    (tmp_path / "bomb.pdf").write_bytes(pdf(zlib.compress(bomb, 9), filters=b"/Filter [/FlateDecode /FlateDecode]"))
    (tmp_path / "good.pdf").write_bytes(pdf())
    started = time.monotonic()
    bomb_found, good = drafts([tmp_path / "bomb.pdf", tmp_path / "good.pdf"])
    assert time.monotonic() - started < 60
    assert isinstance(bomb_found, Unread)
    assert bomb_found.hint
    assert isinstance(good, Draft)


def test_too_many_pages_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle, match="pages"):
        article_in(pdf(pages=3_001), tmp_path)


def test_radicals_printed_as_characters_become_the_characters() -> None:
    assert _words("⼈⺠币3亿元，⻜机⻋票") == "人民币3亿元，飞机车票"


def test_page_breaks_stay_in_the_text(tmp_path: Path) -> None:
    assert article_in(pdf(pages=3), tmp_path).text.count("\f") == 2

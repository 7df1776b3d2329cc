r"""PDF files: text in reading order, page breaks kept as form feeds, running heads left out and named.

A PDF holds characters at places and no paragraphs; importers.typeset puts them together again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from importers.article import Article, UnreadableArticle
from importers.encoding import oddities, plain
from importers.layout import laid_out
from importers.typeset import Line, blocks, without_running_heads

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

_MOST_PAGES = 3_000
_LEAST_TEXT = 15
"""Characters a page must have on average; scanned pages have none, or a stamp of the scanner's."""

_RADICALS = re.compile(r"[\u2e80-\u2fdf]")
_FORMER_RADICALS = dict(
    zip(
        "⺝⺟⺠⺩⺫⺬⺮⺶⺼⻁⻄⻅⻆⻉⻋⻌⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳",
        "月母民王目示竹羊肉虎西见角贝车辶长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
        strict=True,
    )
)
"""Radicals of the supplement that Chinese PDFs print in place of the characters, which NFKC leaves as they are.

Source: EquivalentUnifiedIdeograph.txt of the Unicode character database.
"""

_GARBLED = re.compile(r"\d[\u0100-\u024f]|[\u0100-\u024f]\d|[\u0100-\u024f]{3}")
_USELESS_TITLE = re.compile(r"(?i)microsoft|untitled|无标题|sans titre|\.(?:docx?|indd|qxp|pages|wps|pptx?)\b|^\W*$")


def read(file: BinaryIO, name: str) -> Iterator[Article]:
    """Yield the one article.

    Raises:
        UnreadableArticle: The file is broken, locked with a password, too long, or holds pictures of text.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(file.read())
    except pypdfium2.PdfiumError as error:
        raise _refusal(str(error), name) from error
    if len(document) > _MOST_PAGES:
        raise UnreadableArticle(
            f"{name} has {len(document)} pages, and at most {_MOST_PAGES} are read",
            hint="Save the pages you need as a file of their own.",
        )
    pages, broken = _pages(document)
    if sum(len(line.text) for page in pages for line in page) < _LEAST_TEXT * max(1, len(pages)):
        raise UnreadableArticle(
            f"{name} holds pictures of pages and no text: it was scanned",
            hint="Run it through a text recognition (OCR) program, or paste the text.",
        )
    bare, left_out = without_running_heads(pages)
    text, parts = laid_out(blocks(bare))
    stated = document.get_metadata_dict(skip_empty=True)
    title = plain(stated.get("Title", "")).strip()
    yield Article(
        text=text,
        name=name,
        parts=parts,
        title=None if _USELESS_TITLE.search(title) else title or None,
        author=plain(stated.get("Author", "")).strip() or None,
        warnings=(*broken, *_warnings(text, left_out)),
    )


def _refusal(error: str, name: str) -> UnreadableArticle:
    if "password" in error.lower():
        return UnreadableArticle(
            f"{name} is locked with a password", hint="Open it with the password and save a copy without one."
        )
    return UnreadableArticle(
        f"{name} is no PDF that can be opened", hint="Open it in a PDF program and save it again, or paste the text."
    )


def _pages(document: PdfDocument) -> tuple[list[list[Line]], tuple[str, ...]]:
    """The lines of every page; a page that cannot be read is empty, and said to be."""
    import pypdfium2

    pages: list[list[Line]] = []
    broken: list[str] = []
    for number in range(len(document)):
        try:
            pages.append(list(_lines(document, number)))
        except pypdfium2.PdfiumError:
            pages.append([])
            broken.append(str(number + 1))
    return pages, ((f"pages that cannot be read: {', '.join(broken[:20])}",) if broken else ())


def _lines(document: PdfDocument, number: int) -> Iterator[Line]:
    """Yield the lines of a page in the order in which they were written into it."""
    page = document[number]
    text_page = page.get_textpage()
    place = 0
    for written in text_page.get_text_range().split("\n"):
        text = _words(written)
        if text:
            yield _line(text, text_page, place, place + len(written.rstrip()) - 1)
        place += len(written) + 1
    text_page.close()
    page.close()


def _line(text: str, page: PdfTextPage, first: int, last: int) -> Line:
    """The line from its first to its last character; pdfium numbers characters as it hands them out."""
    most = page.count_chars() - 1
    left, bottom, _, top = page.get_charbox(min(first, most), loose=True)
    _, low, right, high = page.get_charbox(min(last, most), loose=True)
    return Line(text=text, left=left, right=right, bottom=min(bottom, low), top=max(top, high))


def _words(written: str) -> str:
    """What pdfium hands out, with the characters that were meant: its hyphen mark, radicals printed as characters."""
    text = plain(written.replace("\ufffe", "-").replace("\x02", "-"))
    text = _RADICALS.sub(
        lambda radical: _FORMER_RADICALS.get(radical[0]) or unicodedata.normalize("NFKC", radical[0]), text
    )
    return " ".join(text.split())


def _warnings(text: str, left_out: Sequence[Line]) -> tuple[str, ...]:
    warnings = [*oddities(text)]
    if left_out:
        warnings.append(f"headers and footers left out: {left_out[0].text[:60]} ({len(left_out)} lines)")
    if _GARBLED.search(text):
        warnings.append("a font of the file may show digits as other letters: compare figures with the page")
    return tuple(warnings)

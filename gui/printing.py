"""A page as a PDF on A4, its digits read back and counted before it takes its place."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument

from kb import export
from kb.model import KbError

_STYLE = """
h1 { font-size: 18pt } h2 { font-size: 13pt; margin-top: 18px } h3 { font-size: 10.5pt }
a { color: black; text-decoration: none } mark { background-color: #ececec } blockquote { color: #444444 }
"""
_SCREEN = re.compile(r"<style>.*?</style>|<a [^>]*>↩</a>", re.DOTALL)
"""What a page has for screens alone: its style, which Qt's text knows a part of, and the ways back from the notes."""
_POINTS = 9.5


def print_pdf(page: str, path: Path) -> None:
    """Print a page of kb.export to a file, which is the old one or the whole new one.

    Raises:
        KbError: the file cannot be written, or a digit was lost on the way.
    """
    document = QTextDocument()
    font = QFont()
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(_STYLE)
    document.setHtml(_SCREEN.sub("", page))
    with TemporaryDirectory(prefix="claimstone-") as room:
        printed = Path(room) / "page.pdf"
        writer = QPdfWriter(str(printed))
        writer.setCreator("Claimstone")
        writer.setTitle(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))  # the document keeps two centimetres of its own
        document.print_(writer)
        del writer
        content = printed.read_bytes()
    _count_digits(_whole(document), content)
    export.write(content, path)


def _whole(document: QTextDocument) -> str:
    """The text with the numbers of its lists, which are not part of it for Qt."""
    words = []
    block = document.begin()
    while block.isValid():
        listed = block.textList()
        words += [listed.itemText(block) if listed else "", block.text()]
        block = block.next()
    return "\n".join(words)


def _count_digits(text: str, content: bytes) -> None:
    from pypdfium2 import PdfDocument

    pdf = PdfDocument(content)
    try:
        told = "".join(page.get_textpage().get_text_range() for page in pdf)
        numbers = "".join(str(number) for number in range(1, len(pdf) + 1))
    finally:
        pdf.close()
    if _digits(told) != _digits(text) + _digits(numbers):
        raise KbError(
            "The PDF does not hold every digit of the page, so it was not kept.",
            hint="Save it as HTML, and print that from a browser.",
        )


def _digits(text: str) -> Counter[str]:
    return Counter(re.findall(r"\d", text))

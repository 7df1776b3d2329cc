"""Plain text: the text is the article, as given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from importers.article import Article, UnreadableArticle
from importers.encoding import decode, oddities

_OTHERS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a Word, EPUB or other zipped file",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"{\\rtf": "a rich text (RTF) file",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
}
"""First bytes by which other formats give themselves away under a name that ends in .txt."""


def read(file: BinaryIO, name: str) -> Iterator[Article]:
    """Yield the one article.

    Raises:
        UnreadableArticle: The file is no text.
    """
    data = file.read()
    for signature, kind in _OTHERS.items():
        if data.startswith(signature):
            raise UnreadableArticle(
                f"{name} is {kind} under the name of a text file",
                hint="Give the file the ending of its own format, or save its text as UTF-8.",
            )
    text, warnings = decode(data, name)
    if not text.strip():
        raise UnreadableArticle(f"{name} is empty", hint="Check that the right file was saved.")
    yield Article(text=text, name=name, warnings=warnings + oddities(text))

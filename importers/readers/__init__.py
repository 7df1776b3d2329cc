"""The readers: one format per file, listed in READERS by suffix."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from importers.article import Article, Unread, UnreadableArticle
from importers.readers import docx, eml, epub, html, jsonl, md, mhtml, odt, pdf, rtf, text

LARGEST = 50_000_000
"""Bytes of the largest file that is read whole."""

STREAMED = frozenset({".jsonl"})
"""Suffixes of files that are read bit by bit and may be of any size."""

READERS: Mapping[str, Callable[[BinaryIO, str], Iterator[Article | Unread]]] = {
    ".txt": text.read,
    ".md": md.read,
    ".markdown": md.read,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
    ".mhtml": mhtml.read,
    ".mht": mhtml.read,
    ".pdf": pdf.read,
    ".docx": docx.read,
    ".odt": odt.read,
    ".rtf": rtf.read,
    ".epub": epub.read,
    ".eml": eml.read,
    ".jsonl": jsonl.read,
}
"""By suffix; a reader is given an open file and its name, and yields the articles in it.

Readers import what makes sense of a page when they meet one: figures found in JSON lines must not wait for it.
"""


def read(path: Path) -> Iterator[Article | Unread]:
    """Yield the articles of one file; a bad line of a file of many comes as an Unread among them.

    Raises:
        UnreadableArticle: The file cannot be opened, is too large, or holds no article.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise UnreadableArticle(
            f"no reader for {path.suffix or 'a file without a suffix'}",
            hint=f"Formats that can be read: {' '.join(READERS)}. Save it as one of them, or paste the text.",
        )
    try:
        if path.suffix.lower() not in STREAMED and (size := path.stat().st_size) > LARGEST:
            raise UnreadableArticle(
                f"{path.name} is {size // 1_000_000} MB, and an article has at most {LARGEST // 1_000_000}",
                hint="Split the file, or paste the part you need.",
            )
        with path.open("rb") as file:
            yield from reader(file, path.name)
    except OSError as error:
        raise UnreadableArticle(
            f"{path.name} cannot be opened: {error.strerror or error}", hint="Check that it is there and may be read."
        ) from error

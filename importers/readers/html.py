"""Saved web pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from importers import pages
from importers.article import Article


def read(file: BinaryIO, name: str) -> Iterator[Article]:
    """Yield the one article of the page.

    Raises:
        UnreadableArticle: The page shows no text.
    """
    yield pages.article_of(file.read(), name)

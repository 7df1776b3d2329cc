"""Saved web pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from importers.article import Article


def read(file: BinaryIO, name: str) -> Iterator[Article]:
    """Yield the one article of the page.

    Raises:
        UnreadableArticle: The page shows no text.
    """
    from importers import pages

    yield pages.article_of(file.read(), name)

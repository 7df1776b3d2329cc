"""Rich text (.rtf): the text and its tables, as striprtf takes them out of the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from importers.article import Article, UnreadableArticle
from importers.encoding import oddities, plain
from importers.layout import Block, laid_out
from kb.model import PartKind

_DELETED = re.compile(r"\\(?:deleted|revdttmdel)(?![a-z])")
_SPACES = re.compile(r"[ \t]+")


def read(file: BinaryIO, name: str) -> Iterator[Article]:
    """Yield the one article.

    Raises:
        UnreadableArticle: The file is no rich text, or has none.
    """
    from striprtf.striprtf import rtf_to_text

    marked = file.read().decode("latin-1")
    if not marked.lstrip().startswith("{\\rtf"):
        raise UnreadableArticle(f"{name} is no rich text", hint="Save it again from the program it came from.")
    try:
        said = plain(rtf_to_text(marked, errors="replace"))  # type: ignore[no-untyped-call]  # striprtf has no types
    except (LookupError, OverflowError, TypeError, ValueError) as error:  # what it raises on damaged marks
        raise UnreadableArticle(f"{name} is broken", hint="Open it in a word processor and save it again.") from error
    text, parts = laid_out(_blocks(said))
    if not text:
        raise UnreadableArticle(f"{name} holds no text", hint="Check that the right file was saved.")
    deleted = ("deleted passages of tracked changes are still in the text",) if _DELETED.search(marked) else ()
    yield Article(text=text, name=name, parts=parts, warnings=(*deleted, *oddities(text)))


def _blocks(said: str) -> Iterator[Block]:
    """Yield the lines; a row of a table ends with the mark of its last cell."""
    for line in said.split("\n"):
        words = _SPACES.sub(" ", line).strip()
        if words.count("|") > 1 and words.endswith("|"):
            cells = (cell.strip() for cell in words.split("|"))
            yield Block(PartKind.TABLE, " | ".join(cell for cell in cells if cell))
        else:
            yield Block(PartKind.BODY, words)

"""E-books (.epub): the chapters in the order of the spine, as one text."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import BinaryIO
from urllib.parse import unquote

from importers.article import Article, UnreadableArticle
from importers.encoding import oddities
from importers.layout import Block, laid_out
from importers.office import Listener, Zipped, listen
from kb.model import Moment, PartKind

_CONTAINER = "META-INF/container.xml"
_DUBLIN_CORE = "{http://purl.org/dc/"
_PAGES = {"application/xhtml+xml", "text/html"}


def read(file: BinaryIO, name: str) -> Iterator[Article]:
    """Yield the book as one article.

    Raises:
        UnreadableArticle: The file is broken, locked, made to harm, or empty.
    """
    parts = Zipped(file, name)
    container = _Container()
    listen(parts.read(_CONTAINER), container, name)
    package = _Package()
    listen(parts.read(container.path), package, name)
    folder = posixpath.dirname(container.path)
    paths = [posixpath.normpath(posixpath.join(folder, unquote(path))) for path in package.spine()]
    text, known = laid_out(block for path in paths if path in parts for block in _chapter(parts.read(path), path))
    if not text:
        raise UnreadableArticle(f"{name} holds no text", hint="Books of pictures, and locked ones, have none to read.")
    yield Article(
        text=text,
        name=name,
        parts=known,
        title=package.said.get("title"),
        outlet=package.said.get("publisher"),
        author=package.said.get("creator"),
        published=_published(package.said.get("date")),
        warnings=oddities(text),
    )


def _chapter(data: bytes, path: str) -> Iterator[Block]:
    """Yield the blocks of one chapter; its title is a heading of the book."""
    from importers.pages.blocks import blocks
    from importers.pages.tree import parsed

    page = parsed(data, path)
    for found in blocks(page.root):
        block = found.block
        yield Block(PartKind.BODY, block.text) if block.kind is PartKind.HEADLINE else block


def _published(stated: str | None) -> Moment | None:
    try:
        return Moment.parse(stated) if stated else None
    except ValueError:
        return None


class _Container(Listener):
    """Where the package file is."""

    def __init__(self) -> None:
        self.path = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag.endswith("}rootfile") and not self.path:
            self.path = attributes.get("full-path", "")


class _Package(Listener):
    """What the package file says of the book, and the order of its pages."""

    def __init__(self) -> None:
        self.said: dict[str, str] = {}
        self._pages: dict[str, str] = {}
        self._order: list[str] = []
        self._saying: str | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        kind = tag.rpartition("}")[2]
        if tag.startswith(_DUBLIN_CORE):
            self._saying = kind if kind not in self.said else None
        elif kind == "item" and attributes.get("media-type") in _PAGES:
            self._pages[attributes.get("id", "")] = attributes.get("href", "")
        elif kind == "itemref" and attributes.get("linear") != "no":
            self._order.append(attributes.get("idref", ""))

    def end(self, tag: str) -> None:
        if tag.startswith(_DUBLIN_CORE):
            self._saying = None

    def data(self, text: str) -> None:
        if self._saying:
            self.said[self._saying] = " ".join((self.said.get(self._saying, "") + text).split())

    def spine(self) -> list[str]:
        """The paths of the pages in reading order, relative to the package file."""
        return [self._pages[page] for page in self._order if page in self._pages]

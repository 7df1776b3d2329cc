"""Word files (.docx): paragraphs, tables, captions and notes, with tracked changes as if accepted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from importers.article import Article, UnreadableArticle
from importers.encoding import oddities, plain
from importers.layout import Block, laid_out, one_headline
from importers.office import Listener, Zipped, listen
from kb.model import PartKind

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = {f"{_W}del", f"{_W}moveFrom", _FALLBACK, f"{_W}pPrChange", f"{_W}rPrChange"}
"""Elements whose content is not there once changes are accepted, or is said twice."""

_WRITTEN = {f"{_W}t", f"{_MATH}t"}
_SIGNS = {
    f"{_W}tab": " ",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "\u2011",
}
_KINDS = {
    "title": PartKind.HEADLINE,
    "subtitle": PartKind.DECK,
    "caption": PartKind.CAPTION,
    "quote": PartKind.QUOTE,
    "intense quote": PartKind.QUOTE,
    "list paragraph": PartKind.LIST,
}
"""By the names of Word's own styles, which are English in every language of the program."""


def read(file: BinaryIO, name: str) -> Iterator[Article]:
    """Yield the one article.

    Raises:
        UnreadableArticle: The file is broken, locked, made to harm, or empty.
    """
    parts = Zipped(file, name)
    styles = _Styles()
    if "word/styles.xml" in parts:
        listen(parts.read("word/styles.xml"), styles, name)
    body = _Paragraphs(styles.names)
    listen(parts.read("word/document.xml"), body, name)
    for notes in ("word/footnotes.xml", "word/endnotes.xml"):
        if notes in parts:
            listen(parts.read(notes), body, name)
    text, known = laid_out(one_headline(body.blocks))
    if not text:
        raise UnreadableArticle(f"{name} holds no text", hint="Check that the right file was saved.")
    yield Article(text=text, name=name, parts=known, warnings=(*body.warnings(), *oddities(text)))


class _Styles(Listener):
    """The names of the styles by their ids."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._style: str | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == f"{_W}style":
            self._style = attributes.get(f"{_W}styleId")
        elif tag == f"{_W}name" and self._style is not None:
            self.names[self._style] = attributes.get(f"{_W}val", "").lower()

    def end(self, tag: str) -> None:
        if tag == f"{_W}style":
            self._style = None


class _Paragraphs(Listener):
    """The blocks of a part: paragraphs, and the rows of tables as one block each."""

    def __init__(self, styles: Mapping[str, str]) -> None:
        self.blocks: list[Block] = []
        self._styles = styles
        self._open: list[tuple[list[str], list[PartKind]]] = []
        self._rows: list[list[list[str]]] = []
        self._gone = 0
        self._changes = 0
        self._writing = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in _GONE:
            self._gone += 1
            self._changes += tag != _FALLBACK
        elif self._gone:
            return
        elif tag == f"{_W}ins":
            self._changes += 1
        elif tag == f"{_W}p":
            self._open.append(([], []))
        elif tag == f"{_W}tr":
            self._rows.append([])
        elif tag == f"{_W}tc" and self._rows:
            self._rows[-1].append([])
        elif self._open:
            said, kinds = self._open[-1]
            self._writing = tag in _WRITTEN
            if tag in _SIGNS:
                said.append(_SIGNS[tag])
            elif tag == f"{_W}pStyle":
                kinds.extend(self._kinds_of(attributes.get(f"{_W}val", "")))
            elif tag == f"{_W}numPr":
                kinds.append(PartKind.LIST)

    def end(self, tag: str) -> None:
        self._writing = False
        if tag in _GONE:
            self._gone -= 1
        elif self._gone:
            return
        elif tag == f"{_W}p" and self._open:
            said, kinds = self._open.pop()
            text = plain("\n".join(" ".join(line.split()) for line in "".join(said).split("\n"))).strip()
            if self._rows and self._rows[-1]:
                self._rows[-1][-1].append(text)
            else:
                self.blocks.append(Block(kinds[0] if kinds else PartKind.BODY, text))
        elif tag == f"{_W}tr" and self._rows:
            cells = (" ".join(filter(None, cell)) for cell in self._rows.pop())
            self.blocks.append(Block(PartKind.TABLE, " | ".join(cell.replace("\n", " ") for cell in cells if cell)))

    def data(self, text: str) -> None:
        if self._writing and self._open and not self._gone:
            self._open[-1][0].append(text)

    def warnings(self) -> tuple[str, ...]:
        return ("tracked changes were read as if accepted",) if self._changes else ()

    def _kinds_of(self, style: str) -> list[PartKind]:
        name = self._styles.get(style, style.lower())
        if name in {"heading 1", "heading1"}:
            return [PartKind.HEADLINE]
        kind = _KINDS.get(name)
        return [kind] if kind else []

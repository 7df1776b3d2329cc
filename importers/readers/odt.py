"""OpenDocument texts (.odt): paragraphs, lists, tables, captions and notes, with tracked changes as if accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from importers.article import Article, UnreadableArticle
from importers.encoding import oddities, plain
from importers.layout import Block, laid_out, one_headline
from importers.office import Listener, Zipped, listen
from kb.model import PartKind

_NAMESPACE = re.compile(r"\{urn:oasis:names:tc:opendocument:xmlns:(\w+):1\.0\}")
_PARAGRAPHS = {"text:p", "text:h"}
_GONE = {"text:tracked-changes", "office:annotation", "text:note-citation", "office:forms", "text:table-of-content"}
"""Elements whose content is no part of the text once changes are accepted."""

_KINDS = {
    "Title": PartKind.HEADLINE,
    "Subtitle": PartKind.DECK,
    "Caption": PartKind.CAPTION,
    "Illustration": PartKind.CAPTION,
    "Figure": PartKind.CAPTION,
    "Quotations": PartKind.QUOTE,
}
"""By the names of the program's own styles."""


def read(file: BinaryIO, name: str) -> Iterator[Article]:
    """Yield the one article.

    Raises:
        UnreadableArticle: The file is broken, locked, made to harm, or empty.
    """
    parts = Zipped(file, name)
    content = _Content()
    listen(parts.read("content.xml"), content, name)
    text, known = laid_out(one_headline([*content.blocks, *content.notes]))
    if not text:
        raise UnreadableArticle(f"{name} holds no text", hint="Check that the right file was saved without a password.")
    yield Article(text=text, name=name, parts=known, warnings=(*content.warnings(), *oddities(text)))


class _Content(Listener):
    """The blocks of content.xml; the text of notes goes to the end."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.notes: list[Block] = []
        self._parents: dict[str, str] = {}
        self._open: list[tuple[list[str], PartKind]] = []
        self._rows: list[list[list[str]]] = []
        self._lists = 0
        self._in_note = 0
        self._gone = 0
        self._changed = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        tag = _short(tag)
        of = {_short(key): value for key, value in attributes.items()}
        if tag in _GONE:
            self._gone += 1
            self._changed = self._changed or tag == "text:tracked-changes"
        elif self._gone:
            return
        elif tag == "style:style":
            self._parents[of.get("style:name", "")] = of.get("style:parent-style-name", "")
        elif tag in _PARAGRAPHS:
            self._open.append(([], self._kind(tag, of)))
        elif tag == "text:list":
            self._lists += 1
        elif tag == "text:note-body":
            self._in_note += 1
        elif tag == "table:table-row":
            self._rows.append([])
        elif tag == "table:table-cell" and self._rows:
            self._rows[-1].append([])
        elif tag in {"text:s", "text:tab"}:
            self.data(" ")
        elif tag == "text:line-break" and self._open:
            self._open[-1][0].append("\n")

    def end(self, tag: str) -> None:
        tag = _short(tag)
        if tag in _GONE:
            self._gone -= 1
        elif self._gone:
            return
        elif tag in _PARAGRAPHS and self._open:
            said, kind = self._open.pop()
            self._finish(plain("\n".join(" ".join(line.split()) for line in "".join(said).split("\n"))).strip(), kind)
        elif tag == "text:list":
            self._lists -= 1
        elif tag == "text:note-body":
            self._in_note -= 1
        elif tag == "table:table-row" and self._rows:
            cells = (" ".join(filter(None, cell)).replace("\n", " ") for cell in self._rows.pop())
            self.blocks.append(Block(PartKind.TABLE, " | ".join(filter(None, cells))))

    def data(self, text: str) -> None:
        if self._open and not self._gone:
            self._open[-1][0].append(text.replace("\n", " "))

    def warnings(self) -> tuple[str, ...]:
        return ("tracked changes were read as if accepted",) if self._changed else ()

    def _finish(self, text: str, kind: PartKind) -> None:
        if self._in_note:
            self.notes.append(Block(PartKind.BODY, text))
        elif self._rows and self._rows[-1]:
            self._rows[-1][-1].append(text)
        else:
            self.blocks.append(Block(kind, text))

    def _kind(self, tag: str, of: Mapping[str, str]) -> PartKind:
        style = of.get("text:style-name", "")
        kind = _KINDS.get(style) or _KINDS.get(self._parents.get(style, ""))
        if kind is None and tag == "text:h" and of.get("text:outline-level", "1") == "1":
            kind = PartKind.HEADLINE
        return kind or (PartKind.LIST if self._lists else PartKind.BODY)


def _short(name: str) -> str:
    return _NAMESPACE.sub(r"\1:", name)

"""The paragraphs, captions, rows and items of a page, in reading order, with the element each stands in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from importers.layout import Block
from kb.model import PartKind, Span

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UNSEEN = {
    *(
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "button",
        "input",
        "select",
    ),
    *("textarea", "audio", "video", "canvas", "map", "head", "datalist", "dialog"),
}
_BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt"),
    *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li"),
    *("main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul"),
}
_KINDS = {
    "h1": PartKind.HEADLINE,
    "figcaption": PartKind.CAPTION,
    "caption": PartKind.CAPTION,
    "li": PartKind.LIST,
    "blockquote": PartKind.QUOTE,
}
_CAPTION = re.compile(
    r"(?:^|[-_\s])(?:wp-)?(?:caption|captions|legend|legende|imgdesc|img-desc)(?:$|[-_\s])", re.IGNORECASE
)
_CREDIT = re.compile(r"(?:^|[-_\s])(?:credits?|copyright|photographer|photo-source|source)(?:$|[-_\s])", re.IGNORECASE)
_LONGEST_CAPTION = 500
_LONGEST_CELL = 300
"""Code points: a table with more in one cell is the page's frame, and its cells are paragraphs."""

_BEGIN, _END = "\ufdd0", "\ufdd1"
"""No characters of any text: they mark a credit while the text around it is still being put together."""

_SPACES = re.compile(r"[ \t\r\f\n]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A block and the innermost block-level element around it."""

    block: Block
    element: HtmlElement


def everything_seen(element: HtmlElement) -> bool:
    """Whether a browser would show the element, as far as its own attributes say."""
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is None and "display:none" not in style and element.get("aria-hidden") != "true"


def blocks(root: HtmlElement, *, seen: Callable[[HtmlElement], bool] = everything_seen) -> Iterator[Found]:
    """Yield the blocks below root; elements that are not seen are passed over with all they hold."""
    from lxml import etree

    walk = _Walk()
    events = etree.iterwalk(root, events=("start", "end"))
    skipped: HtmlElement | None = None
    for event, element in events:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _UNSEEN or not seen(element):
                skipped = element
                events.skip_subtree()
                continue
            yield from walk.enter(element, tag)
        else:
            if element is not skipped:
                yield from walk.leave(element, tag)
            if element is not root and element.tail:
                walk.say(element.tail)
    yield from walk.flush()


class _Walk:
    """The text gathered since the last block began, and what the elements around it make of it."""

    def __init__(self) -> None:
        self._said: list[str] = []
        self._around: list[tuple[HtmlElement, PartKind | None]] = []
        self._table: HtmlElement | None = None
        self._verbatim = 0

    def enter(self, element: HtmlElement, tag: str) -> Iterator[Found]:
        if tag == "br":
            self._said.append("\n")
        elif self._table is not None:
            if tag in {"td", "th"} and any(said.strip() for said in self._said):
                self._said.append(" | ")
            elif tag == "tr":
                yield from self.flush()
            elif tag in _BLOCKS:
                self._said.append(" ")
        elif tag in _BLOCKS or tag in {"td", "th"}:
            yield from self.flush()
            kind = _KINDS.get(tag) or (PartKind.CAPTION if _is_caption(element) else None)
            self._around.append((element, kind))
            if tag == "table" and _is_data(element):
                self._table = element
                self._around[-1] = (element, PartKind.TABLE)
        if tag == "pre":
            self._verbatim += 1
        if self._is_credit(element):
            self._said.append(_BEGIN)
        if element.text:
            self.say(element.text)

    def leave(self, element: HtmlElement, tag: str) -> Iterator[Found]:
        if self._is_credit(element):
            self._said.append(_END)
        if tag == "pre":
            self._verbatim -= 1
        if self._table is not None and element is not self._table:
            if tag == "tr":
                yield from self.flush()
        elif tag in _BLOCKS or tag in {"td", "th"}:
            yield from self.flush()
            self._around.pop()
            self._table = None if element is self._table else self._table

    def say(self, text: str) -> None:
        """Add text as a browser shows it: runs of spaces and line ends are one space."""
        self._said.append(text if self._verbatim else _SPACES.sub(" ", text))

    def flush(self) -> Iterator[Found]:
        """Yield what was said since the last block, if it is more than space."""
        said, self._said = "".join(self._said), []
        lines = (_SPACES.sub(" ", line).strip() for line in said.split("\n"))
        text = "\n".join(line for line in lines if line.strip(_BEGIN + _END + " \u00a0"))
        if not text.strip(_BEGIN + _END + " \u00a0\n\u200b\ufeff") or not self._around:
            return
        kind = next((kind for _, kind in reversed(self._around) if kind), PartKind.BODY)
        begin, end = text.find(_BEGIN), text.find(_END)
        text = text.replace(_BEGIN, "").replace(_END, "")
        credit = Span(begin, end - 1) if kind is PartKind.CAPTION and 0 <= begin < end - 1 <= len(text) else None
        yield Found(Block(kind, text, credit), self._around[-1][0])

    def _is_credit(self, element: HtmlElement) -> bool:
        inside = any(kind is PartKind.CAPTION for _, kind in self._around[-3:])
        return (
            inside
            and bool(_CREDIT.search(element.get("class") or ""))
            and element.tag in {"span", "cite", "em", "small"}
        )


def _is_caption(element: HtmlElement) -> bool:
    """Whether the class says caption and the text is no longer than one."""
    if not _CAPTION.search(element.get("class") or ""):
        return False
    length = 0
    for text in element.itertext():
        length += len(text)
        if length > _LONGEST_CAPTION:
            return False
    return True


def _is_data(table: HtmlElement) -> bool:
    """Whether a table holds data rather than the page's layout."""
    if table.find(".//table") is not None or table.find(".//p/../p[2]") is not None:
        return False
    rows = table.findall(".//tr")
    cells = [cell for row in rows for cell in row if cell.tag in {"td", "th"}]
    return len(rows) > 1 and len(cells) > len(rows) and all(len(cell.text_content()) <= _LONGEST_CELL for cell in cells)

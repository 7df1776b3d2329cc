"""An article's text as a typeset QTextDocument: one block a line, dressed by the part it belongs to.

Not a character is added or left out, so that places in the text stay places in the document. Qt counts UTF-16 code
units where Claimstone counts code points; Places converts, and it is used by the reader and nothing else.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from gui import looks, tokens
from gui.tokens import Theme
from kb.model import Document, Part, PartKind, Span

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_TRADITIONAL = frozenset("們這國華與為說來時會個對發經動學開關過進還後從東車長門問電業實應機產")


class Places:
    """Code points of a text against the positions Qt gives them."""

    def __init__(self, text: str) -> None:
        self._astral = array("q", (index for index, character in enumerate(text) if character > "\uffff"))
        self._astral_in_qt = array("q", (index + before for before, index in enumerate(self._astral)))

    def to_qt(self, index: int) -> int:
        """The UTF-16 position of a code point."""
        return index + bisect_left(self._astral, index)

    def from_qt(self, position: int) -> int:
        """The code point at a UTF-16 position; the second half of a pair belongs to its character."""
        return position - bisect_left(self._astral_in_qt, position)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dress:
    """How one kind of part is set.

    Attributes:
        size: Of the type, in pixels, before zoom.
        leading: Line height times the size; None is the language's own.
        ink: The name of a token.
        above: Room above, in pixels; below likewise.
        indent: Room at the left; rule: a line stands there.
    """

    size: int = tokens.READING
    leading: float | None = None
    ink: str = "ink"
    bold: bool = False
    above: int = 0
    below: int = tokens.ROOM
    indent: int = 0
    rule: bool = False


_BODY = Dress()
_FOOT = Dress(size=12, leading=1.5, ink="soft", below=tokens.GAP)
DRESSES: Mapping[PartKind, Dress] = {
    PartKind.HEADLINE: Dress(size=tokens.HEADLINE, leading=1.4, bold=True, below=tokens.ROOM),
    PartKind.DECK: Dress(size=17, leading=1.5, ink="soft", below=tokens.ROOM),
    PartKind.BYLINE: Dress(size=tokens.TEXT, leading=1.5, ink="soft", below=tokens.GAP),
    PartKind.DATELINE: Dress(size=tokens.TEXT, leading=1.5, ink="soft", below=tokens.GAP),
    PartKind.CAPTION: Dress(size=14, leading=1.5, ink="soft", indent=tokens.ROOM, rule=True),
    PartKind.CREDIT: Dress(size=tokens.TEXT, leading=1.5, ink="soft", indent=tokens.ROOM, rule=True),
    PartKind.QUOTE: Dress(indent=tokens.ROOM, rule=True),
    PartKind.LIST: Dress(indent=tokens.ROOM, below=tokens.TIGHT),
    PartKind.TABLE: Dress(size=14, leading=1.5, below=0),
    PartKind.SOURCE_LINE: Dress(size=tokens.TEXT, leading=1.5, ink="soft", above=tokens.GAP, below=tokens.GAP),
    PartKind.EDITOR_LINE: _FOOT,
    PartKind.BOILERPLATE: _FOOT,
}

RULE = QTextFormat.Property.UserProperty + 1
"""Set on a block that has a line at its left."""
PART = QTextFormat.Property.UserProperty + 2
"""The kind of part a block belongs to, for whoever paints beside it."""


def shown(text: str) -> str:
    """The text as Qt can show it, as long as before: half a surrogate pair becomes the replacement character."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def is_traditional(text: str) -> bool:
    """Whether Chinese text is written in traditional characters, told by its beginning."""
    return sum(character in _TRADITIONAL for character in text[:2000]) > 4


def typeset(document: QTextDocument, article: Document, theme: Theme, *, zoom: float) -> None:
    """Fill the document with the article, each line dressed by the part at its start."""
    traditional = article.language == "zh" and is_traditional(article.text)
    base = looks.font(article.language, _sized(tokens.READING, zoom), traditional=traditional)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(base)
    document.setPlainText(shown(article.text))
    places = Places(article.text)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block, start = document.begin(), 0
    for line in article.text.split("\n"):
        kind = _kind(article, Span(start, start + len(line))) if line.strip() else None
        dress = DRESSES.get(kind, _BODY) if kind else _EMPTY
        leading = dress.leading or tokens.LEADING[article.language]
        cursor.setPosition(block.position())
        cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.setBlockFormat(_block_format(dress, leading, kind, zoom))
        cursor.setCharFormat(_char_format(base, dress, theme, zoom))
        block, start = block.next(), start + len(line) + 1
    for part in article.parts:
        if part.kind in _WITHIN:
            cursor.setPosition(places.to_qt(part.span.start))
            cursor.setPosition(places.to_qt(part.span.end), QTextCursor.MoveMode.KeepAnchor)
            soft = QTextCharFormat()
            soft.setForeground(QColor(theme.soft))
            cursor.mergeCharFormat(soft)
    cursor.endEditBlock()


_WITHIN = frozenset({PartKind.CREDIT, PartKind.DATELINE})
"""Parts that may stand inside a line of another kind; they are told by soft ink there."""


def _kind(article: Document, line: Span) -> PartKind:
    """The kind of the part that covers most of a line."""

    def covered(part: Part) -> int:
        return min(part.span.end, line.end) - max(part.span.start, line.start)

    longest = max(article.parts, key=covered, default=None)
    return longest.kind if longest is not None and 2 * covered(longest) > line.end - line.start else PartKind.BODY


_EMPTY = Dress(size=4, leading=1.0, below=0)
"""A line without words only parts paragraphs, and their own room does that already."""


def _sized(size: int, zoom: float) -> int:
    return max(1, round(size * zoom))


def _block_format(dress: Dress, leading: float, kind: PartKind | None, zoom: float) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(round(dress.size * leading * zoom), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    made.setTopMargin(dress.above)
    made.setBottomMargin(dress.below)
    made.setLeftMargin(dress.indent)
    made.setProperty(RULE, dress.rule)
    made.setProperty(PART, kind.value if kind else "")
    return made


def _char_format(base: QFont, dress: Dress, theme: Theme, zoom: float) -> QTextCharFormat:
    font = QFont(base)
    font.setPixelSize(_sized(dress.size, zoom))
    font.setBold(dress.bold)
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(QColor(getattr(theme, dress.ink)))
    return made

r"""From the lines of printed pages back to paragraphs: running heads off, words broken at line ends joined.

Where a new page begins the text has a form feed (\f) in place of a space or before the paragraph, so that the page of
any passage can be counted.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from importers.layout import Block
from kb.model import PartKind

PAGE = "\f"

_GAP = 1.45
"""Line pitches from which on a gap parts paragraphs."""

_LEADING = 1.1
"""Line heights from one line to the next, at the least."""

_SHORT = 0.85
"""Share of the column's width below which a line that ends a sentence ends a paragraph too."""

_SAME_HEIGHT = 6.0
"""Points by which a running head may move from page to page."""

_LARGER = 1.12
"""Times the size of the text around it from which on a line is set apart; the headline is the largest on page one."""

_INDENT = 0.8
"""Line heights by which the first line of a paragraph is moved in."""

_ENDS = re.compile(r"[.!?。！？…:：][\"'”’»）)\]]*$")
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_DIGITS = re.compile(r"\d+|(?<=第)[一二三四五六七八九十]+(?=页)")
_BROKEN = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a page; coordinates in points, y grows upwards."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """Of the type, as the font sees it."""
        return self.top - self.bottom


def without_running_heads(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[Line]]:
    """The pages without the lines that stand at the edge of page after page, and those lines.

    A page that holds nothing else keeps them.
    """
    heads = _running_heads(pages)
    bare: list[list[Line]] = []
    left_out: list[Line] = []
    for page in pages:
        edge = set(_edge(page))
        head = [line for line in page if line in edge and _pattern(line) in heads]
        if len(head) == len(page):
            head = []
        bare.append([line for line in page if line not in head])
        left_out += head
    return bare, left_out


def _running_heads(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """The words, digits as 0, that stand at the edge of page after page at one height: titles, page numbers."""
    seen: defaultdict[str, list[float]] = defaultdict(list)
    for page in pages:
        for pattern, top in {_pattern(line): line.top for line in _edge(page)}.items():
            seen[pattern].append(top)
    return frozenset(
        pattern
        for pattern, tops in seen.items()
        if len(tops) >= max(2, len(pages) // 2)
        and max(tops) - min(tops) <= _SAME_HEIGHT
        and (pattern.count("0") <= 2 or any(map(str.isalpha, pattern)))  # a row of figures is no page number
    )


def _edge(page: Sequence[Line]) -> tuple[Line, ...]:
    by_height = sorted(page, key=lambda line: -line.top)
    return (*by_height[:2], *by_height[-2:])


def blocks(pages: Iterable[Sequence[Line]]) -> Iterator[Block]:
    """Yield the paragraphs of the pages; the largest line at the top of the first is the headline."""
    said = ""
    before: Line | None = None
    page_before: Sequence[Line] = ()
    headline: float | None = None
    for number, page in enumerate(pages):
        size = median([line.height for line in page]) if page else 0.0
        if number == 0 and page:
            largest = max(line.height for line in page[: len(page) // 2 + 1])
            headline = largest if largest > _LARGER * size else None
        for place, line in enumerate(page):
            mark = PAGE if number and place == 0 else ""
            if before is None:
                said = mark + line.text
            elif _parted(before, line, page_before if mark else page, new_page=bool(mark)):
                yield Block(_kind(before, headline), said)
                said = mark + line.text
            else:
                said = _joined(said, line.text, mark)
            before, page_before = line, page
    if said and before is not None:
        yield Block(_kind(before, headline), said)


def _kind(line: Line, headline: float | None) -> PartKind:
    return PartKind.HEADLINE if headline is not None and abs(line.height - headline) < 0.1 else PartKind.BODY


def _parted(above: Line, line: Line, page: Sequence[Line], *, new_page: bool) -> bool:
    """Whether a paragraph ends with the line above."""
    if max(above.height, line.height) > _LARGER * min(above.height, line.height):
        return True
    column = [other for other in page if abs(other.left - above.left) < 3 * above.height] or [above]
    left, right = min(other.left for other in column), max(other.right for other in column)
    ends = bool(_ENDS.search(above.text))
    short = above.right - left < _SHORT * (right - left)
    if new_page or line.top > above.top:
        return ends and (short or not new_page)
    pitches = [upper.top - lower.top for upper, lower in pairwise(page) if upper.top > lower.top]
    if above.top - line.top > _GAP * max(median(pitches) if pitches else 0.0, _LEADING * above.height):
        return True
    indented = line.left - left > _INDENT * line.height and above.left - left < _INDENT * line.height
    return (ends and short) or (indented and (ends or short)) or (short and not line.text[:1].islower() and not ends)


def _joined(said: str, text: str, mark: str) -> str:
    if _BROKEN.search(said) and text[:1].islower():
        return _BROKEN.sub("", said) + mark + text
    together = bool(_WIDE.match(said[-1:])) and bool(_WIDE.match(text[:1]) or text[:1].isdigit())
    together = together or (said[-1:].isdigit() and bool(_WIDE.match(text[:1])))
    return said + (mark or ("" if together else " ")) + text


def _pattern(line: Line) -> str:
    return _DIGITS.sub("0", " ".join(line.text.split()))

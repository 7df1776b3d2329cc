"""One text out of the pieces that markup gives, with the place of every part the markup tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kb.model import Part, PartKind, Span

_CLOSE = {PartKind.LIST, PartKind.TABLE, PartKind.BYLINE}
"""Kinds whose neighbours stand on the next line rather than after an empty one."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, caption, row or item; its text may hold line breaks, and no space at either end.

    Attributes:
        credit: Where in the text a caption's credit stands; None where the markup does not tell.
    """

    kind: PartKind
    text: str
    credit: Span | None = None


def laid_out(blocks: Iterable[Block]) -> tuple[str, tuple[Part, ...]]:
    """The text, and the parts that are more than body; empty blocks are passed over."""
    text: list[str] = []
    parts: list[Part] = []
    length = 0
    before: PartKind | None = None
    for block in blocks:
        if not block.text:
            continue
        if before is not None:
            gap = "\n" if before is block.kind and block.kind in _CLOSE else "\n\n"
            text.append(gap)
            length += len(gap)
        text.append(block.text)
        if block.kind is not PartKind.BODY:
            parts.append(Part(block.kind, Span(length, length + len(block.text))))
        if block.credit is not None:
            parts.append(Part(PartKind.CREDIT, Span(length + block.credit.start, length + block.credit.end)))
        length += len(block.text)
        before = block.kind
    return "".join(text) + ("\n" if text else ""), tuple(parts)


def one_headline(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks; a first-level heading is the headline where it comes first, a heading of the text elsewhere."""
    first = True
    for block in blocks:
        if block.kind is PartKind.HEADLINE and not first:
            yield Block(PartKind.BODY, block.text)
        else:
            yield block
        first = first and not block.text

"""An article held by the library: its text, its facts and its parts."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from kb.model.period import Moment
from kb.model.source import Source

DocumentId = NewType("DocumentId", int)

UNSTORED = 0
"""The id of a value that is in no library yet."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """[start, end) in code points of Document.text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


class Language(StrEnum):
    """The languages Claimstone reads and speaks."""

    CHINESE = "zh"
    ENGLISH = "en"
    FRENCH = "fr"


class PartKind(StrEnum):
    """What a stretch of an article is."""

    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    SOURCE_LINE = "source-line"
    EDITOR_LINE = "editor-line"
    QUOTE = "quote"
    LIST = "list"
    TABLE = "table"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an article. A credit lies inside its caption ("图源:X"); all other parts are disjoint."""

    kind: PartKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    r"""An article as imported.

    Attributes:
        id: UNSTORED until a library holds it.
        text: The whole text, line ends as \n; every span counts its code points. A form feed (\f) stands where a page
            of a paged file begins.
        title: Headline; the file's name where the article has none.
        outlet: Who published it, None where not stated.
        printed_outlet: Who the article itself says published it, whatever an editor put right since, "" where it does
            not say; None until a library holds it. It names the document for good, see kb.graph.
        published: None where neither the article nor the user says.
        place: Where it was written or posted, in its own words ("法国"), None where not stated.
        parts: In reading order.
        story_sources: The sources of the story-level list ("Source: …", 来源); they vouch for no single claim.
        name: File name, or "pasted text".
        replaced_by: The newest version of the article, which speaks for it; None for that one itself.
    """

    text: str
    title: str
    language: Language
    id: DocumentId = DocumentId(UNSTORED)
    outlet: str | None = None
    printed_outlet: str | None = field(default=None, compare=False)
    author: str | None = None
    published: Moment | None = None
    place: str | None = None
    url: str | None = None
    parts: tuple[Part, ...] = ()
    story_sources: tuple[Source, ...] = ()
    name: str = ""
    replaced_by: DocumentId | None = None

    def page_at(self, span: Span) -> int | None:
        """The page, from 1, on which span starts; None where the file had no pages (or only one)."""
        return self.text.count("\f", 0, span.start) + 1 if "\f" in self.text else None

    def part_at(self, span: Span) -> PartKind:
        """The kind of the innermost part that holds the start of span; BODY where none does."""
        holding = [part for part in self.parts if part.span.start <= span.start < part.span.end]
        return min(holding, key=lambda part: part.span.end - part.span.start).kind if holding else PartKind.BODY

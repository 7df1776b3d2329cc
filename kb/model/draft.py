"""What an importer hands over: a document and all it proposes."""

from __future__ import annotations

from dataclasses import dataclass

from kb.model.claim import Proposal
from kb.model.document import Document
from kb.model.figure import Figure, Rejected
from kb.model.source import Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article read, nothing stored.

    Attributes:
        figures: Every figure, dates included, in reading order.
        proposals: Claims in reading order; one figure may have several (one per subject), a date usually none.
        rejected: Numbers that are no figures.
        references: What the document says it rests on: the outlets it cites, reprints or translates, its screen shots.
        warnings: What the reader or the editor should know ("encoding guessed: GB18030").
        path: The file it was read from, as given; "" for pasted text.
        article: The article's own id in a file of many; None elsewhere.
    """

    document: Document
    figures: tuple[Figure, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    references: tuple[Reference, ...] = ()
    warnings: tuple[str, ...] = ()
    path: str = ""
    article: str | None = None

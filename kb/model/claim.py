"""One statement in one document, what vouches for it, and what the editor decided."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from kb.model.document import DocumentId, Span
from kb.model.entity import EntityId
from kb.model.figure import Figure, Kind
from kb.model.period import Period
from kb.model.source import Attribution, Citation, CitationRole, Strength, strongest
from kb.model.unit import comparable

ClaimId = NewType("ClaimId", int)


class Modality(StrEnum):
    """How firmly a document states it."""

    STATED = "stated"
    FORECAST = "forecast"
    ESTIMATE = "estimate"
    POSSIBLE = "possible"


class Review(StrEnum):
    """What the editor decided."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WRITTEN = "written"


class Preference(StrEnum):
    """Which of several claims of one topic the editor prefers."""

    PREFERRED = "preferred"
    NORMAL = "normal"
    DEPRECATED = "deprecated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What is said, and where.

    Attributes:
        span: The place of the figure (or of the words, where there is no figure).
        text: The original wording at span.
        sentence: The sentence that holds it.
        subject: Canonical name, None where none was found.
        metric: Code from metrics.toml or "other:<english_snake_case>".
        qualifier: Scope in words (store, tier, phase, quarter); None is compared with any.
        figure: With the sign of what is said: "fell over 12 %" is at most -12. None for a claim without one.
        value: What a claim without a figure states ("H800", a quotation); None where there is a figure.
        as_of: None where nothing gives a time.
        denied: The document reports the statement as denied.
    """

    span: Span
    text: str
    sentence: Span
    subject: str | None
    metric: str
    qualifier: str | None = None
    figure: Figure | None = None
    value: str | None = None
    as_of: Period | None = None
    modality: Modality = Modality.STATED
    denied: bool = False

    @property
    def states_a_number(self) -> bool:
        """Whether it has a figure that is no date."""
        return self.figure is not None and (self.figure.low is not None or self.figure.high is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A claim as the importers propose it.

    Attributes:
        attributions: Whoever vouches, strongest first; empty where nobody does.
        confidence: 0 to 100.
        reasons: Codes of the rules that decided, for the window to explain.
    """

    statement: Statement
    attributions: tuple[Attribution, ...] = ()
    confidence: int = 50
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statement held by a library.

    Attributes:
        subject: The entity the statement's subject resolves to, merges followed; None where it has none.
        citations: Strongest first.
    """

    id: ClaimId
    document: DocumentId
    statement: Statement
    subject: EntityId | None
    citations: tuple[Citation, ...] = ()
    review: Review = Review.PROPOSED
    preference: Preference = Preference.NORMAL
    note: str = ""
    confidence: int = 50
    reasons: tuple[str, ...] = ()

    @property
    def strength(self) -> Strength:
        """The highest rung any source that does not dispute the claim has earned it."""
        return strongest((citation.strength, citation.stance) for citation in self.citations)

    def cited_as(self, role: CitationRole) -> Citation | None:
        """The strongest citation of that role, None where there is none."""
        return next((citation for citation in self.citations if citation.role is role), None)


def dimension_of(statement: Statement) -> str:
    """What the statement may be compared with, the third part of its topic: "date", "rank" and "words" have no unit."""
    figure = statement.figure
    if figure is None:
        return "words"
    if figure.kind in {Kind.DATE, Kind.RANK}:
        return figure.kind.value
    return comparable(figure.unit)


_WORDS_AROUND = 60
_DIGITS = re.compile(r"\d[\d.,\s]*")


def signature(statement: Statement, text: str) -> str:
    """What a rejected proposal has in common with its like: subject, metric and the sentence, whatever its digits.

    The same line of small print under another article ("编辑:33", "编辑:47") has the same signature, so the importers
    need not propose it again; another sentence about the same subject has not.

    Args:
        statement: The proposal.
        text: Its document's.
    """
    span, sentence = statement.span, statement.sentence
    before = text[max(sentence.start, span.start - _WORDS_AROUND) : span.start]
    after = text[span.end : min(sentence.end, span.end + _WORDS_AROUND)]
    parts = (
        " ".join(_DIGITS.sub("0 ", part).casefold().split()) for part in (before, text[span.start : span.end], after)
    )
    return f"{statement.subject or ''} | {statement.metric} | " + " _ ".join(parts)

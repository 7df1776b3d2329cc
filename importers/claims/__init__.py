"""From a document and its figures to proposed claims: subject, metric, sign, time, firmness, and whoever vouches.

Every figure that states something is proposed, with a confidence and the rules that decided; a date only where the date
is what is stated. What an editor rejected before is not proposed again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from importers.as_of import Calendar
from importers.attributions import attributions
from importers.claims.dates import dates
from importers.claims.numbers import numbers
from importers.claims.qualities import openness, superlatives
from importers.metrics import Measured
from importers.page import NO_CLAIMS, Page
from importers.relations import gpu_models, limits, near_a_caption, nothing, quotations, quoted, relations
from kb.model import (
    NOTHING_LEARNED,
    Attribution,
    CitationRole,
    Document,
    Figure,
    Proposal,
    Span,
    Vocabulary,
    signature,
)

__all__ = ["propose"]


def propose(
    document: Document, figures: Sequence[Figure], *, vocabulary: Vocabulary = NOTHING_LEARNED
) -> tuple[Proposal, ...]:
    """All proposed claims in reading order."""
    page = Page(document, figures, vocabulary)
    calendar = Calendar(page)
    spoken = tuple(quotations(page))
    stated = tuple(_stated(page))
    vouched = _vouched(page, [*spoken, *(nothing(page, proposal.statement.span) for proposal in stated)])
    found = [
        *numbers(page, vouched, calendar),
        *dates(page, vouched),
        *(_completed(page, one, vouched, calendar) for one in (*_quoted(page, spoken, vouched), *stated)),
    ]
    fresh = (p for p in found if not _rejected(p, document, vocabulary))
    return tuple(sorted(fresh, key=lambda proposal: proposal.statement.span))


def _vouched(page: Page, spoken: Sequence[Figure]) -> Mapping[Span, tuple[Attribution, ...]]:
    """Whoever vouches, by the span of figure, quotation and other words stated.

    Words before a caption are asked about apart: its credit goes to the last figure there.
    """
    apart: list[Figure] = []
    along: list[Figure] = []
    for words in spoken:
        (apart if near_a_caption(page, words.span.start) else along).append(words)
    together = tuple(sorted((*page.figures, *along), key=lambda figure: figure.span))
    return attributions(page.document, together, page.mentions, apart=tuple(apart))


def _rejected(proposal: Proposal, document: Document, vocabulary: Vocabulary) -> bool:
    return bool(vocabulary.rejected) and signature(proposal.statement, document.text) in vocabulary.rejected


def _quoted(
    page: Page, spoken: Sequence[Figure], vouched: Mapping[Span, tuple[Attribution, ...]]
) -> Iterator[Proposal]:
    """Yield the quotations that have a speaker."""
    for quotation in spoken:
        said = [one for one in vouched.get(quotation.span, ()) if one.role is CitationRole.SPEAKER]
        if said:
            yield quoted(page, quotation, said[0].name)


def _stated(page: Page) -> Iterator[Proposal]:
    """Yield the other claims without a figure that stand in what the article itself says."""
    for proposal in (
        *gpu_models(page),
        *relations(page),
        *limits(page),
        *superlatives(page),
        *openness(page),
    ):
        if page.part_at(proposal.statement.span.start) not in NO_CLAIMS:
            yield proposal


def _completed(
    page: Page, proposal: Proposal, vouched: Mapping[Span, tuple[Attribution, ...]], calendar: Calendar
) -> Proposal:
    """A claim without a figure with the day its clause or sentence tells, and whoever vouches for it."""
    statement = proposal.statement
    words = nothing(page, statement.span)
    said = statement.metric == "quote"  # when it was said is not told by the dates inside
    when, reason = calendar.on_publication() if said else calendar.as_of(words, Measured(code=statement.metric))
    return replace(
        proposal,
        statement=replace(statement, as_of=when),
        attributions=vouched.get(statement.span, ()),
        reasons=(*proposal.reasons, reason),
    )

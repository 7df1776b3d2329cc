"""From a document and its figures to proposed claims: subject, metric, sign, time, firmness, and whoever vouches.

Every figure that states something is proposed, with a confidence and the rules that decided; a date only where the date
is what is stated. What an editor rejected before is not proposed again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from importers.attributions import attributions
from importers.claims.dates import dates
from importers.claims.numbers import numbers
from importers.page import NO_CLAIMS, Page
from importers.relations import gpu_models, limits, near_a_caption, quotations, quoted, relations
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
    spoken = tuple(quotations(page))
    vouched = _vouched(page, spoken)
    found = [*numbers(page, vouched), *dates(page, vouched), *_wordless(page, spoken, vouched)]
    fresh = (p for p in found if not _rejected(p, document, vocabulary))
    return tuple(sorted(fresh, key=lambda proposal: proposal.statement.span))


def _vouched(page: Page, spoken: Sequence[Figure]) -> Mapping[Span, tuple[Attribution, ...]]:
    """Whoever vouches, by the span of figure and quotation.

    Quotations before a caption are asked about apart: its credit goes to the last figure there.
    """
    apart: list[Figure] = []
    along: list[Figure] = []
    for quotation in spoken:
        (apart if near_a_caption(page, quotation.span.start) else along).append(quotation)
    together = tuple(sorted((*page.figures, *along), key=lambda figure: figure.span))
    found = attributions(page.document, together, page.mentions)
    if not apart:
        return found
    asked = attributions(page.document, tuple(apart), page.mentions)
    return {**found, **{span: held for span, held in asked.items() if span not in found}}


def _rejected(proposal: Proposal, document: Document, vocabulary: Vocabulary) -> bool:
    return bool(vocabulary.rejected) and signature(proposal.statement, document.text) in vocabulary.rejected


def _wordless(
    page: Page, spoken: Sequence[Figure], vouched: Mapping[Span, tuple[Attribution, ...]]
) -> Iterator[Proposal]:
    """Yield claims without a figure that stand in what the article itself says."""
    for quotation in spoken:
        said = [one for one in vouched.get(quotation.span, ()) if one.role is CitationRole.SPEAKER]
        if said:
            yield replace(quoted(page, quotation, said[0].name), attributions=vouched[quotation.span])
    for proposal in (*gpu_models(page), *relations(page), *limits(page)):
        if page.part_at(proposal.statement.span.start) not in NO_CLAIMS:
            sentence = proposal.statement.sentence
            beside = page.within(page.numbers, sentence.start, sentence.end)
            nearest = min(beside, key=lambda f: abs(f.span.start - proposal.statement.span.start), default=None)
            yield replace(proposal, attributions=vouched.get(nearest.span, ()) if nearest is not None else ())

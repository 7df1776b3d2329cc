"""Passages that point to the list of sources of the whole story: （资料来源见文末）, "sources listed below", [3]."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from importers import folding
from importers.lexicon import lexicon
from kb.model import Attribution, CitationRole, Document, Figure, PartKind, SourceKind, Span, Strength

_REFERENCE = re.compile(r"\[\d{1,3}\]")


def pointed(
    document: Document, sentences: Sequence[Span], figures: Sequence[Figure]
) -> Iterator[tuple[Figure, Attribution]]:
    """Yield the figures of sentences that point to the story-level list, with the words that do."""
    pointers = list(_pointers(document))
    if not pointers:
        return
    starts = [figure.span.start for figure in figures]
    ends = [sentence.end for sentence in sentences]
    for pointer in pointers:
        at = min(bisect_left(ends, pointer.end), len(sentences) - 1)
        sentence = sentences[at]
        for figure in figures[bisect_left(starts, sentence.start) : bisect_left(starts, pointer.start)]:
            yield figure, _attribution(document, pointer)


def _pointers(document: Document) -> Iterator[Span]:
    words = lexicon(document.language, "attributions")["story"]["words"]
    pattern = re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))
    foot = min(
        (part.span.start for part in document.parts if part.kind is PartKind.SOURCE_LINE), default=len(document.text)
    )
    hits = list(pattern.finditer(folding.folded(document.text), 0, foot))
    if document.story_sources:
        hits.extend(_REFERENCE.finditer(document.text, 0, foot))
    return (Span(*hit.span()) for hit in sorted(hits, key=lambda hit: hit.start()))


def _attribution(document: Document, pointer: Span) -> Attribution:
    names = ", ".join(source.name for source in document.story_sources)
    return Attribution(
        name=names or document.text[pointer.start : pointer.end],
        kind=document.story_sources[0].kind if len(document.story_sources) == 1 else SourceKind.OUTLET,
        role=CitationRole.STORY,
        strength=Strength.STORY,
        passage=pointer,
    )

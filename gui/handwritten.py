"""A claim that an editor makes of a passage: its figure read as an importer would, the rest left for the form."""

from __future__ import annotations

from kb.model import Document, Kind, Span, Statement, Vocabulary


def statement_of(document: Document, passage: Span, vocabulary: Vocabulary) -> Statement:
    """What the passage states: the figure in it where there is exactly one, else its words."""
    from importers.figures import find
    from importers.figures.local import at_home
    from importers.sentences import sentences

    passage = _trimmed(document, passage)
    words = document.text[passage.start : passage.end]
    found = find(document.text, document.language, published=document.published, vocabulary=vocabulary)
    figures = at_home(found.figures, document.text, document.language)
    inside = [figure for figure in figures if figure.span.overlaps(passage) and figure.kind is not Kind.DATE]
    figure = inside[0] if len(inside) == 1 else None
    span = figure.span if figure else passage
    within = (span for span in sentences(document.text, document.language) if span.overlaps(passage))
    return Statement(
        span=span,
        text=figure.text if figure else words,
        sentence=next(within, passage),
        subject=None,
        metric="" if figure else "statement",
        figure=figure,
        value=None if figure else words,
    )


def _trimmed(document: Document, passage: Span) -> Span:
    words = document.text[passage.start : passage.end]
    start = passage.start + len(words) - len(words.lstrip())
    return Span(start, max(start + 1, passage.end - len(words) + len(words.rstrip())))

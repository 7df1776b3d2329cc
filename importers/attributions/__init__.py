"""Who vouches for each figure of a document, and on which rung of the ladder that puts it.

A sentence's frames ("据X介绍", "X said", "selon X") each cover a stretch of it; a figure rests on those that cover it.
What is said goes on in the next sentence only where that clearly continues: "he added", a quotation still open, 其中.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from importers.attributions import captions, stories
from importers.attributions.passages import Spoken, spoken
from importers.attributions.voices import Voice, heard
from importers.names import Mention
from importers.sentences import paragraphs, sentences
from kb.model import Attribution, CitationRole, Document, Figure, PartKind, Span

__all__ = ["attributions"]

_SILENT = {PartKind.SOURCE_LINE, PartKind.EDITOR_LINE, PartKind.BOILERPLATE, PartKind.BYLINE, PartKind.CREDIT}
"""Parts in which nobody speaks: a list at the foot of an article vouches for no claim."""


def attributions(
    document: Document, figures: tuple[Figure, ...], mentions: tuple[Mention, ...], *, apart: tuple[Figure, ...] = ()
) -> Mapping[Span, tuple[Attribution, ...]]:
    """Whoever vouches for each figure, by its span, strongest first; a figure nobody vouches for is absent.

    Figures apart are asked about on their own, so that they take no credit from the others.
    """
    text, language = document.text, document.language
    silent = sorted(part.span for part in document.parts if part.kind in _SILENT)
    datelines = {part.span.start: part.span.end for part in document.parts if part.kind is PartKind.DATELINE}
    told = [
        Span(min(datelines.get(sentence.start, sentence.start), sentence.end), sentence.end)
        for sentence in sentences(text, language)
        if not _is_silent(sentence, silent)
    ]
    stretches = tuple(spoken(text, language, paragraphs(text), told, mentions))
    found = _vouching(document, told, stretches, figures, mentions)
    return {**_vouching(document, told, stretches, apart, mentions), **found} if apart else found


def _vouching(
    document: Document,
    told: Sequence[Span],
    stretches: Sequence[Spoken],
    figures: Sequence[Figure],
    mentions: Sequence[Mention],
) -> dict[Span, tuple[Attribution, ...]]:
    found: defaultdict[Span, list[Attribution]] = defaultdict(list)
    by_figure = _by_figure(stretches, figures)
    for span, covering in by_figure.items():
        found[span].extend(_attributions(covering))
    for figure, attribution in (
        *captions.credited(document, told, figures, mentions),
        *stories.pointed(document, told, figures),
    ):
        found[figure.span].append(attribution)
    return {span: _strongest_first(held) for span, held in found.items()}


def _is_silent(sentence: Span, silent: Sequence[Span]) -> bool:
    """Whether a sentence begins in a part in which nobody speaks; silent parts are disjoint and in order."""
    at = bisect_right(silent, sentence.start, key=lambda span: span.start) - 1
    return at >= 0 and sentence.start < silent[at].end


def _by_figure(stretches: Iterable[Spoken], figures: Sequence[Figure]) -> Mapping[Span, list[Spoken]]:
    """The stretches that cover each figure."""
    starts = [figure.span.start for figure in figures]
    covering: defaultdict[Span, list[Spoken]] = defaultdict(list)
    for stretch in stretches:
        for figure in figures[bisect_left(starts, stretch.span.start) : bisect_left(starts, stretch.span.end)]:
            if not stretch.passage.contains(figure.span):
                covering[figure.span].append(stretch)
    return covering


def _attributions(covering: Sequence[Spoken]) -> Iterator[Attribution]:
    passages: dict[Voice, Span] = {}
    for stretch in covering:
        for voice in stretch.voices:
            passages.setdefault(voice, stretch.passage)
    by_name = {(voice.name, voice.role): passage for voice, passage in passages.items()}
    for voice in heard(tuple(passages)):
        yield voice.attribution(by_name[voice.name, voice.role])


def _strongest_first(held: Sequence[Attribution]) -> tuple[Attribution, ...]:
    roles = list(CitationRole)
    return tuple(sorted(held, key=lambda one: (-one.strength.rank, roles.index(one.role))))

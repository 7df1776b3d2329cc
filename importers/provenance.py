"""What a document says it rests on: the outlets it cites, reprints or translates, and its screen shots.

People and bodies it quotes are attributions of single figures, see importers.attributions; these are the edges between
one publication and another, of which the graph of sources is made.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from importers import folding
from importers.attributions.captions import credited_name
from importers.attributions.passages import framed, matched
from importers.lexicon import lexicon
from importers.outlets import Outlet, named_in, outlet, with_outlets
from importers.phrases import Hit, Phrases
from importers.sentences import sentences
from kb.model import Document, Language, LinkKind, PartKind, Reference, Source, SourceKind, Span

_REACH = 24
"""Code points between "reprinted from" and the name of the outlet."""

_FIRM = (LinkKind.TRANSLATES, LinkKind.REPRINTS, LinkKind.SCREENSHOTS, LinkKind.QUOTES, LinkKind.CITES)
"""Of several ways in which a document depends on one source, the first of these counts."""


def references(document: Document) -> tuple[Reference, ...]:
    """Each source once, with the firmest tie the document states, in the order of the passages."""
    named = named_in(document.text)
    found = [
        *_of_the_outlet(document),
        *_stated(document, named),
        *_at_the_edges(document, named),
        *_screens(document),
        *_cited(document, named),
    ]
    own = _own(document)
    kept: dict[str, Reference] = {}
    for reference in sorted(found, key=lambda one: (_FIRM.index(one.kind), one.passage or Span(0, 0))):
        if reference.source.name != own:
            kept.setdefault(reference.source.name, reference)
    return tuple(sorted(kept.values(), key=lambda one: one.passage or Span(0, 0)))


def _own(document: Document) -> str | None:
    """The outlet of the document itself, of which an agency may follow: Japan Times / Reuters."""
    named = named_in(document.outlet or "")
    return named[0].meaning.name if named and named[0].start == 0 else None


def _of_the_outlet(document: Document) -> Iterator[Reference]:
    """Agencies that the outlet's own line names: "Japan Times / Reuters", "copie AFP", 综合央视新闻."""
    line = document.outlet or ""
    used = any(
        hit.meaning is LinkKind.CITES for hit in _statements(document.language).find(matched(line, document.language))
    )
    for hit in named_in(line):
        if hit.start > 0 and hit.meaning.kind is SourceKind.OUTLET:
            yield _reference(hit.meaning, LinkKind.CITES if used else LinkKind.REPRINTS, None)


def _stated(document: Document, named: Sequence[Hit[Outlet]]) -> Iterator[Reference]:
    """Reprinted from X, 编译自X, traduit de X: the outlet right behind such words."""
    starts = [hit.start for hit in named]
    for words in _statements(document.language).find(matched(document.text, document.language)):
        place = bisect_left(starts, words.end)
        if place < len(named) and named[place].start - words.end <= _REACH:
            hit = named[place]
            if "\n" not in document.text[words.end : hit.start]:
                yield _reference(hit.meaning, words.meaning, Span(words.start, hit.end))


def _at_the_edges(document: Document, named: Sequence[Hit[Outlet]]) -> Iterator[Reference]:
    """Datelines of agencies, and the line of sources: one outlet alone wrote it, several were used."""
    for part in document.parts:
        if part.kind not in {PartKind.DATELINE, PartKind.SOURCE_LINE, PartKind.BYLINE}:
            continue
        inside = [hit for hit in named if part.span.start <= hit.start < part.span.end]
        alone = part.kind is PartKind.DATELINE or (part.kind is PartKind.SOURCE_LINE and _is_alone(document, part.span))
        for hit in inside:
            agency = hit.meaning.kind is SourceKind.OUTLET
            yield _reference(hit.meaning, LinkKind.REPRINTS if alone and agency else LinkKind.CITES, part.span)


def _is_alone(document: Document, line: Span) -> bool:
    """Whether a line of sources names but one, and names it as the origin: 来源：新华社, not "avec AFP"."""
    label, colon, names = folding.plain(document.text[line.start : line.end]).partition(":")
    return bool(colon) and len(label) < _REACH and not re.search(r"[,、;/|]|\b(?:and|et)\b|和|等", names)


def _screens(document: Document) -> Iterator[Reference]:
    """Pictures of a platform, and screen shots of anything."""
    for part in document.parts:
        if part.kind is not PartKind.CREDIT:
            continue
        name, is_screen = credited_name(document.text[part.span.start : part.span.end], document.language)
        known = outlet(name)
        if known is not None and (is_screen or known.kind is SourceKind.PLATFORM):
            yield _reference(known, LinkKind.SCREENSHOTS, part.span)
        elif is_screen and name:
            source = Source(name=name, kind=SourceKind.IMAGE)
            yield Reference(source=source, kind=LinkKind.SCREENSHOTS, passage=part.span)


def _cited(document: Document, named: Sequence[Hit[Outlet]]) -> Iterator[Reference]:
    """Outlets whose reports the text takes up: according to X, X reported, 据X报道."""
    if not named:
        return
    told = sentences(document.text, document.language)
    known = with_outlets(document.text, ())
    places = [mention.span.start for mention in known]
    form = matched(document.text, document.language)
    ends = [sentence.end for sentence in told]
    for number in dict.fromkeys(bisect_right(ends, hit.start) for hit in named):
        if number == len(told):
            continue
        sentence = told[number]
        inside = known[bisect_left(places, sentence.start) : bisect_left(places, sentence.end)]
        for frame in framed(document.text, form, sentence, inside, document.language):
            for voice in frame.voices:
                carrier = outlet(voice.name) if voice.kind is SourceKind.OUTLET else None
                if carrier is not None:
                    yield _reference(carrier, LinkKind.CITES, frame.passage)


def _reference(known: Outlet, kind: LinkKind, passage: Span | None) -> Reference:
    return Reference(source=Source(name=known.name, kind=known.kind, family=known.family), kind=kind, passage=passage)


@cache
def _statements(language: Language) -> Phrases[LinkKind]:
    table = lexicon(language, "provenance")
    return Phrases(
        {phrase: kind for kind in (LinkKind.CITES, LinkKind.REPRINTS, LinkKind.TRANSLATES) for phrase in table[kind]}
    )

"""Image credits: what a credited picture vouches for, in its caption and in the passage right before."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from importers import folding
from importers.attributions import voices
from importers.lexicon import lexicon
from importers.names import Mention
from importers.outlets import outlet
from kb.model import (
    Attribution,
    CitationRole,
    Document,
    EntityKind,
    Figure,
    Kind,
    Language,
    Part,
    PartKind,
    SourceKind,
    Span,
    Strength,
)

_WORD = re.compile(r"[^\W\d_\u4e00-\u9fff]{2,}")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_SHARED = 0.5
"""Share of a caption's mentions and words that must stand in the passage for both to show the same thing."""


def credited(
    document: Document, sentences: Sequence[Span], figures: Sequence[Figure], mentions: Sequence[Mention]
) -> Iterator[tuple[Figure, Attribution]]:
    """Yield the figures that image credits vouch for, with those credits."""
    starts = [figure.span.start for figure in figures]
    for caption, credit in _pairs(document.parts):
        attribution = _attribution(document, credit, mentions)
        if attribution is None:
            continue
        own = figures[bisect_left(starts, caption.span.start) : bisect_left(starts, caption.span.end)]
        stated = [figure for figure in own if not _only_says_when(figure) and not credit.span.contains(figure.span)]
        if stated:
            yield from ((figure, attribution) for figure in stated)
            continue
        before = _before(sentences, caption.span.start)
        if before is None or not _same_thing(document, before, caption.span, credit.span, mentions):
            continue
        passage = figures[bisect_left(starts, before.start) : bisect_left(starts, before.end)]
        yield from ((figure, attribution) for figure in passage if not _only_says_when(figure))


def _only_says_when(figure: Figure) -> bool:
    """Whether it only says when."""
    return figure.kind is Kind.DATE


def _pairs(parts: Sequence[Part]) -> Iterator[tuple[Part, Part]]:
    """Yield each credit with the caption it stands in; a caption comes before its credit."""
    caption = None
    for part in sorted(parts, key=lambda part: (part.span.start, -part.span.end)):
        if part.kind is PartKind.CAPTION:
            caption = part
        elif part.kind is PartKind.CREDIT and caption is not None and caption.span.contains(part.span):
            yield caption, part


def _attribution(document: Document, credit: Part, mentions: Sequence[Mention]) -> Attribution | None:
    name, is_screen = credited_name(document.text[credit.span.start : credit.span.end], document.language)
    if not name:
        return None
    known = outlet(name)
    if known is not None:
        name, kind = known.name, known.kind
    else:
        named = next((mention for mention in _inside(mentions, credit.span) if mention.text == name), None)
        voice = None if named is None else voices.of_mention(named)
        name, kind = (name, SourceKind.IMAGE) if voice is None or is_screen else (voice.name, voice.kind)
    return Attribution(name=name, kind=kind, role=CitationRole.CREDIT, strength=Strength.IMAGE, passage=credit.span)


def credited_name(words: str, language: Language) -> tuple[str, bool]:
    """The name a credit gives, without its label ("图源:", "Photo :", "©"), and whether it is a screen shot."""
    table = _credit_words(language)
    name = words.strip(" ()（）[]/|·\n")
    label, colon, _ = folding.plain(name).partition(":")
    if colon and (folding.folded(label).strip() in table["labels"] or len(label) <= 12):
        name = name[len(label) + 1 :].strip()
    name = name.lstrip("©® ").strip()
    low = folding.folded(name)
    for label in sorted(table["labels"], key=len, reverse=True):
        if low.startswith(label + " "):
            name = name[len(label) :].strip()
            break
    low = folding.folded(name)
    for owner in sorted(table["owners"], key=len, reverse=True):
        if low.startswith(owner + " "):
            name = name[len(owner) :].strip()
            break
    is_screen = any(word in folding.folded(words) for word in table["screens"])
    for tail in sorted(table["tails"], key=len, reverse=True):
        if folding.folded(name).endswith(tail) and len(name) > len(tail):
            name = name[: -len(tail)].strip(" ,/")
            break
    return name, is_screen


@cache
def _credit_words(language: Language) -> Mapping[str, Any]:
    return {
        key: tuple(map(folding.folded, listed)) for key, listed in lexicon(language, "attributions")["credits"].items()
    }


def _before(sentences: Sequence[Span], place: int) -> Span | None:
    at = bisect_right(sentences, place, key=lambda sentence: sentence.end) - 1
    return sentences[at] if at >= 0 else None


def _inside(mentions: Sequence[Mention], span: Span) -> Sequence[Mention]:
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    return mentions[first : bisect_left(mentions, span.end, key=lambda mention: mention.span.start)]


def _same_thing(document: Document, passage: Span, caption: Span, credit: Span, mentions: Sequence[Mention]) -> bool:
    """Whether a caption without a figure shows what the passage says: it shares most of its names and words with it.

    The passage is its paragraph up to the figure. A bare name shows a face or a logo and bears out nothing.
    """
    passage = Span(document.text.rfind("\n", 0, passage.start) + 1, passage.end)
    shown = document.text[caption.start : credit.start] + document.text[credit.end : caption.end]
    named = [mention for mention in _inside(mentions, passage) if mention.text in shown]
    if any(mention.kind is EntityKind.PERSON for mention in named):
        return True
    names = {mention.name for mention in named}
    for mention in named:
        shown = shown.replace(mention.text, " ")
    words = _key_words(shown, document.language)
    shared = words & _key_words(document.text[passage.start : passage.end], document.language)
    return bool(shared) and len(shared) + len(names) >= _SHARED * (len(words) + len(names))


def _key_words(text: str, language: Language) -> set[str]:
    """Words of four letters or more; in Chinese copy, Latin words and pairs of characters."""
    text = folding.folded(text)
    common = set(_credit_words(language)["common"])
    shortest = 2 if language is Language.CHINESE else 4
    found = {word for word in _WORD.findall(text) if len(word) >= shortest}
    for run in _HAN.findall(text):
        found.update(run[at : at + 2] for at in range(0, len(run) - 1, 2 if len(run) < 5 else 1))
    return found - common

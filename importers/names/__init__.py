"""Who and what a text names: companies, products, people, places, indices, institutions.

Three ways lead to a name: the shipped gazetteer, what the library holds, and the form ("… Corp", "President …",
…公司). A short form takes the name of the long one in the same text,
a short model name that of its maker's product.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from importers.folding import plain
from importers.lexicon import lexicon
from importers.names import han, latin, models
from importers.names.gazetteer import Known, gazetteer
from importers.names.mention import Mention
from kb.model import NOTHING_LEARNED, EntityKind, Language, Span, Vocabulary

__all__ = ["Mention", "mentions"]


def mentions(text: str, language: Language, *, vocabulary: Vocabulary = NOTHING_LEARNED) -> tuple[Mention, ...]:
    """All names in the text, in order, none over another."""
    plainly = plain(text)
    known = _known(text, plainly, language, vocabulary)
    by_form = list(latin.unknown(plainly, language, known))
    if language is Language.CHINESE:
        by_form.extend(han.unknown(plainly))
    found = _of_one_name(plainly, _apart(text, known, by_form))

    def product(name: str) -> Known | None:
        whole = gazetteer(language, vocabulary).meaning_of(plain(name))
        return whole if whole is not None and whole.kind is EntityKind.PRODUCT else None

    return tuple(models.in_full(found, product))


def _known(text: str, plainly: str, language: Language, vocabulary: Vocabulary) -> list[Mention]:
    doubtful = frozenset(lexicon(language, "names").get("doubtful", ()))
    return [
        Mention(
            span=Span(hit.start, hit.end),
            text=text[hit.start : hit.end],
            name=hit.meaning.name,
            kind=hit.meaning.kind,
            known=True,
        )
        for hit in gazetteer(language, vocabulary).find(plainly)
        if not (plainly[hit.start : hit.end] in doubtful and latin.opens_sentence(plainly, hit.start))
    ]


def _apart(text: str, known: Iterable[Mention], by_form: Iterable[Mention]) -> list[Mention]:
    """Leave one name where several stand over each other: the longer, then the known one."""
    wanted = sorted((*known, *by_form), key=lambda m: (m.span.start, -m.span.end, not m.known))
    kept: list[Mention] = []
    for mention in wanted:
        if kept and mention.span.start < kept[-1].span.end:
            last = kept[-1]
            if mention.kind is EntityKind.PLACE and (whole := han.of_a_place(text, last, mention)) is not None:
                kept[-1] = whole
                continue
            if mention.known and not last.known and last.text[:1] > "\u3400" and mention.span.start > last.span.start:
                kept[-1] = mention
                continue
            if mention.span.end <= last.span.end or (last.known and not mention.known):
                continue
            if not (mention.known and not last.known) and _length(mention) <= _length(last):
                continue
            kept.pop()
        kept.append(mention)
    return [_as_written(mention, text[mention.span.start : mention.span.end]) for mention in kept]


def _as_written(mention: Mention, words: str) -> Mention:
    return mention if mention.text == words else replace(mention, text=words)


def _length(mention: Mention) -> int:
    return mention.span.end - mention.span.start


def _of_one_name(text: str, found: Sequence[Mention]) -> tuple[Mention, ...]:
    longer = latin.longer_forms(found) | latin.acronyms(text, found)
    named = []
    for mention in found:
        whole = None if mention.known else longer.get(mention.text)
        if whole is not None and whole is not mention:
            mention = replace(mention, name=whole.name, kind=whole.kind)
        named.append(mention)
    return tuple(named)

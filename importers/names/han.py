"""Chinese names by their form: companies and offices by how they end, persons by title or verb, 《works》, places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from importers.lexicon import lexicon
from importers.names.mention import Mention
from importers.phrases import Phrases
from kb.model import EntityKind, Language, Span

_WORK = re.compile(r"《([^《》\n]{1,40})》")
_FOREIGN_PERSON = re.compile(r"[\u3400-\u9fff]{2,6}(?:[·•・][\u3400-\u9fff]{1,8}){1,3}")
_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,3}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LONGEST = 12
"""Characters before the ending of an organisation's name."""
_UNITS = frozenset("分秒点号度")
"""What a number before a name may count, so that the name begins behind it."""


@dataclass(frozen=True, slots=True)
class _Ending:
    kind: EntityKind
    shortest: int


def unknown(text: str) -> Iterator[Mention]:
    """Yield names by their form, overlapping ones too; the caller keeps the first and longest."""
    words = _words()
    for work in _WORK.finditer(text):
        if not work[1].endswith(words.reports):
            yield _mention(text, work.start(1), work.end(1), EntityKind.PRODUCT)
    if "·" in text or "•" in text or "・" in text:
        for person in _FOREIGN_PERSON.finditer(text):
            yield _foreign_person(text, person)
    for hit in words.endings.find(text):
        yield from _organisation(text, hit.start, hit.end, hit.meaning, words)
    for title in words.titles.find(text):
        yield from _person(text, title.end, words)
    for verb in words.says.find(text):
        yield from _speaker(text, verb.start, words)


def of_a_place(text: str, organisation: Mention, place: Mention) -> Mention | None:
    """The organisation whose name holds a known place; what stands before the place is none of it: 走访|北京|大学.

    None where it is no organisation told by its form, or ends with the place.
    """
    if organisation.known or organisation.kind not in _OF_PLACES or organisation.span.end <= place.span.end:
        return None
    head = text[organisation.span.start : place.span.start]
    if head and not _words().foreign.issuperset(head):
        name = text[place.span.start : organisation.span.end]
        span = Span(place.span.start, organisation.span.end)
        return replace(organisation, span=span, text=name, name=name, home=place.name)
    return organisation if head else replace(organisation, home=place.name)


_OF_PLACES = frozenset({EntityKind.INSTITUTION, EntityKind.COMPANY})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    endings: Phrases[_Ending]
    titles: Phrases[str]
    says: Phrases[str]
    surnames: frozenset[str]
    foreign: frozenset[str]
    edges: frozenset[str]
    whole: tuple[str, ...]
    breaks: tuple[str, ...]
    not_places: frozenset[str]
    not_after_places: frozenset[str]
    not_persons: frozenset[str]
    generic: tuple[str, ...]
    not_indices: tuple[str, ...]
    reports: tuple[str, ...]


@cache
def _words() -> _Words:
    table = lexicon(Language.CHINESE, "names")
    endings = {word: _Ending(EntityKind.PLACE, 1) for word in table["places"]}
    endings |= {word: _Ending(EntityKind.COMPANY, 2) for word in table["companies"]}
    endings |= {word: _Ending(EntityKind.INSTITUTION, 1) for word in table["institutions"]}
    endings |= {word: _Ending(EntityKind.INDEX, 2) for word in table["indices"]}
    return _Words(
        endings=Phrases(endings),
        titles=Phrases({word: word for word in table["titles"]}),
        says=Phrases({word: word for word in table["says"]}),
        surnames=frozenset(table["surnames"]),
        foreign=frozenset(lexicon(Language.CHINESE, "attributions")["nouns"]["foreign"]),
        edges=frozenset(table["edges"]) | frozenset("一二三四五六七八九十两几多数某每全本我你他她它们第"),
        whole=tuple(table["whole"]),
        breaks=tuple(table["breaks"]),
        not_places=frozenset(table["not_places"]),
        not_after_places=frozenset(table["not_after_places"]),
        not_persons=frozenset(table["not_persons"]),
        generic=tuple(table["generic"]),
        not_indices=tuple(table["not_indices"]),
        reports=tuple(table["reports"]),
    )


def _mention(text: str, start: int, end: int, kind: EntityKind) -> Mention:
    name = text[start:end]
    return Mention(span=Span(start, end), text=name, name=name, kind=kind, known=False)


def _foreign_person(text: str, match: re.Match[str]) -> Mention:
    start = match.start()
    head, *_ = re.split("[·•・]", match.group())
    title = next((end for end in range(len(head), 0, -1) if head[:end].endswith(_titles())), 0)
    edge = max((place + 1 for place, letter in enumerate(head) if letter in _words().edges), default=0)
    last = next((at for at in range(match.end() - 1, match.start(), -1) if text[at] in "·•・"), match.start())
    ends = (
        at for at in range(last + 2, match.end()) if text[at] in _words().edges or text.startswith(_followers(), at)
    )
    return _mention(text, start + min(max(title, edge), len(head) - 1), next(ends, match.end()), EntityKind.PERSON)


@cache
def _titles() -> tuple[str, ...]:
    return tuple(lexicon(Language.CHINESE, "names")["titles"])


def _organisation(text: str, start: int, end: int, ending: _Ending, words: _Words) -> Iterator[Mention]:
    place = ending.kind is EntityKind.PLACE
    first = _first(text, start, 4 if place and end - start == 1 else _LONGEST, words)
    if start - first < (2 if place and end - start == 1 else ending.shortest + 1):
        return
    name = text[first:end]
    if place and (name[-2:] in words.not_places or start - first > 3):
        return
    if ending.kind is EntityKind.COMPANY and any(word in name for word in words.generic):
        return
    if ending.kind is EntityKind.INDEX and any(word in name for word in words.not_indices):
        return
    if not place or end == len(text) or text[end : end + 1] not in words.not_after_places:
        yield _mention(text, first, end, ending.kind)


def _first(text: str, start: int, longest: int, words: _Words) -> int:
    """Where the name that ends in an ending at start begins: at a letter no name holds, or behind a verb."""
    first, limit = start, max(0, start - longest)
    while first > limit:
        if text.endswith(words.breaks, limit, first):
            break
        if text.endswith(words.whole, limit, first):
            first -= 2
        elif _HAN.match(text, first - 1) and text[first - 1] not in words.edges:
            first -= 1
        else:
            break
    if first < start and text[first] in _UNITS and text[first - 1 : first].isdigit():
        first += 1  # 5时47分台东县
    return first


def _person(text: str, start: int, words: _Words) -> Iterator[Mention]:
    """Yield the name that follows a title: surname and one or two characters, as far as they can be told."""
    if text[start : start + 1] not in words.surnames:
        return
    name = _HAN_NAME.match(text, start)
    if name is None:
        return
    length = 3 if len(name.group()) == 3 else 2
    after = text[start + 2 : start + 8]
    if length == 3 and (after.startswith(_followers()) or after[:1] in words.edges):
        length = 2
    if text[start : start + 2] not in words.not_persons:
        yield _mention(text, start, start + length, EntityKind.PERSON)


_NO_GIVEN_NAME = frozenset("是在也将曾已")


def _speaker(text: str, verb: int, words: _Words) -> Iterator[Mention]:
    """Yield the surname and given name right before a verb of saying, where a clause or a title opens them."""
    for length in (3, 2):
        start = verb - length
        if (
            start < 0
            or text[verb - 1] in _NO_GIVEN_NAME
            or text[start] not in words.surnames
            or not _HAN_NAME.fullmatch(text, start, verb)
        ):
            continue
        if start == 0 or not "\u3400" <= text[start - 1] <= "\u9fff" or text.endswith(_titles(), 0, start):
            if text[start : start + 2] not in words.not_persons:
                yield _mention(text, start, verb, EntityKind.PERSON)
            return


@cache
def _followers() -> tuple[str, ...]:
    return (
        *lexicon(Language.CHINESE, "names")["says"],
        "在",
        "也",
        "则",
        "就",
        "对",
        "等",
        "接受",
        "发布",
        "出席",
        "曾",
        "于",
    )

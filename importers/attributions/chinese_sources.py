"""Whom a Chinese noun phrase names as a source: 国家统计局1月17日公布的数据, 知情人士, Meta首席执行官扎克伯格."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from importers.attributions import voices
from importers.attributions.chinese_words import words
from importers.attributions.voices import Pointer, Voice
from importers.names import Mention
from kb.model import EntityKind, SourceKind

_JOINERS = "、和与及跟"
_SHORTEST_NAME = 2
_LONGEST_NAME = 24
_POINTERS = {
    "person": Pointer.PERSON,
    "organisation": Pointer.ORGANISATION,
    "any": Pointer.ANY,
    "written": Pointer.DOCUMENT,
}
_WRITTEN = {"document", "data", "title", "written"}


class Found(NamedTuple):
    """A source at [start, end).

    Attributes:
        pointer: Set, with no voices, where the words point back to somebody.
        fallback: Who speaks where there is nobody to point back to.
        data: Further rows of the same table may follow.
    """

    start: int
    end: int
    voices: tuple[Voice, ...] = ()
    pointer: Pointer | None = None
    fallback: Voice | None = None
    data: bool = False


class _Noun(NamedTuple):
    start: int
    end: int
    kind: str
    mention: Mention | None = None


class Sources:
    """The noun phrases of one sentence in plain form."""

    def __init__(self, text: str, plain: str, mentions: Sequence[Mention]) -> None:
        self._text = text
        self._plain = plain
        self._mentions = mentions
        self._starts = [mention.span.start for mention in mentions]

    def subject(self, start: int, end: int, *, shows: bool) -> Found | None:
        """Who speaks right before a verb at end, in a clause that begins at start; None where nobody can.

        shows: The verb is one of documents: 数据显示.
        """
        rest = words().rest
        for noun in self._nouns(start, end):
            if not rest.fullmatch(self._plain, noun.end, end):
                if (named := self._holder(noun, end, rest)) is not None:
                    return named
                continue
            found = self._source(noun, start, end)
            if found is not None and shows and not _is_written(noun, found):
                return None
            if found is not None or noun.kind in {"mention", "title"}:
                return None if found is None else self._carried(noun, start, found)
        if not shows and rest.fullmatch(self._plain, start, end) and self._plain.startswith(words().elided, end):
            return Found(end, end, pointer=Pointer.ELIDED)
        return None

    def reported(self, start: int, end: int) -> Found | None:
        """Who is named between 据 and the end of its phrase; None where it is no source (据此, 根据协议)."""
        for noun in self._nouns(start, end):
            if (named := self._holder(noun, end, words().reported)) is not None:
                return named
            if words().reported.fullmatch(self._plain, noun.end, end):
                found = self._source(noun, start, end)
                if found is not None:
                    return self._carried(noun, start, found)
        for noun in reversed(self._nouns(start, end)):
            verb = words().reports.match(self._plain, noun.end, end)
            if verb is not None and (found := self._source(noun, start, verb.end())) is not None:
                return self._carried(noun, start, found)
        return None

    def can_head(self, start: int, end: int) -> bool:
        """Whether what stands before a colon may be its speaker: a person, a body, an outlet, a report; no company."""
        nouns = self._nouns(start, end)
        kinds = {EntityKind.PERSON, EntityKind.INSTITUTION}
        return bool(nouns) and (nouns[0].mention is None or nouns[0].mention.kind in kinds)

    def outlets(self, start: int, end: int) -> tuple[Voice, ...]:
        """The outlets named there."""
        nouns = (noun for noun in self._nouns(start, end) if noun.kind in {"mention", "title", "outlet"})
        return tuple(voice for noun in nouns if (voice := self._outlet(noun)) is not None)

    def _holder(self, noun: _Noun, end: int, rest: re.Pattern[str]) -> Found | None:
        """The person behind an office whose name is in no list: 总干事(谭德塞), 记者(法尔克)."""
        if noun.kind != "role":
            return None
        name = words().named.match(self._plain, noun.end, end)
        while name is not None and name.end() - noun.end >= _SHORTEST_NAME:
            if rest.fullmatch(self._plain, name.end(), end):
                return Found(noun.end, end, (voices.person(self._text[noun.end : name.end()]),))
            name = words().named.fullmatch(self._plain, noun.end, name.end() - 1)
        return None

    def _carried(self, noun: _Noun, start: int, found: Found) -> Found:
        """With the outlet that cites the source: 路透社援引知情人士."""
        if not found.voices or not words().citing.search(self._plain, start, noun.start):
            return found
        carriers = (voice for voice in self.outlets(start, noun.start) if voice not in found.voices)
        return found._replace(voices=(*found.voices, *carriers))

    def _source(self, noun: _Noun, start: int, end: int) -> Found | None:
        """What noun, in a phrase that begins at start or later, names; None where it cannot speak."""
        begin = self._begin(start, noun)
        name = self._text[begin : noun.end]
        match noun.kind:
            case "mention":
                return self._mention(noun, start, end)
            case "outlet":
                carrier = self._outlet(noun)
                return None if carrier is None else Found(noun.start, end, (carrier,))
            case "title":
                return self._title(noun, start, end)
            case "anonymous":
                return Found(begin, end, self._reporter(start, noun) or (voices.anonymous(name),))
            case "role":
                return self._role(noun, start, end, begin=begin)
            case "institution":
                bare = begin == noun.start and name not in words().definite
                return None if bare else Found(begin, end, (voices.organisation(name),))
            case "document" | "data":
                return self._written(noun, start, end, begin=begin)
        return Found(noun.start, end, pointer=_POINTERS[noun.kind], data=noun.kind == "written")

    def _mention(self, noun: _Noun, start: int, end: int) -> Found | None:
        voice = _voice(noun)
        if voice is None:
            return None
        others = list(self._joined(noun.start, start))
        together = tuple(other for joined in others if (other := _voice(joined)) is not None)
        return Found(others[-1].start if others else noun.start, end, (voice, *together))

    def _title(self, noun: _Noun, start: int, end: int) -> Found:
        outlet = self._outlet(noun)
        if outlet is not None:
            return Found(noun.start, end, (outlet,))
        title = voices.document(self._text[noun.start + 1 : noun.end - 1])
        return Found(noun.start, end, (title, *self._owner(start, noun.start)), data=True)

    def _reporter(self, start: int, noun: _Noun) -> tuple[Voice, ...]:
        """Whose report it is: 新华社(报道), 彭博社(消息); nobody's where the noun is no word for what is said."""
        return self._owner(start, noun.start) if self._plain[noun.start : noun.end] in words().said else ()

    def _role(self, noun: _Noun, start: int, end: int, *, begin: int) -> Found:
        """An office: the person who holds it, the house it is of, or nobody in particular."""
        phrase = self._text[begin : noun.end]
        if phrase.startswith("该"):
            return Found(begin, end, pointer=Pointer.ANY)
        owner = self._owner(start, noun.start)
        held = self._plain[noun.start : noun.end] in words().offices
        return Found(begin, end, owner[:1] or (voices.person(phrase) if held else voices.anonymous(phrase),))

    def _written(self, noun: _Noun, start: int, end: int, *, begin: int) -> Found:
        """A report or a table: identified by its title or its owner, else nobody can find it."""
        name = self._text[begin : noun.end]
        owner = self._owner(start, noun.start)
        titled = words().title.search(self._plain, start, noun.start)
        if titled is not None and voices.of_outlet(titled[0]) is None:
            return Found(
                begin, end, (voices.document(self._text[titled.start() + 1 : titled.end() - 1]), *owner), data=True
            )
        if owner:
            written = voices.data_set(name) if noun.kind == "data" else voices.document(name)
            return Found(begin, end, (written, *owner), data=True)
        if words().identified.search(name):
            return Found(begin, end, (voices.data_set(name),), data=True)
        if words().owning.match(self._plain, begin, noun.start):
            return Found(begin, end, (voices.document(name),), Pointer.ORGANISATION, data=True)
        follower = self._follower(noun)
        if follower is not None:
            document = voices.document(follower.name + self._text[noun.start : noun.end])
            return Found(begin, end, (document, follower), data=True)
        if begin == noun.start and noun.kind == "document":
            return Found(begin, end, pointer=Pointer.DOCUMENT, fallback=voices.anonymous(name), data=True)
        return Found(begin, end, (voices.anonymous(name),), data=True)

    # Parts of phrases -------------------------------------------------------------------------------------------

    def _nouns(self, start: int, end: int) -> list[_Noun]:
        """What may head a source there, the last first; of two that end together a name, then the longer, first."""
        found = list(self._named(start, end))
        hits = words().nouns.finditer(self._plain, start, end)
        found.extend(_Noun(hit.start(), hit.end(), words().kinds.get(hit[0], "title")) for hit in hits)
        found.sort(key=lambda noun: (-noun.end, noun.kind != "mention", noun.start))
        return found

    def _named(self, start: int, end: int) -> Iterator[_Noun]:
        for place in range(bisect_left(self._starts, start), len(self._mentions)):
            mention = self._mentions[place]
            if mention.span.end > end:
                return
            yield _Noun(mention.span.start, mention.span.end, "mention", mention)

    def _outlet(self, noun: _Noun) -> Voice | None:
        if noun.mention is None:
            return voices.of_outlet(self._plain[noun.start : noun.end])
        voice = _voice(noun)
        return voice if voice is not None and voice.kind is SourceKind.OUTLET else None

    def _owner(self, start: int, end: int) -> tuple[Voice, ...]:
        """Whose the noun at end is: DeepSeek 2024年12月的(文件), 国家统计局公布的(数据)."""
        for noun in self._nouns(start, end):
            if (named := self._holder(noun, end, words().owned)) is not None:
                return named.voices
            if not words().owned.fullmatch(self._plain, noun.end, end):
                continue
            if noun.kind == "mention" and (voice := _voice(noun)) is not None:
                return (voice,)
            if noun.kind in {"title", "outlet"} and (outlet := self._outlet(noun)) is not None:
                return (outlet,)
            if noun.kind in {"institution", "anonymous"} and (found := self._source(noun, start, end)) is not None:
                return found.voices
        return ()

    def _begin(self, start: int, noun: _Noun) -> int:
        """Where the phrase that noun ends begins: fillers before it left out, at most one name's length."""
        cited = words().citing.search(self._plain, start, noun.start)
        start = cited.end() if cited else start
        leading = words().leading.match(self._plain, start, noun.start)
        begin = leading.end() if leading else start
        return begin if noun.end - begin <= _LONGEST_NAME else noun.start

    def _joined(self, place: int, start: int) -> Iterator[_Noun]:
        """The names joined to the one that begins at place: 微软和(亚马逊)."""
        while place > start and self._plain[place - 1] in _JOINERS:
            joined = next((noun for noun in self._named(start, place - 1) if noun.end == place - 1), None)
            if joined is None:
                return
            yield joined
            place = joined.start

    def _follower(self, noun: _Noun) -> Voice | None:
        """The company that opens the clause after its own document: 财报显示, (阿里巴巴)营收."""
        if not self._plain.endswith(words().company_documents, noun.start, noun.end):
            return None
        if words().vague.search(self._plain, max(0, noun.start - 6), noun.start):
            return None
        place = bisect_left(self._starts, noun.end)
        if place == len(self._mentions) or self._mentions[place].kind is not EntityKind.COMPANY:
            return None
        follower = self._mentions[place]
        between = self._plain[noun.end : follower.span.start]
        mark = max(between.find(","), between.find(":"))
        if mark < 0 or not words().to_follower.fullmatch(between, mark):
            return None
        return voices.of_mention(follower)


def _voice(noun: _Noun) -> Voice | None:
    return None if noun.mention is None else voices.of_mention(noun.mention)


def _is_written(noun: _Noun, found: Found) -> bool:
    kinds = {SourceKind.OUTLET, SourceKind.DOCUMENT, SourceKind.DATASET}
    return noun.kind in _WRITTEN or any(voice.kind in kinds for voice in found.voices)

"""Whom a Chinese noun phrase names as a source: 国家统计局1月17日公布的数据, 知情人士, Meta首席执行官扎克伯格."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from importers.attributions import voices
from importers.attributions.chinese_nouns import Noun, Nouns
from importers.attributions.chinese_words import words
from importers.attributions.voices import Pointer, Voice
from importers.names import Mention
from kb.model import EntityKind, SourceKind

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


class Sources:
    """The noun phrases of one sentence in plain form."""

    def __init__(self, text: str, plain: str, mentions: Sequence[Mention]) -> None:
        self._text = text
        self._plain = plain
        self.nouns = Nouns(text, plain, mentions)

    def subject(self, start: int, end: int, *, shows: bool) -> Found | None:
        """Who speaks right before a verb at end, in a clause that begins at start; None where nobody can.

        shows: The verb is one of documents: 数据显示.
        """
        rest = words().rest
        spoken_to = words().listener.search(self._plain, start + 1, end)
        for noun in self.nouns.within(start, end):
            if spoken_to and spoken_to.start() < noun.start < spoken_to.end():
                continue
            if not rest.fullmatch(self._plain, noun.end, end):
                if (named := self.nouns.holder(noun, end, rest)) is not None:
                    return self._carried(noun, start, Found(noun.start, end, (named,)))
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
        for noun in self.nouns.within(start, end):
            if (named := self.nouns.holder(noun, end, words().reported)) is not None:
                return self._carried(noun, start, Found(noun.start, end, (named,)))
            if words().reported.fullmatch(self._plain, noun.end, end):
                found = self._source(noun, start, end)
                if found is not None:
                    return self._carried(noun, start, found)
        for noun in reversed(self.nouns.within(start, end)):
            verb = words().reports.match(self._plain, noun.end, end)
            if verb is not None and (found := self._source(noun, start, verb.end())) is not None:
                return self._carried(noun, start, found)
        return None

    def can_head(self, start: int, end: int) -> bool:
        """Whether what stands before a colon may be its speaker: a person, a body, an outlet, a report; no company."""
        nouns = self.nouns.within(start, end)
        kinds = {EntityKind.PERSON, EntityKind.INSTITUTION}
        return bool(nouns) and (nouns[0].mention is None or nouns[0].mention.kind in kinds)

    def _carried(self, noun: Noun, start: int, found: Found) -> Found:
        """With the outlet that cites the source: 路透社援引知情人士."""
        if not found.voices or not words().citing.search(self._plain, start, noun.start):
            return found
        carriers = (voice for voice in self.nouns.outlets(start, noun.start) if voice not in found.voices)
        return found._replace(voices=(*found.voices, *carriers))

    def _source(self, noun: Noun, start: int, end: int) -> Found | None:
        """What noun, in a phrase that begins at start or later, names; None where it cannot speak."""
        begin = self.nouns.begin(start, noun)
        name = self._text[begin : noun.end]
        match noun.kind:
            case "mention":
                return self._mention(noun, start, end)
            case "outlet":
                carrier = self.nouns.outlet(noun)
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

    def _mention(self, noun: Noun, start: int, end: int) -> Found | None:
        voice = noun.voice()
        if voice is None or (_is_where(noun) and self._plain.startswith(words().where, noun.start - 1)):
            return None
        others = list(self.nouns.joined(noun.start, start))
        together = tuple(other for joined in others if (other := joined.voice()) is not None)
        return Found(others[-1].start if others else noun.start, end, (voice, *together))

    def _title(self, noun: Noun, start: int, end: int) -> Found:
        outlet = self.nouns.outlet(noun)
        if outlet is not None:
            return Found(noun.start, end, (outlet,))
        title = voices.document(self._text[noun.start + 1 : noun.end - 1])
        return Found(noun.start, end, (title, *self._owner(start, noun.start)), data=True)

    def _reporter(self, start: int, noun: Noun) -> tuple[Voice, ...]:
        """Whose report it is: 新华社(报道), 彭博社(消息); nobody's where the noun is no word for what is said."""
        return self._owner(start, noun.start) if self._plain[noun.start : noun.end] in words().said else ()

    def _role(self, noun: Noun, start: int, end: int, *, begin: int) -> Found:
        """An office: the person who holds it, the house it is of, or nobody in particular."""
        phrase = self._text[begin : noun.end]
        if phrase.startswith("该"):
            return Found(begin, end, pointer=Pointer.ANY)
        owner = self._owner(start, noun.start)
        held = self._plain[noun.start : noun.end] in words().offices
        return Found(begin, end, owner[:1] or (voices.person(phrase) if held else voices.anonymous(phrase),))

    def _written(self, noun: Noun, start: int, end: int, *, begin: int) -> Found:
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
        follower = self.nouns.follower(noun)
        if follower is not None:
            document = voices.document(follower.name + self._text[noun.start : noun.end])
            return Found(begin, end, (document, follower), data=True)
        if begin == noun.start and noun.kind == "document":
            return Found(begin, end, pointer=Pointer.DOCUMENT, fallback=voices.anonymous(name), data=True)
        return Found(begin, end, (voices.anonymous(name),), data=True)

    def _owner(self, start: int, end: int) -> tuple[Voice, ...]:
        """Whose the noun at end is: DeepSeek 2024年12月的(文件), 国家统计局公布的(数据)."""
        for noun in self.nouns.within(start, end):
            if (named := self.nouns.holder(noun, end, words().owned)) is not None:
                return (named,)
            if not words().owned.fullmatch(self._plain, noun.end, end):
                continue
            if noun.kind == "mention" and (voice := noun.voice()) is not None:
                return (voice,)
            if noun.kind in {"title", "outlet"} and (outlet := self.nouns.outlet(noun)) is not None:
                return (outlet,)
            if noun.kind in {"institution", "anonymous"} and (found := self._source(noun, start, end)) is not None:
                return found.voices
        return ()


def _is_where(noun: Noun) -> bool:
    """Whether it is a place, which behind 在 only says where: 在美国发布."""
    return noun.mention is not None and noun.mention.kind is EntityKind.PLACE


def _is_written(noun: Noun, found: Found) -> bool:
    kinds = {SourceKind.OUTLET, SourceKind.DOCUMENT, SourceKind.DATASET}
    return noun.kind in _WRITTEN or any(voice.kind in kinds for voice in found.voices)

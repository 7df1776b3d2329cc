"""The nouns of a Chinese sentence that can name a source, and what stands beside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from importers.attributions import voices
from importers.attributions.chinese_words import words
from importers.attributions.voices import Voice
from importers.names import Mention
from kb.model import EntityKind, SourceKind

_JOINERS = "、和与及跟"
_SHORTEST_NAME = 2
_LONGEST_NAME = 24


class Noun(NamedTuple):
    """A name, a title in 《》 or a word of the lexicon at [start, end); kind says which."""

    start: int
    end: int
    kind: str
    mention: Mention | None = None

    def voice(self) -> Voice | None:
        """Whoever it names; None where it is no name."""
        return None if self.mention is None else voices.of_mention(self.mention)


class Nouns:
    """The nouns of one sentence in plain form."""

    def __init__(self, text: str, plain: str, mentions: Sequence[Mention]) -> None:
        self._text = text
        self._plain = plain
        self._mentions = mentions
        self._starts = [mention.span.start for mention in mentions]

    def within(self, start: int, end: int) -> list[Noun]:
        """What may head a source there, the last first; of two that end together a name, then the longer, first."""
        found = list(self.named(start, end))
        hits = words().nouns.finditer(self._plain, start, end)
        found.extend(Noun(hit.start(), hit.end(), words().kinds.get(hit[0], "title")) for hit in hits)
        found = [noun for noun in found if noun.kind != "none"]
        found.sort(key=lambda noun: (-noun.end, noun.kind != "mention", noun.start))
        return found

    def named(self, start: int, end: int) -> Iterator[Noun]:
        """Yield the names there."""
        for place in range(bisect_left(self._starts, start), len(self._mentions)):
            mention = self._mentions[place]
            if mention.span.end > end:
                return
            yield Noun(mention.span.start, mention.span.end, "mention", mention)

    def outlet(self, noun: Noun) -> Voice | None:
        """The outlet a noun names; None where it names none."""
        if noun.mention is None:
            return voices.of_outlet(self._plain[noun.start : noun.end])
        voice = noun.voice()
        return voice if voice is not None and voice.kind is SourceKind.OUTLET else None

    def begin(self, start: int, noun: Noun) -> int:
        """Where the phrase that noun ends begins: fillers before it left out, at most one name's length."""
        cited = words().citing.search(self._plain, start, noun.start)
        start = cited.end() if cited else start
        leading = words().leading.match(self._plain, start, noun.start)
        begin = leading.end() if leading else start
        return begin if noun.end - begin <= _LONGEST_NAME else noun.start

    def joined(self, place: int, start: int) -> Iterator[Noun]:
        """The names joined to the one that begins at place: 微软和(亚马逊)."""
        while place > start and self._plain[place - 1] in _JOINERS:
            joined = next((noun for noun in self.named(start, place - 1) if noun.end == place - 1), None)
            if joined is None:
                return
            yield joined
            place = joined.start

    def follower(self, noun: Noun) -> Voice | None:
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

    def outlets(self, start: int, end: int) -> tuple[Voice, ...]:
        """The outlets named there."""
        nouns = (noun for noun in self.within(start, end) if noun.kind in {"mention", "title", "outlet"})
        return tuple(voice for noun in nouns if (voice := self.outlet(noun)) is not None)

    def holder(self, noun: Noun, end: int, rest: re.Pattern[str]) -> Voice | None:
        """The person behind an office whose name is in no list: 总干事(谭德塞), 记者(法尔克)."""
        if noun.kind != "role":
            return None
        name = words().named.match(self._plain, noun.end, end)
        while name is not None and name.end() - noun.end >= _SHORTEST_NAME:
            if rest.fullmatch(self._plain, name.end(), end):
                return voices.person(self._text[noun.end : name.end()])
            name = words().named.fullmatch(self._plain, noun.end, name.end() - 1)
        return None

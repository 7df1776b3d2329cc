"""Whose a noun of an English or French phrase is: the data of the ministry, Goldman Sachs analysts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from importers.attributions import voices
from importers.attributions.latin_elements import Elements
from importers.attributions.latin_heads import Heads
from importers.attributions.latin_words import Words
from importers.attributions.voices import Voice
from kb.model import EntityKind, Language, SourceKind

_ADJECTIVE = re.compile(
    r"[a-zàâçéèêîôû]{2,}(?:ale?s?|aux|aires?|iques?|ien(?:ne)?s?|istes?|el|elles?|ifs?|ives?|aise?s?|oise?s?|aine?s?|ins?|ines?|ères?|iles?)"
)
_LONGEST_BODY = 6
"""Elements a body's name may go on for: le ministère de la Santé et des Sports."""


class Owner(NamedTuple):
    """Whose a noun is, and where their name ends.

    Attributes:
        carries: One that asked rather than owns: polled by Reuters.
    """

    voice: Voice
    last: int
    carries: bool = False


class Owners:
    """The owners of one sentence's nouns."""

    def __init__(self, line: Elements, words: Words, heads: Heads) -> None:
        self._line = line
        self._all = line.all
        self._heads = heads
        self._french = words.language is Language.FRENCH
        self._published_in = words.published_in

    def of(self, first: int, noun: int, behind: Sequence[tuple[int, int]]) -> tuple[Owner | None, int]:
        """Whose the noun is, and the last element of the whole phrase."""
        kind = self._all[noun].noun()
        if kind == "mention":
            return None, noun
        reach = self._with_adjectives(noun) if kind in {"institution", "epithet"} else noun
        if self._french and kind in {"document", "data"} and behind[:1] != [(noun + 1, noun + 1)]:
            follower = self._line.voice(noun + 1)
            if follower is not None:
                return Owner(follower, noun + 1), noun + 1
        for begin, end in behind:
            if all("adverb" in element.roles for element in self._all[begin : end + 1]):
                continue  # figures published on Thursday by X
            if "owner" not in self._all[begin - 1].roles:
                break
            told_in = "inside" in self._all[begin - 1].roles and self._is_aside(begin, end)
            if kind in {"institution", "epithet"} and told_in:
                reach = begin - 2
                break
            owner = self._belongs(begin, end)
            if owner is not None and self._is_place(owner.last) and "inside" in self._all[begin - 1].roles:
                continue
            if owner is not None and not (kind == "role" and self._is_place(owner.last)):
                behind_verb = self._all[begin - 2].roles
                outlet = owner.voice.kind is SourceKind.OUTLET
                asked = "asked" in behind_verb or ("passive" in behind_verb and outlet)
                return owner._replace(carries=asked and kind in {"role", "anonymous"}), max(reach, owner.last)
            if kind in {"institution", "epithet"}:
                reach = min(end, noun + _LONGEST_BODY)
            elif owner is not None:
                reach = owner.last
        return (None if kind in {"institution", "epithet"} else self._before(first, noun)), reach

    def _with_adjectives(self, noun: int) -> int:
        """The last of the French adjectives right behind a noun: la commission électorale."""
        last = noun
        while self._french and last + 1 < len(self._all) and self._is_adjective(last + 1):
            last += 1
        return last

    def _is_adjective(self, place: int) -> bool:
        element = self._all[place]
        return element.mention is None and not element.roles and _ADJECTIVE.fullmatch(element.word) is not None

    def title(self, office: int) -> int:
        """The last element of an office's title: ministre malien de la Santé et des Affaires sociales."""
        last = self._with_adjectives(office)
        place = last + 1
        of = False
        while self._line.roles(place) & {"owner", "determiner", "and"} and not self._line.mention(place):
            of = "owner" in self._line.roles(place) or of
            place += 1
            capital = place < len(self._all) and self._line.said(place, place)[:1].isupper()
            if capital or (of and last > office and self._line.word(place).isalpha() and not self._line.roles(place)):
                of = False
                last = self._with_adjectives(place)
                place = last + 1
        return last

    def _is_aside(self, first: int, last: int) -> bool:
        """Whether a document or an outlet is named there: les autorités dans un nouveau bilan, le maire à l'AFP."""
        if any(self._line.noun(place) in {"document", "notice", "data"} for place in range(first, last + 1)):
            return True
        told = (self._line.voice(place) for place in range(first, last + 1))
        return any(voice is not None and voice.kind is SourceKind.OUTLET for voice in told)

    def _before(self, first: int, noun: int) -> Owner | None:
        """The owner in front: DeepSeek's own (paper), Goldman Sachs (analysts), the ministry's (data)."""
        for place in range(noun - 1, first - 1, -1):
            element = self._all[place]
            if element.mention is not None:
                voice = self._line.voice(place)
                role = self._all[noun].noun() == "role"
                return None if voice is None or (role and self._is_place(place)) else Owner(voice, noun)
            if element.noun() in {"institution", "anonymous"}:
                name = self._line.said(self._heads.bare(first, place), place)
                made = voices.organisation if element.noun() == "institution" else voices.anonymous
                return Owner(made(name), noun)
        return None

    def _belongs(self, first: int, last: int) -> Owner | None:
        """The owner a stretch names."""
        place = self._heads.head(first, last, leftward=False)
        if place is None:
            return self._journal(first, last)
        element = self._all[place]
        if element.mention is not None:
            voice = self._line.voice(place)
            return None if voice is None else Owner(voice, place)
        body = self._with_adjectives(place)
        name = self._line.said(self._heads.bare(first, place), body)
        match element.noun():
            case "institution" | "epithet":
                return Owner(voices.organisation(name), body)
            case "role" if "office" in element.roles and (titled := self.title(place)) > place:
                return Owner(voices.person(self._line.said(self._heads.bare(first, place), titled)), titled)
            case "anonymous" | "role":
                return Owner(voices.anonymous(name), place)
        return None

    def _journal(self, first: int, last: int) -> Owner | None:
        for place in range(first, last + 1):
            if self._all[place].word in self._published_in:
                name = self._line.said(place, place)
                return Owner(voices.organisation(name), place)
        return None

    def is_company(self, place: int) -> bool:
        """Whether a company or its product is named there."""
        mention = self._line.mention(place)
        return mention is not None and mention.kind in {EntityKind.COMPANY, EntityKind.PRODUCT}

    def _is_place(self, place: int) -> bool:
        mention = self._line.mention(place)
        return mention is not None and mention.kind is EntityKind.PLACE

"""Whom an English or French noun phrase names as a source: "a spokesman for Meta", "les chiffres de l'Insee"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from importers.attributions import voices
from importers.attributions.latin_elements import Element, Elements
from importers.attributions.latin_words import Words
from importers.attributions.voices import Pointer, Voice
from kb.model import EntityKind, Language, SourceKind, Strength

_POINTERS = {
    "pronoun-person": Pointer.PERSON,
    "pronoun-organisation": Pointer.ORGANISATION,
    "pronoun-any": Pointer.ANY,
}
_ADJECTIVES_AFTER = 3
"""French adjectives that may follow their noun before its verb: le gouvernement colombien provisoire."""

_SHORTEST_NAME = 3
_LONGEST_BODY = 6
"""Elements a body's name may go on for: le ministère de la Santé et des Sports."""


class Found(NamedTuple):
    """A source in elements [first, last].

    Attributes:
        pointer: Set where the words point back to somebody, beside a document that is theirs or alone.
        hint: The noun that points back, where it has one: "the ministry".
        fallback: Who speaks where there is nobody to point back to.
        data: Further rows of the same table may follow.
    """

    first: int
    last: int
    voices: tuple[Voice, ...] = ()
    pointer: Pointer | None = None
    hint: str = ""
    fallback: Voice | None = None
    data: bool = False


class _Owner(NamedTuple):
    """Whose a noun is, and where their name ends.

    Attributes:
        carries: An outlet that asked rather than owns: polled by Reuters.
    """

    voice: Voice
    last: int
    carries: bool = False


class Phrases:
    """The noun phrases of one sentence."""

    def __init__(self, line: Elements, words: Words) -> None:
        self._line = line
        self._all = line.all
        self._french = words.language is Language.FRENCH
        self._published_in = words.published_in

    def read(self, first: int, last: int, *, leftward: bool) -> Found | None:
        """Whom the elements [first, last] name; None where no source heads them.

        leftward: A verb follows, so that all of them must belong to the phrase.
        """
        if leftward and any(self._is_infinitive(place) for place in range(first, last)):
            return None
        segments = list(self._segments(first, last))
        if not segments:
            return None
        place = 0
        if leftward and self._all[first].roles & {"link"} and not self._partitive(first):
            place = len(segments) - 1
        begin, end = segments[place]
        noun = self._head(begin, end, leftward=leftward)
        if noun is None:
            unknown = self._unknown(last) if leftward else None
            return None if unknown is None else Found(last, last, (unknown,))
        named = self._holder(noun, last) or (self._capitalised(noun, last) if leftward else None)
        if named is not None:
            return Found(begin, last, (named,))
        owner, reach = self._owner(begin, noun, segments[place + 1 :])
        found = self._source(begin, noun, owner, reach)
        return found if found is None or not leftward else found._replace(last=last)

    # Heads --------------------------------------------------------------------------------------------------------

    def _segments(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield the stretches between prepositions."""
        begun = first
        for place in range(first, last + 1):
            if "link" in self._all[place].roles and self._all[place].mention is None:
                if place > begun:
                    yield begun, place - 1
                begun = place + 1
        if begun <= last:
            yield begun, last

    def _is_infinitive(self, place: int) -> bool:
        """Whether an English "to" opens a verb rather than a name: it to stay."""
        following = self._all[place + 1]
        return self._all[place].word == "to" and not (following.mention or following.roles & {"determiner"})

    def _partitive(self, place: int) -> bool:
        return self._french and self._all[place].word in {"de", "des", "du", "d'"}

    def _head(self, first: int, last: int, *, leftward: bool) -> int | None:
        """The last noun of a stretch that can speak; None where some other noun follows it."""
        found = None
        for place in range(first, last + 1):
            element = self._all[place]
            if found is not None and "determiner" in element.roles and not leftward:
                last = place - 1
                break
            if element.noun() is not None and not ("adverb" in element.roles and place > first):
                if self._french and found is not None and self._all[found].noun() in {"document", "data"}:
                    continue  # Un sondage Ipsos is the poll, not the pollster.
                found = place
        if found is None:
            return None
        trailing = [element for element in self._all[found + 1 : last + 1] if not self._may_trail(element)]
        if not trailing:
            return found
        adjectives = self._french and self._all[found].mention is None and len(trailing) <= _ADJECTIVES_AFTER
        return found if adjectives and all(e.mention or e.word.isalpha() for e in trailing) else None

    def _may_trail(self, element: Element) -> bool:
        return bool(element.roles & {"adverb", "closeness", "passive"}) or element.word[0].isdigit()

    def _holder(self, noun: int, last: int) -> Voice | None:
        """The person named behind an office: le préfet de police de Paris Laurent Nunez."""
        if self._line.noun(noun) != "role":
            return None
        for place in range(noun + 1, last + 1):
            voice = self._line.voice(place)
            if voice is not None and voice.kind is SourceKind.PERSON and "link" not in self._line.roles(place - 1):
                return voice
        return None

    def _unknown(self, place: int) -> Voice | None:
        """A name that is in no list, right before its verb: Lego says; a plural at the start of a sentence is none."""
        element = self._all[place]
        name = self._line.said(place, place)
        if element.roles or not name[0].isupper() or not name.isalpha() or len(name) < _SHORTEST_NAME:
            return None
        return None if place == 0 and name.endswith("s") else voices.organisation(name)

    def _capitalised(self, noun: int, last: int) -> Voice | None:
        """The name behind a French trade: le constructeur de camping-cars Trigano."""
        behind = last > noun and "link" not in self._line.roles(last - 1)
        if not self._french or self._line.noun(noun) != "epithet" or not behind:
            return None
        name = self._line.said(last, last)
        return self._line.voice(last) or (voices.organisation(name) if name[0].isupper() else None)

    # What a head names ------------------------------------------------------------------------------------------

    def _source(self, first: int, noun: int, owner: _Owner | None, reach: int) -> Found | None:
        element = self._all[noun]
        kind = element.noun() or ""
        if element.mention is not None:
            voice = self._line.voice(noun)
            return None if voice is None else Found(first, noun, (voice,))
        if kind in _POINTERS:
            return Found(first, noun, pointer=_POINTERS[kind])
        name = self._line.said(self._bare(first, noun), reach)
        match kind:
            case "document" | "data":
                return self._written(first, noun, owner, Found(first, reach, (_written(kind, name),), data=True), name)
            case "institution" | "epithet":
                return self._body(first, noun, name, reach, owned=owner is not None)
            case "notice" | "speech":
                return self._said(first, noun, owner, Found(first, reach, (voices.anonymous(name),)))
        if owner is not None and not owner.carries and (kind == "role" or "speech" in element.roles):
            office = "office" in element.roles and not self._is_company(owner.last)
            return Found(first, reach, (voices.person(name) if office else owner.voice,))
        named_office = "office" in element.roles and owner is None and self._bare(first, noun) < noun
        if named_office and ("determiner" not in self._all[first].roles or self._is_definite(first, noun)):
            return Found(first, reach, (), Pointer.PERSON, element.word, voices.person(name))
        carriers = (owner.voice.carrying(),) if owner is not None and owner.carries else ()
        nobody = voices.anonymous(name)
        if kind == "role" and not carriers and self._is_definite(first, noun):
            if "office" in element.roles:
                return Found(first, reach, (), Pointer.PERSON, element.word, voices.person(name))
            return Found(first, reach, (), Pointer.PERSON, fallback=nobody)
        return Found(first, reach, (nobody, *carriers))

    def _written(self, first: int, noun: int, owner: _Owner | None, found: Found, name: str) -> Found:
        """A report or a table: identified where it is somebody's, else nobody can find it."""
        if owner is not None and owner.voice.strength is Strength.ANONYMOUS:
            return found._replace(voices=(owner.voice,))
        if owner is not None:
            return found._replace(voices=(*found.voices, owner.voice))
        before = self._all[first:noun]
        if any(element.word == "'s" or element.roles & {"possessive"} for element in before):
            return found._replace(pointer=Pointer.ORGANISATION)
        nobody = voices.anonymous(name)
        if len(before) == 1 and self._is_definite(first, noun):
            return found._replace(voices=(), pointer=Pointer.DOCUMENT, fallback=nobody)
        return found._replace(voices=(nobody,))

    def _body(self, first: int, noun: int, name: str, reach: int, *, owned: bool) -> Found:
        """A government, the police; or "the company", which points back unless it is told which one."""
        roles = self._all[noun].roles
        definite = "definite" in self._all[first].roles
        if "media" in roles and definite and not owned:
            return Found(first, reach, (), Pointer.OUTLET, fallback=voices.organisation(name))
        if "epithet" in roles and "institution" not in roles and definite and not owned:
            return Found(first, reach, (), Pointer.ORGANISATION, fallback=voices.organisation(name))
        if "epithet" not in roles or owned or self._bare(first, noun) < noun:
            return Found(first, reach, (voices.organisation(name),))
        known = voices.organisation(name) if "definite" in self._all[first].roles else voices.anonymous(name)
        if "institution" in roles and "definite" not in self._all[first].roles:
            return Found(first, reach, (voices.organisation(name),))
        hint = self._all[noun].word if "institution" in roles else ""
        return Found(first, reach, (), Pointer.ORGANISATION, hint, known)

    def _said(self, first: int, noun: int, owner: _Owner | None, nobody: Found) -> Found | None:
        """X's statement, the forecasts of X: X says it; the latest information, nobody."""
        if owner is not None:
            return nobody._replace(voices=(owner.voice,))
        roles = self._all[first].roles
        if "possessive" in roles or ("definite" in roles and self._line.noun(noun) == "notice"):
            return nobody._replace(voices=(), pointer=Pointer.ANY)
        return None if "link" in self._line.roles(noun + 1) else nobody

    def _is_definite(self, first: int, noun: int) -> bool:
        return first < noun and "definite" in self._all[first].roles and not self._all[noun].word.endswith("s")

    # Owners -------------------------------------------------------------------------------------------------------

    def _owner(self, first: int, noun: int, behind: Sequence[tuple[int, int]]) -> tuple[_Owner | None, int]:
        """Whose the noun is, and the last element of the whole phrase."""
        kind = self._all[noun].noun()
        if kind == "mention":
            return None, noun
        reach = noun
        if self._french and kind in {"document", "data"} and behind[:1] != [(noun + 1, noun + 1)]:
            follower = self._line.voice(noun + 1)
            if follower is not None:
                return _Owner(follower, noun + 1), noun + 1
        for begin, end in behind:
            if "owner" not in self._all[begin - 1].roles:
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

    def _before(self, first: int, noun: int) -> _Owner | None:
        """The owner in front: DeepSeek's own (paper), Goldman Sachs (analysts), the ministry's (data)."""
        for place in range(noun - 1, first - 1, -1):
            element = self._all[place]
            if element.mention is not None:
                voice = self._line.voice(place)
                role = self._all[noun].noun() == "role"
                return None if voice is None or (role and self._is_place(place)) else _Owner(voice, noun)
            if element.noun() in {"institution", "anonymous"}:
                name = self._line.said(self._bare(first, place), place)
                made = voices.organisation if element.noun() == "institution" else voices.anonymous
                return _Owner(made(name), noun)
        return None

    def _belongs(self, first: int, last: int) -> _Owner | None:
        """The owner a stretch names."""
        place = self._head(first, last, leftward=False)
        if place is None:
            return self._journal(first, last)
        element = self._all[place]
        if element.mention is not None:
            voice = self._line.voice(place)
            return None if voice is None else _Owner(voice, place)
        name = self._line.said(self._bare(first, place), place)
        match element.noun():
            case "institution" | "epithet":
                return _Owner(voices.organisation(name), place)
            case "anonymous" | "role":
                return _Owner(voices.anonymous(name), place)
        return None

    def _journal(self, first: int, last: int) -> _Owner | None:
        for place in range(first, last + 1):
            if self._all[place].word in self._published_in:
                name = self._line.said(place, place)
                return _Owner(voices.organisation(name), place)
        return None

    def _is_company(self, place: int) -> bool:
        mention = self._line.mention(place)
        return mention is not None and mention.kind in {EntityKind.COMPANY, EntityKind.PRODUCT}

    def _is_place(self, place: int) -> bool:
        mention = self._line.mention(place)
        return mention is not None and mention.kind is EntityKind.PLACE

    def _bare(self, first: int, noun: int) -> int:
        """Where the phrase begins without its articles."""
        while first < noun and self._all[first].roles & {"determiner", "adverb"}:
            first += 1
        return first


def _written(kind: str, name: str) -> Voice:
    return voices.data_set(name) if kind == "data" else voices.document(name)

"""Whom an English or French noun phrase names as a source: "a spokesman for Meta", "les chiffres de l'Insee"."""

from __future__ import annotations

from typing import NamedTuple

from importers.attributions import voices
from importers.attributions.latin_elements import Elements
from importers.attributions.latin_heads import Heads
from importers.attributions.latin_owners import Owner, Owners
from importers.attributions.latin_words import Words
from importers.attributions.voices import Pointer, Voice
from kb.model import Language, Strength

_POINTERS = {
    "pronoun-person": Pointer.PERSON,
    "pronoun-organisation": Pointer.ORGANISATION,
    "pronoun-any": Pointer.ANY,
}


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


class Phrases:
    """The noun phrases of one sentence."""

    def __init__(self, line: Elements, words: Words) -> None:
        self._line = line
        self._all = line.all
        self._heads = Heads(line, french=words.language is Language.FRENCH)
        self._owners = Owners(line, words, self._heads)

    def read(self, first: int, last: int, *, leftward: bool) -> Found | None:
        """Whom the elements [first, last] name; None where no source heads them.

        leftward: A verb follows, so that all of them must belong to the phrase.
        """
        if leftward and any(self._heads.is_infinitive(place) for place in range(first, last)):
            return None
        segments = list(self._heads.segments(first, last))
        if not segments:
            return None
        place = 0
        if leftward and self._all[first].roles & {"link"} and not self._heads.is_partitive(first):
            place = len(segments) - 1
        begin, end = segments[place]
        noun = self._heads.head(begin, end, leftward=leftward)
        if noun is None:
            unknown = self._heads.unknown(last) if leftward else None
            return None if unknown is None else Found(last, last, (unknown,))
        named = self._heads.holder(noun, last) or (self._heads.capitalised(noun, last) if leftward else None)
        if named is not None:
            return Found(begin, last, (named,))
        if "office" in self._all[noun].roles and (titled := self._owners.title(noun)) > noun:
            office = voices.person(self._line.said(self._heads.bare(begin, noun), titled))
            return Found(begin, last if leftward else titled, (office,))
        owner, reach = self._owners.of(begin, noun, segments[place + 1 :])
        found = self._source(begin, noun, owner, reach)
        return found if found is None or not leftward else found._replace(last=last)

    def _source(self, first: int, noun: int, owner: Owner | None, reach: int) -> Found | None:
        element = self._all[noun]
        kind = element.noun() or ""
        if element.mention is not None:
            voice = self._line.voice(noun)
            return None if voice is None else Found(first, noun, (voice,))
        if kind in _POINTERS:
            return Found(first, noun, pointer=_POINTERS[kind])
        name = self._line.said(self._heads.bare(first, noun), reach)
        match kind:
            case "document" | "data":
                return self._written(first, noun, owner, Found(first, reach, (_written(kind, name),), data=True), name)
            case "institution" | "epithet":
                return self._body(first, noun, name, reach, owned=owner is not None)
            case "notice" | "speech":
                return self._said(first, noun, owner, Found(first, reach, (voices.anonymous(name),)))
        if owner is not None and not owner.carries and (kind == "role" or "speech" in element.roles):
            office = "office" in element.roles and not self._owners.is_company(owner.last)
            return Found(first, reach, (voices.person(name) if office else owner.voice,))
        named_office = "office" in element.roles and owner is None and self._heads.bare(first, noun) < noun
        if named_office and ("determiner" not in self._all[first].roles or self._is_definite(first, noun)):
            return Found(first, reach, (voices.person(name),))
        carriers = (owner.voice.carrying(),) if owner is not None and owner.carries else ()
        nobody = voices.anonymous(name)
        if kind == "role" and not carriers and self._is_definite(first, noun):
            if "office" in element.roles:
                return Found(first, reach, (), Pointer.PERSON, element.word, voices.person(name))
            return Found(first, reach, (), Pointer.PERSON, fallback=nobody)
        return Found(first, reach, (nobody, *carriers))

    def _written(self, first: int, noun: int, owner: Owner | None, found: Found, name: str) -> Found:
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
        if "epithet" not in roles or owned or self._heads.bare(first, noun) < noun:
            return Found(first, reach, (voices.organisation(name),))
        known = voices.organisation(name) if "definite" in self._all[first].roles else voices.anonymous(name)
        if "institution" in roles and "definite" not in self._all[first].roles:
            return Found(first, reach, (voices.organisation(name),))
        hint = self._all[noun].word if "institution" in roles else ""
        return Found(first, reach, (), Pointer.ORGANISATION, hint, known)

    def _said(self, first: int, noun: int, owner: Owner | None, nobody: Found) -> Found | None:
        """X's statement, the forecasts of X: X says it; the latest information, nobody."""
        if owner is not None:
            return nobody._replace(voices=(owner.voice,))
        roles = self._all[first].roles
        if "possessive" in roles or ("definite" in roles and self._line.noun(noun) == "notice"):
            return nobody._replace(voices=(), pointer=Pointer.ANY)
        return None if "link" in self._line.roles(noun + 1) else nobody

    def _is_definite(self, first: int, noun: int) -> bool:
        return first < noun and "definite" in self._all[first].roles and not self._all[noun].word.endswith("s")


def _written(kind: str, name: str) -> Voice:
    return voices.data_set(name) if kind == "data" else voices.document(name)

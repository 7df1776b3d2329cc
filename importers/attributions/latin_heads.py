"""What heads an English or French noun phrase, and the names that stand behind a head."""

from __future__ import annotations

from collections.abc import Iterator

from importers.attributions import voices
from importers.attributions.latin_elements import Element, Elements
from importers.attributions.voices import Voice
from kb.model import SourceKind

_ADJECTIVES_AFTER = 3
"""French adjectives that may follow their noun before its verb: le gouvernement colombien provisoire."""

_DASHES = frozenset("-–—")
_SHORTEST_NAME = 3


class Heads:
    """The heads of one sentence's noun phrases."""

    def __init__(self, line: Elements, *, french: bool) -> None:
        self._line = line
        self._all = line.all
        self._french = french

    def segments(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield the stretches between prepositions."""
        begun = first
        for place in range(first, last + 1):
            if "link" in self._all[place].roles and self._all[place].mention is None:
                if place > begun:
                    yield begun, place - 1
                begun = place + 1
        if begun <= last:
            yield begun, last

    def is_infinitive(self, place: int) -> bool:
        """Whether an English "to" opens a verb rather than a name: it to stay."""
        following = self._all[place + 1]
        return self._all[place].word == "to" and not (following.mention or following.roles & {"determiner"})

    def is_partitive(self, place: int) -> bool:
        """Whether a French "de" is an article there: des chercheurs."""
        return self._french and self._all[place].word in {"de", "des", "du", "d'"}

    def head(self, first: int, last: int, *, leftward: bool) -> int | None:
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

    def holder(self, noun: int, last: int) -> Voice | None:
        """The person named behind an office: le préfet de police de Paris Laurent Nunez."""
        if self._line.noun(noun) != "role":
            return None
        for place in range(noun + 1, last + 1):
            voice = self._line.voice(place)
            if voice is not None and voice.kind is SourceKind.PERSON and "link" not in self._line.roles(place - 1):
                return voice
        return None

    def unknown(self, place: int) -> Voice | None:
        """A name that is in no list, right before its verb: Lego says; a plural at the start of a sentence is none."""
        element = self._all[place]
        name = self._line.said(place, place)
        if element.roles or not name[0].isupper() or not name.isalpha() or len(name) < _SHORTEST_NAME:
            return None
        return None if place == 0 and name.endswith("s") else voices.organisation(name)

    def capitalised(self, noun: int, last: int) -> Voice | None:
        """The name behind a French trade: le constructeur de camping-cars Trigano."""
        behind = last > noun and "link" not in self._line.roles(last - 1)
        if not self._french or self._line.noun(noun) != "epithet" or not behind:
            return None
        name = self._line.said(last, last)
        return self._line.voice(last) or (voices.organisation(name) if name[0].isupper() else None)

    def bare(self, first: int, noun: int) -> int:
        """Where the phrase begins without its articles."""
        while first < noun and (self._all[first].roles & {"determiner", "adverb"} or self._all[first].word in _DASHES):
            first += 1
        return first

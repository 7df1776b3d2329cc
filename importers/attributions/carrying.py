"""Who "he", "the company" or a verb without a subject points back to, from sentence to sentence."""

from __future__ import annotations

from collections.abc import Sequence

from importers.attributions import voices
from importers.attributions.frames import Frame
from importers.attributions.voices import Pointer, Voice
from importers.names import Mention
from kb.model import CitationRole, EntityKind, SourceKind

_SPEAKERS = {
    Pointer.PERSON: frozenset({SourceKind.PERSON}),
    Pointer.ORGANISATION: frozenset({SourceKind.ORGANISATION, SourceKind.OUTLET}),
    Pointer.OUTLET: frozenset({SourceKind.OUTLET}),
    Pointer.DOCUMENT: frozenset({SourceKind.DOCUMENT, SourceKind.DATASET}),
}
_NAMED = {
    Pointer.PERSON: frozenset({EntityKind.PERSON}),
    Pointer.ORGANISATION: frozenset({EntityKind.COMPANY, EntityKind.INSTITUTION}),
}
_SOMEBODY = frozenset({EntityKind.PERSON, EntityKind.COMPANY, EntityKind.INSTITUTION})
_STILL_OPEN = 6
_JUST_NOW = 2
_RECENT = 2
"""Sentences after which a speaker gives way to whoever was named since."""


class Speakers:
    """Who spoke last and who was named last, each by what a pointer can mean.

    Of each sentence the first person and the first body count: the later ones are rarely what "he" or "it" means.
    """

    def __init__(self) -> None:
        self._sentence = 0
        self._heard: dict[Pointer, tuple[int, tuple[Voice, ...]]] = {}
        self._named: dict[Pointer, tuple[int, Mention]] = {}
        self._by_word: dict[str, Voice] = {}

    def heard(self, spoken: tuple[Voice, ...]) -> None:
        """Somebody spoke in the sentence being read."""
        self._heard[Pointer.ANY] = (self._sentence, spoken)
        for pointer, kinds in _SPEAKERS.items():
            meant = tuple(voice for voice in spoken if voice.kind in kinds and not _only_carries(voice))
            if meant:
                self._heard[pointer] = (self._sentence, meant)
        for voice in spoken:
            if voice.kind in _SPEAKERS[Pointer.ORGANISATION]:
                self._by_word.update(dict.fromkeys(voice.name.lower().split(), voice))

    def read(self, mentions: Sequence[Mention]) -> None:
        """A sentence with these names was read."""
        for pointer, kinds in _NAMED.items():
            first = _first(mentions, kinds)
            if first is not None:
                self._named[pointer] = (self._sentence, first)
        outlet = next((mention for mention in mentions if voices.of_outlet(mention.name) is not None), None)
        if outlet is not None:
            self._named[Pointer.OUTLET] = (self._sentence, outlet)
        self._sentence += 1

    def resolve(self, frame: Frame, before: Sequence[Mention]) -> tuple[Voice, ...]:
        """The voices of a frame, what it points back to included; empty where there is nobody.

        before: The mentions of the frame's own sentence that stand before it.
        """
        if frame.pointer is None:
            return frame.voices
        back = self._hinted(frame) if frame.hint else self._pointed(frame.pointer, before)
        if not back and frame.fallback is not None:
            back = (frame.fallback,)
        return frame.voices + back if back else ()

    def _hinted(self, frame: Frame) -> tuple[Voice, ...]:
        """Whoever spoke under a name with that noun in it, "the ministry" being the ministry of health; or just now."""
        if frame.pointer is Pointer.PERSON:
            place, spoken = self._heard.get(Pointer.PERSON, (-1, ()))
            recent = place >= self._sentence - _JUST_NOW
            return spoken if spoken and recent and spoken[0].name[0].isupper() else ()
        voice = self._by_word.get(frame.hint)
        return () if voice is None else (voice,)

    def _pointed(self, pointer: Pointer, before: Sequence[Mention]) -> tuple[Voice, ...]:
        if pointer is Pointer.ELIDED:
            place, spoken = self._heard.get(Pointer.ANY, (-1, ()))
            return spoken if place == self._sentence else _voices(_first(before, _SOMEBODY))
        place, spoken = self._heard.get(pointer, (-1, ()))
        if pointer is Pointer.DOCUMENT:
            if not spoken or place < self._sentence - _STILL_OPEN:
                place, spoken = self._heard.get(Pointer.ORGANISATION, (-1, ()))  # whose statement it is
            return spoken if place >= self._sentence - _STILL_OPEN else ()
        named = self._named.get(pointer)
        if spoken and (named is None or named[0] <= place + _RECENT):
            return spoken
        here = _first(before, _NAMED.get(pointer, frozenset())) or (named[1] if named else None)
        if here is None and pointer is Pointer.ORGANISATION:
            here = _first(before, frozenset({EntityKind.PLACE}))  # Ukraine's air force downed 30, it said
        return _voices(here)


def _only_carries(voice: Voice) -> bool:
    """Whether it asked the people who speak: economists polled by X."""
    return voice.role is CitationRole.PUBLISHER and voice.kind is SourceKind.ORGANISATION


def _first(mentions: Sequence[Mention], kinds: frozenset[EntityKind]) -> Mention | None:
    return next((mention for mention in mentions if mention.kind in kinds), None)


def _voices(mention: Mention | None) -> tuple[Voice, ...]:
    voice = None if mention is None else voices.of_mention(mention)
    return () if voice is None else (voice,)

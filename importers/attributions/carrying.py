"""Who "he", "the company" or a quotation that goes on points back to, from sentence to sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from importers.attributions import voices
from importers.attributions.frames import Frame
from importers.attributions.voices import Pointer, Voice
from importers.names import Mention
from kb.model import EntityKind, SourceKind

_PEOPLE = frozenset({EntityKind.PERSON})
_BODIES = frozenset({EntityKind.COMPANY, EntityKind.INSTITUTION})
_SPEAKERS = {
    Pointer.PERSON: frozenset({SourceKind.PERSON}),
    Pointer.ORGANISATION: frozenset({SourceKind.ORGANISATION, SourceKind.OUTLET}),
    Pointer.DOCUMENT: frozenset({SourceKind.DOCUMENT, SourceKind.DATASET}),
}
_NAMED = {Pointer.PERSON: _PEOPLE, Pointer.ORGANISATION: _BODIES, Pointer.ELIDED: _PEOPLE | _BODIES}


class Speakers:
    """Who has spoken so far, the last one last, and who was named."""

    def __init__(self) -> None:
        self._heard: list[tuple[Voice, ...]] = []
        self._named: list[Mention] = []

    def heard(self, spoken: tuple[Voice, ...]) -> None:
        """Somebody spoke."""
        self._heard.append(spoken)

    def named(self, mentions: Iterable[Mention]) -> None:
        """Names were read."""
        self._named.extend(mention for mention in mentions if mention.kind in _PEOPLE | _BODIES)

    def resolve(self, frame: Frame, here: Sequence[Mention]) -> tuple[Voice, ...]:
        """The voices of a frame, what it points back to included; empty where there is nobody.

        here: The mentions of the frame's sentence that stand before it.
        """
        if frame.pointer is None:
            return frame.voices
        back = self._pointed(frame.pointer, here)
        if not back and frame.fallback is not None:
            back = (frame.fallback,)
        return frame.voices + back if back else ()

    def _pointed(self, pointer: Pointer, here: Sequence[Mention]) -> tuple[Voice, ...]:
        if pointer is Pointer.ELIDED:
            return self._subject(here)
        kinds = _SPEAKERS.get(pointer)
        if kinds is None:
            return self._heard[-1] if self._heard else ()
        spoken = self._last(kinds)
        if spoken or pointer is Pointer.DOCUMENT:
            return spoken
        return self._called(_NAMED[pointer], [*self._named, *here])

    def _last(self, kinds: frozenset[SourceKind]) -> tuple[Voice, ...]:
        """The last voices with one of these kinds among them."""
        return next((spoken for spoken in reversed(self._heard) if any(voice.kind in kinds for voice in spoken)), ())

    def _called(self, kinds: frozenset[EntityKind], named: Sequence[Mention]) -> tuple[Voice, ...]:
        """The last name of one of these kinds."""
        mention = next((mention for mention in reversed(named) if mention.kind in kinds), None)
        voice = None if mention is None else voices.of_mention(mention)
        return () if voice is None else (voice,)

    def _subject(self, here: Sequence[Mention]) -> tuple[Voice, ...]:
        """The subject of a verb without one: the first somebody of the sentence, who may have spoken in it."""
        for mention in here:
            if mention.kind in _NAMED[Pointer.ELIDED]:
                voice = voices.of_mention(mention)
                return () if voice is None else (voice,)
        return ()

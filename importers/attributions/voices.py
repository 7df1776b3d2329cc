"""Who can vouch for a figure, and on which rung of the ladder that puts it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from importers.names import Mention
from importers.outlets import outlet
from kb.model import Attribution, CitationRole, EntityKind, SourceKind, Span, Strength


@dataclass(frozen=True, slots=True)
class Voice:
    """A source as one phrase names it.

    Attributes:
        name: Canonical where the name is known, else as printed.
    """

    name: str
    kind: SourceKind
    strength: Strength
    role: CitationRole = CitationRole.SPEAKER

    def carrying(self) -> Voice:
        """The same, as what carries another's words."""
        return replace(self, role=CitationRole.PUBLISHER)

    def attribution(self, passage: Span) -> Attribution:
        """The voice with the words that earned it."""
        return Attribution(name=self.name, kind=self.kind, role=self.role, strength=self.strength, passage=passage)


class Pointer(Enum):
    """A phrase that points back to a voice already heard: "he", "the company", "该报告", or nothing at all."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    ANY = "any"
    DOCUMENT = "document"
    ELIDED = "elided"


_KINDS = {
    EntityKind.COMPANY: SourceKind.ORGANISATION,
    EntityKind.PRODUCT: SourceKind.ORGANISATION,
    EntityKind.PERSON: SourceKind.PERSON,
    EntityKind.PLACE: SourceKind.ORGANISATION,
    EntityKind.INSTITUTION: SourceKind.ORGANISATION,
    EntityKind.OTHER: SourceKind.ORGANISATION,
}
"""An index says nothing. A place that speaks is its government; a product, the company that calls itself so."""


def of_mention(mention: Mention) -> Voice | None:
    """Whoever a mention names; None where such a thing does not speak."""
    known = of_outlet(mention.text) or of_outlet(mention.name)
    if known is not None:
        return known
    kind = _KINDS.get(mention.kind)
    return None if kind is None else Voice(mention.name, kind, Strength.NAMED)


def of_outlet(name: str) -> Voice | None:
    """The outlet of that name, as what carries the words; None where it is no outlet's."""
    known = outlet(name) or outlet(name.removesuffix("科技").removesuffix("财经").removesuffix("记者"))
    if known is None or known.kind is not SourceKind.OUTLET:
        return None
    return Voice(known.name, SourceKind.OUTLET, Strength.NAMED, CitationRole.PUBLISHER)


def organisation(name: str) -> Voice:
    """A body known by no more than the words that name it: "the health ministry"."""
    return of_outlet(name) or Voice(name, SourceKind.ORGANISATION, Strength.NAMED)


def person(name: str) -> Voice:
    """A person known by no more than the words that name them."""
    return Voice(name, SourceKind.PERSON, Strength.NAMED)


def anonymous(name: str) -> Voice:
    """Unnamed people or reports; the kind says what they claim to be."""
    return Voice(name, SourceKind.PERSON, Strength.ANONYMOUS)


def document(name: str) -> Voice:
    """An identified document."""
    return Voice(name, SourceKind.DOCUMENT, Strength.DOCUMENT, CitationRole.PUBLISHER)


def data_set(name: str) -> Voice:
    """An identified data set or release of statistics."""
    return Voice(name, SourceKind.DATASET, Strength.DATA, CitationRole.PUBLISHER)


def heard(voices: tuple[Voice, ...]) -> tuple[Voice, ...]:
    """The voices strongest first, each once; whoever only carries unnamed people's words lifts nothing above them."""
    speakers = [voice for voice in voices if voice.role is CitationRole.SPEAKER]
    only_anonymous = bool(speakers) and all(voice.strength is Strength.ANONYMOUS for voice in speakers)
    kept: dict[tuple[str, CitationRole], Voice] = {}
    for voice in voices:
        if only_anonymous and voice.strength is Strength.NAMED:
            voice = replace(voice, strength=Strength.ANONYMOUS)
        kept.setdefault((voice.name, voice.role), voice)
    order = list(CitationRole)
    return tuple(sorted(kept.values(), key=lambda voice: (-voice.strength.rank, order.index(voice.role))))

"""Who vouches: sources, the citations that tie claims to them, and the links between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    from kb.model.document import Span

SourceId = NewType("SourceId", int)
CitationId = NewType("CitationId", int)
LinkId = NewType("LinkId", int)


class SourceKind(StrEnum):
    """What a source is."""

    OUTLET = "outlet"
    PERSON = "person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    DATASET = "dataset"
    IMAGE = "image"
    PLATFORM = "platform"


class Strength(StrEnum):
    """The ladder of attribution, weakest first; see rank."""

    NONE = "none"
    STORY = "story"
    IMAGE = "image"
    ANONYMOUS = "anonymous"
    NAMED = "named"
    DOCUMENT = "document"
    DATA = "data"

    @property
    def rank(self) -> int:
        """0 (none) to 6 (primary data)."""
        return _RANKS[self]


_RANKS = {strength: rank for rank, strength in enumerate(Strength)}


class CitationRole(StrEnum):
    """How a source stands to a claim.

    SPEAKER says it (the contract's attribution); PUBLISHER is the outlet or document named as carrying it (the
    contract's source); CREDIT is an image credit; STORY the passage that points to the story-level list; EVIDENCE
    what an editor added.
    """

    SPEAKER = "speaker"
    PUBLISHER = "publisher"
    CREDIT = "credit"
    STORY = "story"
    EVIDENCE = "evidence"


class Stance(StrEnum):
    """Whether the source bears the claim out."""

    SUPPORTS = "supports"
    DISPUTES = "disputes"
    MENTIONS = "mentions"


def strongest(attributions: Iterable[tuple[Strength, Stance]]) -> Strength:
    """The highest rung that any source which does not dispute the claim has earned it."""
    rungs = (strength for strength, stance in attributions if stance is not Stance.DISPUTES)
    return max(rungs, key=lambda rung: rung.rank, default=Strength.NONE)


class LinkKind(StrEnum):
    """How one source or document depends on another."""

    CITES = "cites"
    REPRINTS = "reprints"
    TRANSLATES = "translates"
    QUOTES = "quotes"
    SCREENSHOTS = "screenshots"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Someone or something that can vouch for a claim.

    Attributes:
        id: 0 until a library holds it.
        name: As displayed; a library knows other names as aliases.
        family: Agency, owner or publisher it belongs to; None where unknown.
    """

    name: str
    kind: SourceKind
    id: SourceId = SourceId(0)
    url: str | None = None
    family: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A source as the importers read it from an article, before a library knows it.

    Attributes:
        name: As the article names it ("知情人士" for an anonymous one).
        passage: Where the article says so; None where it is inferred from the document as a whole.
    """

    name: str
    kind: SourceKind
    role: CitationRole
    strength: Strength
    stance: Stance = Stance.SUPPORTS
    passage: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A claim's tie to a source.

    Attributes:
        passage: The words of the claim's own document that earned the strength; None where an editor added it.
        quote: Those words, or the words of the source that an editor quotes; may be empty.
        locator: Page, address or time code inside the source; may be empty.
    """

    source: Source
    role: CitationRole
    strength: Strength
    id: CitationId = CitationId(0)
    stance: Stance = Stance.SUPPORTS
    passage: Span | None = None
    quote: str = ""
    locator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What a document says it rests on, as the importers read it, before a library knows the source.

    Attributes:
        source: What it depends on, with its family where that is known.
        kind: How.
        passage: Where the document says so; None where its byline or address does.
    """

    source: Source
    kind: LinkKind
    passage: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An edge of the provenance graph, from the dependent to what it depends on.

    Documents take part as the source that stands for them (see kb.store), so both ends are sources.
    """

    origin: SourceId
    dependent: SourceId
    kind: LinkKind
    id: LinkId = LinkId(0)

"""What a library has learned from its editor, handed to the importers as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kb.model.document import Language
from kb.model.entity import Entity


class WordRole(StrEnum):
    """What an added word is."""

    UNIT = "unit"
    HEDGE = "hedge"
    MAGNITUDE = "magnitude"
    NOT_A_FIGURE = "not-a-figure"
    METRIC = "metric"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word the editor added.

    Attributes:
        language: None fits any.
        code: What it means: a unit code, a bound, a power of ten ("10000"), a metric code; "" where it is no figure.
    """

    text: str
    role: WordRole
    code: str = ""
    language: Language | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Only an editor's decisions feed it, so the order of imports changes nothing.

    Attributes:
        rejected: Signatures of proposals the editor rejected, see kb.model.claim.signature.
    """

    words: tuple[Word, ...] = ()
    entities: tuple[Entity, ...] = ()
    rejected: frozenset[str] = frozenset()


NOTHING_LEARNED = Vocabulary()

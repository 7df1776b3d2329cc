"""What every language calls a frame: words that put a stretch of text into somebody's mouth."""

from __future__ import annotations

from dataclasses import dataclass

from importers.attributions.voices import Pointer, Voice
from kb.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One attribution as its sentence words it.

    Attributes:
        passage: The words that attribute ("据…报道", "X said").
        voices: Who speaks; a document, or nobody, where the words point back.
        pointer: To whom they point back; None where somebody is named.
        hint: The noun that points back, where it has one: "the ministry".
        fallback: Who speaks where there is nobody to point back to.
        scope: The stretches it covers, inside its sentence.
        data: A report or a table speaks, whose further rows may follow.
        outer: An outlet's report, inside which others may speak.
    """

    passage: Span
    voices: tuple[Voice, ...]
    scope: tuple[Span, ...]
    pointer: Pointer | None = None
    hint: str = ""
    fallback: Voice | None = None
    data: bool = False
    outer: bool = False

"""A name as it stands in a text, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass

from kb.model import EntityKind, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One occurrence of a name.

    Attributes:
        text: The wording at span.
        name: The canonical name: the gazetteer's or the library's where it is known, else the longest form in the text.
        known: In the gazetteer or the library, not only recognised by its form.
        home: The place an organisation's own name begins with, None where it begins with none.
    """

    span: Span
    text: str
    name: str
    kind: EntityKind
    known: bool
    home: str | None = None

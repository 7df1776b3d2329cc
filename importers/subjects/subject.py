"""Whom a figure was found to be about."""

from __future__ import annotations

from dataclasses import dataclass

from kb.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A subject, how sure it is, and which rule found it.

    Attributes:
        name: None where nothing fits.
        place: Where the name, or what stands for it, is said; None where it is said nowhere near.
    """

    name: str | None
    reason: str
    confidence: int
    place: Span | None = None


NOBODY = Subject(name=None, reason="subject-missing", confidence=0)

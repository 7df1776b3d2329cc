"""What a figure was found to measure."""

from __future__ import annotations

from dataclasses import dataclass

from importers.page import Clue
from kb.model import metric_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A metric, which way it went, and the rules that decided.

    Attributes:
        falls: The figure is a change, and downwards; False upwards or undecided, None where it is no change.
        scope: What part of the metric it is ("dead" of casualties), None where it is the metric itself.
        clue: The word that decided, None where there is none.
        confidence: 0 to 100.
    """

    code: str
    falls: bool | None = None
    scope: str | None = None
    clue: Clue | None = None
    confidence: int = 60
    reasons: tuple[str, ...] = ()


def stated(clue: Clue | None, *, confidence: int = 75) -> Measured | None:
    """What a word of the lexicon says; None where it only says that something moved."""
    if clue is None or clue.code in {"growth_pct", "price_change_pct"}:
        return None
    code, _, scope = clue.code.partition("/")
    return Measured(code=code, scope=scope or None, clue=clue, confidence=confidence, reasons=("word",))


def scope_of(code: str) -> str:
    """What a change is a change of, in words: "revenue", "retail sales", "visitors"."""
    code, _, scope = code.partition("/")
    return scope or metric_name(code, "en")

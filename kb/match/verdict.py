"""How two claims of one topic stand to each other, and the numbers that were used to say so."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kb.model.interval import Interval


class Answer(StrEnum):
    """How two claims of one topic stand to each other; the contract's words."""

    SAME = "same"
    ROUNDING = "consistent-by-rounding"
    BOUND = "consistent-by-bound"
    OTHER_TIME = "other-time"
    OTHER_SCOPE = "other-scope"
    REVISION = "revision"
    MAGNITUDE = "magnitude"
    CONTRADICTION = "contradiction"

    @property
    def alarms(self) -> bool:
        """Whether the two cannot both be right."""
        return self in {Answer.MAGNITUDE, Answer.CONTRADICTION}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of the comparison, with the numbers it used.

    Attributes:
        reason: What sets the questions apart ("period", "basis", "hour", "zone", "scope", "modality", "speaker",
            "denied", "text"), or what a revision rests on ("later", "revised"); "" for the other kinds.
        left: What the first figure may be, in the base of its dimension; None for dates and words.
        gap: Distance of the two intervals as a share of the larger stated value; None where it has no meaning.
        power: For a magnitude slip, the power of ten the first figure must be multiplied by to give the second; else 0.
        rate_day: The day of the rate one figure was converted at; "" where both are of one currency.
        disjoint: The two cannot be one value, whatever the kind.
    """

    kind: Answer
    reason: str = ""
    left: Interval | None = None
    right: Interval | None = None
    gap: Decimal | None = None
    power: int = 0
    rate_day: str = ""
    disjoint: bool = False

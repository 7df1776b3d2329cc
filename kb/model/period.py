"""When: periods with their precision and basis, and the moment an article was published."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Precision(StrEnum):
    """How finely a text fixes a time."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"


class Basis(StrEnum):
    """What a figure's time refers to: the phase of a trading day, the state of a count, or mere publication."""

    PREMARKET = "premarket"
    OPEN = "open"
    INTRADAY = "intraday"
    CLOSE = "close"
    PRELIMINARY = "preliminary"
    REVISED = "revised"
    PUBLICATION = "publication"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """An inclusive stretch of time.

    Attributes:
        start: ISO 8601, "2025-01-27" or "2025-01-27T23:12"; None is open ("before March").
        end: Likewise, inclusive: the month of January ends on "2025-01-31"; None is open ("since 2020").
        precision: What the text fixed, not what start and end spell out.
        basis: None where the text gives none.
    """

    start: str | None
    end: str | None
    precision: Precision = Precision.DAY
    basis: Basis | None = None


_MOMENT = re.compile(
    r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When a document was published, as far as it says.

    Attributes:
        day: "2025-01-27", or "2025-01" or "2025" where no more is known.
        time: "23:12", None where not stated.
        zone: "+08:00" or "+00:00"; None is "zone not stated", which checks treat as a fact.
    """

    day: str
    time: str | None = None
    zone: str | None = None

    @classmethod
    def parse(cls, text: str) -> Moment:
        """Read ISO 8601, date first, with optional time and zone.

        Raises:
            ValueError: text is not such a date.
        """
        match = _MOMENT.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"{text!r} is not an ISO 8601 date such as 2025-01-27 or 2025-01-27T23:12+08:00")
        year, month, day, hour, minute, zone = match.groups()
        if not (
            1 <= int(month or 1) <= 12 and 1 <= int(day or 1) <= 31 and int(hour or 0) < 24 and int(minute or 0) < 60
        ):
            raise ValueError(f"{text!r} is no date of the calendar")
        if zone is not None:
            zone = "+00:00" if zone == "Z" else f"{zone[:3]}:{zone[-2:]}"
        return cls(
            day="-".join(part for part in (year, month, day) if part),
            time=hour and f"{hour}:{minute}",
            zone=zone,
        )

    def isoformat(self) -> str:
        """Spell the moment so that parse reads it back."""
        return self.day + (f"T{self.time}" if self.time else "") + (self.zone or "")

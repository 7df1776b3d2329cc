"""How often a test repeats what it does: a tenth of it in every run, all in `make soak`, which tells the counts."""

from __future__ import annotations

import os

SOAKING = bool(os.environ.get("CLAIMSTONE_SOAK"))

TOLD: dict[tuple[str, str], int] = {}
"""How often what was done, by the row of the list of what Claimstone must survive; shown at the end of `make soak`."""


def times(whole: int) -> int:
    """So many in `make soak`, a tenth in every other run."""
    return whole if SOAKING else whole // 10


def tell(row: str, what: str, count: int = 1) -> None:
    """Count what was survived."""
    TOLD[row, what] = TOLD.get((row, what), 0) + count

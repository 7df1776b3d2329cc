"""Where a user's own library stands, when none is named."""

from __future__ import annotations

from pathlib import Path

SUFFIX = ".claimstone"


def default_path() -> Path:
    """The library of this user on this machine; it need not exist yet."""
    from platformdirs import user_data_path

    return user_data_path("claimstone", appauthor=False) / f"library{SUFFIX}"

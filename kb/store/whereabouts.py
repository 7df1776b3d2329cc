"""Whether a library stands where others may change its file: in a synchronised folder, or over a network."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any


class Whereabouts(StrEnum):
    """What kind of folder a library is in."""

    HERE = "here"
    SYNCED = "synced"
    """Another program copies the file elsewhere and back, also while it is half written."""
    NETWORK = "network"
    """Locks may not hold and writes may be lost when the line breaks; a write-ahead log needs shared memory."""


def whereabouts(library: Path, *, mounts: Iterable[str] | None = None) -> Whereabouts:
    """Where a library stands, as far as the folders on the way and the system's list of mounts tell.

    mounts: the lines of /proc/self/mountinfo; read from there where there is one.
    """
    mount = _kind_of_mount(library, _mountinfo() if mounts is None else mounts)
    if mount in _known()["network"]["kinds"] or str(library).startswith("\\\\"):
        return Whereabouts.NETWORK
    return Whereabouts.SYNCED if any(map(_is_synced, library.parents)) else Whereabouts.HERE


@cache
def _known() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("kb.store").joinpath("whereabouts.toml").read_text(encoding="utf-8"))


def _is_synced(folder: Path) -> bool:
    name, known = folder.name.casefold(), _known()["synced"]
    return (
        name in known["folders"]
        or name.startswith(tuple(known["accounts"]))
        or any((folder / mark).exists() for mark in known["marks"])
    )


def _mountinfo() -> Iterator[str]:
    """The mounts of Linux; none where the system keeps them to itself, as in a sandbox."""
    if sys.platform == "linux":
        with suppress(OSError):
            yield from _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()


_MOUNTS = Path("/proc/self/mountinfo")


def _kind_of_mount(library: Path, mounts: Iterable[str]) -> str:
    """The file system of the innermost mount that the library is below; "" where none is listed."""
    found, kind = -1, ""
    for line in mounts:
        before, _, after = line.partition(" - ")
        fields = before.split()
        if len(fields) > 4:
            place = _ESCAPED.sub(lambda escaped: chr(int(escaped[1], 8)), fields[4])
            if len(place) > found and library.is_relative_to(place):
                found, kind = len(place), after.split(" ", 1)[0]
    return kind


_ESCAPED = re.compile(r"\\([0-7]{3})")
r"""A space in the place of a mount is written \040."""

"""The sources that a story-level list names: "Source: A, B, C等"."""

from __future__ import annotations

import re
from functools import cache

from importers.metadata.words import any_of, words
from kb.model import Source, SourceKind

_MOST = 20
_LONGEST = 80


def sources_named(names: str) -> tuple[Source, ...]:
    """One source per name, in the order of the list, each once."""
    found: dict[str, Source] = {}
    for name in _divider().split(_list_end().sub("", names.strip(" \u00a0。."))):
        name = name.strip(" \u00a0\u3000《》“”\"'()（）[]。.;；")
        if 2 <= len(name) <= _LONGEST or name in words("platform"):
            found.setdefault(name.casefold(), Source(name=name, kind=_kind(name)))
    return tuple(list(found.values())[:_MOST])


def _kind(name: str) -> SourceKind:
    if name in words("platform"):
        return SourceKind.PLATFORM
    if name in words("agency"):
        return SourceKind.OUTLET
    for job, kind in (
        ("dataset", SourceKind.DATASET),
        ("document", SourceKind.DOCUMENT),
        ("organisation", SourceKind.ORGANISATION),
    ):
        if _ending(job).search(name) or _ending(job).search(name.removesuffix("s")):
            return kind
    return SourceKind.OUTLET


@cache
def _divider() -> re.Pattern[str]:
    return re.compile(r"\s*[,，、;；|]\s*|\s+/\s+|\s+(?:and|et|&)\s+")


@cache
def _list_end() -> re.Pattern[str]:
    return re.compile(rf"[\s,，、]*{any_of('source_list_end')}$")


@cache
def _ending(job: str) -> re.Pattern[str]:
    return re.compile(rf"{any_of(job)}$")

"""A name that a figure may be about, and the place that an office speaks for."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from importers.measures import Measure
from importers.names import Mention
from importers.subjects.standing import GPU_MODEL
from kb.model import EntityKind, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A name, or a word that stands for one (epithet), at its place."""

    name: str
    kind: EntityKind
    span: Span
    known: bool
    epithet: bool = False
    mention: Mention | None = None


def at_home(candidate: Candidate, measure: Measure) -> Candidate:
    """The place an office speaks for, where the metric is none of the office's own."""
    home = homes().get(candidate.name)
    if home is None and candidate.kind is EntityKind.INSTITUTION and candidate.mention is not None:
        home = candidate.mention.home if EntityKind.PLACE in measure.subjects[:2] else None
    if home is None or measure.subjects[0] is EntityKind.INSTITUTION:
        return candidate
    return replace(candidate, name=home, kind=EntityKind.PLACE, mention=None)


def is_model(mention: Mention, measure: Measure) -> bool:
    """Whether it is a model of chips, which no figure is about but the model itself."""
    return measure.code != "gpu_model" and GPU_MODEL.fullmatch(mention.text) is not None


@cache
def homes() -> Mapping[str, str]:
    """The place whose figures an office gives, or an expression means."""
    return tomllib.loads(files("importers").joinpath("lexicons", "homes.toml").read_text(encoding="utf-8"))

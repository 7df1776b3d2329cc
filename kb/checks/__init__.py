"""The checks: one question per file, listed in CHECKS by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum

from kb.checks import (
    ambiguous_unit,
    arithmetic,
    circular,
    conflicting,
    identity,
    magnitude,
    reprint,
    revised,
    single_origin,
    stale,
    trading_day,
    undated,
    unsourced,
    vendor_voice,
    weakly_sourced,
)
from kb.graph import Graph
from kb.model import Finding, Snapshot


class Grain(StrEnum):
    """How much of a library a check must see at once."""

    DOCUMENT = "document"
    TOPIC = "topic"
    SUBJECT = "subject"
    VALUE = "value"
    GRAPH = "graph"


Find = Callable[[Graph], Iterator[Finding]]


class Check:
    """A question put to parts of a library, of one grain or of several."""

    def __init__(self, finds: Mapping[Grain, Find]) -> None:
        self.finds = finds

    def find(self, graph: Graph) -> Iterator[Finding]:
        """What it finds in a snapshot that is a part of every grain."""
        for find in self.finds.values():
            yield from find(graph)


CHECKS: Mapping[str, Check] = {
    "unsourced": Check({Grain.DOCUMENT: unsourced.find}),
    "weakly_sourced": Check({Grain.DOCUMENT: weakly_sourced.find}),
    "undated": Check({Grain.DOCUMENT: undated.find}),
    "trading_day": Check({Grain.DOCUMENT: trading_day.find}),
    "ambiguous_unit": Check({Grain.DOCUMENT: ambiguous_unit.find}),
    "reprint": Check({Grain.DOCUMENT: reprint.find}),
    "revised": Check({Grain.DOCUMENT: revised.find}),
    "conflicting": Check({Grain.TOPIC: conflicting.find}),
    "magnitude": Check({Grain.TOPIC: magnitude.find}),
    "stale": Check({Grain.TOPIC: stale.find}),
    "single_origin": Check({Grain.TOPIC: single_origin.find}),
    "vendor_voice": Check({Grain.TOPIC: vendor_voice.find}),
    "arithmetic": Check(
        {Grain.DOCUMENT: arithmetic.inside, Grain.TOPIC: arithmetic.over_time, Grain.SUBJECT: arithmetic.across}
    ),
    "identity": Check({Grain.VALUE: identity.find}),
    "circular": Check({Grain.GRAPH: circular.find}),
}


def run(snapshot: Snapshot, grain: Grain) -> Iterator[Finding]:
    """Put every question of that grain to the snapshot, in the order of CHECKS."""
    graph = Graph(snapshot)
    for check in CHECKS.values():
        if grain in check.finds:
            yield from check.finds[grain](graph)

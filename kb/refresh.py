"""What a change touched is checked again, and nothing else: the cost does not grow with the library.

A window that must not wait does it in two: `judge` in a worker, with a reader of its own, yields values; `keep` writes
them where the library is held. What changed meanwhile stays to be checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from kb.checks import Grain, run
from kb.model import Changes, Finding, Snapshot
from kb.store import Store, findings
from kb.store.findings import Place
from kb.store.snapshots import document_snapshot, source_snapshot, subject_snapshot, topic_snapshot, value_snapshot

_AT_ONCE = 500
"""Parts of the library per transaction: a program that dies in between has lost nothing but these checks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What the checks say of one part of the library.

    Attributes:
        moment: The library's clock when the part was read.
    """

    place: Place
    findings: tuple[Finding, ...]
    moment: int


def refresh(store: Store, changes: Changes) -> None:
    """Check what the changes touched, as far as it was not checked since; findings of theirs are replaced.

    A batch of imports is refreshed once, at its end: with its changes joined by `|`, or by `catch_up`.
    """
    keep(store, judge(store, findings.unchecked(store, findings.places_of(changes))))


def catch_up(store: Store) -> None:
    """Check what was changed and not checked since: after a batch, or after a program that died before it could."""
    keep(store, judge(store, findings.unchecked(store)))


def rebuild(store: Store) -> None:
    """Check the whole library anew."""
    with store.writing():
        findings.forget_all(store)
    catch_up(store)


def judge(store: Store, places: Iterable[Place]) -> Iterator[Judgement]:
    """Check parts of the library one by one; nothing is written, so any reader will do."""
    for place in places:
        moment = findings.moment(store)
        grain = Grain(place.grain)
        found = run(_SNAPSHOTS[grain](store, place), grain)
        yield Judgement(place=place, findings=tuple(_about(place, found)), moment=moment)


def keep(store: Store, judgements: Iterable[Judgement]) -> None:
    """Write what was found in the place of what was found before."""
    coming = iter(judgements)
    while some := list(islice(coming, _AT_ONCE)):
        with store.writing():
            for judgement in some:
                findings.keep(store, judgement.place, judgement.findings, moment=judgement.moment)


_SNAPSHOTS: Mapping[Grain, Callable[[Store, Place], Snapshot]] = {
    Grain.DOCUMENT: lambda store, place: document_snapshot(store, place.document),
    Grain.TOPIC: lambda store, place: topic_snapshot(store, place.topic),
    Grain.SUBJECT: lambda store, place: subject_snapshot(store, place.entity),
    Grain.VALUE: lambda store, place: value_snapshot(store, place.value),
    Grain.GRAPH: lambda store, place: source_snapshot(store),  # noqa: ARG005 (there is one)
}


def _about(place: Place, found: Iterable[Finding]) -> Iterator[Finding]:
    """A document's kin are at hand for comparison; what is found of them is theirs to keep."""
    return (each for each in found if place.grain != Grain.DOCUMENT or place.document in each.documents)

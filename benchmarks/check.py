"""Measure the checks: `python benchmarks/check.py [CLAIMS ...]` fills a library of each size and checks parts of it."""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

from large import CLAIMS_A_DOCUMENT, Shape, fill

from kb import operations, refresh
from kb.model import Claim, ClaimId, DocumentId
from kb.store import Store, open_library, reads
from kb.store.findings import Place, places_of

SIZES = (10_000, 100_000, 1_000_000)
CLAIMS_A_SUBJECT = 50
CLAIMS_A_HOT_TOPIC = 5_000
HOT = 20
SAMPLE = 200
EDITS = 20


def main() -> None:
    """One line per size: what a claim costs, and how long the findings of an edit take, in usual and in hot topics."""
    print("    claims     MB   check, ms a claim    edit, ms    worst   hot topic   worst, ms")
    for size in map(int, sys.argv[1:] or SIZES):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "library.claimstone"
            hot = max(1, size // HOT // CLAIMS_A_HOT_TOPIC)
            fill(path, size, Shape(subjects=size // CLAIMS_A_SUBJECT, hot=hot, sketched=True))
            with open_library(path) as store:
                cost = check(store, size // CLAIMS_A_DOCUMENT, hot=hot)
                usual = [edit(store, claim) for claim in ordinary(store, size)]
                crowded = [edit(store, claim) for claim in crowd(store, size)]
            print(
                f"{size:>10}{path.stat().st_size / 1e6:>7.0f}{cost:>20.2f}{median(usual):>12.1f}{max(usual):>9.1f}"
                f"{size // HOT // hot:>12}{max(crowded):>12.1f}",
                flush=True,
            )


def check(store: Store, documents: int, *, hot: int) -> float:
    """Milliseconds of processor time for one claim: some documents with what each touches, hot topics left out.

    Each document is checked by itself, as after its import: in a small library many of them touch the same topics.
    """
    chance = random.Random(2)
    asked = sorted(chance.sample(range(1, documents + 1), min(SAMPLE, documents)))
    claims = [reads.claims(store, document=DocumentId(document)) for document in asked]
    touched = [_touched(store, some, hot=hot) for some in claims]
    start = time.process_time()
    for places in touched:
        refresh.keep(store, refresh.judge(store, places))
    return (time.process_time() - start) * 1000 / sum(map(len, claims))


def _touched(store: Store, claims: Iterable[Claim], *, hot: int) -> list[Place]:
    """What is checked when those claims of one document change."""
    places = {
        place
        for claim in claims
        if claim.subject is not None and claim.subject > hot
        for place in places_of(operations.annotate(store, claim.id, "seen"))
        if place.document == claim.document or not place.document
    }
    return sorted(places)


def edit(store: Store, claim: Claim) -> float:
    """Milliseconds of processor time from an edited figure to its findings."""
    figure = claim.statement.figure
    assert figure is not None
    assert figure.low is not None
    changed = replace(figure, low=figure.low * 3, high=figure.low * 3)
    changes = operations.edit(store, claim.id, replace(claim.statement, figure=changed))
    start = time.process_time()
    refresh.refresh(store, changes)
    return (time.process_time() - start) * 1000


def ordinary(store: Store, size: int) -> Iterator[Claim]:
    """Claims of all over the library, none of a hot topic."""
    chance = random.Random(3)
    return (reads.claim(store, ClaimId(chance.randrange(size // HOT) * HOT + 1)) for _ in range(EDITS))


def crowd(store: Store, size: int) -> Iterator[Claim]:
    """A few claims of hot topics."""
    return (reads.claim(store, ClaimId(size // HOT // EDITS * number * HOT)) for number in range(1, 6))


if __name__ == "__main__":
    main()

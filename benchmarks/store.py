"""Measure the library at size: `python benchmarks/store.py [CLAIMS]` fills one and times what an editor waits for."""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

from kb import operations, refresh
from kb.model import (
    Attribution,
    Bound,
    CitationRole,
    Document,
    Draft,
    Figure,
    Kind,
    Language,
    Moment,
    Period,
    Proposal,
    SourceKind,
    Span,
    Statement,
    Strength,
)
from kb.store import Store, listing, open_library, reads, search

CLAIMS_A_DOCUMENT = 10
METRICS = ("revenue", "profit", "headcount", "price", "capex", "users")
SOURCES = 500


def drafts(documents: int) -> Iterator[Draft]:
    """Articles of ten sentences about ever more companies, a few of them in every article."""
    chance = random.Random(1)
    for number in range(documents):
        text, proposals = f"Report {number}\n\n", []
        for _ in range(CLAIMS_A_DOCUMENT):
            company = f"Company {int(chance.paretovariate(0.07)) % (documents + 50)}"
            value = chance.randrange(10, 9999)
            wording = f"{value} million euros"
            sentence = f"{company} reported {wording} for the quarter, the board of house {value % SOURCES} said. "
            start = len(text) + sentence.index(wording)
            proposals.append(
                proposal(
                    Span(start, start + len(wording)),
                    Span(len(text), len(text) + len(sentence)),
                    wording,
                    company,
                    value,
                )
            )
            text += sentence
        document = Document(
            text=text,
            title=f"Report {number}",
            language=Language.ENGLISH,
            outlet=f"Outlet {number % 300}",
            published=Moment(day=f"20{number % 20 + 10}-03-05"),
        )
        yield Draft(
            document=document,
            figures=tuple(p.statement.figure for p in proposals if p.statement.figure),
            proposals=tuple(proposals),
        )


def proposal(span: Span, sentence: Span, wording: str, company: str, value: int) -> Proposal:
    """One claim as importers make them."""
    amount = Decimal(value) * 1_000_000
    figure = Figure(
        span=span,
        text=wording,
        kind=Kind.MONEY,
        low=amount,
        high=amount,
        unit="EUR",
        bound=Bound.EXACT,
        step=Decimal(1_000_000),
    )
    return Proposal(
        statement=Statement(
            span=span,
            text=wording,
            sentence=sentence,
            subject=company,
            metric=METRICS[value % len(METRICS)],
            figure=figure,
            as_of=Period(start=f"20{value % 20 + 10}-03-01", end=f"20{value % 20 + 10}-03-31"),
        ),
        attributions=(
            Attribution(
                name=f"the board of house {value % SOURCES}",
                kind=SourceKind.ORGANISATION,
                role=CitationRole.SPEAKER,
                strength=Strength.NAMED,
                passage=sentence,
            ),
        )
        if value % 3
        else (),
    )


def timed(task: Callable[[], object], times: int = 5) -> float:
    """The shortest of several runs, in milliseconds."""
    runs = []
    for _ in range(times):
        start = time.perf_counter()
        task()
        runs.append(time.perf_counter() - start)
    return min(runs) * 1000


def told(what: str, milliseconds: float, beside: str = "") -> None:
    """One line of the report."""
    print(f"{what:<58}{milliseconds:10.1f} ms  {beside}", flush=True)


def main() -> None:
    """Fill a library and measure what an editor waits for."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        empty, full = Path(folder) / "empty.claimstone", Path(folder) / "full.claimstone"
        open_library(empty, create=True).close()
        fill(full, claims // CLAIMS_A_DOCUMENT)
        print(f"{claims} claims, {full.stat().st_size / 1e6:.0f} MB")
        none, many = (timed(lambda path=path: open_library(path).close()) for path in (empty, full))
        told("open and close, empty", none)
        told("open and close, full", many, f"{many - none:+.0f} ms, ratio {many / none:.2f}")
        with open_library(full) as store:
            ask(store)
            change(store, claims // CLAIMS_A_DOCUMENT)


def fill(path: Path, documents: int) -> None:
    """Import that many articles."""
    with open_library(path, create=True) as store:
        store.execute("PRAGMA synchronous = OFF")
        start = time.perf_counter()
        for draft in drafts(documents):
            operations.add_draft(store, draft)
        told("import, per document", (time.perf_counter() - start) * 1000 / documents)
        if documents <= 2000:
            start = time.perf_counter()
            refresh.catch_up(store)
            told("check all, per document", (time.perf_counter() - start) * 1000 / documents)


def ask(store: Store) -> None:
    """What windows ask."""
    last = reads.documents(store)[-1].id
    told("list of documents, first 200", timed(lambda: reads.documents(store, limit=200)))
    told("list of documents, a page from the middle", timed(lambda: reads.documents(store, after=last // 2, limit=200)))
    told("one document's claims", timed(lambda: reads.claims(store, document=last)))
    told("the claims of a screenful", timed(lambda: reads.claims(store, ids=range(last, last + 128))))
    for order in listing.ORDERS:
        told(f"ids of all claims by {order}", timed(lambda order=order: listing.ids(store, order=order), times=1))
    told("topics", timed(lambda: reads.topics(store), times=1))
    told("search claims, a rare word", timed(lambda: search.claims(store, "4321 million")))
    told("search claims, a common word", timed(lambda: search.claims(store, "million"), times=2))
    told("vocabulary", timed(lambda: reads.vocabulary(store)))


def change(store: Store, documents: int) -> None:
    """What an editor does."""
    some = [claim.id for claim in reads.claims(store, document=documents // 2)]
    for name, operation in (("accept", operations.accept), ("reject", operations.reject)):
        start = time.perf_counter()
        changes = operation(store, some[:1])
        between = time.perf_counter()
        refresh.refresh(store, changes)
        told(
            f"{name} one claim",
            (between - start) * 1000,
            f"then check: {(time.perf_counter() - between) * 1000:.1f} ms",
        )
    told("undo and redo", timed(lambda: (operations.undo(store), operations.redo(store)), times=3))
    every = listing.ids(store)[:10_000].tolist()
    told("accept 10,000 claims", timed(lambda: operations.accept(store, every), times=1))
    told("undo that", timed(lambda: operations.undo(store), times=1))
    told("delete a document", timed(lambda: operations.delete_document(store, documents // 3), times=1))


if __name__ == "__main__":
    main()

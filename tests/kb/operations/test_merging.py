"""Names, sources and whole libraries are merged, and parted again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kb import operations, refresh
from kb.model import Claim, Draft, KbError, Review, Source, SourceKind, Strength, Word, WordRole
from kb.store import Store, care, open_library, reads
from kb.store.listing import count_documents
from kb.versions import left_behind
from tests.kb.library import show_terms, state

Make = Callable[..., Draft]


@pytest.fixture
def other(tmp_path: Path, draft: Make) -> Iterator[Store]:
    """A colleague's library: the article that everybody has, and one more, with decisions on both."""
    with open_library(tmp_path / "other.claimstone", create=True) as opened:
        show_terms(opened)
        for outlet in ("Elm Gazette", "Elm Courier"):
            operations.add_draft(opened, draft(outlet=outlet, title=f"Dredging, {outlet}"))
        first, second, third, *_, last = reads.claims(opened)
        operations.accept(opened, [first.id, last.id])
        operations.cite(opened, second.id, Source(name="Ledger", kind=SourceKind.DATASET), strength=Strength.DATA)
        operations.annotate(opened, third.id, "ask the board")
        operations.add_word(opened, Word(text="berth", role=WordRole.METRIC, code="other:berths"))
        operations.add_alias(opened, first.subject, "Elm Haven")
        refresh.catch_up(opened)
        yield opened


def told(store: Store) -> list[tuple[object, ...]]:
    """What each claim says and how it stands, whatever the rows are called."""
    return sorted(
        (
            reads.document(store, claim.document).outlet or "",
            claim.statement.span,
            claim.statement.metric,
            claim.review,
            claim.note,
            sorted((c.source.name, c.source.kind, c.strength, c.stance, c.quote) for c in claim.citations),
        )
        for claim in reads.claims(store)
    )


def claims_of(store: Store, outlet: str) -> list[Claim]:
    return [claim for claim in reads.claims(store) if reads.document(store, claim.document).outlet == outlet]


def test_an_empty_library_becomes_the_other_one(store: Store, other: Store) -> None:
    operations.merge_library(store, other)
    refresh.catch_up(store)
    assert told(store) == told(other)
    assert reads.vocabulary(store) == reads.vocabulary(other)
    assert [replace(finding, sources=()) for finding in reads.findings(store)] == [
        replace(finding, sources=()) for finding in reads.findings(other)
    ]
    assert care.verify(store).is_whole


def test_taking_in_the_same_library_again_changes_nothing(store: Store, other: Store) -> None:
    operations.merge_library(store, other)
    before = state(store)
    operations.merge_library(store, other)
    assert state(store) == before


def test_what_is_taken_in_is_one_step_that_undo_takes_back(store: Store, other: Store, draft: Make) -> None:
    operations.add_draft(store, draft(outlet="Elm Courier"))
    before = state(store)
    operations.merge_library(store, other)
    assert count_documents(store) == 2
    operations.undo(store)
    assert state(store) == before
    operations.redo(store)
    assert count_documents(store) == 2


def test_decisions_are_taken_over_where_nothing_was_decided_here(store: Store, other: Store, draft: Make) -> None:
    operations.add_draft(store, draft(outlet="Elm Gazette"))
    first, _, third = reads.claims(store)
    operations.reject(store, [first.id])
    operations.merge_library(store, other)
    reviews = [claim.review for claim in claims_of(store, "Elm Gazette")]
    assert reviews == [Review.REJECTED, Review.PROPOSED, Review.PROPOSED], "what was decided here stands"
    assert reads.claim(store, third.id).note == "ask the board"
    cited = [citation.source.name for citation in claims_of(store, "Elm Gazette")[1].citations]
    assert cited == ["Ledger"]


def test_a_damaged_library_is_not_taken_in(store: Store, other: Store) -> None:
    with other.writing():
        other.execute("UPDATE article SET text = 'short' WHERE id = 1")
    before = state(store)
    with pytest.raises(KbError, match="damaged") as refusal:
        operations.merge_library(store, other)
    assert "repair" in refusal.value.hint
    assert state(store) == before


def test_a_newer_version_from_the_other_library_takes_the_place_of_the_one_held(
    store: Store, other: Store, draft: Make
) -> None:
    operations.add_draft(store, draft(outlet="Elm Gazette", title="Dredging, Elm Gazette"))
    operations.accept(store, [claim.id for claim in reads.claims(store)])
    operations.add_draft(other, draft(outlet="Elm Gazette", title="Dredging, Elm Gazette", cost="43"))
    operations.merge_library(store, other)
    assert [row.outlet for row in reads.documents(store)].count("Elm Gazette") == 1
    newest = next(row.id for row in reads.documents(store) if row.outlet == "Elm Gazette")
    assert [(claim.statement.text, claim.review) for claim in reads.claims(store, document=newest)] == [
        ("43 million euros", Review.PROPOSED),
        ("120 workers", Review.ACCEPTED),
        ("900 metres", Review.ACCEPTED),
    ]
    ((before, now),) = left_behind(store, newest).changed
    assert (before.statement.text, now.statement.text) == ("41 million euros", "43 million euros")
    after = state(store)
    operations.undo(store)
    assert count_documents(store) == 1
    operations.redo(store)
    assert state(store) == after
    refresh.catch_up(store)
    assert care.verify(store).is_whole

"""What was put into a library is read out of it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from kb import operations
from kb.model import Changes, Draft, KbError, Review, Strength
from kb.store import Store, cells, journal, open_library, reads
from tests.kb.library import state

Make = Callable[..., Draft]


def test_what_goes_in_comes_out(store: Store, draft: Make) -> None:
    given = draft()
    operations.add_draft(store, given)
    (row,) = reads.documents(store)
    held = reads.document(store, row.id)
    assert (held.text, held.title, held.outlet, held.published) == (
        given.document.text,
        given.document.title,
        given.document.outlet,
        given.document.published,
    )
    assert held.parts == given.document.parts
    assert [source.name for source in held.story_sources] == ["Coastal Wire"]
    assert reads.figures(store, row.id) == given.figures
    assert reads.rejected(store, row.id) == given.rejected
    assert reads.warnings(store, row.id) == given.warnings
    claims = reads.claims(store, document=row.id)
    assert [claim.statement for claim in claims] == [proposal.statement for proposal in given.proposals]
    assert [claim.strength for claim in claims] == [Strength.NAMED, Strength.NONE, Strength.ANONYMOUS]
    assert [(claim.confidence, claim.reasons) for claim in claims] == [(80, ("verb",)), (50, ()), (50, ())]
    assert claims[0].citations[0].quote == "the harbour board said"


def test_the_list_of_documents_counts_their_claims(store: Store, draft: Make) -> None:
    operations.add_draft(store, draft())
    claims = reads.claims(store)
    operations.accept(store, [claims[0].id])
    operations.reject(store, [claims[2].id])
    (row,) = reads.documents(store)
    assert (row.claims, row.open, row.unsourced) == (2, 1, 1)


def test_documents_page_by_key(store: Store, draft: Make) -> None:
    for outlet in "abc":
        operations.add_draft(store, draft(outlet=outlet))
    first = reads.documents(store, limit=2)
    rest = reads.documents(store, after=first[-1].id, limit=2)
    assert [row.outlet for row in (*first, *rest)] == ["a", "b", "c"]


def test_the_same_text_from_the_same_outlet_is_taken_once(store: Store, draft: Make) -> None:
    operations.add_draft(store, draft())
    with pytest.raises(operations.AlreadyHeld) as refused:
        operations.add_draft(store, draft(title="Another title"))
    assert refused.value.document == reads.documents(store)[0].id
    assert operations.add_draft(store, draft(outlet="Elm Gazette")).documents
    assert journal.undoable(store) == "add_draft"


def test_the_same_text_is_known_after_its_outlet_was_put_right(store: Store, draft: Make) -> None:
    operations.add_draft(store, draft(outlet=None))
    (row,) = reads.documents(store)
    operations.describe(store, row.id, outlet="Elm Courier")
    assert reads.held(store, draft(outlet=None).document) == row.id
    assert reads.held(store, draft(outlet="Elm Courier").document) == row.id
    assert reads.held(store, draft(outlet="Elm Gazette").document) is None


def test_claims_are_asked_by_topic_review_and_id(store: Store, draft: Make) -> None:
    operations.add_draft(store, draft())
    operations.add_draft(store, draft(outlet="Elm Gazette", cost="47"))
    topic = next(row for row in reads.topics(store) if row.topic.metric == "other:cost")
    assert (topic.subject, topic.claims) == ("Port Elm", 2)
    costs = reads.claims(store, topic=topic.topic)
    assert [claim.statement.text for claim in costs] == ["41 million euros", "47 million euros"]
    operations.accept(store, [costs[1].id])
    assert reads.claims(store, review=Review.ACCEPTED)[0].id == costs[1].id
    assert len(reads.claims(store, ids=[costs[0].id, costs[1].id])) == 2


def test_what_is_not_there_is_refused_with_a_way_out(store: Store) -> None:
    for ask in (reads.document, reads.claim, reads.source, reads.entity):
        with pytest.raises(KbError) as refused:
            ask(store, 99)  # type: ignore[arg-type, operator] (ids of four kinds)
        assert refused.value.hint


def test_an_empty_step_leaves_no_trace(store: Store) -> None:
    with store.step("accept") as step:
        pass
    assert step.changes == Changes(step="accept")
    assert journal.undoable(store) is None


def test_a_step_that_fails_leaves_nothing(store: Store, draft: Make) -> None:
    with pytest.raises(KeyError), store.step("add_draft"):
        raise KeyError(store.insert("word", {"text": "x", "role": "unit"}))
    assert not store.value("SELECT count(*) FROM word")
    operations.add_draft(store, draft())
    assert journal.undoable(store) == "add_draft"


def test_lone_surrogates_are_stored_as_replacement_characters_and_offsets_hold() -> None:
    assert cells.storable("a\ud800b\U0001f600c") == "a\ufffdb\U0001f600c"
    assert cells.storable("\udc00") == "\ufffd"


def test_a_library_is_whole_when_it_is_opened_again(path: Path, draft: Make) -> None:
    with open_library(path, create=True) as store:
        operations.add_draft(store, draft())
        before = reads.claims(store)
    assert not path.with_name(f"{path.name}-wal").exists()
    with open_library(path) as store:
        assert reads.claims(store) == before
        assert operations.undo(store).step == "add_draft"
        assert reads.documents(store) == []
    with open_library(path) as store:
        assert operations.redo(store).step == "add_draft"
        assert reads.claims(store) == before


def test_a_batch_of_steps_is_kept_together_and_a_step_that_fails_in_it_is_undone_alone(
    store: Store, draft: Callable[..., Draft]
) -> None:
    with store.writing():
        operations.add_draft(store, draft())
        before = state(store)
        with suppress(KbError), store.step("half"):
            store.insert("word", {"text": "half", "role": "unit"})
            raise KbError("no", hint="none")
        assert state(store) == before
        operations.add_draft(store, draft(outlet="Elm Gazette"))
    assert len(reads.documents(store)) == 2
    operations.undo(store)
    assert [row.outlet for row in reads.documents(store)] == ["Elm Courier"]
    whole = state(store)
    with suppress(KbError), store.writing():
        operations.redo(store)
        raise KbError("no", hint="none")
    assert state(store) == whole

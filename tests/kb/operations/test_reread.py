"""A document read again keeps every decision."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kb import operations
from kb.model import Draft, KbError, Proposal, Review, Source, SourceKind, Strength
from kb.store import Store, journal, reads
from tests.kb.library import state

Make = Callable[..., Draft]


def again(given: Draft, *proposals: Proposal) -> Draft:
    return replace(given, proposals=proposals)


def texts(store: Store) -> list[tuple[str, Review]]:
    return [(claim.statement.text, claim.review) for claim in reads.claims(store)]


def test_the_same_reading_changes_nothing(store: Store, draft: Make) -> None:
    operations.add_draft(store, draft())
    before = state(store)
    operations.reread(store, reads.documents(store)[0].id, draft())
    assert state(store) == before
    assert journal.undoable(store) == "add_draft"


def test_open_claims_follow_the_new_reading_and_decided_ones_stay(store: Store, draft: Make) -> None:
    given = draft()
    operations.add_draft(store, given)
    dear, many, long = reads.claims(store)
    operations.accept(store, [dear.id])
    operations.reject(store, [many.id])
    before = state(store)
    cost, _, length = given.proposals
    longer = replace(length, confidence=90)
    fresh = replace(cost, statement=replace(cost.statement, metric="other:price", subject="basin"))
    operations.reread(store, dear.document, again(given, fresh, longer))
    assert texts(store) == [
        ("41 million euros", Review.ACCEPTED),
        ("41 million euros", Review.PROPOSED),
        ("120 workers", Review.REJECTED),
        ("900 metres", Review.PROPOSED),
    ]
    assert reads.claim(store, long.id).confidence == 90
    operations.undo(store)
    assert state(store) == before


def test_an_open_claim_that_is_proposed_no_more_goes_unless_a_hand_was_laid_on_it(store: Store, draft: Make) -> None:
    given = draft()
    operations.add_draft(store, given)
    dear, many, long = reads.claims(store)
    operations.annotate(store, dear.id, "ask the board")
    operations.cite(store, many.id, Source(name="Ledger", kind=SourceKind.DATASET), strength=Strength.DATA)
    operations.reread(store, dear.document, again(given))
    assert [claim.id for claim in reads.claims(store)] == [dear.id, many.id]
    assert "quay" not in [entity.name for entity in reads.entities(store)]
    assert long.citations[0].source not in reads.sources(store)


def test_an_edited_claim_is_known_by_what_it_was_and_by_what_it_is(store: Store, draft: Make) -> None:
    given = draft()
    operations.add_draft(store, given)
    claim = reads.claims(store)[0]
    said = replace(claim.statement, metric="other:bill")
    operations.edit(store, claim.id, said)
    better = replace(given.proposals[0], statement=said)
    operations.reread(store, claim.document, again(given, given.proposals[0], *given.proposals[1:]))
    operations.reread(store, claim.document, again(given, better, *given.proposals[1:]))
    assert [held.id for held in reads.claims(store)] == [1, 2, 3]
    assert reads.claim(store, claim.id).statement == said


def test_another_voucher_replaces_the_one_of_an_open_claim(store: Store, draft: Make) -> None:
    given = draft()
    operations.add_draft(store, given)
    cost, workers, length = given.proposals
    vouched = replace(workers, attributions=cost.attributions)
    operations.reread(store, reads.documents(store)[0].id, again(given, cost, vouched, length))
    assert [claim.strength for claim in reads.claims(store)] == [Strength.NAMED, Strength.NAMED, Strength.ANONYMOUS]
    assert reads.documents(store)[0].unsourced == 0


def test_another_text_is_refused(store: Store, draft: Make) -> None:
    operations.add_draft(store, draft())
    with pytest.raises(KbError, match="another text"):
        operations.reread(store, reads.documents(store)[0].id, draft(cost="42"))

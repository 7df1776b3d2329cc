from __future__ import annotations

from collections.abc import Callable

import pytest

from kb import operations, refresh
from kb.model import Draft, Preference, Review, Strength
from kb.store import Store, reads
from kb.store.lists import ClaimFilter, ClaimOrder, claim_ids, claim_rows, first_claims

Make = Callable[..., Draft]


@pytest.fixture(autouse=True)
def two_articles(store: Store, draft: Make) -> None:
    first = operations.add_draft(store, draft())
    second = operations.add_draft(store, draft(outlet="Elm Gazette", cost="97", title="A dear harbour"))
    refresh.refresh(store, first | second)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (ClaimOrder.PLACE, [1, 2, 3, 4, 5, 6]),
        (ClaimOrder.DOCUMENT, [4, 5, 6, 1, 2, 3]),
        (ClaimOrder.SUBJECT, [2, 5, 1, 4, 3, 6]),
        (ClaimOrder.METRIC, [2, 5, 1, 4, 3, 6]),
        (ClaimOrder.SIZE, [2, 5, 3, 6, 1, 4]),
        (ClaimOrder.TIME, [2, 3, 5, 6, 1, 4]),
        (ClaimOrder.REVIEW, [1, 2, 3, 4, 5, 6]),
        (ClaimOrder.STRENGTH, [2, 5, 3, 6, 1, 4]),
    ],
)
def test_claims_are_listed_in_any_order(store: Store, order: ClaimOrder, expected: list[int]) -> None:
    assert claim_ids(store, order=order).tolist() == expected
    assert claim_ids(store, order=order, reverse=True).tolist() == expected[::-1]


def test_the_first_screen_comes_by_place(store: Store) -> None:
    assert first_claims(store, limit=4).tolist() == [1, 2, 3, 4]


def test_claims_are_filtered(store: Store) -> None:
    claims = reads.claims(store)
    operations.accept(store, [claims[0].id])
    topic = next(row.topic for row in reads.topics(store) if row.topic.metric == "other:cost")
    for filters, expected in (
        (ClaimFilter(document=claims[3].document), [4, 5, 6]),
        (ClaimFilter(topic=topic), [1, 4]),
        (ClaimFilter(subject=claims[2].subject), [3, 6]),
        (ClaimFilter(source=claims[0].citations[0].source.id), [1, 4]),
        (ClaimFilter(metric="headcount"), [2, 5]),
        (ClaimFilter(reviews=frozenset({Review.ACCEPTED})), [1]),
        (ClaimFilter(strengths=frozenset({Strength.NONE, Strength.STORY})), [2, 5]),
        (ClaimFilter(flag="conflicting"), [1, 4]),
        (ClaimFilter(words="97 million"), [4]),
        (ClaimFilter(words="?!"), []),
        (ClaimFilter(document=claims[3].document, metric="headcount", words="workers"), [5]),
    ):
        assert claim_ids(store, filters=filters).tolist() == expected, filters


def test_rows_come_in_the_order_asked_with_their_flags(store: Store) -> None:
    operations.prefer(store, reads.claims(store)[0].id, Preference.PREFERRED)
    operations.annotate(store, reads.claims(store)[1].id, "ask")
    late, early, gone = 4, 1, 99
    first, second = claim_rows(store, [late, gone, early])
    assert (first.id, first.title, first.subject, first.figure) == (4, "A dear harbour", "Port Elm", "97 million euros")
    assert "conflicting" in first.flags
    assert second.preference is Preference.PREFERRED
    assert claim_rows(store, [2])[0].noted
    (finding,) = [found for found in reads.findings(store) if found.check == "conflicting"]
    operations.dismiss(store, finding.key, "seen")
    assert "conflicting" not in claim_rows(store, [late])[0].flags


def test_a_merged_subject_is_listed_by_the_name_it_goes_by(store: Store) -> None:
    port, quay = reads.claims(store)[0].subject, reads.claims(store)[2].subject
    assert port is not None
    assert quay is not None
    operations.merge_entities(store, port, quay)
    assert claim_rows(store, [3])[0].subject == "Port Elm"
    assert claim_ids(store, filters=ClaimFilter(subject=port)).tolist() == [1, 2, 3, 4, 5, 6]

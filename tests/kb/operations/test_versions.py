"""Another text of an article becomes its newest version, with decisions at their places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb import operations, refresh, say
from kb.match.versions import Versions, numerals
from kb.model import ClaimId, Draft, KbError, Review, Source, SourceKind, Span, Statement, Strength
from kb.store import Store, care, listing, lossless, open_library, reads, versions
from kb.versions import candidates, left_behind
from tests.kb.library import ARTICLE, state

Make = Callable[..., Draft]

SHIFTED = "Corrected on Tuesday.\n\n" + ARTICLE
WITHOUT_WORKERS = ARTICLE.replace("Some 120 workers were hired. ", "")


def later(draft: Make, text: str = ARTICLE, **facts: str) -> Draft:
    """A new version of the article, its proposals those of that text."""
    if "120 workers" in text:
        return draft(text=text, **facts)
    made = draft(text=text.replace("The quay", "Some 120 workers were hired. The quay"), **facts)
    by = len("Some 120 workers were hired. ")
    cost, _, length = made.proposals
    span, sentence = length.statement.span, length.statement.sentence
    moved = replace(
        length.statement,
        span=Span(span.start - by, span.end - by),
        sentence=Span(sentence.start - by, sentence.end - by),
        figure=None,
        value="900 metres",
    )
    document = replace(made.document, text=text)
    return replace(
        made,
        document=document,
        figures=made.figures[:1],
        rejected=(),
        proposals=(cost, replace(length, statement=moved, attributions=())),
    )


def accepted(store: Store, given: Draft) -> list[ClaimId]:
    operations.add_draft(store, given)
    ids = [claim.id for claim in reads.claims(store)]
    operations.accept(store, ids)
    return ids


def said(store: Store) -> list[str]:
    refresh.catch_up(store)
    return [say.sentence(finding, "en") for finding in reads.findings(store) if finding.check == "revised"]


def test_another_text_of_an_article_is_its_newest_version_and_the_older_stays_readable(
    store: Store, draft: Make
) -> None:
    operations.add_draft(store, draft())
    operations.add_draft(store, draft(text=SHIFTED))
    (row,) = reads.documents(store)
    older, newest = versions.versions(store, row.id)
    assert (older.text, newest.text, older.replaced_by) == (ARTICLE, SHIFTED, newest.id)
    assert reads.standing(store, older.id) == reads.standing(store, newest.id)
    assert listing.count_documents(store) == 1
    assert care.verify(store).is_whole


def test_every_decision_goes_along_to_its_place(store: Store, draft: Make) -> None:
    operations.add_draft(store, draft())
    cost, workers, length = reads.claims(store)
    operations.accept(store, [cost.id])
    operations.reject(store, [workers.id])
    operations.annotate(store, length.id, "ask the board")
    operations.cite(store, length.id, Source(name="Ledger", kind=SourceKind.DATASET), strength=Strength.DATA)
    operations.add_draft(store, draft(text=SHIFTED))
    newest = reads.documents(store)[0].id
    held = reads.claims(store, document=newest)
    text = reads.document(store, newest).text
    assert [(claim.id, claim.review) for claim in held] == [
        (cost.id, Review.ACCEPTED),
        (workers.id, Review.REJECTED),
        (length.id, Review.PROPOSED),
    ]
    for claim in held:
        span, figure = claim.statement.span, claim.statement.figure
        assert text[span.start : span.end] == claim.statement.text
        assert figure is not None
        assert text[figure.span.start : figure.span.end] == figure.text
        for citation in claim.citations:
            if citation.passage is not None:
                assert text[citation.passage.start : citation.passage.end] == citation.quote
    assert held[2].note == "ask the board"
    assert {citation.source.name for citation in held[2].citations} == {"people familiar with the plan", "Ledger"}


def test_it_is_one_step_and_undo_takes_it_back(store: Store, draft: Make) -> None:
    accepted(store, draft())
    before = state(store)
    operations.add_draft(store, draft(cost="43"))
    after = state(store)
    operations.undo(store)
    assert state(store) == before
    operations.redo(store)
    assert state(store) == after


def test_a_figure_that_changed_is_told_of_with_both_passages_and_stays_open(store: Store, draft: Make) -> None:
    cost, *rest = accepted(store, draft())
    operations.add_draft(store, draft(cost="43"))
    newest = reads.documents(store)[0].id
    left = left_behind(store, newest)
    ((before, now),) = left.changed
    assert (before.id, before.review, now.statement.text, now.review) == (
        cost,
        Review.ACCEPTED,
        "43 million euros",
        Review.PROPOSED,
    )
    assert left.orphans == ()
    assert [claim.id for claim in reads.claims(store, document=newest) if claim.id in rest] == rest
    assert said(store) == ["Port Elm, cost: an earlier version of this article said 41 M EUR, this one says 43 M EUR."]


def test_a_figure_that_was_never_decided_on_is_told_of_as_well(store: Store, draft: Make) -> None:
    operations.add_draft(store, draft())
    operations.add_draft(store, draft(cost="43"))
    assert len(said(store)) == 1
    assert len(reads.claims(store, document=reads.documents(store)[0].id)) == 3


def test_two_versions_are_one_outlet_and_the_newest_speaks(store: Store, draft: Make) -> None:
    accepted(store, draft())
    operations.add_draft(store, draft(cost="43"))
    refresh.rebuild(store)
    assert {finding.check for finding in reads.findings(store)}.isdisjoint(
        {"conflicting", "reprint", "single_origin", "magnitude"}
    )
    (topic,) = [row for row in reads.topics(store) if row.topic.metric == "other:cost"]
    assert topic.claims == 1
    assert len(listing.ids(store)) == 3


def test_a_decided_claim_whose_passage_is_gone_waits_to_be_placed(store: Store, draft: Make) -> None:
    _, workers, _ = accepted(store, draft())
    operations.add_draft(store, later(draft, WITHOUT_WORKERS))
    newest = reads.documents(store)[0].id
    assert [claim.id for claim in left_behind(store, newest).orphans] == [workers]
    (first, words), *_ = candidates(store, workers)
    operations.place(store, workers, first)
    held = reads.claim(store, workers)
    assert (held.document, held.review, held.statement.text) == (newest, Review.ACCEPTED, words)
    assert held.statement.figure is not None
    assert held.statement.figure.low == 120
    assert left_behind(store, newest).orphans == ()
    operations.undo(store)
    operations.let_go(store, workers)
    assert left_behind(store, newest).orphans == ()


def test_a_claim_that_has_a_place_is_neither_placed_nor_let_go(store: Store, draft: Make) -> None:
    cost, *_ = accepted(store, draft())
    with pytest.raises(KbError, match="newest version"):
        operations.place(store, cost, Span(0, 4))
    with pytest.raises(KbError, match="newest version"):
        operations.let_go(store, cost)


def test_a_third_version_replaces_both(store: Store, draft: Make) -> None:
    cost, *_ = accepted(store, draft())
    for figure in ("43", "41"):
        operations.add_draft(store, draft(cost=figure, text=SHIFTED))
    (row,) = reads.documents(store)
    assert [version.replaced_by for version in versions.versions(store, row.id)] == [row.id, row.id, None]
    assert reads.claim(store, cost).document == row.id


@pytest.mark.parametrize(
    ("facts", "articles"),
    [
        ({}, 1),
        ({"outlet": "Elm Gazette"}, 2),
        ({"title": "Another day"}, 2),
        ({"title": "Another day", "outlet": "Elm Gazette", "url": "https://elm.example/dredging"}, 1),
    ],
)
def test_an_article_is_known_by_its_address_or_its_title_and_outlet(
    store: Store, draft: Make, facts: dict[str, str], articles: int
) -> None:
    operations.add_draft(store, draft(url="https://elm.example/dredging"))
    operations.add_draft(store, draft(text=SHIFTED, **facts))
    assert len(reads.documents(store)) == articles


def test_a_column_keeps_its_title_and_is_another_article_each_day(store: Store, draft: Make) -> None:
    monday = draft(title="Harbour diary")
    tuesday = replace(
        monday.document,
        text="Nothing moved at the locks today, and the tide gauge stood still.\n",
        published=monday.document.published and replace(monday.document.published, day="2024-03-06"),
    )
    operations.add_draft(store, monday)
    operations.add_draft(store, Draft(document=tuesday))
    assert len(reads.documents(store)) == 2


def test_deleting_an_article_takes_its_versions_along(store: Store, draft: Make) -> None:
    accepted(store, draft())
    operations.add_draft(store, draft(cost="43"))
    operations.delete_document(store, reads.documents(store)[0].id)
    assert store.value("SELECT count(*) FROM document") == 0
    assert reads.sources(store) == []


def test_versions_travel_as_versions(store: Store, draft: Make, tmp_path: Path) -> None:
    accepted(store, draft())
    operations.add_draft(store, draft(cost="43"))
    text = lossless.text_of(store, [reads.documents(store)[0].id])
    with open_library(tmp_path / "other.claimstone", create=True) as other:
        operations.add_draft(other, draft(outlet="Elm Gazette"))
        operations.take_export(other, text, "library.json")
        assert len(reads.documents(other)) == 2
        assert len(left_behind(other, reads.documents(other)[-1].id).changed) == 1


def test_taking_the_figures_digits_away_is_never_a_fuzzy_hit() -> None:
    older = "The quay cost 41 million euros and took two long winters to build.\n"
    statement = Statement(
        span=Span(14, 30), text=older[14:30], sentence=Span(0, len(older) - 1), subject="quay", metric="other:cost"
    )
    newer = older.replace("took two long winters to build", "took two very long winters to build")
    found = Versions(older, newer).carried(statement)
    assert found is not None
    assert newer[found.span.start : found.span.end] == statement.text
    assert Versions(older, newer.replace("41", "43")).carried(statement) is None
    assert Versions(older, newer + "Indeed " + newer.replace("very", "rather")).carried(statement) is None


@given(st.text(max_size=40), st.text(max_size=40), st.integers(0, 10**6))
def test_what_is_carried_stands_at_its_own_words(before: str, after: str, number: int) -> None:
    sentence = f"The dredging of the port cost {number} euros."
    older = f"A line.\n{sentence}\nAnother line."
    newer = f"{before}\n{sentence}\n{after}"
    start = older.index(str(number))
    statement = Statement(
        span=Span(start, start + len(str(number))),
        text=str(number),
        sentence=Span(8, 8 + len(sentence)),
        subject="port",
        metric="other:cost",
    )
    found = Versions(older, newer).carried(statement)
    assert found is not None
    assert newer[found.span.start : found.span.end] == str(number)
    assert numerals(newer[found.sentence.start : found.sentence.end]) == numerals(sentence)

"""Each change of a library does what it says, and undo takes it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kb import operations
from kb.model import (
    Attribution,
    Changes,
    CitationRole,
    Claim,
    Draft,
    EntityKind,
    KbError,
    Language,
    LinkKind,
    Moment,
    Preference,
    Reference,
    Review,
    Source,
    SourceKind,
    Stance,
    Strength,
    Word,
    WordRole,
)
from kb.store import Store, care, journal, names, reads
from tests.kb.library import state

Make = Callable[..., Draft]


@pytest.fixture
def claims(store: Store, draft: Make) -> list[Claim]:
    operations.add_draft(store, draft())
    return reads.claims(store)


def undoes(store: Store, change: Callable[[], Changes]) -> Changes:
    """Do it, and see that undo and redo lead where they should."""
    before = state(store)
    changes = change()
    after = state(store)
    assert after != before
    assert journal.undoable(store) == changes.step
    undone = operations.undo(store)
    assert state(store) == before
    assert undone == replace(changes, vocabulary=undone.vocabulary)
    assert operations.redo(store).step == changes.step
    assert state(store) == after
    return changes


def reviews(store: Store) -> list[Review]:
    return [claim.review for claim in reads.claims(store)]


# Decisions --------------------------------------------------------------------------------------------------------


def test_many_claims_are_accepted_in_one_step(store: Store, claims: list[Claim]) -> None:
    changes = undoes(store, lambda: operations.accept(store, [claim.id for claim in claims]))
    assert changes.claims == {claim.id for claim in claims}
    assert reviews(store) == [Review.ACCEPTED] * 3
    operations.undo(store)
    assert reviews(store) == [Review.PROPOSED] * 3


def test_a_claim_that_is_not_there_is_refused_and_nothing_is_done(store: Store, claims: list[Claim]) -> None:
    with pytest.raises(KbError, match="no claim 99"):
        operations.accept(store, [claims[0].id, 99])  # type: ignore[list-item]
    assert reviews(store) == [Review.PROPOSED] * 3


def test_accepting_what_is_accepted_is_no_step(store: Store, claims: list[Claim]) -> None:
    operations.accept(store, [claims[0].id])
    assert operations.accept(store, [claims[0].id]) == Changes(step="accept")
    assert len(journal.steps(store)) == 2


def test_a_rejection_teaches_its_signature_and_reopening_takes_it_back(store: Store, claims: list[Claim]) -> None:
    changes = undoes(store, lambda: operations.reject(store, [claims[1].id]))
    assert changes.vocabulary
    (seen,) = reads.vocabulary(store).rejected
    assert "_ 0 workers _" in seen
    undoes(store, lambda: operations.reopen(store, [claims[1].id]))
    assert not reads.vocabulary(store).rejected


def test_what_a_rejection_taught_can_be_forgotten_while_the_claim_stays_rejected(
    store: Store, claims: list[Claim]
) -> None:
    operations.reject(store, [claims[1].id])
    (seen,) = reads.vocabulary(store).rejected
    undoes(store, lambda: operations.forget(store, seen))
    assert not reads.vocabulary(store).rejected
    assert reviews(store)[1] is Review.REJECTED


def test_an_edited_claim_is_accepted_with_what_it_now_says(store: Store, claims: list[Claim]) -> None:
    said = replace(claims[1].statement, qualifier="first phase", denied=True)
    undoes(store, lambda: operations.edit(store, claims[1].id, said))
    held = reads.claim(store, claims[1].id)
    assert (held.statement, held.review) == (said, Review.ACCEPTED)


def test_a_written_claim_stays_written_whatever_is_decided(store: Store, claims: list[Claim]) -> None:
    vouching = Attribution(name="the mayor", kind=SourceKind.PERSON, role=CitationRole.SPEAKER, strength=Strength.NAMED)
    said = replace(claims[0].statement, metric="other:budget", subject="Elm Basin")
    undoes(store, lambda: operations.write(store, claims[0].document, said, [vouching]))
    written = reads.claims(store, review=Review.WRITTEN)[0]
    assert (written.statement, written.strength) == (said, Strength.NAMED)
    operations.accept(store, [written.id])
    assert reads.claim(store, written.id).review is Review.WRITTEN
    operations.reject(store, [written.id])
    assert reads.claim(store, written.id).review is Review.REJECTED
    operations.reopen(store, [written.id])
    assert reads.claim(store, written.id).review is Review.WRITTEN


def test_preference_and_note_are_kept(store: Store, claims: list[Claim]) -> None:
    undoes(store, lambda: operations.prefer(store, claims[0].id, Preference.DEPRECATED))
    undoes(store, lambda: operations.annotate(store, claims[0].id, "ask the board"))
    held = reads.claim(store, claims[0].id)
    assert (held.preference, held.note) == (Preference.DEPRECATED, "ask the board")


# Sources ----------------------------------------------------------------------------------------------------------


def test_a_citation_raises_the_strength_and_goes_again(store: Store, claims: list[Claim]) -> None:
    ledger = Source(name="Harbour ledger", kind=SourceKind.DATASET, url="https://ledger.example", note="yearly")
    undoes(store, lambda: operations.cite(store, claims[1].id, ledger, strength=Strength.DATA, locator="p. 4"))
    (citation,) = reads.claim(store, claims[1].id).citations
    assert (citation.source.name, citation.source.url, citation.source.note) == (ledger.name, ledger.url, "yearly")
    assert (citation.role, citation.locator) == (CitationRole.EVIDENCE, "p. 4")
    (row,) = reads.documents(store)
    assert row.unsourced == 0
    undoes(store, lambda: operations.uncite(store, citation.id))
    assert reads.claim(store, claims[1].id).strength is Strength.NONE


def test_a_source_that_disputes_lends_no_strength(store: Store, claims: list[Claim]) -> None:
    union = Source(name="Dockers' union", kind=SourceKind.ORGANISATION)
    operations.cite(store, claims[1].id, union, strength=Strength.NAMED, stance=Stance.DISPUTES)
    (row,) = reads.documents(store)
    assert row.unsourced == 1


def test_a_published_check_that_disputes_a_claim_lends_it_no_strength(store: Store, draft: Make) -> None:
    check = Attribution(
        name="Elm Check",
        kind=SourceKind.ORGANISATION,
        role=CitationRole.EVIDENCE,
        strength=Strength.NAMED,
        stance=Stance.DISPUTES,
    )
    found = draft()
    operations.add_draft(
        store, replace(found, proposals=tuple(replace(each, attributions=(check,)) for each in found.proposals))
    )
    assert {claim.strength for claim in reads.claims(store)} == {Strength.NONE}
    assert care.verify(store).is_whole


def test_a_source_is_found_again_by_name_case_and_accents_aside(store: Store, claims: list[Claim]) -> None:
    board = claims[0].citations[0].source
    asked = Source(name="THE  HARBOUR BOARD", kind=SourceKind.PERSON)
    operations.cite(store, claims[1].id, asked, strength=Strength.NAMED)
    assert reads.claim(store, claims[1].id).citations[0].source.id == board.id


def test_merged_sources_are_one_until_they_are_parted(store: Store, claims: list[Claim]) -> None:
    board, people = (claims[place].citations[0].source for place in (0, 2))
    changes = undoes(store, lambda: operations.merge_sources(store, board.id, people.id))
    assert changes.documents == {claims[0].document}
    assert reads.claim(store, claims[2].id).citations[0].source == board
    assert people not in reads.sources(store)
    undoes(store, lambda: operations.unmerge_source(store, people.id))
    assert reads.claim(store, claims[2].id).citations[0].source == people


def test_a_chain_of_merges_leads_to_its_end_and_never_in_a_ring(store: Store, claims: list[Claim]) -> None:
    board, people = (claims[place].citations[0].source.id for place in (0, 2))
    wire = next(source.id for source in reads.sources(store) if source.name == "Coastal Wire")
    operations.merge_sources(store, board, people)
    operations.merge_sources(store, wire, board)
    assert operations.merge_sources(store, people, wire) == Changes(step="merge_sources")
    assert names.source_root(store, people) == wire


def test_sources_are_linked_once_and_unlinked(store: Store, claims: list[Claim]) -> None:
    board, people = (claims[place].citations[0].source.id for place in (0, 2))
    changes = undoes(store, lambda: operations.link(store, people, board, LinkKind.CITES))
    assert changes.links
    assert operations.link(store, people, board, LinkKind.CITES) == Changes(step="link")
    (drawn,) = reads.links(store)
    assert (drawn.dependent, drawn.origin) == (people, board)
    undoes(store, lambda: operations.unlink(store, drawn.id))
    with pytest.raises(KbError, match="itself"):
        operations.link(store, board, board, LinkKind.CITES)


def test_a_renamed_source_is_found_by_both_names(store: Store, claims: list[Claim]) -> None:
    board = claims[0].citations[0].source
    undoes(store, lambda: operations.describe_source(store, board.id, name="Elm Harbour Board", family="City of Elm"))
    for name in ("the harbour board", "elm harbour board"):
        assert names.source_called(store, name, SourceKind.ORGANISATION) == board.id
    undoes(store, lambda: operations.remove_source_alias(store, board.id, "The Harbour Board"))
    assert names.source_called(store, "the harbour board", SourceKind.ORGANISATION) is None
    undoes(store, lambda: operations.add_source_alias(store, board.id, "EHB"))
    assert names.source_called(store, "ehb", SourceKind.ORGANISATION) == board.id


# Names and words --------------------------------------------------------------------------------------------------


def test_merged_entities_are_one_subject_until_they_are_parted(store: Store, claims: list[Claim]) -> None:
    port, quay = claims[0].subject, claims[2].subject
    assert port is not None
    assert quay is not None
    changes = undoes(store, lambda: operations.merge_entities(store, port, quay))
    assert {topic.subject for topic in changes.topics} == {port, quay}
    assert reads.claim(store, claims[2].id).subject == port
    assert ("", "quay") in reads.entity(store, port).aliases
    assert [entity.name for entity in reads.vocabulary(store).entities] == ["Port Elm"]
    undoes(store, lambda: operations.remove_alias(store, port, "Quay"))
    assert reads.claim(store, claims[2].id).subject == quay
    operations.merge_entities(store, quay, port)
    undoes(store, lambda: operations.unmerge_entity(store, port))


def test_an_alias_leads_later_articles_to_the_entity(store: Store, claims: list[Claim], draft: Make) -> None:
    port = claims[0].subject
    assert port is not None
    undoes(store, lambda: operations.add_alias(store, port, "Port d'Orme", language="fr"))
    operations.add_draft(store, draft(outlet="Le Phare", subject="Port d'Orme"))
    assert {claim.subject for claim in reads.claims(store) if claim.statement.metric == "headcount"} == {port}
    with pytest.raises(KbError, match="another entity"):
        operations.add_alias(store, port, "quay")


def test_an_entity_is_put_right_and_keeps_its_old_name(store: Store, claims: list[Claim]) -> None:
    port = claims[0].subject
    assert port is not None
    undoes(
        store,
        lambda: operations.describe_entity(store, port, name="Harbour of Elm", kind=EntityKind.PLACE, wikidata="Q1"),
    )
    held = reads.entity(store, port)
    assert (held.name, held.kind, held.wikidata) == ("Harbour of Elm", EntityKind.PLACE, "Q1")
    assert names.entity_called(store, "port elm") == port


def test_words_are_taught_given_another_meaning_and_untaught(store: Store) -> None:
    word = Word(text="sack", role=WordRole.UNIT, code="bag", language=Language.ENGLISH)
    changes = undoes(store, lambda: operations.add_word(store, word))
    assert changes.vocabulary
    undoes(store, lambda: operations.add_word(store, replace(word, code="kg")))
    assert reads.vocabulary(store).words == (replace(word, code="kg"),)
    undoes(store, lambda: operations.remove_word(store, word))
    assert reads.vocabulary(store).words == ()


# Documents --------------------------------------------------------------------------------------------------------


def test_the_facts_of_a_document_are_put_right(store: Store, claims: list[Claim]) -> None:
    number = claims[0].document
    told = Moment.parse("2024-03-06")
    changes = undoes(
        store, lambda: operations.describe(store, number, title="Dredging dear", outlet=None, published=told)
    )
    assert changes.topics, "dates and outlets decide comparisons"
    held = reads.document(store, number)
    assert (held.title, held.outlet, held.published) == ("Dredging dear", None, told)
    assert reads.source(store, reads.standing(store, number)).name == "Dredging dear"
    with pytest.raises(KbError):
        operations.describe(store, number, title="")
    with pytest.raises(TypeError):
        operations.describe(store, number, colour="red")


def test_a_deleted_document_takes_everything_from_it_and_nothing_else(
    store: Store, claims: list[Claim], draft: Make
) -> None:
    alone = state(store)
    operations.add_draft(store, draft(outlet="Elm Gazette", title="Costs climb", cost="97"))
    gazette = reads.documents(store)[1].id
    wire = next(source.id for source in reads.sources(store) if source.name == "Coastal Wire")
    operations.link(store, reads.standing(store, gazette), wire, LinkKind.REPRINTS)
    undoes(store, lambda: operations.delete_document(store, gazette))
    assert state(store) == alone


def test_a_document_cited_before_it_came_is_the_source_that_was_cited(store: Store, draft: Make) -> None:
    operations.add_draft(store, draft(title="First report"))
    claim = reads.claims(store)[1]
    cited = Source(name="Second report", kind=SourceKind.DOCUMENT)
    operations.cite(store, claim.id, cited, strength=Strength.DOCUMENT)
    operations.add_draft(store, draft(title="Second report", outlet="Elm Gazette"))
    second = reads.documents(store)[1].id
    assert reads.standing(store, second) == reads.claim(store, claim.id).citations[0].source.id


# Findings ---------------------------------------------------------------------------------------------------------


def test_a_dismissal_has_a_reason_and_is_taken_back(store: Store) -> None:
    changes = undoes(store, lambda: operations.dismiss(store, "unsourced:1", "told by phone"))
    assert changes.dismissals
    assert reads.dismissals(store)[0].reason == "told by phone"
    undoes(store, lambda: operations.dismiss(store, "unsourced:1", "told by letter"))
    undoes(store, lambda: operations.restore(store, "unsourced:1"))
    assert reads.dismissals(store) == []
    with pytest.raises(KbError):
        operations.dismiss(store, "unsourced:1", " ")


# The journal ------------------------------------------------------------------------------------------------------


def test_a_new_step_ends_what_could_be_redone(store: Store, claims: list[Claim]) -> None:
    operations.accept(store, [claims[0].id])
    operations.undo(store)
    operations.accept(store, [claims[1].id])
    assert journal.redoable(store) is None
    assert operations.redo(store) == Changes(step="")
    assert [step.state for step in journal.steps(store)] == ["done", "dropped", "done"]


def test_a_step_that_changes_nothing_leaves_what_could_be_redone(store: Store, claims: list[Claim]) -> None:
    operations.accept(store, [claims[0].id])
    operations.undo(store)
    entity = reads.entities(store)[0].id
    assert operations.merge_entities(store, entity, entity) == Changes(step="merge_entities")
    assert journal.redoable(store) == "accept"


def test_what_an_article_says_it_copies_is_a_link_and_is_undone_with_it(store: Store, draft: Make) -> None:
    wire = Source(name="Northern Wire", kind=SourceKind.OUTLET, family="Northern Press")
    reprint = replace(draft(), references=(Reference(source=wire, kind=LinkKind.REPRINTS),))
    changes = undoes(store, lambda: operations.add_draft(store, reprint))
    (link,) = reads.links(store)
    assert link.kind is LinkKind.REPRINTS
    assert reads.source(store, link.origin).family == "Northern Press"
    assert link.dependent == reads.standing(store, next(iter(changes.documents)))


def test_undo_of_nothing_says_so(store: Store) -> None:
    assert operations.undo(store) == Changes(step="")


def test_the_trail_of_a_claim_tells_who_did_what_and_when(store: Store, claims: list[Claim]) -> None:
    operations.annotate(store, claims[1].id, "ask")
    store.who, store.now = "eve", lambda: "2024-03-07T10:00:00+00:00"
    operations.undo(store)
    undid, did, came = journal.history(store, claim=claims[1].id)
    assert (came.step, came.what) == ("add_draft", "did")
    assert (did.who, did.what, did.differences) == ("ed", "did", (("note", "", "ask"),))
    assert (undid.who, undid.what, undid.at) == ("eve", "undid", "2024-03-07T10:00:00+00:00")
    assert len(journal.history(store)) == 3

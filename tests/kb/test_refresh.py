"""After a change, what it touched is checked again, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from kb import operations, refresh
from kb.model import Draft, Severity
from kb.store import Store, findings, reads
from tests.kb.library import ARTICLE, draft, path, store

__all__ = ["draft", "path", "store"]

Make = Callable[..., Draft]


def alarms(store: Store) -> list[str]:
    return [f"{found.check}: {found.kind}" for found in reads.findings(store) if found.severity is not Severity.INFO]


def test_a_document_is_judged_when_it_comes_in(store: Store, draft: Make) -> None:
    refresh.refresh(store, operations.add_draft(store, draft()))
    assert "unsourced: none" in alarms(store)
    assert "weakly_sourced: anonymous" in alarms(store)


def test_a_second_document_that_disagrees_is_found_and_forgotten_with_it(store: Store, draft: Make) -> None:
    refresh.refresh(store, operations.add_draft(store, draft()))
    before = reads.findings(store)
    refresh.refresh(store, operations.add_draft(store, draft(outlet="Elm Gazette", cost="97")))
    (conflict,) = [found for found in reads.findings(store) if found.check == "conflicting"]
    assert len(conflict.claims) == 2
    assert reads.findings(store, claim=conflict.claims[0])
    refresh.refresh(store, operations.undo(store))
    assert reads.findings(store) == before


def test_a_batch_is_refreshed_once_at_its_end(store: Store, draft: Make) -> None:
    first = operations.add_draft(store, draft())
    second = operations.add_draft(store, draft(outlet="Elm Gazette", cost="97"))
    refresh.refresh(store, first | second)
    together = reads.findings(store)
    refresh.rebuild(store)
    assert {found.key for found in together} == {found.key for found in reads.findings(store)}
    assert not findings.unchecked(store)


def test_what_was_not_checked_is_caught_up_with(store: Store, draft: Make) -> None:
    operations.add_draft(store, draft())
    assert findings.unchecked(store)
    refresh.catch_up(store)
    assert alarms(store)
    assert not findings.unchecked(store)


def test_a_rejected_claim_is_judged_no_more(store: Store, draft: Make) -> None:
    refresh.refresh(store, operations.add_draft(store, draft()))
    claim = reads.claims(store)[2]
    refresh.refresh(store, operations.reject(store, [claim.id]))
    assert reads.findings(store, claim=claim.id) == []


def test_a_dismissal_survives_every_check(store: Store, draft: Make) -> None:
    refresh.refresh(store, operations.add_draft(store, draft()))
    found = reads.findings(store)
    operations.dismiss(store, found[0].key, "known")
    refresh.rebuild(store)
    assert found[0].key not in {left.key for left in reads.findings(store)}
    assert len(reads.findings(store, dismissed=True)) == len(found)
    operations.restore(store, found[0].key)
    assert len(reads.findings(store)) == len(found)


def test_a_dismissal_survives_other_names_merges_and_a_second_import(store: Store, draft: Make) -> None:
    operations.add_draft(store, draft())
    operations.add_draft(store, draft(outlet="Elm Gazette", cost="97"))
    operations.add_draft(store, draft(outlet="Elm Post", subject="Port of Elm", text=f"{ARTICLE}\nMore follows."))
    refresh.catch_up(store)
    keys = {found.key for found in reads.findings(store)}
    assert {found.check for found in reads.findings(store)} >= {"conflicting", "unsourced", "reprint"}
    for key in keys:
        operations.dismiss(store, key, "known")
    first, second = (reads.documents(store)[number].id for number in (0, 1))
    subject = next(entity for entity in reads.entities(store) if entity.name == "Port Elm")
    operations.describe_entity(store, subject.id, name="Elm Harbour")
    for source in reads.sources(store):
        operations.describe_source(store, source.id, name=f"{source.name} of today")
    board = next(source for source in reads.sources(store) if source.name.startswith("the harbour board"))
    people = next(source for source in reads.sources(store) if source.name.startswith("people familiar"))
    operations.merge_sources(store, people.id, board.id)
    operations.describe(store, first, outlet="Elm Morning Courier")
    quay = next(entity for entity in reads.entities(store) if entity.name == "quay")
    other = next(entity for entity in reads.entities(store) if entity.name == "Port of Elm")
    operations.merge_entities(store, quay.id, other.id)
    operations.delete_document(store, second)
    operations.add_draft(store, draft(outlet="Elm Gazette", cost="97"))
    refresh.catch_up(store)
    assert [found.check for found in reads.findings(store)] == []


def test_near_copies_are_kin_and_the_later_one_is_named(store: Store, draft: Make) -> None:
    refresh.refresh(store, operations.add_draft(store, draft()))
    changes = operations.add_draft(store, draft(outlet="Elm Gazette"))
    assert len(changes.documents) == 2, "the kin of what comes in is judged again"
    refresh.refresh(store, changes)
    (copy,) = [found for found in reads.findings(store) if found.check == "reprint"]
    assert len(copy.documents) == 1
    refresh.refresh(store, operations.delete_document(store, reads.documents(store)[0].id))
    assert [found for found in reads.findings(store) if found.check == "reprint"] == []


def test_what_checks_do_not_look_at_is_not_checked_again(store: Store, draft: Make) -> None:
    refresh.refresh(store, operations.add_draft(store, draft()))
    claim = reads.claims(store)[0]
    changes = operations.accept(store, [claim.id])
    operations.annotate(store, claim.id, "ask")
    assert changes.topics
    assert not findings.unchecked(store)
    operations.reject(store, [claim.id])
    assert findings.unchecked(store)


def test_a_worker_judges_and_what_changed_meanwhile_stays_to_be_checked(store: Store, draft: Make) -> None:
    operations.add_draft(store, draft())
    with store.reader() as reader:
        judged = list(refresh.judge(reader, findings.unchecked(reader)))
    claim = reads.claims(store)[1]
    operations.reject(store, [claim.id])
    refresh.keep(store, judged)
    assert reads.findings(store, claim=claim.id) == []
    assert {place.grain for place in findings.unchecked(store)} == {"document", "topic", "subject"}
    refresh.catch_up(store)
    incremental = set(reads.findings(store))
    refresh.rebuild(store)
    assert incremental == set(reads.findings(store))

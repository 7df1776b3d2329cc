"""What an editor decides is remembered, and can be forgotten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kb import operations
from kb.model import Draft
from kb.operations.learning import is_another_name
from kb.store import Store, reads

Make = Callable[..., Draft]

CASES = [
    ("柳港", ["Port Elm"], "柳港的疏浚耗资4100万欧元。", True),
    ("柳港", ["Port Elm"], "柳港(Port Elm)的疏浚耗资4100万欧元。", True),
    ("Port Elm", ["柳港"], "疏浚柳港(Port Elm)的费用", True),
    ("Port Elm", ["Port Ash"], "Port Elm cost more than Port Ash did.", False),
    ("Port Elm", ["Elm"], "Port Elm cost 41 million euros.", True),
    ("Port Elm", ["Elm Basin"], "The harbour cost 41 million euros.", False),
    ("Ash", ["Elm"], "Ash and elms line the quay.", True),
    ("", ["Elm"], "Elm", False),
]


@pytest.mark.parametrize(("old", "names", "text", "learned"), CASES)
def test_a_name_is_another_where_the_article_uses_it_alone_or_glossed(
    old: str, names: list[str], text: str, *, learned: bool
) -> None:
    assert is_another_name(old, names, text) is learned


def test_a_corrected_subject_teaches_an_alias_that_can_be_removed(store: Store, draft: Make) -> None:
    operations.add_draft(store, draft(subject="Elmhaven"))
    claim = reads.claims(store)[0]
    changes = operations.edit(store, claim.id, replace(claim.statement, subject="Port Elm"))
    assert changes.vocabulary
    (entity,) = reads.vocabulary(store).entities
    assert (entity.name, entity.aliases) == ("Port Elm", (("", "Elmhaven"),))
    assert {claim.subject for claim in reads.claims(store) if claim.statement.metric == "headcount"} == {entity.id}
    operations.remove_alias(store, entity.id, "Elmhaven")
    assert reads.vocabulary(store).entities[0].aliases == ()


def test_what_is_learned_does_not_hang_on_the_order_of_imports(store: Store, draft: Make) -> None:
    operations.add_draft(store, draft(subject="Elmhaven"))
    claim = reads.claims(store)[0]
    operations.edit(store, claim.id, replace(claim.statement, subject="Port Elm"))
    operations.add_draft(store, draft(subject="Elmhaven", outlet="Elm Gazette"))
    operations.add_draft(store, draft(subject="Port Elm", outlet="Le Phare"))
    assert len({claim.subject for claim in reads.claims(store) if claim.statement.metric == "headcount"}) == 1


def test_a_name_that_decisions_rest_on_is_never_made_an_alias(store: Store, draft: Make) -> None:
    operations.add_draft(store, draft(subject="Elmhaven"))
    cost, workers, _ = reads.claims(store)
    operations.accept(store, [workers.id])
    operations.edit(store, cost.id, replace(cost.statement, subject="Port Elm"))
    assert [entity.name for entity in reads.vocabulary(store).entities] == ["Port Elm"]
    assert reads.claim(store, workers.id).subject == workers.subject

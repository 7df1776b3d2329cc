"""A library written as JSON and read again is the same library; what is no whole export is refused in words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kb import operations
from kb.model import Draft, KbError, Source, SourceKind, Strength
from kb.store import Store, lossless, open_library, reads
from kb.store.lossless import MARK
from kb.store.schema import VERSION
from tests.kb.library import make_draft

HEAD = f'{{"{MARK}": {VERSION}'


@pytest.fixture
def decided(store: Store, draft: Callable[..., Draft]) -> Store:
    """A library with two articles, decisions, a merge and a dismissal."""
    operations.add_draft(store, draft())
    operations.add_draft(store, draft(outlet="Le Phare", cost="43", subject="柳港"))
    first, second, third, *_ = [claim.id for claim in reads.claims(store)]
    operations.accept(store, [first])
    operations.reject(store, [second])
    operations.cite(store, third, Source(name="港务局", kind=SourceKind.ORGANISATION), strength=Strength.DATA)
    ends = [entity.id for entity in reads.entities(store)]
    operations.merge_entities(store, ends[0], ends[1])
    operations.dismiss(store, "unsourced:1", "known")
    return store


def copy(text: str, path: Path) -> Store:
    made = open_library(path, create=True)
    operations.take_export(made, text, "library.json")
    return made


def test_a_library_comes_back_as_it_was_to_the_byte(decided: Store, tmp_path: Path) -> None:
    text = lossless.text_of(decided)
    with copy(text, tmp_path / "copy.claimstone") as made:
        assert lossless.text_of(made) == text
        assert [claim.review for claim in reads.claims(made)] == [claim.review for claim in reads.claims(decided)]


def test_taking_an_export_in_is_one_step_that_can_be_undone(decided: Store, tmp_path: Path) -> None:
    with copy(lossless.text_of(decided), tmp_path / "copy.claimstone") as made:
        operations.undo(made)
        assert reads.documents(made) == []


def test_some_documents_come_with_all_that_hangs_on_them_and_nothing_else(decided: Store, tmp_path: Path) -> None:
    (_, second) = sorted(row.id for row in reads.documents(decided))
    with copy(lossless.text_of(decided, [second]), tmp_path / "copy.claimstone") as made:
        assert [row.id for row in reads.documents(made)] == [second]
        there = [claim for claim in reads.claims(decided) if claim.document == second]
        assert reads.claims(made) == there


def test_into_a_library_with_articles_of_its_own_it_is_merged(decided: Store, tmp_path: Path) -> None:
    with open_library(tmp_path / "other.claimstone", create=True) as other:
        operations.add_draft(other, make_draft(outlet="Elm Gazette"))
        operations.take_export(other, lossless.text_of(decided), "library.json")
        operations.take_export(other, lossless.text_of(decided), "library.json")
        assert len(reads.documents(other)) == 3


def broken(spoil: Callable[[dict[str, Any]], object]) -> Callable[[str], str]:
    def made(text: str) -> str:
        told = json.loads(text)
        spoil(told["tables"])
        return json.dumps(told)

    return made


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda text: text[: len(text) // 2], "tables are missing"),
        (lambda text: "[" * 100_000, "tables are missing"),
        (lambda _: json.dumps({MARK: VERSION, "tables": {}}), "tables are missing"),
        (lambda text: text.replace(HEAD, '{"claimstone": 99', 1), "newer"),
        (lambda text: text.replace(HEAD, '{"claimstone": 0', 1), "no version"),
        (broken(lambda tables: tables["claim"].append(3)), "no id"),
        (broken(lambda tables: tables["claim"][0].pop("id")), "no id"),
        (broken(lambda tables: tables["claim"][0].update({'x") --': 1})), "columns"),
        (broken(lambda tables: tables["claim"][0].update(review="maybe")), "cannot be read"),
        (broken(lambda tables: tables["claim"][0].update(low="many")), "cannot be read"),
        (broken(lambda tables: tables["claim"][0].update(readings=[[1]])), "cannot be read"),
        (broken(lambda tables: tables["claim"][0].update(note=2.5)), "cannot be read"),
        (broken(lambda tables: tables["claim"][0].update(document=99)), "FOREIGN KEY"),
        (broken(lambda tables: tables["document"].append(tables["document"][0])), "UNIQUE"),
        (broken(lambda tables: tables["document"][0].pop("title")), "cannot be read"),
    ],
)
def test_what_is_no_whole_export_is_refused_and_nothing_of_it_comes_in(
    decided: Store, tmp_path: Path, spoil: Callable[[str], str], reason: str
) -> None:
    with open_library(tmp_path / "copy.claimstone", create=True) as made:
        with pytest.raises(KbError, match=reason) as refused:
            operations.take_export(made, spoil(lossless.text_of(decided)), "library.json")
        assert refused.value.hint
        assert reads.documents(made) == []

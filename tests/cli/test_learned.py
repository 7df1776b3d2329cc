"""What an editor decides is remembered by the next import, listed, and forgotten when asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kb import operations
from kb.model import Word, WordRole
from kb.store import open_library, reads

Run = Callable[..., Any]

SMALL_PRINT = {
    "en": ("The desk has {n} editors on duty.", 40, 41, 42),
    "fr": ("La rédaction répond au poste {n}.", 40, 41, 42),
    "zh": ("本报共有{n}名编辑值班。", 40, 41, 42),
}


def read_in(run: Run, text: str, outlet: str, lang: str) -> list[Any]:
    """Import a text and list the claims of its document."""
    told = run("import", "-", "--published", "2025-03-04", "--outlet", outlet, "--lang", lang, "--json", stdin=text)
    document = told.json["imported"][0]["document_id"]
    return list(run("claims", "--document", document, "--json").json)


@pytest.mark.parametrize("lang", SMALL_PRINT)
def test_the_like_of_a_rejected_claim_is_not_proposed_until_it_is_forgotten(run: Run, lang: str) -> None:
    line, first, second, third = SMALL_PRINT[lang]
    (claim,) = read_in(run, line.format(n=first), "Desk", lang)
    assert run("reject", claim["id"]).status == 0
    assert read_in(run, line.format(n=second), "Desk two", lang) == []
    (lesson,) = run("learned", "--json").json
    assert (lesson["kind"], lesson["text"]) == ("rejected", claim["text"])
    assert run("forget", lesson["code"]).status == 0
    assert run("learned", "--json").json == []
    assert len(read_in(run, line.format(n=third), "Desk three", lang)) == 1


def test_a_corrected_subject_is_what_the_next_article_is_about(run: Run, library: Path) -> None:
    text = "Les ventes de Valoria ont reculé de {n} %."
    (claim,) = read_in(run, text.format(n=3), "Un", "fr")
    assert claim["subject"] == "Valoria"
    with open_library(library) as store:
        held = reads.claim(store, claim["id"])
        operations.edit(store, held.id, replace(held.statement, subject="Groupe Valoria"))
    (after,) = read_in(run, text.format(n=4), "Deux", "fr")
    assert after["subject"] == "Groupe Valoria"
    (lesson,) = run("learned", "--json").json
    assert (lesson["kind"], lesson["text"], lesson["meaning"]) == ("name", "Valoria", "Groupe Valoria")
    run("forget", lesson["code"])
    (parted,) = read_in(run, text.format(n=5), "Trois", "fr")
    assert parted["subject"] == "Valoria"


def test_forgetting_is_undone_like_any_change(run: Run) -> None:
    (claim,) = read_in(run, "The desk has 40 editors on duty.", "Desk", "en")
    run("reject", claim["id"])
    known = run("learned", "--json").json
    run("forget", known[0]["code"])
    run("undo")
    assert run("learned", "--json").json == known


def test_a_word_is_listed_with_its_meaning_and_can_be_forgotten(run: Run, library: Path) -> None:
    read_in(run, "Nothing here.", "Desk", "en")
    with open_library(library) as store:
        operations.add_word(store, Word(text="bushel", role=WordRole.UNIT, code="bushel"))
    listed = run("learned").out
    assert "bushel → unit bushel" in listed
    assert run("forget", listed.split()[0]).status == 0
    assert run("learned").out == ""


def test_an_unknown_code_forgets_nothing(run: Run) -> None:
    (claim,) = read_in(run, "The desk has 40 editors on duty.", "Desk", "en")
    run("reject", claim["id"])
    ended = run("forget", "00000000")
    assert ended.status == 1
    assert "claimstone learned" in ended.err
    assert len(run("learned", "--json").json) == 1

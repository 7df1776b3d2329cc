"""Words are found: Chinese ones of one and two characters, accents and case folded."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb import operations
from kb.model import Document, Draft, Language, Proposal, Source, SourceKind, Span, Statement, Strength
from kb.store import Store, reads, search
from kb.store.folding import fold, words

ZH = "港口疏浚耗资3.5亿元。臺灣的碼頭長900米。"
FR = "Le coût du dragage s’élève à 41 M€ à Œuilly. L’État paiera."


def article(text: str, language: Language, title: str) -> Draft:
    sentences = (
        [Span(0, text.index("。") + 1), Span(text.index("。") + 1, len(text))] if "。" in text else [Span(0, len(text))]
    )
    statements = [
        Statement(span=span, text=text[span.start : span.end], sentence=span, subject=None, metric="count", value="x")
        for span in sentences
    ]
    return Draft(
        document=Document(text=text, title=title, language=language, outlet=title),
        proposals=tuple(Proposal(statement=statement) for statement in statements),
    )


@pytest.fixture(autouse=True)
def two_articles(store: Store) -> None:
    operations.add_draft(store, article(ZH, Language.CHINESE, "港口"))
    operations.add_draft(store, article(FR, Language.FRENCH, "Dragage"))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("港", [1]),
        ("疏浚", [1]),
        ("港口疏浚", [1]),
        ("台湾", [2]),
        ("臺灣", [2]),
        ("碼頭長", [2]),
        ("口浚", []),
        ("3.5亿", [1]),
        ("３．５億", [1]),
        ("cout", [3]),
        ("COÛT", [3]),
        ("Élève", [3]),
        ("eleve etat", [3]),
        ("oeuilly", [3]),
        ("drag", [3]),
        ("drag ", []),
        ("état absent", []),
        ('"', []),
        ("' OR 1", []),
        ("NEAR(", []),
        ("*", []),
        ("", []),
    ],
)
def test_claims_are_found_by_their_words(store: Store, asked: str, found: list[int]) -> None:
    assert search.claims(store, asked) == found


def test_claims_are_found_by_what_is_measured_in_any_language(store: Store) -> None:
    claim = reads.claims(store)[2]
    operations.edit(store, claim.id, replace(claim.statement, metric="capex"))
    for asked in ("capital spending", "dépenses", "资本支出"):
        assert search.claims(store, asked) == [claim.id]
    operations.undo(store)
    assert search.claims(store, "capital spending") == []


def test_claims_are_found_by_who_vouches_under_any_name(store: Store) -> None:
    source = Source(kind=SourceKind.ORGANISATION, name="Port authority")
    operations.cite(store, 3, source, strength=Strength.NAMED)
    assert search.claims(store, "authority") == [3]
    known = next(held.id for held in reads.sources(store) if held.name == "Port authority")
    operations.describe_source(store, known, name="Harbour office")
    assert search.claims(store, "harbour office") == [3]
    assert search.claims(store, "authority") == []
    operations.undo(store)
    operations.undo(store)
    assert search.claims(store, "authority") == []


def test_documents_are_found_by_title_and_text(store: Store) -> None:
    assert search.documents(store, "港口") == [1]
    assert search.documents(store, "dragage") == [2]


def test_a_word_in_the_title_counts_more(store: Store) -> None:
    operations.add_draft(store, article("Etat. " * 5 + "Dragage.", Language.FRENCH, "Budget"))
    assert search.documents(store, "dragage") == [2, 3]


def test_the_index_follows_every_change(store: Store) -> None:
    claim = reads.claims(store)[2]
    operations.annotate(store, claim.id, "vérifier auprès du maire")
    assert search.claims(store, "verifier maire") == [claim.id]
    operations.edit(store, claim.id, replace(claim.statement, subject="Bassin d’Elm"))
    assert search.claims(store, "bassin") == [claim.id]
    operations.undo(store)
    assert search.claims(store, "bassin") == []
    operations.describe(store, claim.document, title="Chenal")
    assert search.documents(store, "chenal") == [claim.document]
    operations.delete_document(store, claim.document)
    assert search.documents(store, "chenal") == []
    assert search.claims(store, "cout") == []
    assert store.value("SELECT count(*) FROM document_search") == store.value("SELECT count(*) FROM document")


@given(st.text(max_size=40))
def test_folding_is_done_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=30))
def test_no_question_breaks_the_search(text: str) -> None:
    asked = search.matching(text)
    assert asked.count('"') % 2 == 0


def test_each_chinese_character_is_a_word() -> None:
    assert words("耗资3.5亿").split() == ["耗", "资", "3.5", "亿"]

"""Tables of claims: anybody's spreadsheet, and those that Claimstone wrote."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers import records
from importers.article import UnreadableArticle
from importers.records.csv import UnknownColumns, read, recognised
from kb.model import Draft, Language

ENGLISH = """Company,Measure,Value,Unit,Date,Source,Newspaper,Title
Port Elm,cost,41 million,euros,2024-03-04,the harbour board,Elm Courier,Dredging
Port Elm,headcount,120,workers,2024-03,,Elm Courier,Dredging
"""
FRENCH = "Entreprise;Indicateur;Valeur;Source\nPort d'Elm;coût;41,5 millions d'euros;la capitainerie\n"
CHINESE = "公司\t指标\t数值\t来源\n榆港\t成本\t4100万欧元\t港务局\n"
SENTENCES = 'Claim\n"The quay is now 900 metres long, the mayor said."\n'


def only(text: str, **columns: str) -> Draft:
    (draft,) = read(text, "kept.csv", columns or None)
    return draft


def said(draft: Draft) -> list[tuple[str | None, str, Decimal | None, str | None]]:
    return [
        (s.subject, s.metric, s.figure.low if s.figure else None, s.figure.unit if s.figure else None)
        for s in (proposal.statement for proposal in draft.proposals)
    ]


def test_columns_are_known_by_name_in_three_languages() -> None:
    assert said(only(ENGLISH)) == [
        ("Port Elm", "other:cost", Decimal(41_000_000), "EUR"),
        ("Port Elm", "headcount", Decimal(120), "worker"),
    ]
    assert said(only(FRENCH))[0][2:] == (Decimal(41_500_000), "EUR")
    assert said(only(CHINESE))[0][2:] == (Decimal(41_000_000), "EUR")
    assert (only(FRENCH).document.language, only(CHINESE).document.language) == (Language.FRENCH, Language.CHINESE)


def test_each_claim_stands_at_its_words_with_its_time_and_whoever_says_it() -> None:
    draft = only(ENGLISH)
    cost, staff = draft.proposals
    for proposal in draft.proposals:
        span = proposal.statement.span
        assert draft.document.text[span.start : span.end] == proposal.statement.text
    assert (cost.statement.as_of and cost.statement.as_of.start) == "2024-03-04"
    assert (staff.statement.as_of and staff.statement.as_of.end) == "2024-03-31"
    assert [attribution.name for attribution in cost.attributions] == ["the harbour board"]
    assert (draft.document.title, draft.document.outlet) == ("Dredging (kept.csv)", "Elm Courier")


def test_a_table_of_sentences_is_read_for_its_figures() -> None:
    (claim,) = only(SENTENCES).proposals
    assert claim.statement.text == "900 metres"


def test_headings_nobody_knows_are_named_and_can_be_told() -> None:
    table = "A,B\nPort Elm,41 million euros\n"
    with pytest.raises(UnknownColumns, match="A, B") as refusal:
        only(table)
    assert refusal.value.headings == ("A", "B")
    assert said(only(table, subject="A", value="B"))[0][0] == "Port Elm"
    with pytest.raises(UnknownColumns):
        only(table, subject="A", value="C")


def test_a_table_without_rows_is_refused_in_words() -> None:
    with pytest.raises(UnreadableArticle, match="no rows"):
        only("Claim\n")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_whatever_encoding_a_spreadsheet_writes_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "kept.csv"
    path.write_bytes((CHINESE * 1).encode(encoding))
    (draft,) = records.read(path)
    assert isinstance(draft, Draft)
    assert draft.proposals[0].statement.subject == "榆港"


@given(st.text(max_size=120))
def test_any_text_is_a_table_of_claims_or_refused(text: str) -> None:
    try:
        drafts = list(read(text, "any.csv"))
    except UnreadableArticle:
        return
    for draft in drafts:
        for proposal in draft.proposals:
            span = proposal.statement.span
            assert draft.document.text[span.start : span.end] == proposal.statement.text


def test_a_heading_is_known_whatever_its_case_and_marks() -> None:
    assert recognised(("As of", "SOURCE(S)", "Média")) == {"date": "As of", "source": "SOURCE(S)", "outlet": "Média"}

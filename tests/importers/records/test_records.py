"""Bibliographies, published checks and libraries: what a file holds that is no article."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from importers import records
from importers.article import LibraryText, UnreadableArticle
from kb.model import CitationRole, Draft, Source, SourceKind, Stance

ZOTERO = [
    {
        "id": "k1",
        "type": "article-newspaper",
        "title": "Le  port d'Elm s'ensable",
        "container-title": "Le Quai",
        "author": [{"family": "Dupont", "given": "Marie"}, {"literal": "Agence du port"}],
        "issued": {"date-parts": [[2024, 3, 5]]},
        "URL": "https://quai.example/elm",
    },
    {"id": "k2", "type": "dataset", "title": "水位记录", "publisher": "港务局", "DOI": "10.5555/elm"},
    {"id": "k3", "type": "book"},
]
BIBTEX = r"""
@comment{kept by hand}
@article{elm, title = {{Une \'etude} sur l'ensablement}, author = {Dupont, Marie and Li, Wei}, year = 2024,
  journal = {Revue \& Ports}, doi = {10.5555/elm}}
@dataset{levels, title = {Water levels}, date = {2023-05-01}, url = {https://e.example/levels}}
@misc{untitled, author = {Nobody}}
"""
RIS = """TY  - JOUR
TI  - Silting of Port Elm
AU  - Dupont, Marie
AU  - Li, Wei
PY  - 2024/03/05
JO  - Harbour Review
DO  - 10.5555/elm
ER  -
TY  - DATA
T1  - Water levels
UR  - https://e.example/levels
ER  -
"""
CHECK = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "inLanguage": "fr",
    "datePublished": "2024-03-06",
    "url": "https://verif.example/elm",
    "author": {"@type": "Organization", "name": "Vérif du port"},
    "claimReviewed": "Dredging Port Elm cost 41 million euros.",
    "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Ada Quill"}},
    "reviewRating": {"ratingValue": 1, "worstRating": 1, "bestRating": 5, "alternateName": "Plutôt faux"},
}


def held(folder: Path, name: str, text: str) -> list[records.Record]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return list(records.read(path))


def sources(folder: Path, name: str, text: str) -> list[Source]:
    found = held(folder, name, text)
    assert all(isinstance(record, Source) for record in found)
    return [record for record in found if isinstance(record, Source)]


def test_the_names_of_bibtex_fields_may_be_written_in_capitals(tmp_path: Path) -> None:
    entry = "@Article{elm, Author = {Quill, Ada and Li, Wei}, TITLE = {The Silting of Port Elm}, Year = 2019}"
    (paper,) = sources(tmp_path, "jabref.bib", entry)
    assert (paper.name, paper.note) == ("The Silting of Port Elm", "Quill, Ada, Li, Wei (2019)")


def test_csl_json_gives_a_source_for_each_entry_with_a_title(tmp_path: Path) -> None:
    paper, levels = sources(tmp_path, "zotero.json", json.dumps(ZOTERO))
    assert paper == Source(
        name="Le port d'Elm s'ensable",
        kind=SourceKind.DOCUMENT,
        url="https://quai.example/elm",
        family="Le Quai",
        note="Marie Dupont, Agence du port (2024)",
    )
    assert (levels.kind, levels.family, levels.url) == (SourceKind.DATASET, "港务局", "https://doi.org/10.5555/elm")


def test_bibtex_is_read_without_its_commands_and_braces(tmp_path: Path) -> None:
    study, levels = sources(tmp_path, "refs.bib", BIBTEX)
    assert (study.name, study.family) == ("Une étude sur l'ensablement", "Revue & Ports")
    assert study.note == "Dupont, Marie, Li, Wei (2024)"
    assert (levels.kind, levels.note, levels.url) == (SourceKind.DATASET, "2023", "https://e.example/levels")


def test_ris_is_read(tmp_path: Path) -> None:
    paper, levels = sources(tmp_path, "refs.ris", RIS)
    assert (paper.name, paper.family, paper.url) == (
        "Silting of Port Elm",
        "Harbour Review",
        "https://doi.org/10.5555/elm",
    )
    assert paper.note == "Dupont, Marie, Li, Wei (2024)"
    assert (levels.name, levels.kind, levels.url) == ("Water levels", SourceKind.DATASET, "https://e.example/levels")


def test_a_published_check_is_a_document_whose_figures_the_reviewer_disputes(tmp_path: Path) -> None:
    (found,) = held(tmp_path, "check.jsonld", json.dumps(CHECK))
    assert isinstance(found, Draft)
    assert found.document.outlet == "Vérif du port"
    assert found.document.language.value == "en"
    (proposal,) = found.proposals
    assert proposal.statement.figure is not None
    assert proposal.statement.figure.low == 41_000_000
    by_role = {attribution.role: attribution for attribution in proposal.attributions}
    assert by_role[CitationRole.SPEAKER].name == "Ada Quill"
    check = by_role[CitationRole.EVIDENCE]
    assert (check.name, check.stance) == ("Vérif du port", Stance.DISPUTES)
    assert check.passage is not None
    assert found.document.text[check.passage.start : check.passage.end] == "Plutôt faux"


@pytest.mark.parametrize(
    ("rating", "stance"),
    [
        ({"ratingValue": 5, "worstRating": 1, "bestRating": 5}, Stance.SUPPORTS),
        ({"ratingValue": "2", "worstRating": "1", "bestRating": "5"}, Stance.DISPUTES),
        ({"ratingValue": 3, "worstRating": 1, "bestRating": 5}, Stance.MENTIONS),
        ({"ratingValue": "n/a", "worstRating": 1, "bestRating": 5}, Stance.MENTIONS),
        ({}, Stance.MENTIONS),
    ],
)
def test_words_without_a_number_take_no_side(tmp_path: Path, rating: dict[str, object], stance: Stance) -> None:
    review = {**CHECK, "claimReviewed": "The quay is closed.", "reviewRating": {**rating, "alternateName": "Hm"}}
    (found,) = held(tmp_path, "check.json", json.dumps({"@graph": [review, {"@type": "WebPage"}]}))
    assert isinstance(found, Draft)
    assert [attribution.stance for attribution in found.proposals[0].attributions][-1] is stance
    assert found.proposals[0].statement.value == "The quay is closed."


def test_what_a_json_file_is_its_content_says(tmp_path: Path) -> None:
    assert held(tmp_path, "a.json", '{"claimstone": 1, "tables": {}}') == [
        LibraryText('{"claimstone": 1, "tables": {}}', "a.json")
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", "{"),
        ("a.json", "[" * 100_000),
        ("a.json", '{"articles": []}'),
        ("a.json", "[]"),
        ("a.json", "3"),
        ("a.jsonld", '{"@type": "ClaimReview", "claimReviewed": 3}'),
        ("a.bib", "@article{x, title = "),
        ("a.bib", "no bibliography"),
        ("a.ris", "no bibliography"),
        ("a.ris", "TY  - JOUR\nER  -\n"),
    ],
)
def test_what_is_none_of_these_is_refused_with_a_way_out(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(UnreadableArticle) as refused:
        held(tmp_path, name, text)
    assert refused.value.hint


def test_a_file_of_another_encoding_or_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_bytes("@misc{x, title={港}}".encode("gb18030"))
    with pytest.raises(UnreadableArticle, match="UTF-8"):
        list(records.read(tmp_path / "a.bib"))
    with pytest.raises(UnreadableArticle, match="cannot be opened"):
        list(records.read(tmp_path / "b.bib"))

"""Whatever comes first: articles imported in any order give the same findings."""

from __future__ import annotations

from pathlib import Path

import pytest

from importers import samples
from importers.draft import draft
from importers.readers import read
from kb import operations, say
from kb.model import Draft, Language
from kb.refresh import catch_up, refresh
from kb.store import open_library, reads


@pytest.fixture(scope="module")
def articles() -> list[Draft]:
    """The bundled sample articles, read once."""
    return [draft(article) for path in samples.paths() for article in read(path)]


def found(path: Path, drafts: tuple[Draft, ...], *, one_by_one: bool) -> list[tuple[str, str, str]]:
    with open_library(path, create=True) as store:
        for each in drafts:
            changes = operations.add_draft(store, each)
            if one_by_one:
                refresh(store, changes)
        catch_up(store)
        return sorted(
            (finding.key, finding.severity.value, say.sentence(finding, Language.ENGLISH))
            for finding in reads.findings(store)
        )


def test_the_order_of_import_never_changes_the_findings(tmp_path: Path, articles: list[Draft]) -> None:
    orders = [(first, *(each for each in articles if each is not first)) for first in reversed(articles)]
    told = [
        found(tmp_path / f"{number}.claimstone", order, one_by_one=number % 2 == 0)
        for number, order in enumerate(orders)
    ]
    assert len(told[0]) > 20
    for other in told[1:]:
        assert other == told[0]

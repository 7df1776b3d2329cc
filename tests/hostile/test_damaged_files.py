"""Files damaged in transit: bytes changed or cut off. What comes out is an article or a refusal, nothing else."""

from __future__ import annotations

import io
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from importers.article import Article, UnreadableArticle
from importers.metadata import document_of
from importers.readers import READERS

GOLDEN = Path(__file__).parent.parent / "importers" / "readers" / "golden"
FILES = {path.name: path.read_bytes() for path in GOLDEN.iterdir() if path.suffix in READERS}


@pytest.mark.parametrize("name", sorted(FILES))
@given(data=st.data())
@settings(max_examples=8)
def test_a_damaged_file_is_an_article_or_a_refusal(name: str, data: st.DataObject) -> None:
    whole = FILES[name]
    damaged = bytearray(whole)
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=12)):
        damaged[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(1, len(whole)))
    with suppress(UnreadableArticle):
        for found in READERS[Path(name).suffix](io.BytesIO(bytes(damaged[:cut])), name):
            if isinstance(found, Article):
                document = document_of(found)
                assert document.title
                document.text.encode("utf-8")

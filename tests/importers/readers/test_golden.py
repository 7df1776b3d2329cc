"""Articles and what is told of each, side by side in golden/.

Run this file to write the answers anew, then read the difference.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import importers.readers
from importers.article import Unread
from importers.metadata import document_of
from importers.readers import READERS, read
from kb.model import Document

GOLDEN = Path(__file__).with_name("golden")
ARTICLES = sorted(path for path in GOLDEN.iterdir() if path.suffix in READERS)


def told(path: Path) -> list[dict[str, object]]:
    """Everything a reader and the metadata say about a file, in an order that reads well."""
    answers = []
    for article in read(path):
        assert not isinstance(article, Unread)
        document = document_of(article)
        answers.append(
            {
                "title": document.title,
                "language": document.language.value,
                "outlet": document.outlet,
                "author": document.author,
                "published": document.published and document.published.isoformat(),
                "place": document.place,
                "url": document.url,
                "story_sources": [[source.name, source.kind.value] for source in document.story_sources],
                "warnings": list(article.warnings),
                "parts": parts(document),
            }
        )
    return answers


def parts(document: Document) -> list[list[str]]:
    return [[part.kind.value, document.text[part.span.start : part.span.end]] for part in document.parts]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_an_article_is_told_apart_as_its_golden_answer_says(path: Path) -> None:
    assert told(path) == json.loads(answer_of(path).read_text(encoding="utf-8"))


def test_every_file_of_the_package_is_a_registered_reader_and_the_reverse() -> None:
    files = {path.stem for path in Path(importers.readers.__file__).parent.glob("*.py")} - {"__init__"}
    registered = {reader.__module__.rpartition(".")[2] for reader in READERS.values()}
    assert files == registered, "READERS of importers/readers/__init__.py names each file beside it"


def test_every_reader_has_an_article_with_its_answer() -> None:
    tried = {READERS[path.suffix] for path in ARTICLES}
    missing = {suffix for suffix, reader in READERS.items() if reader not in tried}
    assert not missing, f"no article in {GOLDEN} for {missing}: add one, then run this file to write its answer"


def answer_of(path: Path) -> Path:
    return path.with_name(path.name + ".json")


if __name__ == "__main__":
    for article_path in ARTICLES:
        answers = json.dumps(told(article_path), ensure_ascii=False, indent=1)
        answer_of(article_path).write_text(answers + "\n", encoding="utf-8")

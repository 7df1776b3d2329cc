"""Files that hold no articles but what is known already: bibliographies, published checks, tables of claims, libraries.

Listed in RECORDS by suffix; what a .json file is, its content says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from importers.article import LibraryText, UnreadableArticle
from importers.encoding import decode
from importers.records import bibtex, claimreview, csl, csv, ris
from importers.records.json_text import parsed
from kb.model import Draft, Source

LARGEST = 200_000_000
"""Bytes of the largest file that is read; a library of 10,000 articles has half as many."""

LIBRARY = "claimstone"
"""The key that tells a library written by Claimstone from other JSON."""


Record = Source | Draft | LibraryText


def _json(text: str, name: str) -> Iterator[Record]:
    told = parsed(text, name)
    if isinstance(told, dict) and LIBRARY in told:
        yield LibraryText(text, name)
    elif csl.is_bibliography(told):
        yield from csl.read(text, name)
    else:
        yield from claimreview.read(text, name)


RECORDS: Mapping[str, Callable[[str, str], Iterator[Record]]] = {
    ".bib": bibtex.read,
    ".ris": ris.read,
    ".jsonld": claimreview.read,
    ".json": _json,
    ".csv": csv.read,
    ".tsv": csv.read,
}
"""By suffix; a reader is given the text and the file's name."""

_TABLES = {".csv", ".tsv"}
"""Programs that write them have encodings of their own."""


def read(path: Path, columns: csv.Columns | None = None) -> Iterator[Record]:
    """Yield what one file holds.

    Args:
        path: The file.
        columns: For a table of claims, the heading that holds each field where it does not say so itself.

    Raises:
        UnreadableArticle: it cannot be opened, is too large, or is none of these.
    """
    try:
        if (size := path.stat().st_size) > LARGEST:
            raise UnreadableArticle(
                f"{path.name} is {size // 1_000_000} MB, and {LARGEST // 1_000_000} are read at most",
                hint="Export fewer documents at a time.",
            )
        data = path.read_bytes()
        text = decode(data, path.name)[0] if path.suffix.lower() in _TABLES else data.decode("utf-8-sig")
    except OSError as error:
        raise UnreadableArticle(
            f"{path.name} cannot be opened: {error.strerror or error}", hint="Check that it is there and may be read."
        ) from error
    except UnicodeDecodeError as error:
        raise UnreadableArticle(f"{path.name} is no UTF-8 text", hint="Save it as UTF-8.") from error
    if path.suffix.lower() in _TABLES:
        yield from csv.read(text, path.name, columns)
    else:
        yield from RECORDS[path.suffix.lower()](text, path.name)

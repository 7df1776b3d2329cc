"""A library of any size in a minute or two, written straight into the tables: no article is read, no check is run."""

from __future__ import annotations

import json
import random
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kb.store import open_library
from kb.store import sqlite as engine

CLAIMS_A_DOCUMENT = 10
SUBJECTS = 20_000
SOURCES = 5_000
METRICS = ("revenue", "profit", "headcount", "price", "capex", "users")
STRENGTHS = ("none", "none", "story", "image", "anonymous", "named", "named", "named", "document", "data")
REVIEWS = ("proposed", "proposed", "proposed", "accepted", "accepted", "rejected", "written")
PLACES = ("harbour", "quay", "mill", "foundry", "orchard", "ferry", "granary", "tannery", "brewery", "quarry")
DOINGS = ("grows", "shrinks", "reports", "plans", "opens", "closes", "sells", "buys", "counts", "doubles")
_LOT = 2_000
_HOT = 20
"""One claim in so many is about a subject that everybody writes about."""
_FIGURES_OF_THE_HOT = 20

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How the claims of a library hang together.

    Attributes:
        subjects: How many there are.
        hot: How many of them have one topic that fills a twentieth of the library between them; 0 for none.
        sketched: Whether documents are compared by their wording.
    """

    subjects: int = SUBJECTS
    hot: int = 0
    sketched: bool = False


def fill(path: Path, claims: int, shape: Shape = Shape()) -> Path:
    """Make a library of so many claims; it opens like any other."""
    open_library(path, create=True).close()
    connection = engine.sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -400000", "locking_mode = EXCLUSIVE"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN")
    _names(connection, shape.subjects)
    chance = random.Random(6)
    documents = claims // CLAIMS_A_DOCUMENT
    for first in range(1, documents + 1, _LOT):
        _write(connection, range(first, min(first + _LOT, documents + 1)), chance, shape)
    connection.execute("COMMIT")
    connection.close()
    return path


def _names(connection: sqlite3.Connection, subjects: int) -> None:
    entities = ((number, _subject(number), _subject(number).lower()) for number in range(1, subjects + 1))
    connection.executemany("INSERT INTO entity (id, name, folded, kind) VALUES (?, ?, ?, 'company')", entities)
    sources = ((number, _speaker(number), _speaker(number).lower()) for number in range(1, SOURCES + 1))
    connection.executemany("INSERT INTO source (id, name, folded, kind) VALUES (?, ?, ?, 'organisation')", sources)


def _subject(number: int) -> str:
    return f"{PLACES[number % 10].title()} {number // 10} Company"


def _speaker(number: int) -> str:
    return f"Board of house {number}"


def _write(connection: sqlite3.Connection, numbers: range, chance: random.Random, shape: Shape) -> None:
    tables: dict[str, list[Row]] = {table: [] for table in _INSERTS}
    for number in numbers:
        for table, row in _document(number, chance, shape):
            tables[table].append(row)
    for table, rows in tables.items():
        connection.executemany(_INSERTS[table], rows)


def _document(number: int, chance: random.Random, shape: Shape) -> Iterator[tuple[str, Row]]:
    title = f"{PLACES[chance.randrange(10)].title()} {DOINGS[chance.randrange(10)]} in report {number}"
    source = SOURCES + number
    yield "source", (source, title, title.lower(), "document")
    published = f"20{10 + number % 16}-0{1 + number % 9}-1{number % 10}"
    yield "document", (number, title, f"Outlet {number % 300}", published, source)
    text = title + "\n\n"
    for place in range(CLAIMS_A_DOCUMENT):
        claim = (number - 1) * CLAIMS_A_DOCUMENT + place + 1
        subject, speaker = chance.randrange(1, shape.subjects + 1), chance.randrange(1, SOURCES + 1)
        value, metric = 1_000 + chance.randrange(25 * shape.subjects), chance.randrange(6)
        if shape.hot and claim % _HOT == 0:
            subject, value, metric = claim // _HOT % shape.hot + 1, 1000 + value % _FIGURES_OF_THE_HOT, 0
        wording, amount = f"{value} million euros", str(value * 10**6)
        strength = STRENGTHS[chance.randrange(10)]
        sentence = f"{_subject(subject)} had {wording} this year, the {_speaker(speaker).lower()} said. "
        start = len(text) + sentence.index(wording)
        yield (
            "claim",
            (
                claim, number, REVIEWS[chance.randrange(7)], strength, subject, METRICS[metric], _subject(subject),
                wording, start, start + len(wording), len(text), len(text) + len(sentence), amount, amount,
                wording, start, start + len(wording), f"20{10 + number % 16}-01-01", f"20{10 + number % 16}-12-31",
                f"{amount} EUR" if len(str(value).rstrip("0")) > 3 else None,
            ),
        )  # fmt: skip
        yield "claim_search", (claim, f"{_subject(subject)} . {sentence}".lower())
        if strength in {"none", "story"}:
            key = f"unsourced:{claim:024x}"
            facts = [["subject", _subject(subject)], ["metric", METRICS[value % 6]], ["figure", f"{value} M EUR"]]
            yield "finding", (claim, key, number, json.dumps([claim]), json.dumps([number]), json.dumps(facts))
            yield "finding_about", (claim, "claim", claim)
            yield "finding_about", (claim, "document", number)
        else:
            yield "citation", (claim, speaker, strength)
        text += sentence
    for _ in range(32 if shape.sketched else 0):
        yield "sketch", (chance.getrandbits(60), number)
    yield "article", (number, f"{number:032x}", json.dumps([["body", 0, len(text)]]), text)
    yield "document_search", (number, title.lower(), text.lower())


_INSERTS = {
    "source": "INSERT INTO source (id, name, folded, kind) VALUES (?, ?, ?, ?)",
    "document": "INSERT INTO document (id, title, language, outlet, published, source, imported) "
    "VALUES (?, ?, 'en', ?, ?, ?, '2026-01-01T00:00:00+00:00')",
    "article": "INSERT INTO article (id, fingerprint, parts, figures, rejected, warnings, text) "
    "VALUES (?, ?, ?, '[]', '[]', '[]', ?)",
    "claim": "INSERT INTO claim (id, document, review, strength, entity, metric, subject, text, span_start, span_end, "
    "sentence_start, sentence_end, low, high, figure_text, figure_start, figure_end, as_of_start, as_of_end, telling, "
    "preference, dimension, kind, unit, bound, step, as_of_precision, modality, denied, confidence, reasons, readings) "
    f"VALUES ({', '.join('?' * 20)}, "
    "'normal', 'money', 'money', 'EUR', 'exact', '1000000', 'year', 'stated', 0, 50, '[]', '[]')",
    "sketch": "INSERT OR IGNORE INTO sketch (kind, hash, document) VALUES ('text', ?, ?)",
    "citation": "INSERT INTO citation (claim, source, role, strength, stance) VALUES (?, ?, 'speaker', ?, 'supports')",
    "finding": 'INSERT INTO finding (id, "check", kind, severity, key, grain, document, entity, metric, dimension, '
    "value, claims, pairs, documents, sources, facts) "
    "VALUES (?, 'unsourced', 'none', 'medium', ?, 'document', ?, 0, '', '', '', ?, '[]', ?, '[]', ?)",
    "finding_about": "INSERT INTO finding_about (finding, kind, about) VALUES (?, ?, ?)",
    "claim_search": "INSERT INTO claim_search (rowid, words) VALUES (?, ?)",
    "document_search": "INSERT INTO document_search (rowid, title, words) VALUES (?, ?, ?)",
}


if __name__ == "__main__":
    fill(Path(sys.argv[1]), int(sys.argv[2]))

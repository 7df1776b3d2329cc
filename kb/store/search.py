"""Words are found in claims and documents, whatever their case, accents or Chinese variant."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from kb.model import ClaimId, DocumentId, Language, metric_name
from kb.store.folding import words as indexed
from kb.store.touched import Entry

if TYPE_CHECKING:
    from kb.store import Store

_RANKED_UP_TO = 50_000
"""bm25 reads every hit: with more than these, the newest come first."""


def claims(store: Store, words: str, *, limit: int = 200) -> list[ClaimId]:
    """The claims whose sentence, subject, metric, scope, note or sources have all the words, best first."""
    return [ClaimId(found) for found in _find(store, "claim_search", words, limit)]


def documents(store: Store, words: str, *, limit: int = 200) -> list[DocumentId]:
    """The documents whose title or text has all the words, best first; a word in the title counts more."""
    return [DocumentId(found) for found in _find(store, "document_search", words, limit)]


def matching(words: str, *, beginning: int = 1) -> str:
    """The words as FTS5 asks for them: each is a phrase; the last, if it has so many letters, the beginning of one."""
    phrases = [" ".join(indexed(word).replace('"', " ").split()) for word in words.split()]
    asked = [f'"{phrase}"' for phrase in phrases if any(letter.isalnum() for letter in phrase)]
    if asked and not words[-1].isspace() and asked[-1][-2].isascii() and len(asked[-1]) >= beginning + 2:
        asked[-1] += "*"
    return " ".join(asked)


def _find(store: Store, table: str, words: str, limit: int) -> list[int]:
    asked = matching(words)
    if not asked:
        return []
    hits = store.value(
        f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {table} MATCH ? LIMIT ?)",
        asked,
        _RANKED_UP_TO,
    )
    weights = "" if table == "claim_search" else ", 5.0, 1.0"
    order = f"bm25({table}{weights}), rowid" if hits < _RANKED_UP_TO else "rowid DESC"
    sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY {order} LIMIT ?"
    return [row[0] for row in store.rows(sql, asked, limit)]


# Keeping the index ------------------------------------------------------------------------------------------------

_TOLD_OF_A_CLAIM = ("subject", "metric", "qualifier", "value", "text", "sentence_start", "sentence_end", "note")
_TOLD_OF_A_DOCUMENT = ("title", "outlet", "author")


def follow(store: Store, entries: Iterable[Entry]) -> None:
    """Bring the index up to date with a step that was done, undone or redone."""
    changed_claims, changed_documents, renamed = set(), set(), set()
    for entry in entries:
        if entry.table == "claim" and entry.changes(_TOLD_OF_A_CLAIM):
            changed_claims.add(entry.row)
        elif entry.table == "citation" and entry.claim is not None:
            changed_claims.add(entry.claim)
        elif entry.table == "source" and entry.changes(("name",)):
            renamed.add(entry.row)
        elif (entry.table == "document" and entry.changes(_TOLD_OF_A_DOCUMENT)) or (
            entry.table == "article" and entry.changes(("text",))
        ):
            changed_documents.add(entry.row)
    changed_claims.update(row[0] for row in store.rows(_CITING, json.dumps(sorted(renamed))))
    index_claims(store, changed_claims)
    index_documents(store, changed_documents)


_CITING = "SELECT DISTINCT claim FROM citation WHERE source IN (SELECT value FROM json_each(?))"

_CLAIM_WORDS = """
SELECT id, document, subject, metric, qualifier, value, note, text, sentence_start, sentence_end, (
    SELECT group_concat(source.name, ' . ') FROM citation JOIN source ON source.id = citation.source
    WHERE citation.claim = claim.id
) AS sources
FROM claim WHERE id IN (SELECT value FROM json_each(?)) ORDER BY document"""

_DOCUMENT_WORDS = """
SELECT document.id, document.title, document.outlet, document.author, article.text
FROM document JOIN article ON article.id = document.id
WHERE document.id IN (SELECT value FROM json_each(?))"""


@cache
def _measured(metric: str) -> str:
    """A metric's names in all languages: what its rows say, whichever the window speaks."""
    return indexed(" . ".join(metric_name(metric, language) for language in Language))


def index_claims(store: Store, ids: Iterable[int]) -> None:
    """Write what those claims say into the index; a claim that is gone leaves it."""
    asked = json.dumps(sorted(ids))
    store.execute("DELETE FROM claim_search WHERE rowid IN (SELECT value FROM json_each(?))", asked)
    for document, rows in groupby(list(store.rows(_CLAIM_WORDS, asked)), key=lambda row: int(row["document"])):
        text = store.value("SELECT text FROM article WHERE id = ?", document)
        for row in rows:
            sentence = text[row["sentence_start"] : row["sentence_end"]] or row["text"]
            told = (row["subject"], row["qualifier"], row["value"], row["note"], row["sources"], sentence)
            found = f"{_measured(row['metric'])} . {indexed(' . '.join(filter(None, told)))}"
            store.insert("claim_search", {"rowid": row["id"], "words": found})


def index_documents(store: Store, ids: Iterable[int]) -> None:
    """Write what those documents say into the index; a document that is gone leaves it."""
    asked = json.dumps(sorted(ids))
    store.execute("DELETE FROM document_search WHERE rowid IN (SELECT value FROM json_each(?))", asked)
    for row in list(store.rows(_DOCUMENT_WORDS, asked)):
        told = (row["title"], row["outlet"], row["author"])
        store.insert(
            "document_search",
            {"rowid": row["id"], "title": indexed(" . ".join(filter(None, told))), "words": indexed(row["text"])},
        )


def rebuild(store: Store) -> None:
    """Write the whole index anew from claims and documents; inside `store.writing()`."""
    for table, source, index in (
        ("claim_search", "claim", index_claims),
        ("document_search", "document", index_documents),
    ):
        store.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
        for some in _lots(store, source):
            index(store, some)


def _lots(store: Store, table: str) -> Iterator[list[int]]:
    """All ids of a table, some thousands at a time."""
    last = 0
    while some := [row[0] for row in store.rows(f"SELECT id FROM {table} WHERE id > ? ORDER BY id LIMIT 2000", last)]:
        yield some
        last = some[-1]

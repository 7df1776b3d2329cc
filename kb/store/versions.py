"""Which documents are versions of one article: the newest speaks for them, the others stay to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kb.model import Claim, Document, DocumentId
from kb.model.interval import share
from kb.model.sketch import resemblance, text_sketch
from kb.store.assembly import claims_where, documents_by_id

if TYPE_CHECKING:
    from kb.store import Store

REPLACED = "SELECT id FROM document WHERE replaced_by IS NOT NULL"
"""The documents that a newer version of their article replaced."""
CURRENT = f"document NOT IN ({REPLACED})"
"""The condition that a claim does not stand in an article that a newer version replaced."""


def held_version(store: Store, document: Document) -> DocumentId | None:
    """The newest version of the article that the document is another text of; None where the library has none.

    The same address or the same title from the same outlet; and, since a front page keeps its address and a column its
    title, both: the title under that address, the day under that title, or wording in common.
    """
    for row in store.rows(_LIKE_IT, document.url, document.title, document.outlet):
        held = documents_by_id(store, [row["id"]])[DocumentId(row["id"])]
        title = held.title.casefold() == document.title.casefold()
        address = held.url == document.url is not None
        if (title and (address or _of_one_day(held, document))) or _resemble(held, document):
            return held.id
    return None


_LIKE_IT = """
SELECT id FROM document WHERE url = ? AND replaced_by IS NULL
UNION SELECT id FROM document WHERE title = ? COLLATE NOCASE AND outlet = ? AND replaced_by IS NULL ORDER BY id DESC"""


def _of_one_day(held: Document, document: Document) -> bool:
    return held.published is None or document.published is None or held.published.day == document.published.day


def _resemble(held: Document, document: Document) -> bool:
    sketches = (text_sketch(each.text, each.language) for each in (held, document))
    return resemblance(*sketches) >= share("versions", "wording")


def versions(store: Store, document: DocumentId) -> list[Document]:
    """All versions of the article, the newest last; one alone where there was never another."""
    ids = [row["id"] for row in store.rows(_VERSIONS, document)]
    found = documents_by_id(store, ids)
    return [found[DocumentId(each)] for each in ids]


_VERSIONS = """
WITH newest (id) AS (SELECT coalesce(replaced_by, id) FROM document WHERE id = ?)
SELECT id FROM document WHERE id = (SELECT id FROM newest) OR replaced_by = (SELECT id FROM newest)
ORDER BY replaced_by IS NULL, id"""


def left_in_earlier(store: Store, document: DocumentId) -> list[Claim]:
    """The claims that still stand in versions which this document replaced."""
    return claims_where(store, "document IN (SELECT id FROM document WHERE replaced_by = ?)", document)

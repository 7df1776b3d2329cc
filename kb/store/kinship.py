"""Which documents share much of their wording or of their figures, found by the sketches of kb.model.sketch."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kb.model import DocumentId, Kinship, Language
from kb.model.interval import comparison, share
from kb.model.sketch import Sketch, figure_sketch, resemblance, text_sketch
from kb.store.cells import figures_of

if TYPE_CHECKING:
    from kb.store import Store

_TEXT, _FIGURES = "text", "figures"
_COMMON = 1000
"""A hash that more documents have than this is small print, and tells nothing."""


def kin_of(store: Store, document: int) -> tuple[Kinship, ...]:
    """The documents that share enough with this one to be looked at, by id."""
    own = _sketches(store, [document]).get(document, {})
    found = _meeting(store, own, document)
    sketches = _sketches(store, found)
    kin = (_kinship(document, other, own, sketches[other]) for other in sorted(found))
    return tuple(kinship for kinship in kin if _is_near(kinship))


def _kinship(left: int, right: int, first: dict[str, Sketch], second: dict[str, Sketch]) -> Kinship:
    figures = first.get(_FIGURES, ()), second.get(_FIGURES, ())
    enough = len({*figures[0]} & {*figures[1]}) >= comparison()["kinship"]["fewest_figures"]
    return Kinship(
        left=DocumentId(min(left, right)),
        right=DocumentId(max(left, right)),
        text=resemblance(first.get(_TEXT, ()), second.get(_TEXT, ())),
        figures=resemblance(*figures) if enough else resemblance((), ()),
    )


def _is_near(kinship: Kinship) -> bool:
    return kinship.text >= share("kinship", "text") or kinship.figures >= share("kinship", "figures")


def _meeting(store: Store, own: dict[str, Sketch], document: int) -> set[int]:
    """The documents that have several hashes with this one."""
    fewest = {
        _TEXT: max(1, int(share("kinship", "text") * len(own.get(_TEXT, ())))),
        _FIGURES: comparison()["kinship"]["fewest_figures"],
    }
    return {
        row["document"]
        for kind, sketch in own.items()
        for row in store.rows(_SHARING, json.dumps(sketch), kind, _COMMON, _COMMON, kind, document, fewest[kind])
    }


_SHARING = """
WITH telling (hash) AS MATERIALIZED (
    SELECT value FROM json_each(?) WHERE
    (SELECT count(*) FROM (SELECT 1 FROM sketch WHERE kind = ? AND sketch.hash = value LIMIT ?)) < ?
)
SELECT document FROM telling CROSS JOIN sketch ON sketch.kind = ? AND sketch.hash = telling.hash
WHERE document != ? GROUP BY document HAVING count(*) >= ?"""


def _sketches(store: Store, documents: Iterable[int]) -> dict[int, dict[str, Sketch]]:
    held: dict[int, dict[str, Sketch]] = defaultdict(dict)
    sql = "SELECT document, kind, hash FROM sketch WHERE document IN (SELECT value FROM json_each(?)) ORDER BY hash"
    for row in store.rows(sql, json.dumps([*documents])):
        held[row["document"]][row["kind"]] = (*held[row["document"]].get(row["kind"], ()), row["hash"])
    return held


def follow(store: Store, documents: Iterable[int]) -> set[int]:
    """Sketch documents that came, went or changed anew; answers their kin, as they were and as they are."""
    kin: set[int] = set()
    for document in sorted(documents):
        kin |= _kin(store, document)
        store.execute("DELETE FROM sketch WHERE document = ?", document)
        draw(store, document)
        kin |= _kin(store, document)
    return kin


def _kin(store: Store, document: int) -> set[int]:
    return {end for kinship in kin_of(store, document) for end in (kinship.left, kinship.right)}


def draw(store: Store, document: int) -> None:
    """Write the sketches of a document; none where it is no more."""
    row = store.row(_READ, document)
    if row is None:
        return
    sketches = {
        _TEXT: text_sketch(row["text"], Language(row["language"])),
        _FIGURES: figure_sketch(figures_of(row["figures"], row["text"])),
    }
    for kind, sketch in sketches.items():
        store.insert_all("sketch", [{"kind": kind, "hash": value, "document": document} for value in sketch])


_READ = """
SELECT article.text, article.figures, document.language FROM article JOIN document ON document.id = article.id
WHERE article.id = ? AND document.replaced_by IS NULL"""


def rebuild(store: Store) -> None:
    """Sketch every document anew; inside `store.writing()`."""
    store.execute("DELETE FROM sketch")
    for row in list(store.rows("SELECT id FROM document ORDER BY id")):
        draw(store, row["id"])

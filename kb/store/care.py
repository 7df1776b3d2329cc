"""A library is looked over, and what is derived in it is made anew from the originals."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from kb.model import Stance, Strength, strongest
from kb.store import Store, findings, kinship, rows, search
from kb.store.cells import Read
from kb.store.decoding import is_readable
from kb.store.schema import WATCHED


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Something in a library that is not as it must be.

    Attributes:
        code: "file" (SQLite's own check), "key" (a row names one that is not there), "search", "text" (an article
            is not what was imported), "cell" (a value no program of ours writes), "place" (a claim lies outside its
            article), "strength".
        count: In how many rows.
        example: Where, in the words of the check; may be empty.
        mended: Whether `mend` puts it right; the rest takes `repair`.
    """

    code: str
    count: int
    example: str = ""
    mended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was looked at, and what was found.

    Attributes:
        rows: How many rows each table holds.
        quick: The indices, texts and cells were left out.
    """

    rows: dict[str, int]
    quick: bool
    troubles: tuple[Trouble, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing was found."""
        return not self.troubles

    @property
    def is_sound(self) -> bool:
        """Whether nothing is lost: what is wrong, if anything, can be made anew."""
        return all(trouble.mended for trouble in self.troubles)


def verify(store: Store, *, quick: bool = False) -> Verdict:
    """Look a library over: the file, its keys, its texts, and what is derived from them.

    quick: leave out the reading of every index; for each start, where the whole is for once a week.

    Raises:
        KbError: so little can be read that nothing more can be said.
    """
    return Verdict(rows=count(store), quick=quick, troubles=tuple(_troubles(store, quick=quick)))


def count(store: Store) -> dict[str, int]:
    """How many rows each table of people's work holds, and how many findings and steps there are."""
    return {table: int(store.value(f"SELECT count(*) FROM {table}")) for table in (*WATCHED, "finding", "step")}


def _troubles(store: Store, *, quick: bool) -> Iterator[Trouble]:
    told = [row[0] for row in store.rows(f"PRAGMA {'quick_check' if quick else 'integrity_check'}(100)")]
    if told != ["ok"]:
        yield Trouble(code="file", count=len(told), example=told[0])
    broken = [f"{row['table']} {row['rowid']}: no {row['parent']}" for row in store.rows("PRAGMA foreign_key_check")]
    if broken:
        yield Trouble(code="key", count=len(broken), example=broken[0])
    for code, sql in _COUNTED.items():
        found = [row[0] for row in store.rows(sql)]
        if found:
            yield Trouble(code=code, count=len(found), example=str(found[0]), mended=code in _MENDED)
    if not quick:
        changed = [row["id"] for row in store.rows("SELECT id, fingerprint, text FROM article") if _is_changed(row)]
        if changed:
            yield Trouble(code="text", count=len(changed), example=str(changed[0]))
        odd = [f"{table} {row['id']}" for table in _TABLES for row in _all(store, table) if not is_readable(table, row)]
        if odd:
            yield Trouble(code="cell", count=len(odd), example=odd[0])


_TABLES = (*WATCHED, "entry")


def _all(store: Store, table: str) -> Iterator[Read]:
    return store.rows(f"SELECT * FROM {table}")


def _is_changed(row: Read) -> bool:
    return bool(rows.fingerprint(row["text"]) != row["fingerprint"])


_MENDED = {"search", "strength"}
_RUNGS = json.dumps(["none", "story", "image", "anonymous", "named", "document", "data"])
_COUNTED = {
    "search": """
SELECT 'claim ' || id FROM (SELECT id FROM claim EXCEPT SELECT rowid FROM claim_search)
UNION ALL SELECT 'claim ' || id FROM (SELECT rowid AS id FROM claim_search EXCEPT SELECT id FROM claim)
UNION ALL SELECT 'document ' || id FROM (SELECT id FROM document EXCEPT SELECT rowid FROM document_search)
UNION ALL SELECT 'document ' || id FROM (SELECT rowid AS id FROM document_search EXCEPT SELECT id FROM document)""",
    "place": """
SELECT claim.id FROM claim JOIN article ON article.id = claim.document
WHERE claim.span_start < 0 OR claim.span_start > claim.span_end OR claim.span_end > length(article.text)""",
    "strength": f"""
SELECT claim.id FROM claim LEFT JOIN citation ON citation.claim = claim.id AND citation.stance != 'disputes'
LEFT JOIN json_each('{_RUNGS}') AS rung ON rung.value = citation.strength
GROUP BY claim.id HAVING claim.strength != json_extract('{_RUNGS}', '$[' || coalesce(max(rung.key), 0) || ']')""",
}


def mend(store: Store) -> None:
    """Make anew, from what is stored, all that is derived: indices, search, kinship, strengths; findings are asked for.

    Undo is untouched: nothing of this is a step. `kb.refresh.catch_up` then finds the findings again.

    Raises:
        KbError: the library is read-only.
    """
    with store.writing():
        store.execute("REINDEX")
        search.rebuild(store)
        kinship.rebuild(store)
        for row in list(store.rows(_COUNTED["strength"])):
            _weigh(store, row["id"])
        findings.forget_all(store)


def _weigh(store: Store, claim: int) -> None:
    cited = store.rows("SELECT strength, stance FROM citation WHERE claim = ?", claim)
    strength = strongest((Strength(row["strength"]), Stance(row["stance"])) for row in cited)
    store.update("claim", [claim], {"strength": strength.value})

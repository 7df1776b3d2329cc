"""Every step is written down as it happens, so that it can be undone, redone and told.

TEMP triggers, made from the live columns of the watched tables each time a library is opened for writing, record each
row that changes: an update with its images before and after, a deletion with the image before, an insertion with
neither, for the row itself stands in its table. Undo walks a step backwards; where it takes an inserted row away, it
keeps the image for redo. Steps are undone last first, so every row a step wrote is found as the step left it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kb.model import Changes, ClaimId
from kb.store import search
from kb.store.cells import told_as_damage
from kb.store.schema import WATCHED
from kb.store.sqlite import damaged, sqlite3
from kb.store.touched import Entry, touched

if TYPE_CHECKING:
    from kb.store import Store

DONE, UNDONE, DROPPED = "done", "undone", "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class PastStep:
    """One step of the library's history.

    Attributes:
        state: "done", "undone" (redo brings it back) or "dropped" (undone, and something else was done then).
        who: The name the system knows the editor by; may be empty.
        at: When it was first done, ISO 8601 in UTC.
    """

    id: int
    name: str
    state: str
    who: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One line of the audit trail.

    Attributes:
        step: The step's name; see `what` for whether it was done, undone or redone.
        what: "did", "undid" or "redid".
        claim: The claim it changed; None in the trail of the whole library.
        differences: (field, before, after) of the claim and its citations; "" where there was or is nothing.
    """

    at: str
    who: str
    step: str
    what: str
    claim: ClaimId | None = None
    differences: tuple[tuple[str, str, str], ...] = ()


# Recording --------------------------------------------------------------------------------------------------------


def watch(store: Store) -> None:
    """Set the triggers; nothing is recorded until a step begins."""
    store.execute("CREATE TEMP TABLE recording (step INTEGER NOT NULL)")
    for table in WATCHED:
        for trigger in _triggers(table, [*store.columns(table)]):
            store.execute(trigger)


def _triggers(table: str, columns: list[str]) -> Iterator[str]:
    def image(row: str) -> str:
        return "json_object(" + ", ".join(f"'{column}', {row}.\"{column}\"" for column in columns) + ")"

    def claim(row: str) -> str:
        return {"claim": f"{row}.id", "citation": f"{row}.claim"}.get(table, "NULL")

    def record(row: str, before: str, after: str) -> str:
        return (
            'INSERT INTO entry (step, tab, "row", claim, before, after) '
            f"SELECT step, '{table}', {row}.id, {claim(row)}, {before}, {after} FROM recording;"
        )

    changed = " OR ".join(f'OLD."{column}" IS NOT NEW."{column}"' for column in columns)
    yield (
        f"CREATE TEMP TRIGGER {table}_inserted AFTER INSERT ON main.{table} BEGIN {record('NEW', 'NULL', 'NULL')} END"
    )
    yield (
        f"CREATE TEMP TRIGGER {table}_updated AFTER UPDATE ON main.{table} WHEN {changed} "
        f"BEGIN {record('NEW', image('OLD'), image('NEW'))} END"
    )
    yield (
        f"CREATE TEMP TRIGGER {table}_deleted AFTER DELETE ON main.{table} "
        f"BEGIN {record('OLD', image('OLD'), 'NULL')} END"
    )


def begin(store: Store, name: str) -> int:
    """Start recording a step."""
    number = store.insert("step", {"name": name, "state": DONE})
    store.execute("INSERT INTO temp.recording (step) VALUES (?)", number)
    return number


def finish(store: Store, number: int, name: str) -> Changes:
    """Stop recording, bring what is derived up to date, and tell what was touched.

    What was undone before a step can no longer be redone; one that changed nothing takes nothing away.
    """
    store.execute("DELETE FROM temp.recording")
    entries = _entries(store, number)
    if not entries:
        store.execute("DELETE FROM step WHERE id = ?", number)
        return Changes(step=name)
    store.execute("UPDATE step SET state = ? WHERE state = ?", DROPPED, UNDONE)
    _tell(store, number, "did")
    return _settle(store, name, entries)


@told_as_damage
def _entries(store: Store, number: int) -> list[Entry]:
    return [
        Entry(
            id=row["id"],
            table=row["tab"],
            row=row["row"],
            claim=row["claim"],
            before=_image(store, row["tab"], row["before"]),
            after=_image(store, row["tab"], row["after"]),
        )
        for row in store.rows("SELECT * FROM entry WHERE step = ? ORDER BY id", number)
    ]


def _image(store: Store, table: str, cell: str | None) -> dict[str, Any] | None:
    """A row as it was; what names another table or column than ours has never been written by us."""
    image: dict[str, Any] | None = json.loads(cell) if cell else None
    if table not in WATCHED or not (image or {}).keys() <= store.columns(table):
        raise ValueError(table)
    return image


def _tell(store: Store, number: int, what: str) -> None:
    store.insert("event", {"step": number, "what": what, "who": store.who, "at": store.now()})


def _settle(store: Store, name: str, entries: list[Entry]) -> Changes:
    search.follow(store, entries)
    return touched(store, name, entries)


# Undo and redo ----------------------------------------------------------------------------------------------------


def undoable(store: Store) -> str | None:
    """The name of the step that undo would take back; None where there is none."""
    name: str | None = store.value("SELECT name FROM step WHERE state = ? ORDER BY id DESC LIMIT 1", DONE)
    return name


def redoable(store: Store) -> str | None:
    """The name of the step that redo would bring back; None where there is none."""
    name: str | None = store.value("SELECT name FROM step WHERE state = ? ORDER BY id LIMIT 1", UNDONE)
    return name


def undo(store: Store) -> Changes:
    """Take the last step back; Changes of the step "" where there was none."""
    with _read_as_written(), store.writing():
        return _turn(store, "SELECT id, name FROM step WHERE state = ? ORDER BY id DESC LIMIT 1", DONE)


def redo(store: Store) -> Changes:
    """Bring the step undone last back; Changes of the step "" where there was none."""
    with _read_as_written(), store.writing():
        return _turn(store, "SELECT id, name FROM step WHERE state = ? ORDER BY id LIMIT 1", UNDONE)


@contextmanager
def _read_as_written() -> Iterator[None]:
    """Refuse in words a step that no longer fits the rows it is about: the file is damaged."""
    try:
        yield
    except sqlite3.Error as error:
        raise damaged("The history of the library") from error


def _turn(store: Store, which: str, state: str) -> Changes:
    step = store.row(which, state)
    if step is None:
        return Changes(step="")
    back = state == DONE
    entries = _entries(store, step["id"])
    store.execute("PRAGMA defer_foreign_keys = ON")
    for entry in reversed(entries) if back else entries:
        (_take_back if back else _bring_back)(store, entry)
    store.execute("UPDATE step SET state = ? WHERE id = ?", UNDONE if back else DONE, step["id"])
    _tell(store, step["id"], "undid" if back else "redid")
    return _settle(store, step["name"], entries)


def _take_back(store: Store, entry: Entry) -> None:
    if entry.before is None:
        entry.after = dict(*store.rows(f"SELECT * FROM {entry.table} WHERE id = ?", entry.row))
        store.execute("UPDATE entry SET after = ? WHERE id = ?", json.dumps(entry.after), entry.id)
        store.delete(entry.table, [entry.row])
    elif entry.after is None:
        store.insert(entry.table, entry.before)
    else:
        store.update(entry.table, [entry.row], entry.before)


def _bring_back(store: Store, entry: Entry) -> None:
    if entry.after is None:
        store.delete(entry.table, [entry.row])
    elif entry.before is None:
        store.insert(entry.table, entry.after)
        store.execute("UPDATE entry SET after = NULL WHERE id = ?", entry.id)
    else:
        store.update(entry.table, [entry.row], entry.after)


# Telling ----------------------------------------------------------------------------------------------------------

_STEPS = """
SELECT step.id, step.name, step.state, event.who, event.at
FROM step JOIN event ON event.id = (SELECT min(id) FROM event WHERE event.step = step.id)
WHERE step.id < ? ORDER BY step.id DESC LIMIT ?"""


def steps(store: Store, *, before: int | None = None, limit: int = 200) -> list[PastStep]:
    """The library's steps, latest first; `before` a step's id pages further back."""
    latest = 2**62 if before is None else before
    return [PastStep(**dict(row)) for row in store.rows(_STEPS, latest, limit)]


@told_as_damage
def history(store: Store, *, claim: ClaimId | None = None, limit: int = 200) -> list[Happening]:
    """What was done, undone and redone, by whom and when: to one claim, or to the library; latest first."""
    if claim is None:
        sql = (
            "SELECT event.at, event.who, step.name AS step, event.what FROM event JOIN step ON step.id = event.step "
            "ORDER BY event.id DESC LIMIT ?"
        )
        return [Happening(**dict(row)) for row in store.rows(sql, limit)]
    sql = (
        "SELECT step.id, step.name, event.what, event.who, event.at FROM event JOIN step ON step.id = event.step "
        "WHERE step.id IN (SELECT step FROM entry WHERE claim = ?) ORDER BY event.id DESC LIMIT ?"
    )
    return [
        Happening(
            at=row["at"],
            who=row["who"],
            step=row["name"],
            what=row["what"],
            claim=claim,
            differences=tuple(_differences(store, row["id"], claim)),
        )
        for row in store.rows(sql, claim, limit)
    ]


_UNTOLD = {"id", "claim", "document", "touched", "proposed", "signature", "dimension", "by_editor"}


def _differences(store: Store, step: int, claim: ClaimId) -> Iterator[tuple[str, str, str]]:
    sql = "SELECT tab, before, after FROM entry WHERE claim = ? AND step = ? ORDER BY id"
    for row in store.rows(sql, claim, step):
        before: dict[str, Any] = json.loads(row["before"] or "{}")
        after: dict[str, Any] = json.loads(row["after"] or "{}")
        if row["tab"] == "citation":
            quote = "citation", before.get("quote") or "", after.get("quote") or ""
            if quote[1] or quote[2]:
                yield quote
            continue
        if row["before"] is None:
            continue
        for field, old in before.items():
            new = after.get(field)
            if old != new and field not in _UNTOLD:
                yield field, _spelled(old), _spelled(new)


def _spelled(value: str | int | None) -> str:
    return "" if value is None else str(value)

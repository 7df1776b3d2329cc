"""What a process is killed at: each says when it begins, then what it has done, and never ends by itself."""

from __future__ import annotations

from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from kb import export, operations
from kb.model import Language
from kb.store import open_library, reads, salvage, schema
from kb.store.backups import restore
from tests.kb.library import make_draft


def importing(told: Connection, library: Path, number: int) -> None:
    store = open_library(library, create=True)
    told.send("ready")
    for each in count(number):
        operations.add_draft(store, make_draft(outlet=f"Outlet {each}", cost=str(40 + each)))
        told.send(each)


def deciding(told: Connection, library: Path) -> None:
    """Everything at once, accepted, undone, rejected, undone."""
    store = open_library(library)
    ids = [claim.id for claim in reads.claims(store)]
    told.send("ready")
    while True:
        operations.accept(store, ids)
        operations.undo(store)
        operations.reject(store, ids)
        operations.undo(store)


def backing_up(told: Connection, library: Path, folder: Path) -> None:
    store = open_library(library, readonly=True)
    told.send("ready")
    for each in count():
        store.copy(folder / f"{each}.claimstone")


def restoring(told: Connection, library: Path, folder: Path) -> None:
    told.send("ready")
    for each in count():
        restore(library, folder / f"{each}.claimstone")


def repairing(told: Connection, library: Path, folder: Path) -> None:
    told.send("ready")
    for each in count():
        salvage.repair(library, folder / f"{each}.claimstone")


def merging(told: Connection, library: Path, other: Path) -> None:
    store = open_library(library)
    told.send("ready")
    with open_library(other, readonly=True) as theirs:
        while True:
            operations.merge_library(store, theirs)
            operations.undo(store)


def exporting(told: Connection, library: Path, target: Path) -> None:
    """One summary in the place of the other, in two languages."""
    with open_library(library, readonly=True) as store:
        snapshot = reads.library_snapshot(store)
    told.send("ready")
    while True:
        for language in (Language.ENGLISH, Language.FRENCH):
            export.write(snapshot, target, language=language)


def migrating(told: Connection, library: Path) -> None:
    """To a format that does not exist yet, with much to write."""

    def next_tables(db) -> None:
        db.execute("ALTER TABLE claim ADD COLUMN mood TEXT")
        for number in range(3000):
            db.execute("UPDATE claim SET mood = ?", (str(number),))

    schema.MIGRATIONS = (*schema.MIGRATIONS, next_tables)
    schema.VERSION += 1
    told.send("ready")
    open_library(library)
    told.send("done")
    told.recv()

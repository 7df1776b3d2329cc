"""Backups are made by themselves, kept apart from the library, thinned with age, and restored without overwriting."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kb.model import KbError
from kb.store import Store
from kb.store.connection import Access, connect, set_aside_logs
from kb.store.copying import STAMP, all_backups

_SUFFIX = ".claimstone"
A_DAY = timedelta(days=1)
AN_HOUR = timedelta(hours=1)
"""How old the last backup may be when a library is opened, and before a change of many things at once."""
_PLACES = "places.txt"
"""Where the library stood, one place a line: once it is damaged, it no longer says who it is."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Backup:
    """One backup of a library.

    Attributes:
        at: When it was made, in UTC.
        size: In bytes.
    """

    at: datetime
    path: Path
    size: int


def folder_known_for(library: Path) -> Path | None:
    """Where the backups are of a library that cannot be read, by where it stood when they were made."""
    return next((note.parent for note in all_backups().glob(f"*/{_PLACES}") if str(library) in _places(note)), None)


def _places(note: Path) -> list[str]:
    return note.read_text(encoding="utf-8", errors="replace").splitlines() if note.exists() else []


def backups(folder: Path) -> list[Backup]:
    """The backups in a folder, newest first."""
    found = []
    for path in folder.glob(f"*{_SUFFIX}"):
        try:
            at = datetime.strptime(path.stem.partition("-")[0], STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue  # somebody else's file
        found.append(Backup(at=at, path=path, size=path.stat().st_size))
    return sorted(found, reverse=True)


def back_up_when_due(
    store: Store, *, every: timedelta = A_DAY, folder: Path | None = None, now: datetime | None = None
) -> Backup | None:
    """Make a backup where the last is older than that, and thin what there is; None where none was due.

    A clock that was set back makes no backup wait: one from the future counts as old. A library in which nothing was
    done yet is not backed up.

    Raises:
        KbError: it cannot be written, or the library is damaged.
    """
    if store.row("SELECT 1 FROM step LIMIT 1") is None:
        return None
    folder = folder or store.backup_folder()
    now = now or datetime.now(UTC)
    if any(timedelta(0) <= now - held.at < every for held in backups(folder)):
        return None
    made = back_up_now(store, folder=folder, now=now)
    for old in thinned(backups(folder)):
        old.path.unlink(missing_ok=True)
    return made


def back_up_now(store: Store, *, folder: Path | None = None, now: datetime | None = None) -> Backup:
    """Make a backup among the library's own.

    Raises:
        KbError: it cannot be written, or the library is damaged.
    """
    folder = folder or store.backup_folder()
    at = (now or datetime.now(UTC)).replace(microsecond=0)
    while (path := folder / f"{at.strftime(STAMP)}{_SUFFIX}").exists():
        at += timedelta(seconds=1)
    store.copy(path)
    note_place(folder, store.path)
    return Backup(at=at, path=path, size=path.stat().st_size)


def note_place(folder: Path, library: Path) -> None:
    """Write down where the library stands, so that its backups are found once it cannot be read."""
    note = folder / _PLACES
    known = _places(note)
    if str(library) not in known:
        note.write_text("\n".join([*known, str(library)]), encoding="utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a backup holds, and what was done in the library since.

    Attributes:
        since: How often, by the name of the step; undoing and redoing are "undo" and "redo". None where the library
            cannot be asked.
    """

    documents: int
    claims: int
    since: Mapping[str, int] | None


def contents(backup: Path, *, library: Store | None = None) -> Contents:
    """Look into a backup; without the library it is of, nothing is told of what was done since.

    Raises:
        KbError: the backup is damaged.
    """
    with _opened(backup) as held:
        documents, claims, last = (
            int(held.value(sql) or 0)
            for sql in ("SELECT count(*) FROM document", "SELECT count(*) FROM claim", "SELECT max(id) FROM event")
        )
    since = None if library is None else {row["name"]: row["number"] for row in library.rows(_SINCE, last)}
    return Contents(documents=documents, claims=claims, since=since)


_SINCE = """
SELECT CASE event.what WHEN 'did' THEN step.name WHEN 'undid' THEN 'undo' ELSE 'redo' END AS name, count(*) AS number
FROM event JOIN step ON step.id = event.step WHERE event.id > ? GROUP BY 1 ORDER BY 2 DESC, 1"""


_KEPT: tuple[tuple[int, Callable[[datetime], str]], ...] = (
    (12, lambda at: f"{at:%Y-%m-%d %H}"),
    (7, lambda at: f"{at:%Y-%m-%d}"),
    (4, lambda at: f"{at:%G-%V}"),
    (12, lambda at: f"{at:%Y-%m}"),
)
"""So many hours, days, weeks and months that have a backup keep their newest."""


def thinned(held: Iterable[Backup]) -> list[Backup]:
    """The backups that can go: all but the newest of each of the last 12 hours, 7 days, 4 weeks and 12 months."""
    newest_first = sorted(held, reverse=True)
    kept: set[Backup] = set(newest_first[:1])
    for number, period_of in _KEPT:
        newest: dict[str, Backup] = {}
        for backup in newest_first:
            newest.setdefault(period_of(backup.at), backup)
        kept.update(list(newest.values())[:number])
    return [backup for backup in newest_first if backup not in kept]


def restore(backup: Path, destination: Path) -> None:
    """Put a backup where no file is; a library is never overwritten.

    Logs of an earlier file of that name are set aside, for SQLite would write them into the restored one.

    Raises:
        KbError: the backup is damaged or no library, or the destination exists or cannot be written.
    """
    if destination.exists():
        raise KbError(
            f"{destination} exists already.", hint="Restore under another name, look at it, then choose which to keep."
        )
    with _opened(backup) as held:
        set_aside_logs(destination)
        held.copy(destination)


def place_beside(library: Path) -> Path:
    """Where a restored library goes: beside the one it is of, under a name that no file has."""
    number, beside = 1, library.with_stem(f"{library.stem} restored")
    while beside.exists():
        number += 1
        beside = library.with_stem(f"{library.stem} restored {number}")
    return beside


def _opened(backup: Path) -> Store:
    return Store(backup, connect(backup, Access.READ))

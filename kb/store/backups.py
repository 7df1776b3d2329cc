"""Backups are made by themselves, kept apart from the library, thinned with age, and restored without overwriting."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kb.model import KbError
from kb.store import Store
from kb.store.connection import Access, connect, set_aside_logs

_STAMP = "%Y%m%dT%H%M%SZ"
_SUFFIX = ".claimstone"
_A_DAY = timedelta(days=1)


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


def folder_of(store: Store) -> Path:
    """Where the library's own backups are: outside the folder that the library is in."""
    return store.backup_folder()


def backups(folder: Path) -> list[Backup]:
    """The backups in a folder, newest first."""
    found = []
    for path in folder.glob(f"*{_SUFFIX}"):
        try:
            at = datetime.strptime(path.stem, _STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue  # somebody else's file
        found.append(Backup(at=at, path=path, size=path.stat().st_size))
    return sorted(found, reverse=True)


def back_up(store: Store, destination: Path) -> None:
    """Copy a library to a file that is not there yet.

    Raises:
        KbError: the file exists or cannot be written, or the library is damaged.
    """
    store.copy(destination)


def back_up_when_due(store: Store, *, folder: Path | None = None, now: datetime | None = None) -> Backup | None:
    """Make a backup where the last is older than a day, and thin what there is; None where none was due.

    A clock that was set back makes no backup wait: one from the future counts as old.
    """
    folder = folder or folder_of(store)
    now = now or datetime.now(UTC)
    if any(timedelta(0) <= now - held.at < _A_DAY for held in backups(folder)):
        return None
    made = back_up_now(store, folder=folder, now=now)
    for old in thinned(backups(folder)):
        old.path.unlink(missing_ok=True)
    return made


def back_up_now(store: Store, *, folder: Path | None = None, now: datetime | None = None) -> Backup:
    """Make a backup among the library's own, as before a bulk change."""
    folder = folder or folder_of(store)
    at = (now or datetime.now(UTC)).replace(microsecond=0)
    while (path := folder / f"{at.strftime(_STAMP)}{_SUFFIX}").exists():
        at += timedelta(seconds=1)
    back_up(store, path)
    return Backup(at=at, path=path, size=path.stat().st_size)


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
    with Store(backup, connect(backup, Access.READ)) as held:
        set_aside_logs(destination)
        held.copy(destination)

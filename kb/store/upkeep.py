"""What is done for a library without being asked: a look at the file, a whole check each week, a backup each day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kb.model import KbError
from kb.store import Store
from kb.store.backups import Backup, back_up_when_due
from kb.store.care import Verdict, verify

_A_WEEK = timedelta(days=7)
_CHECKED = "checked.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Upkeep:
    """What was found and made.

    Attributes:
        verdict: Of the quick check, or of the whole one where that was due.
        backup: None where none was due, or none could be made.
        refusal: Why no backup could be made; None where none was due or one was made.
    """

    verdict: Verdict
    backup: Backup | None = None
    refusal: KbError | None = None


def keep_up(store: Store, *, now: datetime | None = None) -> Upkeep:
    """Look a library over, wholly once a week, and back it up once a day; any reader of it will do.

    A library that is found damaged is not backed up: its older backups are better.

    Raises:
        KbError: so little can be read that nothing more can be said.
    """
    now = now or datetime.now(UTC)
    note = store.backup_folder() / _CHECKED
    quick = timedelta(0) <= now - _told(note) < _A_WEEK
    verdict = verify(store, quick=quick)
    if not verdict.is_sound:
        return Upkeep(verdict=verdict)
    try:
        backup = back_up_when_due(store, now=now)
        if not quick:
            note.parent.mkdir(parents=True, exist_ok=True)
            note.write_text(now.isoformat(timespec="seconds"), encoding="utf-8")
    except KbError as refusal:
        return Upkeep(verdict=verdict, refusal=refusal)
    except OSError as error:
        unwritten = KbError(f"{note} cannot be written: {error.strerror}.", hint="Make room for the backups.")
        return Upkeep(verdict=verdict, refusal=unwritten)
    return Upkeep(verdict=verdict, backup=backup)


def _told(note: Path) -> datetime:
    """When the whole library was last found sound; long ago where nothing says so."""
    try:
        return datetime.fromisoformat(note.read_text(encoding="utf-8")).astimezone(UTC)
    except (OSError, ValueError):
        return datetime(1, 1, 1, tzinfo=UTC)

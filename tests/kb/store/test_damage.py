"""Files damaged in transit or on the disk: docs/reliability.md, D8, D10 and D12."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from kb import operations, refresh
from kb.model import Draft, KbError, Source, SourceKind, Strength
from kb.store import Store, care, open_library, reads, salvage, search
from kb.store.backups import restore
from tests.kb.library import show_terms, state
from tests.soak import tell, times

Make = Callable[..., Draft]
Harm = Callable[[bytes, random.Random], bytes]


def cut_off(whole: bytes, chance: random.Random) -> bytes:
    return whole[: chance.randrange(1, len(whole))]


def headless(whole: bytes, chance: random.Random) -> bytes:
    lost = chance.choice((16, 100, 4096))
    return bytes(lost) + whole[lost:]


def flipped(whole: bytes, chance: random.Random) -> bytes:
    data = bytearray(whole)
    for _ in range(chance.choice((1, 8, 400))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


def with_lost_sectors(whole: bytes, chance: random.Random) -> bytes:
    data = bytearray(whole)
    for _ in range(chance.randrange(1, 6)):
        start = chance.randrange(0, len(data), 512)
        data[start : start + 512] = bytes(512)
    return bytes(data[: len(whole)])


def mixed_up(whole: bytes, chance: random.Random) -> bytes:
    """A page where another should be, as after a copy that ran while the file was written."""
    data = bytearray(whole)
    for _ in range(chance.randrange(1, 4)):
        one, other = (chance.randrange(1, len(data) // 4096) * 4096 for _ in range(2))
        data[one : one + 4096] = whole[other : other + 4096]
    return bytes(data)


def something_else(_whole: bytes, chance: random.Random) -> bytes:
    return chance.choice((b"", b"PK\x03\x04", b"SQLite format 3\x00", chance.randbytes(9000)))


HARMS: tuple[tuple[Harm, int], ...] = (
    (flipped, 140),
    (cut_off, 50),
    (with_lost_sectors, 50),
    (headless, 20),
    (mixed_up, 30),
    (something_else, 10),
)


@pytest.fixture
def whole(store: Store, draft: Make) -> bytes:
    """A library that was lived in, at rest."""
    for number, outlet in enumerate(("Elm Courier", "Elm Gazette", "Le Phare")):
        operations.add_draft(store, draft(outlet=outlet, cost=str(41 + number), title=f"Dredging, {outlet}"))
    claims = reads.claims(store)
    operations.accept(store, [claims[0].id, claims[3].id])
    operations.cite(store, claims[1].id, Source(name="Ledger", kind=SourceKind.DATASET), strength=Strength.DATA)
    operations.reject(store, [claims[2].id])
    operations.undo(store)
    refresh.catch_up(store)
    store.close()
    return store.path.read_bytes()


@pytest.mark.parametrize(("harm", "often"), HARMS, ids=[harm.__name__ for harm, _ in HARMS])
def test_damage_is_refused_or_told_and_what_can_be_read_is_saved(
    whole: bytes, path: Path, tmp_path: Path, harm: Harm, often: int
) -> None:
    chance, salvaged = random.Random(7), 0
    for number in range(times(often)):
        path.write_bytes(harm(whole, chance))
        outcome = look_over(path)
        assert outcome != "whole" or harm in {flipped, mixed_up, with_lost_sectors}, "what is gone is missed"
        anew = tmp_path / f"anew-{number}.claimstone"
        try:
            saved = salvage.repair(path, anew)
        except KbError:
            assert not anew.exists()
        else:
            salvaged += 1
            with open_library(anew) as store:
                assert {trouble.code for trouble in care.verify(store).troubles} <= {"text", "place"}
                assert saved.saved["document"] == len(reads.documents(store))
    tell("D8", f"libraries {harm.__name__.replace('_', ' ')}, each refused or told", times(often))
    tell("D8", "of them salvaged into a new file", salvaged)


def look_over(path: Path) -> str:
    """Use the library as an editor would, without a traceback; answers what the check says of it."""
    try:
        with open_library(path) as store:
            for use in (
                lambda: reads.claims(store),
                lambda: search.claims(store, "dredging"),
                lambda: reads.findings(store),
                lambda: refresh.rebuild(store),
                lambda: operations.undo(store),
            ):
                with suppress(KbError):
                    use()
            return "whole" if care.verify(store).is_whole else "told"
    except KbError:
        return "refused"


# Copies -----------------------------------------------------------------------------------------------------------


def lived_in(path: Path, chance: random.Random, draft: Make) -> Store:
    """A library of some articles and decisions, no two alike; open."""
    store = open_library(path, create=True)
    for number in range(chance.randrange(1, 5)):
        operations.add_draft(store, draft(outlet=f"Outlet {number}", cost=str(chance.randrange(10, 99999))))
    for _ in range(chance.randrange(12)):
        held = reads.claims(store)
        if not held:
            break
        claims = [claim.id for claim in chance.sample(held, 2)]
        match chance.randrange(5):
            case 0:
                operations.accept(store, claims)
            case 1:
                operations.reject(store, claims)
            case 2:
                operations.annotate(store, claims[0], chance.choice(("ask again", "柳港", "Zoë\n\u202etwo")))
            case 3:
                operations.undo(store)
            case _:
                cited = Source(name=f"Ledger {chance.randrange(3)}", kind=SourceKind.DATASET)
                operations.cite(store, claims[0], cited, strength=Strength.DATA)
    return store


def rows(store: Store) -> list[str]:
    """Every row of every table."""
    names = [row["name"] for row in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    return [f"{name}: {tuple(row)}" for name in names for row in store.rows(f'SELECT * FROM "{name}"')]


def test_what_is_restored_is_what_was_backed_up_row_for_row(tmp_path: Path, draft: Make) -> None:
    chance = random.Random(10)
    for number in range(times(100)):
        library, backup, restored = (
            tmp_path / f"{name} {number}.claimstone" for name in ("mine", "backup", "restored")
        )
        with lived_in(library, chance, draft) as store:
            store.copy(backup)
            before = rows(store)
        restore(backup, restored)
        with open_library(restored, readonly=True) as store:
            assert rows(store) == before
    tell("D10", "libraries backed up and restored, row for row equal", times(100))


def test_what_is_derived_is_made_anew_as_a_fresh_import_makes_it(tmp_path: Path, draft: Make) -> None:
    chance = random.Random(12)
    for number in range(times(100)):
        with lived_in(tmp_path / f"{number}.claimstone", chance, draft) as store:
            show_terms(store)
            refresh.catch_up(store)
            before, found = state(store), set(reads.findings(store))
            with store.writing():
                store.execute("DELETE FROM claim_search WHERE rowid % 2")
                store.execute("INSERT INTO document_search (document_search) VALUES ('delete-all')")
                store.execute("DELETE FROM sketch WHERE hash % 3 = 0")
                store.execute("UPDATE claim SET strength = 'data' WHERE id % 4 = 0")
                store.execute("DELETE FROM finding")
            care.mend(store)
            refresh.catch_up(store)
            assert (state(store), set(reads.findings(store))) == (before, found)
            assert care.verify(store).is_whole
    tell("D12", "libraries whose derived facts were harmed and made anew, equal to before", times(100))

"""kill -9 at random moments: RELIABILITY's D1 and, for undo and bulk edits, D2."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from kb import refresh
from kb.store import Store, journal, open_library, reads
from tests.kb.library import ARTICLE

KILLS = int(os.environ.get("CLAIMSTONE_KILLS", "20"))
ROOT = Path(__file__).parents[3]

IMPORT = """
import sys
from pathlib import Path
from tests.kb.library import make_draft
from kb import operations
from kb.store import open_library
store = open_library(Path(sys.argv[1]), create=True)
number = int(sys.argv[2])
print("ready", flush=True)
while True:
    number += 1
    operations.add_draft(store, make_draft(outlet=f"Outlet {number}", cost=str(40 + number)))
    print(number, flush=True)
"""

DECIDE = """
import sys
from pathlib import Path
from kb import operations
from kb.store import open_library, reads
store = open_library(Path(sys.argv[1]))
ids = [claim.id for claim in reads.claims(store)]
print("ready", flush=True)
while True:
    operations.accept(store, ids)
    operations.undo(store)
    operations.reject(store, ids)
    operations.undo(store)
"""


def killed(program: str, *arguments: str, after: float) -> list[str]:
    """What the program had acknowledged when it was killed."""
    process = subprocess.Popen([sys.executable, "-c", program, *arguments], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    told, _ = process.communicate()
    return told.splitlines(keepends=True)


def assert_whole(store: Store) -> None:
    assert [row[0] for row in store.rows("PRAGMA integrity_check")] == ["ok"]
    assert not list(store.rows("PRAGMA foreign_key_check"))
    for search, table in (("document_search", "document"), ("claim_search", "claim"), ("article", "document")):
        found = [row[0] for row in store.rows(f"SELECT rowid FROM {search} ORDER BY rowid")]
        assert found == [row[0] for row in store.rows(f"SELECT id FROM {table} ORDER BY id")]


def test_a_killed_import_leaves_each_document_whole_or_absent(path: Path) -> None:
    chance = random.Random(20250127)
    acknowledged: set[str] = set()
    for attempt in range(KILLS):
        told = killed(IMPORT, str(path), str(attempt * 1000), after=chance.uniform(0.0, 0.12))
        acknowledged |= {line.strip() for line in told if line.endswith("\n")}
        start = time.monotonic()
        with open_library(path) as store:
            assert time.monotonic() - start < 1
            assert_whole(store)
            held = {row.outlet: row for row in reads.documents(store)}
            assert acknowledged <= {str(outlet).removeprefix("Outlet ") for outlet in held}
            assert all(row.claims == 3 for row in held.values())
            last = reads.document(store, max(row.id for row in held.values()))
            assert last.text.endswith(ARTICLE[-20:])
            refresh.catch_up(store)
    assert len(acknowledged) > KILLS


def test_a_killed_bulk_decision_is_done_or_not_and_so_is_its_undo(path: Path) -> None:
    killed(IMPORT, str(path), "0", after=0.3)
    chance = random.Random(1)
    for _ in range(max(3, KILLS // 4)):
        killed(DECIDE, str(path), after=chance.uniform(0.0, 0.1))
        with open_library(path) as store:
            assert_whole(store)
            reviews = {claim.review for claim in reads.claims(store)}
            assert len(reviews) == 1
            assert journal.undoable(store) in {"accept", "reject", "add_draft"}

"""Keep a library as this program writes it, to be opened by every later one: run once for each format, before release.

.venv/bin/python tests/kb/store/released/make.py
"""

from __future__ import annotations

import gzip
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[3]))

from kb import operations, refresh  # noqa: E402 (the folder of the tests is not on the path of a script)
from kb.model import Source, SourceKind, Strength, Word, WordRole  # noqa: E402
from kb.store import open_library, reads, schema  # noqa: E402
from tests.kb.library import make_draft  # noqa: E402


def main() -> None:
    """Three articles, decisions of each kind, and one that was undone."""
    kept = HERE / f"{schema.VERSION}.claimstone.gz"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "released.claimstone"
        with open_library(path, create=True) as store:
            store.who, store.now = "ed", lambda: "2024-03-06T09:00:00+00:00"
            for number, outlet in enumerate(("Elm Courier", "Elm Gazette", "Le Phare")):
                title = f"Dredging, {outlet}"
                operations.add_draft(store, make_draft(outlet=outlet, cost=str(41 + number), title=title))
            claims = reads.claims(store)
            operations.accept(store, [claims[0].id, claims[3].id])
            ledger = Source(name="Ledger", kind=SourceKind.DATASET)
            operations.cite(store, claims[1].id, ledger, strength=Strength.DATA)
            operations.annotate(store, claims[4].id, "ask the board")
            operations.add_word(store, Word(text="berth", role=WordRole.METRIC, code="other:berths"))
            operations.reject(store, [claims[2].id])
            operations.undo(store)
            refresh.catch_up(store)
        kept.write_bytes(gzip.compress(path.read_bytes(), mtime=0))
    sys.stdout.write(f"{kept}\n")


if __name__ == "__main__":
    main()

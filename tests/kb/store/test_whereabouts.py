"""Where a library stands, and what becomes of one whose file is taken away: docs/reliability.md, D15."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kb import operations
from kb.model import Draft
from kb.store import Astray, Store, open_library, reads
from kb.store.whereabouts import Whereabouts, whereabouts

Make = Callable[..., Draft]
MOUNTS = [
    "21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw",
    "40 21 0:35 / /mnt/news\\040desk rw shared:2 - nfs4 server:/desk rw",
    "41 21 0:36 / /media/stick rw - vfat /dev/sdb1 rw",
    "42 21 0:37 / /home/ed/remote rw - fuse.sshfs ed@server: rw",
]


@pytest.mark.parametrize(
    ("library", "found"),
    [
        ("/home/ed/library.claimstone", Whereabouts.HERE),
        ("/home/ed/Box office/library.claimstone", Whereabouts.HERE),
        ("/mnt/news desk/library.claimstone", Whereabouts.NETWORK),
        ("/home/ed/remote/2024/library.claimstone", Whereabouts.NETWORK),
        ("/media/stick/library.claimstone", Whereabouts.HERE),
        ("/home/ed/Dropbox/desk/library.claimstone", Whereabouts.SYNCED),
        ("/home/ed/OneDrive - The Courier/library.claimstone", Whereabouts.SYNCED),
        ("/Users/ed/Library/Mobile Documents/com~apple~CloudDocs/a.claimstone", Whereabouts.SYNCED),
        ("/home/ed/坚果云/library.claimstone", Whereabouts.SYNCED),
    ],
)
def test_a_folder_tells_whether_others_may_change_the_file(library: str, found: Whereabouts) -> None:
    assert whereabouts(Path(library), mounts=MOUNTS) is found


def test_a_program_that_synchronises_is_known_by_what_it_leaves(tmp_path: Path) -> None:
    assert whereabouts(tmp_path / "a.claimstone", mounts=MOUNTS) is Whereabouts.HERE
    (tmp_path / ".stfolder").mkdir()
    assert whereabouts(tmp_path / "deep" / "a.claimstone", mounts=MOUNTS) is Whereabouts.SYNCED


def test_a_library_in_a_synchronised_folder_keeps_no_log(tmp_path: Path, draft: Make) -> None:
    path = tmp_path / "Nextcloud" / "a.claimstone"
    with open_library(path, create=True) as store:
        assert store.value("PRAGMA journal_mode") == "delete"
        operations.add_draft(store, draft())
        assert not list(path.parent.glob("*-wal"))
        assert store.whereabouts is Whereabouts.SYNCED


@pytest.mark.parametrize("fate", ["moved", "deleted", "replaced"])
def test_nothing_is_written_to_a_file_that_is_gone(store: Store, path: Path, draft: Make, fate: str) -> None:
    operations.add_draft(store, draft())
    claims = reads.claims(store)
    if fate == "deleted":
        path.unlink()
    else:
        path.rename(path.with_name("elsewhere"))
    if fate == "replaced":
        path.write_bytes(b"another file")
    with pytest.raises(Astray) as refusal:
        operations.accept(store, [claims[0].id])
    assert "copy" in refusal.value.hint
    assert reads.claims(store) == claims, "reading goes on"
    store.copy(path.with_name("saved.claimstone"))
    with open_library(path.with_name("saved.claimstone")) as saved:
        assert reads.claims(saved) == claims
    if fate == "moved":
        path.with_name("elsewhere").rename(path)
        operations.accept(store, [claims[0].id])
        assert not store.is_astray


def test_a_system_that_lists_no_mounts_is_taken_at_the_word_of_the_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["kb.store.whereabouts"], "_MOUNTS", tmp_path / "none")
    assert whereabouts(tmp_path / "a.claimstone") is Whereabouts.HERE

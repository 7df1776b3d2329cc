"""A snapshot is of one moment, whatever is written while it is read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kb import operations
from kb.model import Draft
from kb.store import Store, reads, snapshots


def test_an_article_deleted_while_a_snapshot_is_read_is_whole_in_it(
    store: Store, draft: Callable[..., Draft], monkeypatch: pytest.MonkeyPatch
) -> None:
    operations.add_draft(store, draft())
    (held,) = (row.id for row in reads.documents(store))
    whole = snapshots.documents_by_id

    def meanwhile(reader: Store, ids: object) -> object:
        if reads.documents(store):
            operations.delete_document(store, held)
        return whole(reader, ids)  # type: ignore[arg-type] (passed through)

    monkeypatch.setattr(snapshots, "documents_by_id", meanwhile)
    with store.reader() as reader:
        seen = snapshots.library_snapshot(reader)
    assert {claim.document for claim in seen.claims} == {held} == set(seen.documents)
    assert reads.documents(store) == []

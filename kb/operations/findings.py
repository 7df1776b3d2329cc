"""An editor's word that a finding needs no more attention."""

from __future__ import annotations

from kb.model import Changes, KbError
from kb.store import Store, cells, lookups


def dismiss(store: Store, key: str, reason: str) -> Changes:
    """Dismiss a finding; it stays dismissed when it is found again."""
    if not reason.strip():
        raise KbError("A finding is dismissed with a reason.", hint="Say in a few words why it needs no attention.")
    held = lookups.dismissal(store, key)
    row: cells.Written = {"reason": cells.storable(reason.strip()), "at": store.now()}
    with store.step("dismiss") as step:
        if held is None:
            store.insert("dismissal", {"key": key, **row})
        else:
            store.update("dismissal", [held], row)
    return step.changes


def restore(store: Store, key: str) -> Changes:
    """Take a dismissal back; nothing happens where there is none."""
    held = lookups.dismissal(store, key)
    with store.step("restore") as step:
        if held is not None:
            store.delete("dismissal", [held])
    return step.changes

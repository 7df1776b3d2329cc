"""Another library is taken in: its articles, and the decisions on those that both have."""

from __future__ import annotations

from kb.model import Changes, KbError
from kb.operations.versions import give_way
from kb.store import Store, care, lossless
from kb.store.merging import take_in


def merge_library(store: Store, other: Store) -> Changes:
    """Take in all of another library, in one step.

    An article that both have stays as it is here, and takes over what was decided on or written by hand there, but
    only where nothing was decided here. Names and sources are known again by their names and aliases. What was taught
    here stands; what was taught there besides is added. A newer version of an article that is held takes its place, as
    when it is imported. The other library is left as it is.

    Raises:
        KbError: the other library is damaged.
    """
    if not care.verify(other).is_sound:
        raise KbError(
            f"{other.path} is damaged, so nothing of it was taken in.",
            hint="Save what can be read of it with `claimstone repair NEW-FILE`, then take that in.",
        )
    with store.step("merge_library") as step:
        for older, newest in take_in(store, other):
            give_way(store, older, newest)
    return step.changes


def take_export(store: Store, text: str, name: str) -> Changes:
    """Take in a library that was exported as .json; into an empty one it comes as it was, ids and all.

    Raises:
        KbError: the text is no whole export, or is of a newer Claimstone.
    """
    with lossless.library_of(text, name) as other:
        return merge_library(store, other)

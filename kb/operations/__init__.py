"""Every way a library can change: each is one function, one transaction, one undo step, and returns its Changes.

This package re-exports its operations, so that the window and the command line find them in one place.
"""

from kb.operations.decisions import accept, annotate, edit, prefer, reject, reopen, write
from kb.operations.documents import AlreadyHeld, add_draft, delete_document, describe
from kb.operations.findings import dismiss, restore
from kb.operations.merging import merge_library, take_export
from kb.operations.names import (
    add_alias,
    add_word,
    describe_entity,
    forget,
    merge_entities,
    remove_alias,
    remove_word,
    unmerge_entity,
)
from kb.operations.reread import reread
from kb.operations.sources import (
    add_source_alias,
    add_sources,
    cite,
    describe_source,
    link,
    merge_sources,
    remove_source_alias,
    uncite,
    unlink,
    unmerge_source,
)
from kb.operations.versions import let_go, place
from kb.store.journal import redo, undo

__all__ = [
    "AlreadyHeld",
    "accept",
    "add_alias",
    "add_draft",
    "add_source_alias",
    "add_sources",
    "add_word",
    "annotate",
    "cite",
    "delete_document",
    "describe",
    "describe_entity",
    "describe_source",
    "dismiss",
    "edit",
    "forget",
    "let_go",
    "link",
    "merge_entities",
    "merge_library",
    "merge_sources",
    "place",
    "prefer",
    "redo",
    "reject",
    "remove_alias",
    "remove_source_alias",
    "remove_word",
    "reopen",
    "reread",
    "restore",
    "take_export",
    "uncite",
    "undo",
    "unlink",
    "unmerge_entity",
    "unmerge_source",
    "write",
]

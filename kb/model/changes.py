"""What one operation touched, so that panes and checks refresh that and no more."""

from __future__ import annotations

from dataclasses import dataclass

from kb.model.claim import ClaimId
from kb.model.document import DocumentId
from kb.model.entity import EntityId
from kb.model.snapshot import Topic
from kb.model.source import SourceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The rows an operation wrote, by their ids; deleted ones included.

    Attributes:
        step: What was done, a code of kb/messages ("accept", "add_draft"); undo gives the step it undid.
        topics: Those whose claims changed, as they were before and as they are after.
        links: Whether the source graph changed.
        vocabulary: Whether importers should be handed a new Vocabulary.
        dismissals: Whether dismissals changed; findings are derived and never listed.
    """

    step: str
    documents: frozenset[DocumentId] = frozenset()
    claims: frozenset[ClaimId] = frozenset()
    sources: frozenset[SourceId] = frozenset()
    entities: frozenset[EntityId] = frozenset()
    topics: frozenset[Topic] = frozenset()
    links: bool = False
    vocabulary: bool = False
    dismissals: bool = False

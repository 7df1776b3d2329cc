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
        values: The telling figures of those claims (see kb.model.interval.telling_value), before and after.
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
    values: frozenset[str] = frozenset()
    links: bool = False
    vocabulary: bool = False
    dismissals: bool = False

    def __or__(self, other: Changes) -> Changes:
        """What the two touched together, under the first one's step: a batch is refreshed once, at its end."""
        return Changes(
            step=self.step,
            documents=self.documents | other.documents,
            claims=self.claims | other.claims,
            sources=self.sources | other.sources,
            entities=self.entities | other.entities,
            topics=self.topics | other.topics,
            values=self.values | other.values,
            links=self.links or other.links,
            vocabulary=self.vocabulary or other.vocabulary,
            dismissals=self.dismissals or other.dismissals,
        )

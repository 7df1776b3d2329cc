"""The values everything else speaks in: frozen, without a store, re-exported here."""

from kb.model.changes import (
    Changes,
)
from kb.model.claim import (
    Claim,
    ClaimId,
    Modality,
    Preference,
    Proposal,
    Review,
    Statement,
    dimension_of,
    signature,
)
from kb.model.document import (
    UNSTORED,
    Document,
    DocumentId,
    Language,
    Part,
    PartKind,
    Span,
)
from kb.model.draft import (
    Draft,
)
from kb.model.entity import (
    Entity,
    EntityId,
    EntityKind,
)
from kb.model.error import (
    KbError,
)
from kb.model.figure import (
    Bound,
    Figure,
    Kind,
    Reading,
    Rejected,
    Role,
)
from kb.model.finding import (
    Dismissal,
    Finding,
    Severity,
)
from kb.model.metric import (
    Metric,
    metric_name,
    metrics,
)
from kb.model.period import (
    Basis,
    Moment,
    Period,
    Precision,
)
from kb.model.snapshot import (
    Kinship,
    Snapshot,
    Topic,
)
from kb.model.source import (
    Attribution,
    Citation,
    CitationId,
    CitationRole,
    Link,
    LinkId,
    LinkKind,
    Reference,
    Source,
    SourceId,
    SourceKind,
    Stance,
    Strength,
    strongest,
)
from kb.model.unit import (
    Unit,
    comparable,
    unit_of,
    units,
)
from kb.model.vocabulary import (
    NOTHING_LEARNED,
    Vocabulary,
    Word,
    WordRole,
)

__all__ = [
    "NOTHING_LEARNED",
    "UNSTORED",
    "Attribution",
    "Basis",
    "Bound",
    "Changes",
    "Citation",
    "CitationId",
    "CitationRole",
    "Claim",
    "ClaimId",
    "Dismissal",
    "Document",
    "DocumentId",
    "Draft",
    "Entity",
    "EntityId",
    "EntityKind",
    "Figure",
    "Finding",
    "KbError",
    "Kind",
    "Kinship",
    "Language",
    "Link",
    "LinkId",
    "LinkKind",
    "Metric",
    "Modality",
    "Moment",
    "Part",
    "PartKind",
    "Period",
    "Precision",
    "Preference",
    "Proposal",
    "Reading",
    "Reference",
    "Rejected",
    "Review",
    "Role",
    "Severity",
    "Snapshot",
    "Source",
    "SourceId",
    "SourceKind",
    "Span",
    "Stance",
    "Statement",
    "Strength",
    "Topic",
    "Unit",
    "Vocabulary",
    "Word",
    "WordRole",
    "comparable",
    "dimension_of",
    "metric_name",
    "metrics",
    "signature",
    "strongest",
    "unit_of",
    "units",
]

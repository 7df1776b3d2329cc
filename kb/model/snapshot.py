"""What checks and exports are given: values read from a library at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kb.model.claim import Claim
from kb.model.document import Document, DocumentId
from kb.model.entity import Entity, EntityId
from kb.model.figure import Rejected
from kb.model.finding import Dismissal, Finding
from kb.model.source import Link, Source, SourceId


@dataclass(frozen=True, slots=True)
class Topic:
    """What makes claims comparable.

    Attributes:
        dimension: What the figures' units may be compared with ("money", "percent", "count:GPU"), see kb.model.unit.
    """

    subject: EntityId
    metric: str
    dimension: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """How much two documents share.

    Attributes:
        text: Share of their wording, 0 to 1.
        figures: Share of their telling figures, 0 to 1; it speaks across languages.
    """

    left: DocumentId
    right: DocumentId
    text: Decimal
    figures: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Part of a library: one topic, one document, the source graph, or (for an export) all of it.

    Attributes:
        topic: Set for the snapshot of one topic.
        claims: In order of document and place; rejected claims are left out.
        documents: Those of the claims (those asked for, in an export).
        document_sources: The source that stands for each document in the provenance graph.
        sources: All that claims, documents and links name here.
        kin: Pairs of documents that share much of their text or of their figures; both are among the documents.
        earlier: Claims that stand in versions which the one document replaced, and not in it.
        rejected: Numbers that are no figures, by document; only for one document or an export.
        findings: Only in an export, dismissed ones included.
    """

    claims: tuple[Claim, ...] = ()
    documents: Mapping[DocumentId, Document] = field(default_factory=dict)
    sources: Mapping[SourceId, Source] = field(default_factory=dict)
    entities: Mapping[EntityId, Entity] = field(default_factory=dict)
    document_sources: Mapping[DocumentId, SourceId] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    kin: tuple[Kinship, ...] = ()
    earlier: tuple[Claim, ...] = ()
    topic: Topic | None = None
    rejected: Mapping[DocumentId, tuple[Rejected, ...]] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    dismissals: tuple[Dismissal, ...] = ()

"""What a check says: its name, what it is about, and the numbers it used."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kb.model.claim import ClaimId
from kb.model.document import DocumentId
from kb.model.source import SourceId


class Severity(StrEnum):
    """How much a finding matters; info is shown on request and is never an alarm."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A derived value: rebuilt at will, dismissed by its key.

    Attributes:
        check: Name in kb.checks.CHECKS.
        kind: The check's own subdivision ("contradiction", "consistent-by-rounding"); "" where it has none.
        claims: What it is about, in order of document and place.
        pairs: The pairs that disagree, where there are more than two claims.
        facts: (name, value) pairs used in the sentence; values are spelled for people, without a language.
        key: Identity across re-checks: check, kind, topic, and the anchors and values of the claims.
    """

    check: str
    kind: str
    severity: Severity
    key: str
    claims: tuple[ClaimId, ...] = ()
    pairs: tuple[tuple[ClaimId, ClaimId], ...] = ()
    documents: tuple[DocumentId, ...] = ()
    sources: tuple[SourceId, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal:
    """An editor's word that a finding needs no more attention."""

    key: str
    reason: str
    at: str

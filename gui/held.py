"""The article that is open, with its claims: read once after a change, for every pane that shows it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from gui.standing import DISAGREEING
from kb.model import Changes, Claim, ClaimId, Document, DocumentId
from kb.store import Store, listing, reads

_ONE_BY_ONE = 50
"""Changed claims that are read by themselves; with more, all of the article's are read again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldArticle:
    """One article as the library has it now.

    Attributes:
        claims: In order of place, rejected ones included.
        conflicts: Those of them that an alarm says disagree with others.
    """

    document: Document
    claims: tuple[Claim, ...]
    conflicts: frozenset[ClaimId]


def read(store: Store, document: DocumentId) -> HeldArticle | None:
    """Read an article; None where there is none, or no longer."""
    if not reads.documents(store, ids=[document]):
        return None
    claims = tuple(reads.claims(store, document=document))
    return HeldArticle(document=reads.document(store, document), claims=claims, conflicts=_conflicts(store, claims))


def read_again(store: Store, held: HeldArticle, changes: Changes) -> HeldArticle | None:
    """Bring an article up to date after a change, reading what the change touched and no more."""
    number = held.document.id
    if number in changes.documents and not reads.documents(store, ids=[number]):
        return None
    if len(changes.claims) > _ONE_BY_ONE or changes.entities or changes.sources:
        return read(store, number)
    if changes.claims:
        touched = [claim for claim in reads.claims(store, ids=changes.claims) if claim.document == number]
        kept = [claim for claim in held.claims if claim.id not in changes.claims]
        claims = tuple(sorted([*kept, *touched], key=lambda claim: (claim.statement.span.start, claim.id)))
        held = replace(held, claims=claims)
    if number in changes.documents:
        held = replace(held, document=reads.document(store, number))
    return replace(held, conflicts=_conflicts(store, held.claims))


def _conflicts(store: Store, claims: tuple[Claim, ...]) -> frozenset[ClaimId]:
    return listing.conflicting(store, DISAGREEING, [claim.id for claim in claims])

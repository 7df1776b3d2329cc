"""What a new version of an article left behind: figures that changed, and claims that have no place in it any more."""

from __future__ import annotations

from dataclasses import dataclass

from kb.match.versions import Versions, changed_claims
from kb.model import Claim, ClaimId, DocumentId, Review, Span
from kb.store import Store, reads, versions


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftBehind:
    """The claims that stand in earlier versions of an article.

    Attributes:
        changed: Each with the claim of the newest version that states another figure.
        orphans: Those the newest version has no place for; the editor places them, or lets them go.
    """

    changed: tuple[tuple[Claim, Claim], ...] = ()
    orphans: tuple[Claim, ...] = ()


def left_behind(store: Store, document: DocumentId) -> LeftBehind:
    """What earlier versions of that newest version hold; rejected claims are no loss."""
    earlier = [claim for claim in versions.left_in_earlier(store, document) if claim.review is not Review.REJECTED]
    if not earlier:
        return LeftBehind()
    present = [claim for claim in reads.claims(store, document=document) if claim.review is not Review.REJECTED]
    documents = {version.id: version for version in versions.versions(store, document)}
    changed = changed_claims(earlier, present, documents)
    known = {before.id for before, _ in changed}
    return LeftBehind(changed=tuple(changed), orphans=tuple(claim for claim in earlier if claim.id not in known))


def candidates(store: Store, claim_id: ClaimId) -> tuple[tuple[Span, str], ...]:
    """The sentences of the newest version that are most like the one the claim stands in, with their words."""
    claim = reads.claim(store, claim_id)
    older = reads.document(store, claim.document)
    newest = reads.document(store, older.replaced_by or older.id)
    found = Versions(older.text, newest.text).candidates(claim.statement)
    return tuple((span, newest.text[span.start : span.end]) for span in found)

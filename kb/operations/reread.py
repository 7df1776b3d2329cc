"""A stored document is read again by better importers, and every decision is kept."""

from __future__ import annotations

from collections.abc import Iterable

from kb.model import Changes, Claim, ClaimId, DocumentId, Draft, KbError, Proposal, Review
from kb.operations.proposals import claim_row, put, put_citations
from kb.store import Store, belongings, lookups, reads, rows
from kb.store.folding import fold


def reread(store: Store, document_id: DocumentId, draft: Draft) -> Changes:
    """Put a new reading of a document's text in the place of the old one.

    Claims are known again by place, value, subject and metric, as they were proposed and as they were edited. What the
    editor decided on, wrote, noted or cited stays as it is, also where it is proposed no more; an open claim takes the
    new reading, and goes where it is proposed no more. The document's own facts stay: they may have been put right.

    Raises:
        KbError: the draft is of another text.
    """
    document = reads.document(store, document_id)
    if rows.fingerprint(draft.document.text) != rows.fingerprint(document.text):
        raise KbError(
            f"“{document.title}” has another text than what was read now.", hint="Import the new text as a document."
        )
    with store.step("reread") as step:
        store.update("article", [document_id], rows.reading_row(draft))
        claims = reads.claims(store, document=document_id)
        settled = lookups.settled(store, document_id)
        known = _known(store, claims)
        waiting = [claim for claim in claims if claim.id not in settled]
        renewed: set[ClaimId] = set()
        new: list[Proposal] = []
        for proposal in draft.proposals:
            claim = known.pop(rows.proposed_as(proposal.statement), None)
            if claim is None or claim.id in renewed:
                new.append(proposal)
            elif claim.id not in settled:
                renewed.add(claim.id)
                _renew(store, claim, proposal, document.text)
        gone = [claim.id for claim in waiting if claim.id not in renewed]
        _remove(store, gone)
        put(store, document_id, document.text, new)
        _forget_unused(store, claims)
    return step.changes


def _known(store: Store, claims: Iterable[Claim]) -> dict[str, Claim]:
    """The claims by what they were proposed as, and by what they now say; decided ones first."""
    proposed = lookups.proposed_as(store, [claim.id for claim in claims])
    known: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda claim: (claim.review is Review.PROPOSED, claim.id)):
        for key in (proposed.get(claim.id), rows.proposed_as(claim.statement)):
            if key is not None:
                known.setdefault(key, claim)
    return known


def _renew(store: Store, claim: Claim, proposal: Proposal, text: str) -> None:
    """Let an open claim say what is now read; its id stays."""
    store.update("claim", [claim.id], claim_row(store, claim.document, proposal))
    cited = {(fold(c.source.name), c.role, c.strength, c.passage) for c in claim.citations}
    if cited != {(fold(a.name), a.role, a.strength, a.passage) for a in proposal.attributions}:
        store.delete("citation", [citation.id for citation in claim.citations])
        put_citations(store, {claim.id: proposal.attributions}, text)


def _remove(store: Store, claims: list[ClaimId]) -> None:
    store.delete("citation", lookups.citations_of_claims(store, claims))
    store.delete("claim", claims)


def _forget_unused(store: Store, claims: Iterable[Claim]) -> None:
    """Take away the names that only the old reading used."""
    cited = {citation.source.id for claim in claims for citation in claim.citations}
    subjects = {claim.subject for claim in claims if claim.subject is not None}
    store.delete("source", belongings.unused_sources(store, cited))
    store.delete("entity", belongings.unused_entities(store, subjects))

"""What an editor decides about claims."""

from __future__ import annotations

from collections.abc import Iterable

from kb.model import (
    Attribution,
    Changes,
    Claim,
    ClaimId,
    DocumentId,
    EntityId,
    KbError,
    Preference,
    Proposal,
    Review,
    Statement,
    signature,
)
from kb.operations.learning import is_another_name
from kb.operations.proposals import claim_row, entity_of
from kb.store import Store, cells, lookups, reads, rows
from kb.store.names import entity_named, entity_root, source_named


def accept(store: Store, ids: Iterable[ClaimId]) -> Changes:
    """Accept claims, rejected ones too; those written by hand stay what they are."""
    return _decide(store, "accept", ids, Review.ACCEPTED)


def reject(store: Store, ids: Iterable[ClaimId]) -> Changes:
    """Reject claims; the vocabulary learns what they look like, so that their like is not proposed again."""
    return _decide(store, "reject", ids, Review.REJECTED)


def reopen(store: Store, ids: Iterable[ClaimId]) -> Changes:
    """Take the decision on claims back, and what was learned from it."""
    return _decide(store, "reopen", ids, Review.PROPOSED)


def _decide(store: Store, name: str, ids: Iterable[ClaimId], review: Review) -> Changes:
    claims = _claims(store, ids)
    with store.step(name) as step:
        if review is Review.REJECTED:
            _learn_rejections(store, [claim for claim in claims if claim.review is not Review.REJECTED])
        written = lookups.written_by_hand(store, [claim.id for claim in claims])
        for by_hand in (False, True):
            decided = Review.WRITTEN if by_hand and review is not Review.REJECTED else review
            row: cells.Written = {"review": decided.value}
            if review is not Review.REJECTED:
                row["signature"] = None
            store.update("claim", [claim.id for claim in claims if (claim.id in written) is by_hand], row)
    return step.changes


def _claims(store: Store, ids: Iterable[ClaimId]) -> list[Claim]:
    asked = list(dict.fromkeys(ids))
    claims = reads.claims(store, ids=asked)
    missing = set(asked) - {claim.id for claim in claims}
    if missing:
        numbers = ", ".join(map(str, sorted(missing)))
        raise KbError(f"There is no claim {numbers} in this library.", hint="`claimstone claims` lists them.")
    return claims


def _learn_rejections(store: Store, claims: Iterable[Claim]) -> None:
    texts: dict[DocumentId, str] = {}
    for claim in claims:
        if claim.document not in texts:
            texts = {claim.document: reads.document(store, claim.document).text}
        seen = signature(claim.statement, texts[claim.document])
        store.update("claim", [claim.id], {"signature": cells.storable(seen)})


def edit(store: Store, claim_id: ClaimId, statement: Statement) -> Changes:
    """Put right what a claim states; an open or rejected claim is accepted with it.

    Another subject may teach an alias (see kb.operations.learning): the two names become one entity.
    """
    claim = reads.claim(store, claim_id)
    with store.step("edit") as step:
        row: cells.Written = {**rows.statement_row(statement), "touched": 1, "signature": None}
        row["review"] = (Review.WRITTEN if claim.review is Review.WRITTEN else Review.ACCEPTED).value
        renamed = statement.subject != claim.statement.subject
        if renamed:
            row["entity"] = entity_of(store, statement, confirmed=True)
        store.update("claim", [claim_id], row)
        if renamed and statement.subject and claim.subject is not None:
            _learn_alias(store, claim.subject, claim, name=statement.subject)
            if statement.subject and claim.subject is not None:
                _learn_alias(store, claim.subject, claim, name=statement.subject)
    return step.changes


def _learn_alias(store: Store, old: EntityId, claim: Claim, *, name: str) -> None:
    """Make the old subject a name of the new one, where the article and earlier decisions allow no other reading."""
    entity = entity_root(store, entity_named(store, name))
    known = reads.entity(store, entity)
    names = [known.name, *(alias for _, alias in known.aliases), name]
    text = reads.document(store, claim.document).text
    if (
        entity != old
        and not lookups.is_relied_on(store, old)
        and is_another_name(claim.statement.subject or "", names, text)
    ):
        store.update("entity", [old], {"merged_into": entity})


def write(
    store: Store, document_id: DocumentId, statement: Statement, attributions: Iterable[Attribution] = ()
) -> Changes:
    """Add a claim by hand, with whoever the editor says vouches for it."""
    document = reads.document(store, document_id)
    vouching = tuple(attributions)
    with store.step("write") as step:
        proposal = Proposal(statement=statement, attributions=vouching, confidence=100)
        number = store.insert(
            "claim",
            {
                **claim_row(store, document_id, proposal),
                "entity": entity_of(store, statement, confirmed=True),
                "review": Review.WRITTEN.value,
                "preference": Preference.NORMAL.value,
                "proposed": None,
                "touched": 1,
            },
        )
        for attribution in vouching:
            source = source_named(store, attribution.name, attribution.kind, confirmed=True)
            row = rows.attribution_row(attribution, document.text, claim=number, source=source)
            store.insert("citation", {**row, "by_editor": 1})
    return step.changes


def prefer(store: Store, claim_id: ClaimId, preference: Preference, *, over: Iterable[ClaimId] = ()) -> Changes:
    """Say which claim of its topic is preferred, or that one is set aside; those it is preferred over are set aside."""
    aside = [claim.id for claim in _claims(store, over)]
    reads.claim(store, claim_id)
    with store.step("prefer") as step:
        store.update("claim", [claim_id], {"preference": preference.value, "touched": 1})
        store.update("claim", aside, {"preference": Preference.DEPRECATED.value, "touched": 1})
    return step.changes


def annotate(store: Store, claim_id: ClaimId, note: str) -> Changes:
    """Write a note beside a claim; an empty one takes it away."""
    reads.claim(store, claim_id)
    with store.step("annotate") as step:
        store.update("claim", [claim_id], {"note": cells.storable(note), "touched": 1})
    return step.changes

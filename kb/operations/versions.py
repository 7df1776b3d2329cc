"""A new text of an article takes the place of the one held, and keeps what was decided on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kb.match.versions import Versions, changed, repeated
from kb.model import Changes, Claim, ClaimId, Document, DocumentId, Draft, KbError, Proposal, Span, Statement
from kb.operations.proposals import put
from kb.store import Store, cells, lookups, reads, rows, versions


def succeed(store: Store, older: DocumentId, newest: DocumentId, draft: Draft) -> None:
    """Put a draft's claims into the newest version of an article; inside a step.

    A claim that the editor decided on, wrote or cited goes along to its place in the new text. Where that text states
    another figure, or has no such passage, it stays behind in the older one: as a figure that changed, or for the
    editor to place. Open claims are read anew; of those that stay behind only the ones whose figure changed are kept.
    """
    waiting = [*draft.proposals]
    for version in versions.versions(store, older):
        settled = lookups.settled(store, version.id)
        both = Versions(version.text, draft.document.text)
        gone: list[ClaimId] = []
        for claim in reads.claims(store, document=version.id):
            found = _carried(claim.statement, both, waiting) if claim.id in settled else None
            if found is not None:
                names = _move(store, claim, found, both, newest)
                waiting = [each for each in waiting if rows.proposed_as(each.statement) not in names]
            elif claim.id not in settled and not _is_changed(claim.statement, both, draft.proposals):
                gone.append(claim.id)
        _remove(store, gone)
        store.update("document", [version.id], {"replaced_by": newest})
    put(store, newest, draft.document.text, waiting)


def give_way(store: Store, older: DocumentId, newest: DocumentId) -> None:
    """Let a newer version that has claims of its own take the place of the one held; inside a step.

    As in `succeed`; a claim that goes along stands in the place of the one that says the same there.
    """
    there = reads.claims(store, document=newest)
    proposals = [Proposal(statement=claim.statement, attributions=()) for claim in there]
    proposed = lookups.proposed_as(store, [claim.id for claim in there])
    text = reads.document(store, newest).text
    gone: list[ClaimId] = []
    for version in versions.versions(store, older):
        settled = lookups.settled(store, version.id)
        both = Versions(version.text, text)
        for claim in reads.claims(store, document=version.id):
            found = _carried(claim.statement, both, proposals) if claim.id in settled else None
            if found is not None:
                names = _move(store, claim, found, both, newest)
                gone += [each.id for each in there if {rows.proposed_as(each.statement), proposed.get(each.id)} & names]
            elif claim.id not in settled and not _is_changed(claim.statement, both, proposals):
                gone.append(claim.id)
        store.update("document", [version.id], {"replaced_by": newest})
    _remove(store, gone)


def place(store: Store, claim_id: ClaimId, sentence: Span) -> Changes:
    """Put a claim that the newest version of its article has no place for into a sentence of it.

    It keeps what it states, and stands at its own words where the sentence has them, else at the whole sentence.

    Raises:
        KbError: the claim has a place.
    """
    claim, older = _without_place(store, claim_id)
    newest = reads.document(store, older.replaced_by or older.id)
    both = Versions(older.text, newest.text)
    with store.step("place") as step:
        found = both.put(claim.statement, sentence) or _at(claim.statement, sentence, newest.text)
        _move(store, claim, found, both, newest.id)
        store.update("claim", [claim_id], {"touched": 1})
    return step.changes


def let_go(store: Store, claim_id: ClaimId) -> Changes:
    """Forget a claim that the newest version of its article has no place for.

    Raises:
        KbError: the claim has a place.
    """
    _without_place(store, claim_id)
    with store.step("let_go") as step:
        _remove(store, [claim_id])
    return step.changes


def _without_place(store: Store, claim_id: ClaimId) -> tuple[Claim, Document]:
    """The claim, and the older version that it stayed behind in."""
    claim = reads.claim(store, claim_id)
    older = reads.document(store, claim.document)
    if older.replaced_by is None:
        raise KbError(f"Claim {claim_id} stands in the newest version of its article.", hint="Edit or reject it there.")
    return claim, older


def _carried(statement: Statement, both: Versions, proposals: list[Proposal]) -> Statement | None:
    """The statement at its place in the new text: where its words stand, or where the same is read again."""
    found = both.carried(statement)
    if found is not None:
        return found
    others = [proposal.statement for proposal in proposals]
    number = repeated(statement, both.older, others, both.newer)
    if number is None:
        return None
    other = others[number]
    return replace(statement, span=other.span, text=other.text, sentence=other.sentence, figure=other.figure)


def _is_changed(statement: Statement, both: Versions, proposals: Iterable[Proposal]) -> bool:
    return changed(statement, both.older, [each.statement for each in proposals], both.newer) is not None


def _at(statement: Statement, sentence: Span, text: str) -> Statement:
    """The statement at a whole sentence that words it otherwise."""
    told = text[sentence.start : sentence.end]
    figure = statement.figure and replace(statement.figure, span=sentence, text=told, readings=())
    return replace(statement, span=sentence, text=told, sentence=sentence, figure=figure)


def _move(store: Store, claim: Claim, found: Statement, both: Versions, newest: DocumentId) -> set[str]:
    """Let a claim stand in the newest version; answers what names it among the proposals there."""
    names = {rows.proposed_as(found)}
    row: cells.Written = {**rows.statement_row(found), "document": newest}
    proposed = lookups.proposed_as(store, [claim.id]).get(claim.id)
    if proposed is not None:
        proposed = rows.proposed_further_on(proposed, found.span.start - claim.statement.span.start)
        row["proposed"] = proposed
        names.add(proposed)
    store.update("claim", [claim.id], row)
    for citation in claim.citations:
        if citation.passage is not None:
            passage = both.same(citation.passage)
            start, end = (None, None) if passage is None else (passage.start, passage.end)
            store.update("citation", [citation.id], {"passage_start": start, "passage_end": end})
    return names


def _remove(store: Store, claims: list[ClaimId]) -> None:
    store.delete("citation", lookups.citations_of_claims(store, claims))
    store.delete("claim", claims)

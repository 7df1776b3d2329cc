"""Claims are put into a document: those the importers propose, and those an editor writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kb.model import Attribution, DocumentId, Preference, Proposal, Review, SourceId, Statement, strongest
from kb.store import Store, cells, rows
from kb.store.names import entity_named, source_named


def put(store: Store, document: DocumentId, text: str, proposals: Iterable[Proposal]) -> None:
    """Add proposals to a document of that text, with whoever vouches; inside a step."""
    claims: list[cells.Written] = []
    vouching: dict[int, tuple[Attribution, ...]] = {}
    for number, proposal in enumerate(proposals, start=store.next_id("claim")):
        claims.append({"id": number, **claim_row(store, document, proposal), **_NEW})
        vouching[number] = proposal.attributions
    store.insert_all("claim", claims)
    put_citations(store, vouching, text)


_NEW: cells.Written = {"review": Review.PROPOSED.value, "preference": Preference.NORMAL.value}


def put_citations(store: Store, vouching: Mapping[int, Iterable[Attribution]], text: str) -> None:
    """Tie claims of a document of that text to whoever the importers say vouches for each; inside a step."""
    sources: dict[str, SourceId] = {}
    citations: list[cells.Written] = []
    for claim, attributions in vouching.items():
        for attribution in attributions:
            name = cells.storable(attribution.name)
            if name not in sources:
                sources[name] = source_named(store, name, attribution.kind)
            citations.append(rows.attribution_row(attribution, text, claim=claim, source=sources[name]))
    store.insert_all("citation", citations)


def claim_row(store: Store, document: DocumentId, proposal: Proposal) -> cells.Written:
    """The columns of a claim that its proposal fills."""
    return {
        "document": document,
        "entity": entity_of(store, proposal.statement),
        **rows.statement_row(proposal.statement),
        **strength_row(proposal.attributions),
        "confidence": proposal.confidence,
        "reasons": rows.codes_text(proposal.reasons),
        "proposed": rows.proposed_as(proposal.statement),
    }


def entity_of(store: Store, statement: Statement, *, confirmed: bool = False) -> int | None:
    """What the statement's subject resolves to, None where it names none; inside a step."""
    name = cells.storable(statement.subject or "").strip()
    return entity_named(store, name, confirmed=confirmed) if name else None


def strength_row(attributions: Iterable[Attribution]) -> cells.Written:
    """The column that keeps how strongly a claim is vouched for."""
    return {"strength": strongest((each.strength, each.stance) for each in attributions).value}

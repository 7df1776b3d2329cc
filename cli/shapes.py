"""Values in the shapes of the command line contract: what a command prints as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from kb.fixes import fixes
from kb.model import (
    CitationRole,
    Claim,
    ClaimId,
    Document,
    Draft,
    Figure,
    Finding,
    Period,
    Proposal,
    Rejected,
    Snapshot,
    Source,
    Span,
    Stance,
    Statement,
    Strength,
)

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Shape = dict[str, Json]

_SHORT = 40


def plain(value: Decimal | None) -> int | float | None:
    """A stated number as JSON has them: 5576000 and 16.97, never 5576000.0 or 5.576E+6."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def figure(figure: Figure) -> Shape:
    """FIGURE: the ends in the unit named; for a date, its first and last day (or minute)."""
    low: Json = plain(figure.low)
    high: Json = plain(figure.high)
    if figure.period is not None:
        low, high = figure.period.start, figure.period.end
    return {
        **_place(figure.span, figure.text),
        "kind": figure.kind.value,
        "low": low,
        "high": high,
        "unit": figure.unit,
        "bound": figure.bound.value if figure.bound else None,
    }


def rejected(number: Rejected) -> Shape:
    """A number that is no figure, with the reason's code."""
    return {**_place(number.span, number.text), "reason": number.reason}


def proposal(proposal: Proposal) -> Shape:
    """CLAIM, as the importers propose it."""
    vouchers = (_Voucher(said.name, said.role, said.strength, said.passage) for said in proposal.attributions)
    return _claim(proposal.statement, list(vouchers))


def claim(claim: Claim, document: Document) -> Shape:
    """CLAIM, as a library holds it."""
    vouchers = (
        _Voucher(citation.source.name, citation.role, citation.strength, citation.passage)
        for citation in claim.citations
        if citation.stance is not Stance.DISPUTES
    )
    return {
        "id": claim.id,
        "document_id": document.id,
        "document": title(document),
        "review": claim.review.value,
        "preference": claim.preference.value,
        **_claim(claim.statement, list(vouchers)),
    }


def title(document: Document) -> str:
    """What to call a document: its title, or the name of its file."""
    return document.title or document.name


def short(words: str) -> str:
    """The words, cut where a list would be unreadable for their length."""
    return words if len(words) <= _SHORT else f"{words[: _SHORT - 1]}…"


def document(document: Document) -> Shape:
    """What is known of an article beside its text."""
    return {
        "title": document.title,
        "outlet": document.outlet,
        "author": document.author,
        "published": document.published.isoformat() if document.published else None,
        "lang": document.language.value,
        "place": document.place,
        "url": document.url,
        "sources": [_source(source) for source in document.story_sources],
    }


def draft(draft: Draft, *, identity: str | None) -> Shape:
    """What `extract` answers for one document."""
    return {
        "id": identity,
        "document": document(draft.document),
        "figures": [figure(found) for found in draft.figures],
        "claims": [proposal(proposed) for proposed in draft.proposals],
        "rejected": [rejected(number) for number in draft.rejected],
    }


def finding(finding: Finding, snapshot: Snapshot, claims: Mapping[ClaimId, Claim], *, sentence: str) -> Shape:
    """One finding, with the passages it was reached from.

    claims: Those of the snapshot by id.
    """
    about = [claims[claim_id] for claim_id in finding.claims]
    return {
        "check": finding.check,
        "kind": finding.kind,
        "severity": finding.severity.value,
        "claims": [
            {
                "id": claim.id,
                "document_id": claim.document,
                "document": title(snapshot.documents[claim.document]),
                **_place(claim.statement.span, claim.statement.text),
            }
            for claim in about
        ],
        "pairs": [list(pair) for pair in finding.pairs],
        "document_ids": list(finding.documents),
        "sources": [_source(snapshot.sources[source]) for source in finding.sources],
        "facts": dict(finding.facts),
        "sentence": sentence,
        "fixes": [{"code": fix.value, "operation": fix.operation} for fix in fixes(finding)],
        "key": finding.key,
    }


def not_checked(number: Rejected, document: Document) -> Shape:
    """A number that no check looked at, and why."""
    return {"document": title(document), "document_id": document.id, **rejected(number)}


@dataclass(frozen=True, slots=True)
class _Voucher:
    """An attribution or a citation, as far as a CLAIM tells of it."""

    name: str
    role: CitationRole
    strength: Strength
    passage: Span | None


_SAYS_SO = (CitationRole.SPEAKER,)
_CARRIES_IT = (CitationRole.PUBLISHER, CitationRole.CREDIT, CitationRole.EVIDENCE)


def _claim(statement: Statement, vouchers: list[_Voucher]) -> Shape:
    strongest = max(vouchers, key=lambda voucher: voucher.strength.rank, default=None)
    stated: Shape
    if statement.figure is None:
        nothing = dict.fromkeys(("kind", "low", "high", "unit", "bound"))
        stated = {**_place(statement.span, statement.text), **nothing, "value": statement.value}
    else:
        stated = figure(statement.figure)
    return {
        **stated,
        "subject": statement.subject,
        "metric": statement.metric,
        "qualifier": statement.qualifier,
        "as_of": _as_of(statement.as_of),
        "modality": statement.modality.value,
        "denied": statement.denied,
        "attribution": _name(vouchers, _SAYS_SO),
        "source": _name(vouchers, _CARRIES_IT),
        "strength": (strongest.strength if strongest else Strength.NONE).value,
        "sentence": _ends(statement.sentence),
        "evidence": _ends(strongest.passage) if strongest and strongest.passage else None,
    }


def _name(vouchers: Iterable[_Voucher], roles: tuple[CitationRole, ...]) -> str | None:
    """The first of the strongest in the first of these roles that anybody has."""
    ranked = sorted(
        (voucher for voucher in vouchers if voucher.role in roles),
        key=lambda voucher: (roles.index(voucher.role), -voucher.strength.rank),
    )
    return ranked[0].name if ranked else None


def _as_of(period: Period | None) -> Shape | None:
    if period is None:
        return None
    return {"start": period.start, "end": period.end, "basis": period.basis.value if period.basis else None}


def _source(source: Source) -> Shape:
    return {"name": source.name, "kind": source.kind.value}


def _place(span: Span, text: str) -> Shape:
    return {"start": span.start, "end": span.end, "text": text}


def _ends(span: Span) -> Json:
    return [span.start, span.end]

"""Values become rows and rows values, and nothing is lost on the way."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import blake2b

from kb.model import (
    Attribution,
    Citation,
    CitationId,
    CitationRole,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Draft,
    EntityId,
    Finding,
    Language,
    Modality,
    Moment,
    Part,
    PartKind,
    Preference,
    Rejected,
    Review,
    Severity,
    Source,
    SourceId,
    SourceKind,
    Span,
    Stance,
    Statement,
    Strength,
    dimension_of,
)
from kb.model.interval import telling_value
from kb.store.cells import (
    Read,
    Written,
    decimal_text,
    figure_of,
    figure_row,
    figures_text,
    json_text,
    period_of,
    period_row,
    storable,
    told_as_damage,
)
from kb.store.folding import fold

# Claims -----------------------------------------------------------------------------------------------------------


def statement_row(statement: Statement) -> Written:
    """The columns of a claim that its statement fills."""
    return {
        "metric": storable(statement.metric),
        "dimension": dimension_of(statement),
        "subject": statement.subject and storable(statement.subject),
        "qualifier": statement.qualifier and storable(statement.qualifier),
        "text": storable(statement.text),
        "span_start": statement.span.start,
        "span_end": statement.span.end,
        "sentence_start": statement.sentence.start,
        "sentence_end": statement.sentence.end,
        **figure_row(statement.figure),
        "telling": telling_value(statement.figure),
        "value": statement.value and storable(statement.value),
        **period_row("as_of", statement.as_of),
        "modality": statement.modality.value,
        "denied": int(statement.denied),
    }


def statement_of(row: Read) -> Statement:
    """What the claim states."""
    return Statement(
        span=Span(row["span_start"], row["span_end"]),
        text=row["text"],
        sentence=Span(row["sentence_start"], row["sentence_end"]),
        subject=row["subject"],
        metric=row["metric"],
        qualifier=row["qualifier"],
        figure=figure_of(row),
        value=row["value"],
        as_of=period_of(row, "as_of"),
        modality=Modality(row["modality"]),
        denied=bool(row["denied"]),
    )


def proposed_as(statement: Statement) -> str:
    """What names a proposal inside its document: place, value, subject and metric; a later reading is known by it."""
    figure = statement.figure
    value = (
        (statement.value or "",)
        if figure is None
        else (decimal_text(figure.low), decimal_text(figure.high), figure.unit)
    )
    return storable(json_text([statement.span.start, statement.span.end, *value, statement.subject, statement.metric]))


def proposed_further_on(proposed: str, by: int) -> str:
    """What names that proposal where its passage stands so many code points further on, in another text."""
    start, end, *told = json.loads(proposed)
    return json_text([start + by, end + by, *told])


@told_as_damage
def claim_of(row: Read, *, subject: EntityId | None, citations: tuple[Citation, ...]) -> Claim:
    """The claim, with its subject and sources as merges leave them."""
    return Claim(
        id=ClaimId(row["id"]),
        document=DocumentId(row["document"]),
        statement=statement_of(row),
        subject=subject,
        citations=citations,
        review=Review(row["review"]),
        preference=Preference(row["preference"]),
        note=row["note"],
        confidence=row["confidence"],
        reasons=tuple(json.loads(row["reasons"])),
    )


def attribution_row(attribution: Attribution, text: str, *, claim: int, source: int) -> Written:
    """The citation an importer's attribution becomes; its quote is the passage."""
    passage = attribution.passage
    return {
        "claim": claim,
        "source": source,
        "role": attribution.role.value,
        "strength": attribution.strength.value,
        "stance": attribution.stance.value,
        "passage_start": None if passage is None else passage.start,
        "passage_end": None if passage is None else passage.end,
        "quote": storable(text[passage.start : passage.end]) if passage else "",
        "locator": "",
        "by_editor": 0,
    }


@told_as_damage
def citation_of(row: Read, source: Source) -> Citation:
    """The citation, with its source as merges leave it."""
    passage = None if row["passage_start"] is None else Span(row["passage_start"], row["passage_end"])
    return Citation(
        id=CitationId(row["id"]),
        source=source,
        role=CitationRole(row["role"]),
        strength=Strength(row["strength"]),
        stance=Stance(row["stance"]),
        passage=passage,
        quote=row["quote"],
        locator=row["locator"],
    )


# Documents and sources --------------------------------------------------------------------------------------------


def fingerprint(text: str) -> str:
    """What tells one text from another."""
    return blake2b(storable(text).encode(), digest_size=16).hexdigest()


def document_row(document: Document, *, source: int, imported: str) -> Written:
    """The facts of a document; its text is the article's."""
    return {
        "title": storable(document.title),
        "language": document.language.value,
        "outlet": document.outlet and storable(document.outlet),
        "author": document.author and storable(document.author),
        "published": None if document.published is None else document.published.isoformat(),
        "place": document.place and storable(document.place),
        "url": document.url and storable(document.url),
        "name": storable(document.name),
        "source": source,
        "imported": imported,
    }


def article_row(draft: Draft) -> Written:
    """What was read: the text, and what the readers and importers said of it."""
    document = draft.document
    return {
        "fingerprint": fingerprint(document.text),
        "outlet": document.outlet and storable(document.outlet),
        "url": document.url and storable(document.url),
        **reading_row(draft),
        "text": storable(document.text),
    }


def reading_row(draft: Draft) -> Written:
    """What readers and importers said of the text; another reading says something else."""
    return {
        "parts": parts_text(draft.document.parts),
        "figures": figures_text(draft.figures),
        "rejected": rejected_text(draft.rejected),
        "warnings": codes_text(draft.warnings),
    }


def standing_row(document: Document) -> Written:
    """The columns of the source that stands for the document."""
    return {
        "name": document.title,
        "folded": fold(document.title),
        "url": document.url,
        "family": document.outlet,
    }


@told_as_damage
def document_of(row: Read, *, story_sources: tuple[Source, ...]) -> Document:
    """The document, from its row joined with its article's."""
    return Document(
        id=DocumentId(row["id"]),
        text=row["text"],
        title=row["title"],
        language=Language(row["language"]),
        outlet=row["outlet"],
        printed_outlet=row["printed_outlet"] or "",
        author=row["author"],
        published=Moment.parse(row["published"]) if row["published"] else None,
        place=row["place"],
        url=row["url"],
        parts=parts_of(row["parts"]),
        story_sources=story_sources,
        name=row["name"],
        replaced_by=row["replaced_by"] and DocumentId(row["replaced_by"]),
    )


def codes_text(codes: Iterable[str]) -> str:
    """Codes or warnings in one cell."""
    return storable(json_text([*codes]))


def parts_text(parts: Iterable[Part]) -> str:
    """The parts of a document in one cell."""
    return json_text([[part.kind.value, part.span.start, part.span.end] for part in parts])


@told_as_damage
def parts_of(cell: str) -> tuple[Part, ...]:
    """The parts of such a cell, in reading order."""
    return tuple(Part(PartKind(kind), Span(a, b)) for kind, a, b in json.loads(cell))


def rejected_text(rejected: Iterable[Rejected]) -> str:
    """The numbers that are no figures, in one cell; their wording is the text's."""
    return json_text([[number.span.start, number.span.end, number.reason] for number in rejected])


@told_as_damage
def rejected_of(cell: str, text: str) -> tuple[Rejected, ...]:
    """The numbers of such a cell."""
    return tuple(Rejected(Span(a, b), text[a:b], reason) for a, b, reason in json.loads(cell))


@told_as_damage
def source_of(row: Read) -> Source:
    """The source of that row."""
    return Source(
        id=SourceId(row["id"]),
        name=row["name"],
        kind=SourceKind(row["kind"]),
        url=row["url"],
        family=row["family"],
        note=row["note"],
    )


# Findings ---------------------------------------------------------------------------------------------------------


def finding_row(finding: Finding) -> Written:
    """The columns of a finding that say what it is; where it belongs is the caller's to add."""
    return {
        "check": finding.check,
        "kind": finding.kind,
        "severity": finding.severity.value,
        "key": finding.key,
        "claims": json_text(finding.claims),
        "pairs": json_text(finding.pairs),
        "documents": json_text(finding.documents),
        "sources": json_text(finding.sources),
        "facts": storable(json_text(finding.facts)),
    }


@told_as_damage
def finding_of(row: Read) -> Finding:
    """The finding of that row."""
    return Finding(
        check=row["check"],
        kind=row["kind"],
        severity=Severity(row["severity"]),
        key=row["key"],
        claims=tuple(map(ClaimId, json.loads(row["claims"]))),
        pairs=tuple((ClaimId(a), ClaimId(b)) for a, b in json.loads(row["pairs"])),
        documents=tuple(map(DocumentId, json.loads(row["documents"]))),
        sources=tuple(map(SourceId, json.loads(row["sources"]))),
        facts=tuple((name, value) for name, value in json.loads(row["facts"])),
    )

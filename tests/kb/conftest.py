"""Snapshots from the few words of a case table."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from kb.model import (
    Basis,
    Bound,
    Citation,
    CitationRole,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Entity,
    EntityId,
    Figure,
    Kind,
    Kinship,
    Language,
    Link,
    LinkKind,
    Modality,
    Moment,
    Part,
    PartKind,
    Period,
    Precision,
    Preference,
    Reading,
    Role,
    Snapshot,
    Source,
    SourceId,
    SourceKind,
    Span,
    Statement,
    Strength,
    unit_of,
)

BOUNDS = {">": Bound.OVER, "<": Bound.UNDER, ">=": Bound.AT_LEAST, "<=": Bound.AT_MOST, "~": Bound.APPROX}
FIGURE = re.compile(r"(?:(>=|<=|[<>~]) )?(-?[\d.]+?)(?:\.\.(-?[\d.]+))?(?: e(\d+))?(?: ([^ #].*))?")


SOMEWHERE = Span(0, 1)


def figure_of(text: str, span: Span = SOMEWHERE) -> Figure:
    """'> 300 e9 USD': sign, digits as printed, power of ten of the magnitude word, unit; '#1' a rank, ISO a date.

    'decade 10..100 e9 USD' is an order of magnitude.
    """
    if text.startswith("#"):
        rank = Decimal(text[1:])
        return Figure(
            span=span, text=text, kind=Kind.RANK, low=rank, high=rank, unit=None, bound=Bound.EXACT, step=Decimal(1)
        )
    if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", text):
        return Figure(
            span=span, text=text, kind=Kind.DATE, low=None, high=None, unit=None, bound=None, period=period_of(text)
        )
    match = FIGURE.fullmatch(text.removeprefix("decade "))
    assert match, text
    sign, low, high, power, unit = match.groups()
    worth = Decimal(10) ** int(power or 0)
    ends = [Decimal(low) * worth, Decimal(high or low) * worth]
    exponents = [Decimal(part).as_tuple().exponent for part in (low, high or low)]
    step = max(Decimal(1).scaleb(e) for e in exponents if isinstance(e, int)) * worth
    bound = BOUNDS.get(sign or "", Bound.RANGE if high else Bound.EXACT)
    falls = ends[0] < 0
    open_low = bound in ({Bound.OVER, Bound.AT_LEAST} if falls else {Bound.UNDER, Bound.AT_MOST})
    open_high = bound in ({Bound.UNDER, Bound.AT_MOST} if falls else {Bound.OVER, Bound.AT_LEAST})
    kind = (
        Kind.PERCENT
        if unit == "%"
        else Kind.PRICE_PER
        if unit and "/" in unit
        else Kind.DURATION
        if unit_of(unit).dimension == "duration"
        else Kind.MONEY
        if unit_of(unit).dimension.startswith("money")
        else Kind.COUNT
    )
    return Figure(
        span=span,
        text=text,
        kind=kind,
        low=None if open_low else ends[0],
        high=None if open_high else ends[1],
        unit=unit or "1",
        bound=bound,
        step=None if text.startswith("decade") else step,
        readings=(Reading(span, Role.MAGNITUDE, str(worth)),) if worth > 1 else (),
    )


def period_of(text: str, basis: str | None = None) -> Period:
    """'2025-01-27', '2025-01-27T10:00', '2025-01', '2025' or two of them with a slash."""
    start, _, end = text.partition("/")
    precision = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}.get(len(start), Precision.MINUTE)
    return Period(
        start=start if len(start) >= 10 else f"{start}-01-01"[:10] if len(start) == 4 else f"{start}-01",
        end=_end(end or start),
        precision=precision,
        basis=Basis(basis) if basis else None,
    )


def _end(text: str) -> str:
    if len(text) == 4:
        return f"{text}-12-31"
    if len(text) == 7:
        return f"{text}-{monthrange(int(text[:4]), int(text[5:]))[1]}"
    return text


class Builder:
    """Reads one case: documents by letter, claims in order, links."""

    def __init__(self, case: Mapping[str, Any]) -> None:
        self.case = case
        self.names: dict[str, SourceId] = {}
        self.sources: dict[SourceId, Source] = {}
        self.documents: dict[DocumentId, Document] = {}
        self.entities: dict[EntityId, Entity] = {}
        self.letters: dict[str, DocumentId] = {}
        self.texts: dict[str, list[str]] = {}
        self.parts: dict[str, list[Part]] = {}

    def snapshot(self) -> Snapshot:
        rows = self.case.get("claims", [])
        for letter in [*self.case.get("documents", {}), *(row.get("doc", "A") for row in rows)]:
            self.letters.setdefault(letter, DocumentId(len(self.letters) + 1))
        told = [(self._claim(number, row), row.get("earlier")) for number, row in enumerate(rows, start=1)]
        for letter, document_id in self.letters.items():
            self.documents[document_id] = self._document(letter, document_id)
        stands_for = {document_id: self._source(letter, "document") for letter, document_id in self.letters.items()}
        return Snapshot(
            claims=tuple(claim for claim, earlier in told if not earlier),
            earlier=tuple(claim for claim, earlier in told if earlier),
            documents=self.documents,
            sources=self.sources,
            entities=self.entities,
            document_sources=stands_for,
            links=tuple(
                Link(dependent=self._source(a), origin=self._source(b), kind=LinkKind(kind))
                for a, kind, b in self.case.get("links", [])
            ),
            kin=tuple(
                Kinship(left=self.letters[a], right=self.letters[b], text=Decimal(text), figures=Decimal(figures))
                for a, b, text, figures in self.case.get("kin", [])
            ),
        )

    def _document(self, letter: str, document_id: DocumentId) -> Document:
        told = self.case.get("documents", {}).get(letter, {})
        published = told.get("published", "2025-01-28")
        return Document(
            id=document_id,
            text=told.get("text") or f"{letter}\n" + "\n".join(self.texts.get(letter, [])),
            title=letter,
            language=Language(told.get("language", "en")),
            outlet=told.get("outlet", letter),
            published=Moment.parse(published) if published else None,
            parts=tuple(self.parts.get(letter, [])),
            name=f"{letter}.txt",
        )

    def _claim(self, number: int, row: Mapping[str, Any]) -> Claim:
        letter = row.get("doc", "A")
        lines = self.texts.setdefault(letter, [])
        start = len(letter) + 1 + sum(len(line) + 1 for line in lines)
        text = row.get("sign", "") + (row.get("figure") or row["value"])
        lines.append(text)
        span = Span(start, start + len(text))
        self.parts.setdefault(letter, []).append(Part(PartKind(row.get("part", "body")), span))
        subject = row.get("subject", "Acme")
        entity = EntityId(1 + sorted({r.get("subject", "Acme") for r in self.case["claims"]}).index(subject))
        self.entities[entity] = Entity(name=subject, id=entity)
        as_of = row.get("as_of")
        return Claim(
            id=ClaimId(number),
            document=self.letters[letter],
            subject=entity,
            preference=Preference(row.get("preference", "normal")),
            citations=tuple(self._citations(row, span)),
            statement=Statement(
                span=span,
                text=text,
                sentence=Span(row["line"], row["line"] + 1) if "line" in row else span,
                subject=subject,
                metric=row.get("metric", "market_cap_loss"),
                qualifier=row.get("scope"),
                figure=self._figure(row, span) if "figure" in row else None,
                value=row.get("value"),
                as_of=period_of(as_of, row.get("basis")) if as_of else None,
                modality=Modality(row.get("modality", "stated")),
                denied=row.get("denied", False),
            ),
        )

    def _figure(self, row: Mapping[str, Any], span: Span) -> Figure:
        """The figure, its unit read off the sign that stands before it where there is one."""
        figure = figure_of(row["figure"], span)
        if "sign" not in row:
            return figure
        sign = Reading(Span(span.start, span.start + len(row["sign"])), Role.UNIT, figure.unit or "")
        return replace(figure, readings=(sign, *figure.readings))

    def _citations(self, row: Mapping[str, Any], span: Span) -> list[Citation]:
        if "by" not in row:
            return []
        strength = Strength(row.get("strength", "named"))
        role = {Strength.IMAGE: CitationRole.CREDIT, Strength.STORY: CitationRole.STORY}.get(
            strength, CitationRole.SPEAKER
        )
        source = self.sources[self._source(row["by"], row.get("source_kind", "organisation"))]
        citations = [Citation(source=source, role=role, strength=strength, passage=span, quote=row["by"])]
        if "via" in row:
            carrier = self.sources[self._source(row["via"], "outlet")]
            citations.append(Citation(source=carrier, role=CitationRole.PUBLISHER, strength=strength, passage=span))
        return citations

    def _source(self, name: str, kind: str = "organisation") -> SourceId:
        if name not in self.names:
            self.names[name] = SourceId(len(self.names) + 1)
            self.sources[self.names[name]] = Source(name=name, kind=SourceKind(kind), id=self.names[name])
        return self.names[name]


@pytest.fixture
def snapshot_of() -> Callable[[Mapping[str, Any]], Snapshot]:
    """Make the snapshot a case tells of."""
    return lambda case: Builder(case).snapshot()


@pytest.fixture
def figure_from() -> Callable[[str], Figure]:
    """Make a figure from a case's words."""
    return figure_of

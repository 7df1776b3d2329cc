"""Documents with ready-made claims, one a line: what another program or a person has already read out of them."""

from __future__ import annotations

import json
import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import BinaryIO, TypeVar

from importers.article import Unread, UnreadableArticle
from importers.metadata import document_of
from importers.provenance import references
from importers.readers.jsonl import article_of
from kb.model import (
    Attribution,
    Basis,
    Bound,
    CitationRole,
    Draft,
    Figure,
    Kind,
    Modality,
    Period,
    Precision,
    Proposal,
    SourceKind,
    Span,
    Statement,
    Strength,
)
from kb.model.interval import last_place

_HINT = 'Each line holds a document with "text" and "claims", each claim as `claimstone extract` prints it.'
_SHOWN = 40
_ENDS = 2

Row = Mapping[str, object]
Code = TypeVar("Code", bound=StrEnum)


def read(file: BinaryIO, name: str) -> Iterator[Draft | Unread]:
    """Yield each line's document with its claims as proposals; of the text only the document's own facts are read.

    A line with a claim that does not stand where it says is an Unread and stops nothing.
    """
    for number, line in enumerate(file, start=1):
        if line.strip():
            try:
                yield _draft(line, name)
            except UnreadableArticle as refusal:
                yield Unread(path=f"{name}:{number}", reason=str(refusal), hint=refusal.hint)


def _draft(line: bytes, name: str) -> Draft:
    article = article_of(line, name)
    row = json.loads(line.strip(b"\xef\xbb\xbf \t\r\n"))
    identity = row.get("document_id", row.get("id"))
    rows = row.get("claims")
    if not isinstance(rows, list):
        raise _refusal('no list of "claims" in the line')
    proposals = sorted((proposal(claim, article.text) for claim in rows), key=lambda made: made.statement.span)
    stated = {figure.span: figure for made in proposals if (figure := made.statement.figure) is not None}
    document = document_of(article)
    return Draft(
        document=document,
        figures=tuple(stated.values()),
        proposals=tuple(proposals),
        references=references(document),
        warnings=article.warnings,
        path=name,
        article=None if identity is None else str(identity),
    )


def proposal(row: object, text: str) -> Proposal:
    """The claim of one row, at its place in the text.

    Raises:
        UnreadableArticle: it does not stand where it says, or says what no claim can.
    """
    if not isinstance(row, dict):
        raise _refusal(f"a claim that is no object: {str(row)[:_SHOWN]}")
    span = Span(_place(row, "start"), _place(row, "end"))
    if text[span.start : span.end] != row.get("text") or not row["text"]:
        raise _refusal(f"{str(row.get('text'))[:_SHOWN]!r} does not stand at {span.start} to {span.end} of the text")
    statement = Statement(
        span=span,
        text=row["text"],
        sentence=_span(row, "sentence") or span,
        subject=_words(row, "subject"),
        metric=_words(row, "metric") or "statement",
        qualifier=_words(row, "qualifier"),
        figure=_figure(row, span),
        value=_words(row, "value"),
        as_of=period(row.get("as_of")),
        modality=_code(row, "modality", Modality) or Modality.STATED,
        denied=row.get("denied") is True,
    )
    return Proposal(statement=statement, attributions=tuple(_attributions(row)))


# Figures ----------------------------------------------------------------------------------------------------------


def _figure(row: Row, span: Span) -> Figure | None:
    kind = _code(row, "kind", Kind)
    if kind is None:
        return None
    text = str(row["text"])
    if kind is Kind.DATE:
        days = period({"start": row.get("low"), "end": row.get("high")})
        return Figure(span=span, text=text, kind=kind, low=None, high=None, unit=None, bound=None, period=days)
    low, high = _number(row, "low"), _number(row, "high")
    return Figure(
        span=span,
        text=text,
        kind=kind,
        low=low,
        high=high,
        unit=_words(row, "unit"),
        bound=_code(row, "bound", Bound) or Bound.EXACT,
        step=_step(text, low, high),
    )


def _step(text: str, low: Decimal | None, high: Decimal | None) -> Decimal | None:
    """Worth of the last digit, as far as the value tells; None where no digit is printed ("dozens")."""
    if not any(sign.isdigit() for sign in text):
        return None
    return max((last_place(end) for end in (low, high) if end), default=Decimal(1))


def _number(row: Row, key: str) -> Decimal | None:
    value = row.get(key)
    if value is None:
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation as error:
        raise _refusal(f'"{key}" is no number: {str(value)[:_SHOWN]}') from error
    if not number.is_finite():
        raise _refusal(f'"{key}" is no number: {number}')
    return number


# Times ------------------------------------------------------------------------------------------------------------


def period(row: object) -> Period | None:
    """The time that "start", "end" and "basis" tell; None where none of them does."""
    if not isinstance(row, dict):
        return None
    start, end = _words(row, "start"), _words(row, "end")
    basis = _code(row, "basis", Basis)
    if start is None and end is None and basis is None:
        return None
    return Period(
        start=start and _day(start, last=False),
        end=end and _day(end, last=True),
        precision=_precision(start, end),
        basis=basis,
    )


def _day(stated: str, *, last: bool) -> str:
    """The date in full: the first or last day of a bare month or year."""
    match = _DATE.fullmatch(stated)
    if match is None:
        raise _refusal(f"no ISO 8601 date: {stated[:_SHOWN]}")
    try:
        year, month = int(match["year"]), int(match["month"] or (12 if last else 1))
        day = int(match["day"] or (monthrange(year, month)[1] if last else 1))
        return date(year, month, day).isoformat() + (match["time"] or "")
    except ValueError as error:
        raise _refusal(f"no ISO 8601 date: {stated[:_SHOWN]}") from error


_DATE = re.compile(r"(?P<year>\d{4})(-(?P<month>\d\d)(-(?P<day>\d\d)(?P<time>T\d\d:\d\d)?)?)?")


def _precision(start: str | None, end: str | None) -> Precision:
    stated = start or end or ""
    if len(stated) <= len("2025-01"):
        return Precision.YEAR if len(stated) == len("2025") else Precision.MONTH
    if start is None or end is None or start == end:
        return Precision.MINUTE if "T" in stated else Precision.DAY
    if (start[4:], end[4:]) == ("-01-01", "-12-31") and start[:4] == end[:4]:
        return Precision.YEAR
    if start.endswith("-01") and start[:7] == end[:7] and end == _day(end[:7], last=True):
        return Precision.MONTH
    return Precision.DAY


# Attributions -----------------------------------------------------------------------------------------------------

_KINDS = {
    Strength.IMAGE: SourceKind.IMAGE,
    Strength.ANONYMOUS: SourceKind.PERSON,
    Strength.DOCUMENT: SourceKind.DOCUMENT,
    Strength.DATA: SourceKind.DATASET,
}
_ROLES = {Strength.IMAGE: CitationRole.CREDIT, Strength.STORY: CitationRole.STORY}


def _attributions(row: Row) -> Iterator[Attribution]:
    strength = _code(row, "strength", Strength) or Strength.NONE
    passage = _span(row, "evidence")
    role = _ROLES.get(strength)
    speaker, publisher = _words(row, "attribution"), _words(row, "source")
    if strength is Strength.NONE:
        return
    if speaker is not None:
        kind = _KINDS.get(strength, SourceKind.ORGANISATION)
        yield _attribution(speaker, kind, role or CitationRole.SPEAKER, strength=strength, passage=passage)
    if publisher is not None or speaker is None:
        kind = _KINDS.get(strength, SourceKind.OUTLET)
        name = publisher or strength.value
        yield _attribution(name, kind, role or CitationRole.PUBLISHER, strength=strength, passage=passage)


def _attribution(
    name: str, kind: SourceKind, role: CitationRole, *, strength: Strength, passage: Span | None
) -> Attribution:
    return Attribution(name=name, kind=kind, role=role, strength=strength, passage=passage)


# Fields -----------------------------------------------------------------------------------------------------------


def _words(row: Row, key: str) -> str | None:
    value = row.get(key)
    return value.strip() or None if isinstance(value, str) else None


def _code(row: Row, key: str, codes: type[Code]) -> Code | None:
    value = _words(row, key)
    if value is None:
        return None
    if value not in set(codes):
        raise _refusal(f'"{key}" is none of {", ".join(codes)}: {value[:_SHOWN]}')
    return codes(value)


def _span(row: Row, key: str) -> Span | None:
    value = row.get(key)
    if not isinstance(value, list) or len(value) != _ENDS or not all(isinstance(end, int) for end in value):
        return None
    return Span(*value)


def _place(row: Row, key: str) -> int:
    value = row.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise _refusal(f'a claim without "{key}"')
    return value


def _refusal(reason: str) -> UnreadableArticle:
    return UnreadableArticle(reason, hint=_HINT)

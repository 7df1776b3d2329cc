"""Tables of claims: one a row, as Claimstone exports them or as anybody keeps them in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files

from importers import claimed, figures
from importers.article import UnreadableArticle
from importers.language import language_of
from kb.model import (
    Attribution,
    CitationRole,
    Document,
    Draft,
    Figure,
    Kind,
    Language,
    Moment,
    Period,
    Proposal,
    SourceKind,
    Span,
    Statement,
    Strength,
    metric_name,
    metrics,
)

FIELDS = ("text", "subject", "metric", "value", "unit", "date", "source", "outlet", "url", "document")
"""What a column may hold."""

Row = Mapping[str, str]
Columns = Mapping[str, str]
"""The heading of the column that holds each field."""

_DELIMITERS = ",;\t|"
_OURS = {"start", "end", "text", "metric", "bound", "as_of_start", "sentence"}
_MADE_SAFE = re.compile("'(?=[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20])")
"""What an export puts before a cell that a spreadsheet would calculate."""
_ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class UnknownColumns(UnreadableArticle):
    """No column of the table is known to hold claims.

    Attributes:
        headings: Those of the table, in order.
    """

    def __init__(self, name: str, headings: tuple[str, ...]) -> None:
        super().__init__(
            f"{name} has no column known to hold a claim: {', '.join(headings)}",
            hint=f"Name them: --columns text=HEADING, or subject=…,value=…; there are {', '.join(FIELDS)}.",
        )
        self.headings = headings


def read(text: str, name: str, columns: Columns | None = None) -> Iterator[Draft]:
    """Yield one document for each that the rows name, made of their sentences, with their claims.

    Args:
        text: The table; commas, semicolons, tabs or bars part its cells.
        name: The file's.
        columns: The heading that holds each field, where the headings do not say so themselves.

    Raises:
        UnreadableArticle: it is no table of claims.
    """
    rows = _rows(text, name)
    headings = tuple(rows[0])
    known = {**recognised(headings), **(columns or {})}
    missing = [heading for heading in (columns or {}).values() if heading not in headings]
    ours = not columns and set(headings) >= _OURS
    if missing or not (ours or is_enough(known)):
        raise UnknownColumns(name, headings)
    documents: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    named = [known.get(field, field) for field in ("document", "outlet", "published", "url")]
    for row in rows:
        documents[tuple(row.get(heading, "") for heading in named)].append(row)
    for (title, outlet, published, url), told in documents.items():
        yield _Table(name, known, ours=ours).draft(told, title=title, outlet=outlet, published=published, url=url)


def is_enough(columns: Columns) -> bool:
    """Whether those columns make claims: in words, or as a subject and its value."""
    return "text" in columns or {"subject", "value"} <= columns.keys()


def recognised(headings: tuple[str, ...]) -> Columns:
    """The fields whose columns are known by their names in English, French or Chinese."""
    found: dict[str, str] = {}
    for heading in headings:
        field = _names().get(_folded(heading))
        if field is not None:
            found.setdefault(field, heading)
    return found


@cache
def _names() -> Mapping[str, str]:
    table = tomllib.loads(files("importers.records").joinpath("columns.toml").read_text(encoding="utf-8"))
    return {_folded(name): field for field, names in table.items() for name in names}


def _folded(heading: str) -> str:
    return "".join(sign for sign in heading.casefold() if sign.isalnum())


def _rows(text: str, name: str) -> list[Row]:
    first = text.lstrip("\ufeff").split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    table = csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=delimiter)
    try:
        rows: list[Row] = [{heading: _plain(cell or "") for heading, cell in row.items() if heading} for row in table]
    except csv.Error as error:
        raise UnreadableArticle(f"{name} is no table: {error}", hint="Save it as CSV again.") from error
    if not rows:
        raise UnreadableArticle(f"{name} has no rows under its headings", hint="Give each claim a row.")
    return rows


def _plain(cell: str) -> str:
    """The cell as it was before an export made it safe; else without the blanks around it."""
    return cell[1:] if _MADE_SAFE.match(cell) else cell.strip()


class _Table:
    """The rows about one document on their way to a draft: its text is their sentences, each on a line."""

    def __init__(self, name: str, columns: Columns, *, ours: bool) -> None:
        self.name, self.columns, self.ours = name, columns, ours
        self.lines: dict[str, int] = {}
        self.text = ""
        self.met: dict[tuple[str, str], list[str]] = defaultdict(list)

    def draft(self, rows: list[Row], *, title: str, outlet: str, published: str, url: str) -> Draft:
        """The document of these rows; its title names the table, for the article itself may be held as well."""
        heading = f"{title} ({self.name})" if title else self.name
        language = language_of("\n".join(self._sentence(row) for row in rows))
        self._line(heading)
        proposals = [self._exported(row) if self.ours else self._kept(row, language) for row in rows]
        if url:
            self._line(url)
        stated = {made.statement.figure.span: made.statement.figure for made in proposals if made.statement.figure}
        document = Document(
            text=self.text,
            title=heading,
            language=language,
            outlet=outlet or None,
            published=_moment(published),
            name=self.name,
        )
        ordered = sorted(proposals, key=lambda made: made.statement.span)
        return Draft(
            document=document, figures=tuple(stated[span] for span in sorted(stated)), proposals=tuple(ordered)
        )

    def _line(self, words: str) -> int:
        """Where the line stands that says so; one is added where none does."""
        told = " ".join(words.split()) if not self.ours else words.replace("\n", " ")
        if told not in self.lines:
            self.lines[told] = len(self.text)
            self.text += f"{told}\n"
        return self.lines[told]

    def _cell(self, row: Row, field: str) -> str:
        return row.get(self.columns.get(field, ""), "")

    def _sentence(self, row: Row) -> str:
        if self.ours:
            return row["sentence"] if row["text"] in row["sentence"] else row["text"]
        told = " ".join(filter(None, (self._cell(row, "value"), self._cell(row, "unit"))))
        topic = ", ".join(filter(None, (self._cell(row, "subject"), self._cell(row, "metric"))))
        return self._cell(row, "text") or f"{topic}: {told}"

    # As Claimstone exports it -----------------------------------------------------------------------------------------

    def _exported(self, row: Row) -> Proposal:
        sentence = self._sentence(row)
        start = self._line(sentence)
        told = sentence.replace("\n", " ")
        words = row["text"].replace("\n", " ")
        places = self.met[sentence, words]
        if row["start"] not in places:
            places.append(row["start"])
        place = start + _manieth(told, words, places.index(row["start"]))
        given: dict[str, object] = {column: cell for column, cell in row.items() if cell}
        as_of = {"start": row["as_of_start"], "end": row.get("as_of_end"), "basis": row.get("basis")}
        given |= {
            "start": place,
            "end": place + len(words),
            "text": words,
            "sentence": [start, start + len(told)],
            "as_of": {name: cell for name, cell in as_of.items() if cell},
            "attribution": row.get("sources", ""),
        }
        return claimed.proposal(given, self.text)

    # As anybody keeps it ----------------------------------------------------------------------------------------------

    def _kept(self, row: Row, language: Language) -> Proposal:
        sentence = " ".join(self._sentence(row).split())
        start = self._line(sentence)
        value, unit = self._cell(row, "value"), self._cell(row, "unit")
        figure = _figure(" ".join(filter(None, (value, unit))), language) or _figure(sentence, language)
        words = figure.text if figure is not None and figure.text in sentence else value if value in sentence else ""
        at = sentence.find(words) if words else 0
        span = Span(start + at, start + at + len(words or sentence))
        stated = self.text[span.start : span.end]
        statement = Statement(
            span=span,
            text=stated,
            sentence=Span(start, start + len(sentence)),
            subject=self._cell(row, "subject") or None,
            metric=_metric(self._cell(row, "metric")),
            figure=None if figure is None else replace(figure, span=span, text=stated, readings=()),
            value=(value or sentence) if figure is None else None,
            as_of=_period(self._cell(row, "date"), language),
        )
        source = self._cell(row, "source")
        vouching = Attribution(
            name=source, kind=SourceKind.ORGANISATION, role=CitationRole.SPEAKER, strength=Strength.NAMED
        )
        return Proposal(statement=statement, attributions=(vouching,) if source else ())


def _manieth(sentence: str, words: str, number: int) -> int:
    """Where the words stand in the sentence for the so many-th time, from 0; the last time where there are fewer."""
    at = sentence.find(words)
    for _ in range(number):
        further = sentence.find(words, at + 1)
        at = at if further < 0 else further
    return max(at, 0)


def _figure(words: str, language: Language) -> Figure | None:
    """The first figure that the words state, dates aside."""
    found = figures.find(words, language).figures
    return next((figure for figure in found if figure.kind is not Kind.DATE), None)


def _period(cell: str, language: Language) -> Period | None:
    if _ISO.fullmatch(cell):
        return claimed.period({"start": cell, "end": cell})
    found = figures.find(cell, language).figures if cell else ()
    return next((figure.period for figure in found if figure.period is not None), None)


def _metric(name: str) -> str:
    """The code of a metric by its name in any language; another's own name where it is none of ours."""
    if name in metrics() or name.startswith("other:"):
        return name
    for code in metrics():
        if any(metric_name(code, language).casefold() == name.casefold() for language in Language):
            return code
    words = re.findall(r"\w+", name.casefold())
    return f"other:{'_'.join(words)}" if words else "statement"


def _moment(cell: str) -> Moment | None:
    try:
        return Moment.parse(cell) if cell else None
    except ValueError:
        return None

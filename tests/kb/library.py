"""Libraries and articles for the tests of what is stored."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from kb.model import (
    Attribution,
    Bound,
    CitationRole,
    Document,
    Draft,
    Figure,
    Kind,
    Language,
    Moment,
    Part,
    PartKind,
    Period,
    Proposal,
    Reading,
    Rejected,
    Role,
    Source,
    SourceKind,
    Span,
    Statement,
    Strength,
)
from kb.store import Store, open_library
from kb.store.schema import WATCHED

ARTICLE = """Harbour dredging runs late

The dredging of Port Elm cost 41 million euros, the harbour board said on Monday.
Some 120 workers were hired. The quay is now 900 metres long, people familiar with the plan said.
Questions: call 555-0199.
"""


def figure(text: str, wording: str, value: str, unit: str | None, kind: Kind, *, bound: Bound = Bound.EXACT) -> Figure:
    start = text.index(wording)
    span = Span(start, start + len(wording))
    number = re.search(r"\d+", wording)
    readings = (Reading(Span(start, start + number.end()), Role.NUMERAL, number.group()),) if number else ()
    return Figure(
        span=span,
        text=wording,
        kind=kind,
        low=Decimal(value),
        high=Decimal(value),
        unit=unit,
        bound=bound,
        step=Decimal(1),
        readings=readings,
    )


def sentence_at(text: str, place: int) -> Span:
    start = max(text.rfind("\n", 0, place), text.rfind(". ", 0, place) + 1) + 1
    ends = [end for end in (text.find(". ", place), text.find("\n", place)) if end >= 0]
    return Span(start, min(ends, default=len(text)))


def statement(text: str, stated: Figure, subject: str | None, metric: str, **more: object) -> Statement:
    return Statement(
        span=stated.span,
        text=stated.text,
        sentence=sentence_at(text, stated.span.start),
        subject=subject,
        metric=metric,
        figure=stated,
        **more,  # type: ignore[arg-type] (fields of Statement by name)
    )


def dredging(title: str, *, subject: str, source: str) -> Draft:
    """An article of one sentence with one claim without a figure, of that subject and said by that source."""
    text = "Le dragage du port coûte 41 M€, dit l’Office des quais."
    whole = Span(0, len(text))
    stated = Statement(span=whole, text=text, sentence=whole, subject=subject, metric="count", value="x")
    said = Attribution(
        name=source, kind=SourceKind.ORGANISATION, role=CitationRole.SPEAKER, strength=Strength.NAMED, passage=whole
    )
    return Draft(
        document=Document(text=text, title=title, language=Language.FRENCH, outlet=title),
        proposals=(Proposal(statement=stated, attributions=(said,)),),
    )


def make_draft(
    text: str = ARTICLE,
    *,
    outlet: str | None = "Elm Courier",
    title: str = "Harbour dredging runs late",
    url: str | None = None,
    cost: str = "41",
    subject: str = "Port Elm",
) -> Draft:
    """One article with three proposals: a named, a nameless and an anonymous figure; and a number that is none."""
    text = text.replace("cost 41", f"cost {cost}").replace("Port Elm", subject)
    dear = figure(text, f"{cost} million euros", f"{cost}000000", "EUR", Kind.MONEY)
    many = figure(text, "120 workers", "120", "worker", Kind.COUNT, bound=Bound.APPROX)
    long = figure(text, "900 metres", "900", "m", Kind.QUANTITY)
    phone = text.index("555-0199")
    board = text.index("the harbour board said")
    people = text.index("people familiar")
    monday = Period(start="2024-03-04", end="2024-03-04")
    return Draft(
        document=Document(
            text=text,
            title=title,
            language=Language.ENGLISH,
            outlet=outlet,
            url=url,
            published=Moment.parse("2024-03-05T08:30+01:00"),
            parts=(Part(PartKind.HEADLINE, Span(0, 26)), Part(PartKind.BODY, Span(28, len(text)))),
            story_sources=(Source(name="Coastal Wire", kind=SourceKind.OUTLET),),
            name="harbour.txt",
        ),
        figures=(dear, many, long),
        proposals=(
            Proposal(
                statement=statement(text, dear, subject, "other:cost", as_of=monday),
                attributions=(
                    Attribution(
                        name="the harbour board",
                        kind=SourceKind.ORGANISATION,
                        role=CitationRole.SPEAKER,
                        strength=Strength.NAMED,
                        passage=Span(board, board + 22),
                    ),
                ),
                confidence=80,
                reasons=("verb",),
            ),
            Proposal(statement=statement(text, many, subject, "headcount")),
            Proposal(
                statement=statement(text, long, "quay", "other:length"),
                attributions=(
                    Attribution(
                        name="people familiar with the plan",
                        kind=SourceKind.PERSON,
                        role=CitationRole.SPEAKER,
                        strength=Strength.ANONYMOUS,
                        passage=Span(people, people + 29),
                    ),
                ),
            ),
        ),
        rejected=(Rejected(Span(phone, phone + 8), "555-0199", "phone"),),
        warnings=("encoding guessed: CP1252",),
    )


def state(store: Store) -> str:
    """All that an editor's steps can change, and what search and kinship derive from it."""
    told = [f"{table}: {dict(row)}" for table in (*WATCHED, "sketch") for row in store.rows(f"SELECT * FROM {table}")]
    for table in ("claim_search", "document_search"):
        told += [f"{table}: {tuple(row)}" for row in store.rows(f"SELECT * FROM temp.{table}_terms")]
    return "\n".join(told)


def show_terms(store: Store) -> None:
    """Let `state` see the words of the search index."""
    for table in ("claim_search", "document_search"):
        store.execute(f"CREATE VIRTUAL TABLE temp.{table}_terms USING fts5vocab(main, {table}, instance)")


@pytest.fixture
def draft() -> Callable[..., Draft]:
    """Make an article as the importers hand it over."""
    return make_draft


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the test's library stands."""
    return tmp_path / "test.claimstone"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A new library, open for writing."""
    with open_library(path, create=True) as opened:
        opened.who, opened.now = "ed", lambda: "2024-03-06T09:00:00+00:00"
        show_terms(opened)
        yield opened

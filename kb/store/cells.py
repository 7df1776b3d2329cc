"""Figures and periods as columns and cells, and what every row is made of."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import wraps
from typing import Any, ParamSpec, Protocol, TypeVar

from kb.model import Basis, Bound, Figure, Kind, Period, Precision, Reading, Role, Span
from kb.store.sqlite import damaged

Cell = str | int | None
Written = dict[str, Cell]
"""A row to write, by column."""


class Read(Protocol):
    """A row as the file gives it, by column."""

    def __getitem__(self, column: str, /) -> Any:  # noqa: ANN401 (a cell of any column)
        """One cell."""


Made = TypeVar("Made")
Given = ParamSpec("Given")


def told_as_damage(read: Callable[Given, Made]) -> Callable[Given, Made]:
    """Let a function that makes values of cells refuse, in words, a cell that no program of ours wrote."""

    @wraps(read)
    def reading(*args: Given.args, **kwargs: Given.kwargs) -> Made:
        try:
            return read(*args, **kwargs)
        except (ValueError, ArithmeticError, LookupError, TypeError) as error:
            raise damaged("A row of the library") from error

    return reading


def storable(text: str) -> str:
    """The text with lone surrogates, which no file can hold, as U+FFFD; every offset holds."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def json_text(value: object) -> str:
    """The value as compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def period_row(prefix: str, period: Period | None) -> Written:
    """The four columns of a period; all NULL where there is none."""
    if period is None:
        return dict.fromkeys(f"{prefix}_{part}" for part in ("start", "end", "precision", "basis"))
    return {
        f"{prefix}_start": period.start,
        f"{prefix}_end": period.end,
        f"{prefix}_precision": period.precision.value,
        f"{prefix}_basis": period.basis and period.basis.value,
    }


def period_of(row: Read, prefix: str) -> Period | None:
    """The period of those columns, None where there is none."""
    if row[f"{prefix}_precision"] is None:
        return None
    basis = row[f"{prefix}_basis"]
    return Period(
        start=row[f"{prefix}_start"],
        end=row[f"{prefix}_end"],
        precision=Precision(row[f"{prefix}_precision"]),
        basis=basis and Basis(basis),
    )


_NO_FIGURE: Written = dict.fromkeys(
    ("kind", "low", "high", "unit", "bound", "step", "figure_text", "figure_start", "figure_end", "readings")
)


def figure_row(figure: Figure | None) -> Written:
    """The columns of a figure; all NULL where there is none."""
    if figure is None:
        return {**_NO_FIGURE, **period_row("period", None)}
    return {
        "kind": figure.kind.value,
        "low": decimal_text(figure.low),
        "high": decimal_text(figure.high),
        "unit": figure.unit,
        "bound": figure.bound and figure.bound.value,
        "step": decimal_text(figure.step),
        "figure_text": storable(figure.text),
        "figure_start": figure.span.start,
        "figure_end": figure.span.end,
        "readings": json_text([[r.span.start, r.span.end, r.role.value, r.code] for r in figure.readings]),
        **period_row("period", figure.period),
    }


def figure_of(row: Read) -> Figure | None:
    """The figure of those columns, None where there is none."""
    if row["kind"] is None:
        return None
    return Figure(
        span=Span(row["figure_start"], row["figure_end"]),
        text=row["figure_text"],
        kind=Kind(row["kind"]),
        low=_decimal_of(row["low"]),
        high=_decimal_of(row["high"]),
        unit=row["unit"],
        bound=row["bound"] and Bound(row["bound"]),
        step=_decimal_of(row["step"]),
        period=period_of(row, "period"),
        readings=tuple(Reading(Span(a, b), Role(role), code) for a, b, role, code in json.loads(row["readings"])),
    )


def decimal_text(value: Decimal | None) -> str | None:
    """As printed, without an exponent where that is short enough to read."""
    if value is None:
        return None
    exponent = value.as_tuple().exponent
    return f"{value:f}" if isinstance(exponent, int) and -30 <= exponent <= 30 else str(value)


def _decimal_of(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def figures_text(figures: Iterable[Figure]) -> str:
    """All figures of a document in one cell, each with the columns of a claim's figure; their wording is the text's."""
    return json_text(
        [
            {key: cell for key, cell in figure_row(figure).items() if cell is not None and key != "figure_text"}
            for figure in figures
        ]
    )


@told_as_damage
def figures_of(cell: str, text: str) -> tuple[Figure, ...]:
    """The figures of such a cell, in reading order."""
    blank = {**_NO_FIGURE, **period_row("period", None)}
    told = (
        {**blank, **cells, "figure_text": text[cells["figure_start"] : cells["figure_end"]]}
        for cells in json.loads(cell)
    )
    return tuple(figure for row in told if (figure := figure_of(row)) is not None)

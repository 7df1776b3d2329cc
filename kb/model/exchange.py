"""Exchanges: what trades where, and the days on which nothing does (exchanges.toml, trading_days.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

_SATURDAY = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A stock exchange.

    Attributes:
        code: Market identifier (ISO 10383).
        names: By language code.
        closed: The weekdays without trading, ISO, in the years the table knows.
    """

    code: str
    names: Mapping[str, str]
    closed: frozenset[str]


@cache
def exchanges() -> Mapping[str, tuple[Exchange, ...]]:
    """The exchanges of each subject that is known to be traded, by the subject's name."""
    told = tomllib.loads(files("kb.model").joinpath("exchanges.toml").read_text(encoding="utf-8"))
    days = tomllib.loads(files("kb.model").joinpath("trading_days.toml").read_text(encoding="utf-8"))
    traded: dict[str, tuple[Exchange, ...]] = {}
    for code, row in told.items():
        closed = frozenset(f"{year}-{day}" for year, listed in days[code].items() for day in listed.split())
        exchange = Exchange(code=code, names=row["names"], closed=closed)
        for subject in row["traded"]:
            traded[subject] = (*traded.get(subject, ()), exchange)
    return traded


def exchange_name(code: str, language: str) -> str:
    """The city people know the exchange by."""
    return next(exchange.names[language] for held in exchanges().values() for exchange in held if exchange.code == code)


def is_closed(day: str, exchange: Exchange) -> bool:
    """Whether the exchange did not trade on an ISO day: a week-end, or a closed day of its table."""
    return date.fromisoformat(day).weekday() >= _SATURDAY or day in exchange.closed

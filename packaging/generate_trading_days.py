"""Write kb/model/trading_days.toml: the weekdays on which the exchanges of kb/model/exchanges.toml are closed.

Run it where the library exchange_calendars is installed (it brings pandas, so it is no dependency of the project):
    python packaging/generate_trading_days.py
"""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path

import exchange_calendars

MODEL = Path(__file__).parent.parent / "kb" / "model"
FIRST, LAST = 2005, 2026


def closed_days(exchange: str) -> dict[int, list[str]]:
    """The closed weekdays by year, each as "MM-DD"."""
    calendar = exchange_calendars.get_calendar(exchange, start=f"{FIRST}-01-01", end=f"{LAST}-12-31")
    open_days = {session.date() for session in calendar.sessions}
    closed: dict[int, list[str]] = {}
    day = date(FIRST, 1, 1)
    while day.year <= LAST:
        if day.weekday() < 5 and day not in open_days:
            closed.setdefault(day.year, []).append(f"{day:%m-%d}")
        day += timedelta(days=1)
    return closed


def main() -> None:
    """Write the table, exchanges and years in order."""
    exchanges = tomllib.loads((MODEL / "exchanges.toml").read_text(encoding="utf-8"))
    lines = ["# Weekdays on which each exchange is closed. Written by packaging/generate_trading_days.py; do not edit."]
    for exchange in exchanges:
        lines += ["", f"[{exchange}]"]
        lines += [f'{year} = "{" ".join(days)}"' for year, days in closed_days(exchange).items()]
    (MODEL / "trading_days.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

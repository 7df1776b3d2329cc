"""Write the months of the Chinese calendar (importers/lexicons/lunar.toml), so that no almanac is needed at run time.

Run it from the root of the tree.
"""

from __future__ import annotations

from pathlib import Path

from lunar_python import LunarYear, Solar

ROOT = Path(__file__).parent.parent
TABLE = ROOT / "importers" / "lexicons" / "lunar.toml"
YEARS = range(1900, 2101)

HEAD = """\
# Written by packaging/generate_lunar.py from lunar_python: change that, not this.
#
# The Chinese calendar by the Gregorian year in which its year begins: New Year's day; the months from the first on,
# 1 for thirty days and 0 for twenty-nine; the month after which the leap month stands, 0 for none.

[years]
"""


def output() -> str:
    """The whole table."""
    return HEAD + "".join(f"{year} = {row(year)}\n" for year in YEARS)


def row(year: int) -> str:
    """New Year's day, the lengths of the months, and the leap month."""
    almanac = LunarYear.fromYear(year)
    months = [month for month in almanac.getMonths() if month.getYear() == year]
    new_year = Solar.fromJulianDay(months[0].getFirstJulianDay()).toYmd()
    lengths = "".join(str(month.getDayCount() - 29) for month in months)
    return f'["{new_year}", "{lengths}", {almanac.getLeapMonth()}]'


if __name__ == "__main__":
    TABLE.write_text(output(), encoding="utf-8")
    print(f"{TABLE.relative_to(ROOT)}: {len(YEARS)} years")

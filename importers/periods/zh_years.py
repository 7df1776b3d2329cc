"""Years and their parts, months and days, as a Chinese date has them."""

from __future__ import annotations

from importers.lexicon import lexicon
from importers.periods.cursor import Cursor
from importers.periods.grammar import Hit
from importers.periods.said import Said
from importers.periods.setting import Setting
from importers.periods.stretches import Stretch, full_year, one_day, shifted
from importers.periods.tokens import Token
from kb.model import Language, Precision


def year_said(cursor: Cursor, hit: Hit) -> int | None:
    """今年, 次年, 民国三年, 2025年, 24年3月; None where no year stands here."""
    if token := cursor.take("A"):
        return hit.setting.day.year + int(token.value)
    if token := cursor.take("b"):
        said = hit.setting.said
        there = said.first if said and said.first else hit.setting.day
        return there.year + int(token.value)
    if token := cursor.take("N"):
        number = 1 if cursor.take("0") else int(cursor.pop().value)
        cursor.take("y")
        return int(token.value) + number
    if cursor.looks("Y(?:[yPFj&]|$)"):
        token = cursor.pop()
        cursor.take("y")
        return int(token.value)
    if cursor.looks("ny") and _is_short_year(cursor):
        token = cursor.pop()
        cursor.take("y")
        return full_year(int(token.value))
    return None


def _is_short_year(cursor: Cursor) -> bool:
    """Such as "24年3月" and "08年" are years, "24年" is a length of time."""
    token = cursor.tokens[cursor.place]
    if len(token.text) != 2 or "十" in token.text or int(token.value) > 99:
        return False
    more = cursor.letters[cursor.place + 2 : cursor.place + 3]
    return token.text[0] in "0零〇" or (more != "" and more not in "<>'_&%")


def within_year(cursor: Cursor, year: int | None, hit: Hit) -> Said | None:
    """A part of a year that is no month."""
    setting = hit.setting
    if token := cursor.take("P"):
        begin, end = token.value
        return Said(year=year if year is not None else _this_year(setting), months=(begin, end - begin + 1))
    if year is not None and (token := cursor.take("p")):
        begin, end = token.value["year"]
        return Said(year=year, months=(begin, end - begin + 1))
    if token := cursor.take("H"):
        return Said(year=year, months=(6 * token.value - 5, 6), precision=Precision.HALF)
    if token := cursor.take("I"):
        begin, end = token.value
        return Said(year=year, months=(begin, end - begin + 1), precision=Precision.QUARTER) if year else None
    if token := cursor.take("F"):
        return Said(year=year, holiday=token.value)
    if token := cursor.take("K"):
        cursor.skip("q")
        return _quarter(cursor, year, token.value)
    if cursor.looks(r"#?n[qu]|1q"):
        ordinal = cursor.take("#")
        token, unit = cursor.pop(), cursor.pop()
        number = 1 if token.letter == "1" else int(token.value)
        if number not in range(1, 5) or (unit.letter == "u" and ordinal and year is None and not _is_of_accounts(hit)):
            return None
        return _quarter(cursor, year, number)
    return _several(cursor, year, setting)


def _is_of_accounts(hit: Hit) -> bool:
    """Whether 第三季 is a quarter, as accounts follow (第三季財報), and no season of a series."""
    return any(word in hit.after[:_BESIDE] for word in lexicon(Language.CHINESE, "periods")["accounts"]["words"])


_BESIDE = 10


def _quarter(cursor: Cursor, year: int | None, number: int) -> Said:
    said = Said(year=year, months=(3 * number - 2, 3), precision=Precision.QUARTER)
    token = cursor.take("p")
    return said._replace(share=tuple(token.value["quarter"])) if token else said


def _several(cursor: Cursor, year: int | None, setting: Setting) -> Said | None:
    """Such as "The first three quarters", "the last four months", "the tenth week" of a year."""
    if cursor.letters[cursor.place : cursor.place + 1] not in {"<", "$", "#"}:
        return None
    if not cursor.looks(r"[<$]n[qlwD]|#n[wDl]"):
        return None
    side = cursor.take("<$#")
    number, unit = cursor.take("n"), cursor.take("qlwD")
    if side is None or number is None or unit is None:
        return None
    count = int(number.value)
    name = {"q": "quarter", "w": "week", "D": "day"}.get(unit.letter, singular(unit))
    if year is None and name in {"week", "day"}:
        return None
    year = year if year is not None else _this_year(setting)
    whole = Said(year=year).resolve(setting)
    if whole is None or whole.first is None or whole.last is None or not 1 <= count <= 366:
        return None
    if side.letter == "#":
        return (
            Said(year=year, nth=count) if name == "week" else Said(within=one_day(shifted(whole.first, days=count - 1)))
        )
    if name in {"week", "day"}:
        return Said(within=first_or_last(whole, name, count, last=side.letter == "$"))
    months = count * (3 if name == "quarter" else 1)
    if name not in {"month", "quarter"} or months > 12:
        return None
    precision = Precision.QUARTER if name == "quarter" else Precision.MONTH
    return Said(year=year, months=(13 - months if side.letter == "$" else 1, months), precision=precision)


def first_or_last(whole: Stretch, unit: str, count: int, *, last: bool) -> Stretch | None:
    """So many days or weeks at one end of a year or month."""
    if whole.first is None or whole.last is None:
        return None
    if unit == "day":
        start = shifted(whole.last, days=1 - count) if last else whole.first
        return Stretch(start, shifted(start, days=count - 1))
    from_week = Said(within=whole, nth=-count if last else 1).resolve(Setting(None))
    to_week = Said(within=whole, nth=-1 if last else count).resolve(Setting(None))
    return from_week.to(to_week) if from_week and to_week else None


def _this_year(setting: Setting) -> int | None:
    return setting.today.year if setting.today else None


def singular(unit: Token) -> str:
    """The unit of a length of time: "months" is "month"."""
    return str(unit.value).removesuffix("s")


def month_said(cursor: Cursor) -> Said | None:
    """A month and, where one is said, the part of it."""
    if token := cursor.take("O"):
        share = cursor.take("p") if not cursor.at("pn") else None
        said = Said(months=(int(token.value), 1), lunar=True)
        return said._replace(share=tuple(share.value["month"])) if share else said
    if not cursor.looks("[n1][mo]|n[j&]f?n[mo]"):
        return None
    token = cursor.pop()
    number = 1 if token.letter == "1" else int(token.value)
    if not 1 <= number <= 12:
        return None
    said = Said(months=(number, 1))
    if cursor.looks("[j&]"):
        return said
    cursor.take("m")
    if part := cursor.take("o"):
        if part.text == "月初" and cursor.at("n") and _is_lunar_day(cursor):
            return said._replace(lunar=True)
        return said._replace(share=tuple(part.value))
    if not cursor.at("pn") and (part := cursor.take("p")):
        return said._replace(share=tuple(part.value["month"]))
    return said


def _is_lunar_day(cursor: Cursor) -> bool:
    """Such as "十月初一" is a day of the Chinese calendar, "10月初3家" is none."""
    return not cursor.tokens[cursor.place].text.isdecimal()


def day_said(cursor: Cursor, said: Said, hit: Hit) -> Said:
    """The day of the month, or a week or some days of it."""
    if cursor.looks("#n[wW]"):
        _, number, unit = (cursor.pop() for _ in range(3))
        return said._replace(nth=int(number.value), weekday=int(unit.value) if unit.letter == "W" else None)
    if cursor.looks("[<$]nD"):
        side, number, _ = (cursor.pop() for _ in range(3))
        whole = said.resolve(hit.setting)
        if whole is None:
            return said
        return Said(within=first_or_last(whole, "day", int(number.value), last=side.letter == "$"))
    if said.months is not None and cursor.at("pn"):
        cursor.take("p")
    if cursor.looks("n[dh]|n[j&]f?n[dh]" if said.months is None else "n(?![mtywqlDi5eSk])"):
        number = cursor.pop()
        mark = cursor.take("dh")
        if not _is_day(number, mark, said, cursor, hit):
            return Said()
        return said._replace(day=int(number.value))
    return said


def _is_day(token: Token, unit: Token | None, said: Said, cursor: Cursor, hit: Hit) -> bool:
    """Whether a number is a day of the month: "26日", but no "26号线", "连续3日" or "3日均线"."""
    if not 1 <= int(token.value) <= 31:
        return False
    if unit is None and cursor.done and not said.lunar and hit.after[:1].isalpha():
        return False
    words = lexicon(Language.CHINESE, "periods")
    if unit is not None and cursor.done:
        kind = "number" if unit.letter == "h" else "day"
        if any(hit.after.startswith(word) for word in words["not_after"][kind]):
            return said.months is not None
        if (
            said.months is None
            and said.within is None
            and any(hit.before.endswith(word) for word in words["not_before"][kind])
        ):
            return False
    if (
        unit is not None
        and said.months is None
        and said.within is None
        and not token.text.isdecimal()
        and len(token.text) < 2
    ):
        return unit.letter != "h" and cursor.letters[cursor.place : cursor.place + 1] == "j"
    return True

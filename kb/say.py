"""Findings, figures and codes in the words of English, French and Chinese."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any

from kb.model import (
    Document,
    Figure,
    Finding,
    Kind,
    Period,
    Precision,
    Severity,
    Span,
    Statement,
    metric_name,
    metrics,
    unit_of,
    units,
)
from kb.model.exchange import exchange_name
from kb.notation import Amount, note, part_of, read_note, read_period, rounded

_JOINED = {"product": "times", "sum": "plus", "alternatives": "or"}
_DECIMALS_OF_A_SCALED_NUMBER = 3
_DECIMALS_WRITTEN = 9
"""No article writes more: a number that has them was reckoned."""
_DIGITS_OF_A_LONG_NUMBER = 6
_PARTS, _TENTHS = {"share", "other:ratio"}, 10
"""The metrics of which articles say "a quarter" and "one in five", and how small the parts are that they say it of."""


@cache
def messages(language: str) -> Mapping[str, Any]:
    """The tables of kb/messages/<language>.toml."""
    return tomllib.loads(files("kb").joinpath("messages", f"{language}.toml").read_text(encoding="utf-8"))


# Sentences --------------------------------------------------------------------------------------------------------


def sentence(finding: Finding, language: str) -> str:
    """What the finding says, with the numbers it used.

    One that another version of its check left behind may lack a fact: its name alone is said until it is found again.
    """
    facts = dict(finding.facts)
    try:
        template: str = messages(language)["sentence"][finding.check][facts.get("reason") or finding.kind]
        return fill(template, facts, language)
    except KeyError:
        return check_name(finding.check, language)


def text(code: str, language: str, /, **facts: str) -> str:
    """One of the texts around findings ("summary.title"), its facts filled in."""
    table, _, name = code.partition(".")
    template: str = messages(language)[table][name]
    return fill(template, facts, language)


def where(document: Document, span: Span, language: str) -> str:
    """The page of the document that a span begins on, where the file has pages; else its line. Both from 1."""
    page = document.page_at(span)
    if page is not None:
        return text("page.sheet", language, number=str(page))
    return text("page.line", language, number=str(document.text.count("\n", 0, span.start) + 1))


def fill(template: str, facts: Mapping[str, str], language: str) -> str:
    """Fill "{name:type}" with facts, each spelled by the language as its type asks; {topic} is subject and metric."""
    return _Filler(language, facts).vformat(template, (), facts)


class _Filler(string.Formatter):
    def __init__(self, language: str, facts: Mapping[str, str]) -> None:
        self.language = language
        self.metric = facts.get("metric", "")

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> str:  # noqa: ARG002 (inherited)
        return _topic(kwargs, self.language) if key == "topic" else str(kwargs[str(key)])

    def format_field(self, value: str, format_spec: str) -> str:
        if format_spec == "figure":
            return figure_note(value, self.language, metric=self.metric)
        if format_spec == "figures":
            notes = (figure_note(part, self.language, metric=self.metric) for part in value.split("; "))
            return listed(tuple(notes), self.language)
        if format_spec in _JOINED:
            joint = messages(self.language)["join"][_JOINED[format_spec]]
            return str(joint).join(figure_note(part, self.language) for part in value.split("; "))
        return _SPELLERS[format_spec](value, self.language)


def _topic(facts: Mapping[str, str], language: str) -> str:
    metric = metric_name(facts["metric"], language)
    if not facts.get("subject"):
        return metric
    subject = messages(language)["subject"].get(facts["subject"], facts["subject"])
    return str(messages(language)["join"]["topic"]).format(subject=subject, metric=metric)


def nested(words: str, language: str) -> str:
    """Words that go between quotation marks, with their own marks as the language writes them there."""
    return words.translate(str.maketrans(messages(language)["join"]["nested"]))


def listed(items: tuple[str, ...], language: str) -> str:
    """The items with the language's commas and its "and"."""
    join = messages(language)["join"]
    if len(items) < 2:
        return "".join(items)
    return str(join["comma"].join(items[:-1]) + join["and"] + items[-1])


# Words ------------------------------------------------------------------------------------------------------------


def word(code: str, language: str) -> str:
    """The word for a code of the vocabulary; an enum's member is looked up among its own kind."""
    words: Mapping[str, Mapping[str, str]] = messages(language)["word"]
    if isinstance(code, Enum):
        return words[type(code).__name__][code.value]
    for table in words.values():
        if code in table:
            return table[code]
    return code.replace("_", " ").replace("-", " ")


def check_name(check: str, language: str) -> str:
    """What people call a check: "No source", "Magnitude"; the code of one that another version knew."""
    names: Mapping[str, str] = messages(language)["word"]["check"]
    return names.get(check) or word(check, language)


def finding_name(finding: Finding, language: str) -> str:
    """What a finding is called: an alarm by its check, what only informs by its kind, where that has a name."""
    kinds: Mapping[str, str] = messages(language)["word"]["kind"]
    alarms: Mapping[str, str] = messages(language)["word"]["alarm"]
    informs = finding.severity is Severity.INFO and finding.kind in kinds
    named = kinds[finding.kind] if informs else alarms.get(f"{finding.check} {finding.kind}")
    name = named or check_name(finding.check, language)
    return f"{name[:1].upper()}{name[1:]}"


def reason(code: str, language: str) -> str:
    """Why a number is no figure, in words."""
    words: Mapping[str, str] = messages(language)["word"]["reason"]
    return words.get(code) or word(code, language)


# Figures ----------------------------------------------------------------------------------------------------------


def figure(figure: Figure, language: str, *, metric: str = "") -> str:
    """A figure as the language writes it: "over 300 bn USD", "plus de 300 Md USD", "超过3000亿美元".

    metric: what it is a figure of; of a change, the sign is a direction ("down over 12%"), and a rank is "No. 1".
    """
    return figure_note(note(figure), language, metric=metric)


def stated(statement: Statement, language: str) -> str:
    """What a claim states: its figure, the vocabulary's word for its value ("limit up"), or the article's own words."""
    if statement.figure is not None:
        return figure(statement.figure, language, metric=statement.metric)
    told = statement.value or statement.text
    return _value(told, language)


def _value(told: str, language: str) -> str:
    words: Mapping[str, str] = messages(language)["word"]["value"]
    return words.get(told, told)


def figure_note(text: str, language: str, *, metric: str = "") -> str:
    """The same for a figure or a value spelled as a note; anything else stays as it is."""
    amount = read_note(text)
    known = metrics().get(metric)
    if amount is None:
        period_told = read_period(text)
        return period(period_told, language) if period_told else _value(text, language)
    ends = [end for end in (amount.low, amount.high) if end is not None]
    if known is not None and known.kinds == {Kind.RANK}:
        return _hedged(amount, language, number=messages(language)["number"]["rank"])
    part = Fraction(amount.low).limit_denominator(_TENTHS)
    if metric in _PARTS and ends == [part] and 0 < part < 1 and amount.unit in {None, "1"}:
        return str(messages(language)["hedge"][amount.sign or "="]).format(figure=part)
    if known is None or not known.change or not any(ends):
        return _hedged(amount, language)
    falls = max(ends) < 0 or (max(ends) == 0 and min(ends) < 0)
    direction = messages(language)["direction"]["down" if falls else "up"]
    return _elided(str(direction).format(figure=_hedged(_turned(amount) if falls else amount, language)), language)


def _elided(words: str, language: str) -> str:
    """The words with what the language runs together: "de environ" is "d’environ"."""
    for apart, together in messages(language)["number"]["elided"]:
        words = words.replace(apart, together)
    return words


def _turned(amount: Amount) -> Amount:
    sign = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}.get(amount.sign, amount.sign)
    if amount.high is None:
        return Amount(sign, -amount.low, None, amount.unit)
    return Amount(sign, -amount.high, -amount.low, amount.unit)


def _hedged(amount: Amount, language: str, *, number: str = "{number}") -> str:
    figure = number.format(number=_amount(amount, language))
    return str(messages(language)["hedge"][amount.sign or "="]).format(figure=figure)


def _amount(amount: Amount, language: str) -> str:
    rules = messages(language)["number"]
    ends = [end for end in (amount.low, amount.high) if end is not None]
    worth, scale = _scale(ends, rules["scales"])
    spelled = [digits((end / worth).normalize() if worth != 1 else end, language) for end in ends]
    if scale and (len(spelled) == 1 or rules["range_repeats_scale"]):
        spelled = [rules["scaled"].format(number=part, scale=scale) for part in spelled]
    number = rules["range"].format(low=spelled[0], high=spelled[1]) if len(spelled) == 2 else spelled[0]
    if scale and len(spelled) == 2 and not rules["range_repeats_scale"]:
        number = rules["scaled"].format(number=number, scale=scale)
    first, last = map(Decimal, rules["singular"])
    return _with_unit(number, amount.unit, language, several=not all(first <= abs(end) <= last for end in ends))


def _scale(ends: list[Decimal], scales: list[list[str]]) -> tuple[Decimal, str]:
    """The largest scale word that leaves every end short."""
    for worth_text, name in scales:
        worth = Decimal(worth_text)
        if any(abs(end) >= worth for end in ends) and all(
            _decimals(end / worth) <= _DECIMALS_OF_A_SCALED_NUMBER for end in ends
        ):
            return worth, name
    return Decimal(1), ""


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def digits(value: Decimal, language: str) -> str:
    """A number in digits, grouped and pointed as the language does: "2,048.5", "2 048,5", "2048.5"; "1/3" as such."""
    rules = messages(language)["number"]
    part = part_of(value)
    if part is not None:
        return f"{part}".replace("-", "\u2212")
    if _decimals(value) > _DECIMALS_WRITTEN:
        value = rounded(value, _DIGITS_OF_A_LONG_NUMBER)
    plain = f"{abs(value):f}"
    if value == value.to_integral_value() and value.as_tuple().exponent not in (0, -1, -2):
        plain = f"{abs(value).to_integral_value():f}"
    whole, _, rest = plain.partition(".")
    if rules["group"] and len(whole) >= rules["group_from"]:
        whole = f"{int(whole):,}".replace(",", rules["group"])
    return ("\u2212" if value < 0 else "") + whole + (rules["point"] + rest if rest else "")


def _with_unit(number: str, unit: str | None, language: str, *, several: bool = True) -> str:
    rules = messages(language)["number"]
    if unit is None or unit == "1":
        return number
    if unit == "%":
        return str(rules["percent"]).format(number=number)
    if "/" in unit and unit not in units():
        above, below = unit.split("/", 1)
        amount, _, noun = below.rpartition(" ")
        name = _unit_name(noun, language)
        per = _counted(amount, noun, language) if amount else name
        return str(rules["per"]).format(figure=_with_unit(number, above, language, several=several), unit=per)
    name = _unit_name(unit, language, several=several)
    glued = not name[:1].isascii()
    return str(rules["unit_glued" if glued else "unit"]).format(number=number, unit=name)


def _counted(amount: str, noun: str, language: str) -> str:
    """So many of something that a price is for: "million tokens", "5 km"."""
    counted: str | None = messages(language)["number"]["counted"].get(amount)
    if counted is None:
        return _with_unit(_amount(Amount("", Decimal(amount), None, None), language), noun, language)
    return _elided(counted.format(unit=_unit_name(noun, language, several=True)), language)


def _unit_name(code: str, language: str, *, several: bool = False) -> str:
    unit = unit_of(code)
    return unit.plurals.get(language, unit.names[language]) if several else unit.names[language]


# Periods ----------------------------------------------------------------------------------------------------------


def period(period: Period, language: str) -> str:
    """A period with its basis: "27 January 2025 (close)", "27 janvier 2025 (clôture)", "2025年1月27日(收盘)"."""
    rules = messages(language)["period"]
    when = _days(period, language)
    if period.basis is None:
        return when
    return str(rules["with_basis"]).format(when=when, basis=word(period.basis, language))


def _days(period: Period, language: str) -> str:
    rules = messages(language)["period"]
    if period.start is None and period.end is None:
        return str(rules["unknown"])
    if period.start is None or period.end is None:
        known = period.start or period.end or ""
        return str(rules["since" if period.end is None else "until"]).format(
            day=_moment(known, period.precision, language)
        )
    if period.precision in _SINGLE and _is_one(period):
        return _moment(period.start, period.precision, language)
    first, last = (_moment(end, _finest(period.precision), language) for end in (period.start, period.end))
    return first if first == last else str(rules["between"]).format(start=first, end=last)


_SINGLE = {
    Precision.MINUTE,
    Precision.HOUR,
    Precision.DAY,
    Precision.MONTH,
    Precision.QUARTER,
    Precision.HALF,
    Precision.YEAR,
}


def _is_one(period: Period) -> bool:
    """Whether start and end lie in one unit of the precision."""
    start, end = period.start or "", period.end or ""
    months = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF: 6}.get(period.precision)
    if period.precision is Precision.YEAR:
        return start[:4] == end[:4]
    if months is not None:
        return start[:4] == end[:4] and (int(start[5:7]) - 1) // months == (int(end[5:7]) - 1) // months
    return start[:10] == end[:10]


def _finest(precision: Precision) -> Precision:
    return precision if precision in {Precision.YEAR, Precision.MONTH} else Precision.DAY


def _moment(day: str, precision: Precision, language: str) -> str:
    rules = messages(language)["period"]
    year, month, number = int(day[:4]), int(day[5:7] or 1), int(day[8:10] or 1)
    form = precision.value if precision in _SINGLE else "day"
    if form in {"minute", "hour"} and len(day) < 16:
        form = "day"
    if number == 1 and form == "day":
        form = "first_day"
    template: str = rules[form]
    return template.format(
        year=year,
        month=rules["months"][month - 1],
        day=number,
        quarter=(month - 1) // 3 + 1,
        half=(month - 1) // 6 + 1,
        time=day[11:16],
    )


def _period_note(note: str, language: str) -> str:
    told = read_period(note)
    return period(told, language) if told else note


def _moment_note(note: str, language: str) -> str:
    """A moment of publication: "2025-01-27 23:12", with its zone or without, or the day, month or year alone."""
    precision = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}.get(len(note), Precision.MINUTE)
    return _moment(note, precision, language)


_SPELLERS: Mapping[str, Callable[[str, str], str]] = {
    "": lambda value, _: value,
    "word": word,
    "amount": figure_note,
    "metric": metric_name,
    "period": _period_note,
    "moment": _moment_note,
    "number": lambda value, language: digits(Decimal(value), language),
    "names": lambda value, language: listed(tuple(value.split("; ")), language),
    "metrics": lambda value, language: listed(tuple(metric_name(m, language) for m in value.split("; ")), language),
    "exchange": exchange_name,
}

"""Write the tables of units: what they are worth (kb/model/units.toml) and how the press writes them (lexicons).

Currencies, names and plurals come from CLDR through babel, factors of physical units from pint, traditional Chinese
from OpenCC; what none of them has stands in packaging/units.toml. Run it from the root of the tree.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import opencc
import pint
from babel import Locale
from babel.core import get_global

ROOT = Path(__file__).parent.parent
LANGUAGES = ("en", "fr", "zh")
LOCALES = {"en": ("en", "en_GB"), "fr": ("fr",), "zh": ("zh", "zh_Hant")}
PREFIXES = {
    letter: dict(zip(LANGUAGES, words, strict=True))
    for letter, words in {
        "n": ("nano", "nano", "纳"),
        "µ": ("micro", "micro", "微"),
        "m": ("milli", "milli", "毫"),
        "c": ("centi", "centi", "厘"),
        "h": ("hecto", "hecto", "百"),
        "k": ("kilo", "kilo", "千"),
        "M": ("mega", "méga", "兆"),
        "G": ("giga", "giga", "吉"),
        "T": ("tera", "téra", "太"),
        "P": ("peta", "péta", "拍"),
        "E": ("exa", "exa", "艾"),
    }.items()
}

_LONGEST_SYMBOL = 3

Words = dict[str, str]


def outputs() -> dict[Path, str]:
    """What the script writes, by file."""
    table = tomllib.loads((ROOT / "packaging" / "units.toml").read_text(encoding="utf-8"))
    units = _units(table)
    written = {ROOT / "kb" / "model" / "units.toml": _vocabulary(units)}
    for language in LANGUAGES:
        lexicon = ROOT / "importers" / "lexicons" / language / "units.toml"
        written[lexicon] = _lexicon(table, units, language)
    return written


# What a unit is ---------------------------------------------------------------------------------------------------


class Unit:
    """A unit on its way into the tables: its worth, and its words by language, each singular with its plurals."""

    def __init__(self, code: str, dimension: str, factor: Decimal, table: str) -> None:
        self.code, self.dimension, self.factor, self.table = code, dimension, factor, table
        self.symbols: list[str] = []
        self.words: dict[str, list[tuple[str, str]]] = {language: [] for language in LANGUAGES}
        self.names: dict[str, tuple[str, str]] = {}


def _units(table: Mapping[str, Any]) -> list[Unit]:
    registry: pint.UnitRegistry[Any] = pint.UnitRegistry(non_int_type=Decimal)
    units = [unit for code, row in table["physical"].items() for unit in _physical(code, row, registry)]
    units += [_plain(code, row) for code, row in table["plain"].items()]
    units += [_currency(code, table["money"].get(code, {})) for code in _currencies(table)]
    units += [_noun(code, row) for code, row in table["nouns"].items()]
    return units


def _plain(code: str, row: Mapping[str, Any]) -> Unit:
    unit = Unit(code, row["dimension"], Decimal(row["factor"]), "units")
    _tell(unit, row)
    return unit


def _noun(code: str, row: Mapping[str, Any]) -> Unit:
    unit = Unit(code, f"count:{code}", Decimal(1), "nouns")
    _tell(unit, row)
    return unit


def _physical(code: str, row: Mapping[str, Any], registry: pint.UnitRegistry[Any]) -> Iterator[Unit]:
    """The unit itself, then one for each of its SI prefixes."""
    plain = Unit(code, row["dimension"], _worth(row["pint"], registry), "units")
    _tell(plain, row, *_of_cldr(row.get("cldr")))
    yield plain
    for letter in row.get("prefixes", ""):
        prefix = PREFIXES[letter]
        name = code if letter != "µ" else f"u{code}"
        unit = Unit(
            name if letter == "µ" else f"{letter}{code}",
            plain.dimension,
            plain.factor * _worth(f"{prefix['en']}meter", registry),
            "units",
        )
        unit.symbols = [f"{sign}{symbol}" for symbol in row["symbols"] for sign in ("µμ" if letter == "µ" else letter)]
        words, names = _of_cldr(_prefixed(row.get("cldr"), prefix["en"]))
        for language in LANGUAGES:
            spelled_out = [pair for pair in plain.words[language] if _is_spelled_out(pair[0], language)]
            further = [(prefix[language] + one, prefix[language] + many) for one, many in spelled_out]
            unit.words[language] = [*words.get(language, []), *further]
        symbol = (unit.symbols[0], unit.symbols[0])
        unit.names = dict.fromkeys(LANGUAGES, symbol) | {"zh": next(iter(unit.words["zh"]), symbol)} | names
        yield unit


def _is_spelled_out(word: str, language: str) -> bool:
    """Whether a prefix may stand before it in letters: "kilowatt", 千瓦, but not "kilobhp"."""
    return not word.isascii() if language == "zh" else len(word) > _LONGEST_SYMBOL


def _worth(expression: str, registry: pint.UnitRegistry[Any]) -> Decimal:
    return Decimal(registry.Quantity(registry.parse_expression(expression)).to_base_units().magnitude)


def _prefixed(key: str | None, prefix: str) -> str | None:
    """CLDR's key of the unit with the prefix, if CLDR has it: "power-watt" is "power-gigawatt" for giga."""
    dimension, _, name = (key or "").partition("-")
    further = f"{dimension}-{prefix}{name}"
    return further if further in Locale("en").unit_display_names else None


def _tell(
    unit: Unit,
    row: Mapping[str, Any],
    words: Mapping[str, list[tuple[str, str]]] | None = None,
    names: Mapping[str, tuple[str, str]] | None = None,
) -> None:
    """Give the unit the words of our own table, then those of CLDR."""
    unit.symbols = list(row.get("symbols", []))
    for language in LANGUAGES:
        own = [_forms(entry, language) for entry in row.get(language, ())]
        unit.words[language] = [*own, *(words or {}).get(language, [])]
        if language in row.get("name", {}):
            one, _, many = row["name"][language].partition("|")
            unit.names[language] = (one, many or one)
        elif own and (unit.table == "nouns" or (unit.table == "units" and language == "zh")):
            unit.names[language] = own[0]
        else:
            shown = unit.symbols[0] if unit.symbols else unit.code
            unit.names[language] = (names or {}).get(language, (shown, shown))


def _forms(entry: str, language: str) -> tuple[str, str]:
    """Singular and plural: "tooth|teeth" says both, else the language's rule does."""
    one, _, many = entry.partition("|")
    return one, many or (one if language == "zh" else _plural(one, language))


def _plural(word: str, language: str) -> str:
    if word.endswith(("s", "x", "z")):
        return word if language == "fr" else f"{word}es"
    if language == "en" and word.endswith(("ch", "sh")):
        return f"{word}es"
    if language == "en" and word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}s"


# What CLDR says ---------------------------------------------------------------------------------------------------


def _of_cldr(key: str | None) -> tuple[dict[str, list[tuple[str, str]]], dict[str, tuple[str, str]]]:
    """The words and the shown names of a unit; Chinese spells out, English and French show the symbol."""
    words: dict[str, list[tuple[str, str]]] = {}
    names: dict[str, tuple[str, str]] = {}
    for language in LANGUAGES if key else ():
        for locale in map(Locale.parse, LOCALES[language]):
            forms = locale._data["unit_patterns"].get(key, {})  # noqa: SLF001 (babel has no public way to the bare forms)
            short = _bare(forms.get("short", {}))
            long = _bare(forms.get("long", {})) or (short if language == "zh" else None)
            if long:
                words.setdefault(language, []).append(long)
            if shown := long if language == "zh" else short:
                names.setdefault(language, shown)
    return words, names


def _bare(forms: Mapping[str, str]) -> tuple[str, str] | None:
    """Singular and plural of a pattern such as "{0} kilometres"."""
    if "other" not in forms:
        return None
    one, many = (
        forms.get(number, forms["other"]).replace("{0}", "").replace("\u00a0", " ").replace("\u202f", " ").strip()
        for number in ("one", "other")
    )
    return one, many


def _currencies(table: Mapping[str, Any]) -> list[str]:
    """Every legal tender of today by CLDR, and the others that our own table names."""
    held = {
        code
        for tenders in get_global("territory_currencies").values()
        for code, _, until, tender in tenders
        if until is None and tender
    }
    return sorted(held | set(table["money"]))


def _currency(code: str, row: Mapping[str, Any]) -> Unit:
    words: dict[str, list[tuple[str, str]]] = {}
    names = dict.fromkeys(["en", "fr"], (code, code))
    for language in LANGUAGES:
        for locale in map(Locale.parse, LOCALES[language]):
            name = locale.currencies.get(code)
            if not name or "(" in name:
                continue
            plurals = locale._data["currency_names_plural"].get(code, {})  # noqa: SLF001 (babel picks one by number)
            words.setdefault(language, []).append((plurals.get("one", name), plurals.get("other", name)))
            if language == "zh":
                names.setdefault("zh", (name, name))
    unit = Unit(code, f"money:{code}", Decimal(1), "money")
    _tell(unit, row, words, names)
    symbol = Locale("en").currency_symbols.get(code)
    if symbol and symbol != code and symbol not in unit.symbols and code != "JPY":
        unit.symbols = [*unit.symbols, symbol]
    return unit


# What is written --------------------------------------------------------------------------------------------------

HEAD = "# Written by packaging/generate_units.py from CLDR, pint and packaging/units.toml: change those, not this.\n"


def _vocabulary(units: Iterable[Unit]) -> str:
    """One line a unit; what unit.py supplies by itself is left out, for tomllib is slow."""
    lines = [
        HEAD
        + "#\n# Units by code. dimension: what may be compared with what, else the unit is a counted noun of its own;\n"
        "# factor: worth of one in the dimension's base, else 1; names: for people, one of it, else the code;\n"
        "# plurals: several, where that differs.\n"
    ]
    for unit in units:
        names = {language: one for language in LANGUAGES if (one := unit.names[language][0]) != unit.code}
        plurals = {
            language: many for language in LANGUAGES if (many := unit.names[language][1]) != unit.names[language][0]
        }
        row: dict[str, Any] = {}
        if unit.dimension != f"count:{unit.code}":
            row["dimension"] = unit.dimension
        if unit.factor != 1:
            row["factor"] = _digits(unit.factor)
        if names:
            row["names"] = names
        if plurals:
            row["plurals"] = plurals
        lines.append(f"{_quoted(unit.code)} = {_inline(row)}\n")
    return "".join(lines)


def _lexicon(table: Mapping[str, Any], units: list[Unit], language: str) -> str:
    names = {"en": "English", "fr": "French", "zh": "Chinese"}
    written = [
        HEAD + f"#\n# How {names[language]} writes units: symbols keep their case, words are lower case"
        f"{', simplified and traditional' if language == 'zh' else ''}.\n"
    ]
    money = [unit for unit in units if unit.table == "money"]
    measures = [unit for unit in units if unit.table == "units"]
    words = set(table["codes"]["words"])
    codes = {unit.code: unit.code for unit in money}
    minor = {
        name: Unit(row["code"], row["worth"], Decimal(row["worth"]), "minor") for name, row in table["minor"].items()
    }
    for name, unit in minor.items():
        _tell(unit, table["minor"][name])
    parts = {
        "money.symbols": ("", _symbols(money)),
        "money.codes": ("", {code: code for code in codes if code not in words}),
        "money.codes_after_a_number": (
            "Codes that are words or names too.",
            {code: code for code in codes if code in words},
        ),
        "money.words": ("", _words(money, language)),
        "minor.symbols": ("Parts of a currency: of what, and how much of it.", _worths(minor.values(), None)),
        "minor.words": ("", _worths(minor.values(), language)),
        "units.symbols": ("", _symbols(measures)),
        "units.words": ("", _words(measures, language)),
        "nouns": ("What is counted.", _words([unit for unit in units if unit.table == "nouns"], language)),
    }
    for name, (comment, entries) in parts.items():
        written.append(f"\n[{name}]\n" + (f"# {comment}\n" if comment else ""))
        written += [
            f"{_quoted(word)} = {_inline(code) if isinstance(code, dict) else _quoted(code, key=False)}\n"
            for word, code in entries.items()
        ]
    return "".join(written)


def _symbols(units: Iterable[Unit]) -> Words:
    found: Words = {}
    for unit in units:
        for symbol in unit.symbols:
            found.setdefault(symbol, unit.code)
    return found


def _words(units: Iterable[Unit], language: str) -> Words:
    found: Words = {}
    for unit in units:
        for word in _spellings(unit, language):
            found.setdefault(word, unit.code)
    return found


def _worths(units: Iterable[Unit], language: str | None) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for unit in units:
        for word in unit.symbols if language is None else _spellings(unit, language):
            found.setdefault(word, {"code": unit.code, "worth": _digits(unit.factor)})
    return found


_TRADITIONAL = opencc.OpenCC("s2t")


def _spellings(unit: Unit, language: str) -> Iterator[str]:
    """Every form of the unit's words: singular and plural in lower case, or simplified and traditional."""
    for pair in unit.words[language]:
        for word in pair:
            if not word or "(" in word:
                continue
            if language == "zh":
                yield word
                yield _TRADITIONAL.convert(word)
            else:
                yield word.lower().replace("\u2019", "'")


def _digits(value: Decimal) -> str:
    """The value in plain digits, as far as they are sure."""
    rounded = Decimal(f"{value:.20g}").normalize()
    return f"{rounded:f}"


def _inline(value: Mapping[str, Any]) -> str:
    parts = (
        f"{_quoted(key)} = {_inline(item) if isinstance(item, Mapping) else _quoted(item, key=False)}"
        for key, item in value.items()
    )
    return "{ " + ", ".join(parts) + " }"


def _quoted(text: str, *, key: bool = True) -> str:
    if key and text.isascii() and text.replace("-", "").replace("_", "").isalnum():
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


if __name__ == "__main__":
    for path, text in outputs().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"{path.relative_to(ROOT)}: {len(text.splitlines())} lines")

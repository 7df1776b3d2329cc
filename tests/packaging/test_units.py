"""The tables of units: what the script writes, and that they hang together."""

from __future__ import annotations

import importlib.util
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from kb.model import unit_of, units
from kb.say import figure_note

ROOT = Path(__file__).parent.parent.parent
LANGUAGES = ("en", "fr", "zh")


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    """The script, which is no package."""
    spec = importlib.util.spec_from_file_location("generate_units", ROOT / "packaging" / "generate_units.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def lexicon(language: str) -> Mapping[str, Any]:
    return tomllib.loads((ROOT / "importers" / "lexicons" / language / "units.toml").read_text(encoding="utf-8"))


def codes(table: Mapping[str, Any]) -> set[str]:
    return {
        entry if isinstance(entry, str) else entry["code"]
        for part in (*table["money"].values(), *table["minor"].values(), *table["units"].values(), table["nouns"])
        for entry in part.values()
    }


def test_the_tables_are_what_the_script_writes(generator: ModuleType) -> None:
    for path, text in generator.outputs().items():
        assert path.read_text(encoding="utf-8") == text, f"{path.name}: run python packaging/generate_units.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_leads_to_a_unit_of_the_vocabulary(language: str) -> None:
    assert codes(lexicon(language)) <= set(units())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_words_are_lower_case(language: str) -> None:
    table = lexicon(language)
    words = [*table["money"]["words"], *table["minor"]["words"], *table["units"]["words"], *table["nouns"]]
    assert [word for word in words if word != word.lower()] == []


@pytest.mark.parametrize(
    ("language", "table", "word", "code"),
    [
        ("en", "money", "us dollars", "USD"),
        ("en", "money", "swiss francs", "CHF"),
        ("en", "money", "reais", "BRL"),
        ("fr", "money", "livres sterling", "GBP"),
        ("fr", "money", "francs suisses", "CHF"),
        ("zh", "money", "块", "CNY"),
        ("zh", "money", "歐元", "EUR"),
        ("zh", "money", "港幣", "HKD"),
        ("en", "units", "barrels a day", "barrel/day"),
        ("en", "units", "kilometers per hour", "km/h"),
        ("fr", "units", "gigawattheures", "GWh"),
        ("fr", "units", "mètres carrés", "m2"),
        ("zh", "units", "畝", "mu"),
        ("zh", "units", "摄氏度", "degC"),
        ("zh", "units", "兆瓦时", "MWh"),
    ],
)
def test_the_press_word_is_known(language: str, table: str, word: str, code: str) -> None:
    assert lexicon(language)[table]["words"][word] == code


@pytest.mark.parametrize("symbol", ["US$", "C$", "A$", "NT$", "HK$", "R$", "RMB", "€", "£", "₹", "¥"])
def test_a_currency_sign_is_known_in_every_language(symbol: str) -> None:
    assert all(symbol in lexicon(language)["money"]["symbols"] for language in LANGUAGES)


def test_every_currency_of_today_has_its_code_and_a_chinese_name() -> None:
    assert {"USD", "EUR", "CNY", "XOF", "ZMW", "KPW", "VES"} <= set(units())
    unnamed = {
        code for code, unit in units().items() if unit.dimension.startswith("money") and unit.names["zh"] == code
    }
    assert unnamed <= {"XCG", "ZWG"}  # CLDR has no Chinese for these two yet


@pytest.mark.parametrize(
    ("code", "dimension", "factor"),
    [
        ("%", "percent", "1"),
        ("bp", "percent", "0.01"),
        ("pp", "percentage point", "1"),
        ("km", "length", "1000"),
        ("GWh", "energy", "3600000000000"),
        ("hour", "duration", "3600"),
        ("USD", "money:USD", "1"),
        ("GPU", "count:GPU", "1"),
        ("CNY/1000000 token", "money:CNY/count:token", "0.000001"),
    ],
)
def test_a_unit_has_its_dimension_and_worth(code: str, dimension: str, factor: str) -> None:
    assert (unit_of(code).dimension, unit_of(code).factor) == (dimension, Decimal(factor))


def test_a_year_is_twelve_months() -> None:
    assert unit_of("year").factor == 12 * unit_of("month").factor


@pytest.mark.parametrize(
    ("note", "en", "fr", "zh"),
    [
        ("> 300000000000 USD", "over 300 bn USD", "plus de 300 Md USD", "超过3000亿美元"),
        ("1 person", "1 person", "1 personne", "1人"),
        ("1.5 year", "1.5 years", "1,5 an", "1.5年"),
        ("2048 GPU", "2,048 GPUs", "2 048 GPU", "2048 GPU"),
        ("1.72 EUR/L", "1.72 EUR per litre", "1,72 EUR par litre", "1.72欧元/升"),
        ("120 km/h", "120 km/h", "120 km/h", "120公里/小时"),
        ("1 CNY/1000000 token", "1 CNY per million tokens", "1 CNY par million de jetons", "1元/百万token"),
        ("~ 3490000000000 USD", "about 3.49 tn USD", "environ 3 490 Md USD", "约3.49万亿美元"),
        ("~ 0.3333333333333333333333333333", "about 1/3", "environ 1/3", "约1/3"),
    ],
)
def test_people_read_one_and_several(note: str, en: str, fr: str, zh: str) -> None:
    said = [figure_note(note, language).replace("\u202f", " ").replace("\u00a0", " ") for language in LANGUAGES]
    assert said == [en, fr, zh]

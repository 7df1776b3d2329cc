"""Everything one language says around a number, compiled once from its lexicon and the words the editor added."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from importers.figures.folding import fold
from importers.figures.phrases import Phrases
from importers.lexicon import lexicon
from importers.numerals import latin, zh
from kb.model import Bound, Kind, Language, Vocabulary, WordRole, unit_of

Measure = tuple[str, str]
"""What stands behind a number: its sort (a Kind's value or subunit, classifier, noun, multiple) and its code."""


class Idioms:
    """Words that hold a number and are no figure: found around a numeral, from a few words before it on."""

    def __init__(self, idioms: Iterable[str], language: Language) -> None:
        self._phrases = Phrases(dict.fromkeys((fold(idiom, language) for idiom in idioms), ""))
        self._chinese = language is Language.CHINESE

    def around(self, folded: str, start: int, end: int) -> tuple[int, int] | None:
        """The idiom that holds the numeral from start to end, if one does."""
        for begin in self._begins(folded, start):
            found = self._phrases.at(folded, begin)
            if found and found[0] > start and (found[0] >= end or begin < start):
                return begin, found[0]
        return None

    def _begins(self, folded: str, start: int) -> Iterable[int]:
        if self._chinese:
            return range(start, max(start - 4, -1), -1)
        begins = [start]
        while len(begins) < 4 and begins[-1] > 0:
            at = max(folded.rfind(" ", 0, begins[-1] - 1), folded.rfind("'", 0, begins[-1] - 1)) + 1
            begins.append(at if start - at < 40 else start)
        return begins


@dataclass(frozen=True, slots=True)
class Words:
    """The tables of one language."""

    language: Language
    scan: re.Pattern[str]
    idioms: Idioms
    hedges_before: Phrases[Bound]
    hedges_after: Phrases[Bound]
    fillers: Phrases[str]
    signs: Phrases[str]
    symbols: Phrases[str]
    measures: Phrases[Measure]
    prefixed: Phrases[Measure]
    nouns: Phrases[str]
    per: Phrases[str]
    denominators: Phrases[str]
    multiples: Phrases[str]
    cased: Mapping[str, Mapping[str, Measure]]
    names: Phrases[str]
    named: Phrases[str]
    credits: Phrases[str]
    magnitudes: Phrases[str]
    table: Mapping[str, Any]
    sets: Mapping[str, frozenset[str]]

    def measure_at(self, folded: str, text: str, start: int) -> tuple[int, Measure] | None:
        """The longest unit or measure word that starts there; a short symbol only as it is printed."""
        found = self.measures.at(folded, start)
        if found is None:
            return None
        end, measure = found
        cased = self.cased.get(folded[start:end])
        if cased is not None and measure[0] != Kind.MONEY.value:
            exact = cased.get(text[start:end])
            return (end, exact) if exact else None
        return found


@lru_cache(maxsize=16)
def words_of(language: Language, vocabulary: Vocabulary) -> Words:
    """The tables of a language, the editor's words included."""
    table = lexicon(language, "figures")
    added = [word for word in vocabulary.words if word.language in {None, language} and word.text.strip()]

    def learned(role: WordRole) -> dict[str, str]:
        return {fold(word.text.strip(), language): word.code for word in added if word.role is role}

    def phrases(tables: Mapping[str, list[str]]) -> dict[str, str]:
        return _inverted(tables, language)

    hedges = {word: Bound(code) for word, code in learned(WordRole.HEDGE).items() if code in _BOUNDS}
    measures = _measures(table, language)
    measures.update((word, _measure(code)) for word, code in learned(WordRole.UNIT).items())
    before = phrases(table["hedges"]["before"])
    exact = {word for word, bound in before.items() if bound == "exact"}
    rejected = table["rejected"]
    multiples = {
        fold(word, language): factor
        for factor, several in table["multiples"].items()
        if isinstance(several, list) and factor[0].isdigit()
        for word in several
    }
    multiples.update((word, "1/2") for word in table["fractions"].get("half", ()))
    per = {key: value for key, value in table["per"].items() if key not in {"before", "after"}}
    return Words(
        language=language,
        scan=_scan(language, table, multiples),
        idioms=Idioms([*rejected["idiom"], *learned(WordRole.NOT_A_FIGURE)], language),
        hedges_before=Phrases(
            {**{word: Bound(bound) for word, bound in before.items() if word not in exact}, **hedges}
        ),
        hedges_after=Phrases(
            {**{word: Bound(bound) for word, bound in phrases(table["hedges"]["after"]).items()}, **hedges}
        ),
        fillers=Phrases(dict.fromkeys([*exact, *table["fillers"]["before"]], "")),
        signs=Phrases(phrases(table["signs"])),
        symbols=Phrases(_symbols(table, language)),
        measures=Phrases(measures),
        prefixed=Phrases({word: _sorted(code) for word, code in phrases(table["prefixed"]).items()}),
        nouns=Phrases(_nouns(table, language)),
        per=Phrases(dict.fromkeys(table["per"]["after"], "")),
        denominators=Phrases(phrases(per)),
        multiples=Phrases(multiples),
        cased=_cased(language, measures),
        names=Phrases(dict.fromkeys((fold(name, language) for name in rejected["name"]), "")),
        named=Phrases(dict.fromkeys((fold(name, language) for name in rejected["named"]), "")),
        credits=Phrases(dict.fromkeys((fold(name, language) for name in rejected["credit"]), "")),
        magnitudes=Phrases({word: code for word, code in learned(WordRole.MAGNITUDE).items() if code.isdigit()}),
        table=table,
        sets={
            "stop": frozenset(table.get("phrase", {}).get("stop", ())),
            "adjectives": frozenset(table.get("phrase", {}).get("adjectives", ())),
            "sequence": frozenset(table["ranks"]["sequence"]),
            "superlative": frozenset(table["ranks"].get("superlative", ())),
            "rank verbs": frozenset(table["ranks"].get("verbs", ())),
            "open": frozenset(table.get("classifiers", {}).get("open", ())),
            "change": frozenset(table["joiners"]["change"]),
            "range": frozenset(table["joiners"]["range"]),
            "between": frozenset(table["joiners"]["between"]),
            "between start": frozenset(table["joiners"]["between_start"]),
            "between end": frozenset(table["joiners"]["between_end"]),
            "between noun": frozenset(table.get("phrase", {}).get("between", ())),
            "plural": frozenset(table.get("phrase", {}).get("plural", ())),
            "singular": frozenset(table.get("phrase", {}).get("singular", ())),
            "numbers": frozenset(_number_words(table["numerals"])),
            "links": frozenset(table["contested"]["links"]),
            "definite": frozenset(table["fillers"].get("definite", ())),
            "quarters": frozenset(lexicon(language, "periods").get("quarters", ())),
            "day articles": frozenset(table["contested"]["day_articles"]),
            "lasting": frozenset(table["hedges"].get("lasting", ())),
            "of it": frozenset(table["ranks"].get("of_it", ())),
            "scores": frozenset(table["joiners"]["scores"]),
            "and": frozenset(table["joiners"]["and"]),
            "both": frozenset(table["joiners"]["both"]),
            "from": frozenset(table["joiners"]["from"]),
        },
    )


_BOUNDS = {bound.value for bound in Bound}


def _number_words(numerals: object) -> Iterable[str]:
    """Every word in the table of numerals, however deep it stands."""
    if isinstance(numerals, str):
        yield from numerals.split()
    elif isinstance(numerals, dict):
        for value in numerals.values():
            yield from _number_words(value)
    elif isinstance(numerals, list):
        for value in numerals:
            yield from _number_words(value)


def _inverted(tables: Mapping[str, list[str]], language: Language) -> dict[str, str]:
    """Words to codes, plurals of Latin words included."""
    return {form: code for code, names in tables.items() for name in names for form in _forms(name, language)}


def _forms(name: str, language: Language) -> Iterable[str]:
    folded = fold(name, language)
    yield folded
    if language is Language.CHINESE or len(folded) < 3 or not folded[-1].isalpha() or folded[-1] in "sxz":
        return
    yield folded + "s"
    if " " in folded and language is Language.ENGLISH:
        yield folded.replace(" ", "-")
    if language is Language.FRENCH and " " in folded:
        yield " ".join(word + "s" if len(word) > 2 and word[-1] not in "sx" else word for word in folded.split(" "))


def _measures(table: Mapping[str, Any], language: Language) -> dict[str, Measure]:
    """Folded words to what they measure: the press's units, then the lexicon's own."""
    stored = lexicon(language, "units")
    found: dict[str, Measure] = {}
    for word in table.get("classifiers", {}).get("words", ()):
        found[word] = ("classifier", word)
    if language is Language.CHINESE:
        found.update((fold(word, language), ("classifier", code)) for word, code in stored["nouns"].items())
    for symbols in (stored["units"]["symbols"], stored["units"]["words"], table["more"].get("units", {})):
        if symbols is table["more"].get("units", {}):
            symbols = _inverted(symbols, language)
        found.update((fold(word, language), _sorted(code)) for word, code in symbols.items())
        if language is Language.ENGLISH:  # a 3,200-square-foot house
            found.update((fold(word, language).replace(" ", "-"), _sorted(code)) for word, code in symbols.items())
    found.update((word, ("duration", code)) for word, code in _inverted(table["more"]["durations"], language).items())
    found.update((word, ("percent", code)) for word, code in _inverted(table["more"]["percent"], language).items())
    for words in stored["minor"].values():
        found.update(
            (fold(word, language), ("subunit", f"{row['worth']} {row['code']}")) for word, row in words.items()
        )
    found.update(
        (word, ("subunit", code)) for word, code in _inverted(table["more"].get("minor", {}), language).items()
    )
    for words in stored["money"].values():
        found.update((fold(word, language), ("money", code)) for word, code in words.items())
    found.update((word, ("money", code)) for word, code in _inverted(table["more"]["money"], language).items())
    found.update((fold(word, language), ("multiple", "x")) for word in table["multiples"]["times"])
    counted = table.get("classifiers", {})
    found.update((word, ("classifier", word)) for word in counted.get("plain", ()))
    found.update((word, ("classifier", code)) for code, names in counted.get("codes", {}).items() for word in names)
    for word in table["not_measures"]["words"]:
        found.pop(word, None)
    return found


def _cased(language: Language, measures: Mapping[str, Measure]) -> dict[str, dict[str, Measure]]:
    """Short symbols by their folded form: "mW" and "MW" are two units, "1.5C" is no cent, and "to" is no terabyte."""
    stored = lexicon(language, "units")
    found: dict[str, dict[str, Measure]] = {}
    for symbol, code in lexicon(language, "figures").get("capital", {}).items():
        folded = fold(symbol, language)
        found[folded] = {symbol: _sorted(code), folded: measures[folded]}
    for symbol, code in stored["units"]["symbols"].items():
        folded = fold(symbol, language)
        if len(symbol) < 4 and symbol.isalpha() and symbol.isascii() and folded not in stored["units"]["words"]:
            found.setdefault(folded, {})[symbol] = _sorted(code)
    return found


_SORTS = {
    **dict.fromkeys(("millisecond", "second", "minute", "hour", "day", "week", "month", "quarter", "year"), "duration"),
    **dict.fromkeys(("%", "pp", "bp"), "percent"),
    "x": "multiple",
}


def _sorted(code: str) -> Measure:
    """Times, percentages and multiples are kinds of their own; every other unit measures a quantity."""
    return (_SORTS.get(code, Kind.QUANTITY.value), code)


def _measure(code: str) -> Measure:
    """An added unit: a currency, a percent, a time, or anything that is counted or measured."""
    dimension = unit_of(code).dimension
    if dimension.startswith("money:") and "/" not in code:
        return (Kind.MONEY.value, code)
    if dimension.startswith("count:"):
        return ("noun", code)
    return _sorted(code)


def _nouns(table: Mapping[str, Any], language: Language) -> dict[str, str]:
    found = {fold(word, language): code for word, code in lexicon(language, "units")["nouns"].items()}
    found.update(_inverted(table["more"].get("nouns", {}), language))
    return found


def _symbols(table: Mapping[str, Any], language: Language) -> dict[str, str]:
    """What names a currency before its number: signs, codes, and in Chinese every word that is no measure word."""
    money = lexicon(language, "units")["money"]
    found = {fold(word, language): code for name in ("symbols", "codes") for word, code in money[name].items()}
    found.update(
        (fold(word, language), code) for code, names in table["more"].get("before", {}).items() for word in names
    )
    if language is Language.CHINESE:
        known = {fold(word, language): code for word, code in money["words"].items()}
        known.update(_inverted(table["more"]["money"], language))
        found.update((word, code) for word, code in known.items() if word not in table["not_measures"]["before"])
    return found


def _scan(language: Language, table: Mapping[str, Any], multiples: Iterable[str]) -> re.Pattern[str]:
    """The one pattern that runs over a text: numerals, multiples said in a word, and addresses of the web.

    It looks first whether the character may begin anything at all, which is what makes it fast.
    """
    said = "|".join(map(re.escape, sorted(multiples, key=len, reverse=True)))
    web = r"(?P<web>(?:https?://|www\.)[^\s<>\"，。；、）)]+)"
    if language is Language.CHINESE:
        halves = "|".join(map(re.escape, sorted(table["fractions"]["half_of"], key=len, reverse=True)))
        half = rf"(?P<half>(?<![{table['fractions']['not_half_after']}])半(?={halves}))"
        run = rf"(?P<run>(?>{zh.RUN}))"
        first = zh.FIRST + "半hw" + "".join({word[0] for word in multiples})
        return re.compile(rf"(?=[{first}])(?:{web}|(?P<multiple>{said})|{half}|{run})")
    words = rf"(?<![\w])(?:(?P<multiple>(?:{said})(?![\w]))|{web})"
    run = rf"(?P<run>(?>{latin.run_pattern(language)}))"
    race = r"(?P<race>(?<![\d:.])(?:\d{1,2}:)?[0-5]?\d:[0-5]\d\.\d{1,3}(?![\d:]))"
    return re.compile(rf"(?=[\d.,¼-¾⅐-⅞]|(?<![\w])[^\W\d_])(?:{words}|{race}|{run})")

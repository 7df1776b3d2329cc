"""The words of lexicons/zh/attributions.toml as patterns; the grammar is chinese.py and chinese_sources.py."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from importers.lexicon import lexicon
from importers.outlets import chinese_names
from kb.model import Language

# May be empty, and so comes last in every alternation.
_TIME = (
    r"(?:\d{4} ?年|[今去前明同当每]年)? ?(?:\d{1,2} ?月|[本上当同每]月)? ?(?:份|底|初|末|中旬)?(?:\d{1,2} ?[日号])?"
    r"(?:(?:周|星期|礼拜)[一二三四五六日天末])?(?:\d{1,2} ?[时点](?:\d{1,2} ?分?|半)?)?"
)
_DATES = ["第", "上", "下", "半", "一", "二", "三", "四", "前", "季度", "年度", "财年", "年", "月"]
_SAID_OF = ["的", "数据"]
# 公布的(经济)数据.
_QUALIFIED = r"(?:的[\u4e00-\u9fff\d()《》·\s]{0,12})"
_TITLE = r"《[^《》\n]{2,40}》"


class Words(NamedTuple):
    """What the grammar asks of the lexicon.

    Attributes:
        cues: Everything that may begin or end a frame, by named group.
        nouns: Everything that may head a source; kinds says what each word is.
        rest: What may stand between a subject and its verb.
        measured: What an expectation that is no speech begins with: 高于市场预期.
        reported: What may stand between a source and the end of a 据 phrase.
        listener: Whoever is spoken to, from the word that says so: 向新华社记者.
        owned: What may stand between an owner and what is owned.
    """

    cues: re.Pattern[str]
    negated: re.Pattern[str]
    measured: re.Pattern[str]
    tails: re.Pattern[str]
    learn: re.Pattern[str]
    nouns: re.Pattern[str]
    kinds: Mapping[str, str]
    rest: re.Pattern[str]
    reported: re.Pattern[str]
    reports: re.Pattern[str]
    owned: re.Pattern[str]
    leading: re.Pattern[str]
    to_follower: re.Pattern[str]
    named: re.Pattern[str]
    listener: re.Pattern[str]
    where: tuple[str, ...]
    citing: re.Pattern[str]
    vague: re.Pattern[str]
    identified: re.Pattern[str]
    owning: re.Pattern[str]
    said: frozenset[str]
    title: re.Pattern[str]
    joined: str
    from_: str
    own: tuple[str, ...]
    elided: tuple[str, ...]
    after: tuple[str, ...]
    marked: frozenset[str]
    openers: tuple[str, ...]
    definite: frozenset[str]
    offices: frozenset[str]
    company_documents: tuple[str, ...]


@cache
def words() -> Words:
    """The patterns, compiled once."""
    table = lexicon(Language.CHINESE, "attributions")
    verbs, prefixes, fillers, nouns = table["verbs"], table["prefixes"], table["fillers"], table["nouns"]
    kinds = _kinds(table)
    surnames = lexicon(Language.CHINESE, "names")["surnames"]
    filler = f'(?:{_any(fillers["adverbs"] + fillers["after"])}|[\\s》"]|\\([^()]*\\)|{_TIME})*+'
    adverbs = f"{_any(fillers['adverbs'])}|\\s|{_TIME}"
    return Words(
        cues=_cues(table),
        negated=re.compile(f"(?:{_any(verbs['negated'])})\\Z"),
        measured=re.compile(_any(verbs["measured"])),
        tails=re.compile(f"(?:{_any(verbs['tails'])})*"),
        learn=re.compile(_any(prefixes["learn"])),
        nouns=_looking_ahead(f"{_TITLE}|{_any(kinds)}", [*kinds, "《"]),
        kinds=kinds,
        rest=re.compile(
            f"{filler}(?:(?:(?:{_any(fillers['around'])})[^,;。]{{1,30}}?(?:{_any(fillers['ends'])})"
            f"|(?:{_any(fillers['towards'])})(?:[^,;。()]|\\([^()]*\\)){{1,16}}?){filler}){{0,2}}"
        ),
        reported=re.compile(f'(?:{_any(_SAID_OF + _said(table))}|[》"]|{adverbs})*+'),
        reports=re.compile(f"(?:{adverbs})*+(?:{_any(prefixes['reports'])})++"),
        owned=re.compile(
            f"(?:{_any(_DATES + nouns['made'] + fillers['after'])}|[》中]|\\([^()]*\\)|{_TITLE}|{adverbs})*+"
            f"{_QUALIFIED}?"
        ),
        leading=re.compile(f"(?:据|有|来自|,|的|{adverbs})*+"),
        to_follower=re.compile(f"(?:[,:“第一二三四]|财年|年度|季度|年|{adverbs})*+"),
        named=re.compile(
            f"(?:[{surnames}][\u4e00-\u9fff]{{1,2}}|[{nouns['foreign']}]{{2,8}}|[A-Z][A-Za-zÀ-ÿ.\\- ]{{1,30}})"
        ),
        where=tuple(fillers["where"]),
        listener=re.compile(f"(?:{_any(fillers['towards'])})[^,;。]{{0,30}}(?:{_any(nouns['listeners'])})"),
        citing=re.compile(_any(verbs["citing"])),
        owning=re.compile(_any(table["pronouns"]["owning"])),
        identified=re.compile(_any(nouns["identified"])),
        vague=re.compile(_any(nouns["vague"])),
        said=frozenset(nouns["speech"]),
        title=re.compile(_TITLE),
        joined=prefixes["joined"],
        from_=prefixes["from"],
        own=tuple(prefixes["own"]),
        elided=tuple(verbs["elided"]),
        after=tuple(verbs["after"]),
        marked=frozenset(verbs["marked"]),
        openers=tuple(verbs["openers"]),
        definite=frozenset(nouns["definite"]),
        offices=frozenset(nouns["offices"]),
        company_documents=tuple(nouns["company_documents"]),
    )


def _said(table: Mapping[str, Any]) -> list[str]:
    """Nouns and verbs for what a source does."""
    return [*table["nouns"]["speech"], *table["verbs"]["say"], *table["verbs"]["show"], *table["fillers"]["after"]]


def _cues(table: Mapping[str, Any]) -> re.Pattern[str]:
    prefixes, verbs = table["prefixes"], table["verbs"]
    groups = {
        "never": _any(verbs["never"]),
        "impersonal": _any(prefixes["impersonal"]),
        "open": _any([*prefixes["open"], prefixes["from"]]),
        "bracket": r"\([^()\n]{2,24}\)",
        "show": _any(verbs["show"]),
        "say": _any(verbs["say"]),
    }
    listed = [
        *verbs["never"],
        *prefixes["impersonal"],
        *prefixes["open"],
        prefixes["from"],
        *verbs["show"],
        *verbs["say"],
    ]
    return _looking_ahead("|".join(f"(?P<{name}>{pattern})" for name, pattern in groups.items()), [*listed, "("])


def _looking_ahead(pattern: str, words: Iterable[str]) -> re.Pattern[str]:
    """The pattern, tried only where one of the words can begin: most characters begin none."""
    firsts = re.escape("".join(sorted({word[0] for word in words})))
    return re.compile(f"(?=[{firsts}])(?:{pattern})")


def _kinds(table: Mapping[str, Any]) -> Mapping[str, str]:
    """What each noun is; a word of several lists is what the last of them says."""
    nouns, pronouns = table["nouns"], table["pronouns"]
    lists = {
        "outlet": chinese_names(),
        "institution": nouns["institutions"],
        "role": nouns["roles"],
        "document": nouns["documents"],
        "data": nouns["data"],
        "anonymous": nouns["anonymous"],
        "person": pronouns["person"],
        "any": pronouns["any"],
        "organisation": pronouns["organisation"],
        "written": pronouns["documents"],
        "none": nouns["none"],
    }
    return {word: kind for kind, listed in lists.items() for word in listed}


def _any(words: Iterable[str]) -> str:
    """An alternation of words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))

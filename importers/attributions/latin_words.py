"""What each English or French word can do in an attribution, from lexicons/<language>/attributions.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from importers.lexicon import lexicon
from kb.model import Language

TOKEN = re.compile(
    r"aujourd'hui|(?:qu|lorsqu|puisqu|jusqu|[cdjlmnst])'(?=\w|\Z)|'s\b"  # l'armée and Nvidia's are two words each
    r"|[^\W\d_]+n't|[^\W\d_]+(?:[-&][^\W\d_]+)*|\d[\d.,]*\d|\d|\S"
)
_INVERTED = re.compile(r"(?P<verb>.+?)-(?:t-)?(?P<pronoun>ils?|elles?|on)\Z")
_PARTICIPLE = re.compile(r".*(?:é|u|is|ti)\Z")

CUES = frozenset({"say", "show", "have", "tally", "at", "open", "impersonal", "adding", "passive"})
"""What makes a frame."""

_TELLING = (CUES - {"have"}) | {"data"}
"""Of those, what is rare: "have" makes a frame only of somebody's figures."""

_SIGNS = {"(", ":"}

NOTHING: frozenset[str] = frozenset()


class Words(NamedTuple):
    """The words of one language.

    Attributes:
        roles: For each word or phrase, as tokens, all it can be.
        phrases: For each first token, the lengths in tokens of the phrases it begins, the longest first.
        cues: One of these, the longest token of a phrase or a sign, stands in every sentence with a frame.
        market: Words of share prices, which nobody needs to vouch for.
    """

    language: Language
    roles: Mapping[tuple[str, ...], frozenset[str]]
    phrases: Mapping[str, tuple[int, ...]]
    cues: frozenset[str]
    market: frozenset[str]
    published_in: frozenset[str]


@cache
def words_of(language: Language) -> Words:
    """The words of English or French."""
    table = lexicon(language, "attributions")
    roles: dict[tuple[str, ...], set[str]] = {}
    for role, listed in _listed(language):
        for word in listed:
            roles.setdefault(tuple(TOKEN.findall(word)), set()).add(role)
    phrases: dict[str, set[int]] = {}
    for phrase in roles:
        phrases.setdefault(phrase[0], set()).add(len(phrase))
    return Words(
        language=language,
        roles={phrase: frozenset(held) for phrase, held in roles.items()},
        phrases={first: tuple(sorted(sizes, reverse=True)) for first, sizes in phrases.items()},
        cues=frozenset({max(phrase, key=len) for phrase, held in roles.items() if held & _TELLING} | _SIGNS),
        market=frozenset(table["market"]["words"]),
        published_in=frozenset(table["nouns"]["published_in"]),
    )


def roles_of(tokens: tuple[str, ...], words: Words) -> frozenset[str]:
    """What a word or phrase can be; a French inversion ("a-t-il") is its verb and its pronoun."""
    roles = words.roles.get(tokens, NOTHING)
    if words.language is Language.FRENCH and len(tokens) == 1:
        inverted = _INVERTED.match(tokens[0])
        if inverted is not None:
            return roles_of((inverted["verb"],), words) | {"inverted"}
        if roles & {"say", "tally"} and _PARTICIPLE.match(tokens[0]):
            return roles | {"participle-form"}
    return roles


_VERBS = (
    "say",
    "show",
    "have",
    "tally",
    "at",
    "passive",
    "passives",
    "negated",
    "by",
    "that_only",
    "asked",
    "in",
    "told",
    "finite",
    "also_nouns",
    "auxiliaries",
)


def _listed(language: Language) -> Iterator[tuple[str, list[str]]]:
    table = lexicon(language, "attributions")
    verbs, prefixes, fillers, nouns = table["verbs"], table["prefixes"], table["fillers"], table["nouns"]
    for role in _VERBS:
        yield role, verbs[role]
    yield "adding", verbs["participles"]
    yield "month", list(lexicon(language, "periods")["months"])
    for role in ("open", "named_only", "impersonal", "citing"):
        yield role, prefixes[role]
    yield "adverb", fillers["adverbs"]
    yield "meanwhile", fillers["meanwhile"]
    yield "determiner", fillers["determiners"]
    yield "link", fillers["links"]
    yield "owner", fillers["owners"]
    yield "inside", fillers["inside"]
    yield "and", fillers["conjunctions"]
    yield "that", fillers["that"]
    yield "break", fillers["breaks"]
    yield "aside", fillers["asides"]
    yield "connective", fillers["connectives"]
    for role in ("anonymous", "closeness", "possessive", "definite"):
        yield role, nouns[role]
    yield "role", nouns["roles"] + nouns["offices"]
    yield "institution", nouns["institutions"]
    yield "epithet", nouns["epithets"]
    yield "media", nouns["media"]
    yield "document", nouns["documents"]
    yield "notice", nouns["notices"]
    yield "office", nouns["offices"]
    yield "data", nouns["data"]
    yield "speech", nouns["speech"]
    for role, listed in table["pronouns"].items():
        yield f"pronoun-{role}", listed

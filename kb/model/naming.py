"""Whether a subject names one thing: not the description of one, and not a place where much is measured by chance."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from kb.model.entity import Entity, EntityKind
from kb.model.interval import listed

_FIRST_WORD = re.compile(r"[^\W\d_]+")


def names_one_thing(entity: Entity, metric: str) -> bool:
    """Whether two figures of the metric told of this subject are told of one and the same thing.

    "The company" is somebody else in every article; a country has one population, and prices without number.
    """
    if entity.kind is EntityKind.PLACE or entity.name in places():
        return metric in listed("subject", "of_places")
    return bool(entity.aliases or entity.wikidata) or not is_description(entity.name)


@cache
def places() -> frozenset[str]:
    """The places of places.toml, by the names claims carry."""
    table = tomllib.loads(files("kb.model").joinpath("places.toml").read_text(encoding="utf-8"))
    return frozenset(table["names"])


def is_description(subject: str) -> bool:
    """Whether the words describe: they have no capital, or begin with an article before a small letter."""
    if subject[:1] in listed("subject", "descriptive_signs"):
        return True
    first = _FIRST_WORD.match(subject)
    if first is None or first[0].lower() == first[0].upper():
        return False
    follows = subject[first.end() :].lstrip(" '’")
    if first[0].casefold() in listed("subject", "descriptive"):
        return not any(letter.isupper() or letter.isdigit() for letter in follows)
    return subject == subject.lower() and not any(letter.isdigit() for letter in subject)

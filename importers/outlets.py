"""Which names are outlets or platforms: newspapers, agencies, broadcasters, sites, from lexicons/outlets.csv.

"Reuters", "路透社" and "路透" are one source. Names that are also common words count in Chinese between 《》 only.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from importers.folding import folded, plain
from importers.names import Mention
from importers.phrases import Hit, Phrases
from kb.model import EntityKind, SourceKind, Span


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet or platform.

    Attributes:
        name: Canonical name.
        kind: OUTLET or PLATFORM.
        country: ISO 3166 code; "" where it has none.
        family: Owner or publishing house, itself where none is known.
    """

    name: str
    kind: SourceKind
    country: str
    family: str


@lru_cache(maxsize=4096)
def outlet(name: str) -> Outlet | None:
    """The outlet of that name in any language; None where it is no outlet's."""
    return _outlets().get(folded(name).strip())


def with_outlets(text: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions of a text with every outlet of a Latin name among them; a longer known name wins."""
    hits = list(_latin().find(plain(text)))
    if not hits:
        return mentions
    found: list[Mention] = []
    place = 0
    for hit in hits:
        span = Span(hit.start, hit.end)
        while place < len(mentions) and mentions[place].span.end <= span.start:
            found.append(mentions[place])
            place += 1
        over = place
        while over < len(mentions) and mentions[over].span.start < span.end:
            over += 1
        if any(mention.known and mention.span.contains(span) for mention in mentions[place:over]):
            continue
        named = text[hit.start : hit.end]
        found.append(Mention(span=span, text=named, name=hit.meaning, kind=EntityKind.INSTITUTION, known=True))
        place = over
    found.extend(mentions[place:])
    return found


def named_in(text: str) -> list[Hit[Outlet]]:
    """Every outlet and platform named in a text, in order; common words with a capital are left out."""
    return list(_all().find(plain(text)))


@cache
def _all() -> Phrases[Outlet]:
    outlets = _outlets()
    latin = {name: outlets[folded(canonical)] for name, canonical in _latin_names().items()}
    han = {name: known for name, known in outlets.items() if name[:1] >= "\u3000"}
    return Phrases(latin | han)


@cache
def _latin() -> Phrases[str]:
    return Phrases(_latin_names())


@cache
def _latin_names() -> Mapping[str, str]:
    """The names of outlets in Latin letters, with the canonical one; common words with a capital are left out."""
    names = {}
    for row in _rows():
        if row["kind"] != "platform":
            for name in (row["name"], *row["aliases"].split("|")):
                if (
                    name
                    and name[0] < "\u3400"
                    and (" " in name or "'" in name or row["kind"] in {"agency", "site"} or not name.istitle())
                ):
                    names[plain(name)] = row["name"]
    return names


def chinese_names() -> frozenset[str]:
    """The names of outlets in Chinese that count without 《》, in plain form."""
    return frozenset(
        name for name, known in _outlets().items() if known.kind is SourceKind.OUTLET and name[:1] >= "\u3400"
    )


def _rows() -> Iterator[dict[str, str]]:
    table = files("importers").joinpath("lexicons", "outlets.csv").read_text(encoding="utf-8")
    yield from csv.DictReader(table.splitlines())


@cache
def _outlets() -> Mapping[str, Outlet]:
    found: dict[str, Outlet] = {}
    for row in _rows():
        kind = SourceKind.PLATFORM if row["kind"] == "platform" else SourceKind.OUTLET
        name = row["name"].strip("《》")
        known = Outlet(name, kind, row["country"], row["family"] or name)
        for alias in (row["name"], name, f"《{name}》", *row["aliases"].split("|")):
            if alias:
                found.setdefault(folded(alias), known)
                found.setdefault(folded(f"《{alias.strip('《》')}》"), known)
    return found

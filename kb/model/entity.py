"""What claims are about: companies, products, people, places, indices; with their names in each language."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

EntityId = NewType("EntityId", int)


class EntityKind(StrEnum):
    """What an entity is."""

    COMPANY = "company"
    PRODUCT = "product"
    PERSON = "person"
    PLACE = "place"
    INDEX = "index"
    INSTITUTION = "institution"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A subject of claims.

    Attributes:
        name: Canonical name, as claims carry it.
        aliases: (language code or "", name) pairs; "" fits any language (tickers, brand names).
        wikidata: "Q182477", None where unknown.
    """

    name: str
    kind: EntityKind = EntityKind.OTHER
    id: EntityId = EntityId(0)
    aliases: tuple[tuple[str, str], ...] = ()
    wikidata: str | None = None

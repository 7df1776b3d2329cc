"""Model names cut short: "V3" in a text about DeepSeek is DeepSeek-V3, where a product of that name is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from importers.names.gazetteer import Known
from importers.names.mention import Mention
from kb.model import EntityKind

_SHORT = re.compile(r"[A-Z][A-Za-z]{0,5}[- ]?\d{1,3}(?:\.\d)?[A-Za-z]?")
_LINKS = ("-", " ")


def in_full(found: Sequence[Mention], known: Callable[[str], Known | None]) -> list[Mention]:
    """The names, each short model name taken for the product that one maker of the text has by it.

    `known` gives the product that a whole name stands for, None where there is none.
    """
    makers = dict.fromkeys(mention.name for mention in found if mention.known and mention.kind is EntityKind.COMPANY)
    return [_in_full(mention, makers, known) for mention in found]


def _in_full(mention: Mention, makers: Iterable[str], known: Callable[[str], Known | None]) -> Mention:
    if mention.known or not _SHORT.fullmatch(mention.text):
        return mention
    meant = {
        product.name: product
        for maker in makers
        for link in _LINKS
        if (product := known(f"{maker}{link}{mention.text}")) is not None
    }
    if len(meant) != 1:
        return mention
    product = next(iter(meant.values()))
    return replace(mention, name=product.name, kind=product.kind, known=True)

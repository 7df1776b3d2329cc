"""JSON from a stranger, as far as it goes."""

from __future__ import annotations

import json

from importers.article import UnreadableArticle


def parsed(text: str, name: str) -> object:
    """What the text says.

    Raises:
        UnreadableArticle: it is no JSON, or nested too deeply.
    """
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableArticle(f"{name} is no JSON", hint="Export it again where it comes from.") from error


def objects(told: object) -> list[dict[str, object]]:
    """The objects of a list, of a "@graph", or the one object itself."""
    if isinstance(told, dict):
        told = told.get("@graph", [told])
    return [item for item in told if isinstance(item, dict)] if isinstance(told, list) else []


def words(told: object) -> str | None:
    """Text as one line; None for anything else, or where nothing is left."""
    return " ".join(told.split()) or None if isinstance(told, str) else None

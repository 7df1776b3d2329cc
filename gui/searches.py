"""The searches an editor keeps: lists of claims under names of the editor's own, for each library."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from gui.selection import Listing
from gui.settings import Settings
from kb.model import DocumentId, EntityId, Review, SourceId, Strength, Topic
from kb.store.listing import Wish


def kept(settings: Settings, library: Path) -> tuple[Listing, ...]:
    """Those of a library, in the order they were kept; what cannot be read is left out."""
    try:
        return tuple(_read(told) for told in json.loads(settings.searches(library) or "[]"))
    except (ValueError, KeyError, TypeError):
        return ()


def keep(settings: Settings, library: Path, listing: Listing) -> None:
    """Keep a search; one of the same name gives way."""
    others = [other for other in kept(settings, library) if other.title != listing.title]
    _write(settings, library, [*others, listing])


def forget(settings: Settings, library: Path, listing: Listing) -> bool:
    """Keep a search no longer; whether it was kept."""
    held = kept(settings, library)
    _write(settings, library, [other for other in held if other != listing])
    return listing in held


def _write(settings: Settings, library: Path, listings: Sequence[Listing]) -> None:
    settings.keep_searches(library, json.dumps([_told(listing) for listing in listings], ensure_ascii=False))


def _told(listing: Listing) -> Mapping[str, object]:
    wish, topic = listing.wish, listing.wish.topic
    return {
        "title": listing.title,
        "document": wish.document,
        "topic": None if topic is None else [topic.subject, topic.metric, topic.dimension],
        "source": wish.source,
        "words": wish.words,
        "review": wish.review,
        "strengths": wish.strengths,
        "flagged": wish.flagged,
    }


def _read(told: Mapping[str, object]) -> Listing:
    topic, document, source, review = told["topic"], told["document"], told["source"], told["review"]
    strengths = told["strengths"]
    return Listing(
        title=str(told["title"]),
        wish=Wish(
            document=None if document is None else DocumentId(int(str(document))),
            topic=Topic(EntityId(int(topic[0])), str(topic[1]), str(topic[2])) if isinstance(topic, list) else None,
            source=None if source is None else SourceId(int(str(source))),
            words=str(told["words"]),
            review=None if review is None else Review(str(review)),
            strengths=tuple(Strength(str(one)) for one in strengths) if isinstance(strengths, list) else (),
            flagged=bool(told["flagged"]),
        ),
    )

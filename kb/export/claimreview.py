"""JSON-LD: every claim as a ClaimReview of schema.org, rated by who vouches for it and never by whether it is true."""

from __future__ import annotations

import json

from kb import say
from kb.graph import Graph
from kb.model import CitationRole, Claim, Document, Language, Snapshot, SourceKind, Strength

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def text(snapshot: Snapshot, language: Language, _kind: str) -> str:
    """One graph of all claims; "<" is written as an escape, so that no "</script>" can end a page's data."""
    graph = Graph(snapshot)
    reviews = [_review(graph, claim, language) for claim in graph.claims()]
    whole = {"@context": "https://schema.org", "@graph": reviews}
    return json.dumps(whole, ensure_ascii=False, indent=1).replace("<", "\\u003c") + "\n"


def _review(graph: Graph, claim: Claim, language: Language) -> Json:
    document, statement = graph.document(claim), claim.statement
    item: dict[str, Json] = {"@type": "Claim", "appearance": _article(document)}
    speaker = claim.cited_as(CitationRole.SPEAKER)
    if speaker is not None:
        kind = "Person" if speaker.source.kind is SourceKind.PERSON else "Organization"
        item["author"] = {"@type": kind, "name": speaker.source.name}
    return {
        "@type": "ClaimReview",
        "inLanguage": language.value,
        "claimReviewed": document.text[statement.sentence.start : statement.sentence.end].strip() or statement.text,
        "itemReviewed": item,
        "reviewRating": {"@type": "Rating", "alternateName": _rating(claim, language)},
    }


def _rating(claim: Claim, language: Language) -> str:
    """Who vouches, in words."""
    strength = claim.strength
    if strength in {Strength.NONE, Strength.STORY}:
        return say.text("page.nobody_vouches", language)
    names = tuple(dict.fromkeys(citation.source.name for citation in claim.citations))
    return say.text(
        "page.vouched_for", language, names=say.listed(names, language), strength=say.word(strength, language)
    )


def _article(document: Document) -> dict[str, Json]:
    told: dict[str, Json] = {
        "@type": "NewsArticle",
        "headline": document.title or document.name,
        "url": document.url,
        "datePublished": document.published.isoformat() if document.published else None,
        "inLanguage": document.language.value,
        "author": {"@type": "Person", "name": document.author} if document.author else None,
        "publisher": {"@type": "Organization", "name": document.outlet} if document.outlet else None,
    }
    return {name: value for name, value in told.items() if value}

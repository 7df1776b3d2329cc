"""ClaimReview of schema.org: checks that others published, each a document of its own with the reviewer's verdict.

The document's text is the sentence that was checked and, on a line below, the verdict in the reviewer's words. What the
sentence states is proposed as any article's would be; the reviewer is cited with the words of the verdict,
which may be in another language.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from importers.article import Article, UnreadableArticle
from importers.draft import draft
from importers.language import language_of
from importers.records.json_text import objects, parsed, words
from kb.model import (
    Attribution,
    CitationRole,
    Draft,
    Moment,
    Proposal,
    SourceKind,
    Span,
    Stance,
    Statement,
    Strength,
)

_HINT = "A published check has a claimReviewed and a reviewRating with an alternateName; see schema.org/ClaimReview."


def read(text: str, name: str) -> Iterator[Draft]:
    """Yield the checks that say what was checked, by whom, and with what verdict."""
    reviews = [item for item in objects(parsed(text, name)) if item.get("@type") == "ClaimReview"]
    drafts = [made for number, review in enumerate(reviews, start=1) if (made := _draft(review, f"{name}:{number}"))]
    if not drafts:
        raise UnreadableArticle(f"{name} holds no published check", hint=_HINT)
    yield from drafts


def _draft(review: dict[str, object], name: str) -> Draft | None:
    claim, rating = words(review.get("claimReviewed")), review.get("reviewRating")
    verdict = words(rating.get("alternateName")) if isinstance(rating, dict) else None
    reviewer = _name(review.get("author")) or _name(review.get("publisher"))
    if claim is None or verdict is None or not isinstance(rating, dict):
        return None
    article = Article(
        text=f"{claim}\n{verdict}\n",
        name=name,
        title=claim,
        outlet=reviewer,
        published=_moment(words(review.get("datePublished"))),
        url=words(review.get("url")),
        language=language_of(claim),
    )
    made = draft(article)
    whole = Span(0, len(claim))
    below = Span(len(claim) + 1, len(claim) + 1 + len(verdict))
    stated = [proposal for proposal in made.proposals if proposal.statement.span.end <= whole.end]
    if not stated:
        statement = Statement(span=whole, text=claim, sentence=whole, subject=None, metric="statement", value=claim)
        stated = [Proposal(statement=statement, attributions=())]
    check = Attribution(
        name=reviewer or name,
        kind=SourceKind.ORGANISATION,
        role=CitationRole.EVIDENCE,
        strength=Strength.NAMED,
        stance=_stance(rating),
        passage=below,
    )
    speaker = _speaker(review.get("itemReviewed"))
    vouching = tuple(found for found in (speaker, check) if found is not None)
    proposals = tuple(replace(item, attributions=(*item.attributions, *vouching)) for item in stated)
    return replace(made, proposals=proposals)


def _speaker(item: object) -> Attribution | None:
    """Whoever made the claim, where the check names them."""
    name = _name(item.get("author")) if isinstance(item, dict) else None
    if name is None or not isinstance(item, dict):
        return None
    author = item["author"]
    person = isinstance(author, dict) and author.get("@type") == "Person"
    kind = SourceKind.PERSON if person else SourceKind.ORGANISATION
    return Attribution(name=name, kind=kind, role=CitationRole.SPEAKER, strength=Strength.NAMED)


def _moment(told: str | None) -> Moment | None:
    try:
        return None if told is None else Moment.parse(told)
    except ValueError:
        return None


def _name(told: object) -> str | None:
    return words(told.get("name")) if isinstance(told, dict) else words(told)


def _stance(rating: dict[str, object]) -> Stance:
    """By the side of the scale the number lies on; words alone are the reviewer's, and no stance of ours."""
    try:
        worst, value, best = (float(str(rating[key])) for key in ("worstRating", "ratingValue", "bestRating"))
    except (KeyError, ValueError):
        return Stance.MENTIONS
    if not worst < best or value == (worst + best) / 2:
        return Stance.MENTIONS
    return Stance.SUPPORTS if value > (worst + best) / 2 else Stance.DISPUTES

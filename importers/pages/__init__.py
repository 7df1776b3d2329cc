"""From a web page to an article: public accounts by their own rules, the open web by what pages say and show.

Nothing of a page is fetched or run.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from importers.article import Article, UnreadableArticle
from importers.encoding import oddities
from importers.language import language_of
from importers.layout import Block, laid_out
from importers.metadata import head
from importers.pages import wechat
from importers.pages.blocks import Found, blocks
from importers.pages.choice import article_of_page
from importers.pages.facts import facts_of, guessed_day
from importers.pages.tree import Page, parsed
from kb.model import Language, Moment, PartKind

_ABOVE, _BELOW = 15, 5
"""Blocks above and at the head of the article among which its line of publication is looked for."""

_LARGEST_GUESSED = 2_000_000
"""Code points of the largest page whose day is guessed where it is not stated."""

_TOO_SHORT_TO_TELL = 300
"""Code points below which the language the page declares is believed: many Chinese pages declare English."""


def article_of(data: bytes, name: str, *, charset: str | None = None, address: str | None = None) -> Article:
    """The article a page holds.

    Args:
        data: The page.
        name: Of the file.
        charset: The encoding the envelope states, if there is one.
        address: Where the envelope says the page is from.

    Raises:
        UnreadableArticle: There is no text on it.
    """
    page = parsed(data, name, charset=charset, address=address)
    if page.plain is not None:
        return _plain_article(page, name)
    article = wechat.article_of_post(page, name) if wechat.is_post(page) else _open_article(page, name)
    if not article.text.strip():
        raise UnreadableArticle(
            f"{name} shows no text", hint="Open the page in a browser, wait until the article shows, and save it again."
        )
    return article


def _open_article(page: Page, name: str) -> Article:
    facts = facts_of(page.root, page.address)
    found = list(blocks(page.root))
    kept, warnings = article_of_page(page.root, page.source, found)
    published = facts.published
    if published is None and kept:
        kept, published = _with_line_of_publication(found, kept)
    if published is None and len(page.source) <= _LARGEST_GUESSED:
        published = guessed_day(page.root)
        warnings += (f"the day of publication was guessed: {published.day}",) if published else ()
    text, parts = laid_out(_texts(kept, facts.title))
    return Article(
        text=text,
        name=name,
        parts=parts,
        title=facts.title,
        outlet=facts.outlet,
        author=facts.author,
        published=published,
        url=facts.url,
        language=_believed(facts.language, text),
        warnings=(*page.warnings, *warnings, *oddities(text)),
    )


def _with_line_of_publication(found: Sequence[Found], kept: list[Found]) -> tuple[list[Found], Moment | None]:
    """The blocks with the line of publication that stands among or shortly above them, and its moment."""
    first = found.index(kept[0])
    for each in (*kept[:_BELOW], *reversed(found[max(0, first - _ABOVE) : first])):
        if line := head.publication(each.block.text, day_first=False):
            if each in kept:
                return kept, line.moment
            place = int(kept[0].block.kind is PartKind.HEADLINE)
            return [*kept[:place], each, *kept[place:]], line.moment
    return kept, None


def _texts(kept: Sequence[Found], title: str | None) -> list[Block]:
    """The headline first, once; other first-level headings are headings of the text."""
    texts = [Block(PartKind.HEADLINE, title)] if title else []
    for each in kept:
        block = each.block
        if title and _squashed(block.text) == _squashed(title):
            continue
        if block.kind is PartKind.HEADLINE:
            block = Block(PartKind.HEADLINE if not texts else PartKind.BODY, block.text)
        texts.append(block)
    return texts


def _plain_article(page: Page, name: str) -> Article:
    """What stands between the tags, where the page is nested too deeply for a tree."""
    facts = facts_of(page.root, page.address)
    return Article(
        text=(page.plain or "") + "\n",
        name=name,
        title=facts.title,
        outlet=facts.outlet,
        published=facts.published,
        url=facts.url,
        warnings=(*page.warnings, "the page is too complex: its text was taken without its structure"),
    )


def _believed(declared: Language | None, text: str) -> Language | None:
    return declared if declared and (len(text) < _TOO_SHORT_TO_TELL or declared is language_of(text)) else None


def _squashed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()

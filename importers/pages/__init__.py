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
from importers.pages.facts import facts_of
from importers.pages.tree import Page, parsed
from kb.model import Language, PartKind

_ABOVE = 15
"""Blocks before the article among which its line of publication is looked for."""

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
    if facts.published is None and kept:
        kept = _with_line_above(found, kept)
    text, parts = laid_out(_texts(kept, facts.title))
    return Article(
        text=text,
        name=name,
        parts=parts,
        title=facts.title,
        outlet=facts.outlet,
        author=facts.author,
        published=facts.published,
        url=facts.url,
        language=_believed(facts.language, text),
        warnings=(*page.warnings, *warnings, *oddities(text)),
    )


def _with_line_above(found: Sequence[Found], kept: list[Found]) -> list[Found]:
    """The blocks, with the line of publication shortly above them: for pages that state no date elsewhere."""
    first = found.index(kept[0])
    for each in reversed(found[max(0, first - _ABOVE) : first]):
        if head.publication(each.block.text, day_first=False):
            return [each, *kept] if kept[0].block.kind is not PartKind.HEADLINE else [kept[0], each, *kept[1:]]
    return kept


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

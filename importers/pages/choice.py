"""Which blocks of a page are its article: rules for the markup first, then trafilatura's eye, then all there is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from importers.pages.blocks import Found
from kb.model import PartKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_RULES = (
    "//*[@itemprop='articleBody']",
    "//article//*[contains(concat(' ', @class, ' '), ' entry-content ')]",
    "//*[@id='article-body' or @id='articleBody' or @id='article_body' or @id='story-body' or @id='artibody']",
    "//*[contains(@class, 'article-body') or contains(@class, 'article__body') or contains(@class, 'articleBody')]",
    "//*[contains(@class, 'article-content') or contains(@class, 'article__content')]",
    "//*[contains(@class, 'post-content') or contains(@class, 'story-body') or contains(@class, 'TRS_Editor')]",
    "//*[contains(@class, 'entry-content')]",
    "//article",
    "//main",
)
"""Where the open web keeps an article's text, the surest first."""

_ASIDE = {"nav", "aside", "footer", "form"}
_RUNNING = 80
"""Code points from which on a block is running text; a Han character counts for three."""

_MUCH = 0.6
"""Share of a page's running text that may be left out (comments, other articles) before the editor is told."""

_ENOUGH = 250
_MOST_LOST = 0.3
"""Share of the text where a rule finds the article that trafilatura may leave out, if what it keeps lies in that place;
where it does not, the rule found something else."""

_MOST_PLACES = 20
_LONG_ENOUGH = 20
_LARGEST_SEARCHED = 1_000_000
_HAN = re.compile(r"[\u3400-\u9fff]")
_NO_WORDS = re.compile(r"[\W_]+")


def article_of_page(root: HtmlElement, source: str, found: Sequence[Found]) -> tuple[list[Found], tuple[str, ...]]:
    """The blocks of the article in reading order, and what should be said about the choice."""
    aside = _aside(root)
    place = _place_by_rule(root, found, aside)
    kept = _kept_by_trafilatura(source, found)
    inside = {number for number, each in enumerate(found) if each.element in place and each.element not in aside}
    both = _said(found, kept & inside)
    if both < (1 - _MOST_LOST) * _said(found, inside) and both >= (1 - _MOST_LOST) * _said(found, kept):
        kept = inside
    warnings: tuple[str, ...] = ()
    if not kept:
        kept = {number for number, each in enumerate(found) if each.element not in aside}
        warnings = ("no article was told apart on the page: all of its text was taken",)
    if kept:
        first, last = min(kept), max(kept)
        around = _around(found[first].element, found[last].element)
        for number in range(first, last):
            each = found[number]
            if each.block.kind in {PartKind.CAPTION, PartKind.TABLE} and each.element in around - aside:
                kept.add(number)
    everything = {number for number, each in enumerate(found) if each.element not in aside}
    all_said, left = _said(found, everything), _said(found, everything - kept)
    if left > _MUCH * all_said:
        warnings = (
            f"{left} of {all_said} characters of running text on the page were taken for no part of the article",
        )
    return [found[number] for number in sorted(kept)], warnings


def _place_by_rule(
    root: HtmlElement, found: Sequence[Found], aside: AbstractSet[HtmlElement]
) -> AbstractSet[HtmlElement]:
    """All elements of the place where a rule finds the article; empty where none does."""
    for rule in _RULES:
        best: AbstractSet[HtmlElement] = frozenset()
        most = _ENOUGH
        alike: dict[str, set[HtmlElement]] = {}
        for number, place in enumerate(root.xpath(rule)[:_MOST_PLACES]):
            # One article may lie in several boxes of one class, with advertising between them.
            alike.setdefault(place.get("class") or str(number), set()).update(place.iter())
        for elements in alike.values():
            said = sum(_running(each) for each in found if each.element in elements and each.element not in aside)
            if said > most:
                best, most = elements, said
        if best:
            return best
    return frozenset()


def _kept_by_trafilatura(source: str, found: Sequence[Found]) -> set[int]:
    """The numbers of the blocks that trafilatura keeps; it loses captions, so it only chooses."""
    import trafilatura

    text = trafilatura.extract(source, include_comments=False, include_tables=True) or ""
    lines = {_squashed(line) for line in text.split("\n")}
    whole = _squashed(text) if len(text) <= _LARGEST_SEARCHED else ""
    kept = set()
    for number, each in enumerate(found):
        words = _squashed(each.block.text)
        if words in lines or (len(words) >= _LONG_ENOUGH and words in whole):
            kept.add(number)
    return kept


def _aside(root: HtmlElement) -> AbstractSet[HtmlElement]:
    """All elements that stand beside any article: in menus, side columns, footers, forms."""
    aside: set[HtmlElement] = set()
    for element in root.iter():
        if element.tag in _ASIDE or element.getparent() in aside:
            aside.add(element)
    return aside


def _around(first: HtmlElement, last: HtmlElement) -> AbstractSet[HtmlElement]:
    """All elements of the smallest place that holds both."""
    chain = {first, *first.iterancestors()}
    common = last if last in chain else next((each for each in last.iterancestors() if each in chain), first)
    return frozenset(common.iter())


def _said(found: Sequence[Found], numbers: Iterable[int]) -> int:
    """How much running text these blocks hold, in code points."""
    return sum(_running(found[number]) for number in numbers)


def _running(found: Found) -> int:
    """Code points, if the block is running text and not a menu, a label or a caption."""
    text = found.block.text
    weight = len(text) + 2 * len(_HAN.findall(text))
    return len(text) if weight >= _RUNNING and found.block.kind is not PartKind.CAPTION else 0


def _squashed(text: str) -> str:
    return _NO_WORDS.sub("", text)

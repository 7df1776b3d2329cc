"""A web page as a tree: decoded, parsed without network, scripts or declarations, and checked for lost text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from importers.article import UnreadableArticle
from importers.encoding import decode

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})""", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s{0,100}<\?xml[^>]{0,200}>")
_UNSEEN = re.compile(r"<(?:(?P<name>script|style|noscript|template|svg)\b|!--)", re.IGNORECASE)
_LONG_TAG = re.compile(r"<([a-zA-Z][\w:-]{0,40})\s([^<>]{10000,})>")
_MOST_ATTRIBUTES = 1_000
"""In one tag; the parser compares each with all before it."""
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][\w:-]{0,40})[^>]*>")
_INLINE = {
    "a",
    "abbr",
    "b",
    "cite",
    "code",
    "em",
    "font",
    "i",
    "mark",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "u",
}
_SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S+)")

SEEN_AT_LEAST = 0.5
"""Share of the characters between the tags that the tree must hold; below it the parser gave up somewhere."""


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page.

    Attributes:
        source: The page as text, for what stands in scripts and comments.
        address: Where a browser says it saved the page from.
        plain: The text between the tags, in lines; set where the tree lost too much of it.
    """

    root: HtmlElement
    source: str
    address: str | None
    plain: str | None
    warnings: tuple[str, ...]


def parsed(data: bytes, name: str, *, charset: str | None = None, address: str | None = None) -> Page:
    """Parse a page.

    Args:
        data: The page's bytes.
        name: The file's name, for a refusal.
        charset: The encoding an envelope (MHTML, e-mail) names; the page's own word comes second.
        address: Where the envelope says the page is from.

    Raises:
        UnreadableArticle: The bytes are no text, or nothing at all.
    """
    from lxml import etree, html

    named = _CHARSET.search(data, 0, 4096)
    source, warnings = decode(data, name, declared=_codec(charset or (named[1].decode("ascii") if named else None)))
    source = _LONG_TAG.sub(_without_flood, _DECLARATION.sub("", source))
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(source.encode("utf-8"), parser=parser)
    except etree.ParserError as error:
        raise UnreadableArticle(f"{name} is an empty page", hint="Save the page again from a browser.") from error
    saved = _SAVED_FROM.search(source[:4096])
    lines = plain_text(source)
    there = sum(len(text) for text in root.itertext() if not text.isspace())
    lost = there < SEEN_AT_LEAST * len(lines)
    return Page(root, source, saved[1] if saved else address, lines if lost else None, warnings)


def plain_text(source: str) -> str:
    """The text between the tags, a line for every block, read without a tree: what no nesting can hide."""
    from html import unescape

    def line_or_nothing(tag: re.Match[str]) -> str:
        return "" if tag["name"].lower() in _INLINE else "\n"

    text = unescape(_TAG.sub(line_or_nothing, "".join(_seen(source))))
    return "\n".join(line for line in (" ".join(line.split()) for line in text.split("\n")) if line)


def _seen(source: str) -> Iterator[str]:
    """Yield what stands outside scripts, styles and comments; one that is never closed hides nothing."""
    unclosed: set[str] = set()
    place = 0
    while (opening := _UNSEEN.search(source, place)) is not None:
        yield source[place : opening.start()]
        close = f"</{opening['name'].lower()}" if opening["name"] else "-->"
        end = None if close in unclosed else re.compile(close, re.IGNORECASE).search(source, opening.end())
        if end is None:
            unclosed.add(close)
        place = (end or opening).end()
    yield source[place:]


def _without_flood(tag: re.Match[str]) -> str:
    return f"<{tag[1]}>" if tag[2].count("=") + tag[2].count(" ") > _MOST_ATTRIBUTES else tag[0]


def _codec(named: str | None) -> str | None:
    """The codec that pages mean by a name: Chinese ones say gb2312 for all of GBK, Western ones latin-1 for cp1252."""
    if named is None:
        return None
    name = named.strip().lower()
    if name in {"gb2312", "gbk", "x-gbk", "gb_2312-80"}:
        return "gb18030"
    if name in {"iso-8859-1", "latin-1", "latin1", "us-ascii"}:
        return "cp1252"
    return name

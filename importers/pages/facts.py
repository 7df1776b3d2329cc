"""What a page says about its article outside the text: JSON-LD first, then OpenGraph and meta tags, then the markup."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from importers.metadata.moments import moment_in
from kb.model import Language, Moment

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LARGEST_JSON = 2_000_000
_MOST_NODES = 20_000
_LONGEST = 500

_META = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title"),
    "outlet": (
        "og:site_name",
        "publisher",
        "dc.publisher",
        "citation_journal_title",
        "application-name",
        "source",
        "mediaid",
    ),
    "author": ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl"),
    "published": (
        *("article:published_time", "og:article:published_time", "publishdate", "pubdate", "parsely-pub-date", "date"),
        *("sailthru.date", "dc.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "article.published"),
        *("publish_date", "publish-date", "publication_date", "citation_publication_date", "firstpublishtime"),
    ),
    "url": ("og:url", "twitter:url"),
    "language": ("og:locale", "content-language", "dc.language", "language"),
    "summary": ("description", "og:description", "twitter:description"),
}
"""By fact, the names of the meta elements that state it, best first."""

_SUFFIX = re.compile(r"\s+[|–—·_-]\s+[^|–—·]{2,40}$|_[^_]{2,20}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Facts a page states; None is "not stated"."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: Moment | None = None
    url: str | None = None
    language: Language | None = None
    summary: str | None = None


def facts_of(root: HtmlElement, address: str | None) -> Facts:
    """The facts of a page.

    Args:
        root: Its tree.
        address: Where a browser or an envelope says the page is from; the page's own word comes first.
    """
    linked = _article(root)
    meta = _meta(root)
    return Facts(
        title=_title(root, _text(linked.get("headline")) or meta("title")),
        outlet=_name(linked.get("publisher")) or meta("outlet"),
        author=_author(linked.get("author")) or _author(meta("author")) or _author(_marked(root, "author")),
        published=_moment(_text(linked.get("datePublished")))
        or _moment(meta("published"))
        or _moment(_marked(root, "datePublished"))
        or _moment(_time(root)),
        url=_address(root, linked, meta("url"), address),
        language=_language(_text(linked.get("inLanguage")) or root.get("lang") or meta("language")),
        summary=_text(linked.get("description")) or meta("summary"),
    )


def _article(root: HtmlElement) -> dict[str, object]:
    """The first article among the page's JSON-LD; empty where there is none."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "") or len(script.text or "") > _LARGEST_JSON:
            continue
        try:
            data = json.loads((script.text or "").strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            kinds = node.get("@type")
            if any(str(kind).endswith(("Article", "Posting", "Report")) for kind in _several(kinds)):
                return node
    return {}


def _nodes(data: object) -> Iterator[dict[str, object]]:
    """Yield objects from the outside in."""
    level = [data]
    for _ in range(_MOST_NODES):
        if not level:
            return
        node = level.pop(0)
        if isinstance(node, dict):
            yield node
            level.extend(value for value in node.values() if isinstance(value, dict | list))
        elif isinstance(node, list):
            level.extend(node)


def _several(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _text(value: object) -> str | None:
    """The words of a JSON-LD value or a meta element; None where there are none."""
    from html import unescape

    if isinstance(value, list):
        return next(filter(None, map(_text, value)), None)
    if not isinstance(value, str):
        return None
    return " ".join(unescape(value[:_LONGEST]).split()) or None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        return next(filter(None, map(_name, value)), None)
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _author(value: object) -> str | None:
    """The names of the authors; addresses of profiles are none."""
    names = [name for each in _several(value) if (name := _name(each)) and "://" not in name]
    names = [re.sub(r"^(?:by|par|von|作者[:：]?)\s+", "", name, flags=re.IGNORECASE) for name in names]
    return ", ".join(dict.fromkeys(names))[:_LONGEST] or None


def _meta(root: HtmlElement) -> Callable[[str], str | None]:
    """A function that answers for a fact with the first meta element that states it."""
    stated: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = _text(element.get("content"))
        if name and content:
            stated.setdefault(name.lower(), content)
    return lambda fact: next((stated[name] for name in _META[fact] if name in stated), None)


def _title(root: HtmlElement, stated: str | None) -> str | None:
    """The headline as the page shows it where it is the one stated, with an outlet's name behind it or not."""
    shown = [text for each in root.iter("h1") if (text := _text(each.text_content()))]
    if stated is None:
        element = root.find(".//title")
        stated = _text(element.text_content()) if element is not None else None
        if stated is not None and stated not in shown:
            stated = next((text for text in shown if stated.startswith(text)), None) or _SUFFIX.sub("", stated)
    elif (around := next((text for text in shown if stated.startswith(text)), None)) is not None:
        return around
    return stated or (shown[0] if len(shown) == 1 else None)


def _marked(root: HtmlElement, name: str) -> str | None:
    """What a microdata property holds."""
    for element in root.iter():
        if name in (element.get("itemprop") or "").split() or (name == "author" and element.get("rel") == "author"):
            value = element.get("content") or element.get("datetime")
            text = _text(value or element.text_content())
            if text and len(text) <= 100:
                return text
    return None


def _time(root: HtmlElement) -> str | None:
    """The first time element that holds a date a program can read."""
    return next((stated for element in root.iter("time") if (stated := element.get("datetime"))), None)


def _moment(stated: str | None) -> Moment | None:
    """The moment a value states; the year 1, with which some programs fill the field, is none."""
    if stated is None or stated.startswith("0001"):
        return None
    try:
        return Moment.parse(stated)
    except ValueError:
        found = moment_in(stated, day_first=False)
        return found.moment if found else None


def guessed_day(root: HtmlElement) -> Moment | None:
    """The day of publication as htmldate makes it out from the page's address, marks and text; a guess."""
    from htmldate import find_date

    day = find_date(root, original_date=True, extensive_search=False)
    return Moment.parse(day) if day else None


def _address(root: HtmlElement, linked: Mapping[str, object], meta: str | None, saved: str | None) -> str | None:
    canonical = next(
        (link.get("href") for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split()), None
    )
    main = linked.get("mainEntityOfPage")
    named = main.get("@id") if isinstance(main, dict) else main
    for stated in (canonical, meta, _text(linked.get("url")), _text(named), saved):
        if stated and urlsplit(stated).scheme in {"http", "https"} and urlsplit(stated).netloc:
            return stated
    return None


def _language(stated: str | None) -> Language | None:
    code = re.split(r"[-_]", stated.strip().lower())[0] if stated else ""
    return Language(code) if code in set(Language) else None

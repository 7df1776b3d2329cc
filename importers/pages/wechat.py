"""A post of a WeChat public account: its account, time line, place label and text, hidden content included.

A saved post hides #js_content until a script shows it, and leaves the time and the place to scripts. The scripts are
read as text for the variables they set, and never run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from importers.article import Article, UnreadableArticle
from importers.layout import Block, laid_out
from importers.metadata.moments import moment_in
from importers.pages.blocks import Found, blocks
from importers.pages.tree import Page, parsed
from kb.model import Moment, PartKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HOME = timezone(timedelta(hours=8))
"""WeChat's own clock: a time stamp without a displayed time is spelt in it, so that the day is the Chinese one."""

_GONE = ("该内容已被发布者删除", "此内容因违规无法查看", "该公众号已迁移", "链接已过期", "参数错误", "环境异常")
_CONTENT = re.compile(r"(?<![\w.])content_noencode\s*:\s*(?:JsDecode\()?'(?P<value>(?:[^'\\]|\\.)*)'")
_TIMES = ("ct", "oriCreateTime", "ori_create_time", "createTime", "create_time", "create_timestamp", "publish_time")
"""Variables of the page's scripts that hold a time stamp or a time as shown, by the age of the page's template."""

_STRING = r"""\s*[:=]\s*(?:(?:htmlDecode|JsDecode)\()?["'](?P<value>[^"'\n]{1,400})["']"""


def is_post(page: Page) -> bool:
    """Whether the page is a public account's post."""
    root = page.root
    known = root.find(".//*[@id='activity-name']") is not None or root.find(".//*[@id='js_name']") is not None
    return known or urlsplit(_address(page) or "").hostname == "mp.weixin.qq.com"


def article_of_post(page: Page, name: str) -> Article:
    """The post.

    Raises:
        UnreadableArticle: The page says that the post is gone, or was saved before it was loaded.
    """
    content = page.root.find(".//*[@id='js_content']")
    body = list(blocks(content, seen=lambda _: True)) if content is not None else []
    body = body or _from_script(page)
    if not body:
        said = next((words for words in _GONE if words in page.source), None)
        raise UnreadableArticle(
            f"{name} holds no post" + (f": the page says “{said}”" if said else ""),
            hint="Open the post in a browser, wait until its text shows, and save the page again.",
        )
    title = _shown(page.root, "activity-name") or _variable(page, "msg_title") or _meta(page.root, "og:title")
    outlet = (
        _shown(page.root, "js_name")
        or _variable(page, "nickname")
        or _variable(page, "nick_name")
        or _meta(page.root, "og:article:author")
    )
    author = _shown(page.root, "js_author_name") or _variable(page, "author") or _meta(page.root, "author")
    tag = _shown(page.root, "copyright_logo")
    published, shown = _published(page)
    place = _place(page)
    line = "   ".join(filter(None, (tag, author if author != outlet else None, outlet, shown, place)))
    text, parts = laid_out(
        [
            Block(PartKind.HEADLINE, title or ""),
            Block(PartKind.DATELINE if shown else PartKind.BYLINE, line),
            *_texts(body),
        ]
    )
    return Article(
        text=text,
        name=name,
        parts=parts,
        title=title,
        outlet=outlet,
        author=author,
        published=published,
        place=place,
        url=_address(page),
        warnings=page.warnings,
    )


def _from_script(page: Page) -> list[Found]:
    """The blocks of a post of pictures and a text, which keeps its text in a script."""
    match = _CONTENT.search(page.source)
    markup = _unescaped(match["value"]) if match else ""
    return list(blocks(parsed(markup.encode("utf-8"), "post").root)) if markup.strip() else []


def _texts(found: list[Found]) -> Iterator[Block]:
    """Yield the blocks of the content; a headline inside it is a heading of the text."""
    for each in found:
        block = each.block
        yield Block(PartKind.BODY, block.text) if block.kind is PartKind.HEADLINE else block


def _shown(root: HtmlElement, identifier: str) -> str | None:
    element = root.find(f".//*[@id='{identifier}']")
    return " ".join(element.text_content().split()) or None if element is not None else None


def _meta(root: HtmlElement, name: str) -> str | None:
    element = root.find(f".//meta[@property='{name}']")
    element = root.find(f".//meta[@name='{name}']") if element is None else element
    return (element.get("content") or "").strip() or None if element is not None else None


def _variable(page: Page, name: str) -> str | None:
    r"""What a script sets a variable to, its escapes undone: "d\x26#39;Europe" is "d'Europe"."""
    match = re.search(rf"(?<![\w.-])[\"']?{name}[\"']?{_STRING}", page.source)
    return unescape(_unescaped(match["value"])).strip() or None if match else None


def _unescaped(value: str) -> str:
    """A script's string with its escapes undone."""
    value = re.sub(r"\\x([0-9a-fA-F]{2})", lambda escape: chr(int(escape[1], 16)), value)
    return value.replace("\\n", "\n").replace("\\'", "'").replace('\\"', '"')


def _published(page: Page) -> tuple[Moment | None, str | None]:
    """The moment of publication, and the words in which the page shows it.

    A time stamp fixes the moment; the time shown beside it then tells the zone it is shown in.
    """
    said = [_shown(page.root, "publish_time"), *(_variable(page, name) for name in _TIMES)]
    shown = next((words for words in said if words and moment_in(words)), None)
    stated = moment_in(shown) if shown else None
    stamp = next((words for words in said if words and re.fullmatch(r"1\d{9}", words)), None)
    if stamp is None:
        return (stated.moment, shown) if stated else (None, None)
    instant = datetime.fromtimestamp(int(stamp), UTC)
    zone: timezone = _HOME
    if stated and stated.moment.time:
        clock = datetime.fromisoformat(f"{stated.moment.day}T{stated.moment.time}").replace(tzinfo=UTC)
        quarters = round((clock - instant).total_seconds() / 900)
        if not -48 <= quarters <= 56:
            return stated.moment, shown
        zone = timezone(timedelta(minutes=15 * quarters))
    there = instant.astimezone(zone)
    moment = Moment.parse(there.isoformat(timespec="minutes"))
    return moment, shown if stated and stated.moment.time else f"{moment.day} {moment.time}"


def _place(page: Page) -> str | None:
    """The place label, as the page shows it or as its script fills it: the province at home, the country abroad."""
    label = _shown(page.root, "js_ip_wording")
    if label is not None:
        return label
    country, province = _variable(page, "countryName"), _variable(page, "provinceName")
    return province if province and country in {None, "中国"} else country


def _address(page: Page) -> str | None:
    element = page.root.find(".//link[@rel='canonical']")
    linked = element.get("href") if element is not None else None
    for address in (_meta(page.root, "og:url"), linked, _variable(page, "msg_link"), page.address):
        if address and urlsplit(address).scheme in {"http", "https"}:
            return unescape(address)
    return None

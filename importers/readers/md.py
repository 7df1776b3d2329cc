"""Markdown: the text without its marks, and what headings, quotes, lists, tables, images and front matter tell.

The marks are taken off line by line, so that numbers stay as typed: "1986. A great year" is no first item of a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import BinaryIO

from importers.article import Article, UnreadableArticle
from importers.encoding import decode, oddities
from importers.layout import Block, laid_out, one_headline
from kb.model import Language, Moment, PartKind

_FRONT = re.compile(r"\A---[ \t]*\n(?P<facts>(?:[^\n]{0,2000}\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FACT = re.compile(r"(?P<key>[A-Za-z_-]{1,30})\s*:\s*(?P<value>.*)")
_KEYS = {
    "title": "title",
    "author": "author",
    "authors": "author",
    "date": "published",
    "published": "published",
    "publication": "outlet",
    "outlet": "outlet",
    "site": "outlet",
    "publisher": "outlet",
    "url": "url",
    "source": "url",
    "link": "url",
    "lang": "language",
    "language": "language",
}
"""What keys of a front matter mean; "source" is an address only where its value is one."""

_FENCE = re.compile(r"\s{0,3}(```+(?=[^`]*$)|~~~+)")
_HEADING = re.compile(r"\s{0,3}(?P<level>#{1,6})\s+(?P<words>.*?)\s*#*\s*$")
_UNDERLINE = re.compile(r"\s{0,3}(=+|-{2,})\s*$")
_RULE = re.compile(r"\s{0,3}(?:[-*_]\s*){3,}$")
_QUOTE = re.compile(r"\s{0,3}>\s?")
_ITEM = re.compile(r"\s{0,12}(?:[-*+]\s+(?:\[[ xX]\]\s+)?(?P<bulleted>\S.*)|(?P<numbered>\d{1,3}[.)]\s+\S.*))$")
_ROW = re.compile(r"\s{0,3}\|.*\|\s*$")
_ROW_RULE = re.compile(r"\s{0,3}\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$")
_IMAGE = re.compile(r"!\[(?P<words>[^\]]{0,500})\]\((?:[^()\s]{0,2000})(?:\s+[\"'](?P<title>[^\"']{0,500})[\"'])?\s*\)")
_DEFINITION = re.compile(r"\s{0,3}\[(?!\^)[^\]]{1,200}\]:\s*\S+")
_LINK = re.compile(
    r"\[(?P<words>[^\[\]]{1,500})\](?:\([^()\s]{0,2000}(?:\s+[\"'][^\"']{0,500}[\"'])?\s*\)|\[[^\[\]]{0,200}\])"
)
_NOTE = re.compile(r"\[\^[^\]]{1,50}\]:?")
_STRONG = re.compile(r"(?P<mark>\*\*|__|~~)(?=\S)(?P<words>[^\n]{1,500}?)(?<=\S)(?P=mark)")
_EMPHASIS = re.compile(
    r"(?<![A-Za-z0-9*_])(?P<mark>[*_])(?=[^\s*_])(?P<words>[^\n*_]{1,300}?)(?<=\S)(?P=mark)(?![A-Za-z0-9*_])"
)
_CODE = re.compile(r"`{1,2}(?P<words>[^`\n]{1,500})`{1,2}")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>|<!--.{0,2000}?-->", re.DOTALL)
_ADDRESS = re.compile(r"<(?P<words>(?:https?|mailto):[^<>\s]{1,500})>")
_ESCAPED = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_WIDE = re.compile(r"[\u2e80-\u9fff\uff00-\uffef]")


def read(file: BinaryIO, name: str) -> Iterator[Article]:
    """Yield the one article.

    Raises:
        UnreadableArticle: The file is no text, or has none.
    """
    source, warnings = decode(file.read(), name)
    front = _FRONT.match(source)
    facts = dict(_facts(front["facts"])) if front else {}
    text, parts = laid_out(one_headline(_blocks(source[front.end() :] if front else source)))
    if not text:
        raise UnreadableArticle(f"{name} is empty", hint="Check that the right file was saved.")
    yield Article(
        text=text,
        name=name,
        parts=parts,
        title=facts.get("title"),
        outlet=facts.get("outlet"),
        author=facts.get("author"),
        published=_published(facts),
        url=facts.get("url"),
        language=_language(facts),
        warnings=warnings + oddities(text),
    )


def _facts(lines: str) -> Iterator[tuple[str, str]]:
    for line in lines.splitlines():
        fact = _FACT.fullmatch(line)
        key = _KEYS.get(fact["key"].lower()) if fact else None
        value = fact["value"].strip().strip("\"'[]").strip() if fact else ""
        if key == "url" and "://" not in value:
            key = "outlet"
        if key and value:
            yield key, value


def _published(facts: Mapping[str, str]) -> Moment | None:
    from importers.metadata.moments import moment_in

    stated = moment_in(facts.get("published", ""), day_first=False)
    return stated.moment if stated else None


def _language(facts: Mapping[str, str]) -> Language | None:
    code = facts.get("language", "").lower()[:2]
    return Language(code) if code in set(Language) else None


def _blocks(source: str) -> Iterator[Block]:
    """Yield what the lines hold; lines of one paragraph are joined as a browser would."""
    paragraph: list[str] = []
    fence: str | None = None
    for line in source.split("\n"):
        if fence is not None or _FENCE.match(line):
            opening = _FENCE.match(line)
            if fence is None or (opening and opening[1].startswith(fence)):
                yield from _paragraph(paragraph, PartKind.BODY)
                fence = opening[1] if fence is None and opening else None
            else:
                yield Block(PartKind.BODY, line.strip())
            continue
        if paragraph and len(paragraph) == 1 and _UNDERLINE.match(line):
            level = PartKind.HEADLINE if line.strip()[0] == "=" else PartKind.BODY
            yield from _paragraph(paragraph, level)
            continue
        block = _block(line)
        if block is None:
            paragraph.append(line)
            continue
        yield from _paragraph(paragraph, PartKind.BODY)
        yield block
    yield from _paragraph(paragraph, PartKind.BODY)


def _block(line: str) -> Block | None:
    """What a line is by itself; None where it belongs to a paragraph, an empty block where it only ends one."""
    if not line.strip() or _RULE.match(line) or _ROW_RULE.match(line) or _DEFINITION.match(line):
        return Block(PartKind.BODY, "")
    if heading := _HEADING.match(line):
        kind = PartKind.HEADLINE if len(heading["level"]) == 1 else PartKind.BODY
        return Block(kind, _words(heading["words"]))
    if quote := _QUOTE.match(line):
        return Block(PartKind.QUOTE, _words(line[quote.end() :].lstrip("> ")))
    if item := _ITEM.match(line):
        return Block(PartKind.LIST, _words(item["bulleted"] or item["numbered"]))
    if _ROW.match(line):
        cells = (_words(cell) for cell in line.strip().strip("|").split("|"))
        return Block(PartKind.TABLE, " | ".join(cell for cell in cells if cell))
    if image := _IMAGE.fullmatch(line.strip()):
        return Block(PartKind.CAPTION, _words(image["title"] or image["words"] or ""))
    return None


def _paragraph(lines: list[str], kind: PartKind) -> Iterator[Block]:
    """Yield the paragraph its lines make, and begin the next one."""
    said = ""
    for line in lines:
        broken = line.endswith(("  ", "\\"))
        words = line.strip().removesuffix("\\")
        gap = "" if not said or said.endswith("\n") or (_WIDE.match(said[-1]) and _WIDE.match(words)) else " "
        said += gap + words + ("\n" if broken else "")
    lines.clear()
    if text := _words(said):
        yield Block(kind, text)


def _words(line: str) -> str:
    """The line without the marks inside it."""
    line = _IMAGE.sub(lambda image: image["words"], line)
    for mark in (_ADDRESS, _LINK, _CODE, _STRONG, _EMPHASIS):
        line = mark.sub(lambda found: found["words"], line)
    return unescape(_ESCAPED.sub("", _TAG.sub("", _NOTE.sub("", line)))).strip()

"""What stands below or around the text: lines of sources, of editors, and the page's talk about itself."""

from __future__ import annotations

import re
from functools import cache

from importers.metadata.words import any_of, words
from kb.model import Span

LONGEST = 200
"""Code points of the longest line that is still one of these."""

_LONGEST_EDITORS = 120

_OPENING = r"[\W_]{0,3}"
_CLOSING = r"[)）\]】。.]{0,3}\s*$"
_OUTLET = re.compile(
    r"把[“「]?([^\s“”「」，,。]{2,30}?)[”」]?设为星标"
    r"|(?:关注|微信公众号|公众号)[:：]?\s?[“「]([^”」]{2,30})[”」]"
    r"|(?:微信公众号|公众号)\s?[:：]\s?([^\s，,。；;]{2,30})"
)


def source_names(line: str) -> str | None:
    """The names that a line of story-level sources lists, as one string; None where it is no such line."""
    if len(line) > LONGEST:
        return None
    match = next(filter(None, (pattern.match(line) for pattern in _source_lines())), None)
    return match["names"] if match else None


def closing_sources(paragraph: str) -> tuple[Span, str] | None:
    """The brackets at the end of a text that name the agencies behind it, "(avec AFP)", and the names."""
    match = _closing_sources().search(paragraph, max(0, len(paragraph) - 80))
    return (Span(match.start(), match.end("closing")), match["names"]) if match else None


def is_editor_line(line: str) -> bool:
    """Whether the line says who edited, laid out, translated or reported."""
    return len(line) <= _LONGEST_EDITORS and bool(_editor_line().match(line))


def is_boilerplate(line: str) -> bool:
    """Whether the page talks about itself: follow us, all rights reserved, read more."""
    return len(line) <= 2 * LONGEST and bool(_boilerplate().match(line))


def outlet_in(line: str) -> str | None:
    """The account that a line of boilerplate asks the reader to follow."""
    match = _OUTLET.search(line[:LONGEST])
    return next(filter(None, match.groups())).strip() if match else None


@cache
def _agencies() -> str:
    return rf"{any_of('agency')}(?:(?:,[ ]|[ ](?:et|and|&)[ ]|、|/){any_of('agency')}){{0,8}}"


@cache
def _source_lines() -> tuple[re.Pattern[str], ...]:
    behind = "|".join(re.escape(phrase).replace(r"\ ", "[ ]") for phrase in words("with") if " " in phrase)
    alone = "|".join(phrase for word in words("with") if " " not in word for phrase in (word, word.lower()))
    return tuple(
        re.compile(pattern, re.VERBOSE)
        for pattern in (
            rf"{_OPENING}{any_of('source')}\s?[:：]\s?(?P<names>.+?){_CLOSING}",
            rf"{_OPENING}(?:{behind})\s(?P<names>.+?){_CLOSING}",
            rf"{_OPENING}(?:本文)?{any_of('compiled')}自?(?P<names>.{{2,80}}?)的?{any_of('compiled_end')}{_CLOSING}",
            rf"[(（](?:据|據)(?P<names>[^)）]{{2,40}}?)的?{any_of('compiled_end')}{_CLOSING}",
            rf"[(（]?(?:[^\s(（].{{1,40}}\s)?(?:{alone})\s(?:l['’])?(?P<names>{_agencies()}){_CLOSING}",
            rf"[(（]?(?P<names>{_agencies()}){_CLOSING}",
        )
    )


@cache
def _closing_sources() -> re.Pattern[str]:
    alone = "|".join(phrase for word in words("with") if " " not in word for phrase in (word, word.lower()))
    return re.compile(
        rf"""[(（](?:(?:(?:{alone})\s(?:l['’])?)?(?={_agencies()}[)）])
                  | (?:本文)?{any_of("compiled")}自?(?=[^()（）]{{2,60}}{any_of("compiled_end")}[)）]))
             (?P<names>[^()（）]{{2,60}})(?P<closing>[)）])[.。]?\s*$""",
        re.VERBOSE,
    )


@cache
def _editor_line() -> re.Pattern[str]:
    label = any_of("editor")
    return re.compile(
        rf"""{_OPENING}(?:{label}(?:\s?[:：/／|丨] | \s(?={label}))
           | {any_of("editor_by")}[^.:]{{0,60}}?(?:\s(?:by|par|de)\s | \s?[:：]))""",
        re.VERBOSE,
    )


@cache
def _boilerplate() -> re.Pattern[str]:
    return re.compile(
        rf"""{_OPENING}{any_of("boilerplate_start")}
           | {_OPENING}{any_of("boilerplate_line")}[\W_]{{0,3}}$
           | .{{0,{LONGEST}}}?{any_of("boilerplate")}
           | ©\s?(?:19|20)\d\d
           | https?://\S+$
           | [•·*=_~—–#-]{{3,}}$""",
        re.VERBOSE,
    )

"""HTML: a deliverable as one standalone page, printable, light and dark, that loads nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from kb import say
from kb.model import Language, Snapshot
from kb.pages import PAGES

if TYPE_CHECKING:
    from markdown import Markdown

_TAGS = {"h2", "h3", "p", "ul", "ol", "li", "strong", "em", "mark", "blockquote", "a"}
_REFERENCE = re.compile(r"(?<!\\)((?:\\\\)*)\[\^(\d{1,9})\]")
_MARKED = re.compile("\ufdd0(\\d{1,9})\ufdd1")
"""A reference on its way through Markdown and the sanitiser; kb.pages.escape lets nobody else write the two marks."""


def text(snapshot: Snapshot, language: Language, kind: str) -> str:
    """The page of that kind, through Markdown and then through a sanitiser: no script, no image, no style of others."""
    from markdown import Markdown

    page = PAGES[kind](snapshot, language)
    converter = Markdown(output_format="html")
    return _PAGE.format(
        language="zh-Hans" if language is Language.CHINESE else language.value,
        title=escape(page.title),
        style=files("kb.export").joinpath("page.css").read_text(encoding="utf-8").strip(),
        kind=kind,
        body=_referring("\n".join(_clean(block, converter) for block in page.body.split("\n\n"))),
        notes=_notes([_clean(note, converter) for note in page.notes], language),
    )


def _clean(block: str, converter: Markdown) -> str:
    """One block as HTML: python-markdown takes ever longer with the length of what it is given.

    Its footnotes alone would take hours for a library of 100,000 claims, hence ours.
    """
    import nh3

    converted = converter.reset().convert(_REFERENCE.sub("\\1\ufdd0\\2\ufdd1", block))
    cleaned: str = nh3.clean(
        converted, tags=_TAGS, attributes={"a": {"href"}}, url_schemes={"http", "https"}, link_rel=None
    )
    return cleaned


def _referring(body: str) -> str:
    """The body with its references as links; the first to each note is where the note leads back to."""
    seen: set[str] = set()

    def link(match: re.Match[str]) -> str:
        number = match[1]
        place = "" if number in seen else f' id="ref-{number}"'
        seen.add(number)
        return f'<sup{place}><a href="#note-{number}">{number}</a></sup>'

    return _MARKED.sub(link, body)


def _notes(notes: Sequence[str], language: Language) -> str:
    """The footnotes as a numbered list, each with the way back."""
    back = escape(say.text("page.back", language))
    items = (
        f'<li id="note-{number}">{note} <a href="#ref-{number}" title="{back}">↩</a></li>'
        for number, note in enumerate(notes, start=1)
    )
    return "\n".join(['<ol class="notes">', *items, "</ol>"]) if notes else ""


_PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Claimstone">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body class="{kind}">
<main>
<h1>{title}</h1>
{body}
{notes}
</main>
</body>
</html>
"""

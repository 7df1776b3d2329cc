"""HTML: a deliverable as one standalone page, printable, light and dark, that loads nothing."""

from __future__ import annotations

from html import escape
from importlib.resources import files

from kb import say
from kb.model import Language, Snapshot
from kb.pages import PAGES

_TAGS = {"h2", "h3", "p", "ul", "ol", "li", "strong", "em", "mark", "blockquote", "a", "sup", "div", "hr"}
_NEVER_WRITTEN = "\x01"
"""The words that would move the footnotes: kb.pages.escape lets no control character through."""

_ATTRIBUTES = {"a": {"href", "class", "title"}, "sup": {"id"}, "li": {"id"}, "div": {"class"}}


def text(snapshot: Snapshot, language: Language, kind: str) -> str:
    """The page of that kind, through Markdown and then through a sanitiser: no script, no image, no style of others."""
    import nh3
    from markdown import Markdown

    page = PAGES[kind](snapshot, language)
    notes = {"BACKLINK_TITLE": say.text("page.back", language), "PLACE_MARKER": _NEVER_WRITTEN}
    converter = Markdown(extensions=["footnotes"], extension_configs={"footnotes": notes}, output_format="html")
    body = nh3.clean(
        converter.convert(page.body),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https"},
        link_rel=None,
    )
    return _PAGE.format(
        language="zh-Hans" if language is Language.CHINESE else language.value,
        title=escape(page.title),
        style=files("kb.export").joinpath("page.css").read_text(encoding="utf-8").strip(),
        kind=kind,
        body=body,
    )


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
</main>
</body>
</html>
"""

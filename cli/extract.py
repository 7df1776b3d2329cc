"""The command `extract`: what is found in an article, as JSON, with no library touched."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from cli import shapes
from cli.inputs import opened
from cli.options import LANGUAGE, MOMENT
from importers.article import PASTED, Article, Unread
from importers.readers import jsonl, read, text
from kb.model import Language, Moment


@click.command()
@click.argument("file", default="-")
@click.option("--jsonl", "lines", is_flag=True, help="FILE holds one document a line, as JSON.")
@click.option("--figures", "figures_only", is_flag=True, help="Stop after the figures: no claims, much faster.")
@click.option("--published", type=MOMENT, help="When it was published, e.g. 2025-01-27T23:12+08:00.")
@click.option("--lang", type=LANGUAGE, help="Read it in this language; otherwise the language is recognised.")
def extract(file: str, *, lines: bool, figures_only: bool, published: Moment | None, lang: str | None) -> int:
    """Print every figure and claim of FILE as JSON.

    FILE is an article (text, Markdown, web page, PDF, Word, EPUB, ODT, e-mail) or - for text on standard input. No
    library is opened or changed.

    The answer has one line for each document: "figures" with their place in the text, value, unit and hedge; "claims"
    with subject, metric, date and whoever vouches; "rejected", the numbers that are no figures, with the reason.
    """
    unread = 0
    for article in _articles(file, lines=lines):
        if isinstance(article, Unread):
            click.echo(f"{article.path}: {article.reason}. {article.hint}", err=True)
            unread += 1
            continue
        told = replace(
            article,
            published=published or article.published,
            language=Language(lang) if lang else article.language,
        )
        answer = _figures(told) if figures_only else _everything(told)
        if not lines:
            answer["text"] = told.text
        click.echo(json.dumps(answer, ensure_ascii=False))
    return 1 if unread else 0


def _everything(article: Article) -> shapes.Shape:
    from importers.draft import draft

    return shapes.draft(draft(article), identity=article.id)


def _figures(article: Article) -> shapes.Shape:
    """The figures alone; what is known of the article is what it came with."""
    from importers.figures import find
    from importers.figures.local import at_home
    from importers.language import language_of

    language = article.language or language_of(article.text)
    found = find(article.text, language, published=article.published)
    return {
        "id": article.id,
        "document": {
            "title": article.title,
            "published": article.published.isoformat() if article.published else None,
            "lang": language.value,
        },
        "figures": [shapes.figure(figure) for figure in at_home(found.figures, article.text, language)],
        "claims": [],
        "rejected": [shapes.rejected(number) for number in found.rejected],
    }


def _articles(file: str, *, lines: bool) -> Iterator[Article | Unread]:
    """The articles of FILE, each as soon as it is read; a bad line comes as an Unread among them."""
    if file != "-" and not lines:
        yield from read(Path(file))
        return
    reader = jsonl.read if lines else text.read
    with opened(Path(file)) as stream:
        yield from reader(stream, PASTED if file == "-" else Path(file).name)

"""From an article to a document: title, outlet, author, date and zone, place, parts, and the sources of the story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import TypeVar

from importers.article import Article
from importers.language import language_of
from importers.metadata import foot, head
from importers.metadata.parts import Line, lines_of, parts_of
from importers.metadata.sources import sources_named
from kb.model import Document, Language, PartKind, Source, SourceKind

_Value = TypeVar("_Value")


def document_of(article: Article) -> Document:
    """What the file states comes first; what it does not, the lines of the text tell, and what neither says is None."""
    language = article.language or language_of(article.text)
    lines = lines_of(article.text, article.parts, language=language, title=article.title)
    day_first = language is not Language.ENGLISH
    above = (head.publication(words, day_first=day_first) for words in _of_kind(lines, PartKind.DATELINE))
    stated = [publication for publication in above if publication]
    openings = [opening for line in lines if line.body_from and (opening := head.dateline(line.words))]
    bylines = [author for words in _of_kind(lines, PartKind.BYLINE) if (author := head.byline(words))]
    return Document(
        text=article.text,
        title=article.title or _headline(lines) or article.id or PurePath(article.name).stem,
        language=language,
        outlet=article.outlet or _first(line.outlet for line in stated) or _followed(lines),
        author=article.author
        or _first(bylines)
        or _first(line.author for line in stated)
        or _first(opening.author for opening in openings),
        published=article.published or _first(line.moment for line in stated),
        place=article.place or _first(line.place for line in stated) or _first(opening.place for opening in openings),
        url=article.url,
        parts=parts_of(lines),
        story_sources=_story_sources(lines, stated, openings),
        name=article.name,
    )


def _of_kind(lines: Iterable[Line], kind: PartKind) -> list[str]:
    return [line.words for line in lines if line.kind is kind]


def _first(values: Iterable[_Value | None]) -> _Value | None:
    return next((value for value in values if value is not None), None)


def _headline(lines: Sequence[Line]) -> str | None:
    return _first(" ".join(words.split()) for words in _of_kind(lines, PartKind.HEADLINE))


def _followed(lines: Sequence[Line]) -> str | None:
    """The account that the foot of the page asks to follow."""
    return _first(foot.outlet_in(words) for words in _of_kind(lines, PartKind.BOILERPLATE))


def _story_sources(
    lines: Sequence[Line], stated: Sequence[head.Publication], openings: Sequence[head.Dateline]
) -> tuple[Source, ...]:
    """Those of the line of publication, of the dateline, of source lines and of the brackets that end the text."""
    found = [source for line in stated if line.sources for source in sources_named(line.sources)]
    found += [Source(name=opening.agency, kind=SourceKind.OUTLET) for opening in openings if opening.agency]
    for line in lines:
        if line.kind is PartKind.SOURCE_LINE:
            found += sources_named(foot.source_names(line.words) or "")
        elif line.kind is None and line.body_to < len(line.words):
            closing = foot.closing_sources(line.words)
            found += sources_named(closing[1]) if closing else ()
    once: dict[str, Source] = {}
    for source in found:
        once.setdefault(source.name.casefold(), source)
    return tuple(once.values())

"""One article a line, as JSON objects: how other programs hand articles over."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from importers.article import Article, Unread, UnreadableArticle
from importers.encoding import oddities, plain
from kb.model import Language, Moment

_LONGEST_LINE = 50_000_000
"""Bytes; longer lines are skipped without being held in memory."""

_KEYS = (
    'Each line holds one object with "text", and if known "id", "lang", "date", "title", "outlet", "author" and "url".'
)


def read(file: BinaryIO, name: str) -> Iterator[Article | Unread]:
    """Yield every line's article in order; a line that is none is an Unread and stops nothing."""
    number = 0
    while line := file.readline(_LONGEST_LINE + 1):
        number += 1
        if len(line) > _LONGEST_LINE and not line.endswith(b"\n"):
            while (rest := file.readline(_LONGEST_LINE)) and not rest.endswith(b"\n"):
                pass
            yield Unread(
                path=f"{name}:{number}",
                reason="the line is longer than 50 MB",
                hint="Split the document into several lines.",
            )
        elif line.strip(b"\xef\xbb\xbf \t\r\n"):
            try:
                yield article_of(line, name)
            except UnreadableArticle as refusal:
                yield Unread(path=f"{name}:{number}", reason=str(refusal), hint=refusal.hint)


def article_of(line: str | bytes, name: str) -> Article:
    """The article one line holds; keys that are not known are passed over.

    Raises:
        UnreadableArticle: The line is no JSON object with a text.
    """
    try:
        row = json.loads(line.strip(b"\xef\xbb\xbf \t\r\n").decode("utf-8") if isinstance(line, bytes) else line)
    except UnicodeDecodeError as error:
        raise UnreadableArticle(f"not UTF-8 at byte {error.start} of the line", hint="Save it as UTF-8.") from error
    except (ValueError, RecursionError) as error:
        raise UnreadableArticle(f"not JSON: {error}", hint=_KEYS) from error
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise UnreadableArticle('no "text" in the line', hint=_KEYS)
    warnings: list[str] = []
    text = plain(row["text"])
    return Article(
        text=text,
        name=name,
        title=_words(row, "title"),
        outlet=_words(row, "outlet"),
        author=_words(row, "author"),
        published=_published(row, warnings),
        place=_words(row, "place"),
        url=_words(row, "url"),
        language=_language(row, warnings),
        warnings=(*warnings, *oddities(text)),
        id=None if row.get("id") is None else str(row["id"]),
    )


def _words(row: dict[str, object], key: str) -> str | None:
    value = row.get(key)
    return plain(value).strip() or None if isinstance(value, str) else None


def _published(row: dict[str, object], warnings: list[str]) -> Moment | None:
    for key in ("published", "date"):
        stated = _words(row, key)
        if stated is not None:
            try:
                return Moment.parse(stated)
            except ValueError:
                warnings.append(f'"{key}" is no ISO 8601 date: {stated[:40]}')
    return None


def _language(row: dict[str, object], warnings: list[str]) -> Language | None:
    stated = _words(row, "lang")
    if stated is None:
        return None
    code = stated.lower().replace("_", "-").split("-")[0]
    if code in set(Language):
        return Language(code)
    warnings.append(f'"lang" is none of zh, en and fr: {stated[:40]}')
    return None

"""An article as a reader found it in a file, before anything in it is understood."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kb.model import KbError, Language, Moment, Part

PASTED = "pasted text"
"""The name of an article that came from no file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    r"""Text, and what the file says about it in so many words; importers.metadata reads the rest from the text.

    Attributes:
        text: Line ends are \n and nothing else was changed: spans count its code points.
        name: File name, or PASTED.
        parts: Those the markup tells, in reading order; empty for plain text.
        title: As the file states it, whether or not it stands in the text; None where it states none.
        published: None where the file states no date; no zone where it states none.
        language: None where the file states none of ours.
        warnings: What the editor should know about the reading ("encoding guessed: GB18030").
        id: The article's own id in a .jsonl file, None elsewhere.
    """

    text: str
    name: str = PASTED
    parts: tuple[Part, ...] = ()
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: Moment | None = None
    place: str | None = None
    url: str | None = None
    language: Language | None = None
    warnings: tuple[str, ...] = ()
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrides:
    """Facts the user states; they hold for every article read, whatever the files say."""

    published: Moment | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    language: Language | None = None

    def applied(self, article: Article) -> Article:
        """The article with the stated facts in place of its own."""
        return replace(
            article,
            published=self.published or article.published,
            outlet=self.outlet or article.outlet,
            title=self.title or article.title,
            url=self.url or article.url,
            language=self.language or article.language,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A file, or one line of a file, that could not be read; the others go on.

    Attributes:
        path: As given; a line of a .jsonl file has its number behind it ("news.jsonl:17").
        hint: What the user can do about it.
    """

    path: str
    reason: str
    hint: str


@dataclass(frozen=True, slots=True)
class LibraryText:
    """A library as Claimstone exports it; kb.store.lossless reads it."""

    text: str
    name: str


class UnreadableArticle(KbError):
    """A file that holds no article a reader can make out."""

"""The commands `learned` and `forget`: what the editor's decisions taught the importers, and how to take it back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import click

from cli import options, shapes
from kb import operations, say
from kb.model import Changes, EntityId, KbError, Language, Word
from kb.refresh import catch_up
from kb.store import Store, open_library, reads, wordbook

_LISTED = 100_000
_DIGITS_OF_A_CODE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One thing that was learned.

    Attributes:
        kind: "name", "word" or "rejected".
        text: What it is about, for people.
        meaning: What it leads to or means; where it stands, for a rejection.
        taught: What forgets it: an alias of a subject, a word, or a rejection's signature.
    """

    kind: str
    text: str
    meaning: str
    taught: tuple[EntityId, str] | Word | str

    @property
    def code(self) -> str:
        """What `forget` asks for; the same as long as it is known."""
        return sha256(f"{self.kind}\n{self.taught}".encode()).hexdigest()[:_DIGITS_OF_A_CODE]


@click.command()
@options.library
@options.spoken
@options.as_json
def learned(*, library: Path, lang: str, as_json: bool) -> None:
    """List what your decisions taught: other names, words, and what is proposed no more; each with its code."""
    with open_library(library, readonly=True) as store:
        lessons = list(_lessons(store, lang))
    if as_json:
        shown = [
            {"code": lesson.code, "kind": lesson.kind, "text": lesson.text, "meaning": lesson.meaning}
            for lesson in lessons
        ]
        click.echo(json.dumps(shown, ensure_ascii=False))
        return
    for lesson in lessons:
        click.echo(f"{lesson.code}  {lesson.kind}  {shapes.short(lesson.text)} → {shapes.short(lesson.meaning)}")


@click.command()
@options.library
@click.argument("codes", nargs=-1, required=True, metavar="CODE…")
def forget(codes: tuple[str, ...], *, library: Path) -> None:
    """Forget what was learned, by the codes that `claimstone learned` shows; `undo` brings it back."""
    with open_library(library) as store:
        known = {lesson.code: lesson for lesson in _lessons(store, Language.ENGLISH)}
        missing = [code for code in codes if code not in known]
        if missing:
            raise KbError(f"Nothing was learned under {', '.join(missing)}.", hint="`claimstone learned` lists it.")
        for code in dict.fromkeys(codes):
            _forgotten(store, known[code])
        catch_up(store)
    click.echo(f"Forgotten: {len(set(codes))}.", err=True)


def _lessons(store: Store, language: str) -> Iterator[Lesson]:
    for subject, name, alias in wordbook.taught_names(store, limit=_LISTED):
        yield Lesson(kind="name", text=alias, meaning=name, taught=(subject, alias))
    for word in reads.vocabulary(store).words:
        meaning = " ".join(part for part in (say.word(word.role, language), word.code) if part)
        yield Lesson(kind="word", text=word.text, meaning=meaning, taught=word)
    rejected = wordbook.lessons(store, limit=_LISTED)
    titles = {row.id: row.title for row in reads.documents(store, ids={lesson.document for lesson in rejected})}
    for lesson in rejected:
        yield Lesson(kind="rejected", text=lesson.text, meaning=titles[lesson.document], taught=lesson.signature)


def _forgotten(store: Store, lesson: Lesson) -> Changes:
    match lesson.taught:
        case (subject, alias):
            return operations.remove_alias(store, subject, alias)
        case Word() as word:
            return operations.remove_word(store, word)
        case signature:
            return operations.forget(store, signature)

"""What the pane of names lists: subjects, sources, families, metrics, words and lessons, and what each is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from gui.lines import Line
from kb import operations, say
from kb.model import Changes, EntityId, EntityKind, Language, SourceId, SourceKind, Word, WordRole, metric_name
from kb.store import Store, reads, wordbook
from kb.store.wordbook import NameRow, OtherName

translate = QCoreApplication.translate

SHOWN = 500
"""Lines of a list at most; the field above finds the others."""


class Chapter(StrEnum):
    """What is listed."""

    SUBJECTS = "subjects"
    SOURCES = "sources"
    FAMILIES = "families"
    METRICS = "metrics"
    WORDS = "words"
    LESSONS = "lessons"


@dataclass(frozen=True, slots=True)
class Removal:
    """What taking a line away does: one operation of kb, which undo takes back."""

    operation: Callable[..., Changes]
    arguments: tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One line of a list.

    Attributes:
        key: The id of a subject or a source, the name of a family, the code of a metric; else what tells it apart.
        removal: Takes it away; None where it cannot be taken away as a whole.
    """

    chapter: Chapter
    key: int | str
    name: str
    removal: Removal | None = None

    @property
    def merges(self) -> bool:
        """Whether it can be merged with another of its kind."""
        return self.chapter in {Chapter.SUBJECTS, Chapter.SOURCES}


def lines(store: Store, chapter: Chapter, words: str, language: str) -> list[Line]:
    """A chapter's lines; with words, those that have them."""
    if chapter is Chapter.SUBJECTS:
        found = [_name(row, chapter, language) for row in wordbook.subjects(store, words, limit=SHOWN)]
    elif chapter is Chapter.SOURCES:
        found = [_name(row, chapter, language) for row in wordbook.sources(store, words, limit=SHOWN)]
    else:
        every = {
            Chapter.FAMILIES: _families,
            Chapter.METRICS: _metrics,
            Chapter.WORDS: _words,
            Chapter.LESSONS: _lessons,
        }[chapter](store, language)
        wanted = words.casefold().strip()
        found = [line for line in every if wanted in f"{line.text}\n{line.detail}".casefold()][:SHOWN]
    return found


def _name(row: NameRow, chapter: Chapter, language: str) -> Line:
    kind: EntityKind | SourceKind = EntityKind(row.kind) if chapter is Chapter.SUBJECTS else SourceKind(row.kind)
    named = "" if kind is EntityKind.OTHER else say.word(kind, language)
    parts = (named, row.family if row.family != row.name else "", ", ".join(row.names))
    return Line(
        text=row.name,
        payload=Known(chapter=chapter, key=row.id, name=row.name),
        detail=" · ".join(part for part in parts if part),
        aside=str(row.uses),
    )


def _families(store: Store, _language: str) -> list[Line]:
    return [
        Line(text=family, payload=Known(chapter=Chapter.FAMILIES, key=family, name=family))
        for family in wordbook.families(store)
    ]


def _metrics(store: Store, language: str) -> list[Line]:
    return [
        Line(
            text=metric_name(metric, language),
            payload=Known(chapter=Chapter.METRICS, key=metric, name=metric_name(metric, language)),
            aside=str(claims),
        )
        for metric, claims in wordbook.metrics(store, limit=SHOWN)
    ]


def _words(store: Store, language: str) -> list[Line]:
    return [
        Line(
            text=word.text,
            payload=Known(
                chapter=Chapter.WORDS,
                key=f"{word.role}\n{word.language}\n{word.text}",
                name=word.text,
                removal=Removal(operations.remove_word, (word,)),
            ),
            detail=meaning(word, language),
        )
        for word in reads.vocabulary(store).words
    ]


def meaning(word: Word, language: str) -> str:
    """What a word was said to be: "hedge: about · Chinese"."""
    role = say.word(word.role, language)
    told = {
        WordRole.METRIC: lambda: metric_name(word.code, language),
        WordRole.HEDGE: lambda: say.word(word.code, language),
    }.get(word.role, lambda: word.code)()
    meant = translate("wordlists", "{role}: {meaning}").format(role=role, meaning=told) if told else role
    return f"{meant} · {say.word(word.language, language)}" if word.language else meant


def _lessons(store: Store, _language: str) -> list[Line]:
    taught = [
        Line(
            text=f"{alias} → {name}",
            payload=Known(
                chapter=Chapter.LESSONS,
                key=f"{subject}\n{alias}",
                name=alias,
                removal=Removal(operations.remove_alias, (subject, alias)),
            ),
            detail=translate("wordlists", "Another name, from a correction or from you"),
        )
        for subject, name, alias in wordbook.taught_names(store, limit=SHOWN)
    ]
    lessons = wordbook.lessons(store, limit=SHOWN)
    titles = {row.id: row.title for row in reads.documents(store, ids={lesson.document for lesson in lessons})}
    rejected = [
        Line(
            text=lesson.text,
            payload=Known(
                chapter=Chapter.LESSONS,
                key=lesson.signature,
                name=lesson.text,
                removal=Removal(operations.forget, (lesson.signature,)),
            ),
            detail=translate("wordlists", "Rejected, so its like is proposed no more · {title}").format(
                title=titles[lesson.document]
            ),
            aside=str(lesson.claims),
        )
        for lesson in lessons
    ]
    return [*taught, *rejected]


# What a line is made of ---------------------------------------------------------------------------------------------


def parts(store: Store, known: Known, language: str) -> list[Line]:
    """What a line of a list is made of; each can be taken away where its payload is a Removal."""
    if known.chapter is Chapter.SUBJECTS:
        return _subject(store, EntityId(int(known.key)), language)
    if known.chapter is Chapter.SOURCES:
        return _source(store, SourceId(int(known.key)), language)
    if known.chapter is Chapter.FAMILIES:
        return _family(store, str(known.key))
    if known.chapter is Chapter.METRICS:
        return _metric(store, str(known.key), language)
    told = {
        Chapter.WORDS: translate("wordlists", "Imports from now on know it, and articles that are read again."),
        Chapter.LESSONS: translate(
            "wordlists", "Once forgotten, imports from now on do without it; what you decided stays."
        ),
    }
    return [Line(text=told[known.chapter])]


def _subject(store: Store, subject: EntityId, language: str) -> list[Line]:
    names = [
        _other(
            name,
            Removal(operations.unmerge_entity, (EntityId(name.merged),))
            if name.merged
            else Removal(operations.remove_alias, (subject, name.name)),
            language,
        )
        for name in wordbook.names_of_subject(store, subject)
    ]
    topics = [
        Line(text=metric_name(metric, language), quiet=True, aside=str(claims))
        for (metric, _), claims in wordbook.claims_by_topic(store, subject).items()
    ]
    return [*_known_as(names), Line(text=translate("wordlists", "Claims"), heading=True), *topics]


def _source(store: Store, source: SourceId, language: str) -> list[Line]:
    names = [
        _other(
            name,
            Removal(operations.unmerge_source, (SourceId(name.merged),))
            if name.merged
            else Removal(operations.remove_source_alias, (source, name.name)),
            language,
        )
        for name in wordbook.names_of_source(store, source)
    ]
    held = reads.source(store, source)
    facts = [Line(text=fact) for fact in (held.family, held.url, held.note) if fact]
    strengths = [
        Line(text=say.word(strength, language), quiet=True, aside=str(claims))
        for strength, claims in wordbook.claims_by_strength(store, source).items()
    ]
    return [
        *_known_as(names),
        *([Line(text=translate("wordlists", "Family, address, note"), heading=True), *facts] if facts else []),
        Line(text=translate("wordlists", "Claims it vouches for"), heading=True),
        *strengths,
    ]


def _known_as(names: list[Line]) -> list[Line]:
    return [
        Line(text=translate("wordlists", "Also called"), heading=True),
        *(names or [Line(text=translate("wordlists", "By no other name yet."))]),
    ]


def _other(name: OtherName, removal: Removal, language: str) -> Line:
    told = (
        translate("wordlists", "merged")
        if name.merged
        else say.word(Language(name.language), language)
        if name.language
        else ""
    )
    return Line(text=name.name, payload=removal, aside=told)


def _family(store: Store, family: str) -> list[Line]:
    members = [
        Line(text=name, payload=Removal(leave_family, (source,)))
        for source, name in wordbook.family_members(store, family)
    ]
    told = translate("wordlists", "They belong to one agency, owner or publishing house.")
    return [Line(text=translate("wordlists", "Sources"), heading=True), *members, Line(text=told)]


def leave_family(store: Store, source: SourceId) -> Changes:
    """Take a source out of its family."""
    return operations.describe_source(store, source, family="")


def _metric(store: Store, metric: str, language: str) -> list[Line]:
    added = [word for word in reads.vocabulary(store).words if word.role is WordRole.METRIC and word.code == metric]
    found = [
        Line(
            text=word.text,
            payload=Removal(operations.remove_word, (word,)),
            aside=say.word(word.language, language) if word.language else "",
        )
        for word in added
    ]
    none = Line(text=translate("wordlists", "No word was added to those that Claimstone knows."))
    return [Line(text=translate("wordlists", "Words added"), heading=True), *(found or [none])]

"""What of one version of an article stands in the next: passages found again, figures that changed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cached_property

from kb.model import Claim, Document, DocumentId, Reading, Span, Statement, dimension_of
from kb.model.interval import share

_CANDIDATES = 3
_SENTENCE = re.compile(r"[^\n。！？]*?(?:[。！？]+[”」』]*|[.!?]+[”\"»]*(?=\s)|(?=\n)|\Z)", re.DOTALL)
_WORD = re.compile(r"[^\W\d_一-鿿]+|\d[\d.,]*|\S")
_PIECE = re.compile(r"[^\W\d_一-鿿]+|\d[\d.,]*|\s+|\S")
_NUMERALS = re.compile(r"[\d零〇一二三四五六七八九十百千万亿兆两]+")


class Versions:
    """Two texts of one article, the older and the newer."""

    def __init__(self, older: str, newer: str) -> None:
        self.older, self.newer = older, newer

    def carried(self, statement: Statement) -> Statement | None:
        """The statement at its place in the newer text; None where that is not known beyond doubt.

        Its sentence stands there as it was, or as one that is like it, like no other, and has the same digits.
        """
        sentence = self._sentence(statement.sentence)
        return None if sentence is None else self.put(statement, sentence)

    def put(self, statement: Statement, sentence: Span) -> Statement | None:
        """The statement as that sentence of the newer text words it; None where it does not."""
        before = self.older[statement.sentence.start : statement.span.start].count(statement.text)
        start = sentence.start - 1
        for _ in range(before + 1):
            start = self.newer.find(statement.text, start + 1, sentence.end)
            if start < 0:
                return None
        return moved(statement, start - statement.span.start, sentence)

    def candidates(self, statement: Statement) -> tuple[Span, ...]:
        """The sentences of the newer text that are most like the statement's, best first."""
        told = self.older[statement.sentence.start : statement.sentence.end]
        ranked = sorted(self._sentences, key=lambda span: (-_likeness(told, self._words(span)), span.start))
        return tuple(ranked[:_CANDIDATES])

    def _sentence(self, sentence: Span) -> Span | None:
        same = self.same(sentence)
        if same is not None:
            return same
        told = self.older[sentence.start : sentence.end]
        ranked = sorted(((_likeness(told, self._words(span)), span) for span in self._sentences), reverse=True)
        good = [(likeness, span) for likeness, span in ranked[:2] if likeness >= share("versions", "good")]
        if not good or (len(good) > 1 and good[0][0] - good[1][0] < share("versions", "apart")):
            return None
        found = good[0][1]
        return found if numerals(told) == numerals(self._words(found)) else None

    def same(self, span: Span) -> Span | None:
        """Where the words of that place stand in the newer text; of several, the one as far from the first as there."""
        told = self.older[span.start : span.end]
        before, after = _places(self.older, told), _places(self.newer, told)
        if not told or span.start not in before or (len(after) != 1 and len(after) != len(before)):
            return None
        start = after[0] if len(after) == 1 else after[before.index(span.start)]
        return Span(start, start + len(told))

    def _words(self, span: Span) -> str:
        return self.newer[span.start : span.end]

    @cached_property
    def _sentences(self) -> tuple[Span, ...]:
        return tuple(sentences(self.newer))


def differences(older: str, newer: str) -> Iterator[tuple[str, str]]:
    """What it takes to make the newer text of the older, in order: ("same" | "gone" | "new", words).

    By the line, then by the word in lines that took the place of others.
    """
    before, after = older.splitlines(keepends=True), newer.splitlines(keepends=True)
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "replace":
            yield from _by_word("".join(before[a:b]), "".join(after[c:d]))
        else:
            yield from _told(kind, "".join(before[a:b]), "".join(after[c:d]))


def _by_word(before: str, after: str) -> Iterator[tuple[str, str]]:
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield from _told(kind, "".join(old[a:b]), "".join(new[c:d]))


def _told(kind: str, gone: str, new: str) -> Iterator[tuple[str, str]]:
    if kind == "equal":
        yield "same", new
        return
    if gone:
        yield "gone", gone
    if new:
        yield "new", new


def sentences(text: str) -> Iterable[Span]:
    """The sentences of a text, roughly: enough to show where something may stand."""
    for found in _SENTENCE.finditer(text):
        told = found.group()
        if told.strip():
            start = found.start() + len(told) - len(told.lstrip())
            yield Span(start, start + len(told.strip()))


def moved(statement: Statement, by: int, sentence: Span) -> Statement:
    """The statement so many code points further on, in that sentence."""

    def along(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    figure = statement.figure
    if figure is not None:
        readings = tuple(Reading(along(reading.span), reading.role, reading.code) for reading in figure.readings)
        figure = replace(figure, span=along(figure.span), readings=readings)
    return replace(statement, span=along(statement.span), sentence=sentence, figure=figure)


def repeated(statement: Statement, text: str, others: Sequence[Statement], other_text: str) -> int | None:
    """Which of the others, in another version of the text, says the same of the same; None where none or several do."""
    same = [
        number for number, other in enumerate(others) if _asked(other) == _asked(statement) and _agree(statement, other)
    ]
    return _likest(statement, text, same, others, other_text)


def changed(statement: Statement, text: str, others: Sequence[Statement], other_text: str) -> int | None:
    """Which of the others, in another version of the text, says the same with another figure; None where none does."""
    figure = statement.figure
    if figure is None or (figure.low is None and figure.high is None):
        return None
    other = [
        number
        for number, told in enumerate(others)
        if _asked(told) == _asked(statement) and told.figure is not None and not _agree(statement, told)
    ]
    return _likest(statement, text, other, others, other_text)


def changed_claims(
    earlier: Iterable[Claim], present: Sequence[Claim], documents: Mapping[DocumentId, Document]
) -> list[tuple[Claim, Claim]]:
    """The claims of earlier versions that the newest states with another figure, each with the one that does."""
    found: list[tuple[Claim, Claim]] = []
    statements = [claim.statement for claim in present]
    for claim in earlier:
        text, newest = documents[claim.document].text, documents[present[0].document].text if present else ""
        number = changed(claim.statement, text, statements, newest)
        if number is not None:
            found.append((claim, present[number]))
    return found


def numerals(text: str) -> list[str]:
    """The digits of a text, Chinese numerals included, in order."""
    return _NUMERALS.findall(unicodedata.normalize("NFKC", text))


def _asked(statement: Statement) -> tuple[object, ...]:
    return statement.subject, statement.metric, statement.qualifier, dimension_of(statement), statement.modality


def _agree(a: Statement, b: Statement) -> bool:
    if a.figure is None or b.figure is None:
        return a.figure is b.figure and a.value == b.value
    told = ((each.low, each.high, each.unit, each.bound, each.period) for each in (a.figure, b.figure))
    return len(set(told)) == 1 and a.as_of == b.as_of


def _likest(
    statement: Statement, text: str, numbers: Iterable[int], others: Sequence[Statement], other_text: str
) -> int | None:
    """The one in the sentence most like the statement's, whatever the digits; None where two are equally like it."""
    told = _masked(text, statement.sentence)
    ranked = sorted(
        ((_likeness(told, _masked(other_text, others[number].sentence)), number) for number in numbers), reverse=True
    )
    ranked = [(likeness, number) for likeness, number in ranked if likeness >= share("versions", "same_statement")]
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1]


def _masked(text: str, sentence: Span) -> str:
    return _NUMERALS.sub("0", text[sentence.start : sentence.end])


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, _WORD.findall(one), _WORD.findall(other), autojunk=False).ratio()


def _places(text: str, words: str) -> list[int]:
    """Where the words stand in the text, in order."""
    found: list[int] = []
    start = text.find(words) if words else -1
    while start >= 0:
        found.append(start)
        start = text.find(words, start + 1)
    return found

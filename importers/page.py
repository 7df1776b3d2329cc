"""A document laid out for reading: its sentences and clauses, names, figures, and the words that mean something."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain
from typing import Any, NamedTuple, Protocol, TypeVar

from importers.conjugation import forms
from importers.folding import folded
from importers.lexicon import lexicon
from importers.names import Mention, mentions
from importers.phrases import Phrases
from importers.sentences import clauses, paragraphs, sentences
from kb.model import Document, EntityKind, Figure, Kind, Language, PartKind, Span, Vocabulary, WordRole

NO_CLAIMS = frozenset(
    {
        PartKind.BYLINE,
        PartKind.DATELINE,
        PartKind.CREDIT,
        PartKind.SOURCE_LINE,
        PartKind.EDITOR_LINE,
        PartKind.BOILERPLATE,
    }
)
"""Parts of a document that state nothing."""


class Clue(NamedTuple):
    """A word that means something for claims: [start, end), its role ("metric", "up", "epithet"...) and a code."""

    start: int
    end: int
    role: str
    code: str


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


Placed = TypeVar("Placed", bound=_Placed)


class Page:
    """Everything the rules look at, found once and in reading order.

    Attributes:
        folded: The text in the form lexicons are written in; same length.
        numbers: Figures that are no dates.
        moneys: Those of them that are sums with a currency.
        indices: The names of indices and raw materials in the text.
        products: The names of products in the text.
        dates: Figures of kind date.
        named: The mentions in what the article itself says: not those of its dateline, credits and editor lines.
        events: The clues that name earthquakes, floods and their like.
        headline: The headline inside the text, None where the title is only context.
        memo: What importers.subjects found out about a place once, for all figures.
    """

    def __init__(self, document: Document, figures: Sequence[Figure], vocabulary: Vocabulary) -> None:
        self.document = document
        self.text = document.text
        self.language = document.language
        self.folded = folded(document.text)
        self.figures = tuple(figures)
        self.numbers = tuple(figure for figure in figures if figure.kind is not Kind.DATE)
        self.dates = tuple(figure for figure in figures if figure.kind is Kind.DATE)
        self.moneys = tuple(figure for figure in self.numbers if figure.kind is Kind.MONEY)
        self.mentions = mentions(self.text, self.language, vocabulary=vocabulary)
        self.indices = frozenset(name.name for name in self.mentions if name.kind is EntityKind.INDEX)
        self.products = frozenset(name.name for name in self.mentions if name.kind is EntityKind.PRODUCT)
        self.sentences = sentences(self.text, self.language)
        self.paragraphs = paragraphs(self.text)
        self.title_mentions = self._title_mentions(vocabulary)
        self.clues = _outside(_clues(self.folded, self.language, vocabulary), self.mentions, self.numbers)
        self.memo: dict[int, Any] = {}
        self._clauses: dict[int, tuple[Span, ...]] = {}
        self._clause_of: dict[int, Span] = {}
        self._parts = sorted(document.parts, key=lambda part: (part.span.start, -part.span.end))
        self._part_starts = [part.span.start for part in self._parts]
        self._clues_of = _by_role(self.clues)
        self.events = self._clues_of.get("event", _NONE)[0]
        self.headline = next((part.span for part in self._parts if part.kind is PartKind.HEADLINE), None)
        self._clue_starts = [clue.start for clue in self.clues]
        self._sentence_starts = [span.start for span in self.sentences]
        self._paragraph_starts = [span.start for span in self.paragraphs]
        self.named = tuple(name for name in self.mentions if self.part_at(name.span.start) not in NO_CLAIMS)
        self._starts = {
            id(row): [item.span.start for item in row]
            for row in (self.numbers, self.dates, self.mentions, self.named, self.figures)
        }

    def _title_mentions(self, vocabulary: Vocabulary) -> tuple[Mention, ...]:
        """The names of a title that stands outside the text."""
        title = self.document.title
        if not title or title in self.text:
            return ()
        return mentions(title, self.language, vocabulary=vocabulary)

    def sentence_number(self, place: int) -> int:
        """The number of the sentence that holds place, or of the one before it."""
        return (bisect_right(self._sentence_starts, place) or 1) - 1

    def sentence_at(self, span: Span) -> Span:
        """The sentence that holds the start of span; span itself where there is none."""
        if not self.sentences:
            return span
        return self.sentences[self.sentence_number(span.start)]

    def paragraph_at(self, place: int) -> Span:
        """The paragraph that holds place."""
        if not self.paragraphs:
            return Span(0, len(self.text))
        return self.paragraphs[max(0, bisect_right(self._paragraph_starts, place) - 1)]

    def clauses_at(self, place: int) -> tuple[Span, ...]:
        """The clauses of the sentence that holds place."""
        number = self.sentence_number(place)
        if number not in self._clauses:
            whole = clauses(self.text, self.sentences[number], self.language) if self.sentences else ()
            self._clauses[number] = tuple(part for clause in whole for part in self._divided(clause))
        return self._clauses[number]

    def _divided(self, clause: Span) -> Iterator[Span]:
        """Yield the clause in the parts that "while", "whereas", tandis que make of it."""
        start = clause.start
        for clue in self.clues_in(clause.start, clause.end, "list"):
            if clue.code == "splits" and clue.start > start:
                yield Span(start, clue.start)
                start = clue.start
        yield Span(start, clause.end)

    def clause_at(self, span: Span) -> Span:
        """The clause that holds the start of span."""
        found = self._clause_of.get(span.start)
        if found is None:
            around = (clause for clause in self.clauses_at(span.start) if clause.start <= span.start < clause.end)
            found = self._clause_of[span.start] = next(around, None) or self.sentence_at(span)
        return found

    def clues_in(self, start: int, end: int, *roles: str) -> list[Clue]:
        """The clues that begin in [start, end), of those roles (of all, where none is named)."""
        if len(roles) == 1:
            clues, starts = self._clues_of.get(roles[0], _NONE)
            return clues[bisect_left(starts, start) : bisect_left(starts, end)]
        found = self.clues[bisect_left(self._clue_starts, start) : bisect_left(self._clue_starts, end)]
        return [clue for clue in found if clue.role in roles] if roles else list(found)

    def within(self, row: Sequence[Placed], start: int, end: int) -> Sequence[Placed]:
        """Those of row (numbers, dates, mentions or figures) that begin in [start, end)."""
        starts = self._starts[id(row)]
        return row[bisect_left(starts, start) : bisect_left(starts, end)]

    def name_over(self, span: Span) -> Mention | None:
        """The name that holds all of span."""
        number = bisect_right(self._starts[id(self.mentions)], span.start) - 1
        return self.mentions[number] if number >= 0 and self.mentions[number].span.contains(span) else None

    def part_at(self, place: int) -> PartKind:
        """The kind of the innermost part that holds place; BODY where none does."""
        number = bisect_right(self._part_starts, place) - 1
        for part in reversed(self._parts[max(0, number - 1) : number + 1]):  # a credit, then its caption
            if place < part.span.end:
                return part.kind
        return PartKind.BODY


def _by_role(clues: Iterable[Clue]) -> Mapping[str, tuple[list[Clue], list[int]]]:
    """The clues of each role, and where they begin."""
    found: dict[str, tuple[list[Clue], list[int]]] = {}
    for clue in clues:
        held, starts = found.setdefault(clue.role, ([], []))
        held.append(clue)
        starts.append(clue.start)
    return found


_NONE: tuple[list[Clue], list[int]] = ([], [])

Roles = tuple[tuple[str, str], ...]


def _clues(text: str, language: Language, vocabulary: Vocabulary) -> tuple[Clue, ...]:
    found: Iterable[Clue] = (
        Clue(hit.start, hit.end, role, code) for hit in _index(language).find(text) for role, code in hit.meaning
    )
    learned = {
        folded(word.text): (("metric", word.code),)
        for word in vocabulary.words
        if word.role is WordRole.METRIC and word.language in {None, language} and word.text.strip()
    }
    if learned:
        added = (Clue(hit.start, hit.end, *hit.meaning[0]) for hit in Phrases(learned).find(text))
        return tuple(sorted(chain(found, added)))
    return tuple(found)


def _outside(clues: Sequence[Clue], names: Sequence[Mention], numbers: Sequence[Figure]) -> tuple[Clue, ...]:
    """The clues without the small words inside names and figures: neither 比亚迪 nor "more than 20" compares."""
    covers = sorted([name.span for name in names] + [figure.span for figure in numbers])
    starts = [span.start for span in covers]
    kept = []
    for clue in clues:
        if clue.role in _SMALL:
            cover = covers[bisect_right(starts, clue.start) - 1] if starts and starts[0] <= clue.start else None
            if cover is not None and clue.end <= cover.end and clue.end - clue.start < cover.end - cover.start:
                continue
        kept.append(clue)
    return tuple(kept)


_SMALL = frozenset({"list", "up", "down", "level", "loss", "vague", "modality", "dated", "undated"})


@cache
def _index(language: Language) -> Phrases[Roles]:
    """Every word of the lexicons with its roles; a longer phrase has the direction of the words inside it.

    A scope that names no metric ("bénéfice opérationnel") has that of the words inside it too.
    """
    metrics, claims = lexicon(language, "metrics"), lexicon(language, "claims")
    rows: list[tuple[str, str, Iterable[str]]] = [
        *(("metric", code, words) for code, words in metrics["metrics"].items()),
        *((role, role, words) for role, words in metrics["direction"].items()),
        *((role, role, forms(verb)) for role, verbs in metrics.get("direction_verbs", {}).items() for verb in verbs),
        ("not-price", "", metrics["not_about_prices"]["words"]),
        *(("epithet", code, words) for code, words in claims["epithets"].items()),
        *((role, "", claims[table]["words"]) for table, role in _PLAIN),
        *(("event", code, words) for code, words in claims["events"].items()),
        ("undated", "", claims["dated"]["not"]),
        *((role, code, words) for role in ("basis", "modality", "scope") for code, words in claims[role].items()),
        *(("limit", code, words) for code, words in claims["limits"].items()),
        *(("relation", code, words) for code, words in claims["relations"].items()),
        *(("openness", code, words) for code, words in claims["openness"].items()),
        *(("list", code, words) for code, words in claims["lists"].items()),
    ]
    roles: dict[str, dict[tuple[str, str], None]] = {}
    for role, code, words in rows:
        for word in words:
            roles.setdefault(folded(word), {})[role, code] = None
    directions, measures = _only(roles, _INHERITED), _only(roles, {"metric"})
    for word, found in roles.items():
        own = {role for role, _ in found}
        if own & {"metric", "scope", "not-price", "basis"}:
            for hit in directions.find(word):
                found.update(dict.fromkeys(hit.meaning))
        if "scope" in own and "metric" not in own:
            for hit in measures.find(word):
                found.update(dict.fromkeys(hit.meaning))
    return Phrases({word: tuple(found) for word, found in roles.items()})


def _only(roles: Mapping[str, Mapping[tuple[str, str], None]], wanted: AbstractSet[str]) -> Phrases[Roles]:
    """The words that have some of the wanted roles, with those alone."""
    kept = {word: tuple(role for role in found if role[0] in wanted) for word, found in roles.items()}
    return Phrases({word: found for word, found in kept.items() if found})


_PLAIN = (("dated", "dated"), ("superlatives", "superlative"), ("vague_time", "vague"))
_INHERITED = {"up", "down", "loss"}

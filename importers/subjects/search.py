"""The names a figure may be about, each weighed by where it stands and what it is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from importers.measures import Measure
from importers.names import Mention
from importers.page import Clue, Page
from kb.model import EntityKind, Figure, Kind, Language, Span

_GPU_MODEL = re.compile(r"(?:Nvidia |NVIDIA )?(?:[AHBV]\d{2,4}s?|RTX ?\d{4}|GB200|Ascend ?910\w?)")
_SENTENCES_BACK = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A name, or a word that stands for one (epithet), at its place."""

    name: str
    kind: EntityKind
    span: Span
    known: bool
    epithet: bool = False
    mention: Mention | None = None


def at_home(candidate: Candidate, measure: Measure) -> Candidate:
    """The place an office speaks for, where the metric is none of the office's own."""
    home = _homes().get(candidate.name)
    if home is None or measure.subjects[0] is EntityKind.INSTITUTION:
        return candidate
    return replace(candidate, name=home, kind=EntityKind.PLACE, mention=None)


@cache
def _homes() -> Mapping[str, str]:
    return tomllib.loads(files("importers").joinpath("lexicons", "homes.toml").read_text(encoding="utf-8"))


class Search:
    """The candidates for one figure and their scores."""

    def __init__(
        self, page: Page, figure: Figure, measure: Measure, speakers: Sequence[Span], recent: frozenset[str]
    ) -> None:
        self.page = page
        self.figure = figure
        self.measure = measure
        self.speakers = speakers
        self.clause = page.clause_at(figure.span)
        self.clauses = page.clauses_at(figure.span.start)
        self.sentence = page.sentence_at(figure.span)
        self.number = page.sentence_number(figure.span.start)
        self._recent = recent
        self._has_own = False
        self._last_of_row = figure.span.end
        others = page.within(page.numbers, self.clause.start, self.clause.end)
        self.segment = max((o.span.end for o in others if o.span.end <= figure.span.start), default=self.clause.start)
        self.scale = 0.3 if page.language is Language.CHINESE else 0.1

    def best(self) -> tuple[float, Candidate] | None:
        """The best candidate with its score; of equals, the nearest before the figure."""
        candidates = list(self._candidates())
        self._has_own = any(self._is_own(candidate) for candidate in candidates)
        scored = [(self._score(candidate), candidate.span.start, candidate) for candidate in candidates]
        if not scored:
            return None
        score, _, candidate = max(scored, key=lambda row: (row[0], row[1]))
        return score, candidate

    def _candidates(self) -> Iterator[Candidate]:
        page = self.page
        first = page.sentences[max(0, self.number - _SENTENCES_BACK)].start if page.sentences else 0
        rows = list(page.within(page.mentions, first, self.sentence.end))
        headline = page.headline()
        if headline is not None and headline.end <= first:
            rows = [*page.within(page.mentions, headline.start, headline.end), *rows]
        for mention in page.title_mentions:
            yield Candidate(name=mention.name, kind=mention.kind, span=_TITLE, known=mention.known)
        if not any(self._fits(mention) for mention in rows):
            rows = [*page.within(page.mentions, 0, first)[-8:], *rows]
        for mention in rows:
            if self._is_model(mention) or mention.span.overlaps(self.figure.span):
                continue
            candidate = Candidate(
                name=mention.name, kind=mention.kind, span=mention.span, known=mention.known, mention=mention
            )
            yield at_home(candidate, self.measure)
        for clue in page.clues_in(self.sentence.start, self.sentence.end, "epithet"):
            if clue.start >= self.figure.span.start:
                continue
            stood = self._stood_for(clue)
            span = Span(clue.start, clue.end)
            if stood is not None:
                yield Candidate(
                    name=stood.name, kind=stood.kind, span=span, known=stood.known, epithet=True, mention=stood
                )
            elif clue.code == "product":
                words = page.text[clue.start : clue.end]
                yield Candidate(name=words, kind=EntityKind.PRODUCT, span=span, known=False, epithet=True)

    def _fits(self, mention: Mention) -> bool:
        return mention.kind in self.measure.subjects[:2] and not self._is_model(mention)

    def _is_model(self, mention: Mention) -> bool:
        return self.measure.code != "gpu_model" and _GPU_MODEL.fullmatch(mention.text) is not None

    def _stood_for(self, clue: Clue) -> Mention | None:
        """The last name of the kind the word stands for; for "its" and 其, the last that fits the metric."""
        before = self.page.within(self.page.mentions, max(0, clue.start - 1500), clue.start)
        for mention in reversed(before):
            if self._is_model(mention):
                continue
            if clue.code == "any":
                if mention.kind in self.measure.subjects[:2]:
                    return mention
            elif mention.kind == clue.code and not self._speaks(mention.span):
                return mention
        for mention in reversed(before):
            if clue.code != "any" and mention.kind == clue.code:
                return mention
        return None

    def _speaks(self, span: Span) -> bool:
        return any(passage.start <= span.start < passage.end for passage in self.speakers)

    def _score(self, candidate: Candidate) -> float:
        score = self._by_place(candidate.span) + self._by_kind(candidate)
        if self._speaks(candidate.span) and not candidate.epithet:
            of_places = self.measure.subjects[0] is EntityKind.PLACE
            score -= (
                40 if of_places and candidate.kind is not EntityKind.PLACE else _OF_SPEAKERS.get(candidate.kind, 40)
            )
        if self._has_own and not self.sentence.contains(candidate.span):
            score -= 18
        if candidate.name == "World" and self.measure.subjects[0] is not EntityKind.PLACE:
            score -= 40
        if candidate.kind is EntityKind.PLACE and self.measure.subjects[0] is not EntityKind.PLACE:
            score -= 12 if self._in(candidate.span) else 0
        if self._in_brackets_of(candidate):
            score += 60
        if self._compared(candidate.span):
            score -= 30
        if self._is_recent(candidate):
            score += 8
        if self._in_other_brackets(candidate.span):
            score -= 25
        if self._is_venue(candidate):
            score -= 20
        if self._modifies(candidate):
            score -= 14
        if self._is_object(candidate.span):
            score -= 10
        if self._makes_the_gpus(candidate) or self._employs(candidate):
            score -= 30
        return score - (4 if candidate.epithet else 0)

    def _is_recent(self, candidate: Candidate) -> bool:
        """Whether the figure before was about it; events have one place each, whatever was counted last."""
        inside = self.clause.start <= candidate.span.start < self.clause.end
        return candidate.name in self._recent and not inside and self.measure.code not in OF_EVENTS

    def _in_other_brackets(self, span: Span) -> bool:
        """Whether the name stands in brackets that the figure is outside of."""
        between = self.page.folded[span.end : self.figure.span.start] if span.end <= self.figure.span.start else ""
        closed = between.find(")")
        return closed >= 0 and not 0 <= between.find("(") < closed

    def _is_own(self, candidate: Candidate) -> bool:
        """Whether the sentence itself names, before the figure, something the metric fits."""
        inside = self.sentence.start <= candidate.span.start < self.figure.span.start
        if self._speaks(candidate.span) and self.measure.subjects[0] is EntityKind.PLACE:
            return False
        broad = candidate.name == "World" and self.measure.subjects[0] is not EntityKind.PLACE
        return inside and not broad and candidate.kind in self.measure.subjects[:4] and not self._is_venue(candidate)

    def in_brackets(self) -> bool:
        """Whether the figure opens a bracket: "(- 0,3 %)"."""
        head = self.page.folded[max(0, self.figure.span.start - 4) : self.figure.span.start]
        return head.rstrip(" +-–−").endswith("(")

    def _in_brackets_of(self, candidate: Candidate) -> bool:
        """Whether the figure stands in brackets right behind the name: "Ensemble (168)"."""
        between = self.page.folded[candidate.span.end : self.figure.span.start]
        return 0 < len(between) <= 3 and between.strip() == "("

    def _by_place(self, span: Span) -> float:
        if span is _TITLE:
            return 24 + (6 if self.measure.code in OF_EVENTS else 0)
        start = self.figure.span.start
        if self.clause.start <= span.start < self.clause.end:
            if span.start >= self.figure.span.end:
                return self._behind(span)
            gap = (start - span.end) * self.scale
            first = 6 if not self.page.within(self.page.mentions, self.segment, span.start) else 0
            return (66 if span.start >= self.segment else 58) - min(gap, 12) + first + self._owns(span)
        if self.sentence.start <= span.start < self.sentence.end:
            if span.start > start:
                return 24 - self._clauses_between(start, span.start) * 3
            return 54 - self._clauses_between(span.start, start) * 4 + (5 if self._opens(span) else 0)
        if span.start > start:
            return 0
        headline = self.page.headline()
        if headline is not None and headline.contains(span):
            return 27 + (6 if self.measure.code in OF_EVENTS else 0)
        back = self.number - self.page.sentence_number(span.start)
        same = self.page.paragraph_at(start).contains(span)
        of_event = self.measure.code in OF_EVENTS
        return max(4.0, (30 if of_event else 42 if same else 28) - 5 * min(back, 5)) + (4 if self._opens(span) else 0)

    def _behind(self, span: Span) -> float:
        """A name after the figure: its subject where "of", "for", sur lead to it."""
        if span.start >= self._end_of_row():
            return 18
        between = self.page.folded[self._last_of_row : span.start]
        if between.startswith("-") or (between == " " and self.page.language is not Language.CHINESE):
            return 64
        last = between.rstrip(" '").rsplit(" ", 1)[-1]
        leads = last in _LEADS[self.page.language] or between.endswith(("'s ", "l'", "d'"))
        limit = 12 if self.page.language is Language.CHINESE else 34
        return 62.0 if leads and len(between) <= limit else 20.0

    def _end_of_row(self) -> int:
        """Where the next figure begins that is not joined to this one by "and": "101 morts et 900 000 sinistrés"."""
        self._last_of_row = self.figure.span.end
        for other in self.page.within(self.page.numbers, self.figure.span.end, self.clause.end):
            between = self.page.folded[self._last_of_row : other.span.start].strip()
            joined = between in _AND_WORDS and not self.page.within(
                self.page.mentions, self._last_of_row, other.span.start
            )
            if not joined:
                return other.span.start
            self._last_of_row = other.span.end
        return self.clause.end

    def _owns(self, span: Span) -> float:
        """Nvidia's value, 英伟达的市值, la capitalisation de Nvidia: the owner of what is measured."""
        after = self.page.folded[span.end : span.end + 3]
        if after.startswith(("'s", "的", "旗下")):
            return 6
        return 0

    def _opens(self, span: Span) -> bool:
        sentence = self.page.sentence_at(span)
        return span.start - sentence.start <= (4 if self.page.language is Language.CHINESE else 12)

    def _clauses_between(self, start: int, end: int) -> int:
        return sum(1 for clause in self.clauses if start < clause.start <= end)

    def _by_kind(self, candidate: Candidate) -> float:
        kinds = self.measure.subjects
        if candidate.kind in kinds:
            return (16, 12, 8, 6, 4, 3, 2)[kinds.index(candidate.kind)]
        if candidate.kind is EntityKind.OTHER and not candidate.known:
            return 5
        return -20

    def _compared(self, span: Span) -> bool:
        """Whether the name only serves for comparison: "than Intel", 比英特尔, "contre Intel"."""
        reach = 2 if self.page.language is Language.CHINESE else 12
        before = self.page.clues_in(max(0, span.start - 16), span.start, "list")
        if any(clue.code in {"ranges_over", "rivals"} and span.start - clue.end <= reach for clue in before):
            return True
        between = self.page.folded[span.end : self.figure.span.start]
        return between == "的" and self.figure.kind in {Kind.PERCENT, Kind.RATIO}

    def _is_object(self, span: Span) -> bool:
        """Whether a verb or preposition before the name makes it an object: "with Intel", 使用英特尔."""
        if span.start > self.figure.span.start:
            return False
        before = self.page.clues_in(max(0, span.start - 12), span.start, "list")
        return any(clue.code == "objects" and span.start - clue.end <= 1 for clue in before)

    def _makes_the_gpus(self, candidate: Candidate) -> bool:
        """Whether the name only says whose chips they are: "Nvidia H800"."""
        after = self.page.text[candidate.span.end : candidate.span.end + 12].lstrip()
        return not candidate.epithet and _GPU_MODEL.match(after) is not None

    def _employs(self, candidate: Candidate) -> bool:
        """Whether the name only says where somebody works: "Christopher Dembik, de Pictet AM"."""
        if candidate.mention is None or candidate.kind not in {EntityKind.COMPANY, EntityKind.INSTITUTION}:
            return False
        before = self.page.within(self.page.mentions, max(0, candidate.span.start - 60), candidate.span.start)
        if not before or before[-1].kind is not EntityKind.PERSON:
            return False
        between = self.page.folded[before[-1].span.end : candidate.span.start]
        return between.strip(" ,") in {"de", "of", "from", "at", "chez", "with", "d'"}

    def _is_venue(self, candidate: Candidate) -> bool:
        """Whether the name is only where something happens: "on Wall Street", 登上App Store."""
        if candidate.epithet or candidate.mention is None:
            return False
        if candidate.name in _STORES:
            return True
        if candidate.kind is self.measure.subjects[0]:
            return candidate.name == "Wall Street" and self._in(candidate.span)
        return candidate.kind is not EntityKind.PLACE and self._in(candidate.span)

    def _in(self, span: Span) -> bool:
        head = self.page.folded[max(0, span.start - 6) : span.start]
        return head.rstrip(" '").endswith(_LOCATIVE[self.page.language])

    def _modifies(self, candidate: Candidate) -> bool:
        """Whether the name only says whose chief somebody is: "Meta CEO Zuckerberg"."""
        if candidate.epithet or candidate.kind not in {EntityKind.COMPANY, EntityKind.INSTITUTION, EntityKind.PLACE}:
            return False
        near = self.page.within(self.page.mentions, candidate.span.end, candidate.span.end + 24)
        if near and near[0].kind is EntityKind.PRODUCT and near[0].span.start - candidate.span.end <= 3:
            return EntityKind.PRODUCT in self.measure.subjects[:2]
        if not near or near[0].kind is not EntityKind.PERSON:
            return False
        between = self.page.text[candidate.span.end : near[0].span.start]
        return not re.search(r"[,，。.;；、:：]| (?:and|et) ", between) and len(between) > 1


OF_EVENTS = frozenset({"casualties", "other:magnitude", "other:damage", "other:depth"})
"""What earthquakes, floods and fires are measured in."""
_TITLE = Span(0, 0)
"""Where names of a title outside the text are said to stand."""
_STORES = frozenset({"App Store", "Google Play", "YouTube", "Weibo", "WeChat", "Twitter", "Facebook"})
_OF_SPEAKERS = {EntityKind.COMPANY: 26, EntityKind.PRODUCT: 26, EntityKind.INSTITUTION: 22, EntityKind.PLACE: 0}
"""What a name loses that only says it: companies speak of themselves, persons of others."""
_LOCATIVE = {
    Language.CHINESE: ("在", "于", "登上", "登陆"),
    Language.ENGLISH: (" in", " on", " at", " near"),
    Language.FRENCH: (" à", " en", " dans", " chez", " sur"),
}
_AND_WORDS = frozenset({"and", "et", "和", "及", "、", ",", "or", "ou"})
_LEADS = {
    Language.CHINESE: frozenset({"的", "在", "被", "由"}),
    Language.ENGLISH: frozenset({"of", "for", "in", "on", "at", "off", "from", "to", "the", "by"}),
    Language.FRENCH: frozenset(
        {"de", "du", "des", "pour", "sur", "chez", "en", "au", "aux", "à", "le", "la", "les", "dans", "contrat"}
    ),
}

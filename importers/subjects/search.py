"""The names a figure may be about, each weighed by where it stands and what it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from importers.measures import Measure
from importers.names import Mention
from importers.outlets import outlet
from importers.page import Page
from importers.subjects.candidate import Candidate, at_home, is_model
from importers.subjects.epithets import epithets
from importers.subjects.linking import brought_about, gave_way, in_an_aside
from importers.subjects.standing import Standing, standing
from kb.model import EntityKind, Figure, Kind, Language, Span

_SENTENCES_BACK = 4


class Search:
    """The candidates for one figure and their scores."""

    def __init__(
        self, page: Page, figure: Figure, measure: Measure, speakers: frozenset[Span], recent: frozenset[str]
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
        """The best candidate with its score; of equals, the nearest before the figure.

        Names of other sentences are asked for only where none of the figure's own scores more than they ever can.
        """
        own = self.page.within(self.page.named, self.sentence.start, self.sentence.end)
        here = [*self._candidates(own), *epithets(self.page, self.figure, self.measure, self.speakers, self._recent)]
        self._has_own = any(self._is_own(candidate) for candidate in here)
        best = self._best_of(here)
        if best is None or best[0] < _OUT_OF_REACH or self.measure.code in _IMPOSED:
            best = max(filter(None, (best, self._best_of(self._elsewhere(own)))), key=_by_score, default=None)
        return best

    def _best_of(self, candidates: Iterable[Candidate]) -> tuple[float, Candidate] | None:
        return max(((self._score(candidate), candidate) for candidate in candidates), key=_by_score, default=None)

    def _elsewhere(self, own: Sequence[Mention]) -> Iterator[Candidate]:
        """The names of the title and of the sentences before; of all the text before where none of them fits."""
        page = self.page
        for mention in page.title_mentions:
            yield Candidate(name=mention.name, kind=mention.kind, span=_TITLE, known=mention.known)
        first = page.sentences[max(0, self.number - _SENTENCES_BACK)].start if page.sentences else 0
        rows = list(page.within(page.named, first, self.sentence.start))
        headline = page.headline
        if headline is not None and headline.end <= first:
            rows = [*page.within(page.named, headline.start, headline.end), *rows]
        if not any(self._fits(mention) for mention in (*rows, *own)):
            rows = [*page.within(page.named, 0, first)[-8:], *rows]
        yield from self._candidates(rows)

    def _candidates(self, rows: Iterable[Mention]) -> Iterator[Candidate]:
        for mention in rows:
            if is_model(mention, self.measure) or mention.span.overlaps(self.figure.span) or self._in_a_figure(mention):
                continue
            if self._is_a_department(mention):
                continue
            candidate = Candidate(
                name=mention.name, kind=mention.kind, span=mention.span, known=mention.known, mention=mention
            )
            here = at_home(candidate, self.measure)
            if here.name != _EVERYWHERE or here is candidate or self.measure.code not in _OF_PLACES:
                yield here

    def _in_a_figure(self, mention: Mention) -> bool:
        """Whether the name is part of another figure: "1.21 US dollars"."""
        before = self.page.within(self.page.numbers, mention.span.start - _LONGEST_FIGURE, mention.span.start)
        return bool(before) and before[-1].span.contains(mention.span)

    def _fits(self, mention: Mention) -> bool:
        return mention.kind in self.measure.subjects[:2] and not is_model(mention, self.measure)

    def _is_a_department(self, mention: Mention) -> bool:
        """Whether the name only says of what somebody is minister: "le ministre de la Santé"."""
        if mention.kind is not EntityKind.OTHER:
            return False
        before = self.page.folded[max(0, mention.span.start - _LONGEST_FIGURE) : mention.span.start]
        return _OF_A_MINISTER.search(before) is not None

    def only_says(self, candidate: Candidate) -> bool:
        """Whether it is a person who says so in this very place, and so speaks of something else."""
        return candidate.kind is EntityKind.PERSON and not candidate.epithet and self._speaks(candidate.span)

    def _speaks(self, span: Span) -> bool:
        return span in self.speakers

    def _score(self, candidate: Candidate) -> float:
        stands = self._standing(candidate)
        score = self._by_place(candidate.span, stands) + self._by_kind(candidate)
        score -= self._as_speaker(candidate)
        of_places = self.measure.subjects[0] is EntityKind.PLACE
        if self._has_own and not self.sentence.contains(candidate.span):
            score -= 18
        if candidate.name == "World" and not of_places:
            score -= 40
        if stands.located and (self._is_venue(candidate) or (candidate.kind is EntityKind.PLACE and not of_places)):
            score -= 20 if candidate.kind is not EntityKind.PLACE else 12
        if candidate.name in _STORES and not candidate.epithet:
            score -= 20
        if stands.owns and self.measure.code == "casualties" and self._attacks(candidate):
            score -= 25
        if self.measure.subjects[0] is not EntityKind.COMPANY and outlet(candidate.name) is not None:
            score -= 18  # it tells, and is seldom told of
        if stands.compared or self._is_whole(candidate):
            score -= 30
        if self._is_recent(candidate):
            score += 8
        if gave_way(self.page, self.figure, candidate.span):
            score -= 16
        if self.measure.code in OF_EVENTS and brought_about(self.page, self.figure, candidate.span):
            score -= 25
        if in_an_aside(self.page, self.figure, candidate.span):
            score -= 10
        if stands.owns_a_name:
            score -= 20
        if stands.of_person or (stands.of_product and EntityKind.PRODUCT in self.measure.subjects[:2]):
            score -= 14
        if stands.is_object and candidate.span.start < self.figure.span.start:
            score += 24 if self.measure.code in _IMPOSED else -10
        if stands.of_chips or stands.employs:
            score -= 30
        if stands.of_other and not of_places:
            score -= 20
        if self._is_aside(candidate):
            score -= 20
        score += self._by_brackets(candidate)
        return score - (4 if candidate.epithet else 0)

    def _attacks(self, candidate: Candidate) -> bool:
        """Whether the attack that killed was its own: "Israel's offensive" tells nothing of where the dead are."""
        end = candidate.span.end
        return any(event.code in {"attack", "war"} for event in self.page.clues_in(end, end + _NEAR_ITS_OWNER, "event"))

    def _standing(self, candidate: Candidate) -> Standing:
        known = self.page.memo.get(candidate.span.start)
        if known is None:
            mention = None if candidate.epithet else candidate.mention
            known = self.page.memo[candidate.span.start] = standing(self.page, candidate.span, mention)
        return known

    def _as_speaker(self, candidate: Candidate) -> int:
        if candidate.epithet:
            return 0
        if candidate.kind is EntityKind.INSTITUTION and candidate.known and outlet(candidate.name) is not None:
            return 40
        if not self._speaks(candidate.span) or (candidate.name in self._recent and not self._is_here(candidate)):
            return 0
        if self.measure.subjects[0] is EntityKind.PLACE and candidate.kind is not EntityKind.PLACE:
            return 40
        if self.measure.code in OF_EVENTS and candidate.kind is EntityKind.PLACE:
            return 20  # "Mexico's interior ministry reported 15 deaths in Chiapas"
        return _OF_SPEAKERS.get(candidate.kind, 40)

    def _by_brackets(self, candidate: Candidate) -> int:
        """A name right before the figure's bracket owns it: "Ensemble (168)"; one in other brackets is aside."""
        if not self.sentence.start <= candidate.span.end <= self.figure.span.start:
            return 0
        between = self.page.folded[candidate.span.end : self.figure.span.start]
        if 0 < len(between) <= len(" ( ") and between.strip() == "(":
            return 60
        closed = between.find(")")
        return -25 if closed >= 0 and not 0 <= between.find("(") < closed else 0

    def _is_whole(self, candidate: Candidate) -> bool:
        """Whether the figure is a part of the name's own: "OpenAI o1的3%"."""
        end = candidate.span.end
        beside = end + 1 == self.figure.span.start
        return beside and self.page.folded[end] == "的" and self.figure.kind in {Kind.PERCENT, Kind.RATIO}

    def _is_recent(self, candidate: Candidate) -> bool:
        """Whether the figure before was about it; events have one place each, whatever was counted last."""
        inside = self.clause.start <= candidate.span.start < self.clause.end
        return candidate.name in self._recent and not inside and self.measure.code not in OF_EVENTS

    def _is_here(self, candidate: Candidate) -> bool:
        return self.sentence.contains(candidate.span)

    def _is_own(self, candidate: Candidate) -> bool:
        """Whether the sentence itself names, before the figure, something the metric fits."""
        inside = self.sentence.start <= candidate.span.start < self.figure.span.start
        if self._speaks(candidate.span) and self.measure.subjects[0] is EntityKind.PLACE:
            return False
        broad = candidate.name == "World" and self.measure.subjects[0] is not EntityKind.PLACE
        return inside and not broad and candidate.kind in self.measure.subjects[:4] and not self._hosts(candidate)

    def _hosts(self, candidate: Candidate) -> bool:
        if candidate.name in _STORES:
            return True
        return self._is_venue(candidate) and self._standing(candidate).located

    def in_brackets(self) -> bool:
        """Whether the figure opens a bracket: "(- 0,3 %)"."""
        head = self.page.folded[max(0, self.figure.span.start - 4) : self.figure.span.start]
        return head.rstrip(" +-–−").endswith("(")

    def _by_place(self, span: Span, stands: Standing) -> float:
        if span is _TITLE:
            return 24 + (6 if self.measure.code in OF_EVENTS else 0)
        start = self.figure.span.start
        if self.clause.start <= span.start < self.clause.end:
            if span.start >= self.figure.span.end:
                return self._behind(span)
            gap = (start - span.end) * self.scale
            first = 6 if not self.page.within(self.page.mentions, self.segment, span.start) else 0
            return (66 if span.start >= self.segment else 58) - min(gap, 12) + first + (6 if stands.owns else 0)
        if self.sentence.start <= span.start < self.sentence.end:
            if span.start > start:
                if self._opens_for(span):
                    return 64
                return 24 - self._clauses_between(start, span.start) * 3
            return 54 - self._clauses_between(span.start, start) * 4 + (5 if stands.opens else 0)
        if span.start > start:
            return 0
        headline = self.page.headline
        if headline is not None and headline.contains(span):
            return 27 + (6 if self.measure.code in OF_EVENTS else 0)
        back = self.number - self.page.sentence_number(span.start)
        same = self.page.paragraph_at(start).contains(span)
        of_event = self.measure.code in OF_EVENTS
        return max(4.0, (30 if of_event else 42 if same else 28) - 5 * min(back, 5)) + (4 if stands.opens else 0)

    def _opens_for(self, span: Span) -> bool:
        """Whether the figure opens the sentence for the name behind it: "avec 19 %, Anna Holm"."""
        if self.clause.start != self.sentence.start:
            return False
        first = self.page.folded[self.clause.start : self.clause.end].split(" ", 1)[0]
        following = [clause.start for clause in self.clauses if clause.start > self.clause.start]
        leads = first in _OPENERS or (self.page.language is Language.ENGLISH and first.endswith("ing"))
        return leads and bool(following) and span.start - following[0] <= len("l'")

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
        if not leads or len(between) > limit or _AND_THE.search(between) is not None:
            return 20.0
        if self.measure.code in OF_EVENTS:
            return 76.0  # 15 deaths in Chiapas and four in Tabasco
        return 40.0 if last in _WHERE and self._has_own else 62.0

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

    def _clauses_between(self, start: int, end: int) -> int:
        return bisect_right(self.clauses, end, key=_start) - bisect_right(self.clauses, start, key=_start)

    def _is_aside(self, candidate: Candidate) -> bool:
        """Whether the place only says where another lies: "pays d'Afrique centrale"."""
        start = candidate.span.start
        return candidate.kind is EntityKind.PLACE and self.page.folded.endswith(
            _LIES_IN, max(0, start - _A_COUNTRY_OF), start
        )

    def _by_kind(self, candidate: Candidate) -> float:
        kinds = self.measure.subjects
        if candidate.kind in kinds:
            return (16, 12, 8, 6, 4, 3, 2)[kinds.index(candidate.kind)]
        if candidate.kind is EntityKind.OTHER and not candidate.known:
            return -10 if self.measure.code in OF_EVENTS or self._is_of_places_alone() else 5
        return -50 if self._is_of_places_alone() and not self.clause.contains(candidate.span) else -20

    def _is_of_places_alone(self) -> bool:
        """Whether only places and offices have such a measure: turnout, inflation; no person and no raw material."""
        return set(self.measure.subjects) <= {EntityKind.PLACE, EntityKind.INSTITUTION}

    def _is_venue(self, candidate: Candidate) -> bool:
        """Whether a name with a preposition of place is only where something happens: "on Wall Street"."""
        if candidate.epithet or candidate.mention is None:
            return False
        if candidate.kind is self.measure.subjects[0]:
            return candidate.name == "Wall Street"
        return candidate.kind is not EntityKind.PLACE


_EVERYWHERE = "World"
_OF_PLACES = frozenset({"casualties", "count", "other:damage"})
"""What bodies of the whole world count in one place or another."""
_LIES_IN = ("pays d'", "pays de l'", "pays du ", "état d'", "nation d'", "country in ", "nation in ")
_A_COUNTRY_OF = max(map(len, _LIES_IN))


def _start(clause: Span) -> int:
    return clause.start


def _by_score(scored: tuple[float, Candidate]) -> tuple[float, int]:
    return scored[0], scored[1].span.start


OF_EVENTS = frozenset({"casualties", "other:magnitude", "other:damage", "other:depth"})
"""What earthquakes, floods and fires are measured in."""
_OPENERS = frozenset(
    {
        "despite",
        "without",
        "after",
        "besides",
        "avec",
        "crédité",
        "créditée",
        "crédités",
        "fort",
        "forte",
        "sous",
        "with",
        "credited",
    }
)
_AND_THE = re.compile(r"(?:,| et) l'\Z")
_OF_A_MINISTER = re.compile(r"\bministre [^.,;:]{0,20}(?:de la|de l'|des|du|à la|à l'|aux?)\s?\Z")
_LONGEST_FIGURE = 40
_NEAR_ITS_OWNER = 40
_IMPOSED = frozenset({"other:fine", "other:tariff"})
"""What somebody has done to them: 对中兴处以罚款."""
_OUT_OF_REACH = 66
"""No name of another sentence scores this: at most 41 for its place, 16 for its kind, 8 for having been told of."""
_TITLE = Span(0, 0)
"""Where names of a title outside the text are said to stand."""
_STORES = frozenset({"App Store", "Google Play", "YouTube", "Weibo", "WeChat", "Twitter", "Facebook"})
_OF_SPEAKERS = {
    EntityKind.COMPANY: 26,
    EntityKind.PRODUCT: 26,
    EntityKind.INSTITUTION: 22,
    EntityKind.PLACE: 0,
    EntityKind.OTHER: 26,
}
"""What a name loses that only says it: companies speak of themselves, persons of others."""
_WHERE = frozenset({"in", "at", "à", "au", "aux", "en", "chez", "dans", "在"})
_AND_WORDS = frozenset({"and", "et", "和", "及", "、", ",", "or", "ou"})
_LEADS = {
    Language.CHINESE: frozenset({"的", "在", "被", "由"}),
    Language.ENGLISH: frozenset({"of", "for", "in", "on", "at", "off", "from", "to", "the", "by"}),
    Language.FRENCH: frozenset(
        {"de", "du", "des", "pour", "sur", "chez", "en", "au", "aux", "à", "le", "la", "les", "dans", "contrat"}
    ),
}

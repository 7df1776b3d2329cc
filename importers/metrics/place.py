"""One figure in its clause: the words beside it, how far they are, which way they say it went."""

from __future__ import annotations

import re
from functools import cached_property

from importers.measures import measure_of
from importers.page import Clue, Page
from kb.model import EntityKind, Figure, Kind, Language, Role, Span


class Place:
    """One figure in its clause, and the words around it."""

    def __init__(self, page: Page, figure: Figure, *, kind: Kind | None = None) -> None:
        self.page = page
        self.figure = figure
        self.kind = kind or figure.kind
        self.clause = page.clause_at(figure.span)
        self.sentence = page.sentence_at(figure.span)
        others = [other.span for other in page.within(page.numbers, self.clause.start, self.clause.end)]
        before = [other.end for other in others if other.end <= figure.span.start]
        after = [other.start for other in others if other.start >= figure.span.end]
        self.start = max(before, default=self.clause.start)
        self.end = min(after, default=self.clause.end)
        self._behind = 4 if self.kind is Kind.COUNT else 12  # "60 were treated in hospital"
        self.is_chinese = page.language is Language.CHINESE
        self.reach = 3 if self.is_chinese else 1

    @cached_property
    def resumed(self) -> list[Clue]:
        """The metric clues of the clause that this one goes on with, or that goes on with it, over one aside.

        "Turnout, according to the commission, was 55%"; "around 15 people, children among them, are missing".
        """
        clauses = self.page.clauses_at(self.figure.span.start)
        number = next((n for n, clause in enumerate(clauses) if clause.start == self.clause.start), 0)
        found: list[Clue] = []
        if number >= _OVER_AN_ASIDE and self._begins_with_a_verb(self.clause):
            subject = clauses[number - _OVER_AN_ASIDE]
            if not self.page.within(self.page.numbers, subject.start, subject.end):
                found += self.page.clues_in(subject.start, subject.end, "metric")
        if number + _OVER_AN_ASIDE < len(clauses) and self._begins_with_a_verb(clauses[number + _OVER_AN_ASIDE]):
            verb = clauses[number + _OVER_AN_ASIDE]
            found += self.page.clues_in(verb.start, verb.end, "metric")
        return found

    def _begins_with_a_verb(self, clause: Span) -> bool:
        return any(
            clue.start == clause.start and (clue.role in {"up", "down"} or clue.code == "verbs")
            for clue in self.page.clues_in(clause.start, clause.start + 1)
        )

    def clues(self, *roles: str) -> list[Clue]:
        """The clues of the whole clause."""
        return self.page.clues_in(self.clause.start, max(self.clause.end, self.figure.span.end), *roles)

    def said(self, *roles: str) -> list[Clue]:
        """The clues of the whole sentence."""
        return self.page.clues_in(self.sentence.start, self.sentence.end, *roles)

    def distance(self, clue: Clue) -> int:
        """How far a clue is, in letters; what stands after the figure, or beyond another one, counts as farther."""
        span = self.figure.span
        if clue in self.resumed:
            return (
                span.start - self.clause.start if clue.start < span.start else self.clause.end - span.end
            ) * self.reach
        if clue.start < span.end and clue.end > span.start:
            return 0
        if clue.end <= span.start:
            gap = (span.start - clue.end) * self.reach
            if self.start < clue.start and self.start > self.clause.start:
                gap += 20 if (clue.start - self.start) * self.reach < gap else 0  # it belongs to the figure before
            return gap + 45 * self._between(clue.end, span.start)
        if self.is_said_of(clue):
            return 1
        gap = (clue.start - self._past_bracket(clue.start)) * self.reach
        return gap + 60 * self._between(span.end, clue.start) + (0 if gap <= 5 or self._leads_on() else self._behind)

    def _past_bracket(self, before: int) -> int:
        """Where what stands behind the figure begins, a bracket that says it in another unit left out."""
        end = self.figure.span.end
        closed = self.page.text.find(")", end, before) if self.page.text.startswith(" (", end) else -1
        return end if closed < 0 else closed + 1

    def is_said_of(self, clue: Clue) -> bool:
        """Whether the clue is what the figure's own verb says of it: "400 000 personnes sont sinistrées"."""
        predicate = _PREDICATE.get(self.page.language)
        if predicate is None or clue.start < self.figure.span.end:
            return False
        return predicate.fullmatch(self.page.folded, self.figure.span.end, clue.start) is not None

    def _between(self, start: int, end: int) -> int:
        """How many figures stand between, those in brackets left out: "20 km (12 miles) beneath"."""
        between = self.page.within(self.page.numbers, start, end)
        return sum(self.page.text[other.span.start - 1] != "(" for other in between)

    def _leads_on(self) -> bool:
        """Whether "of", "in", 的 join what follows to the figure."""
        end = self.figure.span.end
        return any(clue.code == "leads_on" for clue in self.page.clues_in(end, end + 2, "list"))

    def nearest(self, *, kind: Kind | None = None, beyond: bool = False) -> Clue | None:
        """The metric clue that fits the figure and is nearest; beyond the clause only where it holds none."""
        wanted = kind or self.kind
        others = [other.span for other in self.page.within(self.page.numbers, self.clause.start, self.clause.end)]
        fitting = [
            clue
            for clue in (*self.clues("metric"), *self.resumed)
            if self._fits(clue, wanted)
            and not any(o.start < clue.start and clue.end <= o.end for o in others if o != self.figure.span)
        ]
        if not fitting and beyond:
            fitting = [
                clue for clue in self.said("metric") if self._fits(clue, wanted) and clue.end <= self.figure.span.start
            ]
        return min(self._on_its_side(fitting), key=self._cost, default=None)

    def _on_its_side(self, clues: list[Clue]) -> list[Clue]:
        """Those before a word of comparison behind the figure: "un gain de 2 millions contre une perte de 3"."""
        end = self.figure.span.end
        turns = self.page.clues_in(end, self.clause.end, "list")
        turn = next((clue.start for clue in turns if clue.code == "ranges_over"), self.clause.end)
        return [clue for clue in clues if clue.start < turn] or clues

    def _fits(self, clue: Clue, kind: Kind) -> bool:
        """Whether a figure of that kind can measure it: a toll is no magnitude, points of a match no index."""
        if self.page.folded.startswith("-related", clue.end):
            return False  # merger-related costs
        if not self._is_whole(clue):
            return False
        if clue.code == "other:magnitude":
            return self._may_be_magnitude()
        if clue.code == "index_level" and not (self.names_an_index() or self.speaks_of_prices()):
            return False
        return kind in measure_of(clue.code).kinds

    def _may_be_magnitude(self) -> bool:
        figure = self.figure
        value, whole = figure.low or figure.high, figure.step is None or figure.step >= 1
        bare = figure.kind in {Kind.NUMBER, Kind.COUNT} and value is not None and value < _STRONGEST and not whole
        return figure.unit == "magnitude" or bare

    def _is_whole(self, clue: Clue) -> bool:
        """Whether a word of one character stands right beside the figure, as in 长300米, and is no piece of another."""
        if clue.end - clue.start > 1:
            return True
        span = self.figure.span
        return clue.end >= span.start - 1 and clue.start <= span.end

    def _cost(self, clue: Clue) -> tuple[int, int]:
        generic = 14 if clue.code in _GENERIC and not self._is_what_was_spent(clue) else 0
        return self.distance(clue) + generic - 2 * min(8, (clue.end - clue.start) * self.reach // 3), clue.start

    def _is_what_was_spent(self, clue: Clue) -> bool:
        """Whether the verb right before the figure says what was paid: "cost $5 million at $2 an hour"."""
        return any(verb.end == clue.end for verb in self.page.clues_in(clue.start, clue.end, "spent")) and (
            clue.end == self.figure.span.start - 1
        )

    def level(self) -> bool:
        """Whether the word right before the figure says where something ended, not by how much it moved."""
        head = self.page.folded[max(0, self.figure.span.start - 14) : self.figure.span.start].rstrip()
        return head.endswith(_LEVELS[self.page.language]) or self._opens_with_level()

    def _opens_with_level(self) -> bool:
        head = self.page.folded[self.figure.span.start : self.figure.span.start + 3]
        return self.page.language is Language.CHINESE and head[:1] in {"至", "到"}

    def direction(self) -> Clue | None:
        """The word that says which way the figure went: the nearest before it, or right behind it."""
        if self.level() or self.starts_from() or self._beside_its_date():
            return None
        span = self.figure.span
        behind = self.page.clues_in(span.end, min(self.end, span.end + (8 if self.reach == 3 else 22)), "up", "down")
        if behind and self._joined(span.end, behind[0].start) and not self._leads_to_another(behind[0]):
            return behind[0]
        ahead = self.page.clues_in(self.start, span.start, "up", "down") or self._printed()
        if ahead:
            return ahead[-1]
        if behind and not ahead:
            return behind[0]
        return None

    def is_signed_behind_a_percentage(self) -> bool:
        """Whether a bare number with its sign follows a percentage in one bracket: "(24 %, + 0,5)"."""
        head = self.page.folded[self.sentence.start : self.figure.span.start]
        before = self.page.within(self.page.numbers, self.sentence.start, self.figure.span.start)
        if not before or before[-1].kind is not Kind.PERCENT or self.figure.kind is not Kind.NUMBER:
            return False
        between = self.page.folded[before[-1].span.end : self.figure.span.end].lstrip(" ,;")
        return "(" in head and ")" not in between and between[:1] in _SIGNS

    def _beside_its_date(self) -> bool:
        """Whether it is the level at the date right before its bracket: "en baisse par rapport à mars (1,6 %)"."""
        opens = self.page.folded.rfind("(", self.clause.start, self.figure.span.start)
        if opens < 0 or self.page.folded[opens + 1 : self.figure.span.start].strip() or self._printed():
            return False
        return any(opens - date.span.end <= 1 for date in self.page.within(self.page.dates, self.clause.start, opens))

    def _printed(self) -> list[Clue]:
        """A sign inside the figure: "+ 1,3 %"."""
        signs = [reading for reading in self.figure.readings if reading.role is Role.SIGN]
        role = "down" if any(end is not None and end < 0 for end in (self.figure.low, self.figure.high)) else "up"
        return [Clue(reading.span.start, reading.span.end, role, role) for reading in signs]

    def starts_from(self) -> bool:
        """Whether the figure is where a movement began: "from 5 to 6 %", 由5%升至6%."""
        head = self.page.folded[max(0, self.figure.span.start - 6) : self.figure.span.start].rstrip()
        return head.endswith(_STARTS[self.page.language])

    def _leads_to_another(self, turn: Clue) -> bool:
        """Whether a Chinese verb behind the figure says how the next one went: 较109百万减少|约9百万."""
        return self.is_chinese and bool(self.page.within(self.page.numbers, turn.end, turn.end + 2))

    def _joined(self, start: int, end: int) -> bool:
        between = self.page.folded[start:end].strip()
        return between in {"", "of", "de", "的", "en"} or (len(between) <= 2 and between[0] not in "、,;")

    def market(self) -> bool:
        """Whether the clause, or its sentence, is about prices at an exchange."""
        if self._moves_a_price():
            return True
        if self.clues("not-price"):
            return False
        if any(clue.code in _TRADED for clue in self.clues("metric")):
            return True
        if (base := self.base()) is not None and (_is_business(base.code) or base.code in _OF_COMPANIES):
            return False
        if self._names_a_trader(self.clause):
            return True
        if any(clue.code in {"company", "index"} for clue in self.clues("epithet")):
            return True
        if self.said("not-price") or any(_is_business(clue.code) for clue in self.said("metric")):
            return False
        return any(clue.code in _TRADED for clue in self.said("metric")) or self._names_a_trader(self.sentence)

    def _moves_a_price(self) -> bool:
        """Whether a word of prices stands right before the direction: "pushed shares down"."""
        turn = self.direction()
        traded = [clue for clue in self.clues("metric") if clue.code in _TRADED]
        return turn is not None and any(0 <= turn.start - clue.end <= 1 for clue in traded)

    def names_an_index(self) -> bool:
        """Whether the clause names an index, a currency or a raw material."""
        near = self.page.within(self.page.mentions, self.clause.start, self.clause.end)
        return any(mention.kind is EntityKind.INDEX for mention in near)

    def speaks_of_prices(self) -> bool:
        """Whether the sentence speaks of prices at an exchange, or stands for an index by "the index"."""
        if any(clue.code in _TRADED - {"index_level"} for clue in self.said("metric")):
            return True
        near = self.page.within(self.page.mentions, self.sentence.start, self.sentence.end)
        if any(mention.kind is EntityKind.INDEX for mention in near):
            return True
        return any(clue.code == "index" for clue in self.said("epithet"))

    def speaks_of_shares(self) -> bool:
        """Whether the paragraph is about what a company's shares did."""
        paragraph = self.page.paragraph_at(self.figure.span.start)
        return any(clue.code in _OF_SHARES for clue in self.page.clues_in(paragraph.start, paragraph.end, "metric"))

    def names_a_trader(self) -> bool:
        """Whether the clause names a company or an index."""
        return self._names_a_trader(self.clause)

    def speaks_of_earnings_a_share(self) -> bool:
        """Whether earnings per share were told before in the paragraph: "48 cents a share; 44 were expected"."""
        value = self.figure.high or self.figure.low
        start = self.page.paragraph_at(self.figure.span.start).start
        shares = [f for f in self.page.within(self.page.numbers, start, self.figure.span.start) if _is_a_share(f)]
        earned = any(clue.code in _EARNED for clue in self.page.clues_in(start, self.figure.span.start, "metric"))
        return bool(shares) and earned and value is not None and value < _LEAST_PRICE

    def speaks_of_votes(self) -> bool:
        """Whether the paragraph up to here is about votes or seats."""
        start = self.page.paragraph_at(self.figure.span.start).start
        told = self.page.clues_in(start, self.sentence.end, "metric")
        return any(clue.code in _OF_ELECTIONS for clue in told)

    def base(self) -> Clue | None:
        """What grows or shrinks: what a turn behind the figure names, else the nearest word before for an amount."""
        turn = self.direction()
        if turn is not None and turn.start >= self.figure.span.end:
            behind = [clue for clue in self.clues("metric") if clue.start > turn.end and clue.code not in _NO_AMOUNT]
            if behind and self.page.folded[turn.end : behind[0].start].split()[:1] in (["in"], []):
                return behind[0]
        words = [clue for clue in self.clues("metric") if clue.end <= self.figure.span.start and self._is_whole(clue)]
        return next((clue for clue in reversed(words) if clue.code not in _NO_AMOUNT), None)

    def _names_a_trader(self, span: Span) -> bool:
        near = self.page.within(self.page.mentions, span.start, span.end)
        return any(mention.kind in {EntityKind.COMPANY, EntityKind.INDEX} for mention in near)


_EARNED = frozenset({"profit", "other:earnings_per_share"})
_LEAST_PRICE = 20
"""Earnings a share are hardly more than this, in whatever currency."""


def _is_a_share(figure: Figure) -> bool:
    return figure.kind is Kind.PRICE_PER and (figure.unit or "").endswith("/share")


_OVER_AN_ASIDE = 2
_OF_ELECTIONS = frozenset({"other:votes", "other:seats", "other:vote_share"})
_STRONGEST = 10
"""No earthquake reaches this magnitude."""
_PREDICATE = {
    Language.FRENCH: re.compile(
        r"(?: [^\W\d_]+){0,3}? (?:sont|est|étaient|seraient|(?:ont|auraient|avaient|a) été|ont|auraient)"
        r"(?: [^\W\d_]+ment)? "
    ),
}
"""What stands between a counted noun and what is said of it."""
_SIGNS = frozenset("+-–−‑")
_TRADED = frozenset({"price_change_pct", "index_level", "market_cap", "market_cap_loss"})
_OF_SHARES = _TRADED - {"index_level"}
_OF_BUSINESS = frozenset(
    {
        "revenue",
        "profit",
        "users",
        "downloads",
        "headcount",
        "other:deliveries",
        "other:production",
        "other:sales_volume",
        "other:orders",
        "other:exports",
        "other:imports",
        "other:trade",
        "other:retail_sales",
        "other:value_added",
        "other:emissions",
        "other:energy",
        "other:box_office",
        "other:unemployment_rate",
        "other:inflation_rate",
        "other:salary",
        "other:rent",
        "other:population",
    }
)
"""What grows by itself: where a sentence measures these, a rise is none of a price."""


_OF_COMPANIES = frozenset(
    {"capex", "other:dividend", "other:spending", "other:capacity", "other:budget", "other:margin"}
)


def _is_business(code: str) -> bool:
    return code in _OF_BUSINESS or code.startswith("count/")


_GENERIC = frozenset(
    {
        "growth_pct",
        "price",
        "price_change_pct",
        "share",
        "rate",
        "other:value",
        "other:cost",
        "other:investment",
        "other:project",
        "other:gdp",
        "other:budget",
        "duration",
        "other:multiple",
    }
)
_NO_AMOUNT = (_GENERIC | _TRADED) - {"price", "other:gdp"}
_LEVELS = {
    Language.CHINESE: ("至", "到", "收于", "报", "收报", "报收", "至约", "回到"),
    Language.ENGLISH: (" to", " at", "stood at", "reached", " to a", "reaching", "hit", " around", "came in at"),
    Language.FRENCH: (" à", "à l'équivalent de", "atteint", "atteindre", "s'établissant à", "s'établit à"),
}


_STARTS = {
    Language.CHINESE: ("由", "从", "自"),
    Language.ENGLISH: (" from", "up from", "down from"),
    Language.FRENCH: (" contre",),
}

"""One claim per figure and subject: what it measures, whose it is, when, how firmly, by whom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from importers.as_of import Calendar
from importers.claims.asides import states_nothing
from importers.metrics import Measured, measured, scope_of
from importers.modality import modality, qualifier
from importers.names import Mention
from importers.outlets import outlet
from importers.page import NO_CLAIMS, Page
from importers.subjects import Subject, subjects
from kb.model import (
    Attribution,
    Basis,
    Figure,
    Kind,
    Modality,
    PartKind,
    Period,
    Proposal,
    Span,
    Statement,
    unit_of,
)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the figure before told, for figures that go on with it."""

    figure: Figure
    sentence: int
    measure: Measured
    subjects: tuple[Subject, ...]

    def is_restated_by(self, page: Page, figure: Figure) -> bool:
        """Whether the next figure says the same in another unit: "(about 39 billion HKD)", "soit 75 points"."""
        if self.figure.kind is figure.kind and self.figure.unit == figure.unit:
            return False
        start, end = self.figure.span.end, figure.span.start
        between = page.folded[start:end].strip()
        if len(between) > _RESTATEMENT or Kind.DURATION in {figure.kind, self.figure.kind}:
            return False
        marks = [clue for clue in page.clues_in(start, end, "list") if clue.code == "restates"]
        return bool(marks) or (between.startswith("(") and self._converts_to(figure))

    def _converts_to(self, figure: Figure) -> bool:
        """Whether both are sums, or measure the same in two units."""
        if figure.kind is not self.figure.kind or figure.kind not in {Kind.MONEY, Kind.QUANTITY}:
            return False
        return figure.kind is Kind.MONEY or unit_of(figure.unit).dimension == unit_of(self.figure.unit).dimension


_RESTATEMENT = 12
_CHANGES = frozenset({"growth_pct", "other:change"})
_NOTHING_GROWS = frozenset({"duration", "rank", "other:percentage", "other:ratio", "other:quantity", "other:age"})
"""What grows is none of these, though a figure before was one."""


def numbers(page: Page, vouched: Mapping[Span, tuple[Attribution, ...]], calendar: Calendar) -> list[Proposal]:
    """All claims of the figures that are no dates, in reading order."""
    return _dated_alike(_read(page, vouched, calendar))


def _read(page: Page, vouched: Mapping[Span, tuple[Attribution, ...]], calendar: Calendar) -> Iterator[Proposal]:
    voices = {one.passage for held in vouched.values() for one in held if one.passage is not None}
    speakers = _inside(page, page.mentions, voices)
    of_speakers = _inside(page, page.numbers, voices)
    told: _Told | None = None
    row: dict[tuple[Kind, str | None], Measured] = {}
    sums: list[tuple[Figure, Measured]] = []
    for figure in page.numbers:
        if page.part_at(figure.span.start) in NO_CLAIMS or states_nothing(page, figure, of_speakers):
            continue
        number = page.sentence_number(figure.span.start)
        same = told if told is not None and told.sentence == number else None
        if same is None:
            row = {}
        restated = same is not None and same.is_restated_by(page, figure)
        measure = measured(
            page,
            figure,
            row.get((figure.kind, figure.unit)),
            restated=same.measure if same is not None and restated else None,
        )
        if same is not None:
            measure = _reached(page, figure, measure, same) or _not_of_a_price(page, figure, measure, same)
        if measure.code in _CHANGES and same is not None:
            measure = _of_what(measure, same.measure)
        if told is not None and _counts_again(page, figure, measure, told, number):
            measure, about = replace(told.measure, reasons=("told-again",)), told.subjects
        elif same is not None and restated:
            about = same.subjects
        else:
            about = _about(page, figure, measure, speakers, told, number)
        measure = _expected(page, figure, measure, sums) or _of_training(page, figure, measure, about)
        measure = _of_an_index(page, measure, about)
        if figure.kind is Kind.MONEY:
            sums.append((figure, measure))
        told = _Told(figure, number, measure, about)
        row[figure.kind, figure.unit] = measure
        yield from _claims(
            page, figure, measure, about, when=calendar.as_of(figure, measure), vouched=vouched.get(figure.span, ())
        )


def _not_of_a_price(page: Page, figure: Figure, change: Measured, before: _Told) -> Measured:
    """A change told of the amount before is no change of a price: "14,004 homes, down 18.6%"."""
    if change.code != "price_change_pct" or before.measure.code in _PRICES or "market" not in change.reasons:
        return change
    start = before.figure.span.end
    named = page.within(page.mentions, start, figure.span.start)
    traded = [c for c in page.clues_in(start, figure.span.start, "metric") if c.code == "price_change_pct"]
    return change if named or traded else replace(change, code="growth_pct")


_PRICES = frozenset({"price_change_pct", "price", "market_cap", "market_cap_loss", "index_level", "other:index_change"})


def _expected(
    page: Page, figure: Figure, measure: Measured, sums: Sequence[tuple[Figure, Measured]]
) -> Measured | None:
    """What a sum of its size in the paragraph measured, where this one is only expected: "analysts expected $2.8bn"."""
    value, start = figure.high or figure.low, page.paragraph_at(figure.span.start).start
    if measure.code != "other:amount" or not value or modality(page, figure)[0] is not Modality.FORECAST:
        return None
    for other, told in reversed(sums):
        size = other.high or other.low
        alike = size is not None and other.unit == figure.unit and value / 3 <= size <= value * 3
        if other.span.start >= start and alike and told.code != "other:amount":
            return replace(told, confidence=told.confidence - 10, reasons=("metric-of-the-list",))
    return None


def _reached(page: Page, figure: Figure, measure: Measured, before: _Told) -> Measured | None:
    """The price a move ended at: "pushed the shares down 6% to $43.81"."""
    if figure.kind is not Kind.MONEY or before.measure.code != "price_change_pct" or measure.code in _PRICES:
        return None
    start = before.figure.span.end
    turns = page.clues_in(start, figure.span.start, "up", "down")
    between = page.folded[turns[-1].end if turns else start : figure.span.start].strip()
    return replace(measure, code="price", scope=None, falls=None, reasons=("level",)) if between in _TO else None


_TO = frozenset({"to", "at", "to close at", "à", "至", "到", "报"})


def _counts_again(page: Page, figure: Figure, measure: Measured, before: _Told, number: int) -> bool:
    """Whether a sentence that names nobody but an outlet gives its sum for what the one before told.

    "Reuters put the loss at 593 billion"; « Plusieurs médias évoquaient 593 milliards ».
    """
    if measure.code != "other:amount" or number - before.sentence != 1 or before.figure.unit != figure.unit:
        return False
    sentence = page.sentence_at(figure.span)
    named = page.within(page.mentions, sentence.start, sentence.end)
    numbers = page.within(page.numbers, sentence.start, sentence.end)
    return len(numbers) == 1 and all(outlet(mention.name) is not None for mention in named)


def _of_training(page: Page, figure: Figure, measure: Measured, about: Sequence[Subject]) -> Measured:
    """What a product costs of which the paragraph says how it is trained is what its training costs."""
    if measure.code not in _SPENT or figure.kind is not Kind.MONEY:
        return measure
    paragraph = page.paragraph_at(figure.span.start)
    trained = any(clue.code in _OF_TRAINING for clue in page.clues_in(paragraph.start, paragraph.end, "metric"))
    return (
        replace(measure, code="training_cost") if trained and {one.name for one in about} <= page.products else measure
    )


_SPENT = frozenset({"other:cost", "other:spending"})
_OF_TRAINING = frozenset({"training_cost", "gpu_hours", "gpu_count"})


def _of_an_index(page: Page, measure: Measured, about: Sequence[Subject]) -> Measured:
    """What an index moved by is a change of its price, whatever its clause says: "mercredi, il avait perdu 4 %"."""
    if measure.code != "growth_pct" or measure.scope is not None:
        return measure
    return replace(measure, code="price_change_pct") if about and about[0].name in page.indices else measure


def _inside(page: Page, row: Sequence[Figure] | Sequence[Mention], voices: Iterable[Span]) -> frozenset[Span]:
    """The places of those names or figures that stand inside the words that say who says it."""
    return frozenset(item.span for voice in voices for item in page.within(row, voice.start, voice.end))


def _of_what(change: Measured, before: Measured) -> Measured:
    """A change whose clause does not say of what is one of what the figure before it measured."""
    if change.scope is not None or before.code in _CHANGES | _NOTHING_GROWS:
        return change
    return replace(change, scope=scope_of(before.code))


def _about(
    page: Page,
    figure: Figure,
    measure: Measured,
    speakers: frozenset[Span],
    told: _Told | None,
    number: int,
) -> tuple[Subject, ...]:
    return subjects(
        page,
        figure,
        measure,
        speakers=speakers,
        before=told.subjects if told is not None and told.sentence == number else (),
        recent=frozenset(subject.name for subject in told.subjects if subject.name)
        if told is not None
        else frozenset(),
    )


def _claims(
    page: Page,
    figure: Figure,
    measure: Measured,
    about: Sequence[Subject],
    *,
    when: tuple[Period | None, str],
    vouched: tuple[Attribution, ...],
) -> Iterator[Proposal]:
    """Yield one claim per subject."""
    firmness, denied = modality(page, figure)
    for subject in about:
        yield Proposal(
            statement=Statement(
                span=figure.span,
                text=figure.text,
                sentence=page.sentence_at(figure.span),
                subject=subject.name,
                metric=measure.code,
                qualifier=qualifier(page, figure, measure, when[0]),
                figure=_signed(_in_currency(page, figure, measure), measure),
                as_of=when[0],
                modality=firmness,
                denied=denied,
            ),
            attributions=vouched,
            confidence=_confidence(page, figure, measure, subject),
            reasons=(*measure.reasons, subject.reason, when[1]),
        )


def _in_currency(page: Page, figure: Figure, measure: Measured) -> Figure:
    """A sum without a currency in that of the last sum before it."""
    if "currency-unsaid" not in measure.reasons:
        return figure
    number = bisect_left(page.moneys, figure.span, key=lambda money: money.span)
    return replace(figure, kind=Kind.MONEY, unit=page.moneys[number - 1].unit) if number else figure


def _signed(figure: Figure, measure: Measured) -> Figure:
    """Below zero where the change is a fall; a printed minus stays as it is."""
    ends = [end for end in (figure.low, figure.high) if end is not None]
    if not measure.falls or any(end < 0 for end in ends):
        return figure
    return figure.negated()


def _confidence(page: Page, figure: Figure, measure: Measured, subject: Subject) -> int:
    sure = (measure.confidence + subject.confidence) // 2
    if page.part_at(figure.span.start) is PartKind.HEADLINE:
        sure += 3
    if figure.kind in {Kind.DURATION, Kind.RATIO}:
        sure -= 10
    return max(5, min(99, sure))


def _dated_alike(proposals: Iterator[Proposal]) -> list[Proposal]:
    """Give a claim without a date of its own that of the claim that repeats it (the headline's figure in the body)."""
    found = list(proposals)
    dated: dict[tuple[object, ...], Period] = {}
    for proposal in found:
        when = proposal.statement.as_of
        if when is not None and when.basis is not Basis.PUBLICATION:
            dated.setdefault(_what(proposal), when)
    return [
        replace(proposal, statement=replace(proposal.statement, as_of=dated[_what(proposal)]))
        if proposal.statement.as_of is not None
        and proposal.statement.as_of.basis is Basis.PUBLICATION
        and _what(proposal) in dated
        else proposal
        for proposal in found
    ]


def _what(proposal: Proposal) -> tuple[object, ...]:
    statement, figure = proposal.statement, proposal.statement.figure
    if figure is None:
        return statement.subject, statement.metric, statement.value
    return statement.subject, statement.metric, figure.unit, figure.low or figure.high, figure.high or figure.low

"""From a document and its figures to proposed claims: subject, metric, sign, time, firmness, and whoever vouches.

Every figure that states something is proposed, with a confidence and the rules that decided; a date only where the date
is what is stated. What an editor rejected before is not proposed again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from importers.as_of import Calendar
from importers.attributions import attributions
from importers.measures import measure_of
from importers.metrics import Measured, measured, scope_of
from importers.modality import NO_CLAIMS, modality, qualifier
from importers.page import Clue, Page
from importers.relations import gpu_models, limits, near_a_caption, quotations, quoted, relations
from importers.subjects import Subject, subjects
from kb.model import (
    NOTHING_LEARNED,
    Attribution,
    Basis,
    CitationRole,
    Document,
    EntityKind,
    Figure,
    Kind,
    Language,
    PartKind,
    Period,
    Proposal,
    Span,
    Statement,
    Vocabulary,
    signature,
)


def propose(
    document: Document, figures: Sequence[Figure], *, vocabulary: Vocabulary = NOTHING_LEARNED
) -> tuple[Proposal, ...]:
    """All proposed claims in reading order."""
    page = Page(document, figures, vocabulary)
    spoken = tuple(quotations(page))
    vouched = _vouched(page, spoken)
    found = [*_dated_alike(_numbers(page, vouched)), *_dates(page, vouched), *_wordless(page, spoken, vouched)]
    fresh = (p for p in found if not _rejected(p, document, vocabulary))
    return tuple(sorted(fresh, key=lambda proposal: proposal.statement.span))


def _vouched(page: Page, spoken: Sequence[Figure]) -> Mapping[Span, tuple[Attribution, ...]]:
    """Whoever vouches, by the span of figure and quotation.

    Quotations before a caption are asked about apart: its credit goes to the last figure there.
    """
    apart = tuple(quotation for quotation in spoken if near_a_caption(page, quotation.span.start))
    along = (quotation for quotation in spoken if quotation not in apart)
    together = tuple(sorted((*page.figures, *along), key=lambda figure: figure.span))
    found = attributions(page.document, together, page.mentions)
    if not apart:
        return found
    asked = attributions(page.document, apart, page.mentions)
    return {**found, **{span: held for span, held in asked.items() if span not in found}}


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
        moneys = figure.kind is self.figure.kind is Kind.MONEY
        return bool(marks) or (moneys and between.startswith("("))


_RESTATEMENT = 12
_CHANGES = frozenset({"growth_pct", "other:change"})


def _numbers(page: Page, vouched: Mapping[Span, tuple[Attribution, ...]]) -> Iterator[Proposal]:
    calendar = Calendar(page)
    voices = frozenset(one.passage for held in vouched.values() for one in held if one.passage is not None)
    said = (page.within(page.mentions, voice.start, voice.end) for voice in voices)
    speakers = frozenset(mention.span for names in said for mention in names)
    told: _Told | None = None
    row: dict[tuple[Kind, str | None], Measured] = {}
    for figure in page.numbers:
        if page.part_at(figure.span.start) in NO_CLAIMS or _is_no_statement(page, figure, voices):
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
            measure = _not_of_a_price(page, figure, measure, same)
        if measure.code in _CHANGES and same is not None:
            measure = _of_what(measure, same.measure)
        about = (
            same.subjects if same is not None and restated else _about(page, figure, measure, speakers, told, number)
        )
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


def _of_what(change: Measured, before: Measured) -> Measured:
    """A change whose clause does not say of what is one of what the figure before it measured."""
    if change.scope is not None or before.code in _CHANGES:
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
    """A sum without a currency in that of the last sum before it in its paragraph."""
    if "currency-unsaid" not in measure.reasons:
        return figure
    paragraph = page.paragraph_at(figure.span.start)
    before = [f for f in page.within(page.numbers, paragraph.start, figure.span.start) if f.kind is Kind.MONEY]
    return replace(figure, kind=Kind.MONEY, unit=before[-1].unit) if before else figure


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


_ADVERBIAL = {
    Language.CHINESE: 3,
    Language.ENGLISH: 16,
    Language.FRENCH: 16,
}


def _is_aside(page: Page, figure: Figure) -> bool:
    """Whether a duration only says when or how often ("in recent weeks", "sur un an", 一天之内)."""
    if figure.kind is not Kind.DURATION:
        return False
    if page.language is Language.CHINESE and figure.text.endswith("日"):
        return True  # the 27th: durations are counted in 天
    reach = _ADVERBIAL[page.language]
    near = page.clues_in(max(0, figure.span.start - reach), figure.span.end + reach, "vague", "scope")
    if not near:
        return False
    clause = page.clause_at(figure.span)
    own = [
        clue
        for clue in page.clues_in(clause.start, clause.end, "metric")
        if Kind.DURATION in measure_of(clue.code).kinds
    ]
    return not own


def _is_no_statement(page: Page, figure: Figure, voices: frozenset[Span]) -> bool:
    """Whether the figure states nothing: an aside, part of a name or of who says it ("two people"), a bare year."""
    if _is_aside(page, figure) or _in_a_name(page, figure):
        return True
    if figure.kind is Kind.COUNT and any(voice.contains(figure.span) for voice in voices):
        return True
    return figure.unit == "1" and figure.kind in {Kind.NUMBER, Kind.COUNT} and _YEAR.fullmatch(figure.text) is not None


_YEAR = re.compile(r"(?:19|20)\d\d")


def _in_a_name(page: Page, figure: Figure) -> bool:
    """Whether the figure is part of a name: "CAC 40", 《…2》."""
    around = page.within(page.mentions, max(0, figure.span.start - 60), figure.span.end)
    return any(mention.span.contains(figure.span) for mention in around)


def _dates(page: Page, vouched: Mapping[Span, tuple[Attribution, ...]]) -> Iterator[Proposal]:
    """Yield claims whose figure is a date: what was founded, released, opened when."""
    reach = 9 if page.language is Language.CHINESE else 24
    for figure in page.dates:
        if figure.period is None or page.part_at(figure.span.start) in NO_CLAIMS:
            continue
        clause = page.clause_at(figure.span)
        start, end = max(clause.start, figure.span.start - reach), min(clause.end, figure.span.end + reach)
        near = page.clues_in(start, end, "dated") or _beyond(page, figure, clause, reach)
        if not near:
            continue
        if _counts_as_well(page, near[0], clause):
            continue
        measure = Measured(code="date", clue=near[0], confidence=60, reasons=("dated",))
        about = _released(page, near[0]) or subjects(page, figure, measure, speakers=frozenset(), before=())
        if about[0].name is None or about[0].reason == "words-of-the-clause":
            continue
        firmness, denied = modality(page, figure)
        yield Proposal(
            statement=Statement(
                span=figure.span,
                text=figure.text,
                sentence=page.sentence_at(figure.span),
                subject=about[0].name,
                metric="date",
                qualifier=page.text[near[0].start : near[0].end],
                figure=figure,
                modality=firmness,
                denied=denied,
            ),
            attributions=vouched.get(figure.span, ()),
            confidence=(60 + about[0].confidence) // 2,
            reasons=("dated", about[0].reason),
        )


def _counts_as_well(page: Page, clue: Clue, clause: Span) -> bool:
    """Whether a figure follows the word: then the date only says when ("2025年上线约1吉瓦算力")."""
    reach = 6 if page.language is Language.CHINESE else 12
    return bool(page.within(page.numbers, clue.end, min(clause.end, clue.end + reach)))


def _released(page: Page, clue: Clue) -> tuple[Subject, ...]:
    """The product named right behind the word: what a company released on a day."""
    reach = 14 if page.language is Language.CHINESE else 24
    near = page.within(page.mentions, clue.end, clue.end + reach)
    if not near or near[0].kind is not EntityKind.PRODUCT or "," in page.folded[clue.end : near[0].span.start]:
        return ()
    return (Subject(name=near[0].name, reason="name-in-clause", confidence=75, place=near[0].span),)


def _beyond(page: Page, date: Figure, clause: Span, reach: int) -> list[Clue]:
    """The word that makes a date a claim, behind the comma after a clause that is nothing but the date."""
    if clause.end - date.span.end > _NEXT or date.span.start - clause.start > _NEXT:
        return []
    found = page.clues_in(clause.end, clause.end + 2 * reach, "dated")
    return [clue for clue in found if not page.within(page.numbers, clause.end, clue.start)]


_NEXT = 2


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


def _wordless(
    page: Page, spoken: Sequence[Figure], vouched: Mapping[Span, tuple[Attribution, ...]]
) -> Iterator[Proposal]:
    """Yield claims without a figure that stand in what the article itself says."""
    for quotation in spoken:
        said = [one for one in vouched.get(quotation.span, ()) if one.role is CitationRole.SPEAKER]
        if said:
            yield replace(quoted(page, quotation, said[0].name), attributions=vouched[quotation.span])
    for proposal in (*gpu_models(page), *relations(page), *limits(page)):
        if page.part_at(proposal.statement.span.start) not in NO_CLAIMS:
            sentence = proposal.statement.sentence
            beside = page.within(page.numbers, sentence.start, sentence.end)
            nearest = min(beside, key=lambda f: abs(f.span.start - proposal.statement.span.start), default=None)
            yield replace(proposal, attributions=vouched.get(nearest.span, ()) if nearest is not None else ())


def _rejected(proposal: Proposal, document: Document, vocabulary: Vocabulary) -> bool:
    return bool(vocabulary.rejected) and signature(proposal.statement, document.text) in vocabulary.rejected

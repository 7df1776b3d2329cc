"""Claims without a figure: the model of a GPU, who bought or owns whom, what was said in so many words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.metrics import Measured
from importers.page import Clue, Page
from importers.subjects import subjects
from kb.model import Bound, EntityKind, Figure, Kind, Language, PartKind, Proposal, Span, Statement

_GPU_MODEL = re.compile(r"(?<![A-Za-z0-9-])(?:[AH]\d{2,3}|B[12]00|V100|GB200|RTX ?\d{4})(?=s?(?![A-Za-z0-9-]))")
_QUOTE = re.compile(r"“([^“”\n]{6,400})”|«[\s\u00a0\u202f]?([^«»\n]{15,500}?)[\s\u00a0\u202f]?»|\"([^\"\n]{15,500})\"")


def gpu_models(page: Page) -> Iterator[Proposal]:
    """Yield one claim per sentence and GPU model: what a model was trained on."""
    seen: set[tuple[int, str]] = set()
    for match in _GPU_MODEL.finditer(page.text):
        span = Span(*match.span())
        number = page.sentence_number(span.start)
        sentence = page.sentence_at(span)
        said = page.clues_in(sentence.start, sentence.end, "metric")
        if (number, match.group()) in seen or not any(clue.code in _ABOUT_GPUS for clue in said):
            continue
        seen.add((number, match.group()))
        about = subjects(page, nothing(page, span), Measured(code="gpu_model"), speakers=frozenset(), before=())
        yield wordless(page, span, about[0].name, "gpu_model", match.group(), 40)


_ABOUT_GPUS = frozenset({"gpu_count", "gpu_hours", "training_cost", "gpu_model"})


def quotations(page: Page) -> Iterator[Figure]:
    """Yield what stands between quotation marks and is long enough to be somebody's words, as figures without a value.

    Attributions are found for figures; a quotation without one is nobody's words and no claim.
    """
    for match in _QUOTE.finditer(page.text):
        start, end = next(match.span(group) for group in (1, 2, 3) if match.group(group) is not None)
        yield nothing(page, Span(start, end))


def near_a_caption(page: Page, place: int) -> bool:
    """Whether a caption stands here or comes next."""
    behind = page.paragraph_at(place).end + 1
    while behind < len(page.text) and page.text[behind].isspace():
        behind += 1
    return PartKind.CAPTION in {page.part_at(place), page.part_at(behind)}


def quoted(page: Page, quotation: Figure, speaker: str) -> Proposal:
    """The claim that somebody said these words."""
    return wordless(page, quotation.span, speaker, "quote", quotation.text, 35)


def relations(page: Page) -> Iterator[Proposal]:
    """Yield "A bought B", "A is owned by B": two names on both sides of a word of the lexicon, in one clause."""
    for clue in page.clues:
        if clue.role != "relation":
            continue
        clause = page.clause_at(Span(clue.start, clue.end))
        if clue.code == "owner" and page.language is Language.CHINESE:
            yield from _owned(page, clue, clause)
            continue
        left = [m for m in page.within(page.mentions, clause.start, clue.start) if m.kind in _OWNERS]
        right = [m for m in page.within(page.mentions, clue.end, clause.end) if m.kind in _OWNERS]
        if (
            not left
            or not right
            or not _beside(left[-1].span.end, clue.start)
            or not _beside(clue.end, right[0].span.start)
        ):
            continue
        span = Span(clue.start, clue.end)
        yield wordless(page, span, left[-1].name, f"other:{clue.code}", right[0].name, 30)


def limits(page: Page) -> Iterator[Proposal]:
    """Yield claims that a share rose or fell as far as its exchange lets it in a day (涨停)."""
    for clue in page.clues:
        if clue.role == "limit":
            clause = page.clause_at(Span(clue.start, clue.end))
            named = [m for m in page.within(page.mentions, clause.start, clue.start) if m.kind is EntityKind.COMPANY]
            if named:
                span = Span(clue.start, clue.end)
                yield wordless(page, span, named[-1].name, "price_change_pct", clue.code, 35)


def _owned(page: Page, clue: Clue, clause: Span) -> Iterator[Proposal]:
    """Yield who owns the name the sentence opens with, or the one behind: "X是Y旗下的公司", "Y旗下的X"."""
    sentence = page.sentence_at(clause)
    names = [m for m in page.within(page.mentions, sentence.start, clause.end) if m.kind in _OWNERS]
    owner = next((m for m in names if 0 <= clue.start - m.span.end <= 1), None)
    if owner is None:
        return
    behind = [m for m in names if 0 <= m.span.start - clue.end <= len("旗下的公司")]
    before = [m for m in names if m.span.end <= owner.span.start and m.name != owner.name]
    owned = behind[0] if behind else before[0] if before else None
    if owned is not None:
        yield wordless(page, Span(clue.start, clue.end), owned.name, "other:owner", owner.name, 30)


_OWNERS = {EntityKind.COMPANY, EntityKind.PERSON, EntityKind.INSTITUTION, EntityKind.PRODUCT, EntityKind.OTHER}


def _beside(end: int, start: int) -> bool:
    return 0 <= start - end <= 12


def nothing(page: Page, span: Span) -> Figure:
    """A stretch of text as a figure without a value: who says it and when are found as for figures."""
    return Figure(
        span=span,
        text=page.text[span.start : span.end],
        kind=Kind.NUMBER,
        low=None,
        high=None,
        unit=None,
        bound=Bound.EXACT,
    )


def wordless(page: Page, span: Span, subject: str | None, metric: str, value: str, confidence: int) -> Proposal:
    """A claim that states words."""
    return Proposal(
        statement=Statement(
            span=span,
            text=page.text[span.start : span.end],
            sentence=page.sentence_at(span),
            subject=subject,
            metric=metric,
            value=value,
        ),
        confidence=confidence,
        reasons=("no-figure",),
    )

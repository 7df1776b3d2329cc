"""What each paragraph of an article is: headline, byline, body, caption, source line, boilerplate and so on.

The markup of a page is believed where it says more than "text"; everything else is told from the shape of the lines and
from what stands around them, in a few passes over the same list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from importers.metadata import captions, foot, head
from importers.sentences import paragraphs
from kb.model import Language, Part, PartKind, Span

_HEAD_LINES = 8
"""Paragraphs from the top among which bylines, datelines and lines of publication are looked for."""

_LONGEST_HEADLINE = {Language.CHINESE: 80, Language.ENGLISH: 180, Language.FRENCH: 200}
_LONGEST_DECK = {Language.CHINESE: 200, Language.ENGLISH: 400, Language.FRENCH: 400}
_LONGEST_PLAIN_CAPTION = {Language.CHINESE: 40, Language.ENGLISH: 110, Language.FRENCH: 120}
_SHORTEST_TEXT = {Language.CHINESE: 20, Language.ENGLISH: 60, Language.FRENCH: 60}
"""Code points from which on a line that ends like a sentence is taken for text and not for a footer."""

_FOOT = 0.6
"""Share of the text behind which an editor line or a legal notice begins the foot of the page."""

_ENDS_SENTENCE = re.compile(r"[.。；;：:，,、…][\"”’»）)]*$")
_ENDS_ANYHOW = re.compile(r"[.。！？!?；;：:，,、…][\"”’»）)]*$")
_BULLET = re.compile(r"(?:[•●■▪◦‣·*–—-]\s+|[(（]?\d{1,2}[.)、）]\s?|[①-⑳])(?=\S)")
_HEADING = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+[章节部]|\d{1,2}[.、]|Part\s|#)")
_CELLS = re.compile(r"\t|\s\|\s|^\|.+\|$")
_JOINED = {PartKind.BODY, PartKind.BOILERPLATE, PartKind.LIST, PartKind.TABLE, PartKind.QUOTE}


@dataclass(slots=True)
class Line:
    """One paragraph while it is being made out.

    Attributes:
        kind: None until something decides; what nothing decides is body.
        credit: Inside the paragraph's own words.
        body_from: Code points that a dateline takes from the start of a paragraph of the body.
        body_to: Where brackets naming the agencies end the body; the length of the paragraph elsewhere.
    """

    span: Span
    words: str
    kind: PartKind | None = None
    credit: Span | None = None
    body_from: int = 0
    body_to: int = 0


def lines_of(text: str, markup: Sequence[Part], *, language: Language, title: str | None) -> list[Line]:
    """Every paragraph with its kind, in reading order; those that a part of the markup covers take its kind."""
    lines = [Line(span, text[span.start : span.end]) for span in paragraphs(text)]
    for line in lines:
        line.body_to = len(line.words)
    _believe(markup, lines)
    _head(lines, language, title)
    _shapes(lines)
    _lists_and_tables(lines)
    _foot(lines, text, language)
    _close(lines)
    lines = _with_credits_below(lines, text, language)
    if not any(part.kind is PartKind.CAPTION for part in markup):
        _plain_captions(lines, language)
    return lines


def parts_of(lines: Iterable[Line]) -> tuple[Part, ...]:
    """The parts that the lines make; neighbours are one part where only the kind counts."""
    found: list[Part] = []
    for part in (part for line in lines for part in _parts(line)):
        if found and part.kind in _JOINED and found[-1].kind is part.kind:
            found[-1] = Part(part.kind, Span(found[-1].span.start, part.span.end))
        else:
            found.append(part)
    return tuple(found)


def _parts(line: Line) -> Iterator[Part]:
    start, end = line.span.start, line.span.end
    if line.kind not in {None, PartKind.BODY}:
        yield Part(line.kind, line.span)
        if line.credit:
            yield Part(PartKind.CREDIT, Span(start + line.credit.start, start + line.credit.end))
        return
    begins, ends = start + line.body_from, start + line.body_to
    if start < begins:
        yield Part(PartKind.DATELINE, Span(start, begins))
    if begins < ends:
        yield Part(PartKind.BODY, Span(begins, ends))
    if ends < end:
        spaces = len(line.words[line.body_to :]) - len(line.words[line.body_to :].lstrip())
        yield Part(PartKind.SOURCE_LINE, Span(ends + spaces, end))


def _believe(markup: Sequence[Part], lines: Sequence[Line]) -> None:
    told = [part for part in markup if part.kind not in {PartKind.BODY, PartKind.CREDIT}]
    credited = [part.span for part in markup if part.kind is PartKind.CREDIT]
    place = 0
    for line in lines:
        while place < len(told) and told[place].span.end <= line.span.start:
            place += 1
        if place < len(told) and told[place].span.overlaps(line.span):
            line.kind = told[place].kind
            if line.kind is PartKind.CAPTION:
                credit = next((span for span in credited if line.span.contains(span)), None)
                line.credit = (
                    Span(credit.start - line.span.start, credit.end - line.span.start)
                    if credit
                    else captions.credit_in(line.words)
                )


def _head(lines: list[Line], language: Language, title: str | None) -> None:
    top = [line for line in lines[:_HEAD_LINES] if line.kind is None]
    for line in top:
        if head.publication(line.words, day_first=language is not Language.ENGLISH):
            line.kind = PartKind.DATELINE
        elif head.byline(line.words):
            line.kind = PartKind.BYLINE
        elif head.is_deck(line.words):
            line.kind = PartKind.DECK
    if not any(line.kind is PartKind.HEADLINE for line in lines) and len(lines) > 1:
        first = next((line for line in top if line.kind is None and not foot.is_boilerplate(line.words)), None)
        if first is not None and (_same(first.words, title) or _is_headline(first, language)):
            first.kind = PartKind.HEADLINE
    _deck(lines, language)
    for line in top:
        if line.kind is None and (dateline := head.dateline(line.words)):
            line.body_from = dateline.length


def _is_headline(line: Line, language: Language) -> bool:
    return (
        len(line.words) <= _LONGEST_HEADLINE[language]
        and not _ENDS_SENTENCE.search(line.words)
        and not _BULLET.match(line.words)
        and not captions.credit_in(line.words)
        and foot.source_names(line.words) is None
        and not foot.is_editor_line(line.words)
        and head.dateline(line.words) is None
    )


def _deck(lines: list[Line], language: Language) -> None:
    """What stands between the headline and the line that names author or date sums the article up."""
    headline = next((number for number, line in enumerate(lines) if line.kind is PartKind.HEADLINE), None)
    if headline is None:
        return
    after = lines[headline + 1 : headline + 4]
    below = next((n for n, line in enumerate(after) if line.kind in {PartKind.BYLINE, PartKind.DATELINE}), 0)
    for line in after[:below]:
        if line.kind is None and len(line.words) <= _LONGEST_DECK[language] and not foot.is_boilerplate(line.words):
            line.kind = PartKind.DECK


def _same(line: str, title: str | None) -> bool:
    return title is not None and "".join(line.split()).casefold() == "".join(title.split()).casefold()


def _shapes(lines: Sequence[Line]) -> None:
    """Decide what a line's own words decide; the agency in brackets that ends the text is no image's credit."""
    undecided = [line for line in lines if line.kind is None]
    for line in undecided:
        if foot.source_names(line.words) is not None:
            line.kind = PartKind.SOURCE_LINE
        elif foot.is_editor_line(line.words):
            line.kind = PartKind.EDITOR_LINE
        elif foot.is_boilerplate(line.words):
            line.kind = PartKind.BOILERPLATE
    undecided = [line for line in undecided if line.kind is None]
    for line in undecided:
        ends_text = line is undecided[-1] and foot.closing_sources(line.words)
        if captions.starts_as_caption(line.words) or (_is_credited(line.words) and not ends_text):
            line.kind, line.credit = PartKind.CAPTION, captions.credit_in(line.words)


def _is_credited(words: str) -> bool:
    """Whether the line is an image's caption by its credit; a paragraph that ends with one is body."""
    credit = captions.credit_in(words)
    if credit is None:
        return False
    told = words[: credit.start].rstrip()
    return len(re.findall(r"[。！？]|[.!?]\s", told)) <= 2 and len(told) <= captions.LONGEST // 2


def _lists_and_tables(lines: list[Line]) -> None:
    for pattern, kind in ((_BULLET, PartKind.LIST), (_CELLS, PartKind.TABLE)):
        search = pattern.match if kind is PartKind.LIST else pattern.search
        marked = [line.kind is None and bool(search(line.words)) for line in lines]
        for number, line in enumerate(lines):
            if marked[number] and any(marked[max(0, number - 1) : number] + marked[number + 1 : number + 2]):
                line.kind = kind


def _foot(lines: Sequence[Line], text: str, language: Language) -> None:
    """Below an editor line at the foot everything is the page's own talk; below other such talk, if no text follows."""
    behind = _FOOT * len(text)
    last = max((number for number, line in enumerate(lines) if _is_text(line, language)), default=-1)
    begun = False
    for number, line in enumerate(lines):
        if line.span.start >= behind and (
            line.kind is PartKind.EDITOR_LINE or (line.kind is PartKind.BOILERPLATE and number > last)
        ):
            begun = True
        elif begun and line.kind in {None, PartKind.LIST, PartKind.TABLE} and len(line.words) <= captions.LONGEST:
            line.kind = PartKind.BOILERPLATE


def _is_text(line: Line, language: Language) -> bool:
    shortest = _SHORTEST_TEXT[language]
    return line.kind is None and len(line.words) >= shortest and bool(_ENDS_ANYHOW.search(line.words))


def _close(lines: Sequence[Line]) -> None:
    """Brackets that end the last paragraph of the body, and a byline below it."""
    last = next((line for line in reversed(lines) if line.kind is None), None)
    if last is not None and (closing := foot.closing_sources(last.words)) and closing[0].start:
        last.body_to = len(last.words[: closing[0].start].rstrip())
    for line in lines[-4:]:
        if line.kind is None and line is not lines[0] and head.byline(line.words):
            line.kind = PartKind.BYLINE


def _with_credits_below(lines: Iterable[Line], text: str, language: Language) -> list[Line]:
    """The lines, a credit on a line of its own joined to the line right above it."""
    joined: list[Line] = []
    for line in lines:
        above = joined[-1] if joined else None
        if above and _takes_credit(above, line, text, language):
            shift = line.span.start - above.span.start
            above.kind, above.credit = PartKind.CAPTION, Span(shift, line.span.end - above.span.start)
            above.span = Span(above.span.start, line.span.end)
            above.words = text[above.span.start : above.span.end]
            above.body_to = len(above.words)
        else:
            joined.append(line)
    return joined


def _plain_captions(lines: Sequence[Line], language: Language) -> None:
    """Among credited captions stand some without a credit; where the markup tells captions, it tells all."""
    if any(line.kind is PartKind.CAPTION and line.credit for line in lines):
        for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
            if {above.kind, below.kind} <= {None, PartKind.CAPTION} and _is_plain_caption(line, language):
                line.kind = PartKind.CAPTION


def _takes_credit(above: Line, line: Line, text: str, language: Language) -> bool:
    if line.kind is not PartKind.CAPTION or line.credit is None or line.credit.start > 0:
        return False
    if text[above.span.end : line.span.start].count("\n") > 1:
        return _is_plain_caption(above, language)
    free = above.kind is None or (above.kind is PartKind.CAPTION and not above.credit)
    return free and len(above.words) <= captions.LONGEST // 2 and not _ENDS_ANYHOW.search(above.words)


def _is_plain_caption(line: Line, language: Language) -> bool:
    return (
        line.kind is None
        and not line.body_from
        and len(line.words) <= _LONGEST_PLAIN_CAPTION[language]
        and not re.search(r"[，,、。]", line.words)
        and not _ENDS_ANYHOW.search(line.words)
        and not _HEADING.match(line.words)
    )

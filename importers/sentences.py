"""Where paragraphs, sentences and clauses begin and end.

A sentence never crosses a paragraph, and a quotation stays with the sentence that makes it: “……。”他说 is one sentence,
however many full stops stand between the quotation marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from importers.lexicon import lexicon
from kb.model import Language, Span

_LONGEST_QUOTATION = 300
"""Quotations longer than this are cut into their own sentences: an editor is shown sentences, not paragraphs."""

_LONGEST_TAIL = 40
"""Code points between a Chinese quotation and the end of the words that say whose it is."""

_WRAPPED_WIDTHS = range(40, 101)
"""Line lengths, in characters, at which mail programs and text editors break lines."""

_BROKEN_INSIDE = 0.25
"""Share of line ends that must stand inside a sentence before a block counts as broken by a program."""

_LINE = re.compile(r"[^\n]+")
_QUOTE = re.compile(r"[“«「『]|[”»」』]|\"")
_CLOSED_BY = {"“": "”", "«": "»", "「": "」", "『": "』", '"': '"'}
_END = re.compile(
    r"""(?P<mark>[。！？]+|[!?]+|[.…]+)
        (?P<closers>(?:['"’”」』）)\]〉》]|[\u00a0\u202f ]?»)*)""",
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"(?:[^\W\d_]|['’-](?=\w)|\.(?=[^\W\d_]|-))+\Z")
_NUMBER_OF_ITEM = re.compile(r"\d{1,3}\Z")
_WORD_AFTER = re.compile(r"[\s\"'“‘«»(\[–—-]*(\w+)")
_HAN = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_CLAUSE = re.compile(
    r"""[，；：;]                                  # full-width marks and the semicolon divide wherever they stand
      | [,:](?=\s)                                 # 1,200 and 23:12 hold together
      | (?<!\d)[,:](?=\D) | (?<=\d),(?=[^\W\d_])  # Chinese copy typed with ASCII marks
      | (?<!\d)\s[–—-]\s | \s[–—-]\s(?!\d) | —— | —(?!\d)  # 5 – 6 % is a range
      """,
    re.VERBOSE,
)


def paragraphs(text: str) -> tuple[Span, ...]:
    """The lines that hold something, without the white space around them; hard-wrapped lines make one paragraph."""
    return tuple(paragraph for block in _blocks(text) for paragraph in _unwrapped(text, block))


def sentences(text: str, language: Language) -> tuple[Span, ...]:
    """All sentences in order, white space around them left out; text without an end mark ends with its paragraph."""
    found: list[Span] = []
    for paragraph in paragraphs(text):
        start = paragraph.start
        for end in _ends(text, paragraph, language):
            if sentence := _trimmed(text, start, end):
                found.append(sentence)
            start = end
        if sentence := _trimmed(text, start, paragraph.end):
            found.append(sentence)
    return tuple(found)


def clauses(text: str, span: Span, language: Language) -> tuple[Span, ...]:
    """The stretches between commas, semicolons, colons and dashes of one sentence, the marks left out.

    A comma or a point inside a number divides nothing, in any language; the language decides about ASCII commas without
    a space, which only Chinese copy has.
    """
    found: list[Span] = []
    start = span.start
    for mark in _CLAUSE.finditer(text, span.start, span.end):
        if mark[0] in ",:" and language is not Language.CHINESE and not text[mark.end() : mark.end() + 1].isspace():
            continue
        if clause := _trimmed(text, start, mark.start()):
            found.append(clause)
        start = mark.end()
    if clause := _trimmed(text, start, span.end):
        found.append(clause)
    return tuple(found)


def _blocks(text: str) -> Iterator[list[Span]]:
    """Yield runs of lines without an empty one between them."""
    block: list[Span] = []
    last = 0
    for line in _LINE.finditer(text):
        trimmed = _trimmed(text, line.start(), line.end())
        if block and (trimmed is None or line.start() > last + 1):
            yield block
            block = []
        if trimmed is not None:
            block.append(trimmed)
        last = line.end()
    if block:
        yield block


def _unwrapped(text: str, block: list[Span]) -> Iterator[Span]:
    """Yield the paragraphs of a block: its lines, or what a program broke into lines of one width.

    A line was broken there if the next word would not have fitted. That may be chance; a block counts as broken when it
    often happens in the middle of a sentence, and not to its longest line alone.
    """
    width = max(line.end - line.start for line in block)
    if len(block) < 2 or width not in _WRAPPED_WIDTHS:
        yield from block
        return
    broken = [_is_full(text, line, following, width) for line, following in pairwise(block)]
    inside = sum(
        full and text[following.start].islower() and text[line.end - 1] not in ".!?:"
        for full, (line, following) in zip(broken, pairwise(block), strict=True)
    )
    if inside < max(1, len(broken) * _BROKEN_INSIDE) or sum(broken) < min(2, len(broken)):
        yield from block
        return
    start: int | None = None
    for line, full in zip(block, [*broken, False], strict=True):
        start = line.start if start is None else start
        if not full:
            yield Span(start, line.end)
            start = None


def _is_full(text: str, line: Span, following: Span, width: int) -> bool:
    word = text[following.start : following.end].split(None, 1)[0]
    return line.end - line.start + 1 + len(word) > width and not _HAN.match(word)


def _ends(text: str, paragraph: Span, language: Language) -> Iterator[int]:
    """Yield the places where a sentence ends inside a paragraph, its own end left out."""
    quotations = _quotations(text, paragraph)
    starts = [quotation.start for quotation in quotations]
    for end in _END.finditer(text, paragraph.start, paragraph.end):
        around = bisect_right(starts, end.start("mark")) - 1
        if around >= 0 and end.end() < quotations[around].end:
            continue
        if end.end() < paragraph.end and _divides(text, end, paragraph, language):
            yield end.end()


def _quotations(text: str, paragraph: Span) -> list[Span]:
    """Outermost pairs of quotation marks that are closed within the paragraph and not too long, in order."""
    found: list[Span] = []
    opened: int | None = None
    closing = ""
    for mark in _QUOTE.finditer(text, paragraph.start, paragraph.end):
        if opened is not None and mark.end() - opened > _LONGEST_QUOTATION:
            opened = None
        if opened is None:
            if mark[0] in _CLOSED_BY and not (mark[0] == '"' and _closes(text, mark.start())):
                opened, closing = mark.start(), _CLOSED_BY[mark[0]]
        elif mark[0] == closing:
            found.append(Span(opened, mark.end()))
            opened = None
    return found


def _closes(text: str, place: int) -> bool:
    """Whether a straight quotation mark that nothing precedes looks like the end of a quotation (or like inches)."""
    return not text[place - 1 : place].isspace() and text[place + 1 : place + 2].isspace()


def _divides(text: str, end: re.Match[str], paragraph: Span, language: Language) -> bool:
    mark, closers, after = end["mark"], end["closers"], text[end.end()]
    if mark[0] in "。！？" or (language is Language.CHINESE and _divides_han(text, end, after)):
        return not (closers and _has_tail(text, end.end(), paragraph, language))
    if not after.isspace():
        return False
    following = _WORD_AFTER.match(text, end.end(), paragraph.end)
    word = following[1] if following else ""
    if word[:1].islower() and not word[1:2].isupper():
        return False
    return mark != "." or bool(closers) or _full_stop(text, end.start(), word, paragraph, language)


def _divides_han(text: str, end: re.Match[str], after: str) -> bool:
    """Whether a Latin mark ends a Chinese sentence: "涨了!Orion" and "跌了.第二天" do, "Inc.在" and "……" do not."""
    if end["mark"][0] in "!?":
        return True
    return end["mark"] == "." and bool(_HAN.match(after) and _HAN.match(text[end.start() - 1]))


def _full_stop(text: str, place: int, word: str, paragraph: Span, language: Language) -> bool:
    """Whether the point at place ends a sentence rather than an abbreviation or an initial."""
    before = _WORD_BEFORE.search(text, max(paragraph.start, place - 20), place)
    if before is None:
        item = _NUMBER_OF_ITEM.search(text, max(paragraph.start, place - 4), place)
        return item is None or item.start() > paragraph.start
    never, perhaps, starters = _words(language)
    token = before[0]
    if token in never:
        return False
    initial = len(token) == 1 and token.isupper() and text[before.start() - 1 : before.start()] != "/"
    if token in perhaps or initial or "." in token:
        return word in starters
    return True


def _has_tail(text: str, place: int, paragraph: Span, language: Language) -> bool:
    """Whether the words after a quotation only say whose it is, as in “……。”他说。 (and so belong to it)."""
    says = lexicon(language, "sentences")["says"]
    tail = re.match(r"[^。！？!?\n]*", text[place : min(paragraph.end, place + _LONGEST_TAIL)])
    words = re.split(r"[，,：:“]", tail[0])[0].rstrip() if tail else ""
    return any(words.endswith(verb) for verb in says)


@cache
def _words(language: Language) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    table = lexicon(language, "sentences")
    return frozenset(table["never"]), frozenset(table["perhaps"]), frozenset(table["starters"])


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space at its ends; None where nothing is left."""
    if start < end and not text[start].isspace() and not text[end - 1].isspace():
        return Span(start, end)
    whole = text[start:end]
    start = end - len(whole.lstrip())
    end = start + len(whole.strip())
    return Span(start, end) if start < end else None

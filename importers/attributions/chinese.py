"""The frames of a Chinese sentence: 据…介绍, …表示, …数据显示, “……”, …说, (路透社).

The text comes in plain form (importers.folding): simplified, with ASCII commas, colons and brackets.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from importers.attributions import voices
from importers.attributions.chinese_sources import Found, Sources
from importers.attributions.chinese_words import words
from importers.attributions.frames import Frame
from importers.names import Mention
from kb.model import SourceKind, Span

_MARKS = re.compile(r"(?P<aside>\([^()\n]{1,40}\))|(?<!\d)[,:]|[,:](?!\d)|[;。!?！？\n“”「」『』]")
_OPENING = "“「『"
_CLOSING = "”」』"
_BEFORE_WORDS = frozenset(",:“「。")
_LONGEST_OPENING = 48
_LONGEST_SUBJECT = 60
_LONGEST_HEAD = 24
_LISTENER = re.compile(r"[^,:。“]{0,14}?(?:记者|(?=[,:“]))")


def frames(text: str, plain: str, sentence: Span, mentions: Sequence[Mention]) -> Iterator[Frame]:
    """Yield the frames of one sentence in reading order; mentions are those inside it."""
    cues = list(words().cues.finditer(plain, sentence.start, sentence.end))
    if not cues and plain.find(":", sentence.start, sentence.start + _LONGEST_HEAD + 1) < 0:
        return
    grammar = _Sentence(text, plain, sentence, mentions)
    headed = grammar.headed()
    if headed is not None:
        yield headed
    free = sentence.start if headed is None else headed.passage.end
    for cue in cues:
        if cue.start() < free:
            continue
        frame = grammar.frame(str(cue.lastgroup), cue.start(), cue.end())
        if frame is not None:
            yield frame
            free = frame.passage.end


class _Sentence:
    def __init__(self, text: str, plain: str, sentence: Span, mentions: Sequence[Mention]) -> None:
        self._plain = plain
        self._span = sentence
        self._sources = Sources(text, plain, mentions)
        marks = _MARKS.finditer(plain, sentence.start, sentence.end)
        self._marks = [mark.start() for mark in marks if mark["aside"] is None]

    def headed(self) -> Frame | None:
        """世卫组织:…, as headlines and interviews have it; a company or a place before a colon is a subject."""
        colon = self._marks[0] if self._marks else self._span.end
        if colon - self._span.start > _LONGEST_HEAD or self._plain[colon : colon + 1] != ":":
            return None
        found = self._sources.subject(self._span.start, colon, shows=False)
        if found is None or found.pointer is not None or not self._sources.can_head(self._span.start, colon):
            return None
        return self._made(found, Span(found.start, colon), (Span(colon, self._span.end),))

    def frame(self, cue: str, start: int, end: int) -> Frame | None:
        """The frame a cue at [start, end) makes; None where it makes none."""
        match cue:
            case "impersonal":
                passage = Span(start, end)
                nobody = voices.anonymous(self._plain[start:end])
                return Frame(passage=passage, voices=(nobody,), scope=(Span(end, self._span.end),))
            case "open":
                return self._opening(start, end)
            case "bracket":
                return self._bracket(start, end)
            case "say" | "show":
                return self._saying(start, end, shows=cue == "show")
        return None

    def _opening(self, start: int, end: int) -> Frame | None:
        """据X介绍, 根据X的数据, 从X获悉: from 据 to the comma."""
        opened = self._plain[start:end]
        if opened == "据" and start > self._span.start and self._plain[start - 1] in words().joined:
            return None
        stop = min(self._next_mark(end), end + _LONGEST_OPENING)
        if opened == words().from_:
            learnt = words().learn.search(self._plain, end, stop)
            if learnt is None:
                return None
            found = self._sources.subject(end, learnt.start(), shows=False)
            stop = learnt.end()
        elif self._plain.endswith(words().own, end, stop):
            return None
        else:
            found = self._sources.reported(end, stop)
        if found is None or found.end == found.start:
            return None
        if words().citing.fullmatch(opened) and found.voices:
            carriers = self._sources.nouns.outlets(self._clause_start(start), start)
            found = found._replace(voices=(*found.voices, *carriers))
        stop = max(found.end, stop if opened == words().from_ else 0)
        return self._made(found, Span(start, stop), (Span(stop, self._span.end),))

    def _saying(self, start: int, end: int, *, shows: bool) -> Frame | None:
        """X表示, 数据显示; what it covers follows, or precedes a verb that ends its sentence."""
        clause = max(self._clause_start(start), start - _LONGEST_SUBJECT)
        if words().negated.search(self._plain, max(clause, start - 4), start) or self._plain[start - 1] == "的":
            return None
        tail = words().tails.match(self._plain, end, self._span.end)
        stop = tail.end() if tail else end
        bare = stop == end and self._plain[start:end] in words().marked
        if (
            bare
            and self._plain[end : end + 1] not in _BEFORE_WORDS
            and not self._plain.startswith(words().openers, end)
        ):
            return None
        if self._plain.startswith("的", stop) and not self._plain.startswith("的是", stop):
            return None
        found = self._sources.subject(clause, start, shows=shows)
        if found is None or words().measured.match(self._plain, found.start):
            return None
        if self._plain.endswith("告诉", start, stop) and (listener := _LISTENER.match(self._plain, stop)):
            stop = min(listener.end(), self._span.end)
        said = self._plain[found.start : stop]
        carriers = tuple(voice for voice in self._sources.nouns.outlets(found.start, stop) if voice not in found.voices)
        if found.voices and not said.startswith(found.voices[0].name):
            found = found._replace(voices=found.voices + carriers)
        return self._made(found, Span(found.start, stop), self._scope(found.start, stop))

    def _bracket(self, start: int, end: int) -> Frame | None:
        """(路透社), (数据来源:Wind): after what it vouches for."""
        label, colon, name = self._plain[start + 1 : end - 1].partition(":")
        known = self._sources.nouns.outlets(start, end)
        if colon:
            if not label.endswith(("来源", "据")) or not name.strip():
                return None
            known = known or (voices.organisation(name.strip()),)
        elif not known or len(label) > len(known[0].name) + 8:
            return None
        return Frame(passage=Span(start, end), voices=known, scope=(Span(self._span.start, start),))

    def _made(self, found: Found, passage: Span, scope: tuple[Span, ...]) -> Frame:
        outer = bool(found.voices) and all(voice.kind is SourceKind.OUTLET for voice in found.voices)
        return Frame(
            passage=passage,
            voices=found.voices,
            pointer=found.pointer,
            fallback=found.fallback,
            scope=scope,
            data=found.data,
            outer=outer,
        )

    def _scope(self, start: int, stop: int) -> tuple[Span, ...]:
        """What a verb that ends at stop, its subject at start, covers."""
        after = self._plain[stop : self._span.end].strip(" 。.!?！？\n")
        before = self._plain[self._span.start : start].rstrip(" ,")
        behind = Span(self._span.start, start)
        if not after.strip("”」』"):
            return (behind,)
        if before.endswith(tuple(_CLOSING)):
            return (behind, Span(stop, self._span.end)) if after.lstrip(",:。")[:1] in _OPENING else (behind,)
        mark = self._next_mark(stop)
        if mark > stop and self._plain.endswith(words().after, stop, mark):
            return (Span(stop, mark),)
        return (Span(stop, self._quote_end(stop)),)

    def _quote_end(self, stop: int) -> int:
        """Where a whole quotation behind the verb ends, what follows being the writer's; else the sentence's end."""
        opened = self._plain[stop : stop + 2].lstrip(",: ")
        if not opened or opened[0] not in _OPENING:
            return self._span.end
        ends = [at + 1 for at in self._marks if at > stop and self._plain[at] in _CLOSING]
        if not ends or self._plain[ends[-1] : ends[-1] + 1] not in {",", ";", ""}:
            return self._span.end
        return ends[-1]

    def _next_mark(self, place: int) -> int:
        at = bisect_left(self._marks, place)
        return self._marks[at] if at < len(self._marks) else self._span.end

    def _clause_start(self, place: int) -> int:
        at = bisect_left(self._marks, place)
        return self._marks[at - 1] + 1 if at else self._span.start

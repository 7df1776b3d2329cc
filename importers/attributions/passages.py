"""Which stretches of a text somebody speaks, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from importers import folding
from importers.attributions import chinese, latin
from importers.attributions.carrying import Speakers
from importers.attributions.frames import Frame
from importers.attributions.voices import Voice
from importers.lexicon import lexicon
from importers.names import Mention
from importers.outlets import with_outlets
from kb.model import Language, SourceKind, Span, Strength

_OPENING = "“«「『"
_CLOSING = "”»」』"
_REPORTIVE = re.compile(r"\b(?:aur|ser)ai(?:t|ent)\b")
"""The French conditional that reports what others say."""

_WORD = re.compile(r"[^\W\d_]{5,}")


class Spoken(NamedTuple):
    """A stretch of text, who speaks it, and the words that say so."""

    span: Span
    voices: tuple[Voice, ...]
    passage: Span


class _Last(NamedTuple):
    """What the sentence before left behind for the next one to go on with."""

    sentence: Span
    voices: tuple[Voice, ...]
    passage: Span
    data: bool
    quoting: bool


def spoken(
    text: str, language: Language, paragraphs: Sequence[Span], sentences: Sequence[Span], mentions: Sequence[Mention]
) -> Iterator[Spoken]:
    """Yield what somebody speaks, in reading order of the sentences; stretches may overlap where one cites another."""
    walk = _Walk(text, language, mentions)
    paragraph = 0
    for sentence in sentences:
        while paragraph + 1 < len(paragraphs) and paragraphs[paragraph].end <= sentence.start:
            paragraph += 1
            walk.last = None
        yield from walk.read(sentence)


def matched(text: str, language: Language) -> str:
    """The form of a text that frames are found in; same length."""
    return folding.plain(text) if language is Language.CHINESE else folding.folded(text)


def framed(text: str, form: str, sentence: Span, mentions: Sequence[Mention], language: Language) -> Iterator[Frame]:
    """Yield the frames of one sentence; form is the text as matched gives it, mentions are those inside."""
    if language is Language.CHINESE:
        return chinese.frames(text, form, sentence, mentions)
    return latin.frames(text, form, sentence, mentions, language)


class _Walk:
    def __init__(self, text: str, language: Language, mentions: Sequence[Mention]) -> None:
        self._text = text
        self._language = language
        self._plain = matched(text, language)
        self._mentions = with_outlets(text, mentions)
        self._starts = [mention.span.start for mention in self._mentions]
        self._speakers = Speakers()
        self._unclaimed: list[Span] = []
        self.last: _Last | None = None

    def read(self, sentence: Span) -> Iterator[Spoken]:
        """Yield what is spoken in one sentence, and in the ones before it whose quotation it closes."""
        first, last = bisect_left(self._starts, sentence.start), bisect_left(self._starts, sentence.end)
        inside = self._mentions[first:last]
        made = list(self._resolved(sentence, inside))
        self._speakers.read(inside)
        if made:
            yield from self._of_frames(sentence, made)
        elif self.last is not None and self._goes_on(sentence, self.last):
            yield Spoken(sentence, self.last.voices, self.last.passage)
            self.last = self.last._replace(
                sentence=sentence, quoting=self._stays_open(sentence, quoting=self.last.quoting)
            )
        else:
            self.last = None
        self._remember_unclaimed(sentence, claimed=bool(made))

    def _resolved(self, sentence: Span, inside: Sequence[Mention]) -> Iterator[tuple[Frame, tuple[Voice, ...]]]:
        for frame in framed(self._text, self._plain, sentence, inside, self._language):
            before = [mention for mention in inside if mention.span.end <= frame.passage.start]
            told = self._speakers.resolve(frame, before)
            if told:
                self._speakers.heard(told)
                yield frame, told

    def _of_frames(self, sentence: Span, made: Sequence[tuple[Frame, tuple[Voice, ...]]]) -> Iterator[Spoken]:
        for place, (frame, told) in enumerate(made):
            for scope in frame.scope:
                end = self._end(frame, scope, made[place + 1 :])
                start = max(
                    (f.passage.end for f, _ in made[:place] if not f.outer and scope.start < f.passage.start),
                    default=scope.start,
                )
                if start < end:
                    yield Spoken(Span(max(start, scope.start), end), told, frame.passage)
            if any(scope.end <= frame.passage.start for scope in frame.scope):
                for quoted in self._unclaimed:
                    yield Spoken(quoted, told, frame.passage)
        frame, told = made[-1]
        outer = [voice for f, voices in made[:-1] if f.outer for voice in voices]
        self.last = _Last(
            sentence=sentence,
            voices=(*told, *outer),
            passage=frame.passage,
            data=frame.data or any(voice.kind is SourceKind.DATASET for voice in told),
            quoting=self._stays_open(sentence, quoting=False),
        )

    def _end(self, frame: Frame, scope: Span, later: Sequence[tuple[Frame, tuple[Voice, ...]]]) -> int:
        """Where what a frame covers ends: an outlet's report holds what others say in it, anything else gives way."""
        if frame.outer or scope.end <= frame.passage.start:
            return scope.end
        for follower, _ in later:
            if follower.data and all(voice.strength is Strength.ANONYMOUS for voice in follower.voices):
                continue  # X says that trial data show: X vouches as well
            starts = min((s.start for s in follower.scope), default=follower.passage.start)
            begins = min(starts, follower.passage.start)
            if begins <= frame.passage.end + 2:
                continue
            if scope.start < begins < scope.end:
                return begins
        return scope.end

    # From sentence to sentence ------------------------------------------------------------------------------------

    def _goes_on(self, sentence: Span, last: _Last) -> bool:
        """Whether a sentence without a frame clearly continues what the one before was told."""
        words = self._plain[sentence.start : sentence.end]
        if last.quoting or words[:1] in {*_OPENING, '"'}:
            return True
        goes_on = _words(self._language)
        if words.startswith(goes_on["first"]):
            return True
        if last.data and (words.startswith(goes_on["data"]) or self._shares_words(sentence, last.sentence)):
            return True
        return self._language is Language.FRENCH and not last.data and bool(_REPORTIVE.search(words))

    def _shares_words(self, sentence: Span, before: Span) -> bool:
        """Whether two sentences speak of the same table: at least two long words in common."""
        if self._language is Language.CHINESE:
            return False
        here, there = (set(_WORD.findall(self._plain, span.start, span.end)) for span in (sentence, before))
        return len(here & there) >= 2

    def _stays_open(self, sentence: Span, *, quoting: bool) -> bool:
        """Whether a quotation is still open at the end of a sentence."""
        marks = [mark for mark in self._text[sentence.start : sentence.end] if mark in _OPENING or mark in _CLOSING]
        return marks[-1] in _OPENING if marks else quoting

    def _remember_unclaimed(self, sentence: Span, *, claimed: bool) -> None:
        """Keep the sentences of a quotation that is open, until a later one says whose it is."""
        opened = self._stays_open(sentence, quoting=bool(self._unclaimed))
        if opened and not claimed:
            self._unclaimed.append(sentence)
        elif claimed or not self._unclaimed or not opened:
            self._unclaimed = []


@cache
def _words(language: Language) -> Mapping[str, Any]:
    table = lexicon(language, "attributions")["continues"]
    return {key: tuple(listed) for key, listed in table.items()}

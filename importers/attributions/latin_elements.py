"""An English or French sentence as words, phrases of the lexicon, signs and names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from importers.attributions import voices
from importers.attributions.latin_words import NOTHING, TOKEN, Words, roles_of
from importers.attributions.voices import Voice
from importers.names import Mention
from kb.model import Span

NOUNS = (
    "pronoun-person",
    "pronoun-organisation",
    "pronoun-any",
    "notice",
    "document",
    "data",
    "role",
    "anonymous",
    "institution",
    "epithet",
    "speech",
)
"""What a word is first, where it can be several."""


class Element(NamedTuple):
    """A word, a phrase of the lexicon, a sign or a name, at [start, end)."""

    start: int
    end: int
    word: str
    roles: frozenset[str] = NOTHING
    mention: Mention | None = None

    def noun(self) -> str | None:
        """What it is as a noun; None where it is none that can speak."""
        if self.mention is not None:
            return "mention"
        return next((noun for noun in NOUNS if noun in self.roles), None)


class Elements:
    """One sentence, asked by place; outside it there is nothing."""

    def __init__(self, text: str, sequence: Sequence[Element]) -> None:
        self.text = text
        self.all = sequence

    def word(self, place: int) -> str:
        """The word there, in lower case."""
        return self.all[place].word if 0 <= place < len(self.all) else ""

    def roles(self, place: int) -> frozenset[str]:
        """What the word there can be."""
        return self.all[place].roles if 0 <= place < len(self.all) else NOTHING

    def mention(self, place: int) -> Mention | None:
        """The name there."""
        return self.all[place].mention if 0 <= place < len(self.all) else None

    def noun(self, place: int) -> str | None:
        """What the word there is as a noun."""
        return self.all[place].noun() if 0 <= place < len(self.all) else None

    def voice(self, place: int) -> Voice | None:
        """Whoever is named there."""
        mention = self.mention(place)
        return None if mention is None else voices.of_mention(mention)

    def said(self, first: int, last: int) -> str:
        """The text of the elements [first, last]."""
        return self.text[self.all[first].start : self.all[last].end]


def elements(folded: str, span: Span, mentions: Sequence[Mention], words: Words) -> list[Element]:
    """A sentence of folded text as elements; a name is one, whatever its words could be."""
    tokens = list(TOKEN.finditer(folded, span.start, span.end))
    written = [token[0] for token in tokens]
    found: list[Element] = []
    named = iter(mentions)
    mention = next(named, None)
    place = 0
    while place < len(tokens):
        start = tokens[place].start()
        while mention is not None and mention.span.end <= start:
            mention = next(named, None)
        if mention is not None and mention.span.start <= start:
            found.append(
                Element(
                    mention.span.start,
                    mention.span.end,
                    folded[mention.span.start : mention.span.end],
                    NOTHING,
                    mention,
                )
            )
            while place < len(tokens) and tokens[place].start() < mention.span.end:
                place += 1
            if place + 1 < len(tokens) and written[place] == "." and tokens[place].start() == mention.span.end:
                place += 1  # "Moderna Inc. says": the point is the name's
            continue
        word = written[place]
        sizes = words.phrases.get(word)
        if sizes is None and "-" not in word:  # most words: a hyphen may be that of a French inversion
            found.append(Element(start, tokens[place].end(), word))
            place += 1
            continue
        size = next((size for size in sizes or () if _is_phrase(written, place, size, words)), 1)
        phrase = tuple(written[place : place + size])
        found.append(Element(start, tokens[place + size - 1].end(), " ".join(phrase), roles_of(phrase, words)))
        place += size
    return found


def _is_phrase(written: Sequence[str], place: int, size: int, words: Words) -> bool:
    return place + size <= len(written) and tuple(written[place : place + size]) in words.roles

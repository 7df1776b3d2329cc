"""The frames of an English or French sentence: according to X, X said, said X, selon X, a indiqué X, (Reuters)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from importers.attributions import voices
from importers.attributions.frames import Frame
from importers.attributions.latin_elements import Elements, elements
from importers.attributions.latin_phrases import Found
from importers.attributions.latin_scopes import CLOSING, OPENING, Scopes
from importers.attributions.latin_sources import SIGNS, Sources
from importers.attributions.latin_words import CUES, TOKEN, Words, words_of
from importers.attributions.voices import Pointer
from importers.names import Mention
from kb.model import CitationRole, EntityKind, Language, SourceKind, Span, Strength

_LONGEST_HEAD = 8
_BETWEEN = 7
"""Elements between a participle and its agent: recorded across the country by."""

_IN_FRONT = 12
_PUT_AT = 12
"""Elements between "puts" and its "at": puts the number of dead in the two villages at 144."""

_ADDRESSED = 8
"""Elements between a verb and the outlet it was said to: told reporters from the Financial Times."""


def frames(text: str, folded: str, sentence: Span, mentions: Sequence[Mention], language: Language) -> Iterator[Frame]:
    """Yield the frames of one sentence in reading order; mentions are those inside it."""
    words = words_of(language)
    if words.cues.isdisjoint(TOKEN.findall(folded, sentence.start, sentence.end)) and not _turns(folded, sentence):
        return
    sequence = elements(folded, sentence, mentions, words)
    grammar = _Sentence(Elements(text, sequence), words)
    headed = grammar.headed()
    free = 0
    if headed is not None:
        frame, free = headed
        yield frame
    for place, element in enumerate(sequence):
        if place < free or element.mention is not None or not (element.roles & CUES or element.word == "("):
            continue
        made = grammar.frame(place)
        if made is not None:
            frame, free = made
            yield frame


def _turns(folded: str, sentence: Span) -> bool:
    """Whether a French inversion may stand there: indiquent-ils."""
    return any(folded.find(turned, sentence.start, sentence.end) >= 0 for turned in ("-il", "-elle", "-on"))


class _Sentence:
    def __init__(self, line: Elements, words: Words) -> None:
        self._line = line
        self._all = line.all
        self._sources = Sources(line, words)
        self._scopes = Scopes(line, words)
        self._word = line.word
        self._roles = line.roles

    def headed(self) -> tuple[Frame, int] | None:
        """Study: …; Macron : « … »: before a colon a person or a body speaks where a quotation follows."""
        colon = next((at for at in range(min(_LONGEST_HEAD, len(self._all))) if self._word(at) in SIGNS), 0)
        if colon == 0 or self._word(colon) != ":":
            return None
        found = self._sources.before(colon)
        if found is None or not found.voices or found.voices[0].kind is SourceKind.ORGANISATION:
            return None
        named = found.voices[0].strength is Strength.NAMED and found.voices[0].kind is not SourceKind.OUTLET
        if named and self._word(colon + 1) not in OPENING | {'"'}:
            return None
        return self._made(found._replace(last=colon), found.first, (self._scopes.forward(colon + 1),))

    def frame(self, place: int) -> tuple[Frame, int] | None:
        """The frame the word at place makes, and the place after it; None where it makes none."""
        roles = self._roles(place)
        if "impersonal" in roles:
            return self._hearsay(place)
        if "open" in roles and (made := self._opening(place)) is not None:
            return made
        if "adding" in roles and self._word(place - 1) in {",", "before", "in", "while", "en", "tout"}:
            return self._made(Found(place, place, pointer=Pointer.ELIDED), place, (self._scopes.forward(place + 1),))
        if roles & {"say", "show", "have", "tally", "at"} and (made := self._saying(place)) is not None:
            return made
        if "passive" in roles:
            return self._done_by(place)
        return self._bracket(place) if self._word(place) == "(" else None

    # The kinds of frame -----------------------------------------------------------------------------------------

    def _hearsay(self, place: int) -> tuple[Frame, int]:
        """Reportedly, de source policière: nobody one could ask."""
        nobody = voices.anonymous(self._line.said(place, place))
        behind = self._scopes.ends(place + 1) and not self._scopes.opens(place)
        scope = self._scopes.backward(place) if behind else self._scopes.forward(place + 1)
        return self._made(Found(place, place, (nobody,)), place, (scope,))

    def _opening(self, place: int) -> tuple[Frame, int] | None:
        """According to X, selon X."""
        found = self._sources.behind(place + 1)
        if found is None or ("named_only" in self._roles(place) and not self._is_named(place, found)):
            return None
        if self._scopes.opens(place):
            scope: tuple[Span, ...] = (self._scopes.forward(found.last + 1),)
        elif self._scopes.is_aside(place, found.last + 1) or self._scopes.leads_on(place, found.last + 1):
            scope = (self._scopes.backward(place), self._scopes.forward(found.last + 1))
        elif self._word(place).endswith((" by", " par")) and self._word(place - 1) not in {",", "as", "comme"}:
            scope = (self._scopes.clause_before(place),)
        else:
            scope = (self._scopes.backward(place),)
        return self._made(found, place, scope)

    def _saying(self, place: int) -> tuple[Frame, int] | None:
        """X said that …; …, said X; …, X said."""
        roles = self._roles(place)
        found = self._sources.subject(place)
        if found is None:
            return self._inverted(place) if roles & {"say", "tally"} else None
        if "say" not in roles and not self._counts(found, place) and not self._shows(found, roles):
            return None
        if self._is_noun(place) or self._heads_its_noun(found, place):
            return None
        found = self._with_document(self._with_addressee(found, place), place)
        first, after = found.first, place + 1
        if self._scopes.is_behind(first, self._scopes.past_listener(place)):
            scope: tuple[Span, ...] = (self._scopes.backward(first), *self._scopes.quote_after(after))
            if self._scopes.goes_on(first, after):
                scope = (self._scopes.forward(after),)
            elif self._scopes.is_aside(first, after):
                scope = (self._scopes.backward(first), self._scopes.forward(after))
        elif "that_only" in roles and not self._has_that(after):
            return None
        else:
            scope = (self._scopes.forward(after),)
        return self._made(found._replace(last=place), first, scope)

    def _inverted(self, place: int) -> tuple[Frame, int] | None:
        """…, a indiqué X; …, a-t-il ajouté; “…”, said X."""
        begun = self._sources.before_adverbs(place - 1)
        if begun < 0:
            return None
        turned = any("inverted" in self._roles(at) for at in range(begun, place + 1))
        if turned:
            first = begun if "inverted" in self._roles(begun) else begun + 1
            scope = (self._scopes.backward(first), *self._scopes.quote_after(place + 1))
            return self._made(Found(first, place, pointer=Pointer.PERSON), first, scope)
        if self._word(begun) not in CLOSING | {",", "—", "–", "-"}:
            return None
        if "participle-form" in self._roles(place) and not self._sources.has_auxiliary(begun + 1, place):
            return None
        found = self._sources.behind(place + 1)
        if found is None:
            return None
        scope = (self._scopes.backward(begun + 1), *self._scopes.quote_after(found.last + 1))
        return self._made(found, begun + 1, scope)

    def _done_by(self, place: int) -> tuple[Frame, int] | None:
        """Was estimated by X: the words before and those after."""
        by = next((at for at in range(place + 1, place + _BETWEEN) if "by" in self._roles(at)), 0)
        if not by or any(self._word(at) in SIGNS for at in range(place, by)):
            return None
        auxiliaries = range(self._sources.before_adverbs(place - 1) + 1, place)
        if not any("passives" in self._roles(at) for at in auxiliaries):
            return None
        found = self._sources.behind(by + 1)
        if found is None:
            return None
        return self._made(found, place, (self._scopes.backward(place), self._scopes.forward(found.last + 1)))

    def _bracket(self, place: int) -> tuple[Frame, int] | None:
        """(Reuters), (source: X), 2.100 (police) et 7.000 (CGT): after what they vouch for."""
        closed = next((at for at in range(place + 1, place + 8) if self._word(at) == ")"), None)
        if closed is None or place < 2:
            return None
        labelled = self._word(place + 1).startswith("source") and self._word(place + 2) == ":"
        found = self._sources.behind(place + 3 if labelled else place + 1)
        if found is None or found.last != closed - 1 or not found.voices:
            return None
        voice = found.voices[0]
        spelled = self._line.mention(place - 1) is not None and not labelled
        if spelled or voice.strength is Strength.ANONYMOUS or voice.kind is SourceKind.PERSON:
            return None
        if voice.kind is not SourceKind.OUTLET and not labelled and not self._is_signature(place, closed):
            return None
        return self._made(found._replace(last=closed), place, (self._scopes.since_bracket(place),))

    def _is_signature(self, place: int, closed: int) -> bool:
        """Whether a body in brackets signs a figure or the sentence, rather than explains a word."""
        mention = self._line.mention(closed - 1)
        if mention is not None and mention.kind not in {EntityKind.INSTITUTION, EntityKind.OTHER}:
            return False
        if any(self._word(at)[:1].isdigit() for at in range(place - 3, place)):
            return True
        known = mention is not None and mention.known and mention.kind is EntityKind.INSTITUTION
        return known and self._word(closed + 1) in {"", "."}

    def _made(self, found: Found, first: int, scope: tuple[Span, ...]) -> tuple[Frame, int]:
        passage = Span(self._all[min(first, found.first)].start, self._all[found.last].end)
        outer = bool(found.voices) and all(voice.kind is SourceKind.OUTLET for voice in found.voices)
        frame = Frame(
            passage=passage,
            voices=found.voices,
            pointer=found.pointer,
            hint=found.hint,
            fallback=found.fallback,
            scope=tuple(
                piece
                for span in scope
                for piece in self._scopes.without_asides(span, found.last)
                if piece.start < piece.end
            ),
            data=found.data,
            outer=outer,
        )
        return frame, found.last + 1

    # Conditions -------------------------------------------------------------------------------------------------

    def _shows(self, found: Found, roles: frozenset[str]) -> bool:
        """Whether a verb of documents has one for its subject; any verb will do for "les chiffres de l'Insee"."""
        if "show" in roles:
            return found.data or any(voice.kind is SourceKind.OUTLET for voice in found.voices)
        tabled = found.data and any(voice.kind is SourceKind.DATASET for voice in found.voices)
        return tabled and "have" in roles and self._word(found.first - 1) in {"", ",", ";", ":"}

    def _has_that(self, place: int) -> bool:
        """Whether a clause of what is said follows within a few words: assure lundi dans un communiqué que."""
        return any(self._roles(at) & {"that"} or self._word(at) in {":", "«", "“"} for at in range(place, place + 8))

    def _counts(self, found: Found, place: int) -> bool:
        """The junta counted 144 dead; Insee puts it at 3 %; not a country, a company or a reader."""
        if "at" in self._roles(place) and any(self._word(at) == "at" for at in range(place + 1, place + _PUT_AT)):
            return True
        if "tally" not in self._roles(place):
            return False
        named = (element.mention for element in self._all[found.first : place] if element.mention is not None)
        counting = {EntityKind.INSTITUTION, EntityKind.OTHER}
        alone = found.voices[:1] if found.pointer is None else ()
        doubtful = any(mention.kind not in counting and voices.of_mention(mention) in alone for mention in named)
        return not doubtful and bool(found.voices or found.fallback)

    def _is_noun(self, place: int) -> bool:
        """Whether what could be a verb is a noun here: the Stargate project is, Reuters reports of."""
        after = self._all[place + 1] if place + 1 < len(self._all) else None
        if after is None or not (self._line.noun(place) or "also_nouns" in self._roles(place)):
            return False
        return "finite" in after.roles or after.word in {"of", "'s", "by"}

    def _heads_its_noun(self, found: Found, place: int) -> bool:
        """Whether a word in capitals only because it opens the sentence describes a noun: damage estimates range."""
        return found.first == found.last == 0 and self._line.mention(0) is None and self._line.noun(place) is not None

    def _is_named(self, place: int, found: Found) -> bool:
        """Per Bloomberg, pour Christopher Dembik: a person, or an outlet, and nothing else."""
        kinds = {SourceKind.OUTLET, SourceKind.PERSON}
        named = bool(found.voices) and found.voices[0].kind in kinds and not found.data
        held = any(
            element.mention is not None and element.mention.kind is EntityKind.PERSON
            for element in self._all[place + 1 : found.last + 1]
        )
        outlet = bool(found.voices) and found.voices[0].role is CitationRole.PUBLISHER
        return (
            named
            and (held or outlet)
            and (self._word(place) == "per" or (self._scopes.opens(place) and self._word(found.last + 1) == ","))
        )

    def _with_document(self, found: Found, verb: int) -> Found:
        """In its annual report, X said; X said in a filing: the document, too."""
        if found.data or (found.voices and all(voice.strength is Strength.ANONYMOUS for voice in found.voices)):
            return found
        first = found.first - _IN_FRONT if self._word(found.first - 1) == "," else found.first
        name = self._sources.written(first, found.first - 1) or self._sources.written(verb + 1, verb + _ADDRESSED)
        return found if name is None else found._replace(voices=(voices.document(name), *found.voices))

    def _with_addressee(self, found: Found, verb: int) -> Found:
        """Told the Financial Times: the outlet carries the words."""
        for place in range(verb + 1, min(verb + _ADDRESSED, len(self._all))):
            if self._word(place) in {",", ":", ".", "“"} or self._roles(place) & {"that"}:
                break
            voice = self._line.voice(place)
            if voice is not None and voice.kind is SourceKind.OUTLET and voice not in found.voices and found.voices:
                return found._replace(voices=(*found.voices, voice))
        return found

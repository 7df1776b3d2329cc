"""Who stands before a verb or behind "according to" in an English or French sentence."""

from __future__ import annotations

from collections.abc import Sequence

from importers.attributions import voices
from importers.attributions.latin_elements import Element, Elements
from importers.attributions.latin_phrases import Found, Phrases
from importers.attributions.latin_scopes import CLOSING, OPENING
from importers.attributions.latin_words import NOTHING, Words
from importers.attributions.voices import Pointer, Voice
from kb.model import EntityKind, SourceKind, Strength

SIGNS = frozenset(",;:.()—–!?[]…/") | OPENING | CLOSING

_LONGEST_PHRASE = 16
_LONGEST_APPOSITION = 18
_LONGEST_TITLE = 6
_DIGITS_OF_A_YEAR = 4
_LONGEST_NOTICE = 5
_ON = frozenset({"sur", "via"})


class Sources:
    """The sources of one sentence, by where a verb or a preposition looks for them."""

    def __init__(self, line: Elements, words: Words) -> None:
        self._line = line
        self._all = line.all
        self._phrases = Phrases(line, words)

    def before_adverbs(self, place: int) -> int:
        """The last place at or before this one that is neither adverb, auxiliary nor time; -1 where there is none."""
        while place >= 0 and self._all[place].mention is None:
            element = self._all[place]
            number = element.word[0].isdigit() and self._line.roles(place - 1) & {"adverb"}
            if not (element.roles & {"adverb", "negated", "passives"} or number):
                break
            place -= 1
        return place

    def has_auxiliary(self, first: int, verb: int) -> bool:
        """Whether a French participle has its "avoir" before it."""
        return any("auxiliaries" in self._line.roles(place) for place in range(first, verb))

    def subject(self, verb: int) -> Found | None:
        """Who speaks before a verb; None where nobody can, where it is denied or passive."""
        last = self.before_adverbs(verb - 1)
        between = self._all[last + 1 : verb]
        denied = any(element.roles & {"negated"} for element in between)
        passive = any(element.roles & {"passives"} for element in between) and not self._reflexive(between)
        if denied or passive or any("inverted" in element.roles for element in self._all[last + 1 : verb + 1]):
            return None
        if "participle-form" in self._all[verb].roles and not self.has_auxiliary(last + 1, verb):
            return None
        before = self._line.roles(verb - 1)
        if self._is_counted(verb):
            return None
        if last < 0 or self._line.word(verb - 1) == "to" or ("determiner" in before and "adverb" not in before):
            return None
        if "pronoun-relative" in self._line.roles(last):
            return self._antecedent(last - 1)
        if "and" in self._all[last].roles:
            return Found(last + 1, verb, pointer=Pointer.ELIDED)
        if self._line.word(last) in CLOSING and self._is_quoted_name(last - 1):
            last -= 1
        if self._line.word(last) == "," and "participle-form" in self._line.roles(verb) and self.behind(verb + 1):
            return None  # …, a annoncé jeudi le ministre
        if self._line.word(last) in {",", ")"}:
            said_to_be = self._line.word(verb + 1) == "to"
            return None if said_to_be else self._before_apposition(last)
        first = self._first(last)
        if first > last:
            return None
        found = self._unnamed(max(0, last - _LONGEST_PHRASE), last) or self._phrases.read(first, last, leftward=True)
        return None if found is None else self._with_one_before(found)

    def _is_counted(self, verb: int) -> bool:
        """Whether a number stands right before, so that no verb follows: 13 states, 11 confirmed deaths."""
        number = self._line.word(verb - 1)
        dated = "month" in self._line.roles(verb - 2) or len(number) == _DIGITS_OF_A_YEAR
        return number.isdigit() and not dated

    def _with_one_before(self, found: Found) -> Found:
        """With the one named right before, joined by "and": Pfizer and BioNTech said."""
        named = found.voices[:1]
        joined = self._line.voice(found.last) in named and "and" in self._line.roles(found.last - 1)
        voice = self._line.voice(found.last - 2) if named and joined else None
        if voice is None or voice.kind is not named[0].kind:
            return found
        return found._replace(first=min(found.first, found.last - 2), voices=(voice, *found.voices))

    def before(self, place: int) -> Found | None:
        """Whoever the words from the start of the sentence to place name, and nothing else."""
        return self._phrases.read(0, place - 1, leftward=True) if place > 0 else None

    def behind(self, place: int) -> Found | None:
        """The source that begins there, as behind "according to" or "said"."""
        first = self._past_notice(self._past_adverbs(place))
        last = first - 1
        while last + 1 < len(self._all) and last - first < _LONGEST_PHRASE and not self._closes(last + 1):
            last += 1
        if last < first:
            return None
        found = self._unnamed(first, last) or self._phrases.read(first, last, leftward=False)
        if found is None:
            return None
        return self._named_behind(self._spelled(self._with_carriers(self._with_others(found), last)))

    def _past_adverbs(self, place: int) -> int:
        """The first place that is no adverb; an article begins what is looked for."""
        while (
            place < len(self._all)
            and self._all[place].noun() is None
            and "adverb" in self._line.roles(place)
            and not self._line.roles(place) & {"determiner", "definite"}
        ):
            place += 1
        return place

    def _past_notice(self, place: int) -> int:
        """The place behind what it was said in or on: a annoncé dans un tweet le maire, sur son compte X la ville."""
        if self._line.word(place) in _ON:
            named = next((at for at in range(place + 1, place + _LONGEST_NOTICE) if self._line.mention(at)), 0)
            return self._past_adverbs(named + 1) if named and named + 1 < len(self._all) else place
        if not self._line.roles(place) & {"in"}:
            return place
        for at in range(place + 1, place + _LONGEST_NOTICE):
            if self._line.noun(at) in {"notice", "document"}:
                return self._past_adverbs(at + 1) if at + 1 < len(self._all) else place
        return place

    def _spelled(self, found: Found) -> Found:
        """The name in brackets behind the words for it: l'institut géologique américain (USGS)."""
        opening = next((at for at in range(found.last + 1, found.last + 4) if self._line.word(at) in SIGNS), 0)
        voice = self._line.voice(opening + 1)
        if self._line.word(opening) != "(" or self._line.word(opening + 2) != ")" or voice is None:
            return found
        body = self._line.mention(opening + 1)
        told = found.voices or ((found.fallback,) if found.fallback is not None else ())
        alone = len(told) == 1 and told[0].kind is SourceKind.ORGANISATION
        if not alone or body is None or body.kind is not EntityKind.INSTITUTION:
            return found
        return found._replace(voices=(voice,), pointer=None, last=opening + 2)

    def written(self, first: int, last: int) -> str | None:
        """The document named in [first, last] after "in" or "dans": in its annual report; None where there is none."""
        for place in range(max(first, 0), min(last, len(self._all) - 1)):
            if not self._line.roles(place) & {"in"}:
                continue
            for at in range(place + 1, min(place + _LONGEST_TITLE, last + 1)):
                if self._line.word(at) in SIGNS or self._line.roles(at) & {"say"} - self._line.roles(at) & {"document"}:
                    break
                if self._line.noun(at) == "document":
                    begin = place + 1
                    while begin < at and self._line.roles(begin) & {"determiner"}:
                        begin += 1
                    return self._line.said(begin, at)
        return None

    def _is_quoted_name(self, place: int) -> bool:
        """Whether nothing but a name stands between quotation marks: la « Commission nationale des secours »."""
        return self._line.mention(place) is not None and self._line.word(place - 1) in OPENING | {'"'}

    # Parts ---------------------------------------------------------------------------------------------------------

    def _reflexive(self, between: Sequence[Element]) -> bool:
        """S'est félicité: "être" here is no passive."""
        return any(element.word in {"s'", "se"} for element in between)

    def _first(self, last: int) -> int:
        """Where the phrase that ends at last begins: after the sign, connective or verb before it."""
        first = last
        while first > 0 and last - first < _LONGEST_PHRASE:
            before = self._all[first - 1]
            if before.mention is None:
                if before.word in SIGNS or before.roles & {"that", "open", "connective"} - self._kept(first - 1):
                    break
                if before.roles & {"say", "show", "tally"} and before.noun() is None and "passive" not in before.roles:
                    break
            first -= 1
        while first < last and self._all[first].roles & {"and", "connective"} and self._all[first].mention is None:
            first += 1
        return first

    def _kept(self, place: int) -> frozenset[str]:
        """The "and" between two names joins them; elsewhere it begins a clause."""
        joins = "and" in self._line.roles(place) and place > 0 and self._all[place - 1].mention is not None
        return frozenset({"connective"}) if joins else NOTHING

    def _closes(self, place: int) -> bool:
        """Whether a phrase that runs rightwards ends before this place."""
        element = self._all[place]
        if element.mention is not None:
            return False
        if element.word in SIGNS or element.roles & {"that", "adding", "and"}:
            return True
        if "open" in element.roles and "link" not in element.roles:
            return True
        if element.roles & {"meanwhile"} and not element.roles & {"link", "adverb"}:
            return True
        if element.roles & {"connective"} and not element.roles & {"link", "determiner", "closeness"}:
            return True
        return bool(element.roles & {"say"}) and element.noun() is None and "passive" not in element.roles

    def _antecedent(self, last: int) -> Found | None:
        """Whom "who" stands for: forecasters, who predicted; l'Insee, qui prévoit."""
        if self._line.word(last) == ",":
            last -= 1
        if last < 0:
            return None
        first = self._first(last)
        begun = next((at + 1 for at in range(last, first, -1) if self._line.roles(at) & {"link"}), first)
        alone = self._line.noun(last) not in {None, "mention"}
        return self._phrases.read(last if alone else begun, last, leftward=True)

    def _unnamed(self, first: int, last: int) -> Found | None:
        """People familiar with the matter, une source proche du dossier: all of it up to the verb."""
        for place in range(last - 1, first - 1, -1):
            if self._line.word(place) in SIGNS:
                return None
            if self._all[place].noun() in {"anonymous", "role"} and "closeness" in self._line.roles(place + 1):
                return Found(place, last, (voices.anonymous(self._line.said(place, last)),))
        return None

    def _before_apposition(self, comma: int) -> Found | None:
        """Dan Ives, an analyst at Wedbush, said."""
        opening = "(" if self._line.word(comma) == ")" else ","
        for place in range(comma - 1, max(comma - _LONGEST_APPOSITION, 0), -1):
            if self._line.word(place) == opening:
                found = self._phrases.read(self._first(place - 1), place - 1, leftward=True)
                named = self._line.voice(place + 1) if place + 2 == comma else None
                office = found is not None and (_is_office(found) or self._line.noun(place - 1) == "role")
                if named is not None and found is not None and (office or _is_person(named)):
                    return found._replace(voices=(voices.person(named.name),), pointer=None, last=comma)
                if found is not None and found.data and (found.fallback or _is_nobodys(found)):
                    return self._commissioned(found, place + 1, comma)
                return found._replace(last=comma) if found is not None and _is_somebody(found) else None
            if self._line.word(place) in SIGNS - {"(", ")"}:
                return None
        return None

    def _commissioned(self, found: Found, place: int, comma: int) -> Found | None:
        """The report, commissioned by X, says: identified by who stands behind it."""
        by = "passive" in self._line.roles(place) and "by" in self._line.roles(place + 1)
        owner = self.behind(place + 2) if by else None
        table = found.fallback or next(iter(found.voices), None)
        if owner is None or not owner.voices or owner.last >= comma or table is None:
            return found._replace(last=comma) if found.fallback else None
        written = voices.document(table.name)
        return found._replace(last=comma, voices=(written, *owner.voices), pointer=None)

    def _with_others(self, found: Found) -> Found:
        """With those joined to the first: la Dares et Pôle emploi."""
        while found.voices and "and" in self._line.roles(found.last + 1):
            place = found.last + 2
            if self._line.roles(place) & {"determiner"}:
                place += 1
            voice = self._line.voice(place)
            if voice is None:
                break
            found = found._replace(voices=(*found.voices, voice), last=place)
        return found

    def _with_carriers(self, found: Found, last: int) -> Found:
        """With the outlet that carried it: un médecin cité par AP."""
        for place in range(found.last + 1, max(last, found.last + 2)):
            if self._line.roles(place) & {"passive", "citing"} or self._line.roles(place) & {"told"}:
                for at in range(place + 1, place + 4):
                    voice = self._line.voice(at)
                    if voice is not None and voice.kind is SourceKind.OUTLET:
                        return found._replace(voices=(*found.voices, voice), last=at)
        return found

    def _named_behind(self, found: Found) -> Found:
        """The name that follows an office: selon un médecin local, Herman Granados."""
        office = _is_office(found) or self._line.noun(found.last) == "role"
        unnamed = office or (found.voices and found.voices[0].strength is Strength.ANONYMOUS)
        comma = next((at for at in range(found.last + 1, found.last + 6) if self._line.word(at) in SIGNS), 0)
        if not unnamed or self._line.word(comma) != ",":
            return found
        voice = self._line.voice(comma + 1)
        mention = self._line.mention(comma + 1)
        if voice is None or mention is None:
            return found
        full = mention.kind is EntityKind.OTHER and " " in mention.text and self._line.word(comma + 2) in {",", "."}
        if voice.kind is not SourceKind.PERSON and not full:
            return found
        return found._replace(voices=(voices.person(voice.name), *found.voices[1:]), pointer=None, last=comma + 1)


def _is_nobodys(found: Found) -> bool:
    """Whether it is a table or a report of nobody named."""
    return bool(found.voices) and all(voice.strength is Strength.ANONYMOUS for voice in found.voices)


def _is_person(voice: Voice) -> bool:
    return voice.kind is SourceKind.PERSON


def _is_office(found: Found) -> bool:
    """Whether it is a person known by the office alone."""
    return found.pointer is Pointer.PERSON or any(_is_person(v) and v.name[:1].islower() for v in found.voices)


def _is_somebody(found: Found) -> bool:
    return found.pointer is None and bool(found.voices) and not found.data

"""Names by their capitals, in English, French and inside Chinese copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from importers.lexicon import lexicon
from importers.names.mention import Mention
from kb.model import EntityKind, Language, Span

_WORD = re.compile(r"(?<![^\W_\u3400-\u9fff])[A-ZÀ-ÖØ-ÞŒŠŽ](?:[^\W_\u3400-\u9fff]|[-'&.+/](?=[^\W_\u3400-\u9fff]))*")
_ELIDED = re.compile(r"(?:[LDJNSMCT]|Qu)'(?=[^\W\d_])")
_OPENS_SENTENCE = re.compile(r"(?:\A|[.!?:…\n。！？：•–—]|\n\s*[-*]|(?:\)|[A-Z]{3,})\s[-–—])[\s\"'“”‘«»(\[]*\Z")
_PARTICLES = frozenset(
    {"van", "von", "der", "den", "bin", "ben", "ibn", "al", "el", "ul", "di", "da", "del", "della", "dos", "ter", "zu"}
)
_JOINED = {"of", "de", "du", "des", "d'", "for"}
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,} \Z")
_SMALL_WORD = re.compile(r" ([a-z]+)")
_ALSO_BEFORE_NOUNS = frozenset({"state", "city"})
"""After a name these may describe what follows: "Apple city stores"."""
_VERBAL = "indique|explique|communique|revendique|signale|implique|applique|critique|publique|fabrique|assiste"
_TAIL = re.compile(
    rf"""(?:\s(?!(?:{_VERBAL})\b)(?:[a-zéèêîç]+(?:al|ale|aux|aires?|iques?|ienne?|el|elles?|ive|aise?|oise?|ante?|ile)|uni(?:e|es|s)?)\b
      | \s(?:et\s)?(?:(?:pour\s|contre\s)(?:la\s|le\s|les\s|l')|de\sla\s|de\sl'|des\s|du\s|de\s|d')[a-zéèêîôûç]{{3,}}\b
      ){{1,6}}(?:\s(?:de\sla\s|de\sl'|des\s|du\s|de\s|d')[A-ZÉ][\w-]+)?""",
    re.VERBOSE,
)
"""What goes on with the name of a French body in small letters: Office fédéral de la statistique."""
_YEAR = re.compile(r" (?:19|20)\d\d(?![\d.,]\d|\d)")
"""A year behind a name is part of it: "Euro 2024", "AIME 2025"."""
_FRENCH_OFFICE = re.compile(
    r"\b(?:ministère|préfecture|université|mairie|parquet|tribunal|hôpital|rectorat)"
    r" (?:de la |de l'|des |de |du |d')[A-ZÉÎ][\w'-]+(?:(?: et| de| du)? [A-ZÉÎ][\w'-]+)*"
)
_BODIES = frozenset({EntityKind.COMPANY, EntityKind.INSTITUTION})
_ROAD = re.compile(r"[ADEMN]\d{1,4}")
_NEAR = re.compile(r"\b(?:près|commune|ville|village|hauteur|aire de repos|environs|quartier|au large) (?:de |d')\Z")
_OF_PLACE = frozenset({"in", "near", "à", "À", "In", "Near"})
_WORDS_OF_A_PLACE = 3
_TITLED_LINE = re.compile(r"[^\n]{20,200}")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words side by side.

    Attributes:
        initial: They open a sentence.
        titled: A title stands before them.
        placed: A preposition of place stands before them: "in", "near", "à".
    """

    span: Span
    text: str
    initial: bool
    titled: bool
    placed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    not_names: frozenset[str]
    titles: frozenset[str]
    openers: frozenset[str]
    heads: frozenset[str]
    heads_before_adjectives: frozenset[str]
    followers: frozenset[str]
    given: frozenset[str]
    kinds: Mapping[str, EntityKind]
    place_nouns: frozenset[str]

    def beside_a_place(self, text: str, span: Span) -> bool:
        """Whether a small word says that the name is a place: "the state of Chiapas", "Sindh province"."""
        ahead = text[max(0, span.start - 30) : span.start].split(" ")[-3:]
        if len(ahead) == len(("state", "of", "")) and ahead[1:] == ["of", ""] and ahead[0] in self.place_nouns:
            return True
        if text.startswith(", where ", span.end):
            return True
        behind = _SMALL_WORD.match(text, span.end)
        return behind is not None and behind[1] in self.place_nouns and behind[1] not in _ALSO_BEFORE_NOUNS


def unknown(text: str, language: Language, known: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the names in text (in its plain form) that are not among the known ones, which stay as they are.

    A run that goes on beyond a known name is yielded whole ("Tesla Model Y"): the caller drops what lies inside.
    """
    words = _words(language)
    if language is Language.FRENCH:
        for office in _FRENCH_OFFICE.finditer(text):
            span = Span(*office.span())
            yield Mention(span=span, text=office[0], name=office[0], kind=EntityKind.INSTITUTION, known=False)
    runs = list(_runs(text, language, words))
    inside = {run.text for run in runs if not run.initial}
    inside |= {mention.text.rsplit(" ", 1)[-1] for mention in known if " " in mention.text}
    inside |= {run.text.rsplit(" ", 1)[-1] for run in runs if " " in run.text}
    free = iter(known)
    hit = next(free, None)
    for run in runs:
        hits = []
        while hit is not None and hit.span.start < run.span.end:
            if hit.span.end > run.span.start:
                hits.append(hit)
            if hit.span.end > run.span.end:
                break
            hit = next(free, None)
        if hits:
            yield from _beyond(run, hits, words)
        elif _is_name(text, run, inside, words):
            yield _mention(run, words)


def _is_name(text: str, run: Run, inside: set[str], words: _Words) -> bool:
    if not run.initial or " " in run.text or run.text in inside or run.titled:
        return len(run.text) > 1
    if any(letter.isupper() or letter.isdigit() for letter in run.text[1:]):
        return True
    after = re.match(r"('s\b)| ([^\W\d_]+)", text[run.span.end : run.span.end + 20])
    shaped_like_a_word = run.text.endswith(("s", "ing", "ed", "ly", "ment", "tion", "ance", "ité", "ure"))
    return bool(after and (after[1] or (after[2] in words.followers and not shaped_like_a_word)))


def _mention(run: Run, words: _Words) -> Mention:
    return Mention(span=run.span, text=run.text, name=run.text, kind=_kind(run, words), known=False)


def _kind(run: Run, words: _Words) -> EntityKind:
    if run.titled:
        return EntityKind.PERSON
    if run.placed and not any(letter.isdigit() for letter in run.text):
        return EntityKind.PLACE
    parts = run.text.split()
    by_end = words.kinds.get(parts[-1])
    if by_end is not None and len(parts) > 1:
        return by_end
    if parts[0] in words.heads:
        return EntityKind.INSTITUTION
    if any(letter.isdigit() for letter in run.text) and not _YEAR.search(run.text):
        return EntityKind.PRODUCT
    if 2 <= len(parts) <= 4 and parts[0] in words.given:
        return EntityKind.PERSON
    return EntityKind.OTHER


def _beyond(run: Run, hits: Sequence[Mention], words: _Words) -> Iterator[Mention]:
    """Yield the run where it is a name of its own around one known name."""
    if len(hits) != 1 or not run.span.contains(hits[0].span) or run.span == hits[0].span:
        return
    hit = hits[0]
    before = run.text[: hit.span.start - run.span.start].split()
    after = run.text[hit.span.end - run.span.start :].split()
    if after and all(word in words.kinds for word in after) and not before:
        yield Mention(span=run.span, text=run.text, name=hit.name, kind=hit.kind, known=True)
    elif after and hit.kind in {EntityKind.COMPANY, EntityKind.PRODUCT} and not before:
        yield Mention(span=run.span, text=run.text, name=run.text, kind=EntityKind.PRODUCT, known=False)
    elif (after and not before) or (hit.kind is EntityKind.PLACE and (not run.initial or _is_hyphened(before))):
        yield _mention(run, words)
    elif before and not after and hit.kind in _BODIES and (not run.initial or before[-1].endswith("-")):
        yield Mention(span=run.span, text=run.text, name=run.text, kind=hit.kind, known=False)


def _on_the_road(text: str, start: int) -> bool:
    """Whether the number of a road stands there: "l'autoroute A8", "la route D17"."""
    return text[max(0, start - 16) : start].endswith(("autoroute ", "route ", "nationale ", "motorway "))


def _is_hyphened(before: Sequence[str]) -> bool:
    """Whether the known name is the end of one word: Hydro-Québec."""
    return len(before) == 1 and before[0].endswith("-")


def _runs(text: str, language: Language, words: _Words) -> Iterator[Run]:
    titled_lines = _lines_in_title_case(text) if language is Language.ENGLISH else ()
    run: list[tuple[int, int]] = []
    line = 0
    for start, end, word in _capitals(text):
        while line < len(titled_lines) and titled_lines[line].end <= start:
            line += 1
        if line < len(titled_lines) and titled_lines[line].start <= start:
            continue
        road = _ROAD.fullmatch(word) is not None and _on_the_road(text, start)
        breaks = word in words.not_names or word in words.titles or road or _is_span_of_months(word)
        if run and (breaks or not _goes_on(text, run, start, words)):
            yield _closed(text, run, words)
            run = []
        opens = not run and word in words.openers and opens_sentence(text, start)
        if breaks or (opens and not (word in words.kinds and _INITIALS.search(text, max(0, start - 8), start))):
            continue
        run.append((start, end))
    if run:
        yield _closed(text, run, words)


def _is_span_of_months(word: str) -> bool:
    """Whether it is "January-June"."""
    first, dash, last = word.replace("-through-", "-").replace("-to-", "-").partition("-")
    months = lexicon(Language.ENGLISH, "periods")["months"]
    return bool(dash) and first.lower() in months and last.lower() in months


def _capitals(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _WORD.finditer(text):
        start, word = match.start(), match.group()
        if (elided := _ELIDED.match(word)) is not None:
            start, word = start + elided.end(), word[elided.end() :]
        if word.endswith(("'s", "'S")):
            word = word[:-2]
        if word and (word[0].isupper() or any(map(str.isdigit, word))):
            yield start, start + len(word), word


def _goes_on(text: str, run: Sequence[tuple[int, int]], start: int, words: _Words) -> bool:
    between = text[run[-1][1] : start]
    if between in {" ", " & "}:
        return True
    if between == ". ":  # initials: J. Robert
        return run[-1][1] - run[-1][0] == 1
    joint = between.strip()
    if joint.rstrip("-") in _PARTICLES:
        return True
    first = text[run[0][0] : run[0][1]]
    return (joint.split(" ")[0] in _JOINED or joint == "d'") and first in words.heads and len(joint) < 8


def _closed(text: str, run: Sequence[tuple[int, int]], words: _Words) -> Run:
    span = Span(run[0][0], run[-1][1])
    head = text[span.start : run[0][1]] in words.heads_before_adjectives
    if head and (rest := _TAIL.match(text, span.end)) is not None:
        span = Span(span.start, rest.end())
    if not opens_sentence(text, span.start) and (year := _YEAR.match(text, span.end)) is not None:
        span = Span(span.start, year.end())
    before = text[max(0, span.start - 30) : span.start].rstrip(" ").rsplit(" ", 1)[-1].lstrip("(\"'“«")
    placed = (
        before in _OF_PLACE
        or _NEAR.search(text, max(0, span.start - 24), span.start) is not None
        or words.beside_a_place(text, span)
    )
    return Run(
        span,
        text[span.start : span.end],
        opens_sentence(text, span.start),
        before in words.titles,
        placed and len(run) <= _WORDS_OF_A_PLACE,
    )


def opens_sentence(text: str, place: int) -> bool:
    """Whether a sentence (or a line, or what follows a colon) begins at place."""
    return bool(_OPENS_SENTENCE.search(text, max(0, place - 8), place)) if place else True


def _lines_in_title_case(text: str) -> tuple[Span, ...]:
    """Headlines whose every long word has a capital: there a capital says nothing."""
    found = []
    for line in _TITLED_LINE.finditer(text):
        if line.group().rstrip().endswith((".", ":", ",")):
            continue
        long_words = _LONG_WORD.findall(line.group())
        if len(long_words) >= 4 and sum(word[0].isupper() for word in long_words) >= 0.8 * len(long_words):
            found.append(Span(*line.span()))
    return tuple(found)


@cache
def _words(language: Language) -> _Words:
    table = lexicon(language, "names")
    if language is Language.CHINESE:
        table = {**lexicon(Language.ENGLISH, "names"), "not_names": table["not_names"], "openers": []}
    kinds = {
        word: kind
        for kind, words in (
            (EntityKind.COMPANY, table["companies"]),
            (EntityKind.INSTITUTION, table["institutions"]),
            (EntityKind.PLACE, table["places"]),
        )
        for word in words
    }
    return _Words(
        not_names=frozenset(table["not_names"]),
        titles=frozenset(table["titles"]),
        openers=frozenset(table["openers"]),
        heads=frozenset(table["heads"]),
        heads_before_adjectives=frozenset(table["heads"] if language is Language.FRENCH else ()),
        followers=frozenset(table["followers"]),
        given=frozenset(lexicon(Language.ENGLISH, "given")["names"]),
        kinds=kinds,
        place_nouns=frozenset(table.get("place_nouns", ())),
    )


def longer_forms(mentions: Sequence[Mention]) -> dict[str, Mention]:
    """Short forms of the names of several words in a text: a person's last word, a company's first, "R1"."""
    found: dict[str, Mention] = {}
    for mention in mentions:
        parts = mention.text.replace("-", " ").split(" ")
        if len(parts) < 2:
            continue
        shorts = {parts[-1]} if mention.kind in {EntityKind.PERSON, EntityKind.PRODUCT} else {parts[0]}
        if mention.kind is EntityKind.PRODUCT:
            shorts.add(mention.text[len(parts[0]) + 1 :])
        if mention.kind is EntityKind.OTHER:
            shorts = {parts[0], parts[-1]}
        for short in shorts:
            if len(short) > 1 and not short.isdigit():
                found.setdefault(short, mention)
    return found


def acronyms(text: str, mentions: Sequence[Mention]) -> dict[str, Mention]:
    """The long name for the short one in brackets behind it, and the other way round where the short one is known."""
    found: dict[str, Mention] = {}
    for name, behind in pairwise(mentions):
        bracketed = (
            text[name.span.end : behind.span.start] == " (" and text[behind.span.end : behind.span.end + 1] == ")"
        )
        if not bracketed or name.kind is not EntityKind.INSTITUTION or " " in behind.text:
            continue
        if behind.known and not name.known:
            found.setdefault(name.text, behind)
        elif not behind.known:
            found.setdefault(behind.text, name)
    return found

"""How far an English or French attribution reaches, and where the writer's own voice begins."""

from __future__ import annotations

from collections.abc import Iterator

from importers.attributions.latin_elements import Elements
from importers.attributions.latin_words import Words
from kb.model import EntityKind, Span

OPENING = frozenset("“«‘")
CLOSING = frozenset('”»"')

_LONGEST_LISTENER = 4
_LONGEST_ASIDE = 7
_LONGEST_INSERTION = 12


class Scopes:
    """The stretches of one sentence, by element."""

    def __init__(self, line: Elements, words: Words) -> None:
        self._line = line
        self._all = line.all
        self._market = words.market

    def opens(self, place: int) -> bool:
        """Whether nothing but a connective stands before, in the sentence or since a semicolon or colon."""
        if self._line.word(place - 1) == "," and self._line.roles(place - 2) & {"connective", "that"}:
            return True
        begun = place
        while begun > 0 and self._line.word(begun - 1) not in {";", ":", "—"}:
            begun -= 1
        return all(
            element.roles & {"connective", "adverb"} or element.word == "," for element in self._all[begun:place]
        )

    def is_behind(self, first: int, after: int) -> bool:
        """Whether "X said" stands behind its words: a comma or quotation before it, only a time or place after."""
        before = self._line.word(first - 1)
        if before not in CLOSING | {",", "—", "–"}:
            return False
        return self.ends(after)

    def ends(self, place: int) -> bool:
        """Whether only an aside of time, place or occasion is left before the next sign."""
        inside = False
        while place < len(self._all):
            element = self._all[place]
            if element.mention is None:
                if element.word in {",", ".", ";", "!", "?", "…", ")"} | CLOSING:
                    return True
                if element.roles & {"that"} or element.word in OPENING or element.word == ":":
                    return False
                inside = inside or bool(element.roles & {"link", "meanwhile"})
                if not inside and not element.roles & {"adverb"} and not element.word[0].isdigit():
                    return False
                if inside and "finite" in element.roles:
                    return False
            elif not inside:
                return False
            place += 1
        return True

    def past_listener(self, verb: int) -> int:
        """The place behind whoever it was said to: told CNN, told reporters."""
        if "told" not in self._line.roles(verb):
            return verb + 1
        place = verb + 1
        while self._line.roles(place) & {"determiner"}:
            place += 1
        for at in range(place + 1, place + _LONGEST_LISTENER):
            if self._line.word(at) in {",", ".", ""} or self._line.roles(at) & {"that", "link"}:
                return at
        return place + 1

    def leads_on(self, place: int, after: int) -> bool:
        """Estimated by X at 5 bn: what X did goes on behind the name."""
        return self._line.word(place).endswith((" by", " par")) and bool(self._line.roles(after) & {"link"})

    def is_aside(self, first: int, after: int) -> bool:
        """Nvidia, X said, lost 12 %: between the subject and its verb."""
        if first > _LONGEST_ASIDE or self._line.word(after) != "," or self._line.word(first - 1) != ",":
            return False
        return not any(element.word[0].isdigit() for element in self._all[:first])

    def goes_on(self, first: int, after: int) -> bool:
        """Whether what X said follows an aside: "En bref, X a annoncé dans un communiqué, le 29 mai, la fin de"."""
        spoken = any(e.roles & {"finite", "auxiliaries"} or e.word in CLOSING | {'"'} for e in self._all[: first - 1])
        if spoken or "in" not in self._line.roles(after):
            return False
        comma = next((at for at in range(after, len(self._all)) if self._line.word(at) == ","), len(self._all))
        return len(self._all) - comma > _LONGEST_ASIDE

    def backward(self, place: int) -> Span:
        """From the start of the sentence, of its last part behind a semicolon, or of the bracket, to place."""
        return self._behind(place, {";", "("})

    def since_bracket(self, place: int) -> Span:
        """From the last bracket that closed to place: 2.100 (police) et 7.000 (CGT)."""
        return self._behind(place, {";", ")"})

    def _behind(self, place: int, signs: set[str]) -> Span:
        begun = place
        depth = 0
        while begun > 0:
            word = self._line.word(begun - 1)
            depth += (word == ")") - (word == "(")
            if word in signs and (word != "(" or depth < 0):
                break
            begun -= 1
        return Span(self._all[begun].start, self._all[max(begun, place - 1)].end)

    def clause_before(self, place: int) -> Span:
        """From the last comma or connective to place: the 46 cents expected by analysts."""
        begun = place
        while begun > 0 and self._line.word(begun - 1) not in {",", ";", ":"}:
            begun -= 1
        return Span(self._all[begun].start, self._all[max(begun, place - 1)].end)

    def forward(self, place: int) -> Span:
        """To the end of the sentence, or to where a main clause of the writer's own begins."""
        end = place
        quoted = False
        while end < len(self._all):
            word = self._line.word(end)
            quoted = (quoted or word in OPENING) and word not in CLOSING
            closed = 0 if quoted else self._aside_closes(end)
            if not quoted and not closed and end > place and self._breaks(end):
                break
            end = max(end + 1, closed)
        start = self._all[place].start if place < len(self._all) else self._all[-1].end
        return Span(start, max(start, self._all[end - 1].end))

    def _breaks(self, place: int) -> bool:
        word = self._line.word(place)
        if word == ";":
            return True
        if word != ",":
            return False
        if "break" in self._line.roles(place + 1):
            return not self._line.roles(place + 2) & {"that"}
        return any(self._is_market(at) for at in range(place + 1, place + 5) if self._line.word(at) not in {",", "."})

    def _is_market(self, place: int) -> bool:
        """Whether a share price or an index is spoken of: it needs nobody's word."""
        mention = self._line.mention(place)
        return self._line.word(place) in self._market or (mention is not None and mention.kind is EntityKind.INDEX)

    def without_asides(self, span: Span, said: int) -> Iterator[Span]:
        """Yield a stretch behind the words at said without the writer's asides between commas: , launched in May,."""
        if span.start < self._all[said].end:
            yield span
            return
        begun = span.start
        place = said
        while place < len(self._all) and self._all[place].start < span.end:
            closed = self._aside_closes(place)
            if closed:
                yield Span(begun, self._all[place].end)
                begun = place = closed
                begun = self._all[closed].start
            else:
                place += 1
        yield Span(begun, max(begun, span.end))

    def _aside_closes(self, comma: int) -> int:
        """The comma that ends an aside which this one opens; 0 where it opens none."""
        opens = self._line.word(comma) == "," and self._line.roles(comma + 1) & {"aside"}
        if not opens:
            return 0
        for place in range(comma + 2, min(comma + _LONGEST_INSERTION, len(self._all))):
            word = self._line.word(place)
            if word == ",":
                return place
            if word in OPENING | CLOSING | {";", ":"}:
                break
        return 0

    def quote_after(self, place: int) -> tuple[Span, ...]:
        """What follows where the quotation goes on: “…,” X said, “and …”."""
        for at in range(place, min(place + 2, len(self._all))):
            if self._line.word(at) in OPENING | {'"', ":"}:
                return (self.forward(at),)
        return ()

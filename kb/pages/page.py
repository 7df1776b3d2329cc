"""What every deliverable in Markdown is made of: the claims numbered, their footnotes, their places."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kb import say
from kb.graph import Graph
from kb.model import (
    Citation,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Finding,
    Language,
    Severity,
    Snapshot,
    Span,
    Stance,
    Strength,
)
from kb.pages import escape

_PASSAGE = 400
_AROUND = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A deliverable.

    Attributes:
        title: In plain words.
        facts: (name, value) pairs for the head of the file; nothing that changes from one run to the next.
        body: Markdown, strangers' words escaped.
        notes: The footnotes in Markdown, each one line; the first is number 1.
    """

    title: str
    language: Language
    facts: tuple[tuple[str, str | int], ...]
    body: str
    notes: tuple[str, ...] = ()

    def markdown(self) -> str:
        """The whole file: front matter, heading, body, footnotes."""
        front = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in self.facts]
        notes = [f"[^{number}]: {note}" for number, note in enumerate(self.notes, start=1)]
        head = ["---", *front, "---", "", f"# {escape.inline(self.title)}", ""]
        return "\n".join([*head, self.body, *(["", *notes] if notes else []), ""])


class Desk:
    """A snapshot laid out for writing in one language: each claim numbered in order of document and place."""

    def __init__(self, snapshot: Snapshot, language: Language) -> None:
        self.snapshot = snapshot
        self.language = language
        self.graph = Graph(snapshot)
        order = {document: number for number, document in enumerate(snapshot.documents)}
        self.claims = sorted(self.graph.claims(), key=lambda claim: order[claim.document])
        self.numbers = {claim.id: number for number, claim in enumerate(self.claims, start=1)}
        self._lines: dict[DocumentId, list[int]] = {}

    def say(self, code: str, **facts: str) -> str:
        """One of the texts of the pages, filled with Markdown."""
        return say.text(f"page.{code}", self.language, **facts)

    def word(self, code: str) -> str:
        """The word for a code, to stand in Markdown."""
        return escape.inline(say.word(code, self.language))

    # Findings -----------------------------------------------------------------------------------------------------

    @cached_property
    def dismissed(self) -> dict[str, str]:
        """The editor's reason by the key of the finding that was set aside."""
        return {dismissal.key: dismissal.reason for dismissal in self.snapshot.dismissals}

    def findings(self) -> Iterator[Finding]:
        """Those not set aside, gravest first, then in the order of the checks and of their claims."""
        standing = [finding for finding in self.snapshot.findings if finding.key not in self.dismissed]
        yield from sorted(standing, key=self._gravity)

    def _gravity(self, finding: Finding) -> tuple[int, int, list[int], str]:
        checks = list(say.messages(self.language)["word"]["check"])
        order = checks.index(finding.check) if finding.check in checks else len(checks)
        about = [self.numbers[claim] for claim in finding.claims if claim in self.numbers]
        return (list(Severity).index(finding.severity), order, sorted(about), finding.key)

    def about(self, finding: Finding) -> list[Claim]:
        """The claims of the finding that this page tells of."""
        return [self.claims[self.numbers[claim] - 1] for claim in finding.claims if claim in self.numbers]

    def sentence(self, finding: Finding) -> str:
        """What the finding says, to stand in Markdown."""
        return escape.inline(say.sentence(finding, self.language))

    # Claims -------------------------------------------------------------------------------------------------------

    def stated(self, claim: Claim) -> str:
        """The figure as the language writes it, or the words where there is no figure."""
        return escape.inline(say.stated(claim.statement, self.language))

    def topic(self, claim: Claim) -> str:
        """Subject and metric."""
        facts = {"subject": self.graph.subject(claim), "metric": claim.statement.metric}
        return escape.inline(say.fill("{topic}", facts, self.language))

    def when(self, claim: Claim) -> str:
        """The day the claim is about."""
        as_of = claim.statement.as_of
        return escape.inline(say.period(as_of, self.language)) if as_of else self.say("no_date")

    def mark(self, *claims: Claim | ClaimId) -> str:
        """The references to the claims' footnotes, parted so that no two numbers read as one."""
        ids = (claim.id if isinstance(claim, Claim) else claim for claim in claims)
        return " ".join(f"[^{self.numbers[claim]}]" for claim in ids if claim in self.numbers)

    def vouchers(self, claim: Claim) -> str:
        """Whoever vouches, strongest first, each with its rung of the ladder; in words where nobody does."""
        told = [
            self._voucher(claim, citation) for citation in claim.citations if citation.strength is not Strength.NONE
        ]
        return "; ".join(dict.fromkeys(told)) or f"**{self.word(Strength.NONE)}**"

    def _voucher(self, claim: Claim, citation: Citation) -> str:
        facts = [self.word(citation.strength)]
        if citation.stance is not Stance.SUPPORTS:
            facts.append(self.word(citation.stance))
        facts.extend(escape.inline(fact) for fact in (citation.locator, citation.source.url) if fact)
        told = self.say("voucher", name=f"**{escape.inline(citation.source.name)}**", facts=", ".join(facts))
        statement = claim.statement
        held = citation.passage is not None and statement.sentence.contains(citation.passage)
        if not citation.quote or held:
            return told
        return self.say("quoting", told=told, quote=escape.inline(citation.quote))

    def footnote(self, claim: Claim) -> str:
        """Source, date, strength, the quoted passage and its place."""
        told = self.say(
            "footnote",
            who=self.vouchers(claim),
            when=self.when(claim),
            passage=self.passage(claim),
            place=self.place(claim),
        )
        note = self.say("note", note=escape.inline(claim.note)) if claim.note else ""
        return told + note

    def footnotes(self) -> tuple[str, ...]:
        """The footnotes of all claims, in their order."""
        return tuple(self.footnote(claim) for claim in self.claims)

    def passage(self, claim: Claim) -> str:
        """The sentence with the figure marked in it; of a very long one, the words around the figure."""
        text = self.graph.document(claim).text
        span, sentence = claim.statement.span, claim.statement.sentence
        start, end = min(sentence.start, span.start), max(sentence.end, span.end)
        before, after = "", ""
        if end - start > _PASSAGE:
            if start < span.start - _AROUND:
                start, before = span.start - _AROUND, "…"
            if end > span.end + _AROUND:
                end, after = span.end + _AROUND, "…"
        return before + self.marked(text, Span(start, end), [(span, "")]) + after

    def marked(self, text: str, stretch: Span, places: Iterable[tuple[Span, str]]) -> str:
        """A stretch of an article with places in it marked, what follows each (a reference) behind it."""
        told: list[str] = []
        reached = stretch.start
        for span, reference in places:
            if span.start < reached or span.end > stretch.end:
                continue
            told.append(_kept(text[reached : span.start]))
            told.append(f"<mark>{escape.inline(text[span.start : span.end])}</mark>{reference}")
            reached = span.end
        told.append(_kept(text[reached : stretch.end]))
        return "".join(told).strip()

    # Places -------------------------------------------------------------------------------------------------------

    def where(self, claim: Claim) -> str:
        """The page or line of its article the claim stands on."""
        return say.where(self.graph.document(claim), claim.statement.span, self.language)

    def at(self, claim: Claim, told: str) -> str:
        """What is told of a claim behind where it stands, as a line of its own begins."""
        where = self.where(claim)
        return self.say("at", where=where[0].upper() + where[1:], passage=told)

    @property
    def of_one(self) -> bool:
        """Whether the page is about one article, which is named once and not at every figure."""
        return len(self.snapshot.documents) == 1

    def place(self, claim: Claim) -> str:
        """Document, outlet, and page or line."""
        where = self.where(claim)
        if self.of_one:
            return where
        return self.say("place", document=self.named(self.graph.document(claim)), where=where)

    def named(self, document: Document) -> str:
        """A document by its title and outlet."""
        title = escape.inline(say.nested(document.title or document.name, self.language))
        if not document.outlet:
            return self.say("titled", title=title)
        return self.say("titled_by", title=title, outlet=escape.inline(document.outlet))


def _kept(text: str) -> str:
    """Words between two marks, with the blanks that part them from the marks."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return before + escape.inline(text) + after

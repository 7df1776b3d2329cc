"""The annotated draft: the article with every figure numbered, what is open beneath it, the sources at its foot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kb import say
from kb.model import Claim, ClaimId, Document, DocumentId, Finding, Language, PartKind, Severity, Snapshot, Span
from kb.pages import escape
from kb.pages.page import Desk, Page

_ASIDE = {PartKind.CAPTION, PartKind.CREDIT}


def annotated(snapshot: Snapshot, language: Language) -> Page:
    """Write out every article of the snapshot with its figures numbered."""
    desk = Desk(snapshot, language)
    titles = [document.title or document.name for document in snapshot.documents.values()]
    title = say.text("page.annotated_of", language, title=titles[0]) if len(titles) == 1 else desk.say("annotated")
    open_questions = _open(desk)
    blocks = [desk.say("legend")]
    for document_id, document in snapshot.documents.items():
        if len(titles) > 1:
            blocks.append(f"## {desk.named(document)}")
        blocks.extend(_article(desk, document_id, document, open_questions))
    return Page(
        title=title,
        language=language,
        facts=(("title", title), ("lang", language.value), ("documents", len(titles)), ("claims", len(desk.claims))),
        body="\n\n".join(block for block in blocks if block),
        notes=desk.footnotes(),
    )


def _open(desk: Desk) -> dict[ClaimId, list[Finding]]:
    """What is open about each claim; agreement is no question."""
    found: dict[ClaimId, list[Finding]] = defaultdict(list)
    for finding in desk.findings():
        if finding.severity is not Severity.INFO:
            for claim in finding.claims:
                found[claim].append(finding)
    return found


def _article(
    desk: Desk, document_id: DocumentId, document: Document, open_questions: dict[ClaimId, list[Finding]]
) -> Iterator[str]:
    claims = [claim for claim in desk.claims if claim.document == document_id]
    told_before: set[str] = set()
    for stretch in _lines(document.text):
        here = [claim for claim in claims if stretch.contains(claim.statement.span)]
        told = escape.line_start(desk.marked(document.text, stretch, _places(desk, here)))
        part = document.part_at(stretch)
        if part is PartKind.HEADLINE:
            yield f"### {told}"
        else:
            yield f"> {told}" if part in _ASIDE else told
        findings = [finding for claim in here for finding in open_questions.get(claim.id, ())]
        yield "\n".join(_margin(desk, claims, findings, told_before))


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line) + 1


def _places(desk: Desk, claims: list[Claim]) -> list[tuple[Span, str]]:
    """Each figure of the line with the references of every claim that rests on it."""
    together: dict[Span, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.statement.span):
        together[claim.statement.span].append(claim)
    return [(span, desk.mark(*resting)) for span, resting in together.items()]


def _margin(desk: Desk, claims: list[Claim], findings: list[Finding], told_before: set[str]) -> Iterator[str]:
    """What is open about a line: each finding once in an article, where it first comes up."""
    ids = {claim.id for claim in claims}
    for finding in findings:
        if finding.key not in told_before:
            told_before.add(finding.key)
            marks = desk.mark(*(claim for claim in finding.claims if claim in ids))
            yield f"- *{desk.say('open_question')}* · {desk.sentence(finding)}{marks}"

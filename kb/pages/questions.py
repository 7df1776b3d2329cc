"""The questions for the reporter: what is unsourced, weakly sourced, in conflict or undated, as a list to send."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kb import say
from kb.model import ClaimId, DocumentId, Finding, Language, Severity, Snapshot
from kb.pages.page import Desk, Page


def questions(snapshot: Snapshot, language: Language) -> Page:
    """Write the questions, one article after the other, in reading order."""
    desk = Desk(snapshot, language)
    titles = [document.title or document.name for document in snapshot.documents.values()]
    title = say.text("page.questions_of", language, title=titles[0]) if len(titles) == 1 else desk.say("questions")
    blocks = [block for document_id in snapshot.documents for block in _document(desk, document_id)]
    return Page(
        title=title,
        language=language,
        facts=(("title", title), ("lang", language.value), ("documents", len(titles))),
        body="\n\n".join(blocks or [desk.say("no_questions")]),
    )


def _document(desk: Desk, document_id: DocumentId) -> Iterator[str]:
    """The article's heading, what is asked of it as a whole, then of its figures; each question once."""
    whole: list[Finding] = []
    about: dict[ClaimId, list[Finding]] = defaultdict(list)
    claims = {claim.id: claim for claim in desk.claims if claim.document == document_id}
    for finding in desk.findings():
        if finding.severity is Severity.INFO:
            continue
        here = [claim for claim in claims if claim in finding.claims]
        if here:
            about[here[0]].append(finding)
        elif not finding.claims and document_id in finding.documents:
            whole.append(finding)
    if not whole and not about:
        return
    yield f"## {desk.named(desk.snapshot.documents[document_id])}"
    if whole:
        yield "\n".join(f"- {_question(desk, finding)}" for finding in whole)
    for claim_id, findings in sorted(about.items(), key=lambda item: desk.numbers[item[0]]):
        claim = claims[claim_id]
        yield "\n".join(
            [f"- {desk.at(claim, desk.passage(claim))}", *(f"    - {_question(desk, finding)}" for finding in findings)]
        )


def _question(desk: Desk, finding: Finding) -> str:
    """What the check found, and what to ask about it."""
    asking: dict[str, str] = say.messages(desk.language)["question"]
    return f"{desk.sentence(finding)} **{asking[finding.check]}**"

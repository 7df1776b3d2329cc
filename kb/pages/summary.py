"""The summary: what was not checked, what needs attention, and every figure with its source."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from kb import say
from kb.model import (
    Claim,
    DocumentId,
    Finding,
    Kind,
    Language,
    Preference,
    Review,
    Severity,
    Snapshot,
    SourceId,
    Strength,
    metrics,
)
from kb.pages import escape
from kb.pages.page import Desk, Page

_EXAMPLES = 12


def summary(snapshot: Snapshot, language: Language) -> Page:
    """Write the summary of everything in the snapshot."""
    desk = Desk(snapshot, language)
    titles = [document.title or document.name for document in snapshot.documents.values()]
    title = say.text("page.summary_of", language, title=titles[0]) if len(titles) == 1 else desk.say("summary")
    days = [document.published.day for document in snapshot.documents.values() if document.published]
    sections = [
        _counts(desk),
        *_section(desk, "not_checked", _not_checked(desk)),
        *_section(desk, "attention", _attention(desk)),
        *_section(desk, "claims", _claims(desk)),
        *_section(desk, "explained", _explained(desk)),
        *_section(desk, "sources", _sources(desk)),
        *_section(desk, "documents", _documents(desk)),
    ]
    return Page(
        title=title,
        language=language,
        facts=(
            ("title", title),
            ("lang", language.value),
            ("documents", len(titles)),
            ("claims", len(desk.claims)),
            *((("latest", max(days)),) if days else ()),
        ),
        body="\n\n".join(section for section in sections if section),
        notes=desk.footnotes(),
    )


def _section(desk: Desk, code: str, blocks: Iterable[str]) -> Iterator[str]:
    told = [block for block in blocks if block]
    if told:
        yield f"## {desk.say(code)}"
        yield from told


def _counts(desk: Desk) -> str:
    figures = list(desk.graph.figures())
    bare = sum(claim.strength in {Strength.NONE, Strength.STORY} for claim in figures)
    undecided = sum(claim.review is Review.PROPOSED for claim in desk.claims)
    return desk.say(
        "counts",
        documents=str(len(desk.snapshot.documents)),
        claims=str(len(desk.claims)),
        undecided=str(undecided),
        figures=str(len(figures)),
        unsourced=str(bare),
    )


# What was not checked -----------------------------------------------------------------------------------------------


def _not_checked(desk: Desk) -> Iterator[str]:
    yield desk.say("no_verdicts")
    lines = [*_unread_numbers(desk), *_compared_with_nothing(desk), *_set_aside(desk)]
    if lines:
        yield "\n".join(lines)


def _unread_numbers(desk: Desk) -> Iterator[str]:
    """The numbers read as no figures, by reason."""
    by_reason: dict[str, Counter[str]] = defaultdict(Counter)
    for numbers in desk.snapshot.rejected.values():
        for number in numbers:
            by_reason[number.reason][number.text.strip()] += 1
    for reason in sorted(by_reason):
        texts = by_reason[reason]
        shown = [escape.inline(text) for text in list(texts)[:_EXAMPLES]]
        more = "…" if len(texts) > _EXAMPLES else ""
        count = str(sum(texts.values()))
        told = desk.say("joined").join(shown) + more
        yield "- " + desk.say(
            "not_figures", reason=escape.inline(say.reason(reason, desk.language)), count=count, numbers=told
        )


def _compared_with_nothing(desk: Desk) -> Iterator[str]:
    figures = [claim for claim in desk.claims if claim.statement.figure is not None]
    lost = [claim for claim in figures if claim.subject is None]
    if lost:
        yield "- " + desk.say("no_subject", count=str(len(lost)), marks=_marks(desk, lost))
    by_topic: dict[str, list[Claim]] = defaultdict(list)
    for claim in figures:
        if claim.subject is not None:
            by_topic[desk.topic(claim)].append(claim)
    alone = [claims[0] for claims in by_topic.values() if len(claims) == 1]
    if alone:
        yield "- " + desk.say("alone", count=str(len(alone)), marks=_marks(desk, alone))
    words = [claim for claim in desk.claims if claim.statement.figure is None]
    if words:
        yield "- " + desk.say("words", count=str(len(words)), marks=_marks(desk, words))


def _marks(desk: Desk, claims: list[Claim]) -> str:
    return desk.mark(*claims[:_EXAMPLES]) + (" …" if len(claims) > _EXAMPLES else "")


def _set_aside(desk: Desk) -> Iterator[str]:
    for finding in desk.snapshot.findings:
        if finding.key in desk.dismissed:
            reason = escape.inline(desk.dismissed[finding.key])
            yield "- " + desk.say("set_aside", sentence=desk.sentence(finding), reason=reason)


# Findings -----------------------------------------------------------------------------------------------------------


def _attention(desk: Desk) -> Iterator[str]:
    """Findings by check, the check of the gravest first; nothing that is only for information."""
    by_check: dict[str, list[Finding]] = defaultdict(list)
    for finding in desk.findings():
        if finding.severity is not Severity.INFO:
            by_check[finding.check].append(finding)
    if not by_check:
        yield desk.say("nothing")
    for check, findings in by_check.items():
        severities = {finding.severity for finding in findings}
        common = f" · {desk.word(*severities)}" if len(severities) == 1 else ""
        yield f"### {say.check_name(check, desk.language)} ({len(findings)}){common}"
        yield "\n".join(_listed(desk, findings, labelled=len(severities) > 1))


def _listed(desk: Desk, findings: list[Finding], *, labelled: bool) -> Iterator[str]:
    """Findings about several claims first, then those about one figure each, by article."""
    single: dict[DocumentId, list[Finding]] = defaultdict(list)
    for finding in findings:
        about = desk.about(finding)
        if len(about) == 1:
            single[about[0].document].append(finding)
        else:
            yield from _told(desk, finding, labelled=labelled)
    for document_id in desk.snapshot.documents:
        if document_id in single:
            if not desk.of_one:
                yield f"- {desk.named(desk.snapshot.documents[document_id])}"
            for finding in single[document_id]:
                (claim,) = desk.about(finding)
                told = _label(desk, finding, labelled=labelled) + _in_short(desk, finding, claim)
                told = desk.at(claim, told + desk.mark(claim))
                yield f"- {told}" if desk.of_one else f"    - {told}"


def _in_short(desk: Desk, finding: Finding, claim: Claim) -> str:
    """What the finding says below its heading: where that says all, only of which figure."""
    if (finding.check, finding.kind) == ("unsourced", Strength.NONE):
        return f"{desk.topic(claim)}{desk.say('colon')}**{desk.stated(claim)}**"
    return desk.sentence(finding)


def _explained(desk: Desk) -> Iterator[str]:
    told = [finding for finding in desk.findings() if finding.severity is Severity.INFO]
    yield "\n".join(line for finding in told for line in _told(desk, finding, labelled=False))


def _label(desk: Desk, finding: Finding, *, labelled: bool) -> str:
    return f"**{desk.word(finding.severity)}** · " if labelled else ""


def _told(desk: Desk, finding: Finding, *, labelled: bool) -> Iterator[str]:
    """One finding: its sentence, and beneath it each claim with its strength and place."""
    about = desk.about(finding)
    where = [desk.named(desk.snapshot.documents[key]) for key in finding.documents if key in desk.snapshot.documents]
    told = "" if about or not where else f" — {desk.say('joined').join(where)}"
    yield f"- {_label(desk, finding, labelled=labelled)}{desk.sentence(finding)}{told}"
    for claim in about:
        strength = desk.word(claim.strength)
        yield f"    - {desk.stated(claim)}{desk.mark(claim)} · {strength} · {desk.place(claim)}"


# Claims by topic ----------------------------------------------------------------------------------------------------


def _claims(desk: Desk) -> Iterator[str]:
    order = {code: number for number, code in enumerate(metrics())}
    topics: dict[tuple[bool, str, int, str], list[Claim]] = defaultdict(list)
    for claim in desk.claims:
        subject, metric = desk.graph.subject(claim), claim.statement.metric
        topics[not subject, subject.casefold(), order.get(metric, len(order)), metric].append(claim)
    for topic in sorted(topics):
        claims = topics[topic]
        heading = desk.say("no_subject_found") + desk.say("colon") if topic[0] else ""
        yield f"### {heading}{desk.topic(claims[0])}"
        yield "\n".join(_claim(desk, claim) for claim in claims)


def _claim(desk: Desk, claim: Claim) -> str:
    statement = claim.statement
    figure = statement.figure
    facts = [desk.when(claim)] if figure is None or figure.kind is not Kind.DATE else []
    if statement.qualifier:
        facts.append(escape.inline(statement.qualifier))
    if statement.modality.value != "stated":
        facts.append(desk.word(statement.modality))
    if statement.denied:
        facts.append(desk.say("denied"))
    if claim.preference is not Preference.NORMAL:
        facts.append(desk.word(claim.preference))
    facts.extend((desk.vouchers(claim), desk.place(claim), desk.word(claim.review)))
    return f"- **{desk.stated(claim)}**{desk.mark(claim)} · {' · '.join(facts)}"


# Sources and documents ----------------------------------------------------------------------------------------------


def _sources(desk: Desk) -> Iterator[str]:
    cited: dict[SourceId, list[Claim]] = defaultdict(list)
    for claim in desk.claims:
        for source in dict.fromkeys(citation.source.id for citation in claim.citations):
            cited[source].append(claim)
    known = desk.snapshot.sources
    ranked = sorted(cited, key=lambda source: (-len(cited[source]), known[source].name.casefold(), source))
    yield "\n".join(
        f"- **{escape.inline(known[source].name)}** ({desk.word(known[source].kind)})"
        f"{_address(known[source].url)}{desk.say('colon')}{desk.mark(*cited[source])}"
        for source in ranked
    )
    yield "\n".join(
        f"- {escape.inline(known[link.dependent].name)} {desk.word(link.kind)} {escape.inline(known[link.origin].name)}"
        for link in desk.snapshot.links
        if link.dependent in known and link.origin in known
    )


def _documents(desk: Desk) -> Iterator[str]:
    yield "\n".join(line for document_id in desk.snapshot.documents for line in _document(desk, document_id))


def _document(desk: Desk, document_id: DocumentId) -> Iterator[str]:
    document = desk.snapshot.documents[document_id]
    claims = [claim for claim in desk.claims if claim.document == document_id]
    published = document.published.isoformat().replace("T", " ") if document.published else desk.say("no_date")
    facts = [desk.word(document.language), published, document.place, document.author, document.name]
    told = " · ".join(escape.inline(fact) for fact in facts if fact)
    yield f"- {desk.named(document)} · {told}{_address(document.url)} · {desk.say('held', count=str(len(claims)))}"
    if document.story_sources:
        names = desk.say("joined").join(escape.inline(source.name) for source in document.story_sources)
        yield f"    - {desk.say('story_list', names=names)}"


def _address(url: str | None) -> str:
    return f" · {escape.link(url)}" if url else ""

"""The command `check`: what needs attention in a library, and what was not looked at."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import click

from cli import options, shapes
from kb import say
from kb.checks import CHECKS
from kb.graph import Graph
from kb.model import ClaimId, Finding, Language, Severity, Snapshot
from kb.refresh import catch_up
from kb.store import open_library, reads

_FOUND_SOMETHING = 3
_GRAVEST_FIRST = list(Severity)
_PLACES = 8


@click.command()
@options.library
@options.as_json
@click.option(
    "--fail-on",
    type=click.Choice([Severity.LOW.value, Severity.MEDIUM.value, Severity.HIGH.value]),
    help="End with status 3 if anything this severe or worse was found.",
)
@options.spoken
def check(*, library: Path, as_json: bool, fail_on: str | None, lang: str) -> int:
    """Say what has no source, what disagrees, what has no date.

    Every claim that was not rejected is looked at, accepted or not. Nothing is ever called false: a finding says which
    passages disagree. What an editor has dismissed is not told again.
    """
    language = Language(lang)
    with open_library(library) as store:
        if not store.readonly:
            catch_up(store)
        snapshot = reads.library_snapshot(store)
    findings = standing(snapshot)
    if as_json:
        click.echo(json.dumps(report(snapshot, findings, language), ensure_ascii=False))
    else:
        for line in lines(snapshot, findings, language):
            click.echo(line)
    worst = [finding for finding in findings if fail_on and is_as_grave(finding, Severity(fail_on))]
    return _FOUND_SOMETHING if worst else 0


def standing(snapshot: Snapshot) -> list[Finding]:
    """The findings nobody dismissed: gravest first, then by check, then in the order of what they are about."""
    dismissed = {dismissal.key for dismissal in snapshot.dismissals}
    kept = [finding for finding in snapshot.findings if finding.key not in dismissed]
    order = {check: place for place, check in enumerate(CHECKS)}  # one of another version comes last
    return sorted(
        kept,
        key=lambda finding: (
            _GRAVEST_FIRST.index(finding.severity),
            order.get(finding.check, len(order)),
            finding.claims,
            finding.key,
        ),
    )


def is_as_grave(finding: Finding, severity: Severity) -> bool:
    """Whether the finding is as severe as that, or worse."""
    return _GRAVEST_FIRST.index(finding.severity) <= _GRAVEST_FIRST.index(severity)


def report(snapshot: Snapshot, findings: list[Finding], language: Language) -> shapes.Shape:
    """What `check --json` answers."""
    claims = {claim.id: claim for claim in Graph(snapshot).claims()}
    return {
        "checked": len(claims),
        "not_checked": [
            shapes.not_checked(number, snapshot.documents[document_id])
            for document_id, numbers in snapshot.rejected.items()
            for number in numbers
        ],
        "findings": [
            shapes.finding(finding, snapshot, claims, sentence=say.sentence(finding, language)) for finding in findings
        ],
    }


def lines(snapshot: Snapshot, findings: list[Finding], language: Language) -> list[str]:
    """The same for people: what was not checked, then what was found, gravest first."""
    graph = Graph(snapshot)
    numbers = sum(map(len, snapshot.rejected.values()))
    checked = say.text("check.checked", language, claims=str(sum(1 for _ in graph.claims())), numbers=str(numbers))
    told = [checked]
    for finding in findings:
        if finding.severity is not Severity.INFO:
            told.append(f"{_label(finding, language)} {say.sentence(finding, language)}")
            told.extend(f"    {_where(graph, claim_id, language)}" for claim_id in finding.claims[:_PLACES])
            if len(finding.claims) > _PLACES:
                told.append(f"    … {say.text('check.more', language, count=str(len(finding.claims) - _PLACES))}")
            if not finding.claims:
                told.extend(f"    {shapes.title(snapshot.documents[held])}" for held in finding.documents)
    told.append(counts(findings, language))
    return told


def counts(findings: list[Finding], language: Language) -> str:
    """How many findings of each severity there are."""
    count = Counter(finding.severity for finding in findings)
    return say.text("check.found", language, **{severity.value: str(count[severity]) for severity in Severity})


def _label(finding: Finding, language: Language) -> str:
    return f"[{say.word(finding.severity, language)}]"


def _where(graph: Graph, claim_id: ClaimId, language: Language) -> str:
    """The claim's number, its words and where they stand."""
    claim = graph.claim(claim_id)
    document = graph.document(claim)
    place = say.where(document, claim.statement.span, language)
    return f"#{claim.id}  {claim.statement.text}  ({shapes.short(shapes.title(document))}, {place})"

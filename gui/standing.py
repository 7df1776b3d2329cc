"""How a claim stands, as the window shows it: its status, whether it disagrees with another, whether it is settled."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from gui.tokens import Status
from kb.model import Claim, ClaimId, Finding, Review, Severity, Strength

_OF_STRENGTH = {
    Strength.NONE: Status.UNSOURCED,
    Strength.STORY: Status.UNSOURCED,
    Strength.IMAGE: Status.WEAK,
    Strength.ANONYMOUS: Status.WEAK,
    Strength.NAMED: Status.SOURCED,
    Strength.DOCUMENT: Status.SOURCED,
    Strength.DATA: Status.SOURCED,
}

DISAGREEING = frozenset({"conflicting", "magnitude", "arithmetic"})
"""The checks whose alarms put a claim in conflict."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How one claim stands.

    Attributes:
        status: From the strength of what vouches for it; REJECTED where the editor rejected it.
        conflict: An alarm says that it disagrees with another claim.
        settled: The editor decided.
    """

    status: Status
    conflict: bool
    settled: bool

    @property
    def shown(self) -> Status:
        """The status as the line under the figure tells it: a conflict outranks the source."""
        return Status.CONFLICT if self.conflict and self.status is not Status.REJECTED else self.status


def standing(claim: Claim, conflicts: Container[ClaimId]) -> Standing:
    """How the claim stands, given the claims in conflict."""
    rejected = claim.review is Review.REJECTED
    return Standing(
        status=Status.REJECTED if rejected else status_of(claim.strength),
        conflict=claim.id in conflicts,
        settled=claim.review is not Review.PROPOSED,
    )


def status_of(strength: Strength) -> Status:
    """The status a strength gives."""
    return _OF_STRENGTH[strength]


def worst(standings: Iterable[Standing]) -> Standing:
    """One standing for several claims of one figure: the worst status, settled where all are."""
    held = list(standings)
    order = list(Status)
    return Standing(
        status=max((one.status for one in held), key=order.index),
        conflict=any(one.conflict and one.status is not Status.REJECTED for one in held),
        settled=all(one.settled for one in held),
    )


def alarms(finding: Finding) -> bool:
    """Whether the finding asks for attention; information is shown on request."""
    return finding.severity is not Severity.INFO


def in_conflict(findings: Iterable[Finding]) -> frozenset[ClaimId]:
    """The claims that some alarm says disagree."""
    return frozenset(
        claim for finding in findings if finding.check in DISAGREEING and alarms(finding) for claim in finding.claims
    )


def queue(claims: Iterable[Claim], conflicts: Container[ClaimId]) -> tuple[Claim, ...]:
    """The undecided claims by worth: in conflict, without a source, weakly sourced, the rest; then by place."""
    order = [Status.CONFLICT, Status.UNSOURCED, Status.WEAK, Status.SOURCED]

    def worth(claim: Claim) -> tuple[int, int, int]:
        return order.index(standing(claim, conflicts).shown), claim.document, claim.statement.span.start

    return tuple(sorted((claim for claim in claims if claim.review is Review.PROPOSED), key=worth))


def steady(waiting: Sequence[Claim], before: Sequence[Claim], current: ClaimId | None) -> tuple[Claim, ...]:
    """The queue with the current claim still before the claims it stood before.

    What an editor does to it, a source added or a date put right, changes its worth and not what comes next.
    """
    ids = [claim.id for claim in before]
    held = next((claim for claim in waiting if claim.id == current), None)
    if held is None or current not in ids:
        return tuple(waiting)
    followed = set(ids[ids.index(current) + 1 :])
    rest = [claim for claim in waiting if claim is not held]
    place = next((place for place, claim in enumerate(rest) if claim.id in followed), len(rest))
    return (*rest[:place], held, *rest[place:])


def after(waiting: Sequence[Claim], decided: ClaimId | None) -> Claim | None:
    """The claim that follows in the queue, from the start again at its end; None where the queue is empty."""
    ids = [claim.id for claim in waiting]
    if decided not in ids:
        return waiting[0] if waiting else None
    return waiting[(ids.index(decided) + 1) % len(ids)]

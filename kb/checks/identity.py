"""One unmistakable figure told of several things: a training cost given to one model here, to another there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from kb.graph import Graph
from kb.match.values import is_telling
from kb.model import Claim, Finding, Severity
from kb.notation import note


def find(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per value that several subjects share in one metric, or several metrics in one subject."""
    claims = [claim for claim in graph.standing() if is_telling(claim) and claim.subject is not None]
    yield from _told_of_several(
        graph, claims, "other-subject", same=lambda claim: claim.statement.metric, differ=graph.subject
    )
    yield from _told_of_several(
        graph, claims, "other-metric", same=graph.subject, differ=lambda claim: claim.statement.metric
    )


def _told_of_several(
    graph: Graph, claims: Iterable[Claim], kind: str, *, same: Callable[[Claim], str], differ: Callable[[Claim], str]
) -> Iterator[Finding]:
    together: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        figure = claim.statement.figure
        together[same(claim), note(figure) if figure else ""].append(claim)
    for (_, value), told in together.items():
        apart = _in_places_of_their_own(told, differ)
        things = dict.fromkeys(map(differ, apart))
        if len(things) > 1:
            yield graph.finding(
                "identity",
                kind,
                Severity.LOW,
                claims=apart,
                facts={
                    "subject": graph.subject(apart[0]),
                    "metric": apart[0].statement.metric,
                    "figure": value,
                    "things": "; ".join(things),
                },
            )


def _in_places_of_their_own(claims: list[Claim], differ: Callable[[Claim], str]) -> list[Claim]:
    """Without the figures that one passage gives to several at once ("A and B each spent 1,234 million")."""
    places: dict[tuple[int, int], set[str]] = defaultdict(set)
    for claim in claims:
        places[claim.document, claim.statement.span.start].add(differ(claim))
    return [claim for claim in claims if len(places[claim.document, claim.statement.span.start]) == 1]

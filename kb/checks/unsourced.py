"""Figures that nobody vouches for; a list of sources at the foot of an article vouches for none."""

from __future__ import annotations

from collections.abc import Iterator

from kb.graph import Graph
from kb.model import Finding, Severity, Strength
from kb.notation import note


def find(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per figure whose own passage names nobody."""
    for claim in graph.figures():
        strength = claim.strength
        if strength in {Strength.NONE, Strength.STORY} and claim.statement.figure is not None:
            yield graph.finding(
                "unsourced",
                strength.value,
                Severity.MEDIUM,
                claims=(claim,),
                facts={
                    "subject": graph.subject(claim),
                    "metric": claim.statement.metric,
                    "figure": note(claim.statement.figure),
                },
            )

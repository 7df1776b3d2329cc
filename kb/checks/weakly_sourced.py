"""Figures that rest on the credit of an image or on somebody unnamed, and on nothing better."""

from __future__ import annotations

from collections.abc import Iterator

from kb.graph import Graph
from kb.model import Finding, Severity, Strength
from kb.notation import note


def find(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per figure on the two weak rungs of the ladder."""
    for claim in graph.figures():
        strength = claim.strength
        if strength not in {Strength.IMAGE, Strength.ANONYMOUS} or claim.statement.figure is None:
            continue
        earned = next(citation for citation in claim.citations if citation.strength is strength)
        yield graph.finding(
            "weakly_sourced",
            strength.value,
            Severity.LOW,
            claims=(claim,),
            facts={
                "subject": graph.subject(claim),
                "metric": claim.statement.metric,
                "figure": note(claim.statement.figure),
                "source": earned.source.name,
            },
        )

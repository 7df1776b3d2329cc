"""Figures told in the article's own voice that only the party they flatter is known to vouch for."""

from __future__ import annotations

from collections.abc import Iterator

from kb.graph import Graph
from kb.model import Claim, Finding, Severity, Strength
from kb.model.interval import comparison, digits_of
from kb.notation import note
from kb.topic import agreeing

_TELLING_DIGITS = 2


def find(graph: Graph) -> Iterator[Finding]:
    """Yield one finding per unattributed figure whose every known source is its own subject."""
    for group, near in agreeing(graph):
        own_voice = [claim for claim in group if _in_own_voice(claim)]
        if own_voice:
            vouching = [claim for other in near for claim in other if graph.sources_of(claim)]
            if vouching and all(_own_word(graph, claim) for claim in vouching):
                yield from (_finding(graph, claim, vouching[0]) for claim in own_voice)


def _in_own_voice(claim: Claim) -> bool:
    """Whether the article tells it as a fact of its own, in a figure precise enough to be recognised."""
    figure = claim.statement.figure
    end = None if figure is None else figure.high if figure.low is None else figure.low
    return (
        end is not None
        and digits_of(end) >= _TELLING_DIGITS
        and claim.strength in {Strength.NONE, Strength.STORY}
        and claim.statement.metric not in comparison()["question"]["traded"]
    )


def _own_word(graph: Graph, claim: Claim) -> bool:
    """Whether all that vouches for the claim is what it is about: "DeepSeek" for "DeepSeek-R1"."""
    names = [graph.name(source).casefold() for origin in graph.origins(claim) for source in origin]
    subject = graph.subject(claim).casefold()
    return bool(subject) and bool(names) and all(_is_party(name, subject) for name in names)


def _is_party(name: str, subject: str) -> bool:
    """Whether the source is the subject, or the maker that its name begins with."""
    return name == subject or (subject.startswith(name) and not subject[len(name) :][:1].isalnum())


def _finding(graph: Graph, claim: Claim, vouching: Claim) -> Finding:
    origin = sorted(graph.name(source) for behind in graph.origins(vouching) for source in behind)
    figure = claim.statement.figure
    return graph.finding(
        "vendor_voice",
        "own-voice",
        Severity.LOW,
        claims=(claim, vouching),
        facts={
            "subject": graph.subject(claim),
            "metric": claim.statement.metric,
            "figure": note(figure) if figure else claim.statement.text,
            "origin": "; ".join(origin),
            "outlet": graph.outlet(vouching),
        },
    )

"""The graph of claims, sources and documents that checks ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING, TypeVar, cast

from kb.model import (
    CitationRole,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    EntityId,
    EntityKind,
    Finding,
    LinkKind,
    PartKind,
    Preference,
    Review,
    Severity,
    Snapshot,
    SourceId,
    SourceKind,
    Stance,
    Strength,
)
from kb.model.naming import names_one_thing

if TYPE_CHECKING:
    import networkx as nx


Result = TypeVar("Result")


class Graph:
    """A snapshot as what it is: claims that cite sources, which depend on other sources and documents."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._fingerprints: dict[DocumentId, str] = {}
        self._worked_out: dict[Callable[[Graph], object], object] = {}

    def once(self, work_out: Callable[[Graph], Result]) -> Result:
        """What several checks ask of the same graph, worked out by the first."""
        if work_out not in self._worked_out:
            self._worked_out[work_out] = work_out(self)
        return cast("Result", self._worked_out[work_out])

    # Claims -----------------------------------------------------------------------------------------------------

    def claims(self) -> Iterator[Claim]:
        """Every claim that was not rejected, in order of publication and place, whatever was imported first."""
        return (claim for claim in self._in_time if claim.review is not Review.REJECTED)

    @cached_property
    def _in_time(self) -> list[Claim]:
        age = {
            document: (
                held.published.isoformat() if held.published else "",
                held.outlet or held.title,
                self.fingerprint(document),
            )
            for document, held in self.snapshot.documents.items()
        }
        return sorted(self.snapshot.claims, key=lambda claim: (age[claim.document], claim.statement.span))

    def figures(self) -> Iterator[Claim]:
        """The claims that state a number; dates and words are left out."""
        for claim in self.claims():
            if claim.statement.states_a_number:
                yield claim

    def standing(self) -> Iterator[Claim]:
        """The claims the editor has not set aside."""
        return (claim for claim in self.claims() if claim.preference is not Preference.DEPRECATED)

    def comparable(self) -> Iterator[Claim]:
        """The standing claims whose subject names one thing; see kb.model.naming.

        What one person says of "the industry" in two articles is said of one industry.
        """
        known: dict[tuple[EntityId | None, str], bool] = {}
        for claim in self.standing():
            asked = claim.subject, claim.statement.metric
            if asked not in known:
                entity = self.snapshot.entities.get(claim.subject) if claim.subject is not None else None
                known[asked] = entity is not None and names_one_thing(entity, claim.statement.metric)
            if known[asked] or self._said_by(claim) in self._said_twice:
                yield claim

    @cached_property
    def _said_twice(self) -> set[tuple[EntityId, str, SourceId]]:
        """Of what, by what measure and who: what persons say in more than one document."""
        told: dict[tuple[EntityId, str, SourceId], set[DocumentId]] = defaultdict(set)
        for claim in self.standing():
            if (said := self._said_by(claim)) is not None:
                told[said].add(claim.document)
        return {said for said, documents in told.items() if len(documents) > 1}

    def _said_by(self, claim: Claim) -> tuple[EntityId, str, SourceId] | None:
        citation = claim.cited_as(CitationRole.SPEAKER)
        if citation is None or citation.source.kind is not SourceKind.PERSON or claim.subject is None:
            return None
        entity = self.snapshot.entities.get(claim.subject)
        if entity is None or entity.kind is EntityKind.PLACE:
            return None
        return claim.subject, claim.statement.metric, citation.source.id

    def claim(self, claim_id: ClaimId) -> Claim:
        """The claim of that id."""
        return self._by_id[claim_id]

    @cached_property
    def _by_id(self) -> dict[ClaimId, Claim]:
        return {claim.id: claim for claim in self.snapshot.claims}

    def by_document(self, claims: Iterable[Claim]) -> dict[DocumentId, list[Claim]]:
        """The claims of each document, in order."""
        held: dict[DocumentId, list[Claim]] = defaultdict(list)
        for claim in claims:
            held[claim.document].append(claim)
        return dict(held)

    def subject(self, claim: Claim) -> str:
        """The name of what the claim is about, as the library knows it; "" where it has none."""
        entity = self.snapshot.entities.get(claim.subject) if claim.subject is not None else None
        return entity.name if entity else claim.statement.subject or ""

    def outlet(self, claim: Claim) -> str:
        """Who published the document the claim stands in; its title where that is not stated."""
        document = self.document(claim)
        return document.outlet or document.title

    def document(self, claim: Claim) -> Document:
        """The document the claim stands in."""
        return self.snapshot.documents[claim.document]

    def part(self, claim: Claim) -> PartKind:
        """Where in its document it stands."""
        return self.document(claim).part_at(claim.statement.span)

    # Identity ---------------------------------------------------------------------------------------------------

    def anchor(self, claim: Claim) -> str:
        """What names the claim in every library that holds its document: the text, the place, the words and the value.

        The subject is told as the statement words it: an entity may be renamed, or merged with another.
        """
        statement = claim.statement
        figure = statement.figure
        value = statement.value if figure is None else f"{figure.low}..{figure.high} {figure.unit}"
        place = f"{statement.span.start}-{statement.span.end}"
        return f"{self.fingerprint(claim.document)}:{place}:{statement.subject or ''}:{statement.metric}:{value}"

    def fingerprint(self, document_id: DocumentId) -> str:
        """What names the document in every library: its text, and the outlet it was printed by."""
        known = self._fingerprints.get(document_id)
        if known is None:
            document = self.snapshot.documents[document_id]
            outlet = document.outlet if document.printed_outlet is None else document.printed_outlet
            told = f"{outlet or ''}\0{document.text}".encode("utf-8", "surrogatepass")
            known = self._fingerprints[document_id] = blake2b(told, digest_size=8).hexdigest()
        return known

    def finding(
        self,
        check: str,
        kind: str,
        severity: Severity,
        *,
        claims: Iterable[Claim] = (),
        pairs: Iterable[tuple[Claim, Claim]] = (),
        documents: Iterable[DocumentId] = (),
        sources: Iterable[SourceId] = (),
        facts: Mapping[str, str] | None = None,
    ) -> Finding:
        """A finding, its claims in order and its key made of what they say rather than of names or row numbers."""
        about = sorted(set(claims), key=_order)
        anchors = [self.anchor(claim) for claim in about] + [self.fingerprint(document) for document in documents]
        if not about:
            stood_for = [self._document_of[source] for source in sources if source in self._document_of]
            anchors += [self.fingerprint(document) for document in stood_for]
        anchors = anchors or [self.name(source) for source in sources]
        told = "\n".join((check, kind, *sorted(anchors)))
        return Finding(
            check=check,
            kind=kind,
            severity=severity,
            key=f"{check}:{blake2b(told.encode('utf-8', 'surrogatepass'), digest_size=12).hexdigest()}",
            claims=tuple(claim.id for claim in about),
            pairs=tuple((a.id, b.id) for a, b in (sorted(pair, key=_order) for pair in pairs)),
            documents=tuple(documents) or tuple(dict.fromkeys(claim.document for claim in about)),
            sources=tuple(sources),
            facts=tuple((facts or {}).items()),
        )

    @cached_property
    def _document_of(self) -> dict[SourceId, DocumentId]:
        held = self.snapshot.document_sources.items()
        return {source: document for document, source in held if document in self.snapshot.documents}

    # Sources ----------------------------------------------------------------------------------------------------

    def sources_of(self, claim: Claim, role: CitationRole | None = None) -> tuple[SourceId, ...]:
        """The identified sources that vouch for the claim (in that role): not the story-level list, nobody unnamed."""
        vouching = (
            citation
            for citation in claim.citations
            if citation.stance is Stance.SUPPORTS
            and role in {None, citation.role}
            and citation.role is not CitationRole.STORY
            and citation.strength.rank > Strength.STORY.rank
            and citation.strength is not Strength.ANONYMOUS
        )
        return tuple(dict.fromkeys(citation.source.id for citation in vouching))

    def name(self, source: SourceId) -> str:
        """The source's name, as displayed."""
        return self.snapshot.sources[source].name

    # Origins ----------------------------------------------------------------------------------------------------

    @cached_property
    def links(self) -> nx.DiGraph[SourceId]:
        """Who depends on whom: an edge leads from the dependent source to what it depends on."""
        import networkx as nx

        graph: nx.DiGraph[SourceId] = nx.DiGraph()
        graph.add_nodes_from(self.snapshot.sources)
        graph.add_edges_from((link.dependent, link.origin) for link in self.snapshot.links)
        return graph

    @cached_property
    def _origins(self) -> dict[SourceId, frozenset[frozenset[SourceId]]]:
        """For each source the sinks of the condensation that it reaches: what it rests on in the end."""
        import networkx as nx

        condensed = nx.condensation(self.links)
        below: dict[int, frozenset[int]] = {}
        for node in reversed(list(nx.topological_sort(condensed))):
            after = list(condensed.successors(node))
            below[node] = frozenset().union(*(below[n] for n in after)) if after else frozenset({node})
        members = {node: frozenset(data["members"]) for node, data in condensed.nodes(data=True)}
        return {source: frozenset(members[sink] for sink in below[node]) for node in below for source in members[node]}

    def origins_of(self, source: SourceId) -> frozenset[frozenset[SourceId]]:
        """What the source rests on in the end; an origin of several members is a ring."""
        if not self.snapshot.links:
            return frozenset({frozenset({source})})
        return self._origins.get(source, frozenset({frozenset({source})}))

    def origins(self, claim: Claim) -> frozenset[frozenset[SourceId]]:
        """What the claim rests on in the end: through its sources, else through what its document copies."""
        return self.named_origins(claim) or self._reached(
            self.copied_by(self.snapshot.document_sources.get(claim.document))
        )

    def named_origins(self, claim: Claim) -> frozenset[frozenset[SourceId]]:
        """What those the claim names rest on in the end; empty where it names nobody.

        Whoever says it stands nearer to the origin than whoever carries it ("X told Reuters" rests on X).
        """
        return self._reached(self.sources_of(claim, CitationRole.SPEAKER) or self.sources_of(claim))

    def _reached(self, starts: Iterable[SourceId]) -> frozenset[frozenset[SourceId]]:
        return frozenset().union(*(self.origins_of(source) for source in starts))

    def copied_by(self, source: SourceId | None) -> tuple[SourceId, ...]:
        """What the source reprints or translates; an outlet it cites for one figure does not vouch for the others."""
        return tuple(link.origin for link in self.snapshot.links if link.dependent == source and link.kind in _COPYING)

    def rings(self) -> Iterator[frozenset[SourceId]]:
        """Sources that only rest on one another: origins of more than one member."""
        seen = {origin for origins in self._origins.values() for origin in origins if len(origin) > 1}
        yield from sorted(seen, key=sorted)

    def looped(self) -> frozenset[SourceId]:
        """Every source that leads back to itself, whether or not it rests on others too."""
        import networkx as nx

        if not self.snapshot.links:
            return frozenset()
        return frozenset().union(*(ring for ring in nx.strongly_connected_components(self.links) if len(ring) > 1))


_COPYING = {LinkKind.REPRINTS, LinkKind.TRANSLATES}


def _order(claim: Claim) -> tuple[int, int, int]:
    return (claim.document, claim.statement.span.start, claim.id)


def steps_from_origins(edges: Iterable[tuple[int, int]]) -> dict[int, int]:
    """How many edges lie at most between each node and what it comes from; a ring stands as one, its members together.

    Args:
        edges: From what comes first to what comes of it.
    """
    import networkx as nx

    condensed = nx.condensation(nx.DiGraph(edges))
    steps: dict[int, int] = {}
    for step, generation in enumerate(nx.topological_generations(condensed)):
        steps |= {member: step for node in generation for member in condensed.nodes[node]["members"]}
    return steps

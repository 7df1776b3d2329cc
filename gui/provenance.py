"""What the source graph shows: claims, the documents they stand in, and who they rest on, as nodes and ties."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from gui.cards import metric_in_words, value_in_words
from gui.standing import status_of
from gui.tokens import Status, Tie
from kb import say
from kb.graph import Graph
from kb.model import (
    Citation,
    CitationRole,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    LinkKind,
    Snapshot,
    SourceId,
    Stance,
    Strength,
)

translate = QCoreApplication.translate

SHOWN = 2000
"""Nodes drawn at most; a topic of more is read in its list."""
_TOLD_APART = 4
"""Claims of one document that rest on the same sources: up to so many each has a node of its own."""

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A source, a document, or a claim; or several that stand as one.

    Attributes:
        title, detail: Its two lines.
        hint: Both in full, and what there is no room for.
        claims, documents, sources: What it stands for; a document also has the source that stands for it.
        status: How a claim is vouched for; None for sources and documents.
        ring: It leads back to itself.
        many: How many it stands for.
    """

    title: str
    detail: str = ""
    hint: str = ""
    claims: tuple[ClaimId, ...] = ()
    documents: tuple[DocumentId, ...] = ()
    sources: tuple[SourceId, ...] = ()
    status: Status | None = None
    ring: bool = False
    many: int = 1


@dataclass(frozen=True, slots=True)
class Joint:
    """A tie between two nodes, from what comes first to what comes of it.

    Attributes:
        start, end: Numbers of nodes.
        ring: It is part of a ring.
    """

    start: int
    end: int
    tie: Tie
    ring: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """The graph of one topic or document.

    Attributes:
        left_out: How many claims were too many to draw.
    """

    nodes: tuple[Node, ...] = ()
    joints: tuple[Joint, ...] = ()
    left_out: int = 0

    @property
    def late(self) -> list[int]:
        """The nodes that stand beside what comes of them: claims."""
        return [number for number, node in enumerate(self.nodes) if node.claims]

    @property
    def rings(self) -> int:
        """How many nodes stand in a ring."""
        return sum(node.ring for node in self.nodes)


def provenance(snapshot: Snapshot, language: str, *, reprints_apart: bool = False) -> Provenance:
    """Draw up a snapshot.

    Args:
        snapshot: Of a topic or of a document.
        language: Of the words.
        reprints_apart: Whether documents that reprint one and the same thing have a node each.
    """
    graph = Graph(snapshot)
    every = list(graph.claims())
    claims = list(_as_many_as_fit(every))
    return _Drawn(graph, claims, language, reprints_apart=reprints_apart).whole(len(every) - len(claims))


def _as_many_as_fit(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The first claims that, with their documents and sources, are no more nodes than can be drawn."""
    nodes: set[Key] = set()
    for claim in claims:
        nodes |= {("claim", claim.id), ("document", claim.document)}
        nodes |= {("source", citation.source.id) for citation in _vouching(claim)}
        if len(nodes) > SHOWN:
            return
        yield claim


class _Drawn:
    """The graph as it is drawn up: nodes by key, so that what stands as one is met again."""

    def __init__(self, graph: Graph, claims: list[Claim], language: str, *, reprints_apart: bool) -> None:
        self._graph = graph
        self._snapshot = graph.snapshot
        self._language = language
        self._claims = claims
        self._standing = {source: document for document, source in graph.snapshot.document_sources.items()}
        self._ringed = graph.looped()
        self._reached = self._resting_on_each()
        self._bundles = {} if reprints_apart else self._reprints()
        self._numbers: dict[Key, int] = {}
        self._nodes: list[Node] = []
        self._joints: dict[Joint, None] = {}

    def whole(self, left_out: int) -> Provenance:
        for source in self._reached:
            self._source(source)
        for link in self._snapshot.links:
            if link.origin in self._reached and link.dependent in self._reached:
                ring = {link.origin, link.dependent} <= self._ringed
                self._join(self._source(link.origin), self._source(link.dependent), Tie(link.kind.value), ring=ring)
        for group in self._groups():
            self._claim_node(group)
        return Provenance(nodes=tuple(self._nodes), joints=tuple(self._joints), left_out=left_out)

    # What there is ------------------------------------------------------------------------------------------------

    def _resting_on_each(self) -> dict[SourceId, None]:
        """The documents of the claims and the sources they cite, then all that those rest on; in order."""
        below: dict[SourceId, list[SourceId]] = defaultdict(list)
        for link in self._snapshot.links:
            below[link.dependent].append(link.origin)
        waiting = [self._snapshot.document_sources[claim.document] for claim in self._claims]
        waiting += [citation.source.id for claim in self._claims for citation in _vouching(claim)]
        found: dict[SourceId, None] = {}
        while waiting:
            source = waiting.pop(0)
            if source not in found:
                found[source] = None
                waiting += below[source]
        return found

    def _reprints(self) -> Mapping[SourceId, Key]:
        """The bundle of each document that reprints what others reprint too, and that nobody rests on."""
        leads_to: dict[SourceId, list[tuple[SourceId, LinkKind]]] = defaultdict(list)
        for link in self._snapshot.links:
            leads_to[link.dependent].append((link.origin, link.kind))
        rested_on = {link.origin for link in self._snapshot.links}
        rested_on |= {citation.source.id for claim in self._claims for citation in _vouching(claim)}
        bundled = {
            source: ("reprints", leads_to[source][0][0])
            for source in self._standing
            if source in self._reached
            and source not in rested_on
            and [kind for _, kind in leads_to[source]] == [LinkKind.REPRINTS]
        }
        several = {key for key, count in Counter(bundled.values()).items() if count > 1}
        return {source: key for source, key in bundled.items() if key in several}

    def _groups(self) -> Iterable[tuple[Claim, ...]]:
        """Claims that stand as one: in one document, vouched for alike, and too many to be told apart."""
        alike: dict[Key, list[Claim]] = defaultdict(list)
        for claim in self._claims:
            source = self._snapshot.document_sources[claim.document]
            vouched = frozenset((citation.source.id, citation.stance) for citation in _vouching(claim))
            alike[self._bundles.get(source, (source,)), vouched].append(claim)
        for claims in alike.values():
            if len(claims) > _TOLD_APART:
                yield tuple(claims)
            else:
                yield from self._same_words(claims)

    def _same_words(self, claims: list[Claim]) -> Iterable[tuple[Claim, ...]]:
        same: dict[Key, list[Claim]] = defaultdict(list)
        for claim in claims:
            same[self._told(claim), claim.subject, claim.statement.metric].append(claim)
        return map(tuple, same.values())

    def _told(self, claim: Claim) -> str:
        return value_in_words(claim, self._language)

    # Nodes ----------------------------------------------------------------------------------------------------------

    def _claim_node(self, claims: tuple[Claim, ...]) -> None:
        first = claims[0]
        values = list(dict.fromkeys(map(self._told, claims)))
        title = values[0] if len(values) == 1 else translate("provenance", "{count} figures").format(count=len(claims))
        detail = self._asked(first) if len(values) == 1 else ", ".join(values)
        hint = "\n".join(dict.fromkeys(self._sentence(claim) for claim in claims[:6]))
        node = Node(
            title=title,
            detail=detail,
            hint=f"{title}\n{detail}\n{hint}",
            claims=tuple(claim.id for claim in claims),
            status=max((status_of(claim.strength) for claim in claims), key=[*Status].index),
            many=len(claims),
        )
        number = self._number(("claim", first.id), node)
        for citation in _vouching(first):
            tie = Tie.DISPUTES if citation.stance is Stance.DISPUTES else Tie.VOUCHES
            self._join(self._source(citation.source.id), number, tie)
        self._join(number, self._source(self._snapshot.document_sources[first.document]), Tie.STANDS_IN)

    def _asked(self, claim: Claim) -> str:
        """What tells the claim from those around it: in a topic the time, in a document the subject and metric."""
        if self._snapshot.topic is not None:
            as_of = claim.statement.as_of
            return say.period(as_of, self._language) if as_of else ""
        return " · ".join(part for part in (self._graph.subject(claim), metric_in_words(claim, self._language)) if part)

    def _sentence(self, claim: Claim) -> str:
        within = claim.statement.sentence
        return " ".join(self._graph.document(claim).text[within.start : within.end].split())

    def _source(self, source: SourceId) -> int:
        """The number of the node that stands for a source, made where there is none yet."""
        bundle = self._bundles.get(source)
        if bundle is not None:
            return self._bundle(bundle)
        key = ("source", source)
        document = self._snapshot.documents.get(self._standing.get(source, DocumentId(0)))
        node = self._document_node(document, source) if document else self._source_node(source)
        return self._number(key, replace(node, ring=source in self._ringed))

    def _document_node(self, document: Document, source: SourceId) -> Node:
        when = document.published.isoformat()[:10] if document.published else ""
        detail = " · ".join(part for part in (document.outlet, when) if part)
        title = document.title or document.name
        return Node(title=title, detail=detail, hint=f"{title}\n{detail}", documents=(document.id,), sources=(source,))

    def _source_node(self, source: SourceId) -> Node:
        held = self._snapshot.sources[source]
        rests = any(link.dependent == source for link in self._snapshot.links)
        kind = say.word(held.kind, self._language)
        detail = kind if rests else translate("provenance", "{kind} · origin").format(kind=kind)
        family = f"\n{held.family}" if held.family else ""
        return Node(title=held.name, detail=detail, hint=f"{held.name}\n{detail}{family}", sources=(source,))

    def _bundle(self, bundle: Key) -> int:
        sources = tuple(source for source, key in self._bundles.items() if key == bundle)
        documents = tuple(self._standing[source] for source in sources)
        held = [self._snapshot.documents[document] for document in documents]
        title = translate("provenance", "{count} reprints").format(count=len(held))
        names = [document.outlet or document.title for document in held]
        hint = "\n".join([title, *(f"{document.outlet or ''} {document.title}".strip() for document in held)])
        node = Node(
            title=title, detail=", ".join(names), hint=hint, documents=documents, sources=sources, many=len(held)
        )
        return self._number(bundle, node)

    def _number(self, key: Key, node: Node) -> int:
        if key not in self._numbers:
            self._numbers[key] = len(self._nodes)
            self._nodes.append(node)
        return self._numbers[key]

    def _join(self, start: int, end: int, tie: Tie, *, ring: bool = False) -> None:
        if start != end:
            self._joints.setdefault(Joint(start, end, tie, ring))


def _vouching(claim: Claim) -> Iterable[Citation]:
    """The citations that lead to somebody: not the list at the foot of the article, which vouches for no figure."""
    return (
        citation
        for citation in claim.citations
        if citation.role is not CitationRole.STORY and citation.strength is not Strength.STORY
    )


def tie_in_words(tie: Tie, language: str) -> str:
    """What a line of the graph means, from the right to the left: the article "reprints" the agency."""
    told = {
        Tie.VOUCHES: translate("provenance", "rests on"),
        Tie.DISPUTES: translate("provenance", "is disputed by"),
        Tie.STANDS_IN: translate("provenance", "states"),
    }
    return told[tie] if tie in told else say.word(LinkKind(tie.value), language)

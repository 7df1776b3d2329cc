"""Two articles side by side: the figures they share, aligned, each pair with how the two stand in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from gui.cards import value_in_words
from gui.selection import topic_of
from gui.tokens import Status
from kb import say
from kb.checks import CHECKS
from kb.graph import Graph
from kb.match import alike, compare
from kb.match.verdict import Answer, Verdict
from kb.model import Claim, ClaimId, Document, DocumentId, Finding, Review, Snapshot, Span, Topic
from kb.notation import note
from kb.store import Store, listing, reads

translate = QCoreApplication.translate

Group = tuple[Claim, ...]
"""Claims of one article that say the same."""
_OTHERS = 60
"""How many other articles are offered to compare with."""

_CLOSEST_FIRST = (
    Answer.SAME,
    Answer.ROUNDING,
    Answer.BOUND,
    Answer.REVISION,
    Answer.MAGNITUDE,
    Answer.CONTRADICTION,
    Answer.OTHER_TIME,
    Answer.OTHER_SCOPE,
)
"""Which of several figures of a topic stands beside which: those that answer one question before those that do not."""

_JUDGING = ("conflicting", "magnitude")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A figure as one of the articles states it.

    Attributes:
        claims: Those that state it, in order of appearance.
    """

    claims: tuple[ClaimId, ...]
    value: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two figures of one topic.

    Attributes:
        topic: Subject and metric.
        verdict: How they stand, in a word or two; told: the whole sentence.
        differs: The two cannot be one value.
        status: The colour and sign of the verdict.
    """

    topic: str
    left: Side
    right: Side
    verdict: str
    told: str
    differs: bool
    status: Status

    def has(self, claim: ClaimId | None) -> bool:
        """Whether the claim is one of the two."""
        return claim in self.left.claims or claim in self.right.claims


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What two articles share.

    Attributes:
        others: The articles the first can be compared with, and of how many topics they share; the nearest first.
        right: None where there is no other.
        only_left, only_right: Figures that the other has nothing to compare with.
    """

    left: Document
    right: Document | None = None
    others: tuple[tuple[DocumentId, str, int], ...] = ()
    pairs: tuple[Pair, ...] = ()
    only_left: int = 0
    only_right: int = 0


def compare_articles(store: Store, left: DocumentId, right: DocumentId | None, language: str) -> Comparison:
    """Compare two articles.

    Args:
        store: The library.
        left: The first article.
        right: The other; None for the one that shares most with it.
        language: Of the words.
    """
    near = listing.sharing(store, left, limit=_OTHERS)
    titles = {row.id: row.outlet or row.title for row in reads.documents(store, ids=[other for other, _ in near])}
    others = tuple((other, titles[other], shared) for other, shared in near)
    document = reads.document(store, left)
    if right is None or right not in titles:
        right = near[0][0] if near else None
    if right is None:
        return Comparison(left=document)
    documents = {left: document, right: reads.document(store, right)}
    claims = {one: _standing(store, one) for one in documents}
    subjects = {claim.subject for several in claims.values() for claim in several if claim.subject is not None}
    snapshot = Snapshot(documents=documents, entities={subject: reads.entity(store, subject) for subject in subjects})
    mine, theirs = (_by_topic(snapshot, claims[one]) for one in (left, right))
    shared = [topic for topic in mine if topic in theirs]
    drawn = _Drawn(snapshot, language)
    pairs = [pair for topic in shared for pair in drawn.pairs(mine[topic], theirs[topic])]
    return Comparison(
        left=document,
        right=documents[right],
        others=others,
        pairs=tuple(pairs),
        only_left=len(claims[left]) - sum(len(mine[topic]) for topic in shared),
        only_right=len(claims[right]) - sum(len(theirs[topic]) for topic in shared),
    )


def _standing(store: Store, document: DocumentId) -> list[Claim]:
    return [claim for claim in reads.claims(store, document=document) if claim.review is not Review.REJECTED]


def _by_topic(snapshot: Snapshot, claims: Sequence[Claim]) -> Mapping[Topic, list[Claim]]:
    """The claims that can be compared, in order of appearance."""
    held: dict[Topic, list[Claim]] = defaultdict(list)
    for claim in Graph(replace(snapshot, claims=tuple(claims))).comparable():
        topic = topic_of(claim)
        if topic is not None:
            held[topic].append(claim)
    return held


class _Drawn:
    """Pairs drawn up in words."""

    def __init__(self, snapshot: Snapshot, language: str) -> None:
        self._snapshot = snapshot
        self._language = language

    def pairs(self, mine: Sequence[Claim], theirs: Sequence[Claim]) -> Iterator[Pair]:
        """The figures of one topic: what is closest stands together, and nothing stands alone."""
        documents = self._snapshot.documents
        left, right = alike(mine, documents), alike(theirs, documents)
        judged = sorted(
            ((a, b, compare(a[0], b[0], documents)) for a in left for b in right),
            key=lambda pair: (_CLOSEST_FIRST.index(pair[2].kind), pair[0][0].id, pair[1][0].id),
        )
        chosen: list[tuple[Group, Group, Verdict]] = []
        seen: set[ClaimId] = set()
        for enough in (all, any):
            for a, b, verdict in judged:
                if enough(group[0].id not in seen for group in (a, b)):
                    chosen.append((a, b, verdict))
                    seen |= {a[0].id, b[0].id}
        for a, b, verdict in sorted(chosen, key=lambda pair: (_place(pair[0]), _place(pair[1]))):
            yield self._pair(a, b, verdict)

    def _pair(self, left: Group, right: Group, verdict: Verdict) -> Pair:
        a, b, language = left[0], right[0], self._language
        facts = self._facts(a, b, verdict)
        topic = say.fill("{topic}", facts, language)
        finding = self._finding(a, b)
        told = say.sentence(finding, language) if finding else self._explained(verdict, facts)
        name = say.finding_name(finding, language) if finding else say.word(verdict.kind.value, language)
        return Pair(
            topic=topic,
            left=self._side(left),
            right=self._side(right),
            verdict=name[:1].upper() + name[1:],
            told=told or topic,
            differs=verdict.disjoint,
            status=_status(verdict),
        )

    def _facts(self, a: Claim, b: Claim, verdict: Verdict) -> dict[str, str]:
        figures = (claim.statement.figure for claim in (a, b))
        words = (claim.statement.value or "" for claim in (a, b))
        return {
            "subject": self._snapshot.entities[a.subject].name if a.subject is not None else "",
            "metric": a.statement.metric,
            "figures": "; ".join(note(figure) if figure else told for figure, told in zip(figures, words, strict=True)),
            "scopes": "; ".join(claim.statement.qualifier or "" for claim in (a, b)),
            **({"reason": verdict.reason} if verdict.reason else {}),
        }

    def _finding(self, a: Claim, b: Claim) -> Finding | None:
        """What the checks would say of these two alone: the same words as everywhere else."""
        graph = Graph(replace(self._snapshot, claims=(a, b), topic=topic_of(a)))
        return next((finding for name in _JUDGING for finding in CHECKS[name].find(graph)), None)

    def _explained(self, verdict: Verdict, facts: Mapping[str, str]) -> str:
        """Why two that need no check's word are not one question, though one value may fit both."""
        own = {
            "vague": translate("comparison", "Named too loosely to be known as one thing: {topic}, {figures:figures}."),
            "undated": translate("comparison", "Not known to be of one day: {topic}, {figures:figures}."),
        }
        sentences: Mapping[str, str] = say.messages(self._language)["sentence"]["conflicting"]
        template = own.get(verdict.reason) or sentences.get(verdict.reason, "")
        return say.fill(template, facts, self._language)

    def _side(self, group: Group) -> Side:
        claim = group[0]
        within = claim.statement.sentence
        text = self._snapshot.documents[claim.document].text[within.start : within.end]
        return Side(
            claims=tuple(one.id for one in group),
            value=value_in_words(claim, self._language),
            sentence=" ".join(text.split()),
        )


def _place(group: Group) -> Span:
    return group[0].statement.span


def _status(verdict: Verdict) -> Status:
    if verdict.kind.alarms:
        return Status.CONFLICT
    return Status.REJECTED if verdict.disjoint or verdict.reason else Status.SOURCED

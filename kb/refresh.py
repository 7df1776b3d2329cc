"""What a change touched is checked again, and nothing else: the cost does not grow with the library."""

from __future__ import annotations

from collections.abc import Iterable

from kb.checks import CHECKS, Grain, run
from kb.model import Changes, DocumentId, Topic
from kb.store import Store, findings
from kb.store.snapshots import document_snapshot, source_snapshot, topic_snapshot

_AT_ONCE = 100
"""Documents or topics per transaction: a program that dies in between has lost nothing but these checks."""


def refresh(store: Store, changes: Changes) -> None:
    """Check the touched documents, topics and source graph again; findings of theirs are replaced.

    A batch of imports is refreshed once, at its end: with its changes joined by `|`, or by `catch_up`.
    """
    documents = sorted(changes.documents)
    for start in range(0, len(documents), _AT_ONCE):
        _documents(store, documents[start : start + _AT_ONCE])
    topics = sorted(changes.topics, key=lambda topic: (topic.subject, topic.metric, topic.dimension))
    for start in range(0, len(topics), _AT_ONCE):
        _topics(store, topics[start : start + _AT_ONCE])
    if changes.links:
        _graph(store)


def catch_up(store: Store) -> None:
    """Check what was changed and not checked since: after a batch, or after a program that died before it could."""
    if findings.waiting(store):
        refresh(store, findings.unchecked(store))


def rebuild(store: Store) -> None:
    """Check the whole library anew."""
    with store.writing():
        findings.forget_all(store)
    catch_up(store)


def _documents(store: Store, documents: Iterable[DocumentId]) -> None:
    with store.writing():
        for document in documents:
            findings.of_document(store, document, run(document_snapshot(store, document), Grain.DOCUMENT))


def _topics(store: Store, topics: Iterable[Topic]) -> None:
    with store.writing():
        for topic in topics:
            findings.of_topic(store, topic, run(topic_snapshot(store, topic), Grain.TOPIC))


def _graph(store: Store) -> None:
    asked = any(check.grain is Grain.GRAPH for check in CHECKS.values())
    with store.writing():
        findings.of_graph(store, run(source_snapshot(store), Grain.GRAPH) if asked else ())

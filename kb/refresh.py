"""What a change touched is checked again, and nothing else: the cost does not grow with the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from kb.checks import Grain, run
from kb.model import Changes, DocumentId, EntityId, Finding, Topic
from kb.store import Store, findings
from kb.store.snapshots import document_snapshot, source_snapshot, subject_snapshot, topic_snapshot, value_snapshot

_AT_ONCE = 50
"""Parts of the library per transaction: a program that dies in between has lost nothing but these checks."""

Part = TypeVar("Part")


def refresh(store: Store, changes: Changes) -> None:
    """Check the touched documents, topics, subjects, values and source graph again; findings of theirs are replaced.

    A batch of imports is refreshed once, at its end: with its changes joined by `|`, or by `catch_up`.
    """
    _each(store, sorted(changes.documents), _document)
    _each(store, sorted(changes.topics, key=_name), _topic)
    _each(store, sorted({topic.subject for topic in changes.topics}), _subject)
    _each(store, sorted(changes.values), _value)
    if changes.links:
        with store.writing():
            findings.of_graph(store, run(source_snapshot(store), Grain.GRAPH))


def catch_up(store: Store) -> None:
    """Check what was changed and not checked since: after a batch, or after a program that died before it could."""
    if findings.waiting(store):
        refresh(store, findings.unchecked(store))


def rebuild(store: Store) -> None:
    """Check the whole library anew."""
    with store.writing():
        findings.forget_all(store)
    catch_up(store)


def _each(store: Store, parts: list[Part], check: Callable[[Store, Part], None]) -> None:
    for start in range(0, len(parts), _AT_ONCE):
        with store.writing():
            for part in parts[start : start + _AT_ONCE]:
                check(store, part)


def _document(store: Store, document: DocumentId) -> None:
    found = run(document_snapshot(store, document), Grain.DOCUMENT)
    findings.of_document(store, document, _about(document, found))


def _about(document: DocumentId, found: Iterable[Finding]) -> Iterator[Finding]:
    """Its kin are at hand for comparison; what is found of them is theirs to keep."""
    return (finding for finding in found if document in finding.documents)


def _topic(store: Store, topic: Topic) -> None:
    findings.of_topic(store, topic, run(topic_snapshot(store, topic), Grain.TOPIC))


def _subject(store: Store, subject: EntityId) -> None:
    findings.of_subject(store, subject, run(subject_snapshot(store, subject), Grain.SUBJECT))


def _value(store: Store, value: str) -> None:
    findings.of_value(store, value, run(value_snapshot(store, value), Grain.VALUE))


def _name(topic: Topic) -> tuple[int, str, str]:
    return topic.subject, topic.metric, topic.dimension

"""Documents come in with all that was read in them, are put right, and go again."""

from __future__ import annotations

from collections.abc import Iterable

from kb.model import Changes, DocumentId, Draft, KbError, Language, Moment, Reference, SourceId
from kb.operations.proposals import put
from kb.operations.versions import succeed
from kb.store import Store, belongings, cells, lookups, reads, rows, versions
from kb.store.names import source_for, source_named


class AlreadyHeld(KbError):
    """The library has this text from this outlet or address.

    Attributes:
        document: The one it has.
    """

    def __init__(self, document: DocumentId, title: str) -> None:
        super().__init__(
            f"This text is already in the library as “{title}” (document {document}).",
            hint="Open that one; to import the text as another outlet's, name the outlet.",
        )
        self.document = document


def add_draft(store: Store, draft: Draft) -> Changes:
    """Take an article in, with its figures and proposed claims.

    Subjects and sources are found by name or alias and made where they are new; a source stands for the document.
    Another text of an article that is held becomes its newest version, with every decision that still has a place in it
    (see kb.operations.versions).

    Raises:
        AlreadyHeld: the same text from the same outlet or address is there.
    """
    document = draft.document
    with store.step("add_draft") as step:
        held = reads.held(store, document)
        if held is not None:
            raise AlreadyHeld(held, reads.document(store, held).title)
        older = versions.held_version(store, document)
        source = (
            source_for(store, cells.storable(document.title), url=document.url, family=document.outlet)
            if older is None
            else reads.standing(store, older)
        )
        number = DocumentId(store.insert("document", rows.document_row(document, source=source, imported=store.now())))
        store.insert("article", {"id": number, **rows.article_row(draft)})
        for listed in dict.fromkeys(
            source_named(store, cells.storable(named.name), named.kind) for named in document.story_sources
        ):
            store.insert("story_source", {"document": number, "source": listed})
        if older is None:
            put(store, number, document.text, draft.proposals)
        else:
            succeed(store, older, number, draft)
        _draw(store, source, draft.references)
    return step.changes


def _draw(store: Store, dependent: SourceId, references: Iterable[Reference]) -> None:
    """Link the source that stands for a document to what the document says it rests on."""
    for reference in references:
        named = reference.source
        origin = source_named(store, cells.storable(named.name), named.kind, family=named.family)
        if origin != dependent and not lookups.link_rows(store, dependent, origin, reference.kind.value):
            store.insert("link", {"dependent": dependent, "origin": origin, "kind": reference.kind.value})


def describe(store: Store, document_id: DocumentId, **facts: str | Language | Moment | None) -> Changes:
    """Put right what the library knows of a document itself.

    Args:
        store: The library.
        document_id: The document.
        **facts: Any of title, outlet, author, published (a Moment), place, url, language; None takes a fact away.
    """
    before = reads.document(store, document_id)
    unknown = facts.keys() - _FACTS
    if unknown:
        raise TypeError(f"a document has no {', '.join(sorted(unknown))}")
    row: cells.Written = {}
    for fact, value in facts.items():
        row[fact] = value.isoformat() if isinstance(value, Moment) else value and cells.storable(str(value))
    if row.get("title", before.title) in {None, ""}:
        raise KbError("A document needs a title.", hint="Give it a few words by which you will know it.")
    with store.step("describe") as step:
        store.update("document", [document_id], row)
        after = reads.document(store, document_id)
        store.update("source", [reads.standing(store, document_id)], rows.standing_row(after))
    return step.changes


_FACTS = {"title", "outlet", "author", "published", "place", "url", "language"}


def delete_document(store: Store, document_id: DocumentId) -> Changes:
    """Take a document out with everything from it: claims, citations, links, and the names that nothing else uses.

    Its other versions go with it.
    """
    reads.document(store, document_id)
    with store.step("delete_document") as step:
        for version in versions.versions(store, document_id):
            _delete(store, version.id)
    return step.changes


def _delete(store: Store, document_id: DocumentId) -> None:
    held = belongings.of_document(store, document_id)
    store.delete("citation", held.citations)
    store.delete("claim", held.claims)
    store.delete("story_source", held.story_sources)
    store.delete("link", held.links)
    store.delete("article", [document_id])
    store.delete("document", [document_id])
    store.delete("source", belongings.unused_sources(store, held.sources))
    store.delete("entity", belongings.unused_entities(store, held.entities))

"""Who vouches for a claim, and who depends on whom."""

from __future__ import annotations

from collections.abc import Iterable

from kb.model import (
    Changes,
    CitationId,
    CitationRole,
    ClaimId,
    KbError,
    LinkId,
    LinkKind,
    Source,
    SourceId,
    SourceKind,
    Stance,
    Strength,
    strongest,
)
from kb.store import Store, cells, lookups, reads
from kb.store.folding import fold
from kb.store.names import source_members, source_named, source_root


def cite(
    store: Store,
    claim_id: ClaimId,
    source: Source,
    *,
    strength: Strength,
    role: CitationRole = CitationRole.EVIDENCE,
    stance: Stance = Stance.SUPPORTS,
    quote: str = "",
    locator: str = "",
) -> Changes:
    """Tie a claim to a source: one of the library's (by id), or one named, which is made where it is new."""
    reads.claim(store, claim_id)
    with store.step("cite") as step:
        store.insert(
            "citation",
            {
                "claim": claim_id,
                "source": _source(store, source),
                "role": role.value,
                "strength": strength.value,
                "stance": stance.value,
                "quote": cells.storable(quote),
                "locator": cells.storable(locator),
                "by_editor": 1,
            },
        )
        _weigh(store, claim_id)
    return step.changes


def add_sources(store: Store, sources: Iterable[Source]) -> Changes:
    """Keep sources of a bibliography; one that is held under that name keeps what it has, and gains what it lacks."""
    with store.step("add_sources") as step:
        for source in sources:
            _source(store, source)
    return step.changes


def _source(store: Store, source: Source) -> SourceId:
    if source.id:
        return reads.source(store, source.id).id
    if not source.name.strip():
        raise KbError("A source needs a name.", hint="Say who or what vouches for the claim.")
    found = source_named(store, cells.storable(source.name.strip()), source.kind, confirmed=True)
    held = reads.source(store, found)
    store.update(
        "source",
        [found],
        {
            "url": held.url or source.url,
            "family": held.family or source.family,
            "note": held.note or cells.storable(source.note),
        },
    )
    return found


def _weigh(store: Store, claim_id: ClaimId) -> None:
    """Keep with the claim how strongly it is now vouched for."""
    citations = reads.claim(store, claim_id).citations
    strength = strongest((citation.strength, citation.stance) for citation in citations)
    store.update("claim", [claim_id], {"strength": strength.value, "touched": 1})


def uncite(store: Store, citation_id: CitationId) -> Changes:
    """Take a source off a claim."""
    claim_id = lookups.claim_citing(store, citation_id)
    with store.step("uncite") as step:
        store.delete("citation", [citation_id])
        _weigh(store, claim_id)
    return step.changes


def link(store: Store, dependent: SourceId, origin: SourceId, kind: LinkKind) -> Changes:
    """Say that one source depends on another; a document takes part as the source that stands for it."""
    reads.source(store, dependent)
    reads.source(store, origin)
    if source_root(store, dependent) == source_root(store, origin):
        raise KbError("A source does not depend on itself.", hint="Choose the source that it took this from.")
    with store.step("link") as step:
        if not lookups.link_rows(store, dependent, origin, kind.value):
            store.insert("link", {"dependent": dependent, "origin": origin, "kind": kind.value})
    return step.changes


def unlink(store: Store, link_id: LinkId) -> Changes:
    """Take an edge of the source graph away; nothing happens where there is none."""
    with store.step("unlink") as step:
        store.delete("link", [link_id])
    return step.changes


def merge_sources(store: Store, kept: SourceId, gone: SourceId) -> Changes:
    """Treat two sources as one; the other stays in the file, and unmerge_source parts them again."""
    reads.source(store, kept)
    reads.source(store, gone)
    kept, gone = source_root(store, kept), source_root(store, gone)
    with store.step("merge_sources") as step:
        if kept != gone:
            store.update("source", [gone], {"merged_into": kept})
    return step.changes


def unmerge_source(store: Store, gone: SourceId) -> Changes:
    """Part a merged source from the one it went into."""
    reads.source(store, gone)
    with store.step("unmerge_source") as step:
        store.update("source", [gone], {"merged_into": None})
    return step.changes


def describe_source(
    store: Store,
    source_id: SourceId,
    *,
    name: str | None = None,
    kind: SourceKind | None = None,
    url: str | None = None,
    family: str | None = None,
    note: str | None = None,
) -> Changes:
    """Put right what the library knows of a source; None leaves a fact as it is, "" takes it away."""
    held = reads.source(store, source_id)
    row: cells.Written = {"confirmed": 1}
    if name is not None:
        if not name.strip():
            raise KbError("A source needs a name.", hint="Give it the name by which articles call it.")
        row |= {"name": cells.storable(name.strip()), "folded": fold(name)}
    if kind is not None:
        row["kind"] = kind.value
    row |= {fact: value or None for fact, value in (("url", url), ("family", family)) if value is not None}
    if note is not None:
        row["note"] = cells.storable(note)
    with store.step("describe_source") as step:
        store.update("source", [source_id], row)
        if name is not None and fold(name) != fold(held.name):
            _remember(store, source_id, held.name)
    return step.changes


def add_source_alias(store: Store, source_id: SourceId, name: str) -> Changes:
    """Let another name lead to a source."""
    reads.source(store, source_id)
    with store.step("add_source_alias") as step:
        _remember(store, source_id, name)
    return step.changes


def _remember(store: Store, source_id: SourceId, name: str) -> None:
    if not lookups.source_alias_rows(store, [source_id], fold(name)):
        store.insert("source_alias", {"source": source_id, "name": cells.storable(name.strip()), "folded": fold(name)})


def remove_source_alias(store: Store, source_id: SourceId, name: str) -> Changes:
    """Let a name lead to a source no longer; nothing happens where it does not."""
    with store.step("remove_source_alias") as step:
        store.delete("source_alias", lookups.source_alias_rows(store, source_members(store, source_id), fold(name)))
    return step.changes

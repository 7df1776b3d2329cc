"""The commands `claims`, `accept`, `reject`, `undo` and `redo`: the editor's decisions without a window."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import click

from cli import options, shapes
from kb import operations, say
from kb.model import Changes, Claim, ClaimId, Document, DocumentId, KbError, Language
from kb.refresh import catch_up
from kb.store import Store, open_library, reads, search

_LISTED = 100_000


@click.command()
@options.library
@click.option("--document", type=int, metavar="ID", help="Only the claims of this document.")
@click.option("--query", metavar="WORDS", help="Only claims that hold these words, best first.")
@options.spoken
@options.as_json
def claims(*, library: Path, document: int | None, query: str | None, lang: str, as_json: bool) -> None:
    """List the claims of the library, with the number that accept and reject ask for."""
    with open_library(library, readonly=True) as store:
        found = _found(store, document=document, query=query)
        documents = {key: reads.document(store, key) for key in dict.fromkeys(claim.document for claim in found)}
    if as_json:
        click.echo(json.dumps([shapes.claim(claim, documents[claim.document]) for claim in found], ensure_ascii=False))
        return
    for claim in found:
        click.echo(_line(claim, documents, Language(lang)))


def _found(store: Store, *, document: int | None, query: str | None) -> list[Claim]:
    within = None if document is None else reads.document(store, DocumentId(document)).id
    if query is None:
        return reads.claims(store, document=within)
    ranked = search.claims(store, query, limit=_LISTED)
    place = {claim_id: number for number, claim_id in enumerate(ranked)}
    return sorted(reads.claims(store, document=within, ids=ranked), key=lambda claim: place[claim.id])


def _line(claim: Claim, documents: Mapping[DocumentId, Document], language: Language) -> str:
    """One claim for people: its number, what is said of what, who vouches, where it stands."""
    statement = claim.statement
    stated = say.stated(statement, language)
    topic = say.fill("{topic}", {"subject": statement.subject or "", "metric": statement.metric}, language)
    review, strength = say.word(claim.review, language), say.word(claim.strength, language)
    title = shapes.short(shapes.title(documents[claim.document]))
    return f"{claim.id:>6}  {review}  {topic}: {shapes.short(stated)}  [{strength}]  {title}"


@click.command()
@options.library
@click.argument("ids", nargs=-1, required=True, type=int, metavar="ID…")
def accept(ids: tuple[int, ...], *, library: Path) -> None:
    """Accept claims, by the numbers that `claimstone claims` shows."""
    with open_library(library) as store:
        _done(store, operations.accept(store, _known(store, ids)))


@click.command()
@options.library
@click.argument("ids", nargs=-1, required=True, type=int, metavar="ID…")
def reject(ids: tuple[int, ...], *, library: Path) -> None:
    """Reject claims, by the numbers that `claimstone claims` shows."""
    with open_library(library) as store:
        _done(store, operations.reject(store, _known(store, ids)))


@click.command()
@options.library
def undo(*, library: Path) -> None:
    """Take the last change of the library back, whichever program made it."""
    with open_library(library) as store:
        _turned(store, operations.undo(store), what="undo")


@click.command()
@options.library
def redo(*, library: Path) -> None:
    """Make the change again that was undone last."""
    with open_library(library) as store:
        _turned(store, operations.redo(store), what="redo")


def _turned(store: Store, changes: Changes, *, what: str) -> None:
    if not changes.step:
        raise KbError(f"There is nothing to {what}.", hint="The library stands as it was.")
    _done(store, changes)


def _known(store: Store, ids: tuple[int, ...]) -> list[ClaimId]:
    """The claims' ids, each held by the library."""
    wanted = [ClaimId(number) for number in dict.fromkeys(ids)]
    held = {claim.id for claim in reads.claims(store, ids=wanted)}
    missing = [str(number) for number in wanted if number not in held]
    if missing:
        raise KbError(
            f"There is no claim {', '.join(missing)} in this library.", hint="`claimstone claims` lists them."
        )
    return wanted


def _done(store: Store, changes: Changes) -> None:
    """Check what was touched again, and say what was done."""
    catch_up(store)
    click.echo(f"Done: {say.word(changes.step, Language.ENGLISH)}. Claims touched: {len(changes.claims)}.", err=True)

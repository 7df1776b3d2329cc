"""The commands `backup`, `verify`, `repair` and `merge`: care of the library file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import click

from cli import options
from cli.interrupts import held_back
from kb import operations
from kb.model import KbError, Language
from kb.pages.condition import backed_up, condition, rescue
from kb.refresh import catch_up
from kb.store import Store, care, open_library, salvage
from kb.store.backups import (
    AN_HOUR,
    back_up_now,
    back_up_when_due,
    backups,
    contents,
    folder_known_for,
)

_NEW_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@options.library
@click.argument("destination", required=False, type=_NEW_FILE, metavar="[DEST]")
@click.option("--list", "listed", is_flag=True, help="List the library's own backups instead; its file may be damaged.")
@options.spoken
def backup(destination: Path | None, *, library: Path, listed: bool, lang: str) -> None:
    """Write a copy of the library to DEST, complete and checked, also while the window has it open.

    Without DEST the copy goes among the library's own backups, which are made once a day and thinned as they age. A
    backup is a library like any other: `claimstone backup --library BACKUP NEW-FILE` restores one. Nothing is ever
    overwritten.
    """
    if listed:
        for line in _backups(library.absolute(), Language(lang)):
            click.echo(line)
        return
    with open_library(library, readonly=True) as store:
        if destination is None:
            destination = back_up_now(store).path
        else:
            store.copy(destination)
    click.echo(f"Backed up and checked: {destination} ({destination.stat().st_size:,} bytes)")


def safeguard(store: Store) -> None:
    """Back the library up before a change of many things, unless that was done within the hour; say where it failed."""
    if store.readonly:
        return
    try:
        back_up_when_due(store, every=AN_HOUR)
    except KbError as refusal:
        click.echo(f"No backup was made beforehand: {refusal} {refusal.hint}", err=True)


def _backups(library: Path, language: Language) -> Iterator[str]:
    """The library's own backups, newest first: of a library that cannot be opened, those made where it stands."""
    with ExitStack() as closing:
        store, folder = None, folder_known_for(library)
        with suppress(KbError):
            store = closing.enter_context(open_library(library, readonly=True))
            folder = store.backup_folder()
        for held in backups(folder) if folder else ():
            try:
                told = backed_up(contents(held.path, library=store), language)
            except KbError as refusal:
                told = str(refusal)
            yield f"{held.path}  {held.size:,}  {told}"


@click.command()
@options.library
@click.option("--quick", is_flag=True, help="Look at the file and the search index alone, not at every row and text.")
@options.spoken
def verify(*, library: Path, quick: bool, lang: str) -> int:
    """Look the library over, and say in words and numbers what is wrong.

    Ends with status 1 if anything is.
    """
    with open_library(library, readonly=True) as store:
        verdict = care.verify(store, quick=quick)
    for line in condition(verdict, Language(lang)):
        click.echo(line)
    if verdict.is_whole:
        return 0
    way_out = "`claimstone repair`" if verdict.is_sound else "`claimstone repair NEW-FILE`"
    click.echo(f"{way_out} puts it right.", err=True)
    return 1


@click.command()
@options.library
@click.argument("destination", required=False, type=_NEW_FILE, metavar="[DEST]")
@options.spoken
def repair(destination: Path | None, *, library: Path, lang: str) -> None:
    """Save what can be read of a damaged library to DEST, and make anew all that is derived.

    The damaged file is left as it is. Without DEST only what is derived is made anew, in the library itself: its
    indices, the search, the kinship of documents and the findings.
    """
    if destination is None:
        with open_library(library) as store, held_back():
            back_up_when_due(store, every=AN_HOUR)
            care.mend(store)
            catch_up(store)
            told = condition(care.verify(store), Language(lang))
    else:
        saved = salvage.repair(library, destination)
        told = rescue(saved, Language(lang))
        with open_library(destination) as store, held_back():
            catch_up(store)
        if saved.lost:
            click.echo("What was lost may stand in a backup: `claimstone backup --list`.", err=True)
    for line in told:
        click.echo(line)


@click.command()
@options.library
@click.argument("other", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="OTHER")
def merge(other: Path, *, library: Path) -> None:
    """Take in all of another library: its articles, and the decisions on those that both have.

    What was decided here stands. The other library is left as it is; `claimstone undo` takes it all back.
    """
    if library.exists() and other.samefile(library):
        raise KbError(f"{other} is this library itself.", hint="Name another library file.")
    with open_library(other, readonly=True) as theirs, open_library(library, create=True) as store:
        safeguard(store)
        before = care.count(store)
        with held_back():
            operations.merge_library(store, theirs)
            catch_up(store)
        after = care.count(store)
        documents, claims = (after[table] - before[table] for table in ("document", "claim"))
        known = care.count(theirs)["document"] - documents
    click.echo(f"Documents taken in: {documents}, with {claims} claims. Documents that were here already: {known}.")

"""The command `import`: articles read into a library, one transaction each."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Generator, Iterable
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

import click

from cli import options, shapes
from cli.care import safeguard
from cli.inputs import STDIN, opened
from cli.interrupts import held_back
from cli.options import LANGUAGE, MOMENT
from importers import batch, claimed, records
from importers.article import PASTED, Overrides, Unread
from importers.readers import STREAMED, text
from importers.records import RECORDS, csv
from importers.worker import drafted
from kb import operations
from kb.model import DocumentId, Draft, KbError, Language, Moment, Source, Vocabulary
from kb.refresh import catch_up
from kb.store import Store, listing, open_library, reads, versions
from kb.versions import LeftBehind, left_behind

_READY_MADE_AT_ONCE = 200
"""Documents with ready-made claims come quicker than a disk is sure of each: so many are kept together, or none."""
_WORTH_A_PROCESS = 500_000
"""Bytes of articles from which on every core reads: below, starting the processes takes longer."""


@dataclass(slots=True)
class Tally:
    """What became of each article so far."""

    imported: list[shapes.Shape] = field(default_factory=list)
    renewed: list[str] = field(default_factory=list)
    unchanged: list[shapes.Shape] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    claims: int = 0
    sources: int = 0

    def shape(self) -> shapes.Shape:
        """What `import --json` answers."""
        unread: list[shapes.Json] = [
            {"path": found.path, "reason": found.reason, "hint": found.hint} for found in self.unread
        ]
        told: shapes.Shape = {"imported": [*self.imported], "unchanged": [*self.unchanged], "unread": unread}
        return {**told, "sources": self.sources} if self.sources else told


@click.command("import")
@options.library
@click.argument("paths", nargs=-1, metavar="[PATH…|-]", type=click.Path(path_type=Path))
@click.option(
    "--claims",
    "claimed_file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Documents with ready-made claims, one a line as JSON; nothing is extracted from them.",
)
@click.option("--published", type=MOMENT, help="When it was published, e.g. 2025-01-27T23:12+08:00.")
@click.option("--outlet", metavar="NAME", help="Who published it.")
@click.option("--title", metavar="WORDS", help="Its headline.")
@click.option("--url", metavar="URL", help="Its address.")
@click.option("--lang", type=LANGUAGE, help="Read it in this language; otherwise the language is recognised.")
@click.option("--workers", type=click.IntRange(1, 64), metavar="N", help="How many processes read at once.")
@click.option(
    "--columns",
    metavar="FIELD=HEADING,…",
    help="What the columns of a table of claims (.csv) hold, where their headings do not say so: "
    f"{', '.join(csv.FIELDS)}.",
)
@options.as_json
def import_(
    paths: tuple[Path, ...],
    *,
    library: Path,
    claimed_file: Path | None,
    published: Moment | None,
    outlet: str | None,
    title: str | None,
    url: str | None,
    lang: str | None,
    workers: int | None,
    columns: str | None,
    as_json: bool,
) -> int:
    """Read articles into the library, which is made if there is none.

    PATH is a file, a folder with all that is in it, or - for text on standard input; a file may also be a bibliography
    (.bib, .ris, CSL-JSON), published checks (ClaimReview), a table of claims (.csv) or a library that was exported as
    .json. What the options state holds for every article named. An article that the library has from the same outlet or
    address is not added again, another text of it becomes its newest version, and a file that cannot be read stops no
    other.
    """
    if not paths and claimed_file is None:
        raise click.UsageError("Name a file or a folder, or - for text on standard input.")
    overrides = Overrides(
        published=published, outlet=outlet, title=title, url=url, language=Language(lang) if lang else None
    )
    tally = Tally()
    with open_library(library, create=True) as store:
        safeguard(store)
        for path in (path for path in paths if path.suffix.lower() in RECORDS):
            with held_back():
                take_records(store, path, tally, _columns(columns))
        articles = tuple(path for path in paths if path.suffix.lower() not in RECORDS)
        found = _found(articles, claimed_file, vocabulary=reads.vocabulary(store), overrides=overrides, workers=workers)
        with closing(found):
            while some := list(islice(found, _READY_MADE_AT_ONCE if claimed_file and not articles else 1)):
                with held_back(), store.writing():
                    for item in some:
                        take(store, item, tally)
        with held_back():
            catch_up(store)
    _report(tally, as_json=as_json)
    return 1 if tally.unread else 0


def take(store: Store, found: Draft | Unread, tally: Tally) -> None:
    """Put one article into the library, unless it is there, and count it."""
    if isinstance(found, Unread):
        tally.unread.append(found)
        return
    told: shapes.Shape = {"path": found.path, "id": found.article}
    try:
        changes = operations.add_draft(store, found)
    except operations.AlreadyHeld as held:
        tally.unchanged.append({**told, "document_id": held.document})
        return
    document = max(changes.documents)  # those it resembles are touched too; an id is never given twice
    counts: shapes.Shape = {"figures": len(found.figures), "claims": len(found.proposals)}
    entry: shapes.Shape = {**told, "document_id": document, **counts, "warnings": list(found.warnings)}
    earlier = versions.versions(store, document)[:-1]
    if earlier:
        left = left_behind(store, document)
        entry["new_version_of"] = earlier[-1].id
        entry["figures_changed"], entry["claims_without_place"] = len(left.changed), len(left.orphans)
        tally.renewed.append(_renewed(found.path, earlier[-1].id, left))
    tally.imported.append(entry)
    tally.claims += len(found.proposals)


def take_records(store: Store, path: Path, tally: Tally, columns: csv.Columns | None = None) -> None:
    """Put what a file holds that is no article into the library: sources, published checks, a whole library."""
    sources: list[Source] = []
    try:
        for record in records.read(path, columns):
            if isinstance(record, Source):
                sources.append(record)
            elif isinstance(record, Draft):
                take(store, replace(record, path=str(path)), tally)
            else:
                before = {*listing.latest_documents(store)}
                operations.take_export(store, record.text, record.name)
                for document in sorted({*listing.latest_documents(store)} - before):
                    claims = len(reads.claims(store, document=document))
                    figures = len(reads.figures(store, document))
                    told: shapes.Shape = {"path": str(path), "id": None, "document_id": document}
                    tally.imported.append({**told, "figures": figures, "claims": claims, "warnings": []})
                    tally.claims += claims
    except KbError as refusal:
        tally.unread.append(Unread(path=str(path), reason=str(refusal).rstrip("."), hint=refusal.hint))
    if sources:
        operations.add_sources(store, sources)
        tally.sources += len(sources)


def _columns(told: str | None) -> csv.Columns | None:
    """The fields of a table by the headings that hold them, as the option states them."""
    if told is None:
        return None
    named = [part.partition("=") for part in told.split(",")]
    for holds, _, heading in named:
        if holds.strip() not in csv.FIELDS or not heading.strip():
            raise click.BadParameter(f"{holds}: there are {', '.join(csv.FIELDS)}.", param_hint="--columns")
    return {holds.strip(): heading.strip() for holds, _, heading in named}


def _found(
    paths: tuple[Path, ...],
    claimed_file: Path | None,
    *,
    vocabulary: Vocabulary,
    overrides: Overrides,
    workers: int | None,
) -> Generator[Draft | Unread, None, None]:
    """Everything named, in order, with a progress bar on a terminal."""
    if claimed_file is not None:
        with opened(claimed_file) as file:
            yield from claimed.read(file, claimed_file.name)
    if STDIN in paths:
        for article in text.read(sys.stdin.buffer, PASTED):
            yield drafted(article, STDIN, vocabulary=vocabulary, overrides=overrides)
    files = list(batch.files_in(path for path in paths if path != STDIN))
    if not files:
        return
    read = batch.drafts(files, vocabulary=vocabulary, overrides=overrides, workers=workers or _workers(files))
    known = not any(path.suffix.lower() in STREAMED for path in files)
    with click.progressbar(
        read,
        length=len(files) if known else None,
        label="Reading",
        file=sys.stderr,
        show_pos=True,
        hidden=not sys.stderr.isatty(),
    ) as shown:
        yield from shown


def _workers(files: Iterable[Path]) -> int:
    size = sum(path.stat().st_size for path in files if path.exists())
    return os.cpu_count() or 1 if size > _WORTH_A_PROCESS else 1


def _renewed(path: str, older: DocumentId, left: LeftBehind) -> str:
    """What a new version of an article did to the claims on it, in words."""
    changed, orphans = len(left.changed), len(left.orphans)
    told = [f"{changed} figure{'s' * (changed != 1)} changed"] if changed else []
    if orphans:
        told.append(f"{orphans} claim{'s have' if orphans != 1 else ' has'} no place any more")
    return f"{path}: new version of document {older}" + (f": {', '.join(told)}." if told else ".")


def _report(tally: Tally, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(tally.shape(), ensure_ascii=False))
        return
    for document in tally.unchanged:
        click.echo(f"{document['path']}: already in the library, as document {document['document_id']}.", err=True)
    for unread in tally.unread:
        place = "" if Path(unread.path).name in unread.reason else f"{unread.path}: "
        click.echo(f"{place}{unread.reason}. {unread.hint}", err=True)
    for words in tally.renewed:
        click.echo(words, err=True)
    if tally.sources:
        click.echo(f"Sources of bibliographies: {tally.sources}.")
    if tally.imported or not tally.sources:
        click.echo(f"Documents imported: {len(tally.imported)}. Claims in them: {tally.claims}.")

"""The command `demo`: the sample articles, from import to summary, in one go."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from cli import options, shapes
from cli.check import counts, standing
from cli.importing import Tally, take
from importers import batch, samples
from kb import export, say
from kb.graph import Graph
from kb.model import KbError, Language, Severity, Snapshot, Strength
from kb.place import SUFFIX
from kb.refresh import catch_up
from kb.store import open_library, reads


@click.command()
@click.option(
    "--library",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help=f"The library to make.  [default: samples{SUFFIX} in the folder of --out]",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("claimstone-demo"),
    show_default=True,
    metavar="FOLDER",
    help="Where to write summary.md and summary.html.",
)
@options.spoken
@click.pass_context
def demo(context: click.Context, *, library: Path | None, out: Path, lang: str) -> int:
    """See it at work on three sample articles: in Chinese, English and French, on one story.

    Makes a fresh library of them, checks it, writes a summary in which every figure carries its source, and opens the
    window on it where there is a display. Your own library is not touched.
    """
    language = Language(lang)
    out.mkdir(parents=True, exist_ok=True)
    library = library or out / f"samples{SUFFIX}"
    _clear(library)
    tally = Tally()
    with open_library(library, create=True) as store:
        for found in batch.drafts(samples.paths()):
            take(store, found, tally)
        catch_up(store)
        snapshot = reads.library_snapshot(store)
    for unread in tally.unread:
        click.echo(f"{unread.path}: {unread.reason}", err=True)
    written = [out / "summary.md", out / "summary.html"]
    for path in written:
        export.write(export.text(snapshot, path.suffix, language=language), path)
    for line in _told(snapshot, language):
        click.echo(line)
    for path in (library, *written):
        click.echo(path)
    if not (sys.stdin.isatty() and _has_display()):
        return 0
    root = context.find_root()
    window = root.command.get_command(root, "gui") if isinstance(root.command, click.Group) else None
    return int(context.invoke(window, library=library)) if window else 0


def _clear(library: Path) -> None:
    """Make room for a fresh library; one that holds anything but the samples stays.

    Raises:
        KbError: it holds other articles, or another program has it open.
    """
    if not library.exists():
        return
    with open_library(library) as store:
        others = [row for row in reads.documents(store) if row.name not in samples.NAMES]
        if others:
            raise KbError(f"{library} holds articles of yours.", hint="Name another file with --library.")
        if store.readonly:
            raise KbError(f"{library} is open in another program.", hint="Close it there, or name another file.")
    library.unlink()


def _told(snapshot: Snapshot, language: Language) -> Iterator[str]:
    """What was found: each article's figures by strength, then what several of them say together, gravest first."""
    graph = Graph(snapshot)
    for document_id, document in snapshot.documents.items():
        strengths = Counter(claim.strength for claim in graph.figures() if claim.document == document_id)
        told = [f"{say.word(rung, language)} {strengths[rung]}" for rung in Strength if strengths[rung]]
        yield shapes.title(document)
        yield "    " + say.text(
            "check.figures",
            language,
            count=str(strengths.total()),
            strengths=say.text("page.joined", language).join(told),
        )
    findings = standing(snapshot)
    yield ""
    for finding in findings:
        if len(finding.claims) != 1 and finding.severity is not Severity.INFO:
            yield f"[{say.word(finding.severity, language)}] {say.sentence(finding, language)}"
    yield ""
    yield counts(findings, language)


def _has_display() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))

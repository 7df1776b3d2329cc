"""The command `export`: a library, or part of it, written out as a file."""

from __future__ import annotations

from pathlib import Path

import click

from cli import options
from kb import export as exports
from kb.model import DocumentId, Language
from kb.refresh import catch_up
from kb.store import open_library, reads


@click.command()
@options.library
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help=f"Where to write; the suffix decides the format: {' '.join((*exports.WRITERS, exports.LOSSLESS))}.",
)
@click.option("--document", "documents", type=int, multiple=True, metavar="ID", help="Only this document; repeatable.")
@options.spoken
@click.option(
    "--kind",
    type=click.Choice(exports.KINDS),
    default=exports.KINDS[0],
    show_default=True,
    help="What a page holds: the summary, the article with every figure numbered, or the questions to ask.",
)
def export(*, library: Path, output: Path, documents: tuple[int, ...], lang: str, kind: str) -> None:
    """Write a summary in which every figure carries its source.

    The same library gives the same file, byte for byte.
    """
    suffix = exports.suffix_of(output)
    with open_library(library) as store:
        if not store.readonly:
            catch_up(store)
        wanted = [reads.document(store, DocumentId(number)).id for number in documents]
        whole = exports.text_of(store, suffix, documents=wanted or None, language=Language(lang), kind=kind)
    exports.write(whole, output)
    click.echo(f"Written: {output}", err=True)

"""The exports: one format per file, listed in WRITERS by suffix."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from kb.export import claimreview, csl, graphml, html, markdown, table
from kb.model import DocumentId, KbError, Language, Snapshot
from kb.store import Store, lossless, reads

LOSSLESS = ".json"
"""The suffix of a library as `kb.store.lossless` writes it: rows, not a page, and nothing left out."""

Writer = Callable[[Snapshot, Language, str], str]
"""Takes a snapshot, a language and one of KINDS; gives the whole file."""

KINDS = ("summary", "annotated", "questions")
"""What a page can be; the formats for programs hold everything, whatever the kind."""

WRITERS: Mapping[str, Writer] = {
    ".md": markdown.text,
    ".html": html.text,
    ".csv": table.text,
    ".jsonld": claimreview.text,
    ".csl.json": csl.text,
    ".graphml": graphml.text,
}


class NotExported(KbError):
    """The file was not written; what stood there before still stands."""


def suffix_of(path: Path) -> str:
    """The suffix that decides the format: the longest that WRITERS knows.

    Raises:
        NotExported: there is no such format.
    """
    name = path.name.lower()
    known = [suffix for suffix in (*WRITERS, LOSSLESS) if name.endswith(suffix)]
    if not known:
        wanted = ", ".join((*WRITERS, LOSSLESS))
        raise NotExported(f"{path.name}: the suffix names no format.", hint=f"Name the file with one of {wanted}.")
    return max(known, key=len)


def text(snapshot: Snapshot, suffix: str, *, language: Language, kind: str = "summary") -> str:
    """What a file of that suffix holds; the same snapshot gives the same text."""
    return WRITERS[suffix](snapshot, language, kind)


def text_of(
    store: Store,
    suffix: str,
    *,
    documents: Iterable[DocumentId] | None = None,
    language: Language,
    kind: str = "summary",
) -> str:
    """What a file of that suffix holds of a library, or of some of its documents."""
    if suffix == LOSSLESS:
        return lossless.text_of(store, documents)
    return text(reads.library_snapshot(store, documents), suffix, language=language, kind=kind)


def write(whole: str | bytes, path: Path) -> None:
    """Write an export to a file, which is the old one or the whole new one.

    Raises:
        NotExported: the folder cannot be written.
    """
    try:
        _replace(path, whole if isinstance(whole, bytes) else whole.encode("utf-8", "replace"))
    except OSError as error:
        reason = error.strerror or str(error)
        raise NotExported(f"{path} was not written: {reason}.", hint="Choose another folder, or make room.") from error


def _replace(path: Path, content: bytes) -> None:
    """Write beside the target, push it to the disk, and only then take the target's place."""
    target = path.resolve()
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:60]}-", suffix=".part")
    written = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        written.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        written.replace(target)
    finally:
        written.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

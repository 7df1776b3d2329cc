"""Zipped XML, as Word, OpenDocument and EPUB use it, opened with limits on size, number and depth.

Nothing is unpacked to disk, no declaration of a document type is believed, and no part is read beyond its limit,
whatever the archive's own table says about it.
"""

from __future__ import annotations

import re
import stat
import struct
import zlib
from collections.abc import Mapping
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from importers.article import UnreadableArticle

LARGEST_PART = 50_000_000
LARGEST_IN_ALL = 200_000_000
MOST_ENTRIES = 10_000
_MOST_SQUEEZED = 200
"""Times a part may grow when it is unpacked; prose grows three to ten times."""

_SMALL = 1_000_000
"""Bytes up to which a part may grow as it likes."""

_DIRECTORY_END = b"PK\x05\x06"
_BROKEN = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    UnicodeError,
    zlib.error,
    struct.error,
)
"""What zipfile raises when a table or a part is damaged."""

_HINT = "Open it in the program it came from and save it again, or paste the text."


class Zipped:
    """The parts of one file.

    Raises:
        UnreadableArticle: The file is no archive, a locked one, or one that was made to harm.
    """

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._name = name
        self._left = LARGEST_IN_ALL
        tail_start = max(0, file.seek(0, 2) - 66_000)
        file.seek(tail_start)
        tail = file.read()
        place = tail.rfind(_DIRECTORY_END)
        if place >= 0 and int.from_bytes(tail[place + 10 : place + 12], "little") > MOST_ENTRIES:
            raise self._refusal(f"holds more than {MOST_ENTRIES} files")
        try:
            self._archive = ZipFile(file)
        except _BROKEN as error:
            raise self._refusal("is broken, or of another format than its name says") from error
        for entry in self._archive.infolist():
            if entry.filename.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", entry.filename):
                raise self._refusal(f"names a place outside itself ({entry.filename[:60]})")
            if stat.S_ISLNK(entry.external_attr >> 16):
                raise self._refusal(f"holds a link ({entry.filename[:60]})")

    def __contains__(self, part: str) -> bool:
        return part in self._archive.NameToInfo

    def read(self, part: str) -> bytes:
        """The bytes of one part.

        Raises:
            UnreadableArticle: The part is not there, locked, broken or too large.
        """
        entry = self._archive.NameToInfo.get(part)
        if entry is None:
            raise self._refusal(f"lacks {part}")
        if entry.flag_bits & 1:
            raise UnreadableArticle(
                f"{self._name} is locked with a password", hint="Open it with the password and save a copy without one."
            )
        data = self._unpacked(entry)
        self._left -= len(data)
        if self._left < 0:
            raise self._refusal(f"grows beyond {LARGEST_IN_ALL // 1_000_000} MB")
        return data

    def _unpacked(self, entry: ZipInfo) -> bytes:
        most = min(LARGEST_PART, max(_SMALL, _MOST_SQUEEZED * entry.compress_size))
        try:
            with self._archive.open(entry) as part:
                data = part.read(most + 1)
        except _BROKEN as error:
            raise self._refusal(f"is broken at {entry.filename[:60]}") from error
        if len(data) > most:
            raise self._refusal(f"grows without end when unpacked ({entry.filename[:60]})")
        return data

    def _refusal(self, what: str) -> UnreadableArticle:
        return UnreadableArticle(f"{self._name} {what}", hint=_HINT)


class Listener:
    """Is told what an XML document holds while it is parsed; the readers of each format override what they need."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins; tag and attributes are "{namespace}name"."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def data(self, text: str) -> None:
        """Text inside it."""

    def close(self) -> None:
        """The document ends."""


def listen(data: bytes, listener: Listener, name: str) -> None:
    """Tell the listener what an XML document holds; no tree is built and nothing else is read.

    Raises:
        UnreadableArticle: The document is broken, declares a type of its own, or is nested too deeply.
    """
    from lxml import etree

    if re.search(rb"<!DOCTYPE|<!ENTITY", data[:4096]) or b"<\x00!\x00D\x00O\x00C" in data[:4096]:
        raise UnreadableArticle(f"{name} declares a document type of its own", hint=_HINT)
    parser = etree.XMLParser(
        target=listener,  # type: ignore[arg-type]  # the stubs expect bytes too, which no parsed document has
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
    )
    try:
        etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableArticle(f"{name} is broken: {str(error.msg)[:80]}", hint=_HINT) from error

"""Zipped files and XML made to harm, or merely broken: each is refused in words, soon and in little memory."""

from __future__ import annotations

import io
import stat
import time
import tracemalloc
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from importers import office
from importers.article import Article, Unread, UnreadableArticle
from importers.office import MOST_ENTRIES, Zipped
from importers.readers import READERS, docx, read

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TEXT = "<w:p><w:r><w:t>42 million tonnes</w:t></w:r></w:p>"


def archive(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return made.getvalue()


def word(body: str, *, before: str = "") -> bytes:
    document = f'<?xml version="1.0"?>{before}<w:document {W}><w:body>{body}</w:body></w:document>'
    return archive({"word/document.xml": document.encode()})


def article_in(data: bytes) -> Article:
    (article,) = docx.read(io.BytesIO(data), "file.docx")
    return article


def many_entries() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for number in range(MOST_ENTRIES + 1):
            file.writestr(str(number), b"")
    return made.getvalue()


def link() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        entry = zipfile.ZipInfo("word/document.xml")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        file.writestr(entry, "/etc/passwd")
    return made.getvalue()


def understated() -> bytes:
    """An archive whose own table says that the part is small."""
    data = archive({"word/document.xml": b" " * 30_000_000})
    return data.replace((30_000_000).to_bytes(4, "little"), (1_000).to_bytes(4, "little"))


def with_table(offset: int, value: bytes) -> bytes:
    """A Word file whose table says something else at that offset of its first entry."""
    data = bytearray(word(TEXT))
    place = data.index(b"PK\x01\x02") + offset
    data[place : place + len(value)] = value
    return bytes(data)


def with_table_elsewhere() -> bytes:
    """A Word file that says its table starts further on than it does, so that the parts would lie before the file."""
    data = bytearray(word(TEXT))
    place = data.index(b"PK\x05\x06") + 16
    data[place : place + 4] = (int.from_bytes(data[place : place + 4], "little") + 9_000).to_bytes(4, "little")
    return bytes(data)


HARMFUL = {
    "a bomb": lambda: archive({"word/document.xml": b" " * 60_000_000}),
    "a bomb that understates its size": understated,
    "too many entries": many_entries,
    "a way out": lambda: archive({"../../etc/cron.d/x": b"x", "word/document.xml": b"x"}),
    "an absolute way": lambda: archive({"/etc/passwd": b"x"}),
    "a link": link,
    "no document": lambda: archive({"a": b"x"}),
    "another archive inside": lambda: archive({"word/document.xml": archive({"a": b"x"})}),
    "a version of zip to come": lambda: with_table(6, b"\xb6\x00"),
    "a part beyond the end": lambda: with_table(42, b"\xff\xff\xff\x7f"),
    "a table elsewhere": with_table_elsewhere,
    "no archive": lambda: b"PK\x03\x04" + b"\x00" * 100,
    "nothing": lambda: b"",
    "truncated": lambda: word(TEXT * 1_000)[:-40],
    "an external entity": lambda: word(
        "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>", before='<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    ),
    "a billion laughs": lambda: word(
        "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>",
        before='<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "' + "&a;" * 10_000 + '">]>',
    ),
    "100,000 nested elements": lambda: word("<w:tbl>" * 100_000 + TEXT),
    "no XML": lambda: archive({"word/document.xml": b"\xff\xfe\x00"}),
    "no text": lambda: word("<w:p/>"),
}


@pytest.mark.parametrize("made", HARMFUL.values(), ids=HARMFUL.keys())
def test_a_harmful_archive_is_refused_soon_and_in_little_memory(made: object) -> None:
    data = made()  # type: ignore[operator]
    tracemalloc.start()
    started = time.process_time()
    with pytest.raises(UnreadableArticle) as refusal:
        article_in(data)
    assert time.process_time() - started < 2
    assert tracemalloc.get_traced_memory()[1] < 150_000_000
    tracemalloc.stop()
    assert refusal.value.hint


def test_parts_may_not_grow_beyond_the_limit_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "LARGEST_IN_ALL", 2_000_000)
    parts = Zipped(io.BytesIO(archive({str(number): b" " * 900_000 for number in range(3)})), "file.docx")
    parts.read("0")
    parts.read("1")
    with pytest.raises(UnreadableArticle, match="2 MB"):
        parts.read("2")


def test_many_attributes_and_much_text_are_read() -> None:
    attributes = " ".join(f"a{number}='1'" for number in range(5_000))
    article = article_in(word(f"<w:p {attributes}/>" + TEXT * 20_000))
    assert article.text.count("42 million") == 20_000


@pytest.mark.parametrize("suffix", sorted(READERS))
@pytest.mark.parametrize(
    "data", [b"", b"\x00", b"PK\x03\x04", b"<", b"{", b"%PDF", b"\xff\xfe", b"MIME-Version: 1.0\r\n\r\n"]
)
def test_no_stub_of_a_file_is_more_than_a_refusal(tmp_path: Path, suffix: str, data: bytes) -> None:
    path = tmp_path / f"stub{suffix}"
    path.write_bytes(data)
    with suppress(UnreadableArticle):
        assert all(isinstance(each, Article | Unread) for each in read(path))

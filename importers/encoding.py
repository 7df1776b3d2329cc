"""Which characters the bytes of a text file stand for.

A byte order mark or strict UTF-8 is taken at its word. Anything else is a guess among the encodings newsrooms still
meet, judged by how many of the characters beyond ASCII are common ones, and the article says that it was guessed.
"""

from __future__ import annotations

import re
from functools import cache

from importers.article import UnreadableArticle
from importers.lexicon import lexicon
from kb.model import Language

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_GUESSES = {
    "gb18030": "GB18030",
    "big5hkscs": "Big5",
    "cp1252": "Windows-1252",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
}
"""By codec, the name people know it under; ties go to the earlier."""

_SAMPLE = 60_000
"""Bytes that are judged; an even number, so that no UTF-16 unit is cut."""

_BELIEVABLE = 0.5
"""Share of common characters below which none of the guesses is taken."""

_DAMAGE = 0.05
"""Share of undecodable places up to which a text counts as UTF-8 with damage rather than as another encoding."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")
_HIDDEN = re.compile(r"[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_DIRECTIONS = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


def decode(data: bytes, name: str, *, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    r"""The text, its line ends as \n, and warnings about how it was decoded.

    Args:
        data: The file's bytes.
        name: The file's name, for the refusal.
        declared: The encoding the file itself names, believed when the bytes agree.

    Raises:
        UnreadableArticle: The bytes are no text.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _with_damage(data[len(mark) :].decode(codec, errors="replace"), codec.upper())
    if b"\x00" not in data:
        try:
            return plain(data.decode("utf-8")), ()
        except UnicodeDecodeError:
            pass
        damaged = data.decode("utf-8", errors="replace")
        bad = damaged.count("\ufffd")
        if bad <= _DAMAGE * sum(character > "\x7f" for character in damaged):
            return _with_damage(damaged, "UTF-8")
        if declared and (text := _declared(data, declared)) is not None:
            return plain(text), ()
    return _guessed(data, name)


def plain(text: str) -> str:
    r"""The text with \n for every line end and U+FFFD for what no file can hold (NUL, half a surrogate pair)."""
    return _UNSTORABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def oddities(text: str) -> tuple[str, ...]:
    """What a reader cannot see in the text and should know about."""
    warnings = []
    if directions := len(_DIRECTIONS.findall(text)):
        warnings.append(
            f"{directions} invisible marks change the direction of the text; what is shown may not be what is there"
        )
    if hidden := len(_HIDDEN.findall(text)) - directions:
        warnings.append(f"{hidden} invisible characters of no width")
    return tuple(warnings)


def _declared(data: bytes, declared: str) -> str | None:
    try:
        return data.decode(declared)
    except (LookupError, UnicodeDecodeError):
        return None


def _with_damage(text: str, encoding: str) -> tuple[str, tuple[str, ...]]:
    bad = text.count("\ufffd")
    return plain(text), ((f"{bad} places are not {encoding} and show as \ufffd",) if bad else ())


def _guessed(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    scores = {codec: _score(data[:_SAMPLE], codec) for codec in _GUESSES}
    codec = max(scores, key=lambda guess: scores[guess])
    if scores[codec] < _BELIEVABLE:
        codec = _other(data[:_SAMPLE], name)
    text = data.decode(codec, errors="replace")
    if len(_CONTROL.findall(text[:_SAMPLE])) > 0.02 * len(text[:_SAMPLE]):
        raise _not_text(name)
    text, warnings = _with_damage(text, _GUESSES.get(codec, codec))
    return text, (f"encoding guessed: {_GUESSES.get(codec, codec)}", *warnings)


def _score(data: bytes, codec: str) -> float:
    """The share of common characters; among those beyond ASCII, but among all where ASCII itself takes two bytes."""
    text = data.decode(codec, errors="ignore" if codec.startswith("utf-16") else "replace")
    wide = codec.startswith("utf-16")
    if wide != (b"\x00" in data) and not (wide and len(data) % 2 == 0):
        return 0.0
    judged = [character for character in text if wide or character > "\x7f"]
    if not judged:
        return 0.0
    common = _common()
    good = sum(character in common or "\t" <= character <= "\r" or " " <= character <= "~" for character in judged)
    return good / len(judged)


def _other(data: bytes, name: str) -> str:
    """Ask the library that knows a hundred encodings."""
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None or b"\x00" in data:
        raise _not_text(name)
    return best.encoding


def _not_text(name: str) -> UnreadableArticle:
    return UnreadableArticle(
        f"{name} holds no text in an encoding that could be told",
        hint="Open it in the program it came from, save it as UTF-8 text, and import that.",
    )


@cache
def _common() -> frozenset[str]:
    words = lexicon(Language.CHINESE, "encoding")["common"] + lexicon(Language.FRENCH, "encoding")["common"]
    return frozenset(words) - frozenset("\n")

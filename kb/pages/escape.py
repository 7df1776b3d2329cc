"""Strangers' words in Markdown: shown as they stand, whatever they hold."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"[\\`*_\[\]]")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "|": "&#124;", "~": "&#126;"}
_AMPERSAND = re.compile(r"&(?=#?\w{1,32};)")
_DOLLAR = re.compile(r"\$(?!\d)")  # "$x$" is a formula to some readers; "$593" never closes one
_BLANKS = re.compile(r"[\s\u0085\u2028\u2029]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What no file should hold; exporters may use the noncharacters U+FDD0 to U+FDEF as marks of their own."""

_DIRECTIONS = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_OPENS_A_BLOCK = re.compile(r"(?P<digits>\d{1,9})(?P<point>[.)])|(?P<sign>[-+#=])")

_ISOLATE, _END = "\u2068", "\u2069"


def inline(text: str) -> str:
    """The words on one line, for a place inside a line of ours; direction marks in them end where they end.

    Only what python-markdown and CommonMark both take back is used: backslashes for what both let escape, entities
    for the rest.
    """
    text = _BLANKS.sub(" ", text).strip()
    text = _CONTROLS.sub("\ufffd", text)
    text = _AMPERSAND.sub("&amp;", text)
    text = _MARKUP.sub(r"\\\g<0>", text)
    for sign, entity in _ENTITIES.items():
        text = text.replace(sign, entity)
    return _isolated(_DOLLAR.sub("&#36;", text))


def line(text: str) -> str:
    """The words as a line of their own: nothing at its start opens a heading, a list or a rule."""
    return line_start(inline(text))


def line_start(escaped: str) -> str:
    """Words already escaped, moved to the start of a line."""
    match = _OPENS_A_BLOCK.match(escaped)
    if match is None:
        return escaped
    if match["sign"] == "=":
        return "&#61;" + escaped[1:]
    if match["sign"]:
        return "\\" + escaped
    return f"{match['digits']}\\{match['point']}{escaped[match.end() :]}"


def link(url: str | None) -> str:
    """An address to follow, shown in full; one that is not of the web is shown and leads nowhere."""
    if not url:
        return ""
    shown = inline(url)
    if not re.match(r"https?://[^\s/]", url, re.IGNORECASE):
        return shown
    target = "".join(sign if sign.isascii() and sign.isalnum() else _in_address(sign) for sign in url.strip())
    return f"[{shown}]({target})"


def _in_address(sign: str) -> str:
    if sign in "-._~:/?#@!$&+,;=%":
        return sign
    return "".join(f"%{byte:02X}" for byte in sign.encode("utf-8", "replace"))


def _isolated(text: str) -> str:
    """Wrapped so that no override or stray end of isolation reaches past the words."""
    if not _DIRECTIONS.search(text):
        return text
    depth = stray = 0
    for sign in text:
        if sign in "\u2066\u2067\u2068":
            depth += 1
        elif sign == _END and depth:
            depth -= 1
        elif sign == _END:
            stray += 1
    return _ISOLATE * (stray + 1) + text + _END * (depth + 1)

"""Words that are looked up later: marked here for pyside6-lupdate, translated where they are shown."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, words: str) -> str:
    """Mark words for translation; lupdate knows this by name, and Qt's own of that name has no type."""
    return words

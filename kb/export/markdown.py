"""Markdown: a deliverable as the text it is made of."""

from __future__ import annotations

from kb.model import Language, Snapshot
from kb.pages import PAGES


def text(snapshot: Snapshot, language: Language, kind: str) -> str:
    """The page of that kind."""
    return PAGES[kind](snapshot, language).markdown()

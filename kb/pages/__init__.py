"""The deliverables in Markdown, by kind: what the exporters of Markdown and HTML write out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kb.model import Language, Snapshot
from kb.pages.annotated import annotated
from kb.pages.page import Page
from kb.pages.questions import questions
from kb.pages.summary import summary

PAGES: Mapping[str, Callable[[Snapshot, Language], Page]] = {
    "summary": summary,
    "annotated": annotated,
    "questions": questions,
}

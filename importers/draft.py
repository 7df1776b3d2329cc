"""The whole pipeline in one screen: from an article to a draft."""

from __future__ import annotations

from importers.article import Article
from importers.metadata import document_of
from kb.model import NOTHING_LEARNED, Draft, Vocabulary


def draft(article: Article, *, vocabulary: Vocabulary = NOTHING_LEARNED) -> Draft:  # noqa: ARG001  # figures come next
    """Read one article; nothing is stored."""
    return Draft(document=document_of(article), warnings=article.warnings)

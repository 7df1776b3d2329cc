"""The whole pipeline in one screen: from an article to a draft."""

from __future__ import annotations

from importers.article import Article
from importers.claims import propose
from importers.figures import find
from importers.figures.local import at_home
from importers.metadata import document_of
from importers.provenance import references
from kb.model import NOTHING_LEARNED, Draft, Vocabulary


def draft(article: Article, *, vocabulary: Vocabulary = NOTHING_LEARNED) -> Draft:
    """Read one article; nothing is stored."""
    document = document_of(article)
    found = find(document.text, document.language, published=document.published, vocabulary=vocabulary)
    figures = at_home(found.figures, document.text, document.language)
    return Draft(
        document=document,
        figures=figures,
        proposals=propose(document, figures, vocabulary=vocabulary),
        rejected=found.rejected,
        references=references(document),
        warnings=article.warnings,
    )

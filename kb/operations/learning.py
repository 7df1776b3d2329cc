"""When a corrected subject is another name for the same thing, rather than another thing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kb.store.folding import fold


def is_another_name(old: str, names: Iterable[str], text: str) -> bool:
    """Whether an article that says `old` means what the editor calls by one of `names`.

    It does where the article uses the old name and none of the others, or puts one beside the other in brackets:
    "辉达(Nvidia)". Where it uses both apart, the importers chose the wrong one of two things, and nothing is learned.
    """
    article = fold(text)
    said = fold(old)
    if not said or said not in article:
        return False
    others = {fold(name) for name in names} - {said, ""}
    apart = article.replace(said, "\n")
    if not any(_says(other, apart) for other in others):
        return True
    return any(
        re.search(rf"{re.escape(first)}\W? ?\({re.escape(second)}\W?\)", article)
        for other in others
        for first, second in ((said, other), (other, said))
    )


def _says(name: str, article: str) -> bool:
    """Whether the article has the name as words of their own."""
    start, end = (r"\b" if edge.isascii() and edge.isalnum() else "" for edge in (name[0], name[-1]))
    return re.search(f"{start}{re.escape(name)}{end}", article) is not None

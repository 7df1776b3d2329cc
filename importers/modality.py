"""How firmly a figure is stated, whether it is denied, and in what scope it holds."""

from __future__ import annotations

import re
from functools import cache

from importers.comparing import is_compared
from importers.lexicon import lexicon
from importers.metrics import Measured
from importers.page import Clue, Page
from kb.model import Basis, Bound, Figure, Language, Modality, Period, Span

_RANKED = (Modality.FORECAST, Modality.ESTIMATE, Modality.POSSIBLE)
_OF_ACCOUNTS = frozenset({"operating", "adjusted", "pre-tax", "attributable", "basic"})
_OF_CHANGES = frozenset({"year on year", "quarter on quarter", "month on month", "week"})


def modality(page: Page, figure: Figure) -> tuple[Modality, bool]:
    """The modality of a figure, and whether its clause says that somebody denies it."""
    clause = page.clause_at(figure.span)
    start = _with_main_clause(page, clause)
    said = [clue for clue in page.clues_in(start, clause.end, "modality") if _tells(page, clue, clause)]
    denied = any(clue.code == "denied" and clue.end <= figure.span.start for clue in said)
    codes = {clue.code for clue in said if clue.start <= figure.span.end + _RIGHT_BEHIND}
    codes |= _told_by_endings(page, Span(start, clause.end), figure)
    for firmness in _RANKED:
        if firmness in codes:
            return firmness, denied
    return Modality.STATED, denied


def _told_by_endings(page: Page, clause: Span, figure: Figure) -> set[str]:
    """What the endings of the verbs before the figure, or right behind it, tell: "grimpera", "2 milliards seront"."""
    ending = telling_endings(page.language)
    if ending is None:
        return set()
    found = ending.finditer(page.text, clause.start, clause.end)
    return {verb.lastgroup for verb in found if verb.lastgroup and verb.start() <= figure.span.end + 1}


@cache
def telling_endings(language: Language) -> re.Pattern[str] | None:
    """Finds a verb whose ending tells its tense, in a group that is the modality; None where endings tell nothing."""
    table = lexicon(language, "claims").get("endings")
    if table is None:
        return None
    nouns = "|".join(table["not"])
    groups = "|".join(f"(?P<{code}>{'|'.join(table[code])})" for code in ("forecast", "possible"))
    return re.compile(rf"(?<![^\W_])(?!(?:{nouns})\b)[^\W\d_A-Z]{{1,20}}(?:{groups})(?![^\W_])")


_RIGHT_BEHIND = 2
"""Such as "$72 billion planned in spending"."""


def _with_main_clause(page: Page, clause: Span) -> int:
    """Where the clause begins that says how firmly: before a participle, the one it belongs to (", rising to 5%")."""
    ending = _PARTICIPLES.get(page.language)
    opener = page.folded[clause.start : clause.end].split(" ", 1)[0]
    if ending is None or not opener.endswith(ending):
        return clause.start
    before = [other.start for other in page.clauses_at(clause.start) if other.start < clause.start]
    return before[-1] if before else clause.start


_PARTICIPLES = {Language.ENGLISH: "ing", Language.FRENCH: "ant"}


def _tells(page: Page, clue: Clue, clause: Span) -> bool:
    """Whether the word speaks of the future or of doubt here."""
    if page.language is not Language.CHINESE:
        return not _is_month(page, clue)
    word = page.folded[clue.start : clue.end]
    if word == "将":
        return "了" not in page.folded[clue.end : clause.end]  # 将纪录提高了一秒 is done
    if word == "或":
        return not page.within(page.figures, clue.end, clue.end + 1)  # 23亿元或44%
    return True


def _is_month(page: Page, clue: Clue) -> bool:
    """Whether "may" is the month."""
    return page.language is Language.ENGLISH and page.text[clue.start : clue.end] == "May"


def qualifier(page: Page, figure: Figure, measure: Measured, when: Period | None) -> str | None:
    """The scope in words: store and country of a rank, the quarter, year on year, the GPU's model."""
    clause = page.clause_at(figure.span)
    metric = measure.code
    scopes = page.clues_in(clause.start, max(clause.end, figure.span.end), "scope")
    if metric in {"app_rank", "api_price"}:
        sentence = page.sentence_at(figure.span)
        scopes = scopes or page.clues_in(sentence.start, sentence.end, "scope")
        order = {code: number for number, code in enumerate(("App Store", "CN", "US", "free", "input", "output"))}
        kept = sorted({clue.code for clue in scopes if clue.code in order}, key=order.__getitem__)
        return " ".join(kept) or None
    if metric == "gpu_count":
        models = page.within(page.mentions, clause.start, max(clause.end, figure.span.end))
        named = [mention.text for mention in models if mention.text[:1] in "HABV" and mention.text[1:4].isdigit()]
        return named[0].removesuffix("s") if named else None
    changes = [clue for clue in scopes if clue.code in _OF_CHANGES and clue.end <= figure.span.start][-1:]
    wanted = [
        clue
        for clue in scopes
        if clue.code not in {"App Store", "US", "CN", "free", "input", "output"}
        and (clue.code not in _OF_ACCOUNTS or metric in {"revenue", "profit", "other:net_loss", "growth_pct"})
        and (
            clue.code not in _OF_CHANGES
            or (metric in {"growth_pct", "other:change", "price_change_pct"} and (not changes or clue in changes))
        )
    ]
    parts = [measure.scope or "", *(clue.code for clue in wanted), _aside(page, figure, when)]
    return ", ".join(part for part in dict.fromkeys(parts) if part) or None


def _aside(page: Page, figure: Figure, when: Period | None) -> str:
    """What an earlier or other value is told for, so that it does not contradict the one it is told beside."""
    head = page.folded[max(0, figure.span.start - 6) : figure.span.start].rstrip()
    if head.endswith(_FROM[page.language]) and figure.bound is not Bound.RANGE:
        return "before"
    dated = when is not None and when.basis is not Basis.PUBLICATION
    return "for comparison" if is_compared(page, figure) and not dated else ""


_FROM = {
    Language.CHINESE: ("由", "从", "由约", "从约"),
    Language.ENGLISH: (" from",),
    Language.FRENCH: (" passé de", " passée de", " passer de", " passe de"),
}

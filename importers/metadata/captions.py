"""Which lines describe an image, and where in them its credit stands."""

from __future__ import annotations

import re
from functools import cache

from importers.metadata.words import any_of
from kb.model import Span

LONGEST = 400
"""Code points of the longest line that may be a caption."""

_CREDIT_AT_MOST = 120
"""Code points from the end of the line within which a credit begins."""


def credit_in(line: str) -> Span | None:
    """Where the line says whom its image is credited to, to the end of the line; None where it credits nobody."""
    if len(line) > LONGEST:
        return None
    for pattern in _credits():
        if match := pattern.search(line, max(0, len(line) - _CREDIT_AT_MOST)):
            return Span(match.start("credit"), len(line.rstrip()))
    return None


def starts_as_caption(line: str) -> bool:
    """Whether the line begins as only captions do: "▲", "图为", "Figure 2:"."""
    return len(line) <= LONGEST and bool(_openings().match(line))


@cache
def _credits() -> tuple[re.Pattern[str], ...]:
    label = any_of("credit")
    anyone = any_of("agency", "image_bank")
    edge = r"(?:^|(?<=[\s（(\[，,。.;；|/▲—–-])|(?=[（(\[]))"
    return tuple(
        re.compile(pattern, re.VERBOSE)
        for pattern in (
            # 图源:X, Photo: Jane Doe, Crédit photo : AFP, Photo by Jane Doe
            rf"{edge}(?P<credit>[（(\[]?{label}(?:\s?[:：]|\s(?:by|via|courtesy\sof)\s)[^:：。]{{1,60}}$)",
            # 图/视觉中国
            rf"{edge}(?P<credit>[（(]?(?:图|圖|文图|图文|摄影)\s?[/／|丨]\s?[^\s/]{{2,30}}$)",
            # 新华社记者 王某 摄, （李某摄）, 视觉中国供图; 拍摄 is a verb
            rf"{edge}(?P<credit>[（(]?(?:[\w·]{{0,8}}(?:记者|記者)\s?)?[\w·]{{2,12}}\s?(?<!拍)(?<!描){any_of('credit_after')}[)）]?$)",
            # (Photo d'archives), (File photo/AFP), （资料图）
            rf"(?P<credit>[(（\[]\s?{any_of('credit_alone', 'credit')}[^()（）]{{0,60}}[)）\]]$)",
            # (Jane Doe/AFP), (AP Photo/Jane Doe), (Reuters), [Getty Images]
            rf"(?P<credit>[(（\[](?!avec|with)[^()（）]{{0,40}}?{anyone}(?:[ ,/–-][^()（）]{{0,40}})?[)）\]]$)",
            # © AFP
            r"(?P<credit>(?:©|\([cC]\))\s?[^©]{2,60}$)",
            # Photo Jane Doe / AFP, behind a sentence
            rf"(?<=[.!?»)|–—-]\s)(?P<credit>{label}\s[A-ZÀ-Ý][^.:]{{1,60}}$)",
            # Jane Doe / AFP, REUTERS/Jane Doe, via Getty Images
            rf"(?:^|(?<=\s))(?P<credit>(?:(?:[\w'’-]+|\w\.)\s){{0,3}}?[\w'’-]*\s?(?:/|\svia)\s?{anyone}$)",
            rf"(?:^|(?<=\s))(?P<credit>{anyone}\s?/\s?[\w.'’ -]{{2,40}}$)",
        )
    )


@cache
def _openings() -> re.Pattern[str]:
    return re.compile(
        rf"[▲△▼▽↑◆] | {any_of('caption')} | {any_of('numbered_caption')}\s?\d{{1,3}}\s?[:：.|、—–-]"
        r"| [（(]?(?:上|下|左|右)图[为是：，]",
        re.VERBOSE,
    )

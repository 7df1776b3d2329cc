"""How a name stands in its own sentence, whatever the figure: as an object, in a comparison, as somebody's employer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from importers.names import Mention
from importers.page import Page
from kb.model import EntityKind, Language, Span

GPU_MODEL = re.compile(r"(?:Nvidia |NVIDIA )?(?:[AHBV]\d{2,4}s?|RTX ?\d{4}|GB200|Ascend ?910\w?)")
_STOPS = re.compile(r"[,，。.;；、:：]| (?:and|et) ")
_CHIEFS = frozenset({EntityKind.COMPANY, EntityKind.INSTITUTION, EntityKind.PLACE})
_OWNED = frozenset({EntityKind.COMPANY, EntityKind.INSTITUTION, EntityKind.PERSON, EntityKind.PRODUCT})
_EMPLOYERS = frozenset({EntityKind.COMPANY, EntityKind.INSTITUTION})
_OF_EMPLOYERS = frozenset({"de", "of", "from", "at", "chez", "with", "d'"})
_LOCATIVE = {
    Language.CHINESE: ("在", "于", "登上", "登陆"),
    Language.ENGLISH: (" in", " on", " at", " near"),
    Language.FRENCH: (" à", " en", " dans", " chez", " sur"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the words right beside a name make of it.

    Attributes:
        compared: It only serves for comparison: "than Intel", 比英特尔, "contre Intel".
        is_object: A verb or preposition has it as its object: "with Intel", 使用英特尔.
        located: A preposition of place stands before it.
        opens: It opens its sentence.
        owns: What follows is its own: "Nvidia's value", 英伟达的市值.
        owns_a_name: What follows at once is another name: "Tunisia's Mosaique FM".
        of_chips: It says whose chips they are: "Nvidia H800".
        employs: It says where somebody works: "Christopher Dembik, de Pictet AM".
        of_product: A product follows: "Apple App Store".
        of_person: It says whose chief somebody is: "Meta CEO Zuckerberg".
        of_other: A place that only says whence the next name is: 英国《自然》, 中国商务部, 德国记者霍尔茨.
    """

    compared: bool
    is_object: bool
    located: bool
    opens: bool
    owns: bool
    owns_a_name: bool
    of_chips: bool
    employs: bool
    of_product: bool
    of_person: bool
    of_other: bool


def standing(page: Page, span: Span, mention: Mention | None) -> Standing:
    """Judge one place; mention is None where an epithet stands there."""
    chinese = page.language is Language.CHINESE
    clues = page.clues_in(max(0, span.start - 16), span.start, "list")
    reach = 2 if chinese else 12
    following = _following(page, span) if mention is not None and mention.kind in _CHIEFS else None
    gap = page.text[span.end : following.span.start] if following is not None else ""
    return Standing(
        compared=any(c.code in {"ranges_over", "rivals"} and span.start - c.end <= reach for c in clues),
        is_object=any(c.code == "objects" and span.start - c.end <= 1 for c in clues),
        located=page.folded[max(0, span.start - 6) : span.start].rstrip(" '").endswith(_LOCATIVE[page.language]),
        opens=span.start - page.sentence_at(span).start <= (4 if chinese else 12),
        owns=page.folded[span.end : span.end + 3].startswith(("'s", "的", "旗下")),
        owns_a_name=mention is not None and _owns_a_name(page, span),
        of_chips=mention is not None and GPU_MODEL.match(page.text[span.end : span.end + 12].lstrip()) is not None,
        employs=mention is not None and mention.kind in _EMPLOYERS and _employs(page, span),
        of_product=following is not None and following.kind is EntityKind.PRODUCT and len(gap) <= len("的 的"),
        of_person=following is not None
        and following.kind is EntityKind.PERSON
        and len(gap) > 1
        and _STOPS.search(gap) is None,
        of_other=chinese
        and mention is not None
        and mention.kind is EntityKind.PLACE
        and (page.text.startswith("《", span.end) or (following is not None and _is_of(following, gap))),
    )


def _is_of(following: Mention, gap: str) -> bool:
    """Whether a Chinese place only says where the next name is from: 中国商务部, 德国财经记者霍尔茨."""
    if following.kind is EntityKind.PERSON:
        return _STOPS.search(gap) is None
    return not gap and following.kind in _OWNED


def _owns_a_name(page: Page, span: Span) -> bool:
    behind = span.end + len("'s ")
    return page.folded[span.end : behind] == "'s " and bool(page.within(page.mentions, behind, behind + 1))


def _following(page: Page, span: Span) -> Mention | None:
    near = page.within(page.mentions, span.end, span.end + 24)
    return near[0] if near else None


def _employs(page: Page, span: Span) -> bool:
    before = page.within(page.mentions, max(0, span.start - 60), span.start)
    if not before or before[-1].kind is not EntityKind.PERSON:
        return False
    return page.folded[before[-1].span.end : span.start].strip(" ,") in _OF_EMPLOYERS

"""What stands above or before the text: bylines, lines of publication, an agency's dateline, a summary."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from importers.metadata.moments import moment_in
from importers.metadata.words import any_of, words
from kb.model import Moment

LONGEST = 160
"""Code points of the longest line that is still a byline or a line of publication."""

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff"
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
_PARTICLE = r"(?:de|du|la|le|van|von|der|den|bin|al|and|et|y)"
_MARKS = " \u00a0\u202f\u3000|·•/,，.:：-–—()（）"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A line that only says when the article was published, and perhaps by whom, where and after whom."""

    moment: Moment
    author: str | None = None
    outlet: str | None = None
    place: str | None = None
    sources: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The words before the first sentence of a report: "PARIS, 27 Jan (Reuters) -", "新华社北京1月27日电（记者…）".

    Attributes:
        length: Code points it takes from the start of the line.
    """

    length: int
    place: str | None
    agency: str | None
    author: str | None


def publication(line: str, *, day_first: bool = True) -> Publication | None:
    """What a line of publication says; None where the line says more than that, or gives no full date."""
    if len(line) > LONGEST:
        return None
    stated = moment_in(line, day_first=day_first)
    if stated is None:
        return None
    sources = _source().search(line)
    rest = _source().sub(" ", line)
    while (again := moment_in(rest, day_first=day_first)) is not None:
        rest = f"{rest[: again.span.start]}\n{rest[again.span.end :]}"
    before, _, after = _publication_words().sub(" ", rest).partition("\n")
    before, after = before.strip(_MARKS), after.replace("\n", " ").strip(_MARKS)
    for side in (before, after):
        if author := byline(side):
            return Publication(moment=stated.moment, author=author, sources=sources["names"] if sources else None)
    place = after if re.fullmatch(rf"[{_HAN}]{{2,6}}|[A-Z][a-z]{{2,20}}", after) else None
    names = before.split()
    tags = [name for name in names if name in words("author_tags")]
    others = [name for name in names if name not in tags]
    if (
        len(" ".join(others)) > 40
        or (after and not place and (len(after) > 8 or re.search(rf"[{_HAN}]", after)))
        or (others and not tags and not (place and stated.moment.time))
    ):
        return None
    return Publication(
        moment=stated.moment,
        author=others[0] if len(others) > 1 else None,
        outlet=others[-1] if others else None,
        place=place if stated.moment.time else None,
        sources=sources["names"] if sources else None,
    )


def byline(line: str) -> str | None:
    """The author the line names; None where it is no byline."""
    match = _byline().match(line) if len(line) <= LONGEST else None
    return next(filter(None, match.groups())).strip(_MARKS) if match else None


def dateline(line: str) -> Dateline | None:
    """The dateline the line opens with, None where there is none."""
    match = _dateline_zh().match(line) or _dateline_latin().match(line)
    if match is None:
        return None
    found = match.groupdict(default="")
    place = found["place"] or found.get("city", "")
    agency = found["agency"] or found.get("known", "") or found.get("only", "")
    return Dateline(
        length=match.end(),
        place=place.strip(" ,") or None,
        agency=agency.strip() or None,
        author=re.sub(any_of("reporter"), "", found.get("author", "")).strip() or None,
    )


def is_deck(line: str) -> bool:
    """Whether the line says of itself that it sums the article up."""
    return bool(_deck().match(line))


@cache
def _source() -> re.Pattern[str]:
    return re.compile(rf"{any_of('source', 'credit')}\s?[:：]\s?(?P<names>[^\s|:：]{{2,30}})")


@cache
def _publication_words() -> re.Pattern[str]:
    days = r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    labelled = rf"{any_of('editor', 'byline')}\s?[:：]\s?[^\s|:：]{{1,20}}"
    return re.compile(
        rf"""{labelled} | {any_of("published")}\s?[:：]? | \d{{1,2}}[:h]\d{{2}}(?:\s?[A-Z]{{2,4}})?
           | (?<!\w)(?:{days})(?!\w) | (?:星期|周)[一二三四五六日天]""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _byline() -> re.Pattern[str]:
    people = rf"(?:{any_of('agency')}|{_NAME}(?:(?:[ ]|,[ ]|[ ]&[ ])(?:{_PARTICLE}[ ])?{_NAME}){{1,8}})"
    return re.compile(
        rf"""{any_of("byline_by")}[ \u00a0:]\s?({people})(?:\s?[|,–—-]\s[^\d]{{0,60}})?$
          | [(（]?{any_of("byline")}\s?[:：/／|丨]\s?([^:：\d]{{2,40}}?)[)）]?$
          | {any_of("reporter")}(?:\s?[:：]\s?|\s)([{_HAN}·]{{2,4}}(?:[\s、，]+[{_HAN}·]{{2,4}})*)$""",
        re.VERBOSE,
    )


@cache
def _dateline_zh() -> re.Pattern[str]:
    agency = rf"{any_of('agency')}|[{_HAN}]{{1,6}}(?:{'|'.join(words('agency_end'))})"
    number = "[\\d一二三四五六七八九十]{1,3}"
    return re.compile(
        rf"""[【\[]?(?P<agency>{agency})[】\]]?
             (?:(?P<place>[{_HAN}]{{1,8}}?)(?:\d{{4}}年)?(?:{number}月)?{number}日)?(?:电|電|讯|訊)
             (?:\s?[（(](?P<author>[^）)]{{0,40}})[）)])?[】\]]?[\s:：，]?""",
        re.VERBOSE,
    )


@cache
def _dateline_latin() -> re.Pattern[str]:
    upper = "[A-ZÀ-ÖØ-Þ]"
    day = rf",?\s(?:{_NAME}\s\d{{1,2}}(?:,\s\d{{4}})?|\d{{1,2}}(?:er)?\s[^\W\d_]{{3,9}}\.?(?:\s\d{{4}})?)"
    town = rf"{_NAME}(?:[ -][\w'’-]{{2,20}}){{0,3}}?"
    return re.compile(
        rf"""(?:(?P<place>{upper}{{2,30}}(?:[ .'’/-]{{1,2}}{upper}{{1,20}}){{0,4}}(?:,[ ]{_NAME}(?:[ ]{_NAME})?)?)
                (?:{day})?(?:\s\((?P<agency>[^()]{{2,40}})\))?
              | {_NAME}\s\d{{1,2}}\s\((?P<only>[^()]{{2,40}})\)
              | (?P<city>{town})(?:{day})?\s\((?P<known>{any_of("agency")}[^()]{{0,20}})\))
             \s?(?:[–—]|--?)\s""",
        re.VERBOSE,
    )


@cache
def _deck() -> re.Pattern[str]:
    return re.compile(rf"[【\[]?{any_of('deck')}\s?[:：】\]]")

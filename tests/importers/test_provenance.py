"""What an article says that it rests on, copies or translates."""

from __future__ import annotations

import pytest

from importers.article import Article
from importers.metadata import document_of
from importers.provenance import references


def told(text: str, *, outlet: str | None = None) -> list[tuple[str, str]]:
    article = Article(name="sample.txt", text=text, outlet=outlet)
    document = document_of(article)
    found = references(document)
    assert all(one.passage is not None and document.text[one.passage.start : one.passage.end] for one in found)
    return [(one.kind.value, one.source.name) for one in found]


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Prices rose 3%, Reuters reported, and the Financial Times said they would fall.",
            ["Reuters", "Financial Times"],
        ),
        ("据新华社报道，今年产量增长3%。《华尔街日报》写道，出口下降2%。", ["Xinhua", "The Wall Street Journal"]),
        ("Selon Les Échos, 300 emplois seront créés.", ["Les Échos"]),
        ("Reuters moved its office to 3 Times Square.", []),
    ],
)
def test_a_document_cites_the_outlets_whose_reports_it_takes_up(text: str, ties: list[str]) -> None:
    assert told(text) == [("cites", name) for name in ties]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("PARIS (Reuters) - Oil rose 3% to $80 a barrel.\n\nIt fell again.\n", ("reprints", "Reuters")),
        ("台风登陆\n\n新华社北京1月5日电（记者张三）台风造成3人受伤。\n", ("reprints", "Xinhua")),
        ("台风登陆\n\n台风造成3人受伤。\n\n来源：新华社\n", ("reprints", "Xinhua")),
        ("This article originally appeared in The Guardian.\n\nPrices rose 3%.\n", ("reprints", "The Guardian")),
        (
            "Cet article est traduit du site.\n\nTraduit de The Economist.\n\nLes prix ont pris 3 %.\n",
            ("translates", "The Economist"),
        ),
        ("涨价3%\n\n本文编译自《经济学人》，有删节。\n\n价格上涨3%。\n", ("translates", "The Economist")),
    ],
)
def test_a_document_says_whose_words_it_carries(text: str, tie: tuple[str, str]) -> None:
    assert tie in told(text)


def test_several_sources_in_one_line_were_used_and_not_copied() -> None:
    assert told("Prices rose 3%.\n\nSources: Reuters, AFP\n") == [("cites", "Reuters"), ("cites", "AFP")]


def test_the_picture_of_a_platform_is_a_screen_shot() -> None:
    assert ("screenshots", "Weibo") in told("他说涨价3%。\n\n他的发言 图源：微博截图\n")


def test_an_outlet_does_not_cite_itself() -> None:
    assert told("Prices rose 3%, Reuters reported.", outlet="路透社") == []


@pytest.mark.parametrize(
    ("outlet", "ties"),
    [
        ("Bangkok Post / Reuters", [("reprints", "Reuters")]),
        ("Le Courrier (copie AFP)", [("reprints", "AFP")]),
        ("微信公众号,综合央视新闻、每日经济新闻", [("cites", "央视新闻"), ("cites", "每日经济新闻")]),
        ("The Guardian", []),
    ],
)
def test_the_outlets_own_line_names_the_agency_it_copies(outlet: str, ties: list[tuple[str, str]]) -> None:
    article = Article(
        name="sample.txt", text="据说价格上涨3%。" if "微信" in outlet else "Prices rose 3%.", outlet=outlet
    )
    found = references(document_of(article))
    assert [(one.kind.value, one.source.name) for one in found] == ties
    assert all(one.passage is None for one in found)


def test_names_of_one_outlet_are_one_source_of_one_family() -> None:
    document = document_of(Article(name="sample.txt", text="据路透报道，价格上涨3%。路透社称，产量下降2%。"))
    (only,) = references(document)
    assert (only.source.name, only.source.family) == ("Reuters", "Thomson Reuters")

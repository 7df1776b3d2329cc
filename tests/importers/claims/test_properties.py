"""What holds of proposals whatever the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from importers.article import Article
from importers.draft import draft
from kb.model import Language, Moment

TOKENS = (
    "Airbus rose 3% to $5_billion in_May said 比亚迪 下跌 2% ， 。 亿元 5 le_groupe a_cédé 1,5_% selon ( ) “ ” ¶ "
    "respectivement 分别 its 公司 against from 2024 H100 涨停 旗下"
)

TEXTS = st.lists(st.sampled_from(TOKENS.split()), max_size=30).map(
    lambda w: " ".join(w).replace("_", " ").replace("¶", "\n")
)


@given(TEXTS, st.sampled_from(list(Language)), st.sampled_from([None, "2024-06-12"]))
def test_a_proposal_stands_where_it_says(text: str, language: Language, day: str | None) -> None:
    read = draft(Article(text=text, language=language, published=Moment.parse(day) if day else None))
    places = [proposal.statement.span for proposal in read.proposals]
    assert places == sorted(places)
    for proposal in read.proposals:
        statement = proposal.statement
        assert text[statement.span.start : statement.span.end] == statement.text
        assert statement.sentence.start <= statement.span.start < statement.sentence.end
        assert (statement.figure is None) != (statement.value is None)


@given(TEXTS, st.sampled_from(list(Language)))
def test_the_same_text_gives_the_same_claims(text: str, language: Language) -> None:
    assert draft(Article(text=text, language=language)) == draft(Article(text=text, language=language))

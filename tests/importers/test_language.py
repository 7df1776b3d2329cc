"""Chinese, English and French are told apart."""

from __future__ import annotations

import pytest

from importers.language import language_of
from kb.model import Language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("本周三，Orion 公司发布 X200 Pro，售价 3999 元。", Language.CHINESE),
        ("Orion X200 Pro、Helios Max Ultra、Vega Mini 销量榜第一", Language.CHINESE),
        ("The council approved a budget of €12 million on Tuesday.", Language.ENGLISH),
        ("Le conseil a voté mardi un budget de 12 millions d'euros.", Language.FRENCH),
        ("Le titre chinois « 试金石 » signifie pierre de touche, dit-elle.", Language.FRENCH),
        ("Ventes record chez Helios", Language.FRENCH),
        ("Record sales at Helios", Language.ENGLISH),
        ("Stock market slumps Monday", Language.ENGLISH),
        ("3,5 % – 12", Language.ENGLISH),
        ("", Language.ENGLISH),
    ],
)
def test_the_language_of_most_of_the_text_is_its_language(text: str, language: Language) -> None:
    assert language_of(text) is language

"""Money whose name several countries share is that of the country the text names most."""

from __future__ import annotations

import pytest

from importers.figures import find
from importers.figures.local import at_home
from kb.model import Language

CASES = {
    "新竹一家設備商在台灣擴廠，投資30億元，每股配息2.5元。": ["TWD", "TWD/share"],
    "香港運輸署表示，隧道收費將由20元加至22元。": ["HKD", "HKD"],
    "这家苏州公司在台湾设厂，投资30亿元。": ["CNY"],  # in simplified characters
    "菲律宾农业部估计损失8亿比索，展会收入为3000万墨西哥比索。": ["PHP", "MXN"],
    "智利铜矿工人要求加薪5000比索。": ["CLP"],
    "工人要求加薪5000比索。": ["MXN"],
}


@pytest.mark.parametrize(("text", "units"), CASES.items(), ids=CASES)
def test_a_shared_word_means_the_money_of_the_country_named_most(text: str, units: list[str]) -> None:
    found = find(text, Language.CHINESE).figures
    assert [figure.unit for figure in at_home(found, text, Language.CHINESE)] == units


def test_other_languages_keep_what_they_found() -> None:
    found = find("It cost 5 pesos in Manila.", Language.ENGLISH).figures
    assert at_home(found, "It cost 5 pesos in Manila.", Language.ENGLISH) == found

"""Which characters the bytes of a text stand for."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.article import UnreadableArticle
from importers.encoding import decode, oddities, plain

SIMPLIFIED = (
    "据当地气象部门介绍，本周三的降雨量达到120毫米，为三十年来同期最高。",
    "市政府表示，已有约3500名居民转移到安全地区，学校停课两天。",
    "公司去年营业收入增长12%，利润却下降了3.5亿元，股价当天跌超8%。",
    "专家认为，这项技术的成本在五年内有望降低一半。",
    "记者从港务局了解到，一月份的货物吞吐量约为420万吨。",
    "新的地铁线路全长27公里，预计明年年底通车，每天可运送60万人次。",
)
TRADITIONAL = (
    "據當地氣象部門介紹，本週三的降雨量達到120毫米，為三十年來同期最高。",
    "市政府表示，已有約3500名居民轉移到安全地區，學校停課兩天。",
    "公司去年營業收入增長12%，利潤卻下降了3.5億元，股價當天跌超8%。",
    "專家認為，這項技術的成本在五年內有望降低一半。",
    "記者從港務局了解到，一月份的貨物吞吐量約為420萬噸。",
    "新的捷運路線全長27公里，預計明年年底通車，每天可運送60萬人次。",
)
FRENCH = (
    "Le maire a déclaré que l’été avait coûté 3,5 millions d’euros à la ville. ",
    "La récolte a reculé de 12 % par rapport à l'année précédente, d'après la préfecture. ",
    "« Nous n’avons jamais vu ça », dit l’éleveur. ",
    "Le chômage baisse à 7,4 % – son plus bas niveau depuis 2008. ",
    "Dès février, près de 1 200 salariés seront concernés par la fermeture de l'usine. ",
)
WRITTEN_IN = (
    (SIMPLIFIED, ("utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be")),
    (TRADITIONAL, ("utf-8", "big5", "gb18030", "utf-16-le")),
    (FRENCH, ("utf-8", "cp1252", "utf-16", "utf-16-le", "utf-16-be")),
)


def samples() -> list[tuple[str, bytes]]:
    """Two hundred texts of at least 200 bytes, shuffled from sentences of one language, in its encodings."""
    shuffled = random.Random(7)
    made = []
    while len(made) < 200:
        sentences, encodings = WRITTEN_IN[len(made) % 3]
        encoding = encodings[len(made) // 3 % len(encodings)]
        text = ""
        while len(text.encode(encoding)) < 200:
            text += shuffled.choice(sentences)
        made.append((text, text.encode(encoding)))
    return made


def test_at_least_95_in_100_texts_are_decoded_right_and_every_guess_is_owned_up_to() -> None:
    answers = [(text, data, *decode(data, "sample.txt")) for text, data in samples()]
    right = [read == text for text, _, read, _ in answers]
    assert sum(right) >= 0.95 * len(right)
    assert all(read == text or warnings for text, _, read, warnings in answers)


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\x00\ufeff")))
def test_utf_8_is_read_as_it_was_written(text: str) -> None:
    read, warnings = decode(text.encode("utf-8"), "sample.txt")
    assert (read, warnings) == (text, ())


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused_in_words(data: bytes) -> None:
    try:
        text, _ = decode(data, "sample.bin")
    except UnreadableArticle:
        return
    text.encode("utf-8")
    assert "\r" not in text


def test_a_damaged_place_in_utf_8_stays_a_damaged_place() -> None:
    data = ("Près de la forêt, l'été dernier, à côté. " * 3).encode() + b"\xe9"
    text, warnings = decode(data, "sample.txt")
    assert text.endswith("côté. \ufffd")
    assert warnings == ("1 places are not UTF-8 and show as \ufffd",)


def test_line_ends_become_one_character_and_nothing_else_moves() -> None:
    assert plain("a\r\nb\rc\n\x00\ud800𠮷") == "a\nb\nc\n\ufffd\ufffd𠮷"


def test_invisible_marks_are_reported() -> None:
    assert len(oddities("a\u202eb\u200bc")) == 2
    assert oddities("plain é 中") == ()


def test_an_image_is_not_text() -> None:
    with pytest.raises(UnreadableArticle):
        decode(bytes(range(256)) * 4, "photo.txt")

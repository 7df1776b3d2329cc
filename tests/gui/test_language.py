"""The window speaks English, French and Chinese, and changes its language while it is open."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import parse

import pytest
from PySide6.QtCore import QCoreApplication

from gui.language import speak
from gui.window import OPEN
from kb import operations

FOLDER = Path(__file__).parents[2] / "gui" / "assets" / "translations"


@pytest.fixture(autouse=True)
def english_again(qapp):
    yield
    speak(qapp, "en")


@pytest.mark.parametrize("language", ["en", "fr", "zh"])
def test_every_word_of_the_window_is_translated(language):
    messages = list(parse(FOLDER / f"claimstone_{language}.ts").getroot().iter("message"))
    unfinished = [m.findtext("source") for m in messages if m.find("translation").get("type") == "unfinished"]
    assert messages
    assert unfinished == []


@pytest.mark.parametrize("language", ["fr", "zh"])
def test_what_is_filled_in_keeps_its_places(language):
    for message in parse(FOLDER / f"claimstone_{language}.ts").getroot().iter("message"):
        source, translation = message.findtext("source"), message.find("translation")
        for said in [form.text for form in translation] or [translation.text]:
            for place in ("{title}", "{reason}", "{text}", "{word}", "{path}", "{holder}", "%n"):
                assert (place in source) == (place in said), (source, said)


def test_french_marks_stay_on_the_line_of_their_word():
    translations = parse(FOLDER / "claimstone_fr.ts").getroot().iter("translation")
    said = [text for translation in translations for text in translation.itertext()]
    assert [text for text in said if re.search(r"\S [:;?!»](\s|$)|« ", text)] == []


def test_the_compiled_words_are_those_of_the_sources(qapp):
    for language in ("fr", "zh"):
        speak(qapp, language)
        for context in parse(FOLDER / f"claimstone_{language}.ts").getroot().iter("context"):
            for message in context.iter("message"):
                if not message.get("numerus"):
                    told = QCoreApplication.translate(context.findtext("name"), message.findtext("source"))
                    assert told == message.findtext("translation")


def test_english_counts_one_and_many(qtbot, window):
    qtbot.waitUntil(lambda: "3 documents · 18 claims" in window.foot.words)
    assert window.reader.tr("%n figure(s)", "", 1) == "1 figure"


def test_the_language_changes_while_the_window_is_open(window, claim_of):
    window.selection.choose(claim_of("逾3000亿美元"))
    claim = window.selection.place.claim
    window.do("speak_french")
    french = next(one for one in OPEN if one is not window)
    assert french.selection.place.claim == claim
    assert french.actions_["accept"].text() == "Accepter"
    assert french.toolbar.meter == "0 sur 11 décidés"
    assert french.actions_["speak_french"].isChecked()
    french.do("accept")
    assert french.actions_["undo"].text().startswith("Annuler\u00a0: ")
    french.do("speak_chinese")
    chinese = next(one for one in OPEN if one not in (window, french))
    assert chinese.actions_["accept"].text() == "接受"
    assert chinese.toolbar.meter == "已处理 1 / 11"
    assert not chinese.session.readonly


def test_a_refusal_is_said_in_the_language_of_the_window(window):
    window.do("speak_french")
    french = next(one for one in OPEN if one is not window)
    french.session.do(operations.dismiss, "any", "")
    assert french.foot.words.startswith("Un constat s’écarte avec une raison. Dites en quelques mots")


def test_a_file_that_cannot_be_read_says_why_in_the_language_of_the_window(qtbot, window, tmp_path):
    window.do("speak_chinese")
    chinese = next(one for one in OPEN if one is not window)
    path = tmp_path / "blank.txt"
    path.write_text(" ", encoding="utf-8")
    chinese.importing.read_files([path])
    qtbot.waitUntil(chinese.importing.list.isVisible, timeout=30_000)
    told = chinese.importing.list.lines.line(chinese.importing.list.lines.index(0))
    assert told.detail == "blank.txt 是空的。请检查是否保存了正确的文件"

"""Sources and names: looked through, merged after a look at what would change, taught, put right and untaught."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from gui.lines import Line, LineList
from gui.merging import MergeDialog
from gui.naming import NameForm, NamingForm, SubjectForm, VoiceForm, WordForm
from gui.panes.names import NamesPane
from gui.window import Window
from gui.wordlists import Chapter
from kb import operations
from kb.model import Language, Word, WordRole
from kb.store import reads

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def pane(qtbot, window: Window) -> NamesPane:
    window.do("show_names")
    made = window.drawer.panes["names"]
    assert isinstance(made, NamesPane)
    qtbot.waitUntil(lambda: "Nvidia" in texts(made.list))
    return made


def lines(view: LineList) -> list[Line]:
    return [view.lines.line(view.lines.index(row)) for row in range(view.lines.rowCount())]


def texts(view: LineList) -> list[str]:
    return [line.text for line in lines(view)]


def turn_to(qtbot, pane: NamesPane, chapter: Chapter, expected: str) -> None:
    pane.chapter.choose(chapter)
    qtbot.waitUntil(lambda: any(expected in text for text in texts(pane.list)))


def choose(view: LineList, text: str) -> None:
    row = texts(view).index(text)
    view.setCurrentIndex(view.lines.index(row))


def answering(act: Callable[[QDialog], None]) -> None:
    """Do something in the dialog that opens next."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            act(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def filling(form_type: type[NamingForm], **fields: str) -> None:
    """Type into the form that opens next and save; leave it where that is refused."""

    def act(dialog: QDialog) -> None:
        form = dialog.findChild(form_type)
        form.type_again(fields)
        form.save.click()
        refusals.append(form.explanation(form.first))
        if dialog.isVisible():
            dialog.reject()

    answering(act)


def press(qtbot, view: LineList, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is, once a dialog has given it back."""
    view.window().activateWindow()
    qtbot.waitUntil(view.hasFocus)
    qtbot.keyClick(view, key, modifier)


refusals: list[str] = []


@pytest.fixture(autouse=True)
def no_refusals() -> None:
    refusals.clear()


def test_subjects_are_listed_with_their_claims_most_first(qtbot, pane):
    assert texts(pane.list)[0] == "Nvidia"
    assert lines(pane.list)[0].aside == "7"
    assert pane.title.text() == "Nvidia"
    qtbot.waitUntil(lambda: "price change" in texts(pane.parts))


def test_the_keyboard_goes_to_the_list_and_the_field_finds_names(qtbot, pane):
    assert pane.list.hasFocus()
    qtbot.keyClicks(pane.field, "schn")
    qtbot.waitUntil(lambda: texts(pane.list) == ["Schneider Electric"])
    assert pane.told.accessibleName() == "1 name"
    qtbot.keyClicks(pane.field, "zzz")
    qtbot.waitUntil(lambda: "Nothing is called so" in texts(pane.list)[0])
    assert not pane.merge.isEnabled()


def test_a_name_is_added_by_key_and_undone(qtbot, window, pane):
    filling(NameForm, name="輝達", language="Chinese")
    press(qtbot, pane.list, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: "輝達" in texts(pane.parts))
    assert next(line.aside for line in lines(pane.parts) if line.text == "輝達") == "Chinese"
    window.do("undo")
    qtbot.waitUntil(lambda: "輝達" not in texts(pane.parts))


def test_a_name_of_another_is_refused_where_it_was_typed(window, pane):
    before = reads.entities(window.session.store)
    filling(NameForm, name="Meta")
    pane.ask_for_more()
    assert "another entity" in refusals[0]
    assert "Merge the two" in refusals[0]
    assert reads.entities(window.session.store) == before


def test_two_names_are_merged_after_a_look_at_what_would_change_and_parted_again(qtbot, window, pane):
    seen: list[str] = []

    def merge(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        dialog.field.setText("Schneider")
        qtbot.waitUntil(lambda: dialog.other is not None and dialog.other.name == "Schneider Electric")
        qtbot.waitUntil(lambda: "“Schneider Electric” will lead to “Nvidia”." in texts(dialog.preview))
        seen.extend(f"{line.text} {line.aside}".strip() for line in lines(dialog.preview))
        dialog.merge.click()

    answering(merge)
    press(qtbot, pane.list, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert "price change 4 + 2" in seen
    qtbot.waitUntil(lambda: "Schneider Electric" in texts(pane.parts))
    assert lines(pane.list)[0].aside == "9"
    choose(pane.parts, "Schneider Electric")
    assert pane.remove.text() == "Part"
    pane.parts.setFocus()
    press(qtbot, pane.parts, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Schneider Electric" in texts(pane.list))


def test_a_subject_is_put_right_and_keeps_its_old_name(qtbot, pane):
    filling(SubjectForm, name="NVIDIA Corporation", wikidata="Q182477")
    press(qtbot, pane.list, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "NVIDIA Corporation" in texts(pane.list))
    qtbot.waitUntil(lambda: "Nvidia" in texts(pane.parts))


def test_a_source_is_put_into_a_family_and_taken_out_of_it(qtbot, window, pane):
    turn_to(qtbot, pane, Chapter.SOURCES, "the exchange")
    choose(pane.list, "the exchange")
    filling(VoiceForm, family="Exchange Group", note="answers by mail")
    pane.ask_for_facts()
    qtbot.waitUntil(lambda: "answers by mail" in texts(pane.parts))
    turn_to(qtbot, pane, Chapter.FAMILIES, "Exchange Group")
    choose(pane.list, "Exchange Group")
    qtbot.waitUntil(lambda: "the exchange" in texts(pane.parts))
    choose(pane.parts, "the exchange")
    pane.take_away()
    qtbot.waitUntil(lambda: "Exchange Group" not in texts(pane.list))
    window.do("undo")
    qtbot.waitUntil(lambda: "Exchange Group" in texts(pane.list))


def test_a_source_shows_its_claims_on_enter(qtbot, window, pane):
    turn_to(qtbot, pane, Chapter.SOURCES, "the exchange")
    choose(pane.list, "the exchange")
    press(qtbot, pane.list, Qt.Key.Key_Return)
    assert window.selection.place.listing.title == "the exchange"
    assert window.claims.isVisible()


def test_two_sources_are_merged(qtbot, window, pane):
    turn_to(qtbot, pane, Chapter.SOURCES, "the exchange")
    choose(pane.list, "the exchange")

    def merge(dialog: QDialog) -> None:
        dialog.field.setText("Jane")
        qtbot.waitUntil(lambda: dialog.other is not None and dialog.other.name == "Jane Doe")
        qtbot.waitUntil(lambda: "named source" in texts(dialog.preview))
        dialog.merge.click()

    answering(merge)
    pane.ask_for_other()
    qtbot.waitUntil(lambda: "Jane Doe" not in texts(pane.list))


@pytest.mark.parametrize(
    ("role", "meaning", "expected"),
    [
        ("hedge", "about", Word(text="à la louche", role=WordRole.HEDGE, code="approx", language=Language.FRENCH)),
        ("magnitude", "1000", Word(text="à la louche", role=WordRole.MAGNITUDE, code="1000", language=Language.FRENCH)),
        ("unit", "EUR", Word(text="à la louche", role=WordRole.UNIT, code="EUR", language=Language.FRENCH)),
        ("not a figure", "", Word(text="à la louche", role=WordRole.NOT_A_FIGURE, language=Language.FRENCH)),
    ],
)
def test_a_word_is_taught(qtbot, window, pane, role, meaning, expected):
    turn_to(qtbot, pane, Chapter.WORDS, "No word was added")
    filling(WordForm, word="à la louche", role=role, meaning=meaning, language="French")
    press(qtbot, pane.list, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: "à la louche" in texts(pane.list))
    assert reads.vocabulary(window.session.store).words == (expected,)
    press(qtbot, pane.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "à la louche" not in texts(pane.list))


def test_a_meaning_that_is_not_known_is_explained(window, pane):
    form = WordForm("en")
    form.type_again({"word": "flobs", "role": "magnitude", "meaning": "a lot"})
    form.save.click()
    assert "a one with noughts" in form.explanation("meaning")
    form.type_again({"role": "unit"})
    form.save.click()
    assert "No such unit" in form.explanation("meaning")
    form.type_again({"word": " ", "role": "not a figure"})
    form.save.click()
    assert "A word has letters" in form.explanation("word")


def test_a_metric_is_given_a_word_of_its_own(qtbot, window, pane):
    turn_to(qtbot, pane, Chapter.METRICS, "market value lost")
    choose(pane.list, "market value lost")
    filling(WordForm, word="wipe-out")
    pane.ask_for_more()
    qtbot.waitUntil(lambda: "wipe-out" in texts(pane.parts))
    (word,) = reads.vocabulary(window.session.store).words
    assert (word.role, word.code) == (WordRole.METRIC, "market_cap_loss")


def test_what_a_rejection_taught_is_listed_and_forgotten(qtbot, window, pane, claim_of):
    window.session.do(operations.reject, [claim_of("55天").id])
    turn_to(qtbot, pane, Chapter.LESSONS, "55天")
    assert pane.remove.text() == "Forget"
    pane.take_away()
    qtbot.waitUntil(lambda: "Nothing was learned yet" in texts(pane.list)[0])
    window.do("undo")
    qtbot.waitUntil(lambda: "55天" in texts(pane.list))


def test_an_alias_that_was_learned_is_listed_and_forgotten(qtbot, window, pane):
    nvidia = next(one for one in reads.entities(window.session.store) if one.name == "Nvidia")
    window.session.do(operations.add_alias, nvidia.id, "辉达", language="zh")
    turn_to(qtbot, pane, Chapter.LESSONS, "辉达 → Nvidia")
    pane.take_away()
    qtbot.waitUntil(lambda: "辉达 → Nvidia" not in texts(pane.list))


def test_where_nothing_can_be_written_nothing_is_offered(qtbot, open_on, window, library):
    second = open_on(library)
    second.do("show_names")
    pane = second.drawer.panes["names"]
    qtbot.waitUntil(lambda: "Nvidia" in texts(pane.list))
    assert not any(button.isEnabled() for button in (pane.add, pane.describe, pane.merge, pane.remove))
    assert pane.claims.isEnabled()

"""A finding is settled where it is shown: by one step, or in the form that its way out opens."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QMenu

from gui import merging
from gui.facts_form import FactsForm
from kb import operations, say
from kb.fixes import Fix, fixes
from kb.model import Basis, Bound, LinkKind, Preference, Source, SourceKind, Strength
from kb.store import journal, reads
from tests.kb.library import ARTICLE, make_draft

menus = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Qt offscreen says so of every menu that pops up."""


@pytest.fixture
def yes(monkeypatch):
    """Every question is answered with the line that is marked."""
    monkeypatch.setattr(QDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)


def found(window, check, kind=""):
    while window.session.checking.busy:
        QCoreApplication.processEvents()
    every = reads.findings(window.session.store)
    return next((each for each in every if each.check == check and kind in ("", each.kind)), None)


def disagree(window, claim_of):
    """Let the English article say another fall than the French one; what was found."""
    claim = claim_of("17%")
    figure = replace(claim.statement.figure, low=Decimal(24), high=Decimal(24))
    window.session.do(operations.edit, claim.id, replace(claim.statement, figure=figure))
    window.selection.choose(claim)
    return found(window, "conflicting", "contradiction")


def menu_of(window):
    return [menu for menu in window.findChildren(QMenu) if menu.isVisible() and menu.parent() is window][-1]


@menus
def test_f_offers_the_ways_out_of_the_gravest_finding_and_the_keyboard_chooses(qtbot, window, claim_of, yes):
    finding = disagree(window, claim_of)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F)
    menu = menu_of(window)
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words == [*(say.word(way, "en") for way in fixes(finding)), "Dismiss…"]
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert found(window, "conflicting", "contradiction") is None
    assert window.session.claim(claim_of("17%").id).preference is Preference.PREFERRED
    assert journal.undoable(window.session.store) == "prefer"


def test_f_takes_the_only_way_out_at_once(qtbot, window, claim_of):
    window.selection.choose(claim_of("高达7800万美元"))
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F)
    assert "strength" in window.inspector.form.words()
    qtbot.keyClick(window.inspector.form.field("name"), Qt.Key.Key_Escape)
    assert not window.inspector.editing


def test_the_claim_preferred_sets_aside_what_it_disagrees_with_in_one_step(window, claim_of, yes):
    finding = disagree(window, claim_of)
    window.commands.settling.carry_out(Fix.PREFER_CLAIM, finding)
    assert found(window, "conflicting", "contradiction") is None
    window.session.do(operations.undo)
    assert found(window, "conflicting", "contradiction") == finding
    assert {claim.preference for claim in reads.claims(window.session.store)} == {Preference.NORMAL}


def test_a_figure_marked_as_revised_explains_the_conflict(window, claim_of, yes):
    finding = disagree(window, claim_of)
    window.commands.settling.carry_out(Fix.MARK_REVISION, finding)
    assert found(window, "conflicting", "contradiction") is None
    assert found(window, "conflicting", "revision") is not None
    assert claim_of("17%").statement.as_of.basis is Basis.REVISED
    window.session.do(operations.undo)
    assert found(window, "conflicting", "contradiction") is not None


def test_a_revised_figure_without_a_day_is_given_it_in_the_form(window, claim_of, yes):
    finding = disagree(window, claim_of)
    claim = claim_of("17%")
    window.session.do(operations.edit, claim.id, replace(claim.statement, as_of=None))
    window.commands.settling.carry_out(Fix.MARK_REVISION, finding)
    assert window.inspector.form.words()["basis"] == say.word(Basis.REVISED, "en")


@pytest.mark.parametrize(
    ("way", "field"),
    [
        (Fix.SET_DAY, "as_of"),
        (Fix.SET_BASIS, "basis"),
        (Fix.FIX_UNIT, "unit"),
        (Fix.FIX_FIGURE, "value"),
        (Fix.FIX_SUBJECT, "subject"),
    ],
)
def test_what_an_editor_puts_right_opens_the_form_of_a_claim_it_is_about(window, claim_of, way, field):
    finding = disagree(window, claim_of)
    window.selection.choose(claim_of("55天"))
    window.commands.settling.carry_out(way, finding)
    assert window.selection.place.claim == finding.claims[0]
    assert window.inspector.form.field(field).hasFocus()


def test_two_names_of_one_subject_are_merged_after_a_look(qtbot, window, claim_of, monkeypatch):
    claim = claim_of("约557.6万美元")
    figure = replace(claim.statement.figure, bound=Bound.EXACT)
    window.session.do(operations.edit, claim.id, replace(claim.statement, subject="Sample model", figure=figure))
    window.selection.choose(claim)
    finding = found(window, "identity", "other-subject")

    def agree(dialog):
        assert dialog.field.text() == "DeepSeek-V3"
        qtbot.waitUntil(lambda: dialog.other is not None and dialog.other.name == "DeepSeek-V3")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(merging.MergeDialog, "exec", agree)
    window.commands.settling.carry_out(Fix.MERGE_SUBJECTS, finding)
    assert found(window, "identity", "other-subject") is None
    assert claim_of("约557.6万美元").subject == claim_of("$5.576m").subject


def test_an_article_without_a_date_is_given_one_in_its_facts(window, document_called, monkeypatch):
    document = document_called("Chipmaker")
    window.session.do(operations.describe, document, published=None)
    forms = []
    monkeypatch.setattr(QDialog, "exec", lambda dialog: forms.append(dialog.findChild(FactsForm)) or 0)
    window.commands.settling.carry_out(Fix.SET_DOCUMENT_DATE, found(window, "undated", "document"))
    assert set(forms[0].words()) >= {"published"}
    forms[0].field("published").setText("2025-01-28 08:00 +00:00")
    forms[0].saved.emit()
    assert found(window, "undated", "document") is None


def test_a_copy_is_named_after_its_original_in_one_step(open_on, empty_library):
    window = open_on(empty_library)
    first = make_draft()
    text = f"{ARTICLE}\nSeen by the harbour desk.\n"
    copy = replace(first.document, text=text, title="Dredging is late", outlet="Elm Post")
    window.session.do(operations.add_draft, first)
    window.session.do(operations.add_draft, replace(first, document=copy))
    finding = found(window, "reprint", "near-copy")
    window.commands.settling.offer(finding)
    assert found(window, "reprint", "near-copy") is None
    assert found(window, "reprint", "named") is not None
    window.session.do(operations.undo)
    assert found(window, "reprint", "near-copy") == finding


def test_a_ring_is_opened_by_taking_one_of_its_links_away(window, claim_of, yes):
    store = window.session.store
    voices = [Source(name=name, kind=SourceKind.OUTLET) for name in ("North Wire", "South Wire")]
    window.session.do(operations.add_sources, voices)
    north, south = (next(one.id for one in reads.sources(store) if one.name == voice.name) for voice in voices)
    window.session.do(operations.cite, claim_of("55天").id, replace(voices[0], id=north), strength=Strength.NAMED)
    window.session.do(operations.link, north, south, LinkKind.CITES)
    window.session.do(operations.link, south, north, LinkKind.CITES)
    window.commands.settling.offer(found(window, "circular"))
    assert found(window, "circular") is None
    assert len([link for link in reads.links(store) if {link.origin, link.dependent} == {north, south}]) == 1


@menus
def test_the_list_of_findings_offers_what_settles_the_one_under_the_cursor(qtbot, window, claim_of, yes):
    finding = disagree(window, claim_of)
    window.do("show_findings")
    pane = window.drawer.findings
    pane.list.mark(finding.key)
    pane._offer()
    assert pane.settle.text() == "Settle…"
    pane.list.setFocus()
    qtbot.keyClick(pane.list, Qt.Key.Key_F)
    qtbot.keyClick(menu_of(window), Qt.Key.Key_Return)
    assert found(window, "conflicting", "contradiction") is None


def test_nothing_is_offered_while_a_form_is_open(window, claim_of):
    window.selection.choose(claim_of("高达7800万美元"))
    window.do("edit")
    window.do("settle_finding")
    assert window.foot.words == "Save or leave the form first."


@pytest.mark.parametrize("way", Fix)
def test_the_window_carries_out_every_way_out(window, way):
    from gui.settling import _FIELDS

    assert way in _FIELDS or way in window.commands.settling._ways

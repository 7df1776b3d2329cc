"""A claim is edited, sourced and judged where it stands; what cannot be read is explained, never guessed."""

from __future__ import annotations

import stat
import time
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from gui import asking
from kb.model import Basis, Bound, Review, Span, Strength
from kb.store import reads

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""The offscreen platform says so of the completers' popups."""


def type_into(qtbot, field, text):
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_every_field_of_a_claim_can_be_edited(qtbot, window, claim_of):
    claim = claim_of("高达7800万美元")
    window.selection.choose(claim)
    window.do("edit")
    form = window.inspector.form
    type_into(qtbot, form.field("subject"), "GPT-4o")
    type_into(qtbot, form.field("value"), "80 million")
    type_into(qtbot, form.field("as_of"), "2024-03")
    form.field("bound").choose(Bound.AT_MOST)
    form.field("basis").choose(Basis.PRELIMINARY)
    qtbot.keyClick(form.field("value"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    edited = window.session.claim(claim.id).statement
    assert (edited.subject, edited.figure.high, edited.figure.low) == ("GPT-4o", Decimal(80_000_000), None)
    assert (edited.as_of.start, edited.as_of.end, edited.as_of.basis) == ("2024-03-01", "2024-03-31", Basis.PRELIMINARY)
    assert window.session.claim(claim.id).review is Review.ACCEPTED
    assert not window.inspector.editing


def test_what_cannot_be_read_is_explained_and_nothing_is_saved(qtbot, window, claim_of):
    claim = claim_of("高达7800万美元")
    window.selection.choose(claim)
    window.do("edit")
    form = window.inspector.form
    type_into(qtbot, form.field("value"), "about a lot")
    form.saved.emit()
    assert "is not a number" in form.explanation("value")
    assert "300 bn" in form.explanation("value")
    assert form.field("value").hasFocus()
    assert window.session.claim(claim.id) == claim
    type_into(qtbot, form.field("value"), "78")
    type_into(qtbot, form.field("as_of"), "2025-02-30")
    form.saved.emit()
    assert form.explanation("value") == ""
    assert form.explanation("as_of") == "2025-02 has no day 30. Its last day is 28."


def test_letters_typed_into_a_form_decide_nothing(qtbot, window, claim_of):
    claim = claim_of("高达7800万美元")
    window.selection.choose(claim)
    window.do("edit")
    qtbot.keyClicks(window.inspector.form.field("scope"), "area")
    qtbot.keyClick(window.inspector.form.field("bound"), Qt.Key.Key_R)
    assert window.inspector.form.field("scope").text() == "area"
    assert window.session.claim(claim.id).review is Review.PROPOSED


def test_escape_leaves_the_form_and_the_keys_of_the_review_work_again(qtbot, window, claim_of):
    claim = claim_of("高达7800万美元")
    window.selection.choose(claim)
    window.do("edit_date")
    assert window.inspector.form.field("as_of").hasFocus()
    qtbot.keyClick(window.inspector.form.field("as_of"), Qt.Key.Key_Escape)
    assert not window.inspector.editing
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_A)
    assert window.session.claim(claim.id).review is Review.ACCEPTED


def test_a_source_added_settles_the_finding_that_nobody_vouches(qtbot, window, claim_of):
    claim = claim_of("高达7800万美元")
    window.selection.choose(claim)
    assert "unsourced" in {finding.check for finding in reads.findings(window.session.store, claim=claim.id)}
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_S)
    form = window.inspector.form
    form.saved.emit()
    assert form.explanation("name").startswith("A source has a name.")
    type_into(qtbot, form.field("name"), "Annual report")
    form.field("strength").choose(Strength.DOCUMENT)
    form.field("quote").setPlainText("cost $78m")
    form.saved.emit()
    citation = window.session.claim(claim.id).citations[0]
    assert (citation.source.name, citation.strength, citation.quote) == (
        "Annual report",
        Strength.DOCUMENT,
        "cost $78m",
    )
    assert "unsourced" not in {finding.check for finding in reads.findings(window.session.store, claim=claim.id)}


def test_a_finding_is_dismissed_with_a_reason_and_can_be_restored(window, claim_of, monkeypatch):
    claim = claim_of("高达7800万美元")
    window.selection.choose(claim)
    monkeypatch.setattr(asking, "reason", lambda *_: "asked the lab by phone")
    window.do("show_findings")
    findings = window.drawer.findings
    before = findings.count
    key = next(finding.key for finding in reads.findings(window.session.store, claim=claim.id))
    findings.list.mark(key)
    findings.dismiss.setEnabled(True)
    findings.dismiss.click()
    assert findings.count == before - 1
    assert reads.dismissals(window.session.store)[0].reason == "asked the lab by phone"
    findings.severity.choose("dismissed")
    findings.list.mark(key)
    findings.dismiss.setEnabled(True)
    findings.dismiss.click()
    assert reads.dismissals(window.session.store) == []
    assert findings.count == before


def test_the_facts_of_an_article_are_put_right(qtbot, window, document_called):
    from gui.facts_form import FactsForm

    document = window.session.document(document_called("芯片"))
    form = FactsForm(document)
    qtbot.addWidget(form)
    told = []
    form.written.connect(told.append)
    type_into(qtbot, form.field("published"), "27 January")
    form.saved.emit()
    assert told == []
    assert "2025-01-27" in form.explanation("published")
    type_into(qtbot, form.field("published"), "2025-01-27 23:12 +08:00")
    form.saved.emit()
    assert told[0]["published"].isoformat() == "2025-01-27T23:12+08:00"


def test_a_button_with_the_focus_is_pressed_by_space_and_the_window_does_not_move(qtbot, window, claim_of):
    window.selection.choose(claim_of("高达7800万美元"))
    edit = next(button for button in window.inspector.findChildren(QPushButton) if button.text() == "Edit")
    edit.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(edit, Qt.Key.Key_Space)
    assert window.inspector.editing
    assert window.selection.place.claim == claim_of("高达7800万美元").id


def test_a_claim_is_made_of_a_passage_by_hand(qtbot, window, document_called):
    window.selection.open(document_called("芯片"))
    text = window.session.document(window.selection.place.document).text
    start = text.index("编辑：33")
    window.reader.view.show_passage(Span(start, start + 5))
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_M)
    form = window.inspector.form
    form.saved.emit()
    assert form.explanation("metric") == "" or "metric" in form.explanation("metric")
    type_into(qtbot, form.field("subject"), "The desk")
    type_into(qtbot, form.field("metric"), "desk number")
    form.saved.emit()
    claim = window.session.claim(window.selection.place.claim)
    assert claim.review is Review.WRITTEN
    assert claim.statement.metric == "other:desk_number"
    assert claim.statement.subject == "The desk"
    assert text[claim.statement.span.start : claim.statement.span.end] in "编辑：33"
    window.do("undo")
    assert window.session.claim(claim.id) is None


def test_without_a_passage_the_window_says_what_to_do(window):
    window.do("write_claim")
    assert window.foot.words == "Select the words of the claim in the article first."
    assert not window.inspector.editing


def test_what_was_typed_survives_a_kill(qtbot, window, open_on, library, claim_of, settings):
    claim = claim_of("高达7800万美元")
    window.selection.choose(claim)
    window.do("add_source")
    type_into(qtbot, window.inspector.form.field("name"), "Annual report")
    window.inspector.form.field("quote").setPlainText("费用为7800万美元")
    window.inspector.form.field("strength").choose(Strength.DOCUMENT)
    qtbot.waitUntil(lambda: settings.unsaved.held() is not None)
    window.session.close()
    again = open_on(library)
    assert again.selection.place.claim == claim.id
    form = again.inspector.form
    assert form.field("name").text() == "Annual report"
    assert form.field("quote").toPlainText() == "费用为7800万美元"
    assert form.field("strength").chosen is Strength.DOCUMENT
    assert form.explanation("name") == "Saved: –", "the difference to what the library has is shown"
    assert again.session.claim(claim.id).citations == ()
    form.left.emit()
    assert settings.unsaved.held() is None


def test_whoever_types_without_a_rest_loses_less_than_two_seconds(qtbot, window, claim_of, settings):
    window.selection.choose(claim_of("高达7800万美元"))
    window.do("edit")
    field, typed = window.inspector.form.field("scope"), 0
    began = time.monotonic()
    while settings.unsaved.held() is None and time.monotonic() - began < 10:
        qtbot.keyClicks(field, "a", delay=100)
        typed += 1
    assert typed * 0.1 < 2
    assert stat.S_IMODE(settings.unsaved.path.stat().st_mode) == 0o600


def test_a_form_that_was_saved_does_not_come_back(qtbot, window, claim_of, settings):
    window.selection.choose(claim_of("高达7800万美元"))
    window.do("edit")
    type_into(qtbot, window.inspector.form.field("scope"), "training only")
    qtbot.waitUntil(lambda: settings.unsaved.held() is not None)
    window.inspector.form.saved.emit()
    assert settings.unsaved.held() is None

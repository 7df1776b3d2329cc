"""An article is reviewed with the keyboard alone, and everything can be taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from gui import asking, cards
from kb import operations, say
from kb.model import Review, Source, SourceKind, Strength
from kb.store import reads


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.focusWidget() or window, key, modifier)


def undecided(window):
    return reads.claims(window.session.store, document=window.selection.place.document, review=Review.PROPOSED)


def test_a_whole_article_is_settled_with_the_keyboard(qtbot, window):
    press(qtbot, window, Qt.Key.Key_Space)
    assert window.toolbar.meter == "0 of 11 settled"
    for number in range(11):
        press(qtbot, window, Qt.Key.Key_R if number % 4 == 3 else Qt.Key.Key_A)
    assert undecided(window) == []
    assert window.toolbar.meter == "11 of 11 settled"
    press(qtbot, window, Qt.Key.Key_Space)
    assert window.foot.words == "Everything here is settled."


def test_what_disagrees_or_has_no_source_comes_first(qtbot, window):
    press(qtbot, window, Qt.Key.Key_Space)
    first = window.session.claim(window.selection.place.claim)
    assert first.citations == ()


def test_undo_names_the_step_and_brings_the_claim_back(qtbot, window):
    press(qtbot, window, Qt.Key.Key_Space)
    decided = window.selection.place.claim
    press(qtbot, window, Qt.Key.Key_A)
    assert window.session.claim(decided).review is Review.ACCEPTED
    assert window.actions_["undo"].text() == "Undo: accept"
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.claim(decided).review is Review.PROPOSED
    assert window.selection.place.claim == decided
    assert window.actions_["redo"].text() == "Redo: accept"
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.session.claim(decided).review is Review.ACCEPTED


def test_a_source_added_to_the_first_claim_does_not_carry_the_review_past_the_others(qtbot, window):
    press(qtbot, window, Qt.Key.Key_Space)
    first, second = (window.queue.list.lines.line(window.queue.list.lines.index(row)).payload for row in (0, 1))
    assert window.selection.place.claim == first
    source = Source(kind=SourceKind.ORGANISATION, name="The exchange")
    window.session.do(operations.cite, first, source, strength=Strength.DATA)
    press(qtbot, window, Qt.Key.Key_A)
    assert window.selection.place.claim == second


def test_j_and_k_walk_through_the_figures_in_reading_order(qtbot, window, claim_of):
    window.selection.choose(claim_of("558万美元"))
    press(qtbot, window, Qt.Key.Key_J)
    assert window.selection.place.claim == claim_of("超过12%").id
    press(qtbot, window, Qt.Key.Key_K)
    assert window.selection.place.claim == claim_of("558万美元").id


def test_back_and_forward_go_through_what_was_looked_at(qtbot, window, claim_of):
    window.selection.choose(claim_of("558万美元"))
    window.selection.choose(claim_of("17%"))
    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.selection.place.claim == claim_of("558万美元").id
    press(qtbot, window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.selection.place.claim == claim_of("17%").id


def test_all_that_a_list_shows_is_rejected_at_once_and_taken_back_at_once(qtbot, window, monkeypatch):
    monkeypatch.setattr(asking, "agreed", lambda *_, **__: True)
    window.do("list_claims")
    window.claims.filter.setText("Meta")
    qtbot.waitUntil(lambda: window.claims.rows.rowCount() == 2)
    window.do("reject_listed")
    rejected = reads.claims(window.session.store, review=Review.REJECTED)
    assert {claim.statement.subject for claim in rejected} == {"Meta"}
    assert len(rejected) == 2
    window.do("undo")
    assert reads.claims(window.session.store, review=Review.REJECTED) == []


def test_a_question_shows_what_a_bulk_decision_will_touch(window, monkeypatch):
    seen = {}

    def look(_parent, title, words, verb, *, lines):
        seen.update(title=title, words=words, verb=verb, lines=len(lines))
        return False

    monkeypatch.setattr(asking, "agreed", look)
    window.do("list_claims")
    window.do("accept_listed")
    assert seen["lines"] == 18
    assert seen["verb"] == "Accept all"
    assert reads.claims(window.session.store, review=Review.ACCEPTED) == []


def test_the_keyboard_goes_to_the_pane_it_opens_and_back_to_the_article(qtbot, window):
    window.do("show_findings")
    assert window.drawer.findings.list.hasFocus()
    press(qtbot, window, Qt.Key.Key_Down)
    assert window.drawer.findings.chosen() is not None
    window.do("read_article")
    assert window.reader.view.hasFocus()


def test_coming_into_the_findings_chooses_none_and_leaves_the_claim(qtbot, window, claim_of):
    window.selection.choose(claim_of("558万美元"))
    place = window.selection.place
    window.drawer.findings.severity.choose("all")
    window.do("show_findings")
    assert window.selection.place == place
    chosen = window.drawer.findings.chosen()
    assert chosen is None or place.claim in chosen.claims


def test_the_findings_follow_the_claim_at_hand(window):
    window.do("show_findings")
    finding = reads.findings(window.session.store, document=window.selection.place.document)[-1]
    window.drawer.findings.severity.choose("all")
    window.selection.choose(window.session.claim(finding.claims[0]))
    marked = window.drawer.findings.list.current()
    held = next(one for one in reads.findings(window.session.store) if one.key == marked)
    assert finding.claims[0] in held.claims


def test_a_key_dismisses_the_finding_at_hand(qtbot, window, monkeypatch):
    monkeypatch.setattr(asking, "reason", lambda *_: "seen on the terminal")
    press(qtbot, window, Qt.Key.Key_Space)
    gravest = window.inspector.gravest
    press(qtbot, window, Qt.Key.Key_X)
    assert [dismissal.key for dismissal in reads.dismissals(window.session.store)] == [gravest.key]
    assert window.inspector.gravest != gravest


def test_what_is_shown_of_a_claim_follows_what_is_decided_about_the_others(window, claim_of):
    window.selection.choose(claim_of("超过12%"))
    finding = next(finding for finding in reads.findings(window.session.store) if finding.check == "conflicting")
    about, *others = finding.claims
    window.selection.choose(window.session.claim(about))
    shown = {label.text() for label in window.inspector.findChildren(QLabel)}
    assert say.sentence(finding, "en") in shown
    window.session.do(operations.reject, others)
    still = {label.text() for label in window.inspector.findChildren(QLabel)}
    assert say.sentence(finding, "en") not in still


def test_a_finding_leads_to_the_other_passages_it_rests_on(window):
    finding = next(held for held in reads.findings(window.session.store) if held.check == "conflicting")
    first, other, *_ = (window.session.claim(claim) for claim in finding.claims)
    window.selection.choose(first)
    words = cards.shortened(other.statement.text)
    next(button for button in window.inspector.findChildren(QPushButton) if button.text() == words).click()
    assert window.selection.place.claim == other.id

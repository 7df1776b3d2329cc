"""A corrected article: the reader says which version it shows, what changed, and what lost its place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from gui.versions import Changed
from kb import operations
from kb.fixes import Fix
from kb.model import Review
from kb.operations import add_draft
from kb.store import reads
from kb.store.versions import versions
from tests.kb.library import ARTICLE, make_draft


@pytest.fixture
def corrected(open_on, empty_library):
    """A window on an article whose second version gives another cost and no word of the workers."""
    window = open_on(empty_library)
    session = window.session
    session.do(add_draft, make_draft())
    session.do(operations.accept, [claim.id for claim in reads.claims(session.store)])
    second = make_draft(cost="43")
    text = second.document.text.replace("Some 120 workers were hired.", "Some men were hired.")
    cost, *_ = second.proposals
    newer = replace(second, document=replace(second.document, text=text), figures=(), rejected=(), proposals=(cost,))
    session.do(add_draft, newer)
    (row,) = reads.documents(session.store)
    window.selection.open(row.id)
    return window


def orphan(window):
    while window.session.checking.busy:
        QCoreApplication.processEvents()
    window.commands.show_findings()
    pane = window.drawer.findings
    found = next(finding for finding in reads.findings(window.session.store) if finding.kind == "no-place")
    pane.list.mark(found.key)
    pane.list.chosen.emit(found.key)
    pane.list.mark(found.key)
    pane._offer()
    assert pane.settle.isEnabled()
    return found, found.claims[0]


def test_the_reader_says_which_version_it_shows_and_leads_to_the_other(corrected):
    strip = corrected.reader.versions
    older, newest = versions(corrected.session.store, corrected.selection.place.document)
    assert strip.isVisible()
    assert "1 earlier one" in strip.words
    strip.other.click()
    assert corrected.selection.place.document == older.id
    assert "replaced by that of" in strip.words
    strip.other.click()
    assert corrected.selection.place.document == newest.id


def test_an_article_of_one_version_has_no_strip(window):
    assert not window.reader.versions.isVisible()


def test_what_changed_is_shown_as_one_text(corrected, monkeypatch):
    shown = []
    monkeypatch.setattr(QDialog, "exec", lambda dialog: shown.append(dialog) or 0)
    corrected.reader.versions.changed.click()
    (dialog,) = shown
    assert isinstance(dialog, Changed)
    told = dialog.text.toPlainText()
    assert "cost 4143 million euros" in told
    assert told.startswith(ARTICLE.splitlines()[0])


def test_a_claim_that_lost_its_place_is_placed_from_the_findings(corrected, monkeypatch):
    finding, claim = orphan(corrected)
    monkeypatch.setattr(QDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    corrected.commands.settling.carry_out(Fix.PLACE, finding)
    held = corrected.session.claim(claim)
    newest = reads.document(corrected.session.store, held.document)
    assert newest.replaced_by is None
    assert held.review is Review.ACCEPTED
    assert newest.text[held.statement.span.start : held.statement.span.end] == held.statement.text


def test_a_claim_that_lost_its_place_is_let_go_and_undo_brings_it_back(corrected):
    finding, claim = orphan(corrected)
    corrected.commands.settling.carry_out(Fix.LET_GO, finding)
    assert corrected.session.claim(claim) is None
    corrected.session.do(operations.undo)
    assert corrected.session.claim(claim) is not None

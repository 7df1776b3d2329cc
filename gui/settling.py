"""What settles a finding, as the window offers it: each way out of kb.fixes in one step, or in the form that asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from gui import cards, facts_form, versions
from gui.asking import Question
from gui.forms import Choice
from gui.lines import Line, LineList
from gui.merging import merge
from gui.wordlists import Chapter, Known
from kb import operations, say
from kb.fixes import Fix, fixes
from kb.model import Basis, Claim, Document, Finding, LinkKind, Preference, SourceId
from kb.store import names, reads
from kb.store.snapshots import links_below

if TYPE_CHECKING:
    from gui.window import Window

_FIELDS: Mapping[Fix, str] = {
    Fix.SET_DAY: "as_of",
    Fix.SET_BASIS: "basis",
    Fix.FIX_UNIT: "unit",
    Fix.FIX_FIGURE: "value",
    Fix.FIX_SUBJECT: "subject",
}
"""The field of a claim's form where it is settled."""


class Settling(QObject):
    """The ways out of findings, for one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._ways: Mapping[Fix, Callable[[Finding], None]] = {
            Fix.ADD_SOURCE: self._add_source,
            Fix.FIND_ORIGINAL: self._name_original,
            Fix.SET_DOCUMENT_DATE: self._date_document,
            Fix.MARK_REVISION: self._mark_revision,
            Fix.MERGE_SUBJECTS: self._merge_subjects,
            Fix.PREFER_CLAIM: self._prefer,
            Fix.REMOVE_LINK: self._remove_link,
            Fix.PLACE: lambda finding: versions.place(self._session, finding.claims[0], window),
            Fix.LET_GO: lambda finding: versions.let_go(self._session, finding.claims[0], window),
        }

    def offer(self, finding: Finding) -> None:
        """Offer what would settle a finding, in a menu where it is shown; the only way there is at once."""
        ways = fixes(finding)
        if len(ways) == 1:
            self.carry_out(ways[0], finding)
            return
        at = self._offered_at(finding)
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        for way in ways:
            told = menu.addAction(say.word(way, self._session.language))
            told.triggered.connect(lambda _checked=False, way=way: self.carry_out(way, finding))
        menu.addSeparator()
        menu.addAction(self.tr("Dismiss…")).triggered.connect(lambda: self._window.commands.dismiss(finding))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(at.mapToGlobal(at.rect().bottomLeft()))

    def _offered_at(self, finding: Finding) -> QWidget:
        pane = self._window.drawer.findings
        chosen = pane.chosen()
        listed = chosen is not None and chosen.key == finding.key and pane.list.hasFocus()
        return pane.settle if listed else self._window.inspector.offered_at(finding)

    def carry_out(self, way: Fix, finding: Finding) -> None:
        """Do what settles the finding, or open the form where the editor says how."""
        field = _FIELDS.get(way)
        if field is None:
            self._ways[way](finding)
        else:
            self._look_at(finding)
            self._edit(field)

    def _look_at(self, finding: Finding) -> None:
        """Choose a claim that the finding is about, unless one is chosen already."""
        if self._window.selection.place.claim not in finding.claims:
            self._choose(reads.claim(self._session.store, finding.claims[0]))

    def _choose(self, claim: Claim) -> None:
        self._window.selection.choose(claim)

    def _edit(self, field: str) -> None:
        self._window.show_inspector_for_editing()
        self._window.inspector.edit(field)

    def _add_source(self, finding: Finding) -> None:
        self._look_at(finding)
        self._window.show_inspector_for_editing()
        self._window.inspector.add_source()

    def _date_document(self, finding: Finding) -> None:
        facts_form.ask(self._document(finding), self._session, self._window, field="published")

    def _document(self, finding: Finding) -> Document:
        store = self._session.store
        about = finding.documents[0] if finding.documents else reads.claim(store, finding.claims[0]).document
        return reads.document(store, about)

    def _name_original(self, finding: Finding) -> None:
        """Say that the article was copied, or translated, from the one that it resembles."""
        copy = names.standing_for(self._session.store, finding.documents[0])
        kind = LinkKind.TRANSLATES if finding.kind == "same-figures" else LinkKind.REPRINTS
        self._session.do(operations.link, copy, finding.sources[0], kind)

    def _mark_revision(self, finding: Finding) -> None:
        """Say which of the figures is the revised one; one without a day is given it first."""
        claim = self._ask_which(finding, Fix.MARK_REVISION, self.tr("Which of these is the revised figure?"))
        if claim is None:
            return
        as_of = claim.statement.as_of
        if as_of is not None:
            revised = replace(claim.statement, as_of=replace(as_of, basis=Basis.REVISED))
            self._session.do(operations.edit, claim.id, revised)
            return
        self._choose(claim)
        self._edit("as_of")
        form = self._window.inspector.form
        basis = form.field("basis") if form is not None else None
        if isinstance(basis, Choice):
            basis.choose(Basis.REVISED)

    def _prefer(self, finding: Finding) -> None:
        """Prefer one of the claims over those that it disagrees with, which are set aside."""
        words = self.tr("Which of these holds? Those that it disagrees with are set aside; undo brings them back.")
        claim = self._ask_which(finding, Fix.PREFER_CLAIM, words)
        if claim is not None:
            against = {one for pair in finding.pairs if claim.id in pair for one in pair} or set(finding.claims)
            aside = sorted(against - {claim.id})
            self._session.do(operations.prefer, claim.id, Preference.PREFERRED, over=aside)

    def _ask_which(self, finding: Finding, way: Fix, words: str) -> Claim | None:
        """One of the claims the finding is about, the one looked at marked; None where the editor leaves."""
        store = self._session.store
        claims = {claim.id: claim for claim in reads.claims(store, ids=finding.claims)}
        documents = {row.id: row for row in reads.documents(store, ids={claim.document for claim in claims.values()})}
        language = self._session.language
        lines = [
            Line(
                text=f"{cards.value_in_words(claim, language)} · {documents[claim.document].outlet or ''}".rstrip(" ·"),
                payload=claim.id,
                detail=documents[claim.document].title,
                aside=say.period(claim.statement.as_of, language) if claim.statement.as_of else "",
            )
            for claim in claims.values()
        ]
        looked_at = self._window.selection.place.claim
        chosen = self._ask(way, words, lines, current=looked_at if looked_at in claims else next(iter(claims)))
        return None if chosen is None else next(claim for claim in claims.values() if claim.id == chosen)

    def _merge_subjects(self, finding: Finding) -> None:
        """Offer to treat the claims' subjects as one, called as the claim looked at calls it."""
        store, looked_at = self._session.store, self._window.selection.place.claim
        claims = sorted(reads.claims(store, ids=finding.claims), key=lambda claim: claim.id != looked_at)
        subjects = list(dict.fromkeys(claim.subject for claim in claims if claim.subject is not None))
        kept, gone = (reads.entity(store, subject) for subject in subjects[:2])
        known = Known(chapter=Chapter.SUBJECTS, key=kept.id, name=kept.name)
        merge(known, self._session, self._window, words=gone.name)

    def _remove_link(self, finding: Finding) -> None:
        """Take one link of a ring away: the one that is not so."""
        store = self._session.store
        ring = set(finding.sources)
        called = {source: reads.source(store, SourceId(source)).name for source in ring}
        lines = [
            Line(
                text=f"{called[link.dependent]} → {called[link.origin]}",
                payload=link.id,
                detail=say.word(link.kind, self._session.language),
            )
            for link in links_below(store, ring)
            if {link.dependent, link.origin} <= ring
        ]
        words = self.tr("These rest on each other, the first of each line on the second. Which line is wrong?")
        chosen = self._ask(Fix.REMOVE_LINK, words, lines, current=lines[0].payload)
        link = next((link for link in reads.links(store) if link.id == chosen), None)
        if link is not None:
            self._session.do(operations.unlink, link.id)

    def _ask(self, way: Fix, words: str, lines: list[Line], *, current: object) -> object:
        """The payload of the line that the editor chose; None where the editor leaves."""
        title = say.word(way, self._session.language)
        question = Question(title, words, title, self._window)
        shown = LineList(look="page", detail_lines=1)
        shown.setAccessibleName(title)
        shown.show_lines(lines, current=current)
        shown.setMinimumHeight(160)
        shown.setMinimumWidth(520)
        question.inside.addWidget(shown)
        shown.setFocus()
        return shown.current() if question.ask() else None

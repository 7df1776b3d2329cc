"""One claim whole: what it says, in which sentence, who vouches, what disagrees, and what can be done about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from gui import actions, cards, looks, tokens
from gui.claim_form import ClaimForm
from gui.counting import OFFERED
from gui.forms import Form
from gui.handwritten import statement_of
from gui.selection import Listing, Place, Selection
from gui.session import Session
from gui.source_form import Evidence, SourceForm
from gui.standing import alarms, in_conflict, standing
from gui.widgets import Button, clear, column, dressed, heading, label, row, rule
from kb import operations, say
from kb.fixes import fixes
from kb.model import Changes, Citation, Claim, ClaimId, Document, DocumentId, Finding, Review, Span, Statement
from kb.store import listing, reads
from kb.store.listing import Wish

_OF_PASSAGES = frozenset({"conflicting", "magnitude", "arithmetic", "identity", "stale"})
"""The checks whose findings are about what several passages say."""
_PASSAGES = 4


class InspectorPane(QWidget):
    """The claim under the cursor."""

    asked = Signal(str)
    """The name of an action."""
    passage_asked = Signal(object)
    """A Span to show in the reader."""
    settling_asked = Signal(object)
    """A Finding to settle."""
    dismissal_asked = Signal(object)
    """A Finding to dismiss with a reason."""
    typed = Signal(str, object)
    """The name of the form that is open, and what was typed into it so far."""
    form_opened = Signal()
    form_closed = Signal()

    def __init__(self, session: Session, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dressed(self, "side")
        self._session = session
        self._selection = selection
        self._claim: Claim | None = None
        self._findings: list[Finding] = []
        self._settling: dict[str, Button] = {}
        self.form: Form | None = None
        self._inside = column(gap=tokens.GAP)
        self._inside.setContentsMargins(tokens.ROOM, tokens.ROOM, tokens.ROOM, tokens.ROOM)
        content = QWidget()
        dressed(content, "side")
        content.setLayout(self._inside)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        self._foot = row()
        self._foot.setContentsMargins(tokens.ROOM, tokens.GAP, tokens.ROOM, 12)
        self._foot_holder = QWidget()
        foot = column(gap=0)
        foot.addWidget(rule())
        foot.addLayout(self._foot)
        self._foot_holder.setLayout(foot)
        whole = column(gap=0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._foot_holder)
        self.setLayout(whole)
        session.changed.connect(self._reload_if_touched)
        session.opened.connect(self._reload)
        selection.moved.connect(self._follow)
        self._show()

    # What is shown ------------------------------------------------------------------------------------------------

    @property
    def editing(self) -> bool:
        """Whether a form is open; what was typed is not thrown away by looking elsewhere."""
        return self.form is not None

    def _follow(self, place: Place) -> None:
        if place.claim != (self._claim.id if self._claim else None):
            self._load(place.claim)

    def _reload(self) -> None:
        self._load(self._selection.place.claim)

    def _reload_if_touched(self, changes: Changes) -> None:
        """Draw the claim anew where it, its article or a finding about it has changed, whatever the step was."""
        if self.editing:
            return
        place = self._selection.place
        if place.document in changes.documents or self._read(place.claim) != (self._claim, self._findings):
            self._load(place.claim)

    def _load(self, claim: ClaimId | None) -> None:
        self.form = None
        self._claim, self._findings = self._read(claim)
        self._show()

    def _read(self, claim: ClaimId | None) -> tuple[Claim | None, list[Finding]]:
        held = self._session.claim(claim)
        return held, [] if held is None else reads.findings(self._session.store, claim=held.id)

    @property
    def gravest(self) -> Finding | None:
        """The first of the alarms shown; None where the claim has none."""
        return next((finding for finding in self._findings if alarms(finding)), None)

    def offered_at(self, finding: Finding) -> QWidget:
        """Where the ways out of a finding are offered: its card's button, brought into view; the pane where none is."""
        button = self._settling.get(finding.key)
        if button is None:
            return self
        self._scroll.ensureWidgetVisible(button)
        return button

    def _show(self) -> None:
        clear(self._inside)
        self._settling.clear()
        clear(self._foot)
        self._foot_holder.setVisible(self._claim is not None)
        if self._claim is None:
            self._explain()
            return
        document = reads.document(self._session.store, self._claim.document)
        for part in self._parts(self._claim, document):
            if isinstance(part, QWidget):
                self._inside.addWidget(part)
            else:
                self._inside.addLayout(part)
        self._inside.addStretch()
        self._offer(self._claim)
        self._scroll.verticalScrollBar().setValue(0)

    def _explain(self) -> None:
        self._inside.addWidget(label(self.tr("No figure chosen"), "strong"))
        words = self.tr("Click a figure in the article, or press Space for the next one that is undecided.")
        self._inside.addWidget(label(words, "soft", wrap=True))
        self._inside.addStretch()

    def _parts(self, claim: Claim, document: Document) -> Iterator[QWidget | QGridLayout]:
        language = self._session.language
        how = standing(claim, in_conflict(self._findings))
        chips = row(gap=tokens.TIGHT)
        for chip in cards.chips(claim, how, language, self.tr("disagrees")):
            chips.addWidget(chip)
        chips.addStretch()
        holder = QWidget()
        holder.setLayout(chips)
        yield holder
        yield label(cards.value_in_words(claim, language), "value", wrap=True, selectable=True)
        sentence = QLabel(cards.quoted(cards.sentence(claim, document), document.language))
        sentence.setTextFormat(Qt.TextFormat.RichText)
        sentence.setProperty("look", "soft")
        sentence.setWordWrap(True)
        sentence.setFont(looks.font(document.language, tokens.TEXT))
        yield sentence
        yield self._fields(claim)
        yield from self._citations(claim)
        yield from self._cards()

    def _fields(self, claim: Claim) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, tokens.GAP, 0, tokens.GAP)
        grid.setVerticalSpacing(tokens.GAP)
        grid.setHorizontalSpacing(tokens.GAP)
        grid.setColumnMinimumWidth(0, 84)
        grid.setColumnStretch(1, 1)
        for number, (name, words) in enumerate(self._told(claim)):
            grid.addWidget(label(name, "soft"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(words, wrap=True, selectable=True), number, 1)
        return grid

    def _told(self, claim: Claim) -> Iterator[tuple[str, str]]:
        language, statement = self._session.language, claim.statement
        yield self.tr("Subject"), statement.subject or self.tr("not said")
        yield self.tr("Metric"), cards.metric_in_words(claim, language)
        if statement.qualifier:
            yield self.tr("Scope"), statement.qualifier
        if statement.figure is not None and statement.figure.bound is not None:
            yield self.tr("Bound"), cards.bound_in_words(statement.figure, language)
        yield self.tr("As of"), say.period(statement.as_of, language) if statement.as_of else self.tr("no date given")
        yield self.tr("Review"), say.word(claim.review, language)
        if claim.note:
            yield self.tr("Note"), claim.note

    def _citations(self, claim: Claim) -> Iterator[QWidget]:
        yield heading(self.tr("Said by"))
        if not claim.citations:
            yield label(self.tr("Nobody vouches for this figure."), "soft", wrap=True)
        for citation in claim.citations:
            yield cards.citation_card(citation, self._session.language, self._on_citation(citation))
        if not self._session.readonly:
            add = Button(self.tr("Add a source"), key=actions.key("add_source"))
            add.clicked.connect(lambda: self.asked.emit("add_source"))
            holder = QWidget()
            beside = row()
            beside.setContentsMargins(0, 0, 0, tokens.GAP)
            beside.addWidget(add)
            beside.addStretch()
            holder.setLayout(beside)
            yield holder

    def _on_citation(self, citation: Citation) -> list[Button]:
        buttons = []
        if citation.passage is not None:
            show, passage = Button(self.tr("Show passage"), look="link"), citation.passage
            show.clicked.connect(lambda: self.passage_asked.emit(passage))
            buttons.append(show)
        source = Button(self.tr("All its claims"), look="link")
        listing = Listing(title=citation.source.name, wish=Wish(source=citation.source.id))
        source.clicked.connect(lambda: self._selection.list(listing))
        buttons.append(source)
        if not self._session.readonly:
            remove = Button(self.tr("Remove"), look="link")
            remove.clicked.connect(lambda: self._session.do(operations.uncite, citation.id))
            buttons.append(remove)
        return buttons

    def _cards(self) -> Iterator[QWidget]:
        if self._findings:
            yield heading(self.tr("Findings"))
        for finding in sorted(self._findings, key=lambda finding: not alarms(finding)):
            others = self._others(finding) if finding.check in _OF_PASSAGES else ()
            yield cards.finding_card(finding, self._session.language, self._on_finding(finding), others=others)

    def _others(self, finding: Finding) -> Iterator[tuple[Button, str]]:
        """The other passages that a finding rests on, each to go to, and whose it is."""
        store, shown = self._session.store, self._selection.place.claim
        others = reads.claims(store, ids=[claim for claim in finding.claims if claim != shown][:_PASSAGES])
        documents = {row.id: row for row in reads.documents(store, ids={claim.document for claim in others})}
        for claim in others:
            document = documents[claim.document]
            go = Button(cards.shortened(claim.statement.text), look="link")
            go.clicked.connect(lambda _checked=False, claim=claim: self._selection.choose(claim))
            yield go, document.outlet or document.title

    def _on_finding(self, finding: Finding) -> list[Button]:
        if self._session.readonly or not alarms(finding):
            return []
        buttons = []
        if ways := fixes(finding):
            only = say.word(ways[0], self._session.language) if len(ways) == 1 else self.tr("Settle…")
            settle = Button(only, key=actions.key("settle_finding") if finding == self.gravest else "")
            settle.clicked.connect(lambda: self.settling_asked.emit(finding))
            self._settling[finding.key] = settle
            buttons.append(settle)
        dismiss = Button(self.tr("Dismiss…"))
        dismiss.clicked.connect(lambda: self.dismissal_asked.emit(finding))
        return [*buttons, dismiss]

    def _offer(self, claim: Claim) -> None:
        if self._session.readonly:
            return
        undecided = claim.review is Review.PROPOSED
        for name in ("accept", "edit", "reject") if undecided else ("edit", "reopen"):
            look = "primary" if name == "accept" else ""
            words = self.tr("Edit") if name == "edit" else actions.words(name)
            button = Button(words, key=actions.key(name), look=look)
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
            self._foot.addWidget(button)
        self._foot.addStretch()

    # Editing ------------------------------------------------------------------------------------------------------

    def edit(self, field: str = "") -> None:
        """Open the claim's form, at a field where one is named."""
        if self._claim is None:
            return
        form = self._claim_form(self._claim.statement, reads.document(self._session.store, self._claim.document))
        form.written.connect(self._save_statement)
        self._open_form(self.tr("Edit the claim"), form, self._claim.statement.text)
        form.typed.connect(lambda: self.typed.emit("edit", form.words()))
        form.focus(field if form.has(field) else "subject")

    def open_again(self, name: str, words: Mapping[str, str]) -> None:
        """Open a form with what was typed into it before the program stopped."""
        {"edit": self.edit, "add_source": self.add_source}.get(name, self.edit)()
        if self.form is not None:
            self.form.type_again(words)

    def write(self, document: Document, passage: Span) -> None:
        """Open the form for a claim of the editor's own, made of a passage."""
        statement = statement_of(document, passage, reads.vocabulary(self._session.store))
        form = self._claim_form(statement, document)
        form.written.connect(lambda written: self._save_written(document.id, written))
        self._open_form(self.tr("A claim of your own"), form, statement.text)
        form.focus("subject")

    def add_source(self) -> None:
        """Open the form that adds a source."""
        if self._claim is None:
            return
        cited = [one.source for one in self._session.counting.holdings.sources]
        offered = cited if len(cited) == OFFERED else reads.sources(self._session.store)
        known = {source.name: source for source in offered}
        form = SourceForm(known, self._session.language)
        form.written.connect(self._save_source)
        self._open_form(self.tr("Add a source"), form, self._claim.statement.text)
        form.typed.connect(lambda: self.typed.emit("add_source", form.words()))
        form.focus("name")

    def _claim_form(self, statement: Statement, document: Document) -> ClaimForm:
        subjects = listing.subjects(self._session.store)
        return ClaimForm(statement, self._session.language, subjects=subjects, published=document.published)

    def _open_form(self, title: str, form: Form, words: str) -> None:
        clear(self._inside)
        self._foot_holder.hide()
        self.form = form
        form.left.connect(self._leave_form)
        self._inside.addWidget(heading(title))
        self._inside.addWidget(label(words, "strong", wrap=True))
        self._inside.addWidget(form, 1)
        form.show()
        self.form_opened.emit()

    def _leave_form(self) -> None:
        self.form = None
        self._load(self._selection.place.claim)
        self.form_closed.emit()

    def _save_statement(self, statement: Statement) -> None:
        if self._claim is not None and self._session.do(operations.edit, self._claim.id, statement) is not None:
            self._leave_form()

    def _save_written(self, document: DocumentId, statement: Statement) -> None:
        changes = self._session.do(operations.write, document, statement)
        if changes is not None:
            self.form = None
            claim = self._session.claim(next(iter(changes.claims), None))
            if claim is not None:
                self._selection.choose(claim)
            self.form_closed.emit()

    def _save_source(self, evidence: Evidence) -> None:
        if self._claim is None:
            return
        done = self._session.do(
            operations.cite,
            self._claim.id,
            evidence.source,
            role=evidence.role,
            strength=evidence.strength,
            stance=evidence.stance,
            quote=evidence.quote,
            locator=evidence.locator,
        )
        if done is not None:
            self._leave_form()

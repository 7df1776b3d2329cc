"""The article, its figures marked by how they stand; click one and every pane follows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gui import tokens
from gui.article import ArticleView, Mark
from gui.selection import Place, Selection
from gui.session import Session
from gui.standing import Standing, standing, worst
from gui.tokens import Status
from gui.versions import VersionStrip
from gui.widgets import Button, Elided, column, dressed, label, row
from kb import say
from kb.model import (
    Changes,
    CitationRole,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    PartKind,
    Rejected,
    Span,
    metric_name,
)
from kb.store import reads


class ReaderPane(QWidget):
    """One article."""

    asked = Signal(str)
    """The name of an action."""

    def __init__(self, session: Session, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dressed(self, "page")
        self._session = session
        self._selection = selection
        self._document: Document | None = None
        self._claims: dict[ClaimId, Claim] = {}
        self._rejected_shown = False
        self.places: dict[int, int] = {}
        """Where the editor stopped reading, a character for each document, the one left last at the end."""
        self.facts = Elided(look="small")
        self._edit = Button(self.tr("Facts…"), look="flat")
        self._edit.clicked.connect(lambda: self.asked.emit("edit_facts"))
        self._title = label(look="headline", wrap=True)
        self.versions = VersionStrip(session, selection)
        self.view = ArticleView()
        self.view.setAccessibleName(self.tr("Article"))
        self.view.source_line_note = self.tr("— story-level list: vouches for no figure by itself")
        self.view.chosen.connect(self._choose)
        self.view.tip_of = self._tip
        self._head = row(gap=tokens.GAP)
        self._head.addWidget(self.facts, 1)
        self._head.addWidget(self._edit)
        self._above = row()
        self._above.addWidget(self._title)
        whole = column(gap=0)
        whole.addLayout(self._head)
        whole.addWidget(self.versions)
        whole.addLayout(self._above)
        whole.addWidget(self.view, 1)
        self.setLayout(whole)
        session.changed.connect(self._reload_if_touched)
        session.opened.connect(self._forget)
        selection.moved.connect(self._follow)

    # What is shown ------------------------------------------------------------------------------------------------

    def show_rejected(self, *, shown: bool) -> None:
        """Show, or hide, the numbers that are no figures, with the reason on hover."""
        self._rejected_shown = shown
        self._mark()

    def neighbour(self, step: int) -> Claim | None:
        """The claim before (-1) or after (1) the current one in reading order; None at either end."""
        claims = sorted(self._claims.values(), key=lambda claim: (claim.statement.span.start, claim.id))
        ids = [claim.id for claim in claims]
        current = self._selection.place.claim
        if current not in ids:
            return claims[0 if step > 0 else -1] if claims else None
        place = ids.index(current) + step
        return claims[place] if 0 <= place < len(claims) else None

    def _follow(self, place: Place) -> None:
        if place.document != (self._document.id if self._document else None):
            self._load(place.document)
        self.view.choose(place.claim)

    def _reload_if_touched(self, changes: Changes) -> None:
        if self._document is None:
            return
        if changes.claims or changes.dismissals or changes.topics or self._document.id in changes.documents:
            self._mark()
            self.view.choose(self._selection.place.claim)

    def _forget(self) -> None:
        self._document = None
        self.places = {}
        self.view.show_article(None, ())

    def _load(self, document: DocumentId | None) -> None:
        self.leave()
        article = self._session.article(document)
        self._document = article.document if article else None
        self._mark()
        if self._document is not None:
            self.view.go_to_place(self.places.get(self._document.id, 0))

    def leave(self) -> None:
        """Remember how far the editor has read."""
        if self._document is not None:
            self.places.pop(self._document.id, None)
            self.places[self._document.id] = self.view.place()

    def _mark(self) -> None:
        article = self._session.article(self._document.id if self._document else None)
        if article is None:
            self._document, self._claims = None, {}
            self.view.show_article(None, ())
            return
        document, claims = article.document, article.claims
        self._document = document
        self._claims = {claim.id: claim for claim in claims}
        marks = marks_of(claims, article.conflicts)
        if self._rejected_shown:
            marks += [self._no_figure(number) for number in reads.rejected(self._session.store, document.id)]
        self.view.show_article(document, marks)
        self._say_facts(document, claims)
        has_headline = any(part.kind is PartKind.HEADLINE for part in document.parts)
        self.versions.show_version(document)
        self._title.setText(document.title)
        self._title.setVisible(not has_headline)
        self._lay_out()

    def _say_facts(self, document: Document, claims: Sequence[Claim]) -> None:
        """Whose it is and of when, how much it states, counted as the summary counts; last what may be cut."""
        published = document.published
        when = self.tr("no date") if published is None else f"{published.day} {published.time or ''}".strip()
        if published is not None and published.time and not published.zone:
            when += " " + self.tr("(time zone not stated)")
        language = say.word(document.language, self._session.language)
        counted = [self.tr("%n claim(s)", "", len(claims))]
        if numbers := sum(claim.statement.states_a_number for claim in claims):
            counted.append(self.tr("%n figure(s)", "", numbers))
        parts = (document.outlet or self.tr("outlet not stated"), when, *counted, document.place, language)
        self.facts.say(" · ".join(part for part in parts if part))
        self._edit.setEnabled(not self._session.readonly)

    def _no_figure(self, number: Rejected) -> Mark:
        reason = self.tr("Not a figure: {reason}").format(reason=say.word(number.reason, self._session.language))
        return Mark(number.span, Standing(Status.REJECTED, conflict=False, settled=True), reason=reason)

    def _tip(self, mark: Mark) -> str:
        claims = (self._claims[claim] for claim in mark.claims)
        return mark.reason or "\n\n".join(tip(claim, self._session.language) for claim in claims)

    def _choose(self, mark: Mark) -> None:
        """Choose the figure's claim; clicking again goes to the figure's next one."""
        current = self._selection.place.claim
        ids = mark.claims
        chosen = ids[(ids.index(current) + 1) % len(ids)] if current in ids else ids[0]
        self._selection.choose(self._claims[chosen])

    # Layout -------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the facts above the column of text."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        self.view.layout_column()
        left = self.view.column_left()
        self._head.setContentsMargins(left, tokens.ROOM, left, 0)
        self.versions.set_margin(left)
        self._above.setContentsMargins(left, tokens.TIGHT, left, tokens.TIGHT)


def marks_of(claims: Iterable[Claim], conflicts: Container[ClaimId]) -> list[Mark]:
    """One mark per figure; claims of one figure share it."""
    held: dict[Span, list[Claim]] = defaultdict(list)
    for claim in claims:
        held[claim.statement.span].append(claim)
    return [
        Mark(
            span,
            worst(standing(claim, conflicts) for claim in group),
            tuple(claim.id for claim in group),
        )
        for span, group in sorted(held.items())
    ]


def tip(claim: Claim, language: str) -> str:
    """A claim in two lines: what, how much, when; and who vouches."""
    statement = claim.statement
    value = say.stated(statement, language)
    what = " · ".join(part for part in (statement.subject, metric_name(statement.metric, language), value) if part)
    when = say.period(statement.as_of, language) if statement.as_of else ""
    speaker = claim.cited_as(CitationRole.SPEAKER) or (claim.citations[0] if claim.citations else None)
    vouching = say.word(claim.strength, language) + (f": {speaker.source.name}" if speaker else "")
    return "\n".join(part for part in (what, when, vouching) if part)

"""Claims as a table: filtered as you type, sorted by any column, decided all at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHeaderView, QTableView, QWidget

from gui import actions, looks, tokens
from gui.forms import Choice, line
from gui.rows import ClaimRows
from gui.selection import Listing, Place, Selection
from gui.session import Session
from gui.widgets import Button, Elided, column, dressed, label, row, rule
from kb import say
from kb.model import Changes, ClaimId, Review, Strength

_FILTER = 160
_TYPING = 120
"""Milliseconds of rest after a keystroke before the list is asked for again."""


class ClaimsPane(QWidget):
    """A list of claims: the selection's listing, narrowed by the filter above the table."""

    asked = Signal(str)
    """The name of an action."""

    def __init__(self, session: Session, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dressed(self, "page")
        self._session = session
        self._selection = selection
        self._listing: Listing | None = None
        self._stale = False
        self._place = 0
        self.rows = ClaimRows(session, self)
        self._title = Elided(look="headline")
        self._count = label("", "soft")
        self.filter = line(placeholder=self.tr("Filter these claims"))
        self.filter.setAccessibleName(self.tr("Filter these claims"))
        self.filter.setClearButtonEnabled(True)
        self.review, self.strength = self._choices()
        self._nothing = label(self.tr("No claim fits. Take a filter away, or import an article."), "soft", wrap=True)
        self._nothing.setContentsMargins(tokens.ROOM, tokens.ROOM, tokens.ROOM, tokens.ROOM)
        self.table = self._table()
        self._resting = QTimer(self, singleShot=True, interval=_TYPING)
        self._resting.timeout.connect(self._narrow)
        self.filter.textChanged.connect(lambda _: self._resting.start())
        self.rows.modelAboutToBeReset.connect(self._keep_place)
        self.rows.modelReset.connect(self._take_place)
        self.rows.begun.connect(self.table.scrollToTop)
        self.rows.arrived.connect(self._arrived)
        self._lay_out()
        session.changed.connect(self._reload)
        session.opened.connect(self._forget)
        selection.moved.connect(self._follow)

    def _choices(self) -> tuple[Choice[Review | None], Choice[Strength | None]]:
        language = self._session.language
        reviews: list[tuple[str, Review | None]] = [(self.tr("Any review"), None)]
        reviews += [(say.word(review, language), review) for review in Review]
        strengths: list[tuple[str, Strength | None]] = [(self.tr("Any strength"), None)]
        strengths += [(say.word(strength, language), strength) for strength in Strength]
        review, strength = Choice(reviews, None), Choice(strengths, None)
        for box, name in ((review, self.tr("Review")), (strength, self.tr("Strength"))):
            box.setAccessibleName(name)
            box.currentIndexChanged.connect(self._narrow)
        return review, strength

    def _table(self) -> QTableView:
        made = QTableView()
        made.setModel(self.rows)
        made.setAccessibleName(self.tr("Claims"))
        made.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        made.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        made.setSortingEnabled(True)
        made.setShowGrid(False)
        made.setWordWrap(False)
        made.setTabKeyNavigation(False)
        made.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        made.verticalHeader().hide()
        made.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        made.verticalHeader().setDefaultSectionSize(32)
        header = made.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(36)
        for number, shown in enumerate(self.rows.columns):
            header.resizeSection(number, shown.width)
            if shown.order == "document":
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        made.selectionModel().currentRowChanged.connect(self._choose)
        made.setFont(looks.tabular(self.font()))
        return made

    def _lay_out(self) -> None:
        head = row(gap=12)
        head.setContentsMargins(tokens.ROOM, 12, tokens.ROOM, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        keep = Button(self.tr("Keep this search…"), look="flat")
        keep.setToolTip(f"{actions.words('keep_search')} ({actions.key('keep_search')})")
        keep.clicked.connect(lambda: self.asked.emit("keep_search"))
        head.addWidget(keep)
        article = Button(self.tr("Back to the article"), look="flat")
        article.clicked.connect(self._selection.read)
        head.addWidget(article)
        filters, deciding = row(), row()
        for part in (self.filter, self.review, self.strength):
            filters.addWidget(part, 1 if part is self.filter else 0)
        self.filter.setMinimumWidth(_FILTER)
        for name in ("accept_listed", "reject_listed"):
            button = Button(self.tr("Accept all…") if name == "accept_listed" else self.tr("Reject all…"))
            button.setToolTip(f"{actions.words(name)} ({actions.key(name)})")
            button.setVisible(not self._session.readonly)
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
            deciding.addWidget(button)
        deciding.addStretch()
        self._above = row()
        self._above.setContentsMargins(tokens.ROOM, tokens.GAP, tokens.ROOM, 12)
        self._above.addLayout(filters, 1)
        self._above.addLayout(deciding)
        whole = column(gap=0)
        whole.addLayout(head)
        whole.addLayout(self._above)
        whole.addWidget(rule())
        whole.addWidget(self._nothing)
        whole.addWidget(self.table, 1)
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What decides about all claims goes below what narrows them where there is no room beside it."""
        super().resizeEvent(event)
        self._above.setDirection(QBoxLayout.Direction.LeftToRight)
        if self._above.minimumSize().width() > self.width():
            self._above.setDirection(QBoxLayout.Direction.TopToBottom)

    # Which claims -------------------------------------------------------------------------------------------------

    @property
    def shown(self) -> Listing | None:
        """The list as it is narrowed now; None where there is none."""
        return None if self._listing is None else replace(self._listing, wish=self.rows.wish)

    def listed(self, *, undecided: bool = False) -> list[ClaimId]:
        """Every claim the list shows; with `undecided`, those that still wait for the editor."""
        wish = self.rows.wish
        if not undecided:
            return self.rows.ids()
        return self.rows.ids(replace(wish, review=Review.PROPOSED)) if wish.review in {None, Review.PROPOSED} else []

    def _follow(self, place: Place) -> None:
        if place.listing is not None and place.listing != self._listing:
            self._listing = place.listing
            self._title.say(place.listing.title)
            self._narrow()
        if self._mark(place.claim):
            self.table.scrollTo(self.table.currentIndex())

    def _narrow(self) -> None:
        """Ask for what the listing and the filter both want."""
        if self._listing is None:
            return
        wish = self._listing.wish
        words = " ".join(part for part in (wish.words, self.filter.text().strip()) if part)
        strength = self.strength.chosen
        self.rows.show(
            replace(
                wish,
                words=words,
                review=self.review.chosen or wish.review,
                strengths=(strength,) if strength else wish.strengths,
            )
        )

    def _reload(self, _changes: Changes) -> None:
        """Nobody waits for a list that is not seen."""
        self._stale = self._listing is not None
        if self._stale and self.isVisible():
            self._stale = False
            self.rows.reload()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.rows.reload()

    def _arrived(self) -> None:
        count = self.rows.rowCount()
        self._count.setText(self.tr("%n claim(s)", "", count))
        self._nothing.setVisible(count == 0 and self.rows.settled)
        self.table.setVisible(count > 0)
        self._mark(self._selection.place.claim)

    def _keep_place(self) -> None:
        self._place = self.table.verticalScrollBar().value()

    def _take_place(self) -> None:
        self.table.verticalScrollBar().setValue(self._place)

    def _forget(self) -> None:
        self._listing = None
        self.rows.forget()
        self.filter.clear()

    def _mark(self, claim: ClaimId | None) -> bool:
        """Mark the claim that is looked at; whether it is in the list."""
        found = self.rows.place_of(claim)
        index = self.rows.index(found, 0) if found >= 0 else QModelIndex()
        chosen = self.table.selectionModel()
        chosen.blockSignals(True)  # noqa: FBT003  # marking is no choice of the editor's
        flags = QItemSelectionModel.SelectionFlag
        chosen.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        chosen.blockSignals(False)  # noqa: FBT003  # likewise
        self.table.viewport().update()
        return index.isValid()

    def _choose(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            claim = self.rows.claim(index.row())
            if claim is not None:
                self._selection.choose(claim)

    def changeEvent(self, event: QEvent) -> None:
        """Signs take the theme's colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.rows.theme = looks.theme_of(self)

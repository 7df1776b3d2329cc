"""Claims as the rows of a table: a vector of ids in any order, each page of rows read when it comes into view."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from gui import cards, signs, tokens, typed
from gui.session import Session
from gui.standing import DISAGREEING, Standing, standing
from gui.tokens import Theme
from kb import say
from kb.model import Claim, ClaimId, DocumentId
from kb.store import listing, reads
from kb.store.listing import EVERYTHING, Wish

Index = QModelIndex | QPersistentModelIndex
_PAGE = 128
_PAGES_HELD = 16


@dataclass(frozen=True, slots=True)
class Row:
    """One claim as the table shows it."""

    claim: Claim
    standing: Standing
    document: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its words, what it sorts by, its width."""

    words: str
    order: str
    width: int
    tell: Callable[[Row, str], str]


class ClaimRows(QAbstractTableModel):
    """The claims a wish asks for."""

    counted = Signal(int)
    """How many there are, whenever that changes."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wish: Wish | None = None
        self._order, self._descending = "place", False
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, list[Row]] = OrderedDict()
        self.theme: Theme = tokens.LIGHT
        self.columns = (
            Column("", "strength", 40, lambda *_: ""),
            Column(self.tr("Value"), "value", 132, lambda row, language: cards.value_in_words(row.claim, language)),
            Column(self.tr("Subject"), "subject", 112, lambda row, _: row.claim.statement.subject or ""),
            Column(self.tr("Metric"), "metric", 124, lambda row, language: cards.metric_in_words(row.claim, language)),
            Column(self.tr("As of"), "as_of", 152, _as_of),
            Column(
                self.tr("Said by"),
                "strength",
                120,
                lambda row, _: row.claim.citations[0].source.name if row.claim.citations else "",
            ),
            Column(self.tr("Document"), "document", 180, lambda row, _: row.document),
            Column(self.tr("Review"), "review", 84, lambda row, language: say.word(row.claim.review, language)),
        )

    # Which claims -------------------------------------------------------------------------------------------------

    @property
    def wish(self) -> Wish:
        """What is shown."""
        return self._wish or EVERYTHING

    def show(self, wish: Wish) -> None:
        """Show other claims."""
        self._wish = wish
        self.reload()

    def reload(self) -> None:
        """Ask again which claims there are; nothing is asked before a list was."""
        wish = self._wish
        self.beginResetModel()
        if wish is not None:
            self._ids = listing.ids(self._session.store, wish, order=self._order, descending=self._descending)
        self._pages.clear()
        self.endResetModel()
        self.counted.emit(len(self._ids))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        wanted = (
            (self.columns[column].order, order is Qt.SortOrder.DescendingOrder) if column >= 0 else ("place", False)
        )
        if wanted != (self._order, self._descending):
            self._order, self._descending = wanted
            self.reload()

    def ids(self) -> list[ClaimId]:
        """Every claim the list holds, in its order."""
        return [ClaimId(number) for number in self._ids]

    def of(self, wish: Wish) -> list[ClaimId]:
        """The claims of another wish, without showing them."""
        return [ClaimId(number) for number in listing.ids(self._session.store, wish)]

    def place_of(self, claim: ClaimId | None) -> int:
        """The row of a claim, -1 where it is not in the list."""
        return self._ids.index(claim) if claim is not None and claim in self._ids else -1

    def claim(self, row: int) -> Claim:
        """The claim in a row."""
        return self._row(row).claim

    # Qt's questions -----------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """How many claims."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """How many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A column's words."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].words
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's words and colour."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self.columns[index.column()].tell(self._row(index.row()), self._session.language)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return signs.icon(self.theme.name, self._row(index.row()).standing.shown)
        return None

    def _row(self, row: int) -> Row:
        number = row // _PAGE
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self._read(self._ids[number * _PAGE : (number + 1) * _PAGE])
            if len(self._pages) > _PAGES_HELD:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return page[row % _PAGE]

    def _read(self, ids: array[int]) -> list[Row]:
        store = self._session.store
        wanted = [ClaimId(number) for number in ids]
        claims = {claim.id: claim for claim in reads.claims(store, ids=wanted)}
        conflicts = listing.conflicting(store, DISAGREEING, wanted)
        titles: Mapping[DocumentId, str] = {
            row.id: row.title for row in reads.documents(store, ids={claim.document for claim in claims.values()})
        }
        held = (claims[number] for number in wanted)
        return [Row(claim, standing(claim, conflicts), titles[claim.document]) for claim in held]


def _as_of(row: Row, language: str) -> str:
    as_of = row.claim.statement.as_of
    if as_of is None:
        return ""
    basis = say.word(as_of.basis, language) if as_of.basis else ""
    return f"{typed.period_text(as_of)} {basis}".strip()

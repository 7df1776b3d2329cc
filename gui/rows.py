"""Claims as the rows of a table: which there are is found by a worker, each page is read when it comes into view."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal, Slot

from gui import cards, signs, tokens, typed
from gui.session import Session
from gui.standing import DISAGREEING, Standing, standing
from gui.tokens import Theme
from gui.work import Job
from kb import say
from kb.model import Basis, Claim, ClaimId, DocumentId
from kb.store import Store, listing, reads
from kb.store.listing import EVERYTHING, Wish

Index = QModelIndex | QPersistentModelIndex
_PAGE = 128
_PAGES_HELD = 16
_BETWEEN = 300
"""Milliseconds without a change before the list is asked for again."""
_AT_ONCE = 2 * _PAGE
"""So many claims are known before the rest: more than a screen shows, whichever page it begins in."""


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


@dataclass(frozen=True, slots=True)
class Order:
    """As much as is known so far of which claims there are, in order.

    Attributes:
        first: The ids from the first row on.
        last: The ids up to the last row, where `first` does not reach it.
        count: How many there are; of more than were looked at, where that is not `counted` yet, so many at least.
    """

    first: array[int]
    last: array[int]
    count: int
    counted: bool = True

    def id(self, row: int) -> int | None:
        """The claim in a row; None where it is not known yet."""
        if row < len(self.first):
            return self.first[row]
        from_end = row - self.count
        return self.last[from_end] if -from_end <= len(self.last) else None


_NONE: array[int] = array("q")
NOTHING = Order(_NONE, _NONE, 0)


class ClaimRows(QAbstractTableModel):
    """The claims a wish asks for; a worker finds out which, the beginning first, then the end, then all of them."""

    begun = Signal()
    """Another list is shown, from its beginning."""
    arrived = Signal()
    """More is known of the list: how many there are, or which."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wish: Wish | None = None
        self._by, self._descending = "place", False
        self._order = NOTHING
        self._shown: Wish | None = None
        self._job: Job | None = None
        self._pages: OrderedDict[int, list[Row | None]] = OrderedDict()
        self._resting = QTimer(self, singleShot=True, interval=_BETWEEN)
        self._resting.timeout.connect(lambda: self._ask(_whole))
        self.theme: Theme = tokens.LIGHT
        self.columns = (
            Column("", "strength", 40, lambda *_: ""),
            Column(self.tr("Value"), "value", 156, lambda row, language: cards.value_in_words(row.claim, language)),
            Column(self.tr("Subject"), "subject", 114, lambda row, _: row.claim.statement.subject or ""),
            Column(self.tr("Metric"), "metric", 120, lambda row, language: cards.metric_in_words(row.claim, language)),
            Column(self.tr("As of"), "as_of", 112, _as_of),
            Column(
                self.tr("Said by"),
                "strength",
                104,
                lambda row, _: row.claim.citations[0].source.name if row.claim.citations else "",
            ),
            Column(self.tr("Document"), "document", 100, lambda row, _: row.document),
            Column(self.tr("Review"), "review", 92, lambda row, language: say.word(row.claim.review, language)),
        )

    # Which claims -------------------------------------------------------------------------------------------------

    @property
    def wish(self) -> Wish:
        """What is shown."""
        return self._wish or EVERYTHING

    @property
    def settled(self) -> bool:
        """Whether every row is known."""
        return self._job is None and not self._resting.isActive()

    def show(self, wish: Wish) -> None:
        """Show other claims, as soon as it is known which."""
        self._wish = wish
        self._ask(_beginning)

    def reload(self) -> None:
        """Show what the rows say now, and after a rest ask again which claims there are."""
        self._pages.clear()
        if self._order.count:
            self._repaint()
        self._resting.start()

    def forget(self) -> None:
        """Show nothing: another library is open."""
        self._stop()
        self._wish = None
        self._begin(NOTHING)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        wanted = (
            (self.columns[column].order, order is Qt.SortOrder.DescendingOrder) if column >= 0 else ("place", False)
        )
        if wanted != (self._by, self._descending):
            self._by, self._descending = wanted
            self._ask(_beginning)

    def ids(self, wish: Wish | None = None) -> list[ClaimId]:
        """Every claim of the list, or of another wish, in the list's order."""
        asked = self.wish if wish is None else wish
        return [
            ClaimId(number)
            for number in listing.ids(self._session.store, asked, order=self._by, descending=self._descending)
        ]

    def place_of(self, claim: ClaimId | None) -> int:
        """The row of a claim; -1 where it is not in the list, or not known to be."""
        return -1 if claim is None else _index(self._order.first, claim)

    def claim(self, row: int) -> Claim | None:
        """The claim in a row; None where it is not known yet."""
        found = self._row(row)
        return None if found is None else found.claim

    def _ask(self, how: Callable[[Store, Asked], Iterator[Order]]) -> None:
        self._stop()
        if self._wish is not None:
            count = self._order.count if self._shown == self._wish and self._order.counted else None
            store, asked = self._session.store, Asked(self._wish, self._by, self._descending, count)
            self._shown = self._wish
            self._job = Job(lambda stop: _orders(store, asked, how, stop))
            self._job.value.connect(self._begin if how is _beginning else self._replace)
            self._job.refused.connect(self._session.refused)
            self._job.broke.connect(self._session.broke)
            self._job.ended.connect(self._end)
            self._job.start()

    def _stop(self) -> None:
        self._resting.stop()
        if self._job is not None:
            self._job.ended.disconnect(self._end)
            self._job.cancel()
            self._job = None

    @Slot()
    def _end(self) -> None:
        self._job = None
        self.arrived.emit()

    @Slot(object)
    def _begin(self, order: Order) -> None:
        """Show another list by as much as is known of it; what comes next goes on with it."""
        self._reset(order)
        self.begun.emit()
        self.arrived.emit()
        if self._job is not None:
            self._job.value.disconnect(self._begin)
            self._job.value.connect(self._go_on)

    @Slot(object)
    def _go_on(self, order: Order) -> None:
        """Show more of the list that was begun."""
        before = self._order.count
        if order.count < before:
            self._reset(order)
        elif order.count > before:
            self.beginInsertRows(QModelIndex(), before, order.count - 1)
            self._order = order
            self.endInsertRows()
        self._order = order
        self._repaint()
        self.arrived.emit()

    @Slot(object)
    def _replace(self, order: Order) -> None:
        """Show the list as it has become; where it has not changed, it is left alone."""
        if order.first != self._order.first:
            self._reset(order)
        self._order = order

    def _reset(self, order: Order) -> None:
        self.beginResetModel()
        self._order = order
        self._pages.clear()
        self.endResetModel()

    def _repaint(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(self._order.count - 1, len(self.columns) - 1))

    # Qt's questions -----------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """How many claims."""
        return 0 if parent.isValid() else self._order.count

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
        if role not in _SHOWN or (row := self._row(index.row())) is None:
            return None
        if role != Qt.ItemDataRole.DecorationRole:
            return self.columns[index.column()].tell(row, self._session.language)
        return signs.icon(self.theme.name, row.standing.shown) if index.column() == 0 else None

    def _row(self, row: int) -> Row | None:
        number = row // _PAGE
        page = self._pages.get(number)
        if page is None:
            places = range(number * _PAGE, min((number + 1) * _PAGE, self._order.count))
            ids = [self._order.id(place) for place in places]
            if None in ids:
                return None
            page = self._pages[number] = self._read([ClaimId(found) for found in ids if found is not None])
            if len(self._pages) > _PAGES_HELD:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return page[row % _PAGE]

    def _read(self, wanted: list[ClaimId]) -> list[Row | None]:
        """Read rows; None for a claim that is gone since the list was made."""
        store = self._session.store
        claims = {claim.id: claim for claim in reads.claims(store, ids=wanted)}
        conflicts = listing.conflicting(store, DISAGREEING, wanted)
        titles: Mapping[DocumentId, str] = {
            row.id: row.title for row in reads.documents(store, ids={claim.document for claim in claims.values()})
        }
        held = (claims.get(number) for number in wanted)
        return [
            None if claim is None else Row(claim, standing(claim, conflicts), titles[claim.document]) for claim in held
        ]


def _index(ids: array[int], wanted: int) -> int:
    """Where a number stands, -1 where it does not; among a million, bytes are searched ten times as fast."""
    held, sought = ids.tobytes(), array("q", [wanted]).tobytes()
    place = held.find(sought)
    while place > 0 and place % ids.itemsize:
        place = held.find(sought, place + 1)
    return place // ids.itemsize if place >= 0 else -1


_SHOWN = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.DecorationRole})


@dataclass(frozen=True, slots=True)
class Asked:
    """Which claims, in which order.

    Attributes:
        count: How many there are, where that is known.
    """

    wish: Wish
    by: str
    descending: bool
    count: int | None


def _orders(
    store: Store, asked: Asked, how: Callable[[Store, Asked], Iterator[Order]], stop: Callable[[], bool]
) -> Iterator[object]:
    with store.reader() as reader:
        for order in how(reader, asked):
            yield order
            if stop():
                return


def _beginning(store: Store, asked: Asked) -> Iterator[Order]:
    """What can be shown at once, then the end of the list and its length, then all of it."""
    by, descending = asked.by, asked.descending
    first = listing.ids(store, asked.wish, order=by, descending=descending, limit=_AT_ONCE)
    some = len(first) == _AT_ONCE
    yield Order(first, _NONE, asked.count if some and asked.count else len(first), counted=not some)
    if some:
        last = listing.ids(store, asked.wish, order=by, descending=not descending, limit=_AT_ONCE)[::-1]
        yield Order(first, last, asked.count or listing.count(store, asked.wish))
        yield from _whole(store, asked)


def _whole(store: Store, asked: Asked) -> Iterator[Order]:
    """All of the list."""
    every = listing.ids(store, asked.wish, order=asked.by, descending=asked.descending)
    yield Order(every, _NONE, len(every))


def _as_of(row: Row, language: str) -> str:
    """When; in brackets where nothing but the day of publication is known."""
    as_of = row.claim.statement.as_of
    if as_of is None:
        return ""
    told = typed.period_text(as_of)
    if as_of.basis is Basis.PUBLICATION:
        return f"({told})"
    basis = say.word(as_of.basis, language) if as_of.basis else ""
    return f"{told} {basis}".strip()

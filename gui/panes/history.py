"""What was done to the library, latest first, and to the claim at hand: who, when, what was before."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui import tokens, trail
from gui.lines import Line, LineList
from gui.seen import SeenPane
from gui.selection import Place, Selection
from gui.session import Session
from gui.widgets import column
from kb import say
from kb.model import ClaimId
from kb.store import reads

_SHOWN = 100


class HistoryPane(SeenPane):
    """The audit trail: of the claim, then of the library."""

    def __init__(self, session: Session, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(session, selection, parent)
        self._claim = selection.place.claim
        self.list = LineList(detail_lines=4)
        self.list.setAccessibleName(self.tr("History"))
        self.worked_in = self.list
        whole = column(gap=0)
        whole.setContentsMargins(0, tokens.TIGHT, 0, 0)
        whole.addWidget(self.list)
        self.setLayout(whole)
        session.changed.connect(self.outdate)
        selection.moved.connect(self._follow)

    def _follow(self, place: Place) -> None:
        if place.claim != self._claim:
            self._claim = place.claim
            self.outdate()

    def read(self) -> None:
        """Read both trails."""
        lines = []
        if self._claim is not None:
            lines.append(Line(text=self.tr("This claim"), heading=True))
            lines += self._lines(self._claim) or [
                Line(text=self.tr("As it was read from the article; nobody changed it."))
            ]
        lines.append(Line(text=self.tr("The library"), heading=True))
        lines += self._lines(None) or [Line(text=self.tr("Nothing was done yet."))]
        self.list.show_lines(lines)

    def _lines(self, claim: ClaimId | None) -> list[Line]:
        language = self._session.language
        turned = {"undid": self.tr("Undone"), "redid": self.tr("Redone")}
        lines = []
        for number, happening in enumerate(reads.history(self._session.store, claim=claim, limit=_SHOWN)):
            what = say.word(happening.step, language)
            what = f"{what[:1].upper()}{what[1:]}"
            if happening.what in turned:
                what = f"{turned[happening.what]}: {what}"
            when = f"{happening.at[:16].replace('T', ' ')} · {happening.who}".strip(" ·")
            lines.append(
                Line(
                    text=what,
                    payload=(claim, number),
                    aside=when,
                    detail="\n".join(trail.told(happening.differences, language)),
                )
            )
        return lines

"""What the checks found: severest first, filtered, each settled, or dismissed with a reason, where it stands."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gui import cards, tokens
from gui.forms import Choice
from gui.lines import Line, LineList
from gui.selection import Place, Selection
from gui.session import Session
from gui.standing import alarms
from gui.widgets import Button, column, dressed, label, row
from kb import operations, say
from kb.fixes import fixes
from kb.model import Changes, DocumentId, Finding, Severity
from kb.store import listing, reads

_READ, _SHOWN = 2000, 300
"""How many findings are read to fill the list, severest first, and how many it shows."""


class FindingsPane(QWidget):
    """The findings about the article, or about the whole library."""

    counted = Signal(int)
    """How many alarms there are, whenever that changes."""
    settling_asked = Signal(object)
    """A Finding to settle."""
    dismissal_asked = Signal(object)
    """A Finding to dismiss with a reason."""

    def __init__(self, session: Session, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dressed(self, "side")
        self._session = session
        self._selection = selection
        self._document: DocumentId | None = None
        self.count = 0
        self._stale = True
        self._findings: dict[str, Finding] = {}
        language = session.language
        self.scope = Choice([(self.tr("This article"), True), (self.tr("Whole library"), False)], current=True)
        self.severity = Choice(
            [(self.tr("Alarms"), "alarms"), (self.tr("With consistent ones"), "all")]
            + [(say.word(severity, language), severity) for severity in Severity if severity is not Severity.INFO]
            + [(self.tr("Dismissed"), "dismissed")],
            "alarms",
        )
        self.dismiss = Button(self.tr("Dismiss…"))
        self.dismiss.clicked.connect(self._dismiss)
        self.list = LineList(detail_lines=3)
        self.list.setAccessibleName(self.tr("Findings"))
        self.list.chosen.connect(self._choose)
        self.worked_in = self.list
        self.settle = Button(self.tr("Settle…"))
        self.settle.clicked.connect(self._settle)
        self._told = label("", "soft")
        head = row()
        head.setContentsMargins(tokens.ROOM, tokens.GAP, tokens.ROOM, tokens.TIGHT)
        for box, name in ((self.scope, self.tr("Scope")), (self.severity, self.tr("Severity"))):
            box.setAccessibleName(name)
            box.currentIndexChanged.connect(lambda _: self._reload())
            head.addWidget(box)
        head.addWidget(self._told, 1)
        for button in (self.settle, self.dismiss):
            head.addWidget(button)
        whole = column(gap=0)
        whole.addLayout(head)
        whole.addWidget(self.list, 1)
        self.setLayout(whole)
        order: tuple[QWidget, ...] = (self.scope, self.severity, self.settle, self.dismiss, self.list)
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)
        session.changed.connect(self._reload)
        session.opened.connect(self._reload)
        selection.moved.connect(self._follow)
        self._reload()

    def _follow(self, place: Place) -> None:
        if place.document != self._document:
            self._document = place.document
            self._reload()
        self._mark()

    def _mark(self) -> None:
        """Mark the finding chosen, while it is about the claim at hand, or else the first that is."""
        claim = self._selection.place.claim
        held = self._findings.get(str(self.list.current()))
        if held is None or (held.claims and claim not in held.claims):
            self.list.mark(next((key for key, finding in self._findings.items() if claim in finding.claims), None))
        self._offer()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while the pane was hidden is read when it is seen."""
        super().showEvent(event)
        if self._stale:
            self._reload()

    def _reload(self, _changes: Changes | None = None) -> None:
        store, document = self._session.store, self._document if self.scope.chosen else None
        self.count = listing.count_alarms(store, document)
        self.counted.emit(self.count)
        self._stale = not self.isVisible()
        if self._stale:
            return
        wanted = self.severity.chosen
        found = reads.findings(store, document=document, dismissed=wanted == "dismissed", limit=_READ)
        dismissed = {dismissal.key: dismissal.reason for dismissal in reads.dismissals(store)}
        shown = [finding for finding in found if _is_wanted(finding, wanted, finding.key in dismissed)][:_SHOWN]
        self._findings = {finding.key: finding for finding in shown}
        current = self.list.current()
        lines = [self._line(finding, dismissed.get(finding.key, "")) for finding in shown]
        if not lines:
            lines = [Line(text=self.tr("Nothing found here. What could not be checked is named in the export."))]
        self.list.show_lines(lines, current=current)
        self._mark()

    def _line(self, finding: Finding, reason: str) -> Line:
        language = self._session.language
        detail = say.sentence(finding, language)
        if reason:
            detail = self.tr("Dismissed: {reason}").format(reason=reason) + "\n" + detail
        return Line(
            text=say.finding_name(finding, language),
            payload=finding.key,
            detail=detail,
            aside=say.word(finding.severity, language),
            sign=cards.tone_of(finding),
        )

    def chosen(self) -> Finding | None:
        """The finding under the cursor of the list; None where there is none, or none that can be dismissed."""
        finding = self._findings.get(str(self.list.current())) if self.isVisible() else None
        return finding if finding is not None and self.dismiss.isEnabled() else None

    def _choose(self, payload: object) -> None:
        finding = self._findings.get(str(payload))
        self._offer()
        if finding is None:
            return
        claim = self._session.claim(finding.claims[0] if finding.claims else None)
        if claim is not None:
            self._selection.choose(claim)
        elif finding.documents:
            self._selection.open(finding.documents[0])

    def _offer(self) -> None:
        finding = self._findings.get(str(self.list.current()))
        dismissed = self.severity.chosen == "dismissed"
        self.dismiss.setText(self.tr("Restore") if dismissed else self.tr("Dismiss…"))
        ways = fixes(finding) if finding is not None and not dismissed else ()
        self.settle.setEnabled(bool(ways) and not self._session.readonly)
        self.dismiss.setEnabled(finding is not None and not self._session.readonly and (dismissed or alarms(finding)))

    def _settle(self) -> None:
        finding = self._findings.get(str(self.list.current()))
        if finding is not None:
            self.settling_asked.emit(finding)

    def _dismiss(self) -> None:
        finding = self._findings.get(str(self.list.current()))
        if finding is None:
            return
        if self.severity.chosen == "dismissed":
            self._session.do(operations.restore, finding.key)
        else:
            self.dismissal_asked.emit(finding)


def _is_wanted(finding: Finding, wanted: object, dismissed: bool) -> bool:  # noqa: FBT001  # one of the two facts of a row
    if wanted == "dismissed":
        return dismissed
    return wanted == "all" or (alarms(finding) if wanted == "alarms" else finding.severity is wanted)

"""Go to any document, topic, source or claim by a few letters of it; the library is asked beside the window's work."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gui import cards
from gui.chooser import Chooser
from gui.latest import Latest
from gui.lines import Line
from gui.selection import Listing, Place, Selection, of_source, of_topic, topic_of
from gui.session import Session
from gui.standing import status_of
from kb.model import Claim, DocumentId
from kb.store import named
from kb.store.named import Found

_SHOWN = 8
"""How many of each kind are offered; more letters bring the rest."""


class Switcher(QObject):
    """What fits the words in a chooser's field, and the way there."""

    def __init__(self, chooser: Chooser, session: Session, selection: Selection) -> None:
        super().__init__(chooser)
        self._chooser = chooser
        self._session = session
        self._selection = selection
        self._latest = Latest(session, self._offer, self)
        chooser.asked.connect(self._ask)
        chooser.chosen.connect(self._go)
        chooser.left.connect(self._latest.drop)

    def _ask(self, words: str) -> None:
        self._latest.ask(lambda reader: named.find(reader, words, limit=_SHOWN))

    def _offer(self, found: Found) -> None:
        language = self._session.language
        groups = (
            (self.tr("Documents"), [Line(text=title, payload=number) for number, title in found.documents]),
            (
                self.tr("Topics"),
                [
                    Line(text=listing.title, payload=listing, aside=str(row.claims))
                    for row in found.topics
                    for listing in (of_topic(row, language),)
                ],
            ),
            (self.tr("Sources"), [Line(text=source.name, payload=of_source(source)) for source in found.sources]),
            (self.tr("Claims"), [_claim_line(claim, language) for claim in found.claims]),
        )
        lines = [line for words, group in groups if group for line in (Line(text=words, heading=True), *group)]
        if not lines:
            lines = [Line(text=self.tr("Nothing is called that. Try fewer letters, or another word."))]
        self._chooser.offer(lines)

    def _go(self, payload: object) -> None:
        if isinstance(payload, Listing):
            self._selection.list(payload)
        elif isinstance(payload, Claim):
            self._selection.go(Place(document=payload.document, claim=payload.id, topic=topic_of(payload)))
        elif isinstance(payload, int):
            self._selection.open(DocumentId(payload))


def _claim_line(claim: Claim, language: str) -> Line:
    words = (
        claim.statement.subject,
        cards.metric_in_words(claim, language),
        cards.value_in_words(claim, language),
    )
    return Line(
        text=" · ".join(part for part in words if part),
        payload=claim,
        sign=status_of(claim.strength),
    )

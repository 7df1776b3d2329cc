"""A claim in pieces, as the inspector stacks them: its chips, its sentence, its fields, its citations, its findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui import looks, tokens
from gui.standing import Standing, alarms, status_of
from gui.tokens import Status
from gui.widgets import Button, Elided, card, chip, label, row, titled
from kb import say
from kb.model import Bound, Citation, Claim, Document, Figure, Finding, Modality, Role, Strength, metric_name

_LETTERS = 28
_AROUND = 160
"""Characters of a sentence that are shown before and behind its figure."""
_RUNGS = tuple(rung for rung in Strength if rung is not Strength.NONE)


class Ladder(QWidget):
    """The ladder of attribution as its rungs, those reached filled."""

    def __init__(self, strength: Strength, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strength = strength
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """A dot a rung."""
        return QSize(12 * len(_RUNGS), 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Filled up to the rung reached, in its status's colour."""
        theme = looks.theme_of(self)
        ink = QColor(theme.status[status_of(self._strength)].ink)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, rung in enumerate(_RUNGS):
            reached = rung.rank <= self._strength.rank
            painter.setPen(QPen(ink if reached else QColor(theme.edge), 1.2))
            painter.setBrush(ink if reached else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(6 + 12 * place, 8), 3, 3)

    def event(self, event: QEvent) -> bool:
        """Painted anew in another theme."""
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
        return super().event(event)


def value_in_words(claim: Claim, language: str) -> str:
    """What the claim states: "over 300 bn USD", "down over 12%", "H800"."""
    return say.stated(claim.statement, language)


def chips(claim: Claim, standing: Standing, language: str, in_conflict: str) -> Iterator[QFrame]:
    """Strength, conflict, how firmly it is stated."""
    if standing.conflict and standing.status is not Status.REJECTED:
        yield chip(in_conflict, Status.CONFLICT)
    yield chip(say.word(claim.strength, language), status_of(claim.strength))
    if claim.statement.modality is not Modality.STATED:
        yield chip(say.word(claim.statement.modality, language))


def sentence(claim: Claim, document: Document) -> str:
    """The claim's sentence as rich text with the figure in bold, cut to what fits around it."""
    where, within = claim.statement.span, claim.statement.sentence
    start, end = max(within.start, where.start - _AROUND), min(within.end, where.end + _AROUND)
    text = document.text
    before = ("…" if start > within.start else "") + text[start : where.start]
    after = text[where.end : end] + ("…" if end < within.end else "")
    parts = (before.lstrip(), text[where.start : where.end], after.rstrip())
    first, figure, last = (part.replace("&", "&amp;").replace("<", "&lt;").replace("\n", " ") for part in parts)
    return f"{first}<b>{figure}</b>{last}"


def shortened(words: str) -> str:
    """An article's words, short enough for a line beside others."""
    return words if len(words) <= _LETTERS else f"{words[: _LETTERS - 1]}…"


def quoted(words: str, language: str) -> str:
    """Words in the quotation marks of a language."""
    return f"«\u00a0{words}\u00a0»" if language == "fr" else f"“{words}”"


def hedge(figure: Figure) -> str:
    """The words of the article that were read as the figure's bound, "" where none were."""
    return " ".join(
        figure.text[reading.span.start - figure.span.start : reading.span.end - figure.span.start]
        for reading in figure.readings
        if reading.role is Role.HEDGE
    ).strip()


def bound_in_words(figure: Figure, language: str) -> str:
    """The bound, and the article's own word for it in brackets: "over (逾)"."""
    told = say.word(figure.bound or Bound.EXACT, language)
    words = hedge(figure)
    return f"{told} ({words})" if words else told


def metric_in_words(claim: Claim, language: str) -> str:
    """The metric's name."""
    return metric_name(claim.statement.metric, language)


def finding_card(
    finding: Finding, language: str, buttons: list[Button], *, others: Iterable[tuple[Button, str]] = ()
) -> QFrame:
    """A finding: its name with a sign, its sentence, the other passages and where they stand, what can be done."""
    frame, inside = card()
    inside.addLayout(titled(tone_of(finding), say.finding_name(finding, language)))
    inside.addWidget(label(say.sentence(finding, language), "small", wrap=True, selectable=True))
    for button, where in others:
        line = row()
        line.addWidget(button)
        line.addWidget(Elided(where, "small"), 1)
        inside.addLayout(line)
    inside.addLayout(_beside(buttons))
    return frame


def tone_of(finding: Finding) -> Status:
    """The colour of a finding: what it would mean for a figure."""
    if not alarms(finding):
        return Status.SOURCED if finding.kind.startswith(("consistent", "same", "holds")) else Status.REJECTED
    return _TONES.get(finding.check, Status.CONFLICT)


_TONES = {
    "unsourced": Status.UNSOURCED,
    "weakly_sourced": Status.WEAK,
    "undated": Status.WEAK,
    "stale": Status.WEAK,
    "single_origin": Status.WEAK,
    "reprint": Status.WEAK,
    "vendor_voice": Status.WEAK,
    "trading_day": Status.WEAK,
    "ambiguous_unit": Status.WEAK,
    "identity": Status.WEAK,
}


def citation_card(citation: Citation, language: str, buttons: list[Button]) -> QFrame:
    """A citation: who, on which rung, in which role, with the passage that earned it, what can be done with it."""
    frame, inside = card()
    top = row()
    top.addWidget(label(citation.source.name, "strong", wrap=True), 1)
    top.addWidget(Ladder(citation.strength), 0, Qt.AlignmentFlag.AlignTop)
    inside.addLayout(top)
    told = (say.word(citation.strength, language), say.word(citation.role, language), citation.locator)
    rung = label(" · ".join(part for part in told if part), "small", wrap=True)
    rung.setProperty("tone", status_of(citation.strength).value)
    inside.addWidget(rung)
    if citation.quote:
        inside.addWidget(label(quoted(citation.quote, language), "small", wrap=True, selectable=True))
    inside.addLayout(_beside(buttons))
    return frame


def _beside(buttons: list[Button]) -> QHBoxLayout:
    made = row()
    made.setContentsMargins(0, tokens.TIGHT if buttons else 0, 0, 0)
    for button in buttons:
        made.addWidget(button)
    made.addStretch()
    return made

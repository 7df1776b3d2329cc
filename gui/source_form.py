"""The form that adds a source to a claim: who, how firmly, in whose words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui.forms import Choice, Form, line
from kb import say
from kb.model import CitationRole, Source, SourceKind, Stance, Strength

_USUAL = {
    SourceKind.DATASET: Strength.DATA,
    SourceKind.DOCUMENT: Strength.DOCUMENT,
    SourceKind.IMAGE: Strength.IMAGE,
}
"""What a kind of source usually earns; a name, unless said here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A source as the editor adds it."""

    source: Source
    role: CitationRole
    strength: Strength
    stance: Stance
    quote: str
    locator: str


class SourceForm(Form):
    """One source being added."""

    written = Signal(object)
    """The Evidence."""

    def __init__(self, known: Mapping[str, Source], language: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.save.setText(self.tr("Add source"))
        self._known = known
        self._name = line(known=known, placeholder=self.tr("Reuters, a report, a person…"))
        self._name.textChanged.connect(self._take_known)
        self._kind = Choice([(say.word(kind, language), kind) for kind in SourceKind], SourceKind.ORGANISATION)
        self._kind.currentIndexChanged.connect(self._suggest_strength)
        rungs = [rung for rung in reversed(Strength) if rung.rank >= Strength.IMAGE.rank]
        self._strength = Choice([(say.word(rung, language), rung) for rung in rungs], Strength.NAMED)
        self._stance = Choice([(say.word(stance, language), stance) for stance in Stance], Stance.SUPPORTS)
        self._quote = QPlainTextEdit()
        self._quote.setTabChangesFocus(True)
        self._quote.setFixedHeight(72)
        self._locator = line(placeholder=self.tr("page, address, time"))
        self.add("name", self.tr("Source"), self._name)
        self.add("kind", self.tr("Kind"), self._kind)
        self.add("strength", self.tr("Strength"), self._strength)
        self.add("stance", self.tr("Stance"), self._stance)
        self.add("quote", self.tr("Its words"), self._quote)
        self.add("locator", self.tr("Place"), self._locator)
        self.saved.connect(self._write)

    def _take_known(self, name: str) -> None:
        known = self._known.get(name)
        if known is not None:
            self._kind.choose(known.kind)

    def _suggest_strength(self) -> None:
        usual = _USUAL.get(self._kind.chosen, Strength.NAMED)
        self._strength.choose(usual)

    def _write(self) -> None:
        self.all_is_well()
        name = self._name.text().strip()
        if not name:
            self.explain("name", self.tr("A source has a name. Write who says it, or what says it."))
            return
        source = self._known.get(name) or Source(name=name, kind=self._kind.chosen)
        self.written.emit(
            Evidence(
                source=source,
                role=CitationRole.EVIDENCE,
                strength=self._strength.chosen,
                stance=self._stance.chosen,
                quote=self._quote.toPlainText().strip(),
                locator=self._locator.text().strip(),
            )
        )

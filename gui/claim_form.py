"""The form that edits one claim: every field of its statement, with completion, and with reasons where it refuses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui import typed
from gui.forms import Choice, Form, line
from kb import say
from kb.model import Basis, Bound, Figure, Kind, Modality, Moment, Statement, metric_name, metrics, units


class ClaimForm(Form):
    """One statement being edited."""

    written = Signal(object)
    """The Statement as the editor wants it."""

    def __init__(
        self,
        statement: Statement,
        language: str,
        *,
        subjects: Iterable[str] = (),
        published: Moment | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.save.setText(self.tr("Save"))
        self._statement = statement
        self._language = language
        self._published = published
        figure = statement.figure
        self._subject = line(statement.subject or "", known=subjects)
        self._metrics = {metric_name(code, language): code for code in metrics()}
        self._metric = line(metric_name(statement.metric, language), known=self._metrics)
        self._amount = line(typed.amount(figure, language) if figure else statement.value or "")
        self._unit = line((figure.unit or "") if figure else "", known=units())
        self._bound = Choice(
            [(say.word(bound, language), bound) for bound in Bound], (figure.bound if figure else None) or Bound.EXACT
        )
        self._kind = Choice([(say.word(kind, language), kind) for kind in Kind], figure.kind if figure else Kind.NUMBER)
        as_of = statement.as_of
        self._as_of = line(typed.period_text(as_of), placeholder="2025-01-27")
        bases: list[tuple[str, Basis | None]] = [(self.tr("not said"), None)]
        bases += [(say.word(basis, language), basis) for basis in Basis]
        self._basis = Choice(bases, as_of.basis if as_of else None)
        self._scope = line(statement.qualifier or "")
        self._modality = Choice([(say.word(modality, language), modality) for modality in Modality], statement.modality)
        self.add("subject", self.tr("Subject"), self._subject)
        self.add("metric", self.tr("Metric"), self._metric)
        numeric = figure is None or figure.kind is not Kind.DATE
        if numeric:
            self.add("value", self.tr("Value"), self._amount)
        if figure is not None and numeric:
            self.add("bound", self.tr("Bound"), self._bound)
            self.add("unit", self.tr("Unit"), self._unit)
            self.add("kind", self.tr("Kind"), self._kind)
        self.add("as_of", self.tr("As of"), self._as_of)
        self.add("basis", self.tr("Basis"), self._basis)
        self.add("scope", self.tr("Scope"), self._scope)
        self.add("modality", self.tr("Modality"), self._modality)
        self.saved.connect(self._write)

    def _write(self) -> None:
        """Hand the statement over, or explain the first field that cannot be read."""
        self.all_is_well()
        field = "value"
        try:
            figure = self._figure()
            field = "as_of"
            as_of = typed.period(self._as_of.text(), basis=self._basis.chosen, published=self._published)
        except typed.Unreadable as refusal:
            self.explain(field, f"{refusal} {refusal.hint}")
            return
        if not self._metric.text().strip():
            self.explain("metric", self.tr("A claim measures something. Choose a metric, or write one of your own."))
            return
        words = self._amount.text().strip()
        self.written.emit(
            replace(
                self._statement,
                subject=self._subject.text().strip() or None,
                metric=self._code(self._metric.text()),
                figure=figure,
                value=(words or None) if figure is None else None,
                as_of=as_of,
                qualifier=self._scope.text().strip() or None,
                modality=self._modality.chosen,
            )
        )

    def _figure(self) -> Figure | None:
        before = self._statement.figure
        if before is None or before.kind is Kind.DATE:
            return before
        return typed.figure(
            before,
            self._amount.text(),
            bound=self._bound.chosen,
            unit=self._unit.text().strip(),
            kind=self._kind.chosen,
            language=self._language,
        )

    def _code(self, words: str) -> str:
        """The metric's code; words of the editor's own become "other:carbon_price"."""
        words = words.strip()
        known = self._metrics.get(words) or next(
            (code for name, code in self._metrics.items() if name.casefold() == words.casefold()), None
        )
        if known:
            return known
        if words == metric_name(self._statement.metric, self._language):
            return self._statement.metric
        return "other:" + "_".join(words.casefold().split())

"""The forms for names and words: another name, the facts of a subject or a source, a word the importers should know."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from gui import tokens
from gui.forms import Choice, Form, line
from gui.session import Session
from gui.trouble import told
from gui.widgets import column
from kb import operations, say
from kb.model import (
    Bound,
    Changes,
    Entity,
    EntityKind,
    KbError,
    Language,
    Source,
    SourceKind,
    Word,
    WordRole,
    metric_name,
    metrics,
    units,
)
from kb.store import Store

Operation = Callable[[Store], Changes]


class NamingForm(Form):
    """A form that comes to one operation."""

    written = Signal(object)
    """The Operation."""

    first = "name"
    """The field that a refusal is explained below."""


def ask(form: NamingForm, title: str, session: Session, parent: QWidget | None) -> None:
    """Show a form until its operation is done or the editor leaves; a refusal is explained where it was typed."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setMinimumWidth(460)
    inside = column(room=tokens.ROOM)
    inside.addWidget(form)
    dialog.setLayout(inside)
    form.left.connect(dialog.reject)

    def explain(refusal: KbError) -> None:
        form.explain(form.first, told(refusal))

    def carry_out(operation: Operation) -> None:
        if session.do(operation) is not None:
            dialog.accept()

    form.written.connect(carry_out)
    session.refused.connect(explain)
    dialog.exec()
    session.refused.disconnect(explain)
    dialog.deleteLater()


def _languages(any_language: str, language: str) -> list[tuple[str, Language | None]]:
    return [(any_language, None), *((say.word(one, language), one) for one in Language)]


class NameForm(NamingForm):
    """Another name for a subject or a source."""

    def __init__(self, known: Entity | Source, language: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.save.setText(self.tr("Add name"))
        self._known = known
        self._name = line()
        self._language = Choice(_languages(self.tr("any language"), language), None)
        self.add("name", self.tr("Name"), self._name, hint=self.tr("As articles print it."))
        if isinstance(known, Entity):
            self.add("language", self.tr("Language"), self._language)
        self.saved.connect(self._write)

    def _write(self) -> None:
        self.all_is_well()
        name = self._name.text().strip()
        known, language = self._known, self._language.chosen
        if not name:
            self.explain("name", self.tr("A name has letters. Write it as articles print it."))
        elif isinstance(known, Entity):
            entity, code = known.id, language.value if language else ""
            self.written.emit(lambda store: operations.add_alias(store, entity, name, language=code))
        else:
            source = known.id
            self.written.emit(lambda store: operations.add_source_alias(store, source, name))


class SubjectForm(NamingForm):
    """The facts of a subject being put right."""

    def __init__(self, subject: Entity, language: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.save.setText(self.tr("Save"))
        self._subject = subject.id
        self._name = line(subject.name)
        self._kind = Choice([(say.word(kind, language), kind) for kind in EntityKind], subject.kind)
        self._wikidata = line(subject.wikidata or "", placeholder="Q182477")
        self.add("name", self.tr("Name"), self._name, hint=self.tr("The name before stays as another name."))
        self.add("kind", self.tr("Kind"), self._kind)
        self.add("wikidata", self.tr("Wikidata"), self._wikidata)
        self.saved.connect(self._write)

    def _write(self) -> None:
        self.all_is_well()
        name, kind, wikidata = self._name.text(), self._kind.chosen, self._wikidata.text().strip()
        subject = self._subject
        self.written.emit(
            lambda store: operations.describe_entity(store, subject, name=name, kind=kind, wikidata=wikidata)
        )


class VoiceForm(NamingForm):
    """The facts of a source being put right."""

    def __init__(self, source: Source, families: Sequence[str], language: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.save.setText(self.tr("Save"))
        self._source = source.id
        self._name = line(source.name)
        self._kind = Choice([(say.word(kind, language), kind) for kind in SourceKind], source.kind)
        self._family = line(source.family or "", known=families)
        self._url = line(source.url or "")
        self._note = line(source.note)
        self.add("name", self.tr("Name"), self._name, hint=self.tr("The name before stays as another name."))
        self.add("kind", self.tr("Kind"), self._kind)
        self.add(
            "family", self.tr("Family"), self._family, hint=self.tr("The agency, owner or house that it belongs to.")
        )
        self.add("url", self.tr("Address"), self._url)
        self.add("note", self.tr("Note"), self._note)
        self.saved.connect(self._write)

    def _write(self) -> None:
        self.all_is_well()
        name, family, url, note = (field.text().strip() for field in (self._name, self._family, self._url, self._note))
        source, kind = self._source, self._kind.chosen
        self.written.emit(
            lambda store: operations.describe_source(
                store, source, name=name, kind=kind, family=family, url=url, note=note
            )
        )


class WordForm(NamingForm):
    """A word the importers should know from now on."""

    first = "word"

    def __init__(
        self, language: str, parent: QWidget | None = None, *, role: WordRole = WordRole.NOT_A_FIGURE, code: str = ""
    ) -> None:
        super().__init__("", parent)
        self.save.setText(self.tr("Add word"))
        self._speaks = language
        self._word = line()
        self._role = Choice([(say.word(one, language), one) for one in WordRole], role)
        self._meaning = line(metric_name(code, language) if code else "", known=self._known())
        self._language = Choice(_languages(self.tr("any language"), language), None)
        self.add(
            "word", self.tr("Word"), self._word, hint=self.tr("As articles print it; imports from now on know it.")
        )
        self.add("role", self.tr("It is"), self._role)
        self.add("meaning", self.tr("Meaning"), self._meaning)
        self.add("language", self.tr("Language"), self._language)
        self._role.currentIndexChanged.connect(self._say_what_is_meant)
        self.saved.connect(self._write)
        self._say_what_is_meant()

    def _known(self) -> dict[str, str]:
        """What a metric, a unit or a hedge may mean, by the words for it."""
        speaks = self._speaks
        named = {metric_name(code, speaks): code for code in metrics()}
        named |= {unit.names[speaks]: code for code, unit in units().items()} | {code: code for code in units()}
        return named | {say.word(bound, speaks): bound.value for bound in Bound}

    def _say_what_is_meant(self) -> None:
        self.all_is_well()
        role = self._role.chosen
        self._meaning.setEnabled(role is not WordRole.NOT_A_FIGURE)
        self._meaning.setPlaceholderText(
            {
                WordRole.UNIT: self.tr("USD, kg, GPU…"),
                WordRole.HEDGE: self.tr("about, over, at most…"),
                WordRole.MAGNITUDE: self.tr("1000000"),
                WordRole.METRIC: self.tr("revenue, price change…"),
                WordRole.NOT_A_FIGURE: self.tr("nothing: a number in it is no figure"),
            }[role]
        )

    def _write(self) -> None:
        self.all_is_well()
        text, role = self._word.text().strip(), self._role.chosen
        if not text:
            self.explain("word", self.tr("A word has letters. Write it as articles print it."))
            return
        code = self._code(role)
        if code is None:
            self.explain("meaning", self._unknown(role))
            return
        word = Word(text=text, role=role, code=code, language=self._language.chosen)
        self.written.emit(lambda store: operations.add_word(store, word))

    def _code(self, role: WordRole) -> str | None:
        """The code of what is meant; None where that is not known."""
        said = self._meaning.text().strip()
        code = self._known().get(said, said)
        known = {
            WordRole.UNIT: code in units(),
            WordRole.HEDGE: code in set(Bound),
            WordRole.MAGNITUDE: code.isdigit() and code.strip("0") == "1",
            WordRole.METRIC: code in metrics() or code.startswith("other:"),
            WordRole.NOT_A_FIGURE: True,
        }[role]
        return ("" if role is WordRole.NOT_A_FIGURE else code) if known else None

    def _unknown(self, role: WordRole) -> str:
        return {
            WordRole.UNIT: self.tr("No such unit is known. Write its code or choose one of those offered."),
            WordRole.HEDGE: self.tr("A hedge means about, over, under, at least or at most. Choose one."),
            WordRole.MAGNITUDE: self.tr("A magnitude is a one with noughts. Write 1000 for a thousand."),
            WordRole.METRIC: self.tr("No such metric is known. Choose one of those offered."),
            WordRole.NOT_A_FIGURE: "",
        }[role]

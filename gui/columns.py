"""Which column of a table of claims holds what, asked once for each row of headings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gui import tokens
from gui.asking import Question
from gui.forms import Choice
from gui.settings import Settings
from gui.widgets import label
from importers.records.csv import FIELDS, Columns, is_enough, recognised

translate = QCoreApplication.translate


def columns_of(name: str, headings: tuple[str, ...], settings: Settings, parent: QWidget) -> Columns | None:
    """The heading of each field, as remembered or as the editor says; None where the editor thought better of it."""
    kept = settings.columns(headings)
    if kept is not None:
        return kept
    question = Question(
        translate("columns", "Which column holds what?"),
        translate(
            "columns",
            "The headings of {name} are not known. Name the column of the claim, or those of subject and value.",
        ).format(name=name),
        translate("columns", "Import"),
        parent,
    )
    known = recognised(headings)
    nothing = [(translate("columns", "none"), "")]
    asked = {
        field: Choice([*nothing, *((heading, heading) for heading in headings)], known.get(field, ""))
        for field in FIELDS
    }

    def told() -> Columns:
        return {field: choice.chosen for field, choice in asked.items() if choice.chosen}

    grid = QGridLayout()
    grid.setVerticalSpacing(tokens.TIGHT)
    grid.setHorizontalSpacing(tokens.ROOM)
    grid.setColumnStretch(1, 1)
    for number, (field, choice) in enumerate(asked.items()):
        choice.setAccessibleName(_words(field))
        choice.setObjectName(field)
        choice.currentIndexChanged.connect(lambda _: question.yes.setEnabled(is_enough(told())))
        grid.addWidget(label(_words(field), "soft"), number, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(choice, number, 1)
    question.inside.addLayout(grid)
    question.yes.setEnabled(is_enough(told()))
    if not question.ask():
        return None
    settings.keep_columns(headings, told())
    return told()


def _words(field: str) -> str:
    return {
        "text": translate("columns", "Claim, in words"),
        "subject": translate("columns", "Subject"),
        "metric": translate("columns", "What is measured"),
        "value": translate("columns", "Value"),
        "unit": translate("columns", "Unit"),
        "date": translate("columns", "Date"),
        "source": translate("columns", "Who says it"),
        "outlet": translate("columns", "Outlet"),
        "url": translate("columns", "Address"),
        "document": translate("columns", "Title of the article"),
    }[field]

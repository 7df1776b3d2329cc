"""What a step changed of a claim, in the words of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from gui.words import QT_TRANSLATE_NOOP
from kb import say
from kb.model import Basis, Bound, Kind, Modality, Preference, Review, Strength, metric_name, unit_of

translate = QCoreApplication.translate
Teller = Callable[[str, str], str]


def _as_is(value: str, _language: str) -> str:
    return value


def _unit(code: str, language: str) -> str:
    return unit_of(code).names.get(language, code)


def _denied(value: str, _language: str) -> str:
    return translate("trail", "reported as denied") if value == "1" else translate("trail", "not denied")


_FIELDS: Mapping[str, tuple[str, Teller]] = {
    "subject": (QT_TRANSLATE_NOOP("trail", "Subject"), _as_is),
    "metric": (QT_TRANSLATE_NOOP("trail", "Metric"), metric_name),
    "qualifier": (QT_TRANSLATE_NOOP("trail", "Scope"), _as_is),
    "kind": (QT_TRANSLATE_NOOP("trail", "Kind"), lambda code, language: say.word(Kind(code), language)),
    "low": (QT_TRANSLATE_NOOP("trail", "Lowest value"), _as_is),
    "high": (QT_TRANSLATE_NOOP("trail", "Highest value"), _as_is),
    "unit": (QT_TRANSLATE_NOOP("trail", "Unit"), _unit),
    "bound": (QT_TRANSLATE_NOOP("trail", "Bound"), lambda code, language: say.word(Bound(code), language)),
    "value": (QT_TRANSLATE_NOOP("trail", "Statement"), _as_is),
    "text": (QT_TRANSLATE_NOOP("trail", "Passage"), _as_is),
    "period_start": (QT_TRANSLATE_NOOP("trail", "Date from"), _as_is),
    "period_end": (QT_TRANSLATE_NOOP("trail", "Date until"), _as_is),
    "as_of_start": (QT_TRANSLATE_NOOP("trail", "As of"), _as_is),
    "as_of_end": (QT_TRANSLATE_NOOP("trail", "As of, until"), _as_is),
    "as_of_basis": (QT_TRANSLATE_NOOP("trail", "Moment"), lambda code, language: say.word(Basis(code), language)),
    "modality": (QT_TRANSLATE_NOOP("trail", "Modality"), lambda code, language: say.word(Modality(code), language)),
    "denied": (QT_TRANSLATE_NOOP("trail", "Denial"), _denied),
    "strength": (QT_TRANSLATE_NOOP("trail", "Strength"), lambda code, language: say.word(Strength(code), language)),
    "review": (QT_TRANSLATE_NOOP("trail", "Review"), lambda code, language: say.word(Review(code), language)),
    "preference": (
        QT_TRANSLATE_NOOP("trail", "Preference"),
        lambda code, language: say.word(Preference(code), language),
    ),
    "note": (QT_TRANSLATE_NOOP("trail", "Note"), _as_is),
    "citation": (QT_TRANSLATE_NOOP("trail", "Passage of a source"), _as_is),
}
"""The columns of a claim that an editor knows, by what the window calls them, and how their values are told.

The others (offsets, ids, readings) follow from these.
"""


def told(differences: Iterable[tuple[str, str, str]], language: str) -> Iterator[str]:
    """One line a field: what it is called, what it was, what it is."""
    for field, before, now in differences:
        if field in _FIELDS:
            words, tell = _FIELDS[field]
            values = (tell(value, language) if value else "–" for value in (before, now))
            yield translate("trail", "{field}: {change}").format(
                field=translate("trail", words), change=" → ".join(values)
            )

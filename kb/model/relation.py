"""What must fit together among figures: the relations of relations.toml, and those an editor adds."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path

from kb.model.error import KbError
from kb.model.figure import Bound, Figure
from kb.model.interval import Interval, comparison, interval_of
from kb.model.unit import unit_of


class Form(StrEnum):
    """How a result follows from its inputs."""

    PRODUCT = "product"
    CHANGE = "change"
    PARTS = "parts"
    SHARES = "shares"
    PERIODS = "periods"


@dataclass(frozen=True, slots=True, kw_only=True)
class Operand:
    """One place in a relation.

    Attributes:
        metric: What must be measured; "*" is any money, count or quantity.
        unit: In which unit it enters; what a price is counted per; None takes it as stated.
        any_subject: It may be told of something else than the result.
    """

    metric: str
    unit: str | None = None
    any_subject: bool = False

    @property
    def dimension(self) -> str:
        """For a price per unit, what its topic is compared with (see kb.model.claim.dimension_of)."""
        return f"money/{unit_of(self.unit).dimension}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A result and the inputs it follows from.

    Attributes:
        result: None for sums, whose result and inputs are of one metric.
        metrics: Those that a sum may be made of; empty for products and changes.
    """

    code: str
    form: Form
    result: Operand | None = None
    inputs: tuple[Operand, ...] = ()
    metrics: frozenset[str] = frozenset()


@cache
def relations() -> tuple[Relation, ...]:
    """The relations of relations.toml in its order, then those of the editor's own file of that name.

    Raises:
        KbError: the editor's file cannot be understood.
    """
    own = files("kb.model").joinpath("relations.toml").read_text(encoding="utf-8")
    added = added_relations()
    return (*_read(own), *(_added(added) if added.exists() else ()))


def of_form(form: Form) -> list[Relation]:
    """The relations of one form."""
    return [relation for relation in relations() if relation.form is form]


def added_relations() -> Path:
    """Where an editor writes relations of their own, in the manner of relations.toml."""
    from platformdirs import user_config_path

    return user_config_path("claimstone") / "relations.toml"


def _added(path: Path) -> tuple[Relation, ...]:
    try:
        return _read(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise KbError(
            f"The relations in {path} cannot be understood: {error}.",
            hint="Write them as the examples in docs/relations.md, or take the file away.",
        ) from error


def _read(text: str) -> tuple[Relation, ...]:
    return tuple(
        Relation(
            code=code,
            form=Form(row["form"]),
            result=Operand(**row["result"]) if "result" in row else None,
            inputs=tuple(Operand(**told) for told in row.get("inputs", ())),
            metrics=frozenset(row.get("metrics", ())),
        )
        for code, row in tomllib.loads(text).items()
    )


def entering(figure: Figure, operand: Operand) -> Interval | None:
    """What the figure contributes, sign left out, in the operand's unit; None where its unit does not fit."""
    stated = _taken_at_its_word(figure) or interval_of(figure)
    if stated is None:
        return None
    size = stated.size()
    return size if operand.unit is None else _converted(size, figure.unit, operand.unit)


def _taken_at_its_word(figure: Figure) -> Interval | None:
    """The point a plain price or count stands for: "2 USD an hour" is an assumption, not a rounding."""
    plain = figure.bound is Bound.EXACT and figure.step is not None and figure.step <= 1
    if not plain or figure.low is None or figure.kind not in comparison()["arithmetic"]["exact"]:
        return None
    return Interval.point(figure.low).scaled(unit_of(figure.unit).factor)


def _converted(size: Interval, stated: str | None, wanted: str) -> Interval | None:
    """An interval in base units, in the unit wanted: "55 day" as hours, "12 %" as hundredths, a price per that unit."""
    own, unit = unit_of(stated), unit_of(wanted)
    if wanted == "%":
        return size.scaled(Decimal("0.01")) if own.dimension == unit.dimension else None
    if "/" in (stated or ""):
        return size.scaled(unit.factor) if own.dimension.endswith(f"/{unit.dimension}") else None
    if own.dimension == unit.dimension:
        return size.scaled(1 / unit.factor)
    return size if own.dimension.startswith("count") and unit.dimension.startswith("count") else None

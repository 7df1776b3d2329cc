"""Options that several commands share, and the values they take."""

from __future__ import annotations

import click

from kb.model import Language, Moment


class MomentType(click.ParamType[Moment]):
    """A date with optional time and zone."""

    name = "date"

    def convert(self, value: str | Moment, param: click.Parameter | None, ctx: click.Context | None) -> Moment:
        """Read ISO 8601."""
        if isinstance(value, Moment):
            return value
        try:
            return Moment.parse(value)
        except ValueError as error:
            self.fail(f"{error}.", param, ctx)


LANGUAGE = click.Choice([language.value for language in Language])
MOMENT = MomentType()

"""Options that several commands share, and the values they take."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from kb.model import Language, Moment
from kb.place import default_path

Command = TypeVar("Command", bound=Callable[..., object])


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


def library(command: Command) -> Command:
    """Add the option that names the library file."""
    option = click.option(
        "--library",
        type=click.Path(dir_okay=False, path_type=Path),
        envvar="CLAIMSTONE_LIBRARY",
        show_envvar=True,
        default=default_path,
        show_default="your own",
        metavar="FILE",
        help="The library file.",
    )
    return option(command)


def spoken(command: Command) -> Command:
    """Add the option that chooses the language of what is said."""
    option = click.option(
        "--lang",
        type=LANGUAGE,
        default=Language.ENGLISH.value,
        show_default=True,
        help="The language of sentences and headings.",
    )
    return option(command)


def as_json(command: Command) -> Command:
    """Add the flag that asks for JSON."""
    return click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for programs.")(command)

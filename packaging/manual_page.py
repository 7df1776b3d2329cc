"""The manual page of the command line, written from its own help.

    .venv/bin/python packaging/manual_page.py >claimstone.1

One page for all commands: `man claimstone` and a search find everything.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import click
from artefacts import EPOCH, VERSION

from cli.__main__ import claimstone


def main() -> None:
    """Print the page."""
    told = claimstone.to_info_dict(click.Context(claimstone, info_name="claimstone"))
    print("\n".join(page(told)))


def page(told: Mapping[str, Any]) -> Iterator[str]:
    """The lines of the page."""
    day = datetime.fromtimestamp(EPOCH, UTC).strftime("%Y-%m-%d")
    summary, *rest = paragraphs(told["help"])
    yield f'.TH CLAIMSTONE 1 "{day}" "Claimstone {VERSION}" "User Commands"'
    yield ".SH NAME"
    yield rf"claimstone \- {summary[0].lower()}{summary[1:].rstrip('.')}"
    yield ".SH SYNOPSIS"
    yield r".B claimstone"
    yield r"[\fIOPTIONS\fR] [\fICOMMAND\fR] [\fIARGUMENTS\fR]"
    yield ".SH DESCRIPTION"
    for paragraph in [summary, *rest]:
        yield from (".PP", escaped(paragraph))
    yield ".SH COMMANDS"
    for name, command in told["commands"].items():
        yield f'.SS "{escaped(usage(name, command))}"'
        for paragraph in paragraphs(command["help"]):
            yield from (".PP", escaped(paragraph))
        yield from options(command)
    yield ".SH FILES"
    yield ".TP"
    yield r"\fI~/.local/share/claimstone/library.claimstone\fR"
    yield r"The library that is opened when none is named;"
    yield r"\fBCLAIMSTONE_LIBRARY\fR or \fB\-\-library\fR names another."
    yield ".SH EXIT STATUS"
    for status, meaning in (
        ("0", "Done."),
        ("1", "The work could not be done; the reason and a way out were printed."),
        ("2", "Wrong usage."),
        ("3", "check \\-\\-fail\\-on found something that severe."),
    ):
        yield from (".TP", rf"\fB{status}\fR", meaning)


def usage(name: str, command: Mapping[str, Any]) -> str:
    """The command with its arguments, as its own help has them."""
    arguments = [
        f"[{given['name'].upper()}]" if not given["required"] else given["name"].upper()
        for given in command["params"]
        if given["param_type_name"] == "argument"
    ]
    return " ".join(["claimstone", name, "[OPTIONS]", *arguments])


def options(command: Mapping[str, Any]) -> Iterator[str]:
    """The options of a command, each with what it does."""
    for given in command["params"]:
        if given["param_type_name"] == "option" and not given["hidden"] and given["name"] != "help":
            names = ", ".join(rf"\fB{escaped(name)}\fR" for name in [*given["opts"], *given["secondary_opts"]])
            kind = given["type"]
            value = (
                "" if given["is_flag"] else rf" \fI{escaped('|'.join(kind.get('choices', [kind['name'].upper()])))}\fR"
            )
            yield from (".TP", names + value, escaped(given["help"] or ""))


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a help text, each on one line."""
    return [" ".join(part.split()) for part in textwrap.dedent(text).replace("\b", "").split("\n\n") if part.strip()]


def escaped(text: str) -> str:
    """Text that troff prints as it is."""
    safe = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{safe}" if safe.startswith((".", "'")) else safe


if __name__ == "__main__":
    main()

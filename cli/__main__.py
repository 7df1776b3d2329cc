"""Start the command line: the commands by name, the window by default, and the one place that catches bugs."""

from __future__ import annotations

import io
import sys
import traceback
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import click

from kb import __version__
from kb.model import KbError
from kb.place import SUFFIX

COMMANDS: Mapping[str, str] = {
    "gui": "",
    "demo": "cli.demo:demo",
    "import": "cli.importing:import_",
    "claims": "cli.decisions:claims",
    "accept": "cli.decisions:accept",
    "reject": "cli.decisions:reject",
    "undo": "cli.decisions:undo",
    "redo": "cli.decisions:redo",
    "learned": "cli.learned:learned",
    "forget": "cli.learned:forget",
    "check": "cli.check:check",
    "export": "cli.export:export",
    "extract": "cli.extract:extract",
    "backup": "cli.care:backup",
    "verify": "cli.care:verify",
    "repair": "cli.care:repair",
    "merge": "cli.care:merge",
}
"""Each command's name and where it stands: a module is loaded when its command is asked for. gui stands here."""


class Commands(click.Group):
    """The commands of COMMANDS; a library file in a command's place opens the window on it."""

    def list_commands(self, _context: click.Context) -> list[str]:
        """In the order of a working day, as COMMANDS has them."""
        return list(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """Load the command, None where there is none of that name."""
        if name == "gui":
            return gui
        if name not in COMMANDS:
            return None
        module, attribute = COMMANDS[name].split(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def resolve_command(
        self, context: click.Context, arguments: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Take a library file in a command's place for the window's."""
        named = Path(arguments[0])
        if arguments[0] not in COMMANDS and (named.suffix == SUFFIX or named.is_file()):
            arguments = ["gui", *arguments]
        return super().resolve_command(context, arguments)


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="Claimstone", message="%(prog)s %(version)s")
@click.pass_context
def claimstone(context: click.Context) -> int:
    """Find every figure of an article, who vouches for it, and what disagrees with it.

    Without a command the window opens. `claimstone COMMAND --help` tells more of each.
    """
    return int(context.invoke(gui)) if context.invoked_subcommand is None else 0


@click.command()
@click.argument("library", required=False, envvar="CLAIMSTONE_LIBRARY", type=click.Path(dir_okay=False, path_type=Path))
def gui(*, library: Path | None) -> int:
    """Open the window, on LIBRARY or on the one open last."""
    from gui.app import main as window

    return window(library)


def main() -> None:
    """Run one command and end with the contract's exit status; the only place where any exception is caught."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = claimstone.main(prog_name="claimstone", standalone_mode=False)
    except click.ClickException as wrong_usage:
        wrong_usage.show()
        sys.exit(wrong_usage.exit_code)
    except click.Abort:
        _stop("Stopped.", hint="What was finished before is kept; nothing is half done.")
    except KbError as refusal:
        _stop(str(refusal), hint=refusal.hint)
    except Exception as bug:
        if sys.flags.dev_mode:
            raise
        _stop(f"This is a bug in Claimstone: {_in_one_line(bug)}", hint=_AFTER_A_BUG)
    sys.exit(status if isinstance(status, int) else 0)


_AFTER_A_BUG = "The library is whole. Please report this line; `python -X dev -m cli …` shows where it came from."


def _in_one_line(bug: Exception) -> str:
    place = traceback.extract_tb(bug.__traceback__)[-1]
    return f"{type(bug).__name__}: {bug} ({Path(place.filename).name}, line {place.lineno})"


def _stop(message: str, *, hint: str) -> None:
    click.echo(message, err=True)
    click.echo(hint, err=True)
    sys.exit(1)


if __name__ == "__main__":
    main()

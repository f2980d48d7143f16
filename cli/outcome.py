"""How a command ends: the exit codes, and errors in plain words."""

from collections.abc import Callable
from enum import IntEnum
from functools import wraps
from typing import ParamSpec

import typer
from rich.console import Console
from rich.markup import escape

from reviewlens.errors import ReviewlensError

P = ParamSpec("P")


class ExitCode(IntEnum):
    """What a script can tell a run by; 2 is also typer's own for a wrong option."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    NO_SERVICE = 3


def plain_errors(command: Callable[P, None]) -> Callable[P, None]:
    """Say an error that a user can meet in its own words, and end with status 1."""

    @wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except ReviewlensError as error:
            complain(error.title, error.detail)
        except OSError as error:
            complain("A file cannot be used", str(error))
        else:
            return
        raise typer.Exit(ExitCode.FAILED)

    return wrapped


def complain(title: str, detail: str) -> None:
    """Say on stderr what is wrong."""
    console = Console(stderr=True)
    console.print(f"[red]{escape(title)}.[/red] {escape(detail)}", soft_wrap=True, highlight=False)

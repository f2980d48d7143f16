"""Whether a command of the documents could be given: the program, its options, its files."""

import argparse
import importlib
import re
import subprocess
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import typer
import yaml

from cli.app import app
from tests.conftest import ROOT

_MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
_COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))


class WrongCommand(Exception):
    """Whoever gives it gets an error; says which."""


def check(words: Sequence[str]) -> None:
    """Raises WrongCommand, and what the parser of the program raises."""
    rule = RULES.get(words[0])
    if rule is None:
        raise WrongCommand(f"there is no rule for '{words[0]}'")
    rule(list(words[1:]))


def _require(holds: object, what: str) -> None:
    if not holds:
        raise WrongCommand(what)


def _reviewlens(words: list[str]) -> None:
    _parse(typer.main.get_command(app), words)


def _python(words: list[str]) -> None:
    _require(words[0] == "-m", "only modules are run")
    module = importlib.import_module(words[1])
    if hasattr(module, "__path__"):
        module = importlib.import_module(f"{words[1]}.__main__")
    only = typer.Typer()
    only.command()(module.main)
    _parse(typer.main.get_command(only), words[2:])


def _parse(command: Any, words: list[str]) -> None:
    """Take the options as the program does, and do not run it."""
    while hasattr(command, "commands"):
        _require(words and words[0] in command.commands, f"no command of {command.name}: {words}")
        command = command.commands[words.pop(0)]
    command.make_context(command.name, words)


def _make(words: list[str]) -> None:
    """Variables are those of the Makefile; make says what it would do for the targets."""
    for word in words:
        name, assigned, _ = word.partition("=")
        if assigned:
            _require(re.search(rf"^{name} \?=", _MAKEFILE, re.MULTILINE), f"make knows no {name}")
        else:
            _require(re.search(rf"^{name}:", _MAKEFILE, re.MULTILINE), f"make has no {name}")
    command = ["make", "--dry-run", *words]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=30)


def _serve(words: list[str]) -> None:
    """Configs are those that tests/test_serve_config.py looks into."""
    known = [ROOT / "serve_config.yaml", *(ROOT / "configs").glob("*.yaml")]
    _require(words[0] in ("run", "deploy"), f"serve {words[0]}")
    _require(ROOT / words[1] in known, f"{words[1]} is no config")


def _docker(words: list[str]) -> None:
    parser = argparse.ArgumentParser("docker")
    compose = parser.add_subparsers(required=True).add_parser("compose")
    compose.add_argument("--profile", action="append", default=[])
    commands = compose.add_subparsers(required=True)
    commands.add_parser("restart").add_argument("services", nargs="*")
    up = commands.add_parser("up")
    up.add_argument("-d", action="store_true")
    up.add_argument("--build", action="store_true")
    up.add_argument("services", nargs="*")
    given = parser.parse_args(words)
    services = _COMPOSE["services"]
    profiles = {name for service in services.values() for name in service.get("profiles", ())}
    _require(set(given.profile) <= profiles, f"profiles are {profiles}")
    _require(set(given.services) <= services.keys(), f"services are {set(services)}")


def _kubectl(words: list[str]) -> None:
    """A folder of manifests, which tests/deploy/test_kuberay.py looks into."""
    _require(words[:2] == ["apply", "-f"], "only `kubectl apply -f` is known")
    files = list((ROOT / words[2]).glob("*.yaml"))
    _require(files, f"{words[2]} holds no manifest")


def _curl(words: list[str]) -> None:
    """A picture that is there, sent to this machine."""
    option, file, url = words
    _require(option == "--data-binary" and file.startswith("@"), f"curl {option} {file}")
    _require((ROOT / file[1:]).is_file(), f"{file[1:]} is not there")
    _require(url.startswith("http://127.0.0.1:8000/"), f"{url} is not the default address")


def _source(words: list[str]) -> None:
    """`. .venv/bin/activate`: of the environment that the Makefile makes."""
    _require(words == [".venv/bin/activate"] and "\nBIN := .venv/bin\n" in _MAKEFILE, f"{words}")


RULES: Mapping[str, Callable[[list[str]], None]] = {
    ".": _source,
    "curl": _curl,
    "docker": _docker,
    "kubectl": _kubectl,
    "make": _make,
    "python": _python,
    "reviewlens": _reviewlens,
    "serve": _serve,
}

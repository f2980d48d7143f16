"""`reviewlens classify`: pictures to a running service."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event
from typing import Annotated, Any, Literal

import typer
from rich.console import Console
from rich.progress import Progress

from cli.outcome import ExitCode, complain
from cli.pictures import STDIN, expand
from reviewlens.files import printable

Model = Literal["stacking", "clip_svm", "clip_log_reg", "ocr_nb"]
_MANY = 8
_NO_SERVICE_STATUS = frozenset({401, 403})


@dataclass(frozen=True)
class Row:
    """What became of one file: the service's answer, or why there is none."""

    file: str
    answer: dict[str, Any] | None = None
    error: dict[str, Any] | None = None
    no_service: bool = False

    def as_json(self) -> dict[str, Any]:
        """The answer's own fields after `file`; or `error`."""
        return {"file": printable(self.file)} | (self.answer or {"error": self.error})


def classify(
    files: Annotated[
        list[str],
        typer.Argument(help="Pictures, folders of pictures, globs, or - for stdin."),
    ],
    url: Annotated[
        str, typer.Option(envvar="REVIEWLENS_URL", help="Address of the service.")
    ] = "http://127.0.0.1:8000",
    key: Annotated[
        str | None,
        typer.Option(envvar="REVIEWLENS_KEY", help="API key, where the service asks for one."),
    ] = None,
    model: Annotated[Model, typer.Option(help="The stack, or one base model.")] = "stacking",
    explain: Annotated[
        bool, typer.Option("--explain", help="Say why: every model, action, text, contacts.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a line, in the order of the files.")
    ] = False,
    at_once: Annotated[int, typer.Option(min=1, max=64, help="Requests at a time.")] = 4,
    timeout: Annotated[
        float, typer.Option(min=0.1, help="Seconds for a picture, with every retry.")
    ] = 60.0,
) -> None:
    """Classify pictures by a running service.

    A picture that cannot be classified is a row with its error, and does not stop the others.

    Exit codes: 0 every picture was answered; 1 some was not; 2 wrong usage, or no picture is named;
    3 the service cannot be reached, lets nobody in without a key, or is something else.

    Examples:

    reviewlens classify photo.jpg

    reviewlens classify reviews/ 'more/**/*.png' --explain

    reviewlens classify reviews/ --json > answers.jsonl

    cat photo.jpg | reviewlens classify - --json --url http://spam.example:8000
    """
    from reviewlens.client import Client, RetryPolicy

    if explain and model != "stacking":
        raise typer.BadParameter("--explain is of the stack: leave --model out.")
    named = expand(files)
    if not named:
        raise typer.BadParameter(f"no pictures at {', '.join(files)}")
    retry = RetryPolicy(total_s=timeout, attempt_s=min(40.0, timeout))
    try:
        client = Client(url, key=key, retry=retry)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
    with client:
        if not (alive := client.live()):
            complain("The service cannot be reached", f"{alive.detail}. Start it, or give --url.")
            raise typer.Exit(ExitCode.NO_SERVICE)
        asked = _Asking(client, model, explain=explain)
        rows = _with_bar(asked.all(named, at_once), len(named), shown=not (as_json and _seen()))
        if as_json:
            answered = []
            for row in rows:
                sys.stdout.write(json.dumps(row.as_json(), ensure_ascii=False) + "\n")
                sys.stdout.flush()
                answered.append(row)
        else:
            answered = list(rows)
            _print_table(answered, explain=explain)
    failed = [row for row in answered if row.error is not None]
    if any(row.no_service for row in failed):
        first = next(row for row in failed if row.no_service)
        complain("No answer from the service", "{title}: {detail}".format_map(first.error or {}))
        raise typer.Exit(ExitCode.NO_SERVICE)
    if failed:
        raise typer.Exit(ExitCode.FAILED)


class _Asking:
    """Sends files; once the service is lost, those that are left are not sent any more."""

    def __init__(self, client: Any, model: Model, *, explain: bool) -> None:
        self._client, self._model, self._explain = client, model, explain
        self._lost = Event()
        self._class_names = () if explain else self._names()

    def all(self, files: Sequence[str], at_once: int) -> Iterator[Row]:
        """A row for each file, in their order, `at_once` under way at a time."""
        with ThreadPoolExecutor(at_once) as pool:
            try:
                yield from pool.map(self._one, files)
            finally:
                pool.shutdown(cancel_futures=True)

    def _one(self, file: str) -> Row:
        from reviewlens.client import ClientError, UnexpectedAnswer, Unreachable

        if self._lost.is_set():
            error = {"title": "Not sent", "detail": "the service was lost before"}
            return Row(file, error=error, no_service=True)
        try:
            source = sys.stdin.buffer.read() if file == STDIN else file
            return Row(file, answer=self._answer(source))
        except OSError as error:
            detail = error.strerror or str(error)
            return Row(file, error={"title": "The file cannot be read", "detail": detail})
        except ClientError as error:
            told = {"title": error.title, "detail": error.detail, "status": error.status}
            no_service = (
                isinstance(error, Unreachable | UnexpectedAnswer)
                or error.status in _NO_SERVICE_STATUS
            )
            if no_service:
                self._lost.set()
            return Row(file, error=told, no_service=no_service)

    def _answer(self, picture: str | bytes) -> dict[str, Any]:
        if self._explain:
            explained: dict[str, Any] = self._client.explain(picture).model_dump(mode="json")
            return explained
        answer: dict[str, Any] = self._client.classify(picture, self._model).model_dump(mode="json")
        (best,) = answer["class_id"]
        known = best < len(self._class_names)
        return answer | {"class_name": self._class_names[best] if known else None}

    def _names(self) -> tuple[str, ...]:
        """Of the classes; none where the service does not tell them now."""
        from reviewlens.client import ClientError

        try:
            return tuple(self._client.models().bundle.get("class_names", ()))
        except ClientError:
            return ()


def _seen() -> bool:
    return sys.stdout.isatty()


def _with_bar(rows: Iterable[Row], total: int, *, shown: bool) -> Iterator[Row]:
    """The rows, and on stderr, where there are many, how many of them there are so far."""
    # stdout is left alone: what is printed there may go to a file.
    with Progress(
        console=Console(stderr=True),
        transient=True,
        disable=total < _MANY or not shown,
        redirect_stdout=False,
    ) as bar:
        yield from bar.track(rows, total=total, description="pictures")


def _print_table(rows: Sequence[Row], *, explain: bool) -> None:
    from rich.markup import escape
    from rich.table import Table

    columns = ["file", "class", "probability"]
    base = list(dict.fromkeys(name for row in rows for name in (row.answer or {}).get("base", ())))
    table = Table(*columns, *([*base, "action", "contacts", "text"] if explain else ()))
    for row in rows:
        if row.answer is None:
            told = "{title}: {detail}".format_map(row.error or {})
            table.add_row(escape(printable(row.file)), f"[red]{escape(told)}[/red]")
            continue
        answer = row.answer
        name = answer["class_name"] or str(answer["class_id"][0])
        cells = [printable(row.file), name, f"{answer['proba']:.3f}"]
        if explain:
            # What each base model gives to the class that the stack named.
            shares = [answer["base"].get(model, {}).get(name) for model in base]
            cells += ["down" if share is None else f"{share:.3f}" for share in shares]
            cells += [answer["action"] or "", _contacts(answer["contacts"]), _short(answer["text"])]
        table.add_row(*map(escape, cells))
    Console().print(table)


def _contacts(contacts: Sequence[dict[str, str]]) -> str:
    return ", ".join(contact["value"] for contact in contacts)


def _short(text: str, most: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"

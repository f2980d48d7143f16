"""`reviewlens`: every command, by name."""

import typer

from cli.classify import classify
from cli.keys import new_key
from cli.models import app as models
from cli.score import score
from cli.train import evaluate, train

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    help="Tell spam from honest pictures, keep bundles, train and judge them.",
    epilog="Exit codes: 0 done, 1 something failed, 2 wrong usage, 3 no service is reached.",
)
app.command()(classify)
app.add_typer(models, name="models")
app.command()(score)
app.command()(train)
app.command()(evaluate)
app.command("new-key")(new_key)

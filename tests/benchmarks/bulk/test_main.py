import typer
from typer.testing import CliRunner

from benchmarks.bulk.__main__ import main


def test_too_few_pictures_for_a_rate_are_refused_before_anything_starts() -> None:
    app = typer.Typer()
    app.command()(main)
    refused = CliRunner().invoke(app, ["--pictures", "64", "--workers", "2"])
    assert refused.exit_code == 2
    assert "more than 64" in " ".join(refused.output.split())

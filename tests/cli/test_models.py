"""`reviewlens models` on a folder of bundles."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from cli.app import app
from reviewlens.bundle import Bundle
from reviewlens.integrity import MANIFEST


@pytest.fixture
def folder(tiny_bundle: Bundle, tmp_path: Path) -> Path:
    """`tiny` and a second bundle that is to be spoilt, beside a folder that is none."""
    models = tmp_path / "models"
    for name in ("tiny", "spoilt"):
        shutil.copytree(tiny_bundle.folder, models / name)
    (models / "notes").mkdir()
    return models


@pytest.fixture
def run(folder: Path) -> Any:
    def run(*arguments: object) -> Result:
        env = {"REVIEWLENS_MODELS": str(folder), "COLUMNS": "300"}
        return CliRunner().invoke(app, ["models", *map(str, arguments)], env=env)

    return run


def test_lists_what_each_is(run: Any, folder: Path) -> None:
    (folder / "spoilt" / MANIFEST).write_text("{}")
    shown = run("list").stdout
    for said in ("tiny", "honest, spam, unsure", "12 values", "not a manifest of format 1"):
        assert said in shown
    spoilt, tiny = json.loads(run("list", "--json").stdout)
    assert "error" in spoilt
    assert (tiny["name"], tiny["version"]) == ("tiny", "7")
    on_disk = [file.stat().st_size for file in (folder / "tiny").rglob("*") if file.is_file()]
    assert tiny["bytes"] == sum(on_disk)


def test_verifies_and_names_every_file_that_is_wrong(run: Any, folder: Path) -> None:
    whole = run("verify")
    assert whole.exit_code == 0
    assert whole.stdout.count("all as the manifest names them") == 2
    (folder / "spoilt" / "stacker.joblib").write_bytes(b"x")
    (folder / "spoilt" / "clip" / "config.json").unlink()
    broken = run("verify")
    assert broken.exit_code == 1
    assert "stacker.joblib is not the file" in broken.stderr
    assert "clip/config.json is missing" in broken.stderr
    assert "tiny" in broken.stdout, "the others are looked at all the same"
    assert run("verify", "tiny").exit_code == 0
    assert run("verify", folder / "spoilt").exit_code == 1
    assert run("verify", "nowhere").exit_code == 1


def test_exports_and_imports(run: Any, folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "tiny.zip"
    assert run("export", archive).exit_code == 0
    assert run("export", archive).exit_code == 1, "it is there already"
    other = tmp_path / "other.zip"
    assert run("export", other, "--bundle", folder / "tiny").exit_code == 0
    assert other.read_bytes() == archive.read_bytes()
    taken = run("import", archive)
    assert taken.exit_code == 1
    assert "--force" in taken.stderr
    assert run("import", archive, "--force").exit_code == 0
    assert run("import", archive, "--as", "second").exit_code == 0
    assert Bundle.open(folder / "second").manifest.name == "tiny"
    assert run("import", archive, "--as", "../outside").exit_code == 2
    assert not (tmp_path / "outside").exists()


def test_says_what_is_wrong_without_a_traceback(run: Any, tmp_path: Path) -> None:
    for arguments in (
        ("export", "nothing.zip"),
        ("import", tmp_path / "none.zip"),
        ("list", "--folder", tmp_path / "none"),
    ):
        result = run(*arguments)
        assert result.exit_code == 1
        assert result.stderr
        assert "Traceback" not in result.output

"""What the documents show is true: commands can be given and run, answers are the real ones.

A block of another kind than these, or a command of another program, fails a test: it wants a rule.
"""

import json
import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from PIL import Image
from ray.serve.schema import ServeDeploySchema
from typer.testing import CliRunner

from cli.app import app
from tests.commands import RULES, WrongCommand, check
from tests.conftest import ROOT
from tests.documents import Block, blocks_of, broken_links, inline_commands, words_of

README = "README.md"
SHOWN = (
    README,
    *(
        f"docs/{name}.md"
        for name in ("cli", "bulk", "client", "training", "open-inference", "operations")
    ),
)
LINKED = [ROOT / README, *sorted((ROOT / "docs").glob("*.md")), ROOT / "models" / "README.md"]
ADDRESS = "http://127.0.0.1:8000"
BLOCKS = [block for document in SHOWN for block in blocks_of(document)]


def is_answer(block: Block) -> bool:
    return block.text.startswith("{")


def is_settings(block: Block) -> bool:
    return re.match(r"\w+: ", block.text) is not None


PYTHON = [block for block in BLOCKS if block.language == "python"]
ANSWERS = [block for block in BLOCKS if is_answer(block)]
SETTINGS = [block for block in BLOCKS if is_settings(block) and block not in ANSWERS]
COMMANDS = [block for block in BLOCKS if block not in (*PYTHON, *ANSWERS, *SETTINGS)]
ASKED = [block for block in COMMANDS if ["curl"] in [words[:1] for words in block.commands]]


def runnable(block: Block) -> list[list[str]]:
    """The calls of `reviewlens` that need no weights from a hub."""
    return [
        words
        for words in block.commands
        if words[0] == "reviewlens" and "openai/" not in " ".join(words)
    ]


RUN = [block for block in COMMANDS if block.document == README and runnable(block)]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the repository's folder, as far as the commands look at it, to write into."""
    for name in ("examples", "models/embedded", "serve_config.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "examples" / "spam.jpg", tmp_path / "photo.jpg")
    shutil.copy(ROOT / "examples" / "payment.png", tmp_path / "screenshot.png")
    for folder in ("DIR", "OTHER_DIR"):
        draw_classes(tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def draw_classes(folder: Path) -> None:
    """Six pictures of each of two classes, no two alike."""
    for label, name in enumerate(("honest", "spam")):
        (folder / name).mkdir(parents=True)
        for number in range(6):
            rng = np.random.default_rng([label, number])
            coarse = rng.integers(0, 256, (8, 8, 3), dtype=np.uint8)
            Image.fromarray(coarse).resize((96, 96)).save(folder / name / f"{number}.png")


@pytest.mark.parametrize("block", COMMANDS, ids=str)
def test_commands_can_be_given(block: Block) -> None:
    assert block.commands
    assert block.language == ""
    for words in block.commands:
        check(words)


@pytest.mark.parametrize("document", [README, "docs/operations.md"])
def test_so_can_those_in_the_text(document: str) -> None:
    commands = inline_commands(document)
    assert commands
    for words in commands:
        check([word.replace("HEAD", "127.0.0.1") for word in words])


@pytest.mark.parametrize(
    "wrong",
    [
        "make nothing",
        "make serve NOTHING=1",
        "reviewlens train --data DIR",
        "reviewlens train --data DIR --bundel models/mine",
        "reviewlens models nothing",
        "python -m training.synthetic --out DIR",
        "serve run configs/none.yaml",
        "docker compose --profile nothing up -d",
        "docker compose up --nothing",
        "kubectl apply -f nowhere/",
        "curl --data-binary @examples/none.jpg http://127.0.0.1:8000/",
        ". venv/bin/activate",
        "wget http://127.0.0.1:8000/",
    ],
)
def test_a_wrong_command_is_found(wrong: str) -> None:
    with pytest.raises((Exception, SystemExit)) as found:
        check(words_of(wrong))
    known = wrong.split()[0] in RULES
    assert known or found.type is WrongCommand


@pytest.mark.parametrize("block", SETTINGS, ids=str)
def test_settings_are_known_to_serve(block: Block) -> None:
    settings = yaml.safe_load(block.text)
    assert settings.keys() <= ServeDeploySchema.model_fields.keys()
    applications = yaml.safe_load((ROOT / "serve_config.yaml").read_text())["applications"]
    ServeDeploySchema.model_validate({"applications": applications, **settings})


@pytest.mark.parametrize("document", LINKED, ids=lambda file: file.name)
def test_links_lead_somewhere(document: Path) -> None:
    assert broken_links(document) == []


def test_every_answer_is_shown_below_its_question() -> None:
    asked = [after for before, after in pairwise(BLOCKS) if before in ASKED]
    assert ANSWERS
    assert all(answer in asked for answer in ANSWERS)


@pytest.mark.parametrize("block", ASKED, ids=str)
def test_curl_gets_the_answer_that_is_shown(block: Block, url: str) -> None:
    (words,) = block.commands
    at = words[-1].replace(f"{ADDRESS}/", url)
    command = [words[0], "--silent", "--fail-with-body", *words[1:-1], at]
    given = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert given.returncode == 0, given.stdout
    answer = json.loads(given.stdout)
    below = BLOCKS[BLOCKS.index(block) + 1]
    if below in ANSWERS:
        assert_like(answer, json.loads(below.text))


def assert_like(real: Any, shown: Any) -> None:
    """The same, but for what another processor rounds."""
    if isinstance(shown, dict):
        assert list(real) == list(shown)
        for key, value in shown.items():
            assert_like(real[key], value)
    elif isinstance(shown, float):
        assert real == pytest.approx(shown, abs=0.02)
    else:
        assert real == shown


def test_unlike_answers_are_told_apart() -> None:
    shown = {"class_id": [1], "proba": 0.98}
    assert_like({"class_id": [1], "proba": 0.981}, shown)
    for real in ({"class_id": [0], "proba": 0.98}, {"class_id": [1], "proba": 0.9}, {}):
        with pytest.raises(AssertionError):
            assert_like(real, shown)


@pytest.mark.parametrize("block", [b for b in PYTHON if "127.0.0.1:8000" not in b.text], ids=str)
def test_python_runs(block: Block, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_python(block.text, here)
    assert capsys.readouterr().out.strip()


@pytest.mark.parametrize("block", [b for b in PYTHON if "127.0.0.1:8000" in b.text], ids=str)
def test_python_runs_with_the_graph(
    block: Block, here: Path, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    address = url.removeprefix("http://").rstrip("/")
    run_python(block.text.replace("127.0.0.1:8000", address).replace('"…"', '"none"'), here)
    assert capsys.readouterr().out.strip()


def run_python(text: str, folder: Path) -> None:
    """`data` stands for the bytes of a picture."""
    exec(text, {"__name__": "__main__", "data": (folder / "photo.jpg").read_bytes()})


@pytest.mark.parametrize("block", RUN, ids=str)
def test_the_command_line_runs(block: Block, here: Path, request: pytest.FixtureRequest) -> None:
    for words in runnable(block):
        asks = "classify" in words
        environment = {"REVIEWLENS_URL": request.getfixturevalue("url")} if asks else {}
        result = CliRunner().invoke(app, words[1:], env={"COLUMNS": "150", **environment})
        assert result.exit_code == 0, result.output
        if words[1] == "train":
            assert (here / "models/mine/report/index.html").is_file()


def test_each_command_of_the_readme_is_run_or_known_not_to_be() -> None:
    """What is not run here downloads weights; they are parsed above."""
    named = {words[1] for block in RUN for words in runnable(block)}
    assert {"classify", "score", "models", "train", "evaluate"} <= named

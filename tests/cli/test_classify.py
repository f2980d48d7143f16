"""`reviewlens classify` against the real routes, over a service without models."""

import hashlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from cli.app import app
from cli.pictures import expand
from deployments.http.access import AccessSettings
from deployments.http.answers import Classification, Explanation, Intent, Models
from deployments.http.app import Model, create_app
from reviewlens.errors import DeploymentDown, UndecodablePicture
from reviewlens.picture import PictureLimits
from tests.conftest import ROOT
from tests.serving import serving

KEY = "a key"


class Service:
    """Pictures say in their bytes what is answered: b"spam", b"honest", or else an error."""

    limits = PictureLimits()
    body_timeout_s = 5.0
    bundle_version = "0"
    access = AccessSettings(keys=(hashlib.sha256(KEY.encode()).hexdigest(),))

    def __init__(self) -> None:
        self.seen: list[tuple[bytes, str]] = []
        self.tells = True
        self.together: threading.Barrier | None = None

    async def classify(self, data: bytes, model: Model) -> Classification:
        self.seen.append((data, model))
        index = [b"honest", b"spam"].index(data) if data in (b"honest", b"spam") else None
        if index is None:
            raise UndecodablePicture("It is [damaged].")
        return Classification(class_id=[index], proba=0.75)

    async def explain(self, data: bytes) -> Explanation:
        answer = await self.classify(data, "stacking")
        share = {"honest": 0.25, "spam": 0.75}
        return Explanation.model_validate(
            {
                **answer.model_dump(),
                "class_name": "spam",
                "probabilities": share,
                "base": {"clip_svm": {"honest": 0.125, "spam": 0.875}, "ocr_nb": share},
                "text": "reviews for\nmoney",
                "lines": [],
                "contacts": [{"kind": "telegram", "value": "@offer"}],
                "picture": {"width": 3, "height": 2},
                "bundle": {"name": "none", "version": "0"},
                "action": "block",
                "degraded": True,
                "timings_ms": {},
            }
        )

    async def intent(self, data: bytes, labels: Sequence[str]) -> Intent:
        raise NotImplementedError

    async def models(self) -> Models:
        if not self.tells:
            raise DeploymentDown("It is down.")
        bundle = {"class_names": ["honest", "spam"]}
        return Models(bundle=bundle, encoder={}, reader={}, intent={})

    async def problems(self) -> Mapping[str, str]:
        return {}


@pytest.fixture(scope="module")
def running() -> Iterator[tuple[Service, str]]:
    service = Service()
    with serving(create_app(service)) as url:
        yield service, url


@pytest.fixture
def service(running: tuple[Service, str]) -> Service:
    service = running[0]
    service.seen, service.tells = [], True
    return service


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.jpg").write_bytes(b"spam")
    (tmp_path / "b.PNG").write_bytes(b"broken")
    (tmp_path / "notes.txt").write_text("no picture")
    (tmp_path / "sub" / "c.jpg").write_bytes(b"honest")
    return tmp_path


@pytest.fixture
def run(running: tuple[Service, str], service: Service) -> Any:
    del service

    def run(
        *arguments: object, key: str | None = KEY, url: str = running[1], **more: Any
    ) -> Result:
        env = {"REVIEWLENS_KEY": key, "COLUMNS": "200"}
        given = ["classify", *map(str, arguments), "--url", url, "--timeout", "2"]
        return CliRunner().invoke(app, given, env=env, **more)

    return run


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_arguments_are_expanded_each_file_once(folder: Path) -> None:
    below = [str(folder / name) for name in ("a.jpg", "b.PNG", "sub/c.jpg")]
    assert expand([str(folder)]) == below
    assert expand([str(folder / "**" / "*.jpg"), str(folder)]) == [below[0], below[2], below[1]]
    assert expand(["-", str(folder / "none.jpg")]) == ["-", str(folder / "none.jpg")]
    assert expand([str(folder / "*.webp")]) == []
    (folder / "odd[1].jpg").write_bytes(b"spam")
    assert expand([str(folder / "odd[1].jpg")]) == [str(folder / "odd[1].jpg")]


def test_a_bad_file_is_a_row_and_stops_no_other(folder: Path, run: Any) -> None:
    result = run(folder, folder / "missing.jpg", "--json")
    assert result.exit_code == 1
    spam, broken, honest, missing = lines(result)
    assert spam == {
        "file": str(folder / "a.jpg"), "class_id": [1], "proba": 0.75, "class_name": "spam"
    }  # fmt: skip
    assert broken["error"]["status"] == 422
    assert broken["error"]["detail"] == "It is [damaged]."
    assert honest["class_name"] == "honest"
    assert missing["error"]["detail"] == "No such file or directory"


def test_all_answered_is_0_and_a_table(folder: Path, run: Any) -> None:
    result = run(folder / "a.jpg", folder / "sub")
    assert result.exit_code == 0
    assert "spam" in result.stdout
    assert "honest" in result.stdout
    assert "0.750" in result.stdout
    failed = run(folder / "b.PNG")
    assert failed.exit_code == 1
    assert "It is [damaged]." in failed.stdout


def test_the_table_explains(folder: Path, run: Any) -> None:
    shown = run(folder / "a.jpg", "--explain").stdout
    for said in ("spam", "0.750", "0.875", "block", "@offer", "reviews for money"):
        assert said in shown
    (explained,) = lines(run(folder / "a.jpg", "--explain", "--json"))
    assert explained["action"] == "block"
    assert explained["degraded"] is True


def test_a_base_model_can_be_asked(folder: Path, run: Any, service: Service) -> None:
    assert run(folder / "a.jpg", "--model", "ocr_nb").exit_code == 0
    assert service.seen == [(b"spam", "ocr_nb")]
    assert run(folder / "a.jpg", "--model", "ocr_nb", "--explain").exit_code == 2


def test_a_file_name_may_hold_any_bytes(tmp_path: Path, run: Any, service: Service) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.jpg")).write_bytes(b"spam")
    result = run(tmp_path, "--json")
    assert result.exit_code == 0
    assert lines(result)[0]["file"] == str(tmp_path / r"caf\udce9.jpg")
    assert service.seen == [(b"spam", "stacking")]
    assert run(tmp_path).exit_code == 0


def test_reads_stdin(run: Any, service: Service) -> None:
    result = run("-", "--json", input=b"spam")
    assert result.exit_code == 0
    assert lines(result)[0]["file"] == "-"
    assert service.seen == [(b"spam", "stacking")]


def test_answers_where_the_names_of_the_classes_are_not_told(
    folder: Path, run: Any, service: Service
) -> None:
    service.tells = False
    result = run(folder / "a.jpg", "--json")
    assert result.exit_code == 0
    assert lines(result)[0]["class_name"] is None


def test_many_files_keep_their_order(tmp_path: Path, run: Any, service: Service) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.jpg").write_bytes(b"spam" if number % 3 else b"honest")
    result = run(tmp_path, "--json", "--at-once", "8")
    assert [line["class_id"] for line in lines(result)] == [[int(n % 3 > 0)] for n in range(30)]
    assert len(service.seen) == 30


def test_wrong_usage_is_2(tmp_path: Path, run: Any) -> None:
    assert run(tmp_path).exit_code == 2
    assert run(tmp_path / "x.jpg", url="ftp://nowhere").exit_code == 2
    assert run(tmp_path / "x.jpg", url="http://host:abc").exit_code == 2
    assert run("a.jpg", "--no-such-option").exit_code == 2


def test_no_service_is_3(folder: Path, run: Any) -> None:
    result = run(folder / "a.jpg", url="http://127.0.0.1:9")
    assert result.exit_code == 3
    assert "cannot be reached" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize("key", [None, "another key"])
def test_a_service_that_lets_nobody_in_is_3(key: str | None, folder: Path, run: Any) -> None:
    result = run(folder, "--json", key=key)
    assert result.exit_code == 3
    assert "A key is needed" in result.stderr
    assert KEY not in result.output


def test_help_and_listing_load_no_heavy_library() -> None:
    """Where one is loaded, every command waits for it."""
    told = (
        "import sys\n"
        "from typer.testing import CliRunner\n"
        "from cli.app import app\n"
        "for command in (['--help'], ['models', 'list'], ['models', 'verify', 'embedded']):\n"
        "    assert CliRunner().invoke(app, command).exit_code == 0, command\n"
        "heavy = {'torch', 'ray', 'sklearn', 'fastapi', 'numpy'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", told], check=True, cwd=ROOT, timeout=60)


@pytest.mark.parametrize(
    "command",
    ["classify", "score", "train", "evaluate", "new-key", "models list", "models verify",
     "models export", "models import"],
)  # fmt: skip
def test_every_command_shows_an_example(command: str) -> None:
    shown = CliRunner().invoke(app, [*command.split(), "--help"]).stdout
    assert f"reviewlens {command}" in " ".join(shown.split()).split("Example", 1)[1]

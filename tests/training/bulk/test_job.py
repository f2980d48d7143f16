"""`reviewlens score`, with a small bundle: what comes out, and that nothing is done twice."""

import asyncio
import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import ray
from PIL import Image, ImageDraw, ImageFont
from typer.testing import CliRunner, Result

from cli.app import app
from deployments.base_classifier import BaseClassifier
from deployments.clip_encoder import ClipEncoder
from deployments.handles import Platform
from deployments.http.answers import Explanation
from deployments.intent_classifier import IntentClassifier, IntentSettings
from deployments.stacking_ingress import IngressSettings, StackingIngress
from deployments.text_reader import TextReader
from reviewlens.bundle import Bundle
from reviewlens.digests import sha256_of_file
from reviewlens.ensemble import FEATURE_OF
from reviewlens.errors import BundleError, DataError
from reviewlens.integrity import MANIFEST
from tests.deployments.local_handle import LocalHandle
from training.bulk import job as job_module
from training.bulk.job import Job, Run
from training.bulk.scorer import Scorer
from training.bulk.source import Blobs, Files, open_source

WORDS = ("coat jacket", "money @offer", "", "perhaps who")


@pytest.fixture(scope="module")
def bundle(tiny_bundle: Bundle, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny bundle with thresholds, so that there are actions."""
    folder = tmp_path_factory.mktemp("bundles") / "acting"
    shutil.copytree(tiny_bundle.folder, folder)
    manifest = json.loads((folder / MANIFEST).read_text())
    manifest["thresholds"] = {"spam": {"review": 0.2, "block": 0.9}}
    (folder / MANIFEST).write_text(json.dumps(manifest))
    return folder


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six pictures with words in a folder and one below it, and one that is damaged."""
    folder = tmp_path_factory.mktemp("pictures")
    (folder / "more").mkdir()
    for number in range(6):
        image = Image.new("RGB", (240, 120), (40 * number, 90, 200 - 30 * number))
        words = WORDS[number % len(WORDS)]
        ImageDraw.Draw(image).text((10, 40), words, "white", ImageFont.load_default(30))
        image.save(folder / ("more" if number > 3 else "") / f"{number}.png")
    (folder / "broken.jpg").write_bytes((folder / "0.png").read_bytes()[:200])
    (folder / "notes.txt").write_text("no picture")
    return folder


@pytest.fixture(scope="module")
def served(bundle: Path, pictures: Path) -> dict[str, Explanation]:
    """What the deployments answer, one picture at a time."""
    folder = str(bundle)
    encoder, reader = LocalHandle(ClipEncoder(folder)), LocalHandle(TextReader(folder))
    ingress = StackingIngress(
        folder,
        encoder,
        reader,
        {name: LocalHandle(BaseClassifier(folder, name)) for name in FEATURE_OF},
        LocalHandle(IntentClassifier(folder, encoder, reader, IntentSettings())),
        Platform((), (), dict, "run"),
        IngressSettings(),
    )

    async def explain() -> dict[str, Explanation]:
        return {
            str(file.relative_to(pictures)): await ingress.explain(file.read_bytes())
            for file in sorted(pictures.rglob("*.png"))
        }

    return asyncio.run(explain())


@pytest.fixture
def score(bundle: Path, tmp_path: Path) -> Callable[..., Result]:
    def run(source: Path, *more: str, workers: int = 0) -> Result:
        options = ["--bundle", str(bundle), "--workers", str(workers), *more]
        return CliRunner().invoke(
            app, ["score", str(source), str(tmp_path / "out"), *options], env={"COLUMNS": "200"}
        )

    return run


def rows_of(out: Path) -> dict[str, dict[str, Any]]:
    """By path; fails where a path is there twice."""
    listed = pq.read_table(out).to_pylist()
    rows = {row["path"]: row for row in listed}
    assert len(rows) == len(listed)
    return rows


def assert_same(rows: dict[str, dict[str, Any]], served: dict[str, Explanation]) -> None:
    for path, explained in served.items():
        row = rows[path]
        assert [row["class_id"]] == explained.class_id
        assert row["class_name"] == explained.class_name
        assert row["proba"] == pytest.approx(explained.proba, abs=1e-5)
        assert row["action"] == explained.action
        assert row["text"] == explained.text
        assert row["error"] is None
        for name in FEATURE_OF:
            expected = explained.base[name][explained.class_name]
            assert row[f"p_{name}"] == pytest.approx(expected, abs=1e-5)


def test_a_folder_gets_what_the_service_answers(
    pictures: Path, served: dict[str, Explanation], score: Any, tmp_path: Path
) -> None:
    result = score(pictures, "--text")
    assert result.exit_code == 0, result.output
    rows = rows_of(tmp_path / "out")
    assert rows.keys() == {*served, "broken.jpg"}
    assert_same(rows, served)
    assert len({row["class_name"] for row in rows.values()}) > 1
    assert len({explained.text for explained in served.values()}) > 2
    assert {explained.action for explained in served.values()} <= {"pass", "review", "block"}
    broken = rows["broken.jpg"]
    assert "damaged" in broken["error"]
    assert all(value is None for name, value in broken.items() if name not in ("path", "error"))
    assert "7 pictures in" in result.stdout
    assert "pictures/s" in result.stdout
    assert "1 with an error" in result.stdout


def test_a_ray_data_job_gives_the_same(
    pictures: Path, served: dict[str, Explanation], score: Any, tmp_path: Path
) -> None:
    result = score(pictures, "--text", workers=1)
    assert result.exit_code == 0, result.output
    assert not ray.is_initialized(), "who starts a cluster ends it"
    rows = rows_of(tmp_path / "out")
    assert_same(rows, served)
    assert "damaged" in rows["broken.jpg"]["error"]


@pytest.fixture
def one_cpu() -> Iterator[None]:
    """A cluster of one CPU: what an actor holds of it, no task that reads can have."""
    ray.init(num_cpus=1, include_dashboard=False, log_to_driver=False)
    yield
    ray.shutdown()


@pytest.mark.usefixtures("one_cpu")
def test_a_ray_data_job_takes_bytes_and_goes_on(
    pictures: Path, served: dict[str, Explanation], score: Any, tmp_path: Path
) -> None:
    source = tmp_path / "in.parquet"
    paths = [*served, "broken.jpg"]
    table = pa.table({"path": paths, "bytes": [(pictures / path).read_bytes() for path in paths]})
    pq.write_table(table.slice(0, 4), source)
    assert score(source, "--text").exit_code == 0
    pq.write_table(table, source)
    result = score(source, "--text", workers=1)
    assert result.exit_code == 0, result.output
    assert "3 pictures in" in result.stdout
    assert "4 were there already" in result.stdout
    assert_same(rows_of(tmp_path / "out"), served)


@pytest.mark.parametrize("named", [True, False])
def test_pictures_of_several_tables_go_to_one_folder(
    named: bool, pictures: Path, score: Any, tmp_path: Path
) -> None:
    contents = [(pictures / name).read_bytes() for name in ("0.png", "1.png", "2.png")]
    for day, rows in (("monday", slice(0, 2)), ("tuesday", slice(1, 3))):
        names = {"path": ["0.png", "1.png", "2.png"][rows]} if named else {}
        table = pa.table({**names, "bytes": contents[rows]})
        pq.write_table(table, tmp_path / f"{day}.parquet")
    assert "already" not in score(tmp_path / "monday.parquet").stdout
    for _ in range(2):
        tuesday = score(tmp_path / "tuesday.parquet").stdout
        assert len(rows_of(tmp_path / "out")) == 3
    assert "0 pictures in" in tuesday
    assert "2 were there already" in tuesday


def test_only_pictures_of_the_source_were_there_already(
    pictures: Path, score: Any, tmp_path: Path
) -> None:
    for day, number in (("monday", 0), ("tuesday", 1)):
        (tmp_path / f"{day}.csv").write_text(f"path\n{pictures / f'{number}.png'}\n")
        scored = score(tmp_path / f"{day}.csv").stdout
        assert "1 pictures in" in scored
        assert "already" not in scored


def test_a_second_run_scores_only_what_is_new(
    pictures: Path, score: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "in"
    shutil.copytree(pictures, folder)
    kept = (folder / "0.png").read_bytes()
    (folder / "0.png").unlink()
    assert score(folder).exit_code == 0
    before = {part: part.read_bytes() for part in (tmp_path / "out").iterdir()}
    (folder / "0.png").write_bytes(kept)
    again = score(folder)
    assert "1 pictures in" in again.stdout
    assert "6 were there already" in again.stdout
    assert len(rows_of(tmp_path / "out")) == 7
    assert {part: part.read_bytes() for part in before} == before
    monkeypatch.setattr(Scorer, "__init__", lambda *_args, **_more: pytest.fail("models loaded"))
    assert "0 pictures in" in score(folder).stdout


def test_what_was_scored_is_kept_where_a_run_ends_early(
    pictures: Path, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_module, "_BATCH", 2)
    job = Job(open_source(pictures), bundle, tmp_path / "out", workers=0)
    scores = Run(job).scores()
    next(scores), next(scores)
    scores.close()
    assert len(rows_of(tmp_path / "out")) == 4
    rest = Run(job)
    assert (rest.total, rest.before) == (3, 4)
    assert sum(rows.num_rows for rows in rest.scores()) == 3
    assert len(rows_of(tmp_path / "out")) == 7


def test_tables_of_paths(pictures: Path, score: Any, tmp_path: Path) -> None:
    table = tmp_path / "in.csv"
    shutil.copytree(pictures, tmp_path / "here")
    missing = tmp_path / "gone.png"
    table.write_text(f"id,photo\n1,here/0.png\n2,{pictures / '1.png'}\n3,{missing}\n4,here/0.png\n")
    wrong = score(table)
    assert wrong.exit_code == 1
    assert "id, photo" in wrong.stderr
    assert score(table, "--column", "photo").exit_code == 0
    rows = rows_of(tmp_path / "out")
    assert set(rows) == {"here/0.png", str(pictures / "1.png"), str(missing)}
    assert "No such file" in rows[str(missing)]["error"]
    assert rows["here/0.png"]["error"] is None


def test_bytes_without_names_are_named_by_their_digest(
    pictures: Path, score: Any, tmp_path: Path
) -> None:
    contents = [(pictures / name).read_bytes() for name in ("0.png", "1.png")]
    (tmp_path / "in").mkdir()
    pq.write_table(pa.table({"photo": [*contents, None]}), tmp_path / "in" / "a.parquet")
    assert score(tmp_path / "in", "--column", "photo").exit_code == 0
    rows = rows_of(tmp_path / "out")
    assert f"sha256:{sha256_of_file(pictures / '0.png')}" in rows
    assert sum(row["error"] is not None for row in rows.values()) == 1


def test_what_a_source_is(pictures: Path, tmp_path: Path) -> None:
    data = tmp_path / "in.parquet"
    pq.write_table(pa.table({"path": ["a.png", "b.png", "a.png"]}), data)
    assert open_source(data) == Files(("a.png", "b.png"), tmp_path)
    pq.write_table(pa.table({"path": ["a.png"], "bytes": [b"x"], "n": [1]}), data)
    assert open_source(data) == Blobs((data,), "bytes", "path", 1)
    assert open_source(data, "path") == Files(("a.png",), tmp_path)
    for column, said in (("n", "neither paths nor bytes"), ("none", "no column 'none'")):
        with pytest.raises(DataError, match=said):
            open_source(data, column)
    with pytest.raises(DataError, match="no column 'id'"):
        open_source(data, "bytes", "id")
    data.write_bytes(b"no parquet")
    with pytest.raises(DataError, match="cannot be read as Parquet"):
        open_source(data)
    (tmp_path / "empty").mkdir()
    with pytest.raises(DataError, match="no picture"):
        open_source(tmp_path / "empty")
    with pytest.raises(DataError, match="neither a folder"):
        open_source(pictures / "notes.txt")


def test_results_may_lie_in_the_source(tmp_path: Path) -> None:
    (tmp_path / "scores.parquet").mkdir()
    pq.write_table(pa.table({"path": ["a.png"]}), tmp_path / "scores.parquet" / "part-0.parquet")
    (tmp_path / "a.png").write_bytes(b"x")
    assert open_source(tmp_path) == Files(("a.png",), tmp_path)
    data = tmp_path / "in.parquet"
    pq.write_table(pa.table({"path": ["a.png"], "bytes": [b"x"]}), data)
    source = open_source(tmp_path)
    assert source == Blobs((data,), "bytes", "path", 1)
    assert sum(rows.num_rows for rows in source.tables(16)) == 1


def test_a_file_name_may_hold_any_bytes(pictures: Path, score: Any, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    named = Path(os.fsdecode(os.fsencode(tmp_path / "in") + b"/caf\xe9.png"))
    shutil.copy(pictures / "0.png", named)
    assert score(tmp_path / "in").exit_code == 0
    (row,) = rows_of(tmp_path / "out").items()
    assert row[0] == r"caf\udce9.png"
    assert row[1]["error"] is None
    assert "0 pictures in" in score(tmp_path / "in").stdout


def test_a_bundle_that_is_damaged_is_told_before_any_actor_starts(
    bundle: Path, pictures: Path, tmp_path: Path
) -> None:
    shutil.copytree(bundle, tmp_path / "bundle")
    (tmp_path / "bundle" / "stacker.joblib").write_bytes(b"x")
    with pytest.raises(BundleError, match=r"stacker\.joblib is not the file"):
        Run(Job(open_source(pictures), tmp_path / "bundle", tmp_path / "out"))


def test_what_an_actor_cannot_load_is_told_in_plain_words(
    bundle: Path, pictures: Path, tmp_path: Path
) -> None:
    shutil.copytree(bundle, tmp_path / "bundle")
    manifest = json.loads((bundle / MANIFEST).read_text())
    manifest["encoder"]["identity"]["sha256"] = "0" * 64
    (tmp_path / "bundle" / MANIFEST).write_text(json.dumps(manifest))
    run = Run(Job(open_source(pictures), tmp_path / "bundle", tmp_path / "out", workers=1))
    with pytest.raises(BundleError, match="was trained on the encoder"):
        list(run.scores())
    assert not (tmp_path / "out").exists()


def test_scores_of_another_bundle_are_not_mixed_in(
    pictures: Path, bundle: Path, tiny_bundle: Bundle, tmp_path: Path
) -> None:
    source = open_source(pictures)
    one = Run(Job(source, bundle, tmp_path / "out", workers=0))
    assert sum(rows.num_rows for rows in one.scores()) == 7
    with pytest.raises(DataError, match="another bundle"):
        Run(Job(source, tiny_bundle.folder, tmp_path / "out", workers=0))
    with pytest.raises(DataError, match="other columns"):
        Run(Job(source, bundle, tmp_path / "out", text=True, workers=0))
    with pytest.raises(DataError, match="is a file"):
        Run(Job(source, bundle, pictures / "notes.txt", workers=0))

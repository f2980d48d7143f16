import os
import sqlite3
import tempfile
from pathlib import Path

import pytest

from deployments import answer_cache
from deployments.answer_cache import AnswerCache
from deployments.http.answers import Classification

ANSWER = Classification(class_id=[1], proba=0.1 + 0.2)


def test_gives_back_what_was_put_to_the_last_digit(tmp_path: Path) -> None:
    cache = AnswerCache("a", 10, tmp_path)
    assert cache.get(b"picture", "stacking") is None
    cache.put(b"picture", "stacking", ANSWER)
    assert cache.get(b"picture", "stacking") == ANSWER
    assert cache.get(b"picture", "clip_svm") is None


def test_ingresses_of_a_node_share_it_and_other_runs_do_not(tmp_path: Path) -> None:
    AnswerCache("a", 10, tmp_path).put(b"picture", "stacking", ANSWER)
    assert AnswerCache("a", 10, tmp_path).get(b"picture", "stacking") == ANSWER
    assert AnswerCache("b", 10, tmp_path).get(b"picture", "stacking") is None


def test_forgets_what_was_asked_for_longest_ago(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answer_cache, "_EVERY", 1)
    cache = AnswerCache("a", 2, tmp_path)
    for picture in (b"1", b"2"):
        cache.put(picture, "stacking", ANSWER)
    cache.get(b"1", "stacking")
    cache.put(b"3", "stacking", ANSWER)
    known = [picture for picture in (b"1", b"2", b"3") if cache.get(picture, "stacking")]
    assert known == [b"1", b"3"]


def test_one_that_cannot_be_used_is_an_empty_one(tmp_path: Path) -> None:
    cache = AnswerCache("a", 10, tmp_path)
    (file,) = tmp_path.glob("*.sqlite")
    with sqlite3.connect(file) as connection:
        connection.execute("DROP TABLE answers")
    cache.put(b"picture", "stacking", ANSWER)
    assert cache.get(b"picture", "stacking") is None


def test_a_folder_that_others_can_write_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    AnswerCache("a", 10)
    (folder,) = tmp_path.iterdir()
    assert folder.stat().st_mode & 0o777 == 0o700
    folder.chmod(0o777)
    again = AnswerCache("a", 10)
    again.put(b"picture", "stacking", ANSWER)
    assert again.get(b"picture", "stacking") is None


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    (no_folder := tmp_path / "file").touch()
    cache = AnswerCache("a", 10, no_folder)
    cache.put(b"picture", "stacking", ANSWER)
    assert cache.get(b"picture", "stacking") is None


def test_what_is_in_use_stays(tmp_path: Path) -> None:
    cache = AnswerCache("a", 10, tmp_path)
    cache.put(b"picture", "stacking", ANSWER)
    busy = AnswerCache("busy", 10, tmp_path)
    for file in tmp_path.iterdir():
        os.utime(file, (1_000_000, 1_000_000))
    busy.put(b"picture", "stacking", ANSWER)  # which is written to its log alone
    AnswerCache("a", 10, tmp_path)
    assert cache.get(b"picture", "stacking") == ANSWER
    assert AnswerCache("busy", 10, tmp_path).get(b"picture", "stacking") == ANSWER


def test_what_earlier_runs_left_is_removed_in_time(tmp_path: Path) -> None:
    for run in ("old", "new"):
        AnswerCache(run, 10, tmp_path)
    long_ago = 1_000_000
    for file in tmp_path.glob("answers-old*"):
        os.utime(file, (long_ago, long_ago))
    AnswerCache("another", 10, tmp_path)
    assert {file.name for file in tmp_path.glob("*.sqlite")} == {
        "answers-new.sqlite",
        "answers-another.sqlite",
    }

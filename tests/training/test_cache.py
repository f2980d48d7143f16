import os
from pathlib import Path

import pytest

from training.cache import FeatureCache


def test_keeps_values_by_maker_and_picture(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "cache.sqlite"
    cache = FeatureCache(file)
    cache.put("reader", {"a": b"text of a", "b": b""})
    cache.put("encoder", {"a": b"\0\1"})
    cache.put("encoder", {"a": b"\2\3"})
    cache.close()
    opened = FeatureCache(file)
    assert opened.get("reader", ["a", "b", "c"]) == {"a": b"text of a", "b": b""}
    assert opened.get("encoder", ["a", "b"]) == {"a": b"\2\3"}
    assert opened.get("encoder", []) == {}
    opened.close()


def test_takes_more_pictures_than_sqlite_takes_variables(tmp_path: Path) -> None:
    cache = FeatureCache(tmp_path / "cache.sqlite")
    values = {str(number): b"x" for number in range(40_000)}
    cache.put("maker", values)
    assert cache.get("maker", list(values)) == values
    cache.close()


def test_a_file_is_digested_again_only_when_it_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "picture.jpg"
    file.write_bytes(b"one")
    cache = FeatureCache(tmp_path / "cache.sqlite")
    first = cache.digest_of(file)
    os.utime(file, ns=(5, 5))
    assert cache.digest_of(file) == first
    with monkeypatch.context() as patch:
        patch.setattr("hashlib.file_digest", lambda *_: pytest.fail("digested again"))
        assert cache.digest_of(file) == first
    file.write_bytes(b"two")
    assert cache.digest_of(file) != first
    with pytest.raises(FileNotFoundError):
        cache.digest_of(tmp_path / "gone.jpg")
    cache.close()

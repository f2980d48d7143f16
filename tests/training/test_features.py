from pathlib import Path

from training.features import FeatureCache


def test_the_cache_keeps_values_by_maker_and_picture(tmp_path: Path) -> None:
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

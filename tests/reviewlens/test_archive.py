import json
import shutil
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from reviewlens import archive as archive_module
from reviewlens.archive import export_zip, import_zip
from reviewlens.bundle import Bundle
from reviewlens.errors import BundleError
from reviewlens.integrity import MANIFEST


@pytest.fixture
def exported(tiny_bundle: Bundle, tmp_path: Path) -> Path:
    export_zip(tiny_bundle.folder, tmp_path / "bundle.zip")
    return tmp_path / "bundle.zip"


@pytest.fixture
def rewritten(exported: Path, tmp_path: Path) -> Callable[..., Path]:
    """The zip anew, with one entry that `change` made something else of, or some more."""

    def run(change: Callable[[zipfile.ZipInfo, bytes], Any] | None = None, **more: bytes) -> Path:
        with (
            zipfile.ZipFile(exported) as old,
            zipfile.ZipFile(tmp_path / "other.zip", "w", zipfile.ZIP_DEFLATED) as new,
        ):
            for entry in old.infolist():
                content = old.read(entry)
                changed = (change(entry, content) if change else None) or (entry, content)
                new.writestr(*changed)
            for name, content in more.items():
                new.writestr(name, content)
        return tmp_path / "other.zip"

    return run


def test_goes_through_a_zip(tiny_bundle: Bundle, exported: Path, tmp_path: Path) -> None:
    done: list[int] = []
    manifest = import_zip(exported, tmp_path / "arrived", progress=done.append)
    arrived = Bundle.open(tmp_path / "arrived")
    assert arrived.manifest == tiny_bundle.manifest == manifest
    row = np.zeros((1, 12), dtype=np.float32)
    before, after = (b.classifier("clip_svm").predict_proba(row) for b in (tiny_bundle, arrived))
    assert np.array_equal(before, after)
    assert sum(done) == archive_module.unpacked_size(exported)


def test_the_same_bundle_gives_the_same_bytes(
    tiny_bundle: Bundle, exported: Path, tmp_path: Path
) -> None:
    shutil.copytree(tiny_bundle.folder, tmp_path / "copy")
    for file in (tmp_path / "copy").rglob("*"):
        file.touch()
        if file.is_file():
            file.chmod(0o600)
    export_zip(tmp_path / "copy", tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == exported.read_bytes()


def test_a_damaged_bundle_is_not_exported(tiny_bundle: Bundle, tmp_path: Path) -> None:
    shutil.copytree(tiny_bundle.folder, tmp_path / "copy")
    (tmp_path / "copy" / "stacker.joblib").write_bytes(b"x")
    with pytest.raises(BundleError, match=r"stacker\.joblib is not the file"):
        export_zip(tmp_path / "copy", tmp_path / "bundle.zip")
    assert not (tmp_path / "bundle.zip").exists()


def test_nothing_is_replaced_unless_asked(
    tiny_bundle: Bundle, exported: Path, tmp_path: Path
) -> None:
    with pytest.raises(BundleError, match="exists"):
        export_zip(tiny_bundle.folder, exported)
    export_zip(tiny_bundle.folder, exported, force=True)
    target = tmp_path / "target"
    import_zip(exported, target)
    (target / "left_over.txt").write_text("old")
    with pytest.raises(BundleError, match="exists"):
        import_zip(exported, target)
    assert (target / "left_over.txt").exists()
    import_zip(exported, target, force=True)
    assert not (target / "left_over.txt").exists()
    (tmp_path / "precious").mkdir()
    with pytest.raises(BundleError, match="no bundle that could be replaced"):
        import_zip(exported, tmp_path / "precious", force=True)


@pytest.mark.parametrize(
    "name",
    ["../stranger.joblib", "/tmp/stranger", "clip/../../stranger", "..\\stranger", "C:stranger",
     "clip//stranger", "./stranger"],
)  # fmt: skip
def test_no_entry_leads_out_of_the_folder(
    name: str, rewritten: Callable[..., Path], tmp_path: Path
) -> None:
    with pytest.raises(BundleError, match="leads out"):
        import_zip(rewritten(**{name: b""}), tmp_path / "deep" / "arrived")
    assert list((tmp_path / "deep").iterdir()) == []
    assert not list(tmp_path.glob("stranger*"))


def test_a_manifest_cannot_lead_out_either(rewritten: Callable[..., Path], tmp_path: Path) -> None:
    def point_out(entry: zipfile.ZipInfo, content: bytes) -> Any:
        if entry.filename != MANIFEST:
            return None
        manifest = json.loads(content)
        manifest["files"]["../outside"] = "0" * 64
        return entry, json.dumps(manifest)

    with pytest.raises(BundleError, match="leads out"):
        import_zip(rewritten(point_out), tmp_path / "arrived")


def test_a_stranger_is_refused(rewritten: Callable[..., Path], tmp_path: Path) -> None:
    with pytest.raises(BundleError, match=r"holds stranger\.joblib"):
        import_zip(rewritten(**{"stranger.joblib": b""}), tmp_path / "arrived")
    assert not (tmp_path / "arrived").exists()


def test_a_link_is_refused(rewritten: Callable[..., Path], tmp_path: Path) -> None:
    def link(entry: zipfile.ZipInfo, _content: bytes) -> Any:
        if entry.filename != "stacker.joblib":
            return None
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        return entry, b"/etc/passwd"

    with pytest.raises(BundleError, match=r"stacker\.joblib, which is a link"):
        import_zip(rewritten(link), tmp_path / "arrived")


def test_a_changed_file_is_refused_before_it_is_in_place(
    rewritten: Callable[..., Path], tmp_path: Path
) -> None:
    def change(entry: zipfile.ZipInfo, content: bytes) -> Any:
        return (entry, content + b"\0") if entry.filename == "ocr_nb.joblib" else None

    with pytest.raises(BundleError, match=r"ocr_nb\.joblib in .* SHA-256 differs"):
        import_zip(rewritten(change), tmp_path / "deep" / "arrived")
    assert list((tmp_path / "deep").iterdir()) == []


def test_a_missing_file_is_named(
    tiny_bundle: Bundle, rewritten: Callable[..., Path], tmp_path: Path
) -> None:
    def without(entry: zipfile.ZipInfo, _content: bytes) -> Any:
        if entry.filename != "clip_svm.joblib":
            return None
        return zipfile.ZipInfo("clip/"), b""

    assert "clip_svm.joblib" in tiny_bundle.manifest.files
    with pytest.raises(BundleError, match=r"clip_svm\.joblib is missing"):
        import_zip(rewritten(without), tmp_path / "arrived")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_twice_is_refused(rewritten: Callable[..., Path], tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="twice"):
        import_zip(rewritten(**{"stacker.joblib": b""}), tmp_path / "arrived")


def test_a_bomb_is_refused_by_what_it_declares(
    rewritten: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = rewritten(**{"zeros": bytes(3_000_000)})
    assert bomb.stat().st_size < 2_000_000
    monkeypatch.setattr(archive_module, "MOST_BYTES", 3_000_000)
    with pytest.raises(BundleError, match="more than a bundle can hold"):
        import_zip(bomb, tmp_path / "arrived")
    monkeypatch.setattr(archive_module, "_MOST_FILES", 3)
    monkeypatch.setattr(archive_module, "MOST_BYTES", 10**9)
    with pytest.raises(BundleError, match="more than a bundle can hold"):
        import_zip(bomb, tmp_path / "arrived")


@pytest.mark.parametrize("content", [b"no zip", b"", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_bundle_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "bundle.zip").write_bytes(content)
    with pytest.raises(BundleError, match=r"not a zip|no bundle"):
        import_zip(tmp_path / "bundle.zip", tmp_path / "arrived")
    with pytest.raises(BundleError, match="no file"):
        import_zip(tmp_path / "none.zip", tmp_path / "arrived")


def test_a_truncated_zip_is_refused(exported: Path, tmp_path: Path) -> None:
    spoilt = bytearray(exported.read_bytes())
    spoilt[len(spoilt) // 2] ^= 0xFF
    exported.write_bytes(spoilt)
    with pytest.raises(BundleError):
        import_zip(exported, tmp_path / "arrived")
    exported.write_bytes(spoilt[: len(spoilt) // 2])
    with pytest.raises(BundleError, match="not a zip"):
        import_zip(exported, tmp_path / "arrived")


def test_a_name_that_is_not_in_its_encoding_is_refused(exported: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(exported, "a") as archive:
        archive.writestr("\u00e9.txt", b"")
    spoilt = exported.read_bytes().replace("\u00e9.txt".encode(), b"\xe9\xff.txt")
    exported.write_bytes(spoilt)
    for read in (archive_module.unpacked_size, lambda path: import_zip(path, tmp_path / "arrived")):
        with pytest.raises(BundleError, match="damaged"):
            read(exported)


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2, zipfile.ZIP_DEFLATED])
def test_damaged_contents_are_refused(
    method: int, rewritten: Callable[..., Path], tmp_path: Path
) -> None:
    def packed(entry: zipfile.ZipInfo, content: bytes) -> Any:
        entry.compress_type = method
        return entry, content

    archive = rewritten(packed)
    with zipfile.ZipFile(archive) as opened:
        entry = opened.getinfo(MANIFEST)
    spoilt = bytearray(archive.read_bytes())
    begin = entry.header_offset + 30 + len(MANIFEST)
    # The properties of LZMA, its first nine bytes, are left as they are.
    spoilt[begin + 9 : begin + entry.compress_size] = bytes([0xFF]) * (entry.compress_size - 9)
    archive.write_bytes(spoilt)
    with pytest.raises(BundleError, match="damaged"):
        import_zip(archive, tmp_path / "arrived")


def test_what_is_missing_is_no_damaged_zip(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="There is no file"):
        archive_module.unpacked_size(tmp_path / "none.zip")
    with pytest.raises(BundleError, match="not a zip"):
        archive_module.unpacked_size(tmp_path)

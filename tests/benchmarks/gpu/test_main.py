from pathlib import Path

import pytest
import torch
import typer
from transformers import AutoConfig

from benchmarks.gpu.__main__ import main
from benchmarks.gpu.networks import clip_of_true_shape
from reviewlens.clip import Clip
from reviewlens.settings import EncoderSettings


def test_without_a_gpu_it_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(typer.Exit) as ended:
        main(work=tmp_path)
    assert ended.value.exit_code == 1
    assert "No GPU" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_the_clip_has_the_shape_of_the_large_one_and_loads(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    source = clip_of_true_shape(tmp_path / "large")
    vision = AutoConfig.from_pretrained(source).vision_config
    assert (vision.hidden_size, vision.num_hidden_layers, vision.patch_size) == (1024, 24, 14)
    monkeypatch.setattr(torch, "manual_seed", lambda _: pytest.fail("made anew"))
    assert clip_of_true_shape(tmp_path / "large") == source
    assert Clip(EncoderSettings(source=source, dtype="bfloat16", device="cpu")).identity.dim == 768

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from benchmarks.clip.encoders import Network, untrained
from benchmarks.clip.handmade import LENGTH, HandMade
from reviewlens.picture import Picture

TEXTS = ["a photo of dress", "фото: платье", "word " * 99]


class TestNetwork:
    def test_embeds_pictures_and_texts_in_one_space(
        self, speaking_clip: Path, make_picture: Callable[..., Picture]
    ) -> None:
        network = Network("tiny", str(speaking_clip))
        pictures, texts = network.embed([make_picture()]), network.embed_texts(TEXTS)
        assert pictures.shape == (1, 12)
        assert texts.shape == (3, 12)
        assert np.linalg.norm(texts, axis=1) == pytest.approx(np.ones(3), abs=1e-5)
        assert network.side == 32

    def test_untrained_has_the_shape_and_other_weights(
        self, speaking_clip: Path, tmp_path: Path, make_picture: Callable[..., Picture]
    ) -> None:
        source, pictures = str(speaking_clip), [make_picture()]
        first, again, other = (
            untrained("untrained", source, tmp_path / f"{number}", seed)
            for number, seed in enumerate((1, 1, 2))
        )
        assert first.embed(pictures) == pytest.approx(again.embed(pictures))
        assert first.embed(pictures) != pytest.approx(other.embed(pictures))
        assert first.embed_texts(TEXTS).shape == (3, 12)


class TestHandMade:
    def test_differing_pictures_differ(self, make_picture: Callable[..., Picture]) -> None:
        striped = np.zeros((40, 60, 3), np.uint8)
        striped[::8] = 255
        turned = Picture(pixels=striped.transpose(1, 0, 2).copy(), digest="turned")
        pictures = [make_picture(), Picture(pixels=striped, digest="striped"), turned]
        rows = HandMade().embed(pictures)
        assert rows.shape == (3, LENGTH)
        assert rows.dtype == np.float32
        assert len(np.unique(rows.round(4), axis=0)) == 3

    def test_no_picture_is_no_row(self) -> None:
        assert HandMade().embed([]).shape == (0, LENGTH)

    def test_knows_no_texts(self) -> None:
        assert HandMade().embed_texts(TEXTS) is None  # type: ignore[func-returns-value]

import numpy as np
import pytest
from numpy.typing import NDArray

from reviewlens.reading.grey import clearest, luminance

RED, BLUE_AS_LIGHT = (140, 30, 30), (20, 65, 190)
LETTERS = np.zeros((32, 200), bool)
LETTERS[6:26, 10:190:12] = True
LETTERS[6:26, 11:190:12] = True


def line(ground: tuple[int, int, int], ink: tuple[int, int, int]) -> NDArray[np.uint8]:
    """Upright strokes of one colour on another."""
    return np.where(LETTERS[..., None], ink, ground).astype(np.uint8)


def contrast(grey: NDArray[np.uint8]) -> float:
    return float(grey[LETTERS].mean() - grey[~LETTERS].mean())


def correlation(grey: NDArray[np.uint8]) -> float:
    return abs(float(np.corrcoef(grey.ravel(), LETTERS.ravel())[0, 1]))


def test_letters_as_light_as_their_ground_are_seen() -> None:
    coloured = line(RED, BLUE_AS_LIGHT)
    assert abs(contrast(luminance(coloured))) < 5
    assert abs(contrast(clearest(coloured))) > 200


def test_letters_weaker_than_the_pattern_behind_them_are_seen() -> None:
    rng = np.random.default_rng(0)
    pattern = rng.normal(0, 60, (*LETTERS.shape, 1))
    patterned = (line((120, 120, 120), (120, 70, 210)) + pattern).clip(0, 255).astype(np.uint8)
    assert correlation(luminance(patterned)) < 0.2
    assert correlation(clearest(patterned)) > 0.8


def test_dark_letters_stay_dark_and_light_ones_light_however_faint() -> None:
    assert contrast(clearest(line((210, 210, 210), (200, 200, 200)))) == pytest.approx(-255)
    assert contrast(clearest(line((40, 40, 40), (50, 50, 50)))) == pytest.approx(255)


@pytest.mark.parametrize("shape", [(32, 1), (32, 40), (2, 2)])
def test_an_even_line_is_even_still(shape: tuple[int, int]) -> None:
    grey = clearest(np.full((*shape, 3), 90, np.uint8))
    assert grey.shape == shape
    assert grey.dtype == np.uint8
    assert np.ptp(grey) == 0

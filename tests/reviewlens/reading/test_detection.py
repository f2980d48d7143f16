from typing import Any

import numpy as np
import pytest
import torch
from easyocr.craft import CRAFT
from easyocr.detection import get_textbox

from reviewlens.reading.detection import Detector
from reviewlens.reading.runtime import Craft


class Marks:
    """An `easyocr.Reader` whose detector finds a picture's first red pixel; notes its batches."""

    detector = None

    def __init__(self) -> None:
        self.batches: list[tuple[int, ...]] = []

    def get_textbox(self, _: None, batch: Any, **_options: Any) -> list[list[Any]]:
        self.batches.append(batch.shape)
        return [[np.array([[x, y]] * 4) for y, x in np.argwhere(each[..., 0])] for each in batch]


def marked(height: int, width: int, x: int, y: int) -> Any:
    picture = np.zeros((height, width, 3), np.uint8)
    picture[y, x, 0] = 1
    return picture


PICTURES = [
    marked(480, 640, 1, 2),
    marked(640, 480, 3, 4),
    marked(500, 640, 5, 6),
    marked(5, 640, 7, 3),
    marked(480, 500, 8, 9),
]
EXPECTED = [[[1, 2] * 4], [[3, 4] * 4], [[5, 6] * 4], [], [[8, 9] * 4]]


@pytest.mark.parametrize(
    ("together", "batches"),
    [
        (True, [(2, 500, 640, 3), (1, 640, 480, 3), (1, 480, 500, 3)]),
        (False, [(1, 480, 640, 3), (1, 640, 480, 3), (1, 500, 640, 3), (1, 480, 500, 3)]),
    ],
)
def test_pictures_of_about_one_shape_go_together_and_each_gets_its_own_boxes(
    together: bool, batches: list[tuple[int, ...]]
) -> None:
    reader = Marks()
    found = Detector(reader, 1280, together=together).find(PICTURES)
    assert [[box.tolist() for box in boxes] for boxes in found] == EXPECTED
    assert reader.batches == batches


def test_craft_sees_in_a_batch_and_in_half_precision_what_it_sees_alone() -> None:
    torch.manual_seed(0)
    network = CRAFT().eval()
    images = torch.rand(2, 3, 64, 96)
    with torch.no_grad():
        expected = network(images)[0]
    whole, none = Craft(network, "cpu", "float32")(images)
    torch.testing.assert_close(whole, expected)
    assert none is None
    alone = torch.cat([Craft(network, "cpu", "float32")(image[None])[0] for image in images])
    torch.testing.assert_close(alone, expected, rtol=1e-3, atol=1e-4)
    half, _ = Craft(network, "cpu", "bfloat16")(images)
    assert half.dtype == torch.float32
    torch.testing.assert_close(half, expected, rtol=0.1, atol=0.05)


def test_easyocr_takes_what_craft_gives() -> None:
    craft = Craft(CRAFT(), "cpu", "bfloat16")
    batch = np.zeros((2, 64, 96, 3), np.uint8)
    boxes = get_textbox(craft, batch, 320, 1.0, 0.7, 0.4, 0.4, False, "cpu")
    assert len(boxes) == 2

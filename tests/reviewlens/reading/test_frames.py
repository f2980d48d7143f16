import numpy as np
import pytest

from reviewlens.reading.frames import Frame, split_by_direction

CORNERS = np.array([[10, 20], [70, 20], [70, 40], [10, 40]], np.int32)


@pytest.mark.parametrize("turns", range(4))
def test_points_turn_with_the_pixels_and_back(turns: int) -> None:
    frame = Frame(turns, height=100, width=200)
    pixels = np.zeros((100, 200), np.uint8)
    pixels[20, 10] = 1
    ((row, column),) = np.argwhere(np.rot90(pixels, turns))
    centre = np.array([[10.5, 20.5]])
    assert frame.turned(centre).tolist() == [[column + 0.5, row + 0.5]]
    assert frame.unturned(frame.turned(CORNERS)).tolist() == CORNERS.tolist()


@pytest.mark.parametrize("turns", range(4))
def test_a_crop_shows_its_line_lying(turns: int) -> None:
    lying = np.full((100, 200), 255, np.uint8)
    lying[20:40, 10:40] = 0  # dark where the line begins
    picture = np.rot90(lying, -turns)
    frame = Frame(turns, *picture.shape)
    corners = np.roll(Frame(turns, *picture.shape).unturned(CORNERS), turns, axis=0)
    (crop,) = frame.cut(picture, [corners.reshape(-1).astype(np.int32)], min_size=5)
    assert crop.pixels.shape == (20, 60)
    assert crop.pixels[10, 10] < 50 < 200 < crop.pixels[10, -10]
    box = np.array(frame.box_in_picture(crop))
    assert box[0] == pytest.approx(frame.unturned(CORNERS[:1])[0], abs=5)


@pytest.mark.parametrize("turns", range(4))
def test_a_line_is_cut_further_where_it_ends(turns: int) -> None:
    lying = np.full((100, 200), 255, np.uint8)
    lying[:, 70:] = 0  # dark behind the line
    picture = np.rot90(lying, -turns)
    frame = Frame(turns, *picture.shape)
    corners = np.roll(frame.unturned(CORNERS), turns, axis=0)
    (crop,) = frame.cut(picture, [corners.reshape(-1).astype(np.int32)], min_size=5)
    assert crop.pixels.shape == (20, 60)
    further = frame.cut_further(picture, crop, heights=0.5)
    assert further.shape == (20, 70)
    assert (further[:, :60] == crop.pixels).all()
    assert not further[:, 60:].any()


def test_lines_below_the_least_size_are_left_out() -> None:
    frame = Frame(0, 100, 200)
    assert frame.cut(np.zeros((100, 200), np.uint8), [CORNERS.reshape(-1)], 100) == []


@pytest.mark.parametrize("turns", range(4))
def test_a_polygon_of_the_frame_begins_on_the_top_left_of_the_picture(turns: int) -> None:
    frame = Frame(turns, height=100, width=200)
    seen = np.roll(frame.turned(CORNERS), -turns, axis=0).reshape(-1)
    assert frame.polygon_in_picture(seen).tolist() == CORNERS.reshape(-1).tolist()


def test_a_line_that_slopes_a_little_is_cut_along_its_slope() -> None:
    sloping = np.array([10, 20, 190, 32, 190, 52, 10, 40], np.int32)
    (crop,) = Frame(0, 100, 200).cut(np.zeros((100, 200), np.uint8), [sloping], min_size=5)
    assert crop.pixels.shape[0] == pytest.approx(20, abs=2)


def test_tall_ones_are_told_from_lying_ones() -> None:
    tall = np.array([[10, 20], [30, 20], [30, 80], [10, 80]], np.int32).reshape(-1)
    lying = CORNERS.reshape(-1)
    split = split_by_direction([tall, lying])
    assert [len(part) for part in split] == [1, 1]
    assert split[1][0] is tall

import numpy as np

from reviewlens.reading.polygons import Polygon, holds, is_tall, is_wide


def rectangle(left: int, top: int, width: int, height: int) -> Polygon:
    right, bottom = left + width, top + height
    return np.array([left, top, right, top, right, bottom, left, bottom], np.int32)


def test_lines_that_lie_or_stand_are_told_from_letters() -> None:
    lying, standing, letter = (rectangle(10, 20, *size) for size in ((60, 20), (20, 60), (20, 25)))
    assert [is_wide(each) for each in (lying, standing, letter)] == [True, False, False]
    assert [is_tall(each) for each in (lying, standing, letter)] == [False, True, False]


def test_which_holds_the_middle_of_which() -> None:
    line, letter = rectangle(0, 0, 100, 20), rectangle(40, 5, 10, 10)
    beside = rectangle(95, 0, 20, 9)
    assert holds([line, letter], [letter, beside]).tolist() == [[True, False], [True, False]]


def test_an_edge_belongs_to_its_polygon_however_it_is_written() -> None:
    line, on_the_edge = rectangle(0, 0, 100, 20), rectangle(95, 5, 10, 10)
    backwards = line.reshape(4, 2)[::-1].reshape(-1)
    assert holds([line, backwards], [on_the_edge]).all()


def test_a_slanted_one_holds_less_than_its_corners_span() -> None:
    slanted = np.array([0, 0, 100, 100, 100, 120, 0, 20], np.int32)
    assert holds([slanted], [rectangle(45, 55, 10, 10), rectangle(80, 5, 10, 10)]).tolist() == [
        [True, False]
    ]


def test_none_hold_nothing() -> None:
    line = rectangle(0, 0, 100, 20)
    assert holds([], [line]).shape == (0, 1)
    assert holds([line], []).shape == (1, 0)

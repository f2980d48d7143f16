from reviewlens.reading.lines import Line, Reading, in_reading_order


def line(text: str, left: float, top: float, width: float = 50, height: float = 20) -> Line:
    right, bottom = left + width, top + height
    return Line(text, 0.9, ((left, top), (right, top), (right, bottom), (left, bottom)))


def texts(*lines: Line) -> list[str]:
    return [each.text for each in in_reading_order(lines)]


def test_rows_from_top_to_bottom() -> None:
    assert texts(line("b", 0, 40), line("a", 10, 0), line("c", 5, 80)) == ["a", "b", "c"]


def test_a_row_from_left_to_right_though_it_slopes() -> None:
    assert texts(line("right", 100, 0), line("left", 0, 6)) == ["left", "right"]


def test_lines_far_apart_in_height_are_rows_of_their_own() -> None:
    assert texts(line("right", 100, 0), line("left", 0, 15)) == ["right", "left"]


def test_no_lines() -> None:
    assert in_reading_order([]) == ()
    assert Reading().text == ""


def test_text_joins_the_lines() -> None:
    assert Reading((line("one", 0, 0), line("two", 0, 30))).text == "one\ntwo"

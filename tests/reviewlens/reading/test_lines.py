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


def test_rows_of_tilted_text_stay_rows() -> None:
    def tilted(text: str, left: float, top: float) -> Line:
        # 14 degrees: each line begins lower than the one before it ends.
        along, down = (48.5, 12.1), (-4.8, 19.4)
        first = (left, top)
        second = (left + along[0] * 3, top + along[1] * 3)
        third = (second[0] + down[0], second[1] + down[1])
        fourth = (left + down[0], top + down[1])
        return Line(text, 0.9, (first, second, third, fourth))

    assert texts(tilted("b", 94, 24), tilted("c", 88, 48), tilted("a", 100, 0)) == ["a", "b", "c"]


def test_no_lines() -> None:
    assert in_reading_order([]) == ()
    assert Reading().text == ""


def test_text_joins_the_lines() -> None:
    assert Reading((line("one", 0, 0), line("two", 0, 30))).text == "one\ntwo"

"""Layouts, and what becomes of two of them."""

import random
from dataclasses import replace

from training.screens.layouts import Layout, cross


def test_crossed_pages_have_blocks_of_two() -> None:
    one, other = (
        Layout(name, "place", "title", tuple(f"{name}-{block}" for block in range(3)), "en", "ru")
        for name in ("one", "other")
    )
    rng = random.Random(0)
    pages = [cross(rng, one, other) for _ in range(50)]
    assert all(any(str(block).startswith("one") for block in page.main) for page in pages)
    assert len({page.main for page in pages}) > 20
    shares = [sum(str(block).startswith("other") for block in page.main) for page in pages]
    assert {*shares} == {0, 1, 2}
    assert {page.name for page in pages} == {"one"}


def test_a_page_that_fills_the_screen_is_not_crossed() -> None:
    page = Layout("page", "place", "title", ("a", "b"), "en", "ru")
    bare = replace(page, bare=True)
    single = replace(page, main=("a",))
    rng = random.Random(0)
    assert cross(rng, bare, page) is bare
    assert cross(rng, page, bare) is page
    assert cross(rng, single, page) is single

"""Blocks of screenshots wherever a crossed page may put them."""

import random
from pathlib import Path

import pytest

from training.screens.blocks import BLOCKS, GROUPS
from training.screens.layouts import Layout
from training.screens.page import Page
from training.screens.screen import compose
from training.synthetic import Sources, load_sources


@pytest.fixture(scope="module")
def sources(tiny_data: Path) -> Sources:
    return load_sources(tiny_data)


def to_the_end(page: Page) -> None:
    """Leave 20 points of the page."""
    page.y = page.bottom - 20


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_can_be_the_last(
    name: str, sources: Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(BLOCKS, "to-the-end", to_the_end)
    layout = Layout("page", "place", "phone.page", ("to-the-end", (name,)), "a page", "страница")
    for seed in range(6):
        drawing = compose(random.Random(f"{name}/{seed}"), "course-problem", sources, layout)
        assert drawing.canvas.words


def test_no_two_blocks_have_one_name() -> None:
    assert sum(len(group) for group in GROUPS) == len(BLOCKS)

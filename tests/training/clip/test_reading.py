"""Maps of words, and what each patch of a view shows of them."""

import numpy as np
import torch

from training.clip.reading import (
    CELLS,
    STEMS,
    build_reading_head,
    patch_words,
    reading_loss,
    stem_numbers,
    unread,
    word_map,
)
from training.screens.canvas import Word

WHOLE = torch.tensor([[[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]])


def test_the_stems_are_those_of_what_screens_say() -> None:
    numbers = stem_numbers()
    assert sorted(numbers.values()) == list(range(1, STEMS + 1))
    assert {"парол", "passw", "оплат", "lesso"} <= {*numbers}


def test_a_word_is_where_it_stands_in_its_line() -> None:
    numbers = stem_numbers()
    cells = word_map([Word("Пароль: qqq пароли", (0, 100, 360, 120))], 400, 400)
    assert {*np.unique(cells)} == {0, numbers["парол"]}
    rows, columns = np.nonzero(cells)
    assert rows.min() == round(0.25 * CELLS)
    assert rows.max() == round(0.3 * CELLS) - 1
    assert columns.min() == 0
    assert columns.max() == round(0.9 * CELLS) - 1
    middle = round((0.9 * 9.5 / 18) * CELLS)
    assert not cells[:, middle].any()


def test_lines_beyond_the_edge_are_left_out() -> None:
    assert not word_map([Word("пароль", (500, 10, 600, 30))], 400, 400).any()
    assert not word_map([Word("пароль", (-300, 10, -100, 30))], 400, 400).any()


def test_patches_show_what_is_in_view() -> None:
    maps = np.zeros((1, CELLS, CELLS), np.int16)
    maps[0, : CELLS // 2, : CELLS // 2] = 7
    words, known = patch_words(maps, WHOLE, 4)
    shown = (words == 7).all(dim=2).view(4, 4)
    assert shown.tolist() == [[True, True, False, False]] * 2 + [[False] * 4] * 2
    assert known.all()
    mirrored = WHOLE.clone()
    mirrored[0, 0, 0] = -1
    words, _ = patch_words(maps, mirrored, 4)
    assert (words == 7).all(dim=2).view(4, 4)[0].tolist() == [False, False, True, True]
    words, known = patch_words(unread(1), WHOLE, 4)
    assert not words.any()
    assert not known.any()


def test_reading_is_learnt_from_what_patches_show() -> None:
    torch.manual_seed(0)
    head, patches = build_reading_head(8), torch.randn(2, 3, 8)
    words = torch.zeros((2, 3, 16), dtype=torch.long)
    words[:, 1, 4] = 12
    optimizer = torch.optim.Adam(head.parameters(), 0.1)
    losses = []
    for _ in range(20):
        loss = reading_loss(head, patches, words)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(float(loss.detach()))
    assert losses[-1] < losses[0] / 2
    seen = head(patches).argmax(dim=2)
    assert (seen[:, 1] == 11).all()

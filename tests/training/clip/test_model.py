"""What the image tower is shown."""

import torch

from training.clip.model import PATCHES, at_places, some_places


def test_screens_are_seen_in_whole_rows() -> None:
    torch.manual_seed(0)
    places = some_places(torch.tensor([True, False]), 0.5)
    assert places.shape == (2, round(PATCHES / 2) * PATCHES)
    assert all(len(set(row.tolist())) == len(row) for row in places)
    rows, counts = (places[0] // PATCHES).unique(return_counts=True)
    assert (counts == PATCHES).all()
    assert len(rows) == round(PATCHES / 2)
    assert len((places[1] // PATCHES).unique()) > len(rows)


def test_patches_are_taken_by_their_numbers() -> None:
    patches = torch.arange(12.0).view(1, 6, 2)
    assert at_places(patches, torch.tensor([[4, 1]])).tolist() == [[[8.0, 9.0], [2.0, 3.0]]]

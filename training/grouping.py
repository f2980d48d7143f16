"""Which pictures belong together: those of a given group, and near-duplicates."""

from collections.abc import Sequence
from itertools import pairwise

import imagehash
import numpy as np
import numpy.typing as npt
from PIL import Image
from scipy.sparse import coo_array, eye_array
from scipy.sparse.csgraph import connected_components

from reviewlens.folds import Groups

MOST_BITS_APART = 4
"""Pictures whose perceptual hashes differ in no more of the 64 bits are taken for the same."""
_BANDS = MOST_BITS_APART + 1


def perceptual_hash(image: Image.Image) -> int:
    """The 64-bit hash of the low frequencies: near-duplicates differ in few bits.

    Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions", 2010.
    """
    return int(str(imagehash.phash(image)), 16)


def alike_across(hashes: npt.NDArray[np.uint64], parts: Sequence[str]) -> npt.NDArray[np.bool_]:
    """Which pictures, bool [n], have a near-duplicate in another part; `parts` [n] are names."""
    distinct, same_hash = np.unique(hashes, return_inverse=True)
    _, part = np.unique(parts, return_inverse=True)
    held = coo_array((np.ones(len(hashes), np.int64), (same_hash, part))).tocsr()
    near = _near_pairs(distinct)
    count = len(distinct)
    linked = coo_array((np.ones(len(near), np.int64), tuple(near.T)), (count, count)).tocsr()
    around = (eye_array(count, dtype=np.int64) + linked + linked.T) @ held
    return np.asarray((around > 0).sum(axis=1))[same_hash] > 1


def group_pictures(hashes: npt.NDArray[np.uint64], given: Sequence[str | None]) -> Groups:
    """Group numbers int [n] from perceptual `hashes` [n] and the groups that are `given`."""
    _, same_hash = np.unique(hashes, return_inverse=True)
    names = sorted({name for name in given if name is not None})
    number = {name: index for index, name in enumerate(names)}
    # Nodes: the pictures, then the distinct hashes, then the names of given groups.
    count, distinct = len(hashes), int(same_hash.max()) + 1
    named = [(row, number[name]) for row, name in enumerate(given) if name is not None]
    near = _near_pairs(np.unique(hashes))
    edges = np.concatenate(
        [
            np.stack([np.arange(count), count + same_hash], axis=1),
            near + count,
            np.array(named, np.int64).reshape(-1, 2) + np.array([0, count + distinct]),
        ]
    )
    nodes = count + distinct + len(names)
    graph = coo_array((np.ones(len(edges), np.int8), tuple(edges.T)), (nodes, nodes))
    _, components = connected_components(graph, directed=False)
    _, groups = np.unique(components[:count], return_inverse=True)
    return groups.astype(np.int64)


def _near_pairs(hashes: npt.NDArray[np.uint64]) -> npt.NDArray[np.int64]:
    """Pairs [m, 2] of rows that differ in MOST_BITS_APART bits or fewer.

    Cut into one band more than bits may differ, two such hashes agree in one band at least, so that
    only the hashes of one band's value are compared.
    """
    pairs = [np.empty((0, 2), np.int64)]
    edges = np.linspace(0, 64, _BANDS + 1).astype(int)
    for low, high in pairwise(edges.tolist()):
        band = (hashes >> np.uint64(low)) & np.uint64((1 << (high - low)) - 1)
        order = np.argsort(band, kind="stable")
        starts = np.flatnonzero(np.diff(band[order], prepend=band[order][:1] + np.uint64(1)))
        for rows in np.split(order, starts[1:]):
            for place, row in enumerate(rows[:-1]):
                others = rows[place + 1 :]
                apart = np.bitwise_count(hashes[row] ^ hashes[others])
                close = others[apart <= MOST_BITS_APART]
                pairs.append(np.stack([np.full(len(close), row), close], axis=1))
    return np.concatenate(pairs)

"""RGB lines made grey, for recognisers that see no colours."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.linalg import eigh

# Of a line's height, above and below: what is there is background more than letters.
_RIM = 0.1
# Of a channel's mean variance, added to the rim's: an even rim has none in any direction.
_EVENNESS = 0.1
_DARKEST_AND_LIGHTEST = (1, 99)


def luminance(line: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The grey [height, width] of an RGB `line` [height, width, 3] in a monochrome photo."""
    return np.asarray(cv2.cvtColor(line, cv2.COLOR_RGB2GRAY), dtype=np.uint8)


def clearest(line: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The grey [height, width] in which an RGB `line` [height, width, 3] differs most from its rim.

    Red letters may be as light as the coat they stand on, and weaker than the pattern behind them.
    Of all sums of the three channels this is the one whose variance in the line is the largest
    beside that in its upper and lower rim, by the generalised eigenvectors of both covariances. It
    is stretched from black to white, and light where most of the channels are.
    """
    colours = line.reshape(-1, 3).astype(np.float32)
    rows = max(1, round(len(line) * _RIM))
    rim = np.concatenate([line[:rows], line[-rows:]]).reshape(-1, 3)
    of_all, of_rim = np.cov(colours, rowvar=False), np.cov(rim, rowvar=False)
    even = _EVENNESS * max(1.0, np.trace(of_all) / 3) * np.eye(3)
    weights = eigh(of_all, of_rim + even, subset_by_index=(2, 2))[1][:, 0]
    upright = weights if weights.sum() > 0 else -weights
    shades = (colours @ upright.astype(np.float32)).reshape(line.shape[:2])
    return stretched(shades)


def stretched(shades: NDArray[np.floating[Any]] | NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Any `shades` from black to white, but for the hundredth that is darkest and lightest."""
    darkest, lightest = np.percentile(shades, _DARKEST_AND_LIGHTEST)
    wider = (shades - darkest) * (255 / max(1.0, lightest - darkest))
    return np.asarray(wider.clip(0, 255), dtype=np.uint8)

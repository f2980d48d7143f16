"""Names for the arrays that go from module to module."""

import numpy as np
import numpy.typing as npt

Embeddings = npt.NDArray[np.float32]
"""[n, dim], or [dim] for one picture; every row of Euclidean length 1."""
Probabilities = npt.NDArray[np.float64]
"""[n, classes], or [classes] for one picture."""
Labels = npt.NDArray[np.int64]
"""[n], an index into the class names."""

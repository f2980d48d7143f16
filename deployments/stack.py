"""The stackers of a bundle: of all base models, and of what is left of them."""

from collections.abc import Collection, Mapping
from typing import Literal

import numpy as np

from reviewlens.arrays import Probabilities
from reviewlens.bundle import Bundle
from reviewlens.ensemble import ALL_BRANCHES, BaseModelName, Branches, stack
from reviewlens.stacker import Stacker

_FALLBACKS: Literal["fallback_stackers"] = "fallback_stackers"


class Stack:
    """Answers with the stacker that was fitted on the base models that answered."""

    def __init__(self, bundle: Bundle) -> None:
        """Unpickle the stackers; raises BundleError where the bundle cannot be used."""
        self._stackers: dict[Branches, Stacker] = {ALL_BRANCHES: bundle.classifier("stacker")}
        if f"{_FALLBACKS}.joblib" in bundle.manifest.files:
            self._stackers |= bundle.classifier(_FALLBACKS)

    def covers(self, names: Collection[BaseModelName]) -> bool:
        """Whether there is a stacker for these base models alone."""
        return _ordered(names) in self._stackers

    def probabilities(self, base: Mapping[BaseModelName, Probabilities]) -> Probabilities:
        """Probabilities float64 [classes] from those of the base models, each [classes]."""
        rows = {name: probabilities[np.newaxis] for name, probabilities in base.items()}
        first: Probabilities = stack(self._stackers[_ordered(base)], rows)[0]
        return first


def _ordered(names: Collection[BaseModelName]) -> Branches:
    return tuple(name for name in ALL_BRANCHES if name in names)

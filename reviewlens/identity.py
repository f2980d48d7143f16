"""What tells one encoder or reader from another: classifiers fit only what they were trained on."""

import hashlib
import json
from typing import Any, Self

from pydantic import BaseModel, ConfigDict


class EncoderIdentity(BaseModel):
    """Which encoder made an embedding."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    source: str
    revision: str | None = None
    sha256: str
    """Over the names and digests of the weight files."""
    dim: int
    preprocessing: dict[str, Any]

    def same_vectors_as(self, other: Self) -> bool:
        """Whether both give the same vectors, wherever their files came from."""
        return self.digest == other.digest

    @property
    def digest(self) -> str:
        """SHA-256 over everything that changes the vectors."""
        told = self.model_dump(mode="json", include={"sha256", "dim", "preprocessing"})
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


class ReaderIdentity(BaseModel):
    """Which reader read a text."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    engine: str
    weights: dict[str, str]
    """SHA-256 of each weight file."""
    settings: dict[str, Any]
    """What changes the text: languages, canvas_size, min_size, second_opinion."""

    @property
    def digest(self) -> str:
        """SHA-256 over everything that changes the text."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()

    def __str__(self) -> str:
        weights = ", ".join(f"{name} ({digest[:12]})" for name, digest in self.weights.items())
        return f"{self.engine} with {weights}, {self.settings}"

"""The drawn data folder of the tests of training."""

from tests.training.conftest import tiny_data

__all__ = ["tiny_data"]

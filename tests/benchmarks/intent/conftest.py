from tests.training.intent.small_screens import small_screens

__all__ = ["small_screens"]

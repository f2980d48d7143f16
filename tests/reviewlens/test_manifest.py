import pytest

from reviewlens.bundle import Bundle
from reviewlens.manifest import Thresholds


@pytest.mark.parametrize(
    ("spam", "action"), [(0.2, "pass"), (0.5, "review"), (0.89, "review"), (0.9, "block")]
)
def test_the_thresholds_say_what_is_done(tiny_bundle: Bundle, spam: float, action: str) -> None:
    manifest = tiny_bundle.manifest.model_copy(
        update={"thresholds": {"spam": Thresholds(review=0.5, block=0.9)}}
    )
    assert manifest.action({"honest": 1 - spam, "spam": spam}) == action


def test_a_level_that_no_threshold_reaches_is_never_taken(tiny_bundle: Bundle) -> None:
    manifest = tiny_bundle.manifest.model_copy(
        update={"thresholds": {"spam": Thresholds(review=0.5, block=None)}}
    )
    assert manifest.action({"honest": 0.0, "spam": 1.0}) == "review"


def test_a_bundle_without_thresholds_says_nothing(tiny_bundle: Bundle) -> None:
    assert tiny_bundle.manifest.action({"spam": 1.0}) is None

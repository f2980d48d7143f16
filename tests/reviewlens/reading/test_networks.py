from pathlib import Path

from reviewlens.reading.grey import clearest
from reviewlens.reading.networks import load_networks
from reviewlens.settings import ReaderSettings

EMBEDDED = Path(__file__).parents[3] / "models/embedded/reader"


def test_the_recogniser_that_ships_sees_lines_in_their_clearest_grey_and_once() -> None:
    networks = load_networks(ReaderSettings(weights="custom", folder=str(EMBEDDED)), "cpu")
    assert networks.look is clearest
    assert networks.doubtful == 0

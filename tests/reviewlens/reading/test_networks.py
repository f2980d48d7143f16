import shutil
from pathlib import Path

from reviewlens.reading.grey import clearest
from reviewlens.reading.networks import load_networks
from reviewlens.settings import ReaderSettings

EMBEDDED = Path(__file__).parents[3] / "models/embedded/reader"


def test_the_recogniser_that_ships_sees_lines_in_their_clearest_grey_and_once() -> None:
    networks = load_networks(ReaderSettings(weights="custom", folder=str(EMBEDDED)), "cpu")
    assert networks.look is clearest
    assert networks.doubtful == 0


def test_a_model_of_letters_beside_the_recogniser_is_read_with_it(tmp_path: Path) -> None:
    shutil.copytree(EMBEDDED, tmp_path / "reader")
    settings = ReaderSettings(weights="custom", folder=str(tmp_path / "reader"))
    networks = load_networks(settings, "cpu")
    assert networks.letters is not None
    assert networks.files[-1].name == "reviewlens_crnn.npz"
    networks.files[-1].unlink()
    without = load_networks(settings, "cpu")
    assert without.letters is None
    assert without.files == networks.files[:-1]

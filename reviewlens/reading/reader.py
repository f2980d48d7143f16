"""Read the text in pictures with EasyOCR."""

import warnings
from collections.abc import Iterator, Sequence

import easyocr

from reviewlens.devices import on_gpu, resolve_device
from reviewlens.digests import sha256_of_file
from reviewlens.identity import ReaderIdentity
from reviewlens.picture import Picture
from reviewlens.reading.codes import find_codes
from reviewlens.reading.detection import Detector
from reviewlens.reading.endings import FURTHER, may_go_on, with_underscore
from reviewlens.reading.frames import Crop, Frame, split_by_direction
from reviewlens.reading.lines import Line, Reading, in_reading_order
from reviewlens.reading.networks import load_networks, load_pp_ocr_recogniser
from reviewlens.reading.opinions import SecondOpinion
from reviewlens.reading.polygons import Polygon
from reviewlens.reading.recognise import LineRecogniser, Text
from reviewlens.reading.turned import find_all_ways
from reviewlens.settings import ReaderSettings

# EasyOCR asks torch for pinned memory whether or not there is a GPU to copy to.
warnings.filterwarnings("ignore", message=".*'pin_memory' argument is set as true.*")

PROCESSING_VERSION = 10
"""Counts the changes of what is done around the networks: a bundle fits only its own."""

Found = tuple[Crop, Text]


class EasyOcrReader:
    """An `easyocr.Reader` with the networks of the settings."""

    def __init__(self, settings: ReaderSettings) -> None:
        """Load the networks.

        Raises ModelUnavailable where weights are neither in their folder nor downloadable.
        """
        self.settings = settings
        self.device = "cpu" if settings.weights == "pp-ocrv6" else resolve_device(settings.device)
        networks = load_networks(settings, self.device)
        self._detector = Detector(
            networks.reader,
            settings.canvas_size,
            together=settings.weights == "official" and on_gpu(self.device),
        )
        self._recogniser = LineRecogniser(networks)
        self._second_opinion: SecondOpinion | None = None
        files = networks.files
        if settings.weights == "custom" and settings.second_opinion:
            second = load_pp_ocr_recogniser(settings)
            self._second_opinion = SecondOpinion(LineRecogniser(second))
            files += second.files
        self.identity = ReaderIdentity(
            engine=f"easyocr {easyocr.__version__}, processing {PROCESSING_VERSION}",
            weights={file.name: sha256_of_file(file) for file in files},
            settings=settings.model_dump(
                mode="json", include={"languages", "canvas_size", "min_size", "second_opinion"}
            ),
        )

    def read(self, picture: Picture) -> Reading:
        """The lines of text and the QR codes in a picture, in reading order."""
        (reading,) = self.read_all([picture])
        return reading

    def read_all(self, pictures: Sequence[Picture]) -> list[Reading]:
        """Read several pictures: the lines of all of them go through the recogniser together."""
        polygons = find_all_ways(self._detector, [picture.pixels for picture in pictures])
        crops = [self._crops(*pair) for pair in zip(pictures, polygons, strict=True)]
        texts = iter(self._recogniser.read([crop.pixels for each in crops for crop in each]))
        found = [_one_way([(crop, next(texts)) for crop in each]) for each in crops]
        bettered = iter(self._bettered(pictures, found))
        return [
            Reading(
                tuple(_lines([(crop, next(bettered)) for crop, _ in each])), find_codes(picture)
            )
            for picture, each in zip(pictures, found, strict=True)
        ]

    def _bettered(
        self, pictures: Sequence[Picture], found: Sequence[Sequence[Found]]
    ) -> list[Text]:
        """All texts with the second opinion, if any, and what stands behind names' boxes."""
        crops = [crop for each in found for crop, _ in each]
        texts = [text for each in found for _, text in each]
        if self._second_opinion:
            texts = self._second_opinion.of(texts, [crop.pixels for crop in crops])
        pixels = [
            picture.pixels for picture, each in zip(pictures, found, strict=True) for _ in each
        ]
        asked = [index for index, text in enumerate(texts) if may_go_on(text.text)]
        further = [
            crops[index].frame.cut_further(pixels[index], crops[index], FURTHER) for index in asked
        ]
        ends = [
            with_underscore(texts[index], read)
            for index, read in zip(asked, self._recogniser.read(further), strict=True)
        ]
        if self._second_opinion:
            ends = self._second_opinion.of_ends(ends, further)
        for index, text in zip(asked, ends, strict=True):
            texts[index] = text
        return texts

    def _crops(self, picture: Picture, polygons: Sequence[Polygon]) -> list[Crop]:
        """Lines of a picture; those that run up or down twice, once as if either way were it."""
        lying, tall = split_by_direction(polygons)
        ways = [(0, lying), (1, tall), (3, tall)]
        return [
            crop
            for turns, of_way in ways
            for crop in Frame(turns, picture.height, picture.width).cut(
                picture.pixels, of_way, self.settings.min_size
            )
        ]


def _one_way(found: Sequence[Found]) -> list[Found]:
    """Of one picture without those that run the less sure of up and down."""
    lying, up, down = (_of_way(found, turns) for turns in (0, 1, 3))
    # Nobody writes in both ways: all lines together tell which one it is.
    return lying + max(up, down, key=_sureness)


def _of_way(found: Sequence[Found], turns: int) -> list[Found]:
    return [each for each in found if each[0].frame.turns == turns]


def _sureness(found: Sequence[Found]) -> float:
    return sum(len(read.text) * read.confidence for _, read in found)


def _lines(found: Sequence[Found]) -> Iterator[Line]:
    """The lines of one picture in reading order: lying ones, then those that run up or down."""
    for turns in (0, 1, 3):
        yield from _ordered(_of_way(found, turns))


def _ordered(found: Sequence[Found]) -> Iterator[Line]:
    """Lines ordered as they stand in their frame, with their corners in the picture."""
    frame_lines = {
        Line(read.text, read.confidence, tuple(map(tuple, crop.box.tolist()))): crop  # type: ignore[arg-type]
        for crop, read in found
        if read.text.strip()
    }
    for line in in_reading_order(frame_lines):
        crop = frame_lines[line]
        yield Line(line.text.strip(), line.confidence, crop.frame.box_in_picture(crop))

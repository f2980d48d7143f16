"""A second look for lines that run up or down: detectors miss many that they find lying."""

from collections.abc import Sequence

from reviewlens.reading.detection import Detector, Pixels
from reviewlens.reading.frames import Frame
from reviewlens.reading.polygons import Polygon, holds, is_tall, is_wide


def find_all_ways(detector: Detector, pictures: Sequence[Pixels]) -> list[list[Polygon]]:
    """The polygons in each RGB picture [height, width, 3].

    Where one is tall, the detector sees the picture turned by a quarter, too. Of the polygons that
    it finds there those are taken that run up or down, but for what stands on a lying line.
    """
    found = detector.find(pictures)
    asked = [index for index, polygons in enumerate(found) if any(map(is_tall, polygons))]
    frames = [Frame(1, *pictures[index].shape[:2]) for index in asked]
    again = detector.find(
        [frame.image(pictures[index]) for index, frame in zip(asked, frames, strict=True)]
    )
    for index, frame, polygons in zip(asked, frames, again, strict=True):
        turned = [frame.polygon_in_picture(polygon) for polygon in polygons]
        found[index] = _together(found[index], turned)
    return found


def _together(upright: Sequence[Polygon], turned: Sequence[Polygon]) -> list[Polygon]:
    """Both without what is found in parts, or across, by the look that is made for other lines."""
    lying, tall = [*filter(is_wide, upright)], [*filter(is_tall, turned)]
    crossed = zip(tall, holds(lying, tall).T, holds(tall, lying), strict=True)
    lines = [line for line, by, across in crossed if not (by.any() or across.any())]
    parts = zip(upright, holds(lines, upright).T, strict=True)
    return [polygon for polygon, of_line in parts if not of_line.any()] + lines

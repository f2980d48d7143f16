"""Every reader reads the same pictures in turn; what comes of it, slice by slice."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.reader.pictures import Sample, Slot
from benchmarks.reader.readers import Answer, Reader
from benchmarks.reader.scores import Score, score, total


@dataclass(frozen=True)
class Record:
    """What the readers made of one picture: answers and scores by the reader's name."""

    slot: Slot
    layout: str
    truths: tuple[str, ...]
    answers: Mapping[str, Answer]
    scores: Mapping[str, Score]


@dataclass(frozen=True)
class Row:
    """One reader on a slice: its score, None where only its time means something.

    `seconds` is the median for a picture, `times_ours` its ratio to our median on these pictures.
    """

    score: Score | None
    pictures: int
    seconds: float
    times_ours: float


SLICES: Mapping[str, Callable[[Record], bool]] = {
    "printed overlays": lambda record: record.slot.group == "print",
    "handwriting": lambda record: record.slot.group == "handwriting",
    "of both, text on its side": lambda record: record.layout == "turned",
    "all": lambda _: True,
}


def hold(
    samples: Iterable[Sample], readers: Sequence[Reader], count: int, sampled: int
) -> list[Record]:
    """Let each reader read each of `count` samples; some read only `sampled` of them, spread."""
    step = max(1, count // max(1, sampled))
    records = []
    for index, sample in enumerate(samples):
        on_sample = index % step == 0 and index // step < sampled
        answers = {
            reader.name: reader.read(sample)
            for reader in readers
            if reader.every_picture or on_sample
        }
        scores = {
            name: score(sample.truths, answer.text)
            for name, answer in answers.items()
            if answer.text is not None
        }
        records.append(Record(sample.slot, sample.layout, sample.truths, answers, scores))
    return records


def summarise(records: Sequence[Record], ours: str) -> dict[str, dict[str, Row]]:
    """The rows of each slice by the reader's name; slices and readers without pictures left out."""
    slices = {}
    for name, belongs in SLICES.items():
        kept = [record for record in records if belongs(record)]
        readers = dict.fromkeys(reader for record in kept for reader in record.answers)
        if kept:
            slices[name] = {reader: _row(kept, reader, ours) for reader in readers}
    return slices


def by_family(records: Sequence[Record]) -> dict[str, dict[str, float]]:
    """The CER of each reader on each font family."""
    families: dict[str, dict[str, list[Score]]] = {}
    for record in records:
        for reader, one in record.scores.items():
            families.setdefault(record.slot.family, {}).setdefault(reader, []).append(one)
    return {
        family: {reader: total(scores).cer for reader, scores in readers.items()}
        for family, readers in sorted(families.items())
    }


def _row(records: Sequence[Record], reader: str, ours: str) -> Row:
    read = [record for record in records if reader in record.answers]
    scores = [record.scores[reader] for record in read if reader in record.scores]
    seconds = median(record.answers[reader].seconds for record in read)
    beside = [record.answers[ours].seconds for record in read if ours in record.answers]
    return Row(
        score=total(scores) if scores else None,
        pictures=len(read),
        seconds=seconds,
        times_ours=seconds / median(beside) if beside else math.nan,
    )

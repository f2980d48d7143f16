"""Pictures described by a Ray Data job: an actor pool, here or in a cluster."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import ray.data
from ray.data import ActorPoolStrategy

from reviewlens.clip import Clip
from reviewlens.picture import PictureLimits
from reviewlens.reading.reader import EasyOcrReader
from reviewlens.settings import EncoderSettings, ReaderSettings
from training.cluster import cluster, worker_environment, workers_for
from training.description import KINDS, Described, Describer, Wanted

_BATCH = 16
_BLOCK = 64


class DescribingActor:
    """One copy of encoder and reader, for batches of rows."""

    def __init__(
        self, encoder: EncoderSettings, reader: ReaderSettings, limits: PictureLimits
    ) -> None:
        self._describer = Describer(Clip(encoder), EasyOcrReader(reader), limits)

    def __call__(self, batch: dict[str, Any]) -> dict[str, Any]:
        """Rows of `file` and `kinds` to rows of `index`, `digest`, `problem` and each kind."""
        wanted = [
            Wanted(Path(file), frozenset(kinds.split()))
            for file, kinds in zip(batch["file"].tolist(), batch["kinds"].tolist(), strict=True)
        ]
        described = self._describer.describe(wanted)
        columns: dict[str, Any] = {
            "index": batch["index"],
            "digest": [each.digest for each in described],
            "problem": [each.problem or "" for each in described],
        }
        return columns | {
            kind: [each.values.get(kind, b"") for each in described] for kind in KINDS
        }


def describe_in_cluster(
    wanted: Sequence[Wanted],
    encoder: EncoderSettings,
    reader: ReaderSettings,
    limits: PictureLimits,
    workers: int | None,
    gpus: float,
) -> Iterator[tuple[int, Described]]:
    """Index and description of each file, as they are ready.

    Runs in the cluster that RAY_ADDRESS names, else in one started here. None `workers` means one a
    CPU, or as many as the GPUs carry at `gpus` each. Every node must see the files.
    """
    with cluster():
        yield from _run(wanted, (encoder, reader, limits), workers, gpus)


def _run(
    wanted: Sequence[Wanted],
    models: tuple[EncoderSettings, ReaderSettings, PictureLimits],
    workers: int | None,
    gpus: float,
) -> Iterator[tuple[int, Described]]:
    if workers is None:
        workers = workers_for(-(-len(wanted) // _BATCH), gpus)
    rows = [
        {"index": index, "file": str(each.file.resolve()), "kinds": " ".join(sorted(each.kinds))}
        for index, each in enumerate(wanted)
    ]
    described = ray.data.from_items(rows, override_num_blocks=-(-len(rows) // _BLOCK)).map_batches(
        DescribingActor,
        fn_constructor_args=models,
        compute=ActorPoolStrategy(size=workers),
        batch_size=_BATCH,
        num_cpus=1,
        num_gpus=gpus,
        runtime_env=worker_environment(),
    )
    for row in described.iter_rows():
        values = {kind: row[kind] for kind in KINDS if row[kind]}
        yield row["index"], Described(row["digest"], values, row["problem"] or None)

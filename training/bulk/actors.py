"""The Ray Data job: a pool of actors, each with a copy of the models."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pyarrow as pa
import ray.data
from ray.data import ActorPoolStrategy

from reviewlens.errors import BundleError, ReviewlensError
from training.bulk.scorer import Scorer
from training.bulk.source import Blobs, Files
from training.cluster import cluster, cpus_beside_reads, worker_environment, workers_for

if TYPE_CHECKING:
    from training.bulk.job import Job

_BATCHES_A_BLOCK = 2
_FAILURE = "failure"


class ScoringActor:
    """One copy of the models, for tables of files or of bytes."""

    def __init__(self, bundle: str, text: bool, blobs: Blobs | None, done: frozenset[str]) -> None:
        self._scorer: Scorer | None = None
        try:
            self._scorer = Scorer(bundle, text=text)
        except ReviewlensError as error:
            # Raised here it would be tried three times, and arrive as the text of tracebacks.
            self._failure = error.detail
        self._blobs, self._done = blobs, done

    def __call__(self, table: pa.Table) -> pa.Table:
        """A table of the source to a table of scores, or of why the models cannot be loaded."""
        if self._scorer is None:
            return pa.table({_FAILURE: [self._failure]})
        if self._blobs is None:
            return self._scorer.files(table)
        return self._scorer.blobs(table, self._blobs, self._done)


def score_in_cluster(
    job: "Job", source: Files | Blobs, done: frozenset[str], batch: int
) -> Iterator[pa.Table]:
    """Scores as they are ready.

    Runs in the cluster that RAY_ADDRESS names, else in one started here. Every node must see the
    pictures and the bundle; the results are written here. Raises BundleError where an actor cannot
    load the models.
    """
    block = batch * _BATCHES_A_BLOCK
    blobs: Blobs | None
    with cluster():
        workers = job.workers or workers_for(-(-len(source) // batch), job.gpus)
        if isinstance(source, Files):
            pictures = ray.data.from_arrow(list(source.tables(block)))
            blobs, done = None, frozenset[str]()  # what is done is left out already
            cpus = 1.0
        else:
            blocks = -(-len(source) // block)
            files = [str(file.absolute()) for file in source.files]
            pictures = ray.data.read_parquet(files, override_num_blocks=blocks).select_columns(
                source.columns
            )
            blobs, cpus = source, cpus_beside_reads(workers)
        scored = pictures.map_batches(
            ScoringActor,
            fn_constructor_args=(str(job.bundle.absolute()), job.text, blobs, done),
            compute=ActorPoolStrategy(size=workers),
            batch_size=batch,
            batch_format="pyarrow",
            num_cpus=cpus,
            num_gpus=job.gpus,
            runtime_env=worker_environment(),
        )
        for rows in scored.iter_batches(batch_size=None, batch_format="pyarrow"):
            if _FAILURE in rows.column_names:
                raise BundleError(rows[_FAILURE][0].as_py())
            if rows.num_rows:
                yield rows

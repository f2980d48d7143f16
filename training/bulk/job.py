"""Everything that is not done yet, scored: in this process, or by a pool of actors."""

from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from reviewlens.bundle import Bundle
from training.bulk.parts import Parts
from training.bulk.scorer import Scorer, schema_of
from training.bulk.source import Blobs, Files

_BATCH = 16
_FEWEST_FOR_RAY = 64


@dataclass(frozen=True)
class Job:
    """What to score, by what, to where.

    With 0 `workers` everything runs in this process; None means a Ray Data job where it pays.
    `gpus` are those of a worker.
    """

    source: Files | Blobs
    bundle: Path
    out: Path
    text: bool = False
    workers: int | None = None
    gpus: float = 0.0


class Run:
    """One run of a job: `total` pictures of the source are left, `before` are known to be done.

    Pictures that only their bytes name are all left: those that are done are found on the way, and
    give no row.
    """

    def __init__(self, job: Job) -> None:
        """Look at what is done; raises DataError and BundleError."""
        self._job = job
        Bundle.open(job.bundle)  # said here rather than by every actor
        self._parts = Parts(job.out, job.bundle, schema_of(text=job.text))
        self._done = self._parts.done()
        self._source = job.source
        if isinstance(self._source, Files):
            self._source = self._source.without(self._done)
            self.total = len(self._source)
        else:
            self.total = self._source.left(self._done)
        self.before = len(job.source) - self.total

    def scores(self) -> Generator[pa.Table, None, None]:
        """Rows as they are ready, which is in no order; each is in OUT once all are taken.

        Where the caller ends early, what was given is kept.
        """
        if not self.total:
            return
        try:
            with closing(self._tables()) as tables:
                for rows in tables:
                    self._parts.add(rows)
                    yield rows
        finally:
            self._parts.flush()

    def _tables(self) -> Generator[pa.Table, None, None]:
        job, workers = self._job, self._job.workers
        if workers == 0 or (workers is None and self.total < _FEWEST_FOR_RAY):
            scorer = Scorer(str(job.bundle), text=job.text)
            for table in self._source.tables(_BATCH):
                if isinstance(self._source, Files):
                    yield scorer.files(table)
                else:
                    yield scorer.blobs(table, self._source, self._done)
            return
        from training.bulk.actors import score_in_cluster

        yield from score_in_cluster(job, self._source, self._done, _BATCH)

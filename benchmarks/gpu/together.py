"""The encoder and the reader beside each other on one GPU, in processes as replicas are."""

import multiprocessing
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from threading import Barrier
from typing import Any

from benchmarks.gpu.measure import ENCODER_WHOLE
from benchmarks.gpu.networks import encoder, photos, reader
from reviewlens.picture import Picture
from reviewlens.settings import Precision

_PATIENCE_S = 300.0


@dataclass(frozen=True)
class Share:
    """What one of the two does: ``batch`` pictures again and again.

    It is the encoder where ``what`` is ENCODER_WHOLE, else the reader.
    """

    what: str
    source: str
    device: str
    precision: Precision
    batch: int


def alone_and_together(shares: list[Share], seconds: float) -> Mapping[str, tuple[float, float]]:
    """Pictures a second of each by itself, and while the others work too."""
    together = _at_once(shares, seconds)
    return {
        share.what: (_at_once([share], seconds)[share.what], together[share.what])
        for share in shares
    }


def _at_once(shares: list[Share], seconds: float) -> dict[str, float]:
    context = multiprocessing.get_context("spawn")
    with context.Manager() as started:
        manager: Any = started  # whose types say nothing of barriers
        barrier: Barrier = manager.Barrier(len(shares))
        with ProcessPoolExecutor(len(shares), mp_context=context) as pool:
            rates = [pool.submit(_rate, share, barrier, seconds) for share in shares]
            return {share.what: rate.result() for share, rate in zip(shares, rates, strict=True)}


def _rate(share: Share, barrier: Barrier, seconds: float) -> float:
    pictures = photos(share.batch)
    work: Callable[[Sequence[Picture]], Any]
    if share.what == ENCODER_WHOLE:
        work = encoder(share.source, share.device, share.precision).embed
    else:
        work = reader(share.device, share.precision).read_all
    work(pictures)
    barrier.wait(_PATIENCE_S)  # one that could not load must not be waited for without end
    done, begun = 0, time.perf_counter()
    while (taken := time.perf_counter() - begun) < seconds:
        work(pictures)
        done += len(pictures)
    return done / taken

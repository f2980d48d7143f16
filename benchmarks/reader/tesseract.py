"""Tesseract with its Russian and English models, as a program that reads a PNG file."""

import os
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import cv2

from benchmarks.reader.pictures import Sample
from benchmarks.reader.readers import Answer

PROGRAM = "tesseract"
LANGUAGES = ("rus", "eng")
# Page segmentation: 3 is Tesseract's default, 11 is meant for text strewn over a picture.
MODES = (3, 11)
_WARM_READS = 3


def not_installed() -> str | None:
    """What is missing to run Tesseract, or None."""
    if shutil.which(PROGRAM) is None:
        return "not installed"
    # The list was printed to stderr by older versions.
    listed = _run(PROGRAM, "--list-langs")
    missing = set(LANGUAGES) - set((listed.stdout + listed.stderr).split())
    return f"not installed: its language {', '.join(sorted(missing))}" if missing else None


def version() -> str:
    """Such as 5.3.0, or "not installed"."""
    if shutil.which(PROGRAM) is None:
        return "not installed"
    shown = _run(PROGRAM, "--version")
    found = re.search(r"tesseract v?(\S+)", shown.stdout + shown.stderr)
    return found[1] if found else "unknown"


class Tesseract:
    """One mode of page segmentation; the threads are Tesseract's default, or one where faster."""

    every_picture = True

    def __init__(self, mode: int) -> None:
        self.name = f"Tesseract --psm {mode}"
        self._options = ("-l", "+".join(LANGUAGES), "--psm", str(mode))
        self._limit: str | None = None

    @property
    def threads(self) -> str:
        """What the warming up found to be faster."""
        return "its own threads" if self._limit is None else f"OMP_THREAD_LIMIT={self._limit}"

    def warm(self, sample: Sample) -> None:
        """Find out on one picture whether one thread is faster than Tesseract's own choice."""
        best: dict[str | None, float] = {}
        for _ in range(_WARM_READS):
            for self._limit in (None, "1"):
                seconds = self.read(sample).seconds
                best[self._limit] = min(seconds, best.get(self._limit, seconds))
        self._limit = min(best, key=best.__getitem__)

    def read(self, sample: Sample) -> Answer:
        """Read a picture against the clock, which starts when the file lies there.

        Raises subprocess.CalledProcessError where Tesseract fails.
        """
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "picture.png"
            cv2.imwrite(str(file), cv2.cvtColor(sample.picture.pixels, cv2.COLOR_RGB2BGR))
            start = time.perf_counter()
            done = _run(PROGRAM, str(file), "stdout", *self._options, limit=self._limit)
            seconds = time.perf_counter() - start
        done.check_returncode()
        return Answer(done.stdout, seconds)


def _run(*command: str, limit: str | None = None) -> subprocess.CompletedProcess[str]:
    environment = dict(os.environ)
    if limit is not None:
        environment["OMP_THREAD_LIMIT"] = limit
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False
    )

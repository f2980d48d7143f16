"""What the encoders are tried on, and what comes of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GridSearchCV, StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from tqdm import tqdm

from benchmarks.clip import pictures
from benchmarks.clip.encoders import Encoder, Rows
from benchmarks.clip.pictures import Labelled
from benchmarks.clip.prompts import LANGUAGES, Prompts, clothes_prompts, intent_prompts
from reviewlens.arrays import Labels
from reviewlens.picture import decode
from training.synthetic import Part

CLOTHES = "clothes"
OVERLAY = "promotional text or a bare photo"
SPAM = "spam or honest"
SCREENS = "screenshots"
PROBE = "linear probe"
_AT_ONCE = 32
_PROBE_FOLDS = 5
_PROBE_CS = tuple(10.0**power for power in range(-4, 1))

Measure = Literal["top-1", "ROC-AUC"]
Make = Callable[[Path, Part, int, int, Path], Labelled]


@dataclass(frozen=True)
class Task:
    """Pictures to fit a probe on and pictures to try it on; ``measure`` is the probe's."""

    name: str
    train: Labelled
    test: Labelled
    measure: Measure
    prompts: Prompts = field(default_factory=dict)


@dataclass(frozen=True)
class Row:
    """The scores on a task by the encoder's name; None where an encoder knows no texts."""

    task: str
    way: str
    measure: Measure
    pictures: int
    scores: Mapping[str, float | None]

    @property
    def name(self) -> str:
        """The task and the way."""
        return f"{self.task}: {self.way}"


def zero_shot(language: str) -> str:
    """What zero-shot work in a language is called in the table."""
    return f"zero-shot, {LANGUAGES[language]}"


def gather(data: Path, work: Path, *, photos: int, made: int, seed: int) -> list[Task]:
    """All tasks: at most so many photos of either part, and so many made pictures to train on.

    Half as many made pictures are held out. Raises FileNotFoundError and ValueError where the
    data lack a list, photos or fonts.
    """
    examples = pictures.clothes_classes(data)
    names = [photo.category for photo in examples]
    tasks = [
        Task(
            CLOTHES,
            pictures.clothes(data, "train", names, photos, seed),
            pictures.clothes(data, "test", names, photos, seed),
            "top-1",
            clothes_prompts(examples),
        )
    ]
    sets: list[tuple[str, Make, Measure, Prompts]] = [
        (OVERLAY, pictures.overlays, "ROC-AUC", {}),
        (SPAM, pictures.synthetic, "ROC-AUC", {}),
        (SCREENS, pictures.screens, "top-1", intent_prompts()),
    ]
    for name, make, measure, prompts in sets:
        train = make(data, "train", made, seed, work)
        test = make(data, "test", -(-made // 2), seed, work)
        tasks.append(Task(name, train, test, measure, prompts))
    return tasks


def solve(task: Task, encoders: Sequence[Encoder]) -> Iterator[Row]:
    """The rows of a task."""
    train, test = look(task.train.files, encoders), look(task.test.files, encoders)
    truth, count = task.test.labels, len(task.test.files)
    for language, prompts in task.prompts.items():
        scores = {
            encoder.name: top_1(test[encoder.name], truth, encoder, prompts) for encoder in encoders
        }
        yield Row(task.name, zero_shot(language), "top-1", count, scores)
    probes = {
        name: probe(train[name], task.train.labels, rows, truth, task.measure)
        for name, rows in test.items()
    }
    yield Row(task.name, PROBE, task.measure, count, probes)


def look(files: Sequence[Path], encoders: Sequence[Encoder]) -> dict[str, Rows]:
    """The rows of the files by the encoder's name; each file is decoded once."""
    seen: dict[str, list[Rows]] = {encoder.name: [] for encoder in encoders}
    for start in tqdm(range(0, len(files), _AT_ONCE), unit="batch", leave=False):
        batch = [decode(file.read_bytes()) for file in files[start : start + _AT_ONCE]]
        for encoder in encoders:
            seen[encoder.name].append(encoder.embed(batch))
    return {name: np.concatenate(rows) for name, rows in seen.items()}


def top_1(
    rows: Rows, truth: Labels, encoder: Encoder, prompts: Sequence[Sequence[str]]
) -> float | None:
    """Share of the rows that are nearest to the mean text of their own class."""
    means = []
    for texts in prompts:
        embedded = encoder.embed_texts(texts)
        if embedded is None:
            return None
        mean = embedded.mean(axis=0)
        means.append(mean / np.linalg.norm(mean))
    return float(((rows @ np.array(means).T).argmax(axis=1) == truth).mean())


def probe(train: Rows, labels: Labels, test: Rows, truth: Labels, measure: Measure) -> float:
    """The score of a linear probe; ROC-AUC is for two classes.

    How far it is regularised is chosen on the training rows, by cross-validation: encoders differ
    in what fits them (Radford et al., "Learning Transferable Visual Models From Natural Language
    Supervision", 2021, A.3, swept it, too).
    """
    classifier = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))
    fitted = GridSearchCV(
        classifier,
        {"logisticregression__C": _PROBE_CS},
        scoring="roc_auc" if measure == "ROC-AUC" else "accuracy",
        cv=StratifiedKFold(
            min(_PROBE_FOLDS, int(np.bincount(labels).min())), shuffle=True, random_state=0
        ),
    )
    fitted.fit(train, labels)
    if measure == "ROC-AUC":
        return float(roc_auc_score(truth, fitted.predict_proba(test)[:, 1]))
    return float((fitted.predict(test) == truth).mean())

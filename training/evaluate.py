"""A bundle against labelled pictures that it was not trained on."""

from dataclasses import dataclass, replace

import numpy as np

from reviewlens.arrays import Probabilities
from reviewlens.bundle import Bundle
from reviewlens.ensemble import ALL_BRANCHES, FEATURE_OF, columns_of, stack
from training.dataset import LabelledPictures
from training.features import Extraction, Features, extract
from training.judge import WITHOUT, slices_of
from training.metrics import metrics_of
from training.report import Judged, Report


@dataclass(frozen=True)
class Evaluation:
    """What the models of a bundle say of pictures."""

    features: Features
    judged: Judged

    @property
    def metrics(self) -> dict[str, dict[str, float]]:
        """Figures of each base model and of the stack, by name."""
        return {
            name: metrics_of(self.features.labels, self.judged.probabilities[name])
            for name in (*FEATURE_OF, "stacking")
        }

    def report(self, bundle: Bundle) -> Report:
        """As `training.report` writes it."""
        manifest = bundle.manifest
        return Report(
            name=manifest.name,
            version=manifest.version,
            class_names=manifest.class_names,
            parts={"held out": self.judged},
            thresholds=manifest.thresholds,
            target_precision={str(of): value for of, value in manifest.target_precision.items()},
            about={"pictures": str(len(self.features.labels))},
            warnings=[f"{file}: {why}" for file, why in self.features.unreadable.items()],
        )


def evaluate_bundle(
    bundle: Bundle, pictures: LabelledPictures, extraction: Extraction
) -> Evaluation:
    """Judge a bundle by the held-out rows of `pictures`, or by all where none is held out.

    Raises DataError where they hold classes that the bundle does not know, BundleError where the
    encoder or the reader is not the bundle's.
    """
    pictures = pictures.relabelled(bundle.manifest.class_names)
    if any(pictures.held_out):
        pictures = pictures.subset(np.flatnonzero(pictures.held_out))
    bundle.require_encoder(extraction.clip.identity)
    bundle.require_reader(extraction.reader.identity)
    features = extract(pictures, extraction)
    inputs = features.by_name()
    base = {
        name: bundle.classifier(name).predict_proba(inputs[feature])
        for name, feature in FEATURE_OF.items()
    }
    stacked = stack(bundle.classifier("stacker"), base)
    mean = np.mean([base[name] for name in ALL_BRANCHES], axis=0)
    probabilities: dict[str, Probabilities] = {str(name): base[name] for name in ALL_BRANCHES}
    judged = Judged(
        labels=features.labels,
        probabilities=probabilities | {"mean": mean, "stacking": stacked},
        without={},
        slices=slices_of(features),
        files=features.pictures.files,
    )
    if "fallback_stackers.joblib" in bundle.manifest.files:
        fallbacks = bundle.classifier("fallback_stackers")
        judged = replace(
            judged,
            without={
                name: fallbacks[left].predict_proba(columns_of(base, left))
                for name, left in WITHOUT.items()
            },
        )
    return Evaluation(features, judged)

"""The models that tell intents: of text, and of zero-shot and text together."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline

from reviewlens.arrays import Labels, Probabilities
from reviewlens.bundle import Bundle, IntentPart, add_intent
from reviewlens.clip import Clip
from reviewlens.intent_model import WAYS, Way, heed_other, log_probabilities
from reviewlens.manifest import IntentRecord, TrainingRecord
from reviewlens.reading.reader import EasyOcrReader
from reviewlens.zero_shot import OTHER, PROMPTS, ZeroShot
from training.dataset import LabelledPictures, data_digest, pictures_of_class
from training.features import Extraction, extract
from training.intent.noise import misread
from training.intent.phrases import phrases
from training.intent.pictures import draw_pictures, in_order
from training.intent.threshold import Outcome, choose_threshold, outcome_of
from training.synthetic import Part

PRECISION = 0.97
TUNE_SHARE = 0.35
_FOLDS = 5
_NOISY_COPIES = 2

CLASSES = tuple(PROMPTS)
_OTHER = CLASSES.index(OTHER)


@dataclass(frozen=True)
class Seen:
    """What the models see of n pictures; labels are places in CLASSES."""

    zero_shot: Probabilities
    texts: tuple[str, ...]
    labels: Labels
    digests: tuple[str, ...]


@dataclass(frozen=True)
class Trained:
    """A bundle with intents, and how each way did on the pictures that were not trained on."""

    bundle: Bundle
    outcomes: Mapping[Way, Outcome]


def train_intent(
    data: Path, bundle: Bundle, work: Path, cache_file: Path, *, count: int, seed: int
) -> Trained:
    """Train on `count` made screenshots and some photos, and write the models into the bundle.

    The text model learns from the `fit` side of the training part. What it then makes of the `tune`
    side, whose designs and wordings it has not seen, teaches the combiner and sets the threshold.
    At last the text model learns from both sides. Raises DataError where nothing can be read.
    """
    clip = Clip(bundle.encoder_settings())
    bundle.require_encoder(clip.identity)
    reader = EasyOcrReader(bundle.reader_settings())
    bundle.require_reader(reader.identity)

    def side(part: Part, share: float) -> tuple[Seen, list[str]]:
        each = max(_FOLDS, round(count * share / len(CLASSES)))
        folder = work / f"{part}-{seed}-{each}"
        drawn = draw_pictures(data, folder, part, screens=each, photos=each, seed=seed)
        seen = look(folder, clip, reader, cache_file)
        return seen, [made.text for made in in_order(folder, drawn, seen.digests)]

    (fit, fit_truths), (tune, tune_truths) = side("fit", 1 - TUNE_SHARE), side("tune", TUNE_SHARE)
    of_text = fit_text_model(fit.texts, fit_truths, fit.labels, seed).predict_proba(tune.texts)
    combiner = make_combiner(seed)
    ways = held_out(tune, of_text, seed)
    thresholds = {way: choose_threshold(tune.labels, ways[way], PRECISION, _OTHER) for way in WAYS}
    outcomes = {way: outcome_of(tune.labels, ways[way], thresholds[way], _OTHER) for way in WAYS}
    combiner.fit(log_probabilities(tune.zero_shot, of_text), tune.labels)
    labels = np.concatenate([fit.labels, tune.labels])
    record = IntentRecord(
        prompts=dict(PROMPTS),
        threshold=thresholds["combined"],
        training=TrainingRecord(
            digest=data_digest(fit.digests + tune.digests, labels),
            pictures=pictures_of_class(CLASSES, labels),
            random_state=seed,
        ),
        metrics={way: outcome.as_metrics() for way, outcome in outcomes.items()},
    )
    text_model = fit_text_model(fit.texts + tune.texts, fit_truths + tune_truths, labels, seed)
    parts: dict[IntentPart, Any] = {"intent_text": text_model, "intent_combiner": combiner}
    return Trained(add_intent(bundle, record, parts), outcomes)


def look(folder: Path, clip: Clip, reader: EasyOcrReader, cache_file: Path) -> Seen:
    """What the models see of a folder of pictures; what was seen before comes from the cache."""
    pictures = LabelledPictures.open(folder).relabelled(CLASSES)
    features = extract(pictures, Extraction(clip, reader, cache_file))
    zero_shot = ZeroShot(clip).probabilities(features.embeddings, list(PROMPTS.values()))
    return Seen(zero_shot, features.texts, features.labels, features.digests)


def fit_text_model(texts: Sequence[str], truths: Sequence[str], labels: Labels, seed: int) -> Any:
    """A classifier of texts as they were read from pictures.

    It also learns copies that were read worse, `truths`, what was drawn where that is known, and
    phrases of the intents.
    """
    rng = random.Random(seed)
    learnt = list(zip(texts, labels.tolist(), strict=True))
    for _ in range(_NOISY_COPIES):
        learnt += [(misread(rng, text), label) for text, label in learnt[: len(texts)]]
    learnt += [(text, label) for text, label in zip(truths, labels.tolist(), strict=True) if text]
    learnt += [(text, CLASSES.index(intent)) for text, intent in phrases()]
    learnt_texts, learnt_labels = zip(*learnt, strict=True)
    return make_text_model(seed).fit(learnt_texts, np.array(learnt_labels))


def make_text_model(seed: int) -> Any:
    """Logistic regression on hashed character n-grams, unfitted."""
    return make_pipeline(
        HashingVectorizer(
            analyzer="char_wb", ngram_range=(3, 5), n_features=2**16, alternate_sign=False
        ),
        TfidfTransformer(sublinear_tf=True),
        LogisticRegression(C=20.0, class_weight="balanced", max_iter=1000, random_state=seed),
    )


def make_combiner(seed: int) -> LogisticRegression:
    """Logistic regression on the logarithms of zero-shot and text probabilities, unfitted."""
    return LogisticRegression(C=1.0, class_weight="balanced", max_iter=2000, random_state=seed)


def held_out(tune: Seen, of_text: Probabilities, seed: int) -> dict[Way, Probabilities]:
    """Probabilities of each way on pictures that it has not learnt from."""
    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=seed)
    combined = cross_val_predict(
        make_combiner(seed),
        log_probabilities(tune.zero_shot, of_text),
        tune.labels,
        cv=folds,
        method="predict_proba",
    )
    heeded = heed_other(combined, of_text, _OTHER)
    return {"zero-shot": tune.zero_shot, "text": of_text, "combined": heeded}

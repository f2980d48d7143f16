"""How good a model is on pictures that it never saw."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.preprocessing import StandardScaler
from torch.nn import functional
from transformers import CLIPModel, CLIPTokenizer

from training.clip.batches import prepare, tokenize
from training.clip.captions import Writing, prompts
from training.clip.model import embed_images, embed_texts
from training.clip.pictures import SCREEN_NAMES, Pictures, clothes_of


def embed(
    model: CLIPModel, pictures: Pictures, device: str, size: int = 128
) -> NDArray[np.float32]:
    """Unit vectors (n, 256) of ``pictures``."""
    starts = range(0, len(pictures), size)
    with torch.inference_mode():
        rows = [
            embed_images(model, prepare(pictures.pixels[start : start + size], device))
            for start in starts
        ]
    return np.concatenate([row.cpu().numpy() for row in rows])


def zero_shot_clothes(
    model: CLIPModel, tokenizer: CLIPTokenizer, photos: Pictures, device: str
) -> dict[str, float]:
    """Top-1 on the ten most frequent clothes classes of ``photos``, by names in both languages."""
    clothes, classes = clothes_of(photos)
    truth = [classes.index(subject.category) for subject in clothes.subjects]
    names = {subject.category: subject for subject in clothes.subjects}
    images, figures = embed(model, clothes, device), {}
    for language in ("en", "ru"):
        texts = [prompts(getattr(names[name], language), language) for name in classes]
        figures[f"clothes_top1_{language}"] = _top_1(model, tokenizer, images, truth, texts)
    return figures


def zero_shot_screens(
    model: CLIPModel, tokenizer: CLIPTokenizer, screens: Pictures, device: str
) -> dict[str, float]:
    """Top-1 on the intents of ``screens``, by their names in both languages."""
    classes = list(SCREEN_NAMES.values())
    truth = [classes.index((subject.en, subject.ru)) for subject in screens.subjects]
    images = embed(model, screens, device)
    return {
        f"screens_top1_{language}": _top_1(
            model, tokenizer, images, truth, [[names[place]] for names in classes]
        )
        for place, language in enumerate(("en", "ru"))
    }


def promo_auc(model: CLIPModel, train: Pictures, test: Pictures, device: str) -> float:
    """ROC-AUC on ``test`` of a linear probe fitted on ``train``: promotional text or not."""
    scaler = StandardScaler()
    probe = LogisticRegression(C=0.1, max_iter=1000)
    probe.fit(scaler.fit_transform(embed(model, train, device)), _promo(train))
    scores = probe.predict_proba(scaler.transform(embed(model, test, device)))[:, 1]
    return float(roc_auc_score(_promo(test), scores))


def _top_1(
    model: CLIPModel,
    tokenizer: CLIPTokenizer,
    images: NDArray[np.float32],
    truth: Sequence[int],
    texts: Sequence[Sequence[str]],
) -> float:
    """Share of the rows that are nearest to the mean of their own class's texts."""
    device = str(model.device)
    with torch.inference_mode():
        means = [embed_texts(model, tokenize(tokenizer, of, device)).mean(0) for of in texts]
    weights = functional.normalize(torch.stack(means), dim=-1).cpu().numpy()
    return float(((images @ weights.T).argmax(1) == np.asarray(truth)).mean())


def _promo(pictures: Pictures) -> list[bool]:
    return [subject.writing is Writing.PROMO for subject in pictures.subjects]

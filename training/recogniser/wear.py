"""What cameras, messengers and screens do to a line: blur, small originals, noise, JPEG, light."""

import random

import cv2
import numpy as np
from numpy.typing import NDArray

from training.recogniser.backdrop import Grey


def wear(rng: random.Random, grey: Grey) -> NDArray[np.uint8]:
    """``grey`` (height, width), worn in some of the ways, as bytes."""
    height = grey.shape[0]
    if rng.random() < 0.35:
        grey = cv2.GaussianBlur(grey, (0, 0), 0.2 + height * rng.uniform(0, 0.033))
    elif rng.random() < 0.08:
        grey = _shaken(rng, grey)
    if rng.random() < 0.2 and height > 16:
        grey = _from_small(rng, grey)
    if rng.random() < 0.25:
        grey = _relit(rng, grey)
    if rng.random() < 0.3:
        random_state = np.random.default_rng(rng.getrandbits(32))
        noise = random_state.standard_normal(grey.shape, np.float32)
        grey = grey + noise * np.float32(rng.uniform(2, 13))
    pixels = np.clip(grey, 0, 255).astype(np.uint8)
    if rng.random() < 0.45:
        quality = [cv2.IMWRITE_JPEG_QUALITY, rng.randint(22, 90)]
        _, packed = cv2.imencode(".jpg", pixels, quality)
        pixels = np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), np.uint8)
    return pixels


def _shaken(rng: random.Random, grey: Grey) -> Grey:
    length = max(2, round(grey.shape[0] * rng.uniform(0.04, 0.12)))
    kernel = np.zeros((length, length), np.float32)
    if rng.random() < 0.5:
        kernel[length // 2] = 1 / length
    else:
        np.fill_diagonal(kernel, 1 / length)
    shaken: Grey = cv2.filter2D(grey, -1, kernel)
    return shaken


def _from_small(rng: random.Random, grey: Grey) -> Grey:
    height, width = grey.shape
    share = rng.uniform(max(0.4, 13 / height), 0.95)
    small = (max(4, round(width * share)), max(4, round(height * share)))
    shrunk = cv2.resize(grey, small, interpolation=cv2.INTER_AREA)
    how = rng.choice([cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_NEAREST])
    grown: Grey = cv2.resize(shrunk, (width, height), interpolation=how)
    return grown


def _relit(rng: random.Random, grey: Grey) -> Grey:
    """Contrast, brightness and gamma; at times a light that falls from one side."""
    light: Grey = np.clip(grey, 0, 255) / np.float32(255)
    light = light ** np.float32(rng.uniform(0.6, 1.6))
    light = light * np.float32(rng.uniform(0.5, 1.1)) + np.float32(rng.uniform(-0.05, 0.25))
    if rng.random() < 0.3:
        ramp = np.linspace(rng.uniform(0.6, 1.2), rng.uniform(0.6, 1.2), grey.shape[1])
        light = light * ramp.astype(np.float32)
    return light * np.float32(255)

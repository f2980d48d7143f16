"""The network: a CLIPModel of about eight million parameters, and heads used in training alone."""

import torch
from torch import nn
from torch.nn import functional
from transformers import CLIPConfig, CLIPImageProcessor, CLIPModel, CLIPProcessor, CLIPTokenizer

from training.clip.captions import Writing
from training.clip.tokenizer import CONTEXT

IMAGE_SIDE = 128
WIDTH = 256
HEADS_SCALE = 10.0


def build_model(tokenizer: CLIPTokenizer, seed: int) -> CLIPModel:
    """A freshly initialised model for ``tokenizer``; the same ``seed`` gives the same weights."""
    torch.manual_seed(seed)
    shape = {"hidden_size": WIDTH, "num_attention_heads": 4, "projection_dim": WIDTH}
    text = {
        "vocab_size": len(tokenizer),
        "intermediate_size": 2 * WIDTH,
        "num_hidden_layers": 4,
        "max_position_embeddings": CONTEXT,
        "bos_token_id": tokenizer.bos_token_id,
        "eos_token_id": tokenizer.eos_token_id,
        "pad_token_id": tokenizer.pad_token_id,
    }
    vision = {
        "intermediate_size": 4 * WIDTH,
        "num_hidden_layers": 6,
        "image_size": IMAGE_SIDE,
        "patch_size": 16,
    }
    return CLIPModel(
        CLIPConfig(text_config=shape | text, vision_config=shape | vision, projection_dim=WIDTH)
    )


def build_processor(tokenizer: CLIPTokenizer) -> CLIPProcessor:
    """Squashes the whole picture to a square: spam is tall, and its text comes near the edges."""
    side = {"height": IMAGE_SIDE, "width": IMAGE_SIDE}
    return CLIPProcessor(
        CLIPImageProcessor(size=side, crop_size=side, do_center_crop=False), tokenizer
    )


def embed_images(model: CLIPModel, pixels: torch.Tensor) -> torch.Tensor:
    """Unit vectors (n, 256) of normalised ``pixels`` (n, 3, 128, 128)."""
    pooled = model.vision_model(pixel_values=pixels).pooler_output
    return functional.normalize(model.visual_projection(pooled).float(), dim=-1)


def embed_texts(model: CLIPModel, tokens: dict[str, torch.Tensor]) -> torch.Tensor:
    """Unit vectors (n, 256) of tokenised texts."""
    pooled = model.text_model(**tokens).pooler_output
    return functional.normalize(model.text_projection(pooled).float(), dim=-1)


def build_heads(categories: int) -> nn.ModuleDict:
    """Linear classifiers on image embeddings that help the image tower to learn; not exported."""
    return nn.ModuleDict(
        {"category": nn.Linear(WIDTH, categories), "writing": nn.Linear(WIDTH, len(Writing))}
    )


def heads_loss(
    heads: nn.ModuleDict, images: torch.Tensor, categories: torch.Tensor, writings: torch.Tensor
) -> torch.Tensor:
    """Sum of both heads' cross-entropies on unit vectors ``images`` (n, 256)."""
    spread = images * HEADS_SCALE
    by_category = functional.cross_entropy(
        heads["category"](spread), categories, label_smoothing=0.05
    )
    return by_category + functional.cross_entropy(heads["writing"](spread), writings)

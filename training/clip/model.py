"""The network: a CLIPModel of about eight million parameters, and heads used in training alone."""

import torch
from torch.nn import functional
from transformers import CLIPConfig, CLIPImageProcessor, CLIPModel, CLIPProcessor, CLIPTokenizer

from training.clip.tokenizer import CONTEXT

IMAGE_SIDE = 176
WIDTH = 256


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


def look(
    model: CLIPModel, pixels: torch.Tensor, keep: float = 1.0
) -> tuple[torch.Tensor, torch.Tensor]:
    """Unit vectors (n, 256) of normalised ``pixels`` (n, 3, 176, 176), and mean patches (n, 256).

    ``keep`` below 1 shows the tower a random share of each picture's patches, which costs about
    that share of the time (Li et al., "Scaling Language-Image Pre-training via Masking", 2023).
    """
    tower = model.vision_model
    hidden = tower.embeddings(pixels)
    if keep < 1:
        hidden = _some_patches(hidden, keep)
    hidden = tower.encoder(inputs_embeds=tower.pre_layrnorm(hidden)).last_hidden_state
    pooled = tower.post_layernorm(hidden[:, 0])
    images = functional.normalize(model.visual_projection(pooled).float(), dim=-1)
    return images, hidden[:, 1:].float().mean(dim=1)


def embed_images(model: CLIPModel, pixels: torch.Tensor) -> torch.Tensor:
    """Unit vectors (n, 256) of normalised ``pixels`` (n, 3, 176, 176)."""
    return look(model, pixels)[0]


def embed_texts(model: CLIPModel, tokens: dict[str, torch.Tensor]) -> torch.Tensor:
    """Unit vectors (n, 256) of tokenised texts."""
    pooled = model.text_model(**tokens).pooler_output
    return functional.normalize(model.text_projection(pooled).float(), dim=-1)


def _some_patches(hidden: torch.Tensor, keep: float) -> torch.Tensor:
    count, patches, width = len(hidden), hidden.shape[1] - 1, hidden.shape[2]
    order = torch.rand(count, patches, device=hidden.device).argsort(dim=1)
    chosen = order[:, : max(1, round(keep * patches))] + 1
    seen = hidden.gather(1, chosen.unsqueeze(-1).expand(-1, -1, width))
    return torch.cat([hidden[:, :1], seen], dim=1)

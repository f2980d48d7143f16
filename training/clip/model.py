"""The network: a CLIPModel of about eight million parameters, and heads used in training alone."""

import torch
from torch.nn import functional
from transformers import CLIPConfig, CLIPImageProcessor, CLIPModel, CLIPProcessor, CLIPTokenizer

from training.clip.tokenizer import CONTEXT

IMAGE_SIDE = 176
PATCH = 16
PATCHES = IMAGE_SIDE // PATCH
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
        "patch_size": PATCH,
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
    model: CLIPModel, pixels: torch.Tensor, places: torch.Tensor | None = None
) -> tuple[torch.Tensor, torch.Tensor]:
    """Unit vectors (n, 256) of normalised ``pixels`` (n, 3, 176, 176), and patches (n, k, 256).

    The tower sees the patches at ``places`` (n, k) alone, by number, all where none are given.
    """
    tower = model.vision_model
    hidden = tower.embeddings(pixels)
    if places is not None:
        hidden = torch.cat([hidden[:, :1], at_places(hidden[:, 1:], places)], dim=1)
    hidden = tower.encoder(inputs_embeds=tower.pre_layrnorm(hidden)).last_hidden_state
    pooled = tower.post_layernorm(hidden[:, 0])
    images = functional.normalize(model.visual_projection(pooled).float(), dim=-1)
    return images, hidden[:, 1:].float()


def embed_images(model: CLIPModel, pixels: torch.Tensor) -> torch.Tensor:
    """Unit vectors (n, 256) of normalised ``pixels`` (n, 3, 176, 176)."""
    return look(model, pixels)[0]


def embed_texts(model: CLIPModel, tokens: dict[str, torch.Tensor]) -> torch.Tensor:
    """Unit vectors (n, 256) of tokenised texts."""
    pooled = model.text_model(**tokens).pooler_output
    return functional.normalize(model.text_projection(pooled).float(), dim=-1)


def some_places(whole_rows: torch.Tensor, keep: float) -> torch.Tensor:
    """A random share ``keep`` of the patches of each picture, by number, (n, k).

    What the tower does not see costs no time (Li et al., "Scaling Language-Image Pre-training via
    Masking", 2023). Of the pictures that are ``whole_rows`` (n,) it sees rows from side to side,
    on which words stand as they are.
    """
    count, device = len(whole_rows), whole_rows.device
    rows = max(1, round(keep * PATCHES))
    loose = torch.rand(count, PATCHES**2, device=device).argsort(dim=1)[:, : rows * PATCHES]
    chosen = torch.rand(count, PATCHES, device=device).argsort(dim=1)[:, :rows]
    in_rows = chosen.unsqueeze(-1) * PATCHES + torch.arange(PATCHES, device=device)
    return torch.where(whole_rows.unsqueeze(-1), in_rows.flatten(1), loose)


def at_places(patches: torch.Tensor, places: torch.Tensor) -> torch.Tensor:
    """Those of ``patches`` (n, m, d) at ``places`` (n, k), (n, k, d)."""
    return patches.gather(1, places.unsqueeze(-1).expand(-1, -1, patches.shape[2]))

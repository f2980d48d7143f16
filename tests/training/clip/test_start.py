"""The network, and where its training starts."""

import torch
from transformers import CLIPTokenizer

from training.clip.model import IMAGE_SIDE, build_model, embed_images, look
from training.clip.start import start_from_data, start_from_model


def test_own_forward_is_that_of_transformers(tokenizer: CLIPTokenizer) -> None:
    model = build_model(tokenizer, 1).eval()
    pixels = torch.randn(2, 3, IMAGE_SIDE, IMAGE_SIDE, generator=torch.Generator().manual_seed(0))
    theirs = model.get_image_features(pixels).pooler_output
    assert torch.allclose(
        embed_images(model, pixels), torch.nn.functional.normalize(theirs, dim=-1), atol=1e-5
    )
    images, patches = look(model, pixels, keep=0.5)
    assert images.shape == patches.shape == (2, 256)
    assert not torch.allclose(images, embed_images(model, pixels), atol=1e-3)


def test_the_start_whitens_patches_and_parts_places(tokenizer: CLIPTokenizer) -> None:
    noise = torch.rand(30, 3, 4, 4, generator=torch.Generator().manual_seed(0))
    pixels = torch.nn.functional.interpolate(noise, (IMAGE_SIDE, IMAGE_SIDE), mode="bicubic")
    pixels += 0.1 * torch.randn(pixels.shape, generator=torch.Generator().manual_seed(1))
    model = build_model(tokenizer, 1)
    start_from_data(model, pixels)
    embeddings = model.vision_model.embeddings
    seen = embeddings.patch_embedding(pixels).flatten(2).transpose(1, 2).flatten(0, 1)
    spread = seen.T @ seen / len(seen)
    assert spread.diagonal().min() > 0.5 * spread.diagonal().max()
    assert (spread - spread.diagonal().diag()).abs().max() < 0.2 * spread.diagonal().mean()
    places = embeddings.position_embedding.weight[1:]
    apart = torch.cdist(places, places)
    assert apart[0, 1] < apart[0, 5] < apart[0, 63]
    assert apart.fill_diagonal_(1).min() > 0.1


def test_a_model_grows_to_larger_pictures(tokenizer: CLIPTokenizer) -> None:
    name = "vision_model.embeddings.position_embedding.weight"
    model = build_model(tokenizer, 1)
    grown = start_from_model(model, 2 * IMAGE_SIDE)
    assert start_from_model(model, IMAGE_SIDE) is model
    small, large = model.state_dict(), grown.state_dict()
    assert all(torch.equal(small[key], large[key]) for key in small if key != name)
    # Places keep their meaning: four of the finer grid lie where one of the coarser lay.
    coarse = small[name][1:].T.reshape(-1, IMAGE_SIDE // 16, IMAGE_SIDE // 16)
    fine = large[name][1:].T.reshape(-1, IMAGE_SIDE // 8, IMAGE_SIDE // 8)
    pooled = torch.nn.functional.avg_pool2d(fine, 2)
    near = torch.nn.functional.cosine_similarity(pooled, coarse, dim=0)
    assert near.min() > 0.9
    pixels = torch.zeros(1, 3, 2 * IMAGE_SIDE, 2 * IMAGE_SIDE)
    assert embed_images(grown, pixels).shape == (1, 256)

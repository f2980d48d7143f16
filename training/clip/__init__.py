"""Contrastive pre-training, from nothing, of the small CLIP that ships with the project."""

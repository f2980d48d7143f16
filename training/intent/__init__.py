"""The models that tell what a screenshot is about: made pictures in, parts of a bundle out."""

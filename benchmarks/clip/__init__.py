"""How well, and how fast, a CLIP sees pictures made of parts that it never saw."""

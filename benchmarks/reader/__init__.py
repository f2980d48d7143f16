"""How well, and how fast, our reader reads pictures made of parts that it never saw."""

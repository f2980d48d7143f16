"""SHA-256 of files."""

import hashlib
from pathlib import Path


def sha256_of_file(path: Path) -> str:
    """SHA-256 of a file's content, in hexadecimal. Raises OSError where it cannot be read."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

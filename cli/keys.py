"""`reviewlens new-key`."""

import hashlib
import secrets

from rich.console import Console


def new_key() -> None:
    """Make an API key: print it, and what to write under args.ingress.access.keys.

    Example: reviewlens new-key
    """
    key = secrets.token_urlsafe(32)
    digest = hashlib.sha256(key.encode()).hexdigest()
    console = Console()
    console.print(f"key (for the client, shown once): {key}", soft_wrap=True, highlight=False)
    console.print(f"sha256 (for the config): {digest}", soft_wrap=True, highlight=False)

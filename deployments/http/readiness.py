"""Whether the deployments are there that an answer needs."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from reviewlens.errors import DeploymentDown

if TYPE_CHECKING:
    from deployments.http.app import Service


async def require_ready(service: "Service", needed: Collection[str] | None = None) -> None:
    """Raise DeploymentDown that names those of `needed`, or of all, without a running replica."""
    problems = await service.problems()
    down = {name: why for name, why in problems.items() if needed is None or name in needed}
    if down:
        listed = "; ".join(f"{name}: {why}" for name, why in down.items())
        raise DeploymentDown(f"Not ready: {listed}.")

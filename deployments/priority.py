"""Models yield to what carries requests, where both want the same core."""

import os

NICENESS = 5


def yield_to_others(niceness: int) -> None:
    """Lower the priority of this thread, and of those that it starts from now on.

    Without it a refusal waits for its turn behind networks that take every core.
    """
    # Linux takes 0 for the calling thread; who may not lower it further has lowered it already.
    os.setpriority(os.PRIO_PROCESS, 0, max(niceness, os.getpriority(os.PRIO_PROCESS, 0)))

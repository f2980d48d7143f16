import os
import threading

from deployments.priority import yield_to_others


def test_lowers_this_thread_and_what_it_starts_and_no_other() -> None:
    before = os.getpriority(os.PRIO_PROCESS, 0)
    seen: list[int] = []

    def model() -> None:
        yield_to_others(before + 1)
        yield_to_others(before)  # it never raises itself
        seen.append(os.getpriority(os.PRIO_PROCESS, 0))
        child = threading.Thread(target=lambda: seen.append(os.getpriority(os.PRIO_PROCESS, 0)))
        child.start()
        child.join()

    thread = threading.Thread(target=model)
    thread.start()
    thread.join()
    assert seen == [before + 1, before + 1]
    assert os.getpriority(os.PRIO_PROCESS, 0) == before

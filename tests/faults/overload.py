"""Far more pictures than there is capacity for, and memory over thousands of them."""

import io
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from statistics import median

import numpy as np
import requests
from PIL import Image

from benchmarks.serve.figures import percentiles
from benchmarks.serve.load import Bounds, Closed, Endpoint, Open, send
from benchmarks.serve.processes import Memory
from tests.faults.corpus import photo
from tests.faults.graph import PICTURES, Graph, explain, problem_with_refusal
from tests.faults.tally import Tally

_TIMES = 10
_REFUSAL_P99_S = 0.25
_BACK_S = 5.0
_MOST_MIB = 100.0
_MOST_OF_ONE_MIB = 32.0


def ten_times_the_capacity(graph: Graph, seconds: float) -> Tally:
    """An open load of ten times what four clients get through."""
    tally = Tally("10 x the capacity")
    pending = graph.config["applications"][0]["args"].get("ingress", {}).get("max_pending", 32)
    endpoint = Endpoint(graph.url + "/explain")  # which no cache answers
    calm = send(endpoint, PICTURES, Closed(4), Bounds(1_000, 8.0), seed=1)
    capacity = sum(outcome.status == 200 for outcome in calm.outcomes) / calm.seconds
    alone = _latency(graph)
    most = round(_TIMES * capacity * seconds)
    load = send(endpoint, PICTURES, Open(_TIMES * capacity), Bounds(most, seconds), seed=2)
    answered = time.monotonic()
    tally.inputs = len(load.outcomes)
    for outcome in load.outcomes:
        expected = outcome.status in (200, 429)
        tally.count(outcome.status, None if expected else f"{outcome.status} {outcome.reason}")
    refused = [outcome.seconds for outcome in load.outcomes if outcome.status == 429]
    accepted = [outcome.seconds for outcome in load.outcomes if outcome.status == 200]
    _, _, refusal = percentiles(refused)
    _, p95, _ = percentiles(accepted)
    tally.notes += [
        f"{capacity:.1f}/s with 4 clients, {_TIMES * capacity:.0f}/s sent",
        f"refusals p99 {1000 * refusal:.0f} ms",
        f"accepted p95 {p95:.1f} s, {len(accepted) / load.seconds:.1f}/s",
    ]
    tally.expect(refusal < _REFUSAL_P99_S, f"the p99 of a refusal is {refusal:.3f} s")
    estimate = pending / capacity
    tally.expect(p95 < 2 * estimate, f"accepted p95 {p95:.1f} s, a full queue is {estimate:.1f} s")
    while time.monotonic() - answered < 30:
        if _latency(graph) < 2 * alone:
            break
    tally.recovery_s = time.monotonic() - answered
    tally.expect(tally.recovery_s < _BACK_S, f"back to normal after {tally.recovery_s:.1f} s")
    _refusals_are_in_our_words(graph, tally)
    return tally


def memory(graph: Graph, count: int) -> Tally:
    """As many good and as many bad pictures, then one bad picture a hundred times."""
    tally = Tally(f"memory over {count} good and {count} bad")
    good = [_distinct(number) for number in range(count)]
    bad = [picture[: len(picture) // 2] for picture in good]
    bomb = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(bomb, "PNG")
    tally.inputs = 2 * count + 1
    with ThreadPoolExecutor(6) as clients:

        def post(pictures: list[bytes], statuses: tuple[int, ...]) -> None:
            list(clients.map(lambda picture: _counted(graph, tally, picture, statuses), pictures))

        post(good[: count // 5], (200,))
        post(bad[: count // 5], (200, 422))
        before = graph.running.tree.memory()
        post(good, (200,))
        post(bad, (200, 422))
        between = graph.running.tree.memory()
        post([bomb.getvalue()] * 100, (413,))
        after = graph.running.tree.memory()
    many, one = between.mib - before.mib, after.mib - between.mib
    tally.notes.append(f"{before.mib:.0f} MiB, then {many:+.0f}, then {one:+.0f}")
    tally.expect(many <= _MOST_MIB, f"{many:.0f} MiB more: {_growth(before, between)}")
    tally.expect(one <= _MOST_OF_ONE_MIB, f"one bad picture: {_growth(between, after)}")
    return tally


def _growth(before: Memory, after: Memory) -> str:
    """MiB by process, the most first."""
    more = {role: mib - before.by_role.get(role, 0) for role, mib in after.by_role.items()}
    grown = sorted(more.items(), key=lambda of: -of[1])[:3]
    return ", ".join(f"{role} {mib:+.0f}" for role, mib in grown)


def _latency(graph: Graph) -> float:
    seconds = []
    for _ in range(3):
        begun = time.monotonic()
        explain(graph.url, PICTURES[0])
        seconds.append(time.monotonic() - begun)
    return median(seconds)


def _refusals_are_in_our_words(graph: Graph, tally: Tally) -> None:
    """So many at once that some are refused."""

    def post(number: int) -> requests.Response:
        return explain(graph.url, PICTURES[number % len(PICTURES)])

    with ThreadPoolExecutor(80) as clients:
        responses = list(clients.map(post, range(80)))
    for number, response in enumerate(responses):
        problem = graph.problem_with(PICTURES[number % len(PICTURES)], response)
        tally.count(response.status_code, problem)
    counted = Counter(response.status_code for response in responses)
    tally.expect(counted[429] > 0, "80 at once, and none was refused")


def _distinct(number: int) -> bytes:
    """A small picture unlike the others: a cache must not answer."""
    pixels = np.asarray(photo()).copy()
    pixels[0, :8] = [(number >> shift) & 255 for shift in (0, 8, 16)]
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG")
    return buffer.getvalue()


def _counted(graph: Graph, tally: Tally, picture: bytes, statuses: tuple[int, ...]) -> None:
    try:
        response = requests.post(graph.url + "/", data=picture, timeout=65)
    except requests.RequestException as error:
        tally.count(0, type(error).__name__)
        return
    status = response.status_code
    problem = None if status == 200 else problem_with_refusal(response)
    tally.count(status, problem if status in statuses else f"{status}, not {statuses}")

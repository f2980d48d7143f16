"""Bodies of every kind, those that are refused on more routes than one, and broken files."""

import time
from concurrent.futures import ThreadPoolExecutor

import requests

from tests.faults.corpus import Body, bodies, mutations
from tests.faults.graph import Graph, problem_with_refusal
from tests.faults.tally import Tally

ROUTES = ("/", "/explain", "/intent", "/clip_svm", "/ocr_nb")
_SLOWEST_S = 30.0
_LARGE = 1_000_000
_LARGE_REFUSAL_S = 1.0


def whole_corpus(graph: Graph) -> Tally:
    """Every body at the ingress; small ones that are refused at the other routes as well."""
    tally = Tally("bodies of every kind")
    corpus = list(bodies())
    tally.inputs = len(corpus)
    for body in corpus:
        _send(graph, tally, "/", body)
    small = [body for body in corpus if len(body.data) < _LARGE and 200 not in body.statuses]
    with ThreadPoolExecutor(4) as clients:
        for route in ROUTES[1:]:
            list(clients.map(lambda body, route=route: _send(graph, tally, route, body), small))
    _still_well(graph, tally)
    return tally


def mutated(graph: Graph, count: int, seed: int, limit_s: float) -> Tally:
    """Broken files at the ingress, as many as there is time for."""
    tally = Tally("mutations of real files")
    deadline = time.monotonic() + limit_s

    def send(body: Body) -> None:
        if time.monotonic() < deadline:
            tally.inputs += 1
            _send(graph, tally, "/clip_log_reg", body)

    with ThreadPoolExecutor(6) as clients:
        list(clients.map(send, mutations(count, seed)))
    good = tally.statuses[200]
    tally.notes.append(f"{good} still decode")
    _still_well(graph, tally)
    return tally


def _send(graph: Graph, tally: Tally, route: str, body: Body) -> None:
    begun = time.monotonic()
    try:
        response = requests.post(
            graph.url + route, data=body.data, headers=dict(body.headers), timeout=65
        )
    except requests.RequestException as error:
        tally.count(0, f"{route} {body.name}: {type(error).__name__}")
        return
    seconds = time.monotonic() - begun
    problem = None if response.status_code == 200 else problem_with_refusal(response)
    if response.status_code not in body.statuses:
        problem = f"{response.status_code} in place of {sorted(body.statuses)}"
    elif seconds > _SLOWEST_S:
        problem = f"{seconds:.1f} s"
    elif body.name == "100 MB" and seconds > _LARGE_REFUSAL_S:
        problem = f"refused after {seconds:.2f} s"
    tally.count(response.status_code, problem and f"{route} {body.name}: {problem}")


def _still_well(graph: Graph, tally: Tally) -> None:
    tally.expect(graph.answers_rightly(), "good pictures get other answers afterwards")

"""HTTP as no library sends it: bodies that stop, never end, trickle, or lie about their length."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

from tests.faults.graph import PICTURES, Graph, explain
from tests.faults.tally import Tally

_SLOW_CLIENTS = 20
_TRICKLE_S = 0.5
_GOOD_WITHIN_S = 10.0
_ANSWER_WITHIN_S = 15.0
_HEAD = b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"

Talk = Callable[[socket.socket], None]


def abuse(graph: Graph) -> Tally:
    """Requests that break the protocol, or keep to its letter alone."""
    tally = Tally("raw HTTP")
    picture = PICTURES[1]
    length = b"Content-Length: %d\r\n\r\n"
    chunked = b"Transfer-Encoding: chunked\r\n\r\n"

    def endless(connection: socket.socket) -> None:
        connection.sendall(_HEAD + chunked)
        for _ in range(64):
            connection.sendall(b"100000\r\n" + bytes(0x100000) + b"\r\n")

    talks: dict[str, tuple[Talk, frozenset[int]]] = {
        "a body shorter than its length": (
            lambda c: c.sendall(_HEAD + length % (len(picture) + 9) + picture),
            frozenset({408, 400}),
        ),
        "a body longer than its length": (
            lambda c: c.sendall(_HEAD + length % 9 + picture),
            frozenset({400, 415, 422}),
        ),
        "a negative length": (lambda c: c.sendall(_HEAD + length % -1), frozenset({400})),
        "a length of letters": (
            lambda c: c.sendall(_HEAD + b"Content-Length: many\r\n\r\n"),
            frozenset({400}),
        ),
        "two lengths": (
            lambda c: c.sendall(_HEAD + b"Content-Length: 3\r\n" + length % 4 + b"abcd"),
            frozenset({400}),
        ),
        "a declared length of 100 GB": (
            lambda c: c.sendall(_HEAD + length % 10**11),
            frozenset({413}),
        ),
        "chunks without end": (endless, frozenset({413})),
        "chunks of no size": (
            lambda c: c.sendall(_HEAD + chunked + b"zz\r\nabc\r\n"),
            frozenset({400}),
        ),
        "chunks that stop": (
            lambda c: c.sendall(_HEAD + chunked + b"5\r\nabc"),
            frozenset({408, 400}),
        ),
        "no HTTP": (lambda c: c.sendall(b"\x16\x03\x01\x02\x00\x01" + bytes(50)), frozenset({400})),
        "a method of its own": (
            lambda c: c.sendall(b"BREW / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
            frozenset({405, 400, 404}),
        ),
        "a path that climbs": (
            lambda c: c.sendall(
                b"GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
            ),
            frozenset({404, 400}),
        ),
        "a header of 1 MB": (
            lambda c: c.sendall(_HEAD + b"X: " + b"y" * 1_000_000 + b"\r\n\r\n"),
            frozenset({400, 413, 431}),
        ),
    }
    tally.inputs = len(talks)
    threads = [
        threading.Thread(target=_talk, args=(graph, tally, name, talk, statuses))
        for name, (talk, statuses) in talks.items()
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    tally.expect(graph.answers_rightly(), "good pictures get other answers afterwards")
    return tally


def slow_bodies(graph: Graph) -> Tally:
    """Twenty clients that send a byte now and then; good pictures meanwhile."""
    tally = Tally(f"{_SLOW_CLIENTS} slow bodies")
    tally.inputs = _SLOW_CLIENTS
    statuses: list[int] = []

    def trickle(connection: socket.socket) -> None:
        connection.sendall(_HEAD + b"Content-Length: 1000\r\n\r\n")
        connection.settimeout(_TRICKLE_S)
        for _ in range(60):
            try:
                if connection.recv(1, socket.MSG_PEEK):
                    return
            except TimeoutError:
                connection.sendall(b"\xff")

    def client() -> None:
        statuses.append(_talk(graph, tally, "a slow body", trickle, frozenset({408})))

    clients = [threading.Thread(target=client) for _ in range(_SLOW_CLIENTS)]
    for one in clients:
        one.start()
    time.sleep(1)
    longest = 0.0
    while any(one.is_alive() for one in clients):
        begun = time.monotonic()
        response = explain(graph.url, PICTURES[0])
        longest = max(longest, time.monotonic() - begun)
        tally.count(response.status_code, graph.problem_with(PICTURES[0], response))
    for one in clients:
        one.join()
    tally.expect(longest < _GOOD_WITHIN_S, f"a good picture took {longest:.1f} s")
    tally.notes.append(f"good pictures took {longest:.1f} s at most")
    return tally


def clients_that_leave(graph: Graph, count: int) -> Tally:
    """Who leaves frees the place: far more leave than there are places, and the next is let in."""
    tally = Tally("clients that leave")
    tally.inputs = count
    body = PICTURES[2]
    for _ in range(count):
        with _connected(graph) as connection:
            connection.sendall(_HEAD + b"Content-Length: %d\r\n\r\n" % len(body) + body)
            time.sleep(0.02)
    begun = time.monotonic()
    while time.monotonic() - begun < _ANSWER_WITHIN_S:
        response = explain(graph.url, PICTURES[0])
        tally.count(response.status_code, graph.problem_with(PICTURES[0], response))
        if response.status_code == 200:
            break
        time.sleep(0.2)
    tally.recovery_s = time.monotonic() - begun
    tally.expect(tally.recovery_s < _GOOD_WITHIN_S, f"the next waited {tally.recovery_s:.1f} s")
    return tally


def _talk(graph: Graph, tally: Tally, name: str, talk: Talk, statuses: frozenset[int]) -> int:
    """Count what a connection is answered."""
    status = 0
    with _connected(graph) as connection:
        with suppress(ConnectionError, TimeoutError):  # it has answered already, and closed
            talk(connection)
        connection.settimeout(_ANSWER_WITHIN_S)
        try:
            line = connection.makefile("rb").readline()
            status = int(line.split()[1]) if line.startswith(b"HTTP/") else 0
        except (ConnectionError, TimeoutError, IndexError, ValueError):
            pass
    right = status in statuses
    tally.count(status, None if right else f"{name}: {status} in place of {sorted(statuses)}")
    return status


@contextmanager
def _connected(graph: Graph) -> Iterator[socket.socket]:
    address = urlsplit(graph.url)
    with socket.create_connection((address.hostname, address.port), timeout=10) as connection:
        yield connection

"""Parts that die or hang while pictures come in."""

import signal
import time
from collections.abc import Iterator, Sequence

import psutil

from tests.faults.graph import Graph
from tests.faults.tally import Tally
from tests.faults.traffic import Traffic

_CLIENTS = 3
_RECOVERY_S = 30.0
_PATIENCE_S = 90.0
_SMALL = ("clip_svm", "clip_log_reg", "ocr_nb", "IntentClassifier")


def killed(graph: Graph) -> Iterator[Tally]:
    """kill -9 of every replica: the small ones together, the others one by one."""
    for names in (("ClipEncoder",), ("TextReader",), ("StackingIngress",), _SMALL):
        victims = [process for name in names for process in graph.replicas(name)]
        # Who was talking to the ingress itself has lost the connection with it.
        cut = names == ("StackingIngress",)
        yield _broken(graph, f"kill -9: {', '.join(names)}", victims, signal.SIGKILL, cut=cut)


def hung(graph: Graph) -> Iterator[Tally]:
    """SIGSTOP: the process is there and answers nothing, its health checks neither."""
    for name in ("ClipEncoder", "TextReader"):
        yield _broken(graph, f"SIGSTOP: {name}", graph.replicas(name), signal.SIGSTOP)


def platform_killed(graph: Graph) -> Iterator[Tally]:
    """kill -9 of Ray Serve's own processes."""
    controller = graph.named("ray::ServeController")
    yield _broken(graph, "kill -9: Serve's controller", controller, signal.SIGKILL)
    proxy = graph.named("ray::ProxyActor")
    yield _broken(graph, "kill -9: Serve's proxy", proxy, signal.SIGKILL, cut=True)


def _broken(
    graph: Graph,
    name: str,
    victims: Sequence[psutil.Process],
    how: signal.Signals,
    *,
    cut: bool = False,
) -> Tally:
    tally = Tally(name, inputs=len(victims))
    tally.expect(bool(victims), "there is no such process")
    traffic = Traffic(graph, _CLIENTS)
    with traffic.flowing():
        begun = time.monotonic()
        for victim in victims:
            victim.send_signal(how)
        # A replica that hangs is found in its own time; until then the others answer rightly.
        while how == signal.SIGSTOP and any(_is_there(victim) for victim in victims):
            if time.monotonic() - begun > _PATIENCE_S:
                break
            time.sleep(0.25)
        tally.recovery_s = graph.wait_until_well(begun, _PATIENCE_S)
        window = begun, time.monotonic()
    traffic.judge(tally, window, cut=cut)
    tally.expect(
        tally.recovery_s is not None and tally.recovery_s <= _RECOVERY_S,
        f"ready again after {tally.recovery_s} s",
    )
    return tally


def _is_there(process: psutil.Process) -> bool:
    return process.is_running() and process.status() != psutil.STATUS_ZOMBIE

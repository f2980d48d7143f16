"""Four Flask applications under gunicorn: three base models, and a stacker that asks them in turn.

Each has its process, each base model decodes the picture anew and has an encoder or a reader of
its own, and the stacker waits for one before it asks the next.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable
from types import FrameType

import requests
from flask import Flask, request

from benchmarks.reader import stock
from benchmarks.serve.contestants import BUNDLE, READER
from benchmarks.serve.servers import free_port
from reviewlens.bundle import Bundle
from reviewlens.clip import Clip
from reviewlens.ensemble import FEATURE_OF, BaseModelName, stack
from reviewlens.picture import decode
from reviewlens.reading.reader import EasyOcrReader

TIMEOUT_S = 300
_PORTS = "BENCH_PORTS"


def create_base(name: BaseModelName) -> Flask:
    """One base model: a picture to probabilities."""
    bundle = Bundle.open(os.environ[BUNDLE])
    head = bundle.classifier(name)
    feature = _embedder(bundle) if FEATURE_OF[name] == "embedding" else _text_reader(bundle)

    def classify() -> list[float]:
        probabilities: list[float] = head.predict_proba(feature(request.get_data()))[0].tolist()
        return probabilities

    return _app(classify)


def create_stacker() -> Flask:
    """The one that clients ask."""
    stacker = Bundle.open(os.environ[BUNDLE]).classifier("stacker")
    ports = dict(zip(FEATURE_OF, os.environ[_PORTS].split(","), strict=True))

    def classify() -> dict[str, object]:
        base = {}
        for name, port in ports.items():
            answer = requests.post(
                f"http://127.0.0.1:{port}/", data=request.get_data(), timeout=TIMEOUT_S
            )
            answer.raise_for_status()
            base[name] = [answer.json()]
        probabilities = stack(stacker, base)[0]
        return {
            "class_id": [int(probabilities.argmax())],
            "proba": float(probabilities.max()),
        }

    app = _app(classify)
    app.view_functions["ready"] = lambda: _all_ready(ports.values())
    return app


def main(port: int) -> None:
    """Run the four under gunicorn until they are ended."""
    ports = [free_port() for _ in FEATURE_OF]
    environment = os.environ | {_PORTS: ",".join(map(str, ports))}
    apps = {f"create_base('{name}')": of for name, of in zip(FEATURE_OF, ports, strict=True)}
    servers = [
        subprocess.Popen(
            [
                sys.executable, "-m", "gunicorn", f"{__spec__.name}:{app}",
                "--bind", f"127.0.0.1:{of}", "--timeout", str(TIMEOUT_S),
            ],
            env=environment,
        )
        for app, of in (apps | {"create_stacker()": port}).items()
    ]  # fmt: skip

    def end(_: int, __: FrameType | None) -> None:
        for server in servers:
            server.terminate()

    signal.signal(signal.SIGTERM, end)
    for server in servers:
        server.wait()


def _app(classify: Callable[[], object]) -> Flask:
    app = Flask(__name__)
    app.add_url_rule("/", "classify", classify, methods=["POST"])
    app.add_url_rule("/readyz", "ready", lambda: "")
    return app


def _all_ready(ports: Iterable[str]) -> tuple[str, int]:
    try:
        for port in ports:
            requests.get(f"http://127.0.0.1:{port}/readyz", timeout=3).raise_for_status()
    except requests.RequestException as error:
        return str(error), 503
    return "", 200


def _embedder(bundle: Bundle) -> Callable[[bytes], object]:
    clip = Clip(bundle.encoder_settings())
    return lambda data: clip.embed([decode(data)])


def _text_reader(bundle: Bundle) -> Callable[[bytes], object]:
    if os.environ[READER] == "stock":
        readtext = stock.load_at_hand().readtext
        return lambda data: ["\n".join(text for _, text, _ in readtext(data))]
    reader = EasyOcrReader(bundle.reader_settings())
    return lambda data: [reader.read(decode(data)).normalised]


if __name__ == "__main__":
    main(int(sys.argv[1]))

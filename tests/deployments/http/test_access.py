import hashlib

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import ValidationError

from deployments.http.access import Access, AccessSettings

KEYS = ("first key", "second key")
DIGESTS = tuple(hashlib.sha256(key.encode()).hexdigest() for key in KEYS)


def client_of(settings: AccessSettings, host: str = "127.0.0.1") -> TestClient:
    app = FastAPI()
    app.add_middleware(Access, settings=settings)

    @app.get("/secret")
    @app.get("/livez")
    async def answer() -> str:
        return "yours"

    return TestClient(app, base_url=f"http://{host}")


@pytest.mark.parametrize("key", KEYS)
def test_each_key_opens(key: str) -> None:
    client = client_of(AccessSettings(keys=DIGESTS), host="10.0.0.7")
    assert client.get("/secret", headers={"Authorization": f"Bearer {key}"}).json() == "yours"


@pytest.mark.parametrize(
    "offered", [None, "", "Bearer", "Bearer third key", f"Basic {KEYS[0]}", f"Bearer {DIGESTS[0]}"]
)
def test_nothing_else_opens(offered: str | None) -> None:
    client = client_of(AccessSettings(keys=DIGESTS))
    response = client.get("/secret", headers={} if offered is None else {"Authorization": offered})
    assert response.status_code == 401
    assert response.headers["www-authenticate"] == "Bearer"
    assert response.headers["content-type"] == "application/problem+json"
    assert "yours" not in response.text


def test_without_keys_only_this_machine_is_answered() -> None:
    assert client_of(AccessSettings()).get("/secret").status_code == 200
    assert client_of(AccessSettings(), host="[::1]").get("/secret").status_code == 200
    refused = client_of(AccessSettings(), host="192.168.1.5").get("/secret")
    assert refused.status_code == 403
    assert "access.keys" in refused.json()["detail"]
    told = AccessSettings(open_to_strangers=True)
    assert client_of(told, host="192.168.1.5").get("/secret").status_code == 200


def test_probes_answer_everybody() -> None:
    assert client_of(AccessSettings(keys=DIGESTS), host="10.0.0.7").get("/livez").status_code == 200


def test_every_answer_wears_the_headers_of_caution() -> None:
    client = client_of(AccessSettings(keys=DIGESTS))
    for response in (client.get("/secret"), client.get("/livez"), client.get("/nowhere")):
        assert response.headers["x-content-type-options"] == "nosniff"
        assert response.headers["x-frame-options"] == "DENY"
        assert "access-control-allow-origin" not in response.headers


def test_a_key_that_is_not_hashed_is_refused_at_the_start() -> None:
    with pytest.raises(ValidationError):
        AccessSettings(keys=("plain",))

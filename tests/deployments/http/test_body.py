import asyncio

import pytest
from starlette.requests import Request
from starlette.types import Message

from deployments.http.body import read_body
from reviewlens.errors import BadRequest
from tests.deployments.http.service import LIMITS


def test_a_client_that_leaves_is_at_fault_itself() -> None:
    async def receive() -> Message:
        return {"type": "http.disconnect"}

    request = Request({"type": "http", "method": "POST", "headers": []}, receive)
    with pytest.raises(BadRequest, match="its end"):
        asyncio.run(read_body(request, LIMITS, timeout_s=5))

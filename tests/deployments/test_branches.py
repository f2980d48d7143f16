import asyncio
from collections.abc import Mapping

import pytest

from deployments.branches import Watch
from deployments.handles import Platform


@pytest.fixture
def looks() -> list[str]:
    """What there was to see, look by look."""
    return []


@pytest.fixture
def watch(looks: list[str]) -> Watch:
    def look() -> Mapping[str, str]:
        looks.append("a look")
        return {"ocr_nb": "down"} if len(looks) < 3 else {}

    return Watch(Platform((), (), look, "run"))


def test_however_many_ask_one_looks(watch: Watch, looks: list[str]) -> None:
    async def scenario() -> None:
        found = await asyncio.gather(*(watch.problems() for _ in range(50)))
        assert found == [{"ocr_nb": "down"}] * 50

    asyncio.run(scenario())
    assert looks == ["a look"]


def test_looks_again_soon_while_something_is_down(
    watch: Watch, looks: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 0.0
    monkeypatch.setattr("deployments.branches.monotonic", lambda: now)

    async def scenario() -> None:
        nonlocal now
        for at, seen in ((0.1, 1), (0.2, 1), (0.5, 2), (0.8, 3), (1.5, 3), (3.0, 4)):
            now = at
            await watch.problems()
            assert len(looks) == seen

    asyncio.run(scenario())


def test_what_was_down_long_ago_is_looked_at_before_it_is_believed(watch: Watch) -> None:
    async def scenario() -> None:
        assert await watch.down() == {}  # nothing is known yet, and no picture waits
        assert await watch.problems() == {"ocr_nb": "down"}
        assert await watch.down() == {"ocr_nb": "down"}
        for _ in range(2):
            await asyncio.sleep(0.3)
            seen = await watch.down()
        assert seen == {}

    asyncio.run(scenario())

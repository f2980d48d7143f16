import time

from benchmarks.runtimes import measure


def test_the_slower_one_takes_longer_and_the_first_call_does_not_count() -> None:
    called: list[str] = []

    def slow(_: object) -> None:
        time.sleep(0.05 if len(called) > 1 else 0.5)
        called.append("slow")

    def quick(_: object) -> None:
        called.append("quick")

    seconds = measure({"quick": quick, "slow": slow}, None, rounds=3)
    assert seconds["quick"] < 0.04 < seconds["slow"] < 0.4
    assert called == ["quick", "slow"] * 4

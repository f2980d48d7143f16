import pytest

from benchmarks.bulk.arrivals import Arrival, taken_of

# Two workers: both load until 10 s, then each gives 8 pictures every 4 s; the last is a short one.
ARRIVALS = [
    Arrival(10.0, 20.0, 8, 0),
    Arrival(11.0, 22.0, 8, 1),
    Arrival(14.0, 28.0, 8, 0),
    Arrival(15.0, 30.0, 8, 0),
    Arrival(17.0, 34.0, 4, 2),
]


def test_the_clock_of_the_loaded_job_begins_when_every_worker_has_given_one() -> None:
    taken = taken_of(ARRIVALS, 2, 18.0, 900.0, "PSS")
    assert (taken.pictures, taken.errors, taken.start_s) == (36, 3, 11.0)
    assert taken.pictures_per_s == pytest.approx(20 / 6)
    assert taken.with_start == pytest.approx(36 / 18)
    assert taken.cpu_s == pytest.approx(12 / 20)


def test_too_few_pictures_tell_no_rate() -> None:
    with pytest.raises(ValueError, match="more pictures"):
        taken_of(ARRIVALS, 5, 18.0, 900.0, "PSS")

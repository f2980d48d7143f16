import json
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.training.report.conftest import make_judged, make_report
from training.metrics import metrics_of
from training.report import Report, write_report
from training.report.page import MOST_MISTAKES

Draw = Callable[[int, int], Any]
HOSTILE = "<script>alert(1)</script>\"' onerror=x.png".replace("/", "\N{FRACTION SLASH}")


class Page(HTMLParser):
    """Tags, attributes and text of a page; what is not closed as it was opened is an error."""

    VOID = frozenset({"meta", "img", "br"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str | None]] = []
        self.text: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += attrs
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def values(self, name: str) -> list[str]:
        return [value or "" for key, value in self.attributes if key == name]


def written(report: Report, folder: Path, **given: Any) -> tuple[Page, Any]:
    write_report(report, folder, bootstraps=20, **given)
    numbers = json.loads((folder / "report.json").read_text())
    return Page((folder / "index.html").read_text()), numbers


def test_the_page_needs_nothing_else(tmp_path: Path, labels: Draw, picture: Any) -> None:
    judged = make_judged(labels(60, 2), stack=1.0, files=[picture("one.png")] * 60)
    page, _ = written(make_report(judged, judged), tmp_path / "report")
    assert {file.name for file in (tmp_path / "report").iterdir()} == {"index.html", "report.json"}
    assert not set(page.tags) & {"script", "link", "iframe", "object"}
    assert page.tags["svg"] == 2 * 5  # PR, ROC, calibration, two confusion tables
    places = page.values("src") + page.values("href") + page.values("xlink:href")
    assert places
    assert all(place.startswith(("#", "data:image/")) for place in places)
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {place[1:] for place in places if place[0] == "#"} <= set(ids)


def test_the_numbers_are_those_of_the_whole_part(tmp_path: Path, labels: Draw) -> None:
    judged = make_judged(labels(80, 2))
    page, numbers = written(make_report(judged), tmp_path)
    stacked = numbers["parts"]["out of fold"]["models"]["stacking"]
    expected = metrics_of(judged.labels, judged.probabilities["stacking"])
    assert {name: one["value"] for name, one in stacked.items()} == pytest.approx(expected)
    assert all(one["low"] <= one["high"] for one in stacked.values())
    assert f"{expected['log_loss']:.3f}" in " ".join(page.text)
    assert numbers["thresholds"] == {"spam": {"review": 0.6, "block": None}}


def test_the_same_report_gives_the_same_bytes(tmp_path: Path, labels: Draw, picture: Any) -> None:
    judged = make_judged(labels(60, 2), stack=1.0, files=[picture("one.png")] * 60)
    for name in ("first", "second"):
        write_report(make_report(judged), tmp_path / name, bootstraps=20)
    for file in ("index.html", "report.json"):
        assert (tmp_path / "first" / file).read_bytes() == (tmp_path / "second" / file).read_bytes()


def test_mistakes_are_the_surest_ones(tmp_path: Path, labels: Draw, picture: Any) -> None:
    files = [picture(f"{row}.png") for row in range(200)]
    judged = make_judged(labels(200, 2), stack=0.0, files=files)
    page, numbers = written(make_report(judged), tmp_path / "report")
    mistakes = numbers["parts"]["out of fold"]["mistakes"]
    assert len(mistakes) == page.tags["img"] == MOST_MISTAKES
    stacked = judged.probabilities["stacking"]
    wrong = np.where(stacked.argmax(axis=1) != judged.labels, stacked.max(axis=1), 0)
    assert mistakes[0]["file_name"] == f"{wrong.argmax()}.png"
    sure = [mistake["probabilities"]["stacking"] for mistake in mistakes]
    assert sure == sorted(sure, reverse=True)
    assert all(mistake["truth"] != mistake["predicted"] for mistake in mistakes)


def test_without_thumbnails_no_file_is_named(tmp_path: Path, labels: Draw, picture: Any) -> None:
    judged = make_judged(labels(60, 2), stack=0.0, files=[picture("secret-name.png")] * 60)
    page, _ = written(make_report(judged), tmp_path / "report", thumbnails=False)
    for file in (tmp_path / "report").iterdir():
        assert "secret-name" not in file.read_text()
        assert str(tmp_path) not in file.read_text()
    assert not page.tags["img"]


def test_names_are_text_whatever_they_hold(tmp_path: Path, labels: Draw, picture: Any) -> None:
    judged = make_judged(labels(60, 2), stack=0.0, files=[picture(HOSTILE)] * 60)
    names = ("<img src=x>", "</text><script>$x$</script>")
    page, _ = written(make_report(judged, names=names), tmp_path / "report")
    assert not page.tags["script"]
    assert not page.values("onerror")
    assert page.values("alt") == [HOSTILE] * MOST_MISTAKES
    assert HOSTILE in page.text
    assert names[1] in page.text


def test_a_file_that_is_gone_is_named_all_the_same(tmp_path: Path, labels: Draw) -> None:
    judged = make_judged(labels(60, 2), stack=0.0)
    page, numbers = written(make_report(judged), tmp_path)
    assert numbers["parts"]["out of fold"]["mistakes"]
    assert "The file cannot be read." in page.text


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    ("rows", "classes"),
    [([1] * 8, 2), ([0, 1], 2), ([0], 2), ([0, 0, 2, 2, 2], 3), ([0, 1, 2] * 5, 3)],
    ids=["one class", "two pictures", "one picture", "a class missing", "three classes"],
)
def test_any_part_makes_a_page(tmp_path: Path, rows: list[int], classes: int) -> None:
    judged = make_judged(np.array(rows), classes=classes)
    page, numbers = written(make_report(judged, classes=classes), tmp_path)
    assert sum(numbers["parts"]["out of fold"]["pictures"].values()) == len(rows)
    missing = classes - len(set(rows))
    told = [text for text in page.text if "nothing can be said of that class" in text]
    assert len(told) == missing


def test_no_figure_is_left_with_pyplot(tmp_path: Path, labels: Draw) -> None:
    import matplotlib as mpl
    from matplotlib import pyplot

    before = dict(mpl.rcParams)
    written(make_report(make_judged(labels(30, 2))), tmp_path)
    assert pyplot.get_fignums() == []
    assert dict(mpl.rcParams) == before

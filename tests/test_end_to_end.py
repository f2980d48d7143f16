"""One real Serve process, started as a user starts it (tests/served.py), and its HTTP contract."""

import base64
import io
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import requests
from PIL import Image, ImageDraw, ImageFont

from reviewlens.client import Client
from tests.bot.fake_telegram import FakeTelegram
from tests.bot.people import Student
from tests.bot.process import BotProcess
from tests.conftest import ROOT, encode

MODELS = ("", "stacking", "clip_svm", "clip_log_reg", "ocr_nb")


def post(url: str, data: bytes, **options: Any) -> requests.Response:
    return requests.post(url, data=data, timeout=60, **options)


@pytest.mark.parametrize("model", MODELS)
def test_the_old_client_works_as_it_stands(model: str, url: str) -> None:
    url += model
    for photo in ("examples/honest.jpg", "examples/spam.jpg"):
        response = requests.post(url, data=open(ROOT / photo, "rb").read())  # noqa: SIM115, PTH123
        answer = json.loads(response.content.decode())
        assert set(answer) == {"class_id", "proba"}
        assert answer["class_id"] in ([0], [1])
        assert 0.5 <= answer["proba"] <= 1


def test_the_stack_tells_spam_from_an_honest_picture(
    url: str, honest_jpeg: bytes, spam_jpeg: bytes
) -> None:
    assert post(url, honest_jpeg).json()["class_id"] == [0]
    assert post(url, spam_jpeg).json()["class_id"] == [1]


def test_explain_says_why(url: str, spam_jpeg: bytes) -> None:
    explained = post(url + "explain", spam_jpeg).json()
    stacked = post(url, spam_jpeg).json()
    assert explained["class_name"] == "spam"
    assert explained["proba"] == pytest.approx(stacked["proba"], abs=1e-6)
    assert {"kind": "telegram", "value": "@tedabozipo55"} in explained["contacts"]
    assert any("@Tedabozipo55" in line["text"] for line in explained["lines"])
    for name, probabilities in explained["base"].items():
        alone = post(url + name, spam_jpeg).json()
        assert max(probabilities.values()) == pytest.approx(alone["proba"], abs=1e-6)


def test_tells_what_a_screenshot_is_about(url: str) -> None:
    screenshot = (ROOT / "examples" / "payment.png").read_bytes()
    answer = post(url + "intent", screenshot).json()
    assert answer["intent"] == "payment-problem"
    assert set(answer) == {"intent", "probabilities", "confident"}
    assert answer["confident"] is True
    labels = {"labels": ["a bank card", "πληρωμή"]}
    labelled = post(url + "intent", screenshot, params=labels).json()
    assert "πληρωμή" in labelled["warning"]
    refused = post(url + "intent", screenshot, params={"labels": "alone"})
    assert refused.status_code == 400
    assert "two are needed" in refused.json()["detail"]


def test_every_form_of_the_body_gets_the_same_answer(url: str, spam_jpeg: bytes) -> None:
    text = base64.b64encode(spam_jpeg).decode()
    answers = [
        post(url, spam_jpeg),
        post(url, spam_jpeg, headers={"Content-Type": "application/json"}),
        requests.post(url, files={"file": ("a.jpg", spam_jpeg)}, timeout=60),
        requests.post(url, json={"image": text}, timeout=60),
        requests.post(url, json={"image": f"data:image/jpeg;base64,{text}"}, timeout=60),
    ]
    assert [answer.status_code for answer in answers] == [200] * 5
    assert len({answer.content for answer in answers}) == 1


def test_equal_pixels_get_equal_answers(url: str, spam_jpeg: bytes) -> None:
    image = Image.open(io.BytesIO(spam_jpeg))
    turned = Image.Exif()
    turned[0x0112] = 6
    files = [
        encode(image, "PNG"),
        encode(image, "BMP"),
        encode(image.transpose(Image.Transpose.ROTATE_90), "PNG", exif=turned),
    ]
    expected = post(url, spam_jpeg).json()["proba"]
    for file in files:
        assert post(url, file).json()["proba"] == pytest.approx(expected, abs=1e-3)


def test_bad_bodies_get_their_4xx_and_the_next_good_picture_its_200(
    url: str, honest_jpeg: bytes
) -> None:
    two = [("a", ("a.jpg", honest_jpeg)), ("b", ("b.jpg", honest_jpeg))]
    responses = {
        "a corrupt file": (post(url, honest_jpeg[: len(honest_jpeg) // 2]), 422),
        "an empty body": (post(url, b""), 400),
        "two pictures": (requests.post(url, files=two, timeout=60), 400),
        "a text file": (post(url, "Здравствуйте!".encode()), 415),
        "a PDF": (post(url, b"%PDF-1.7"), 415),
        "too many bytes": (post(url, b"\xff\xd8" + bytes(100_000_000)), 413),
        "too many pixels": (post(url, encode(Image.new("1", (9000, 9000)))), 413),
        "no such route": (post(url + "nowhere", honest_jpeg), 404),
    }
    for what, (response, status) in responses.items():
        assert response.status_code == status, what
        assert response.headers["Content-Type"] == "application/problem+json", what
        assert response.json()["detail"], what
        assert post(url, honest_jpeg).status_code == 200, what


def test_many_at_a_time_get_their_own_answers(
    url: str, honest_jpeg: bytes, spam_jpeg: bytes
) -> None:
    pictures = [honest_jpeg, spam_jpeg] * 8
    expected = [post(url, picture).content for picture in (honest_jpeg, spam_jpeg)] * 8
    with ThreadPoolExecutor(16) as threads:
        answers = list(threads.map(lambda picture: post(url, picture), pictures))
    assert [answer.status_code for answer in answers] == [200] * 16
    assert [answer.content for answer in answers] == expected


def test_says_what_is_loaded(url: str) -> None:
    models = requests.get(url + "models", timeout=60).json()
    assert models["bundle"]["name"] == "embedded"
    assert models["encoder"]["sha256"] == models["bundle"]["encoder"]["identity"]["sha256"]
    assert models["reader"]["weights"] == models["bundle"]["reader"]["identity"]["weights"]
    assert requests.get(url + "livez", timeout=60).json() == {"status": "alive"}
    assert requests.get(url + "docs", timeout=60).status_code == 200


def test_the_page_comes_through_the_proxy(url: str) -> None:
    page = requests.get(url, headers={"Accept": "text/html"}, timeout=60)
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in page.headers["content-security-policy"]
    script = requests.get(url + "page/main.js", timeout=60)
    assert "javascript" in script.headers["content-type"]


def test_the_bot_does_as_the_graph_says(url: str, tmp_path: Path) -> None:
    page = Image.new("RGB", (720, 1280), "white")
    text = "Payment declined\n\nInsufficient funds.\nTry another card."
    ImageDraw.Draw(page).text((60, 200), text, "black", ImageFont.load_default(48))
    screenshot = encode(page)
    with Client(url) as client:
        expected = client.intent(screenshot)
    telegram = FakeTelegram()
    patience = {"service_attempt_s": "30", "service_total_s": "60"}
    bot = BotProcess(tmp_path, telegram.url, url, **patience).start()
    try:
        student = Student(telegram, "Anna", language="en")
        student.photo(screenshot)
        if expected.confident:
            answer = student.hears("Did this help?", timeout_s=90)
            student.press(answer, "No")
        student.hears("A person has your question", timeout_s=90)
        percent = int(100 * expected.probability)
        student.operators_see(f"({expected.intent}), {percent} %")
        student.operators_see("<photo>")
    finally:
        bot.stop()
        telegram.close()

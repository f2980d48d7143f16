"""The page in headless Chromium, in front of the real routes."""

import hashlib
import io
import json
import re
import shutil
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import ExifTags, Image
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

from deployments.http.access import AccessSettings
from reviewlens.errors import DeploymentDown, NotSupported, Overloaded
from tests.conftest import ROOT, encode
from tests.deployments.http.page_service import (
    HONEST,
    SPAM,
    WORDS,
    RunningService,
    corners_of_dark,
    full,
    photo,
)

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PHONE = {"width": 360, "height": 740}
KEY = "a key of the service"

pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="Chromium is not installed: apt-get install chromium"
)
OpenPage = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def server() -> Iterator[RunningService]:
    running = RunningService()
    yield running
    running.close()


@pytest.fixture
def service(server: RunningService) -> Any:
    """The service behind the page, as new."""
    server.service.reset()
    return server.service


@pytest.fixture
def open_page(browser: Browser, server: RunningService) -> Iterator[OpenPage]:
    """Opens the page; whatever its scripts or its policy complain of fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []
    expected: list[str] = []

    def open_page(url: str = server.url, complaint: str = "", **options: Any) -> Page:
        expected.append(complaint)
        context = browser.new_context(**{"locale": "en-GB", "reduced_motion": "reduce"} | options)
        contexts.append(context)
        context.set_default_timeout(8000)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        # A refused picture is an error to the console, and none to us.
        page.on(
            "console",
            lambda message: (
                complaints.append(message.text)
                if message.type == "error" and "Failed to load resource" not in message.text
                else None
            ),
        )
        page.goto(url)
        page.locator("body.ready").wait_for()
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [bool(complaint) for complaint in expected].count(True) == len(complaints)
    for complaint in filter(None, expected):
        assert complaint in complaints[0]


def file(name: str, data: bytes) -> Any:
    return {"name": name, "mimeType": "", "buffer": data}


def choose(page: Page, *pictures: Any) -> None:
    page.get_by_label("Choose pictures").set_input_files(list(pictures))


def card(page: Page, name: str) -> Locator:
    return page.get_by_role("article", name=name)


def done(page: Page) -> None:
    page.locator("#results[data-done=true]").wait_for()


def no_sideways_scroll(page: Page) -> None:
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= page.viewport_size["width"] if page.viewport_size else False


def accessible(page: Page) -> None:
    report = Axe().run(page)
    assert report.violations_count == 0, report.generate_report()


class TestVerdict:
    def test_a_chosen_picture_is_explained(self, open_page: OpenPage, service: Any) -> None:
        page = open_page()
        choose(page, file("offer <i>1</i>.png", SPAM))
        done(page)
        seen = card(page, "offer <i>1</i>.png")
        expect(seen.locator(".verdict")).to_have_text("Spam probability 98.3%")
        expect(seen.locator(".action")).to_have_text("Can be blocked without a look")
        rows = seen.locator(".models .bars > div").all_inner_texts()
        assert [row.split("\n") for row in rows] == [
            ["All together", "Spam, 98.3%"],
            ["Look of the picture (CLIP, SVM)", "Spam, 60%"],
            ["Words in the picture (Naive Bayes)", "Spam, 98.3%"],
        ]
        honest, spam = seen.locator(".models .bar").nth(1).locator("span").all()
        widths = [part.bounding_box()["width"] for part in (honest, spam)]  # type: ignore[index]
        assert widths[0] / sum(widths) == pytest.approx(0.4, abs=0.01)
        expect(seen.locator(".chips li")).to_have_text("Telegram @offer")
        expect(seen.locator(".read q")).to_have_text(WORDS)
        expect(seen.locator(".told > p")).to_have_text("Problem with a payment, 90%")
        seen.get_by_text("Timings").click()
        expect(seen.locator(".timings")).to_contain_text("Reading the text142 ms")
        expect(page.locator("#said")).to_have_text("offer <i>1</i>.png: Spam, probability 98.3%")
        expect(page.locator("#progress-text")).to_have_text("Done. Spam: 1")
        assert [route for route, _ in service.asked] == ["explain", "intent"]

    def test_an_honest_one(self, open_page: OpenPage, service: Any) -> None:
        page = open_page()
        choose(page, file("a.png", HONEST))
        done(page)
        expect(card(page, "a.png").locator(".verdict strong")).to_have_text("Honest")
        expect(card(page, "a.png").locator(".action")).to_have_text("Can be published")
        expect(card(page, "a.png").locator(".told > p")).to_contain_text("Not sure. Best guess")
        assert service.errors == {}

    def test_an_answer_without_some_models_says_so(self, open_page: OpenPage, service: Any) -> None:
        service.degraded = True
        page = open_page()
        choose(page, file("a.png", SPAM))
        expect(card(page, "a.png").locator(".notice")).to_contain_text("is less sure")

    def test_classes_of_another_bundle(self, open_page: OpenPage, service: Any) -> None:
        service.classes = ("<b>good</b>", "bad")
        page = open_page()
        choose(page, file("a.png", HONEST))
        expect(card(page, "a.png").locator(".verdict strong")).to_have_text("<b>good</b>")

    @pytest.mark.usefixtures("service")
    def test_an_example(self, open_page: OpenPage) -> None:
        page = open_page()
        page.get_by_role("button", name="Offer over a photo").click()
        done(page)
        natural = page.locator(".frame img").evaluate("image => image.naturalWidth")
        assert natural == Image.open(ROOT / "examples" / "spam.jpg").width


@pytest.mark.usefixtures("service")
class TestWaysIn:
    def test_drop_anywhere(self, open_page: OpenPage) -> None:
        page = open_page()
        page.evaluate(
            """data => {
                const transfer = new DataTransfer();
                transfer.items.add(new File([new Uint8Array(data)], "dropped.png"));
                const told = { dataTransfer: transfer, bubbles: true, cancelable: true };
                const event = new DragEvent("drop", told);
                const opens = document.querySelector("h1").dispatchEvent(event);
                if (opens) throw new Error("the browser would open the file");
            }""",
            list(SPAM),
        )
        expect(card(page, "dropped.png").locator(".verdict strong")).to_have_text("Spam")

    def test_drop_of_something_else(self, open_page: OpenPage) -> None:
        page = open_page()
        page.evaluate(
            """() => {
                const dataTransfer = new DataTransfer();
                dataTransfer.setData("text/plain", "hello");
                window.dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
            }"""
        )
        expect(page.get_by_role("status")).to_contain_text("There was no picture in that")
        expect(page.locator("#results")).to_be_hidden()

    def test_paste(self, open_page: OpenPage) -> None:
        page = open_page(permissions=["clipboard-read", "clipboard-write"])
        page.evaluate(
            """data => navigator.clipboard.write([new ClipboardItem({
                "image/png": new Blob([new Uint8Array(data)], { type: "image/png" })
            })])""",
            list(SPAM),
        )
        page.keyboard.press("Control+V")
        expect(page.locator(".verdict strong")).to_have_text("Spam")

    def test_the_same_file_twice(self, open_page: OpenPage) -> None:
        page = open_page()
        for count in (1, 2):
            choose(page, file("a.png", SPAM))
            done(page)
            expect(page.get_by_role("article")).to_have_count(count)


class TestMany:
    def test_two_at_a_time_and_the_verdicts_first(self, open_page: OpenPage, service: Any) -> None:
        service.takes_s = 0.1
        page = open_page()
        choose(page, *(file(f"{index}.png", SPAM if index % 2 else HONEST) for index in range(7)))
        expect(page.locator("#progress-text")).to_have_text(re.compile("Checked: [1-6] of 7"))
        expect(page.locator("#bar")).to_have_js_property("max", 14)
        done(page)
        assert service.most_inside == 2
        assert [route for route, _ in service.asked][:7] == ["explain"] * 7
        expect(page.locator("#progress-text")).to_have_text("Done. Honest: 4 · Spam: 3")
        expect(page.locator("#bar")).to_have_js_property("value", 14)
        assert page.locator("h3").all_inner_texts() == [f"{index}.png" for index in range(7)]

    def test_clear_gives_up_what_runs(self, open_page: OpenPage, service: Any) -> None:
        service.takes_s = 0.3
        page = open_page()
        choose(page, *(file(f"{index}.png", HONEST) for index in range(6)))
        page.get_by_role("button", name="Clear").click()
        expect(page.locator("#results")).to_be_hidden()
        service.takes_s = 0
        choose(page, file("next.png", SPAM))
        done(page)
        assert page.locator("h3").all_inner_texts() == ["next.png"]
        assert len([route for route, _ in service.asked if route == "explain"]) <= 3

    def test_json_is_copied(self, open_page: OpenPage, service: Any) -> None:
        page = open_page(permissions=["clipboard-read", "clipboard-write"])
        choose(page, file("a.png", SPAM), file("b.txt", b"hello"))
        done(page)
        page.get_by_role("button", name="Copy JSON of a.png").click()
        expect(page.get_by_role("log")).to_contain_text("Copied")
        one = json.loads(page.evaluate("navigator.clipboard.readText()"))
        assert one["file"] == "a.png"
        assert one["explanation"]["lines"][0]["text"] == WORDS
        assert one["intent"]["intent"] == "payment-problem"
        page.get_by_role("button", name="Copy all as JSON").click()
        page.wait_for_function("navigator.clipboard.readText().then(text => text[0] === '[')")
        both = json.loads(page.evaluate("navigator.clipboard.readText()"))
        assert [answer["file"] for answer in both] == ["a.png", "b.txt"]
        assert both[1]["problem"]["status"] == 415
        assert service.inside == 0


class TestTrouble:
    def test_a_file_that_is_no_picture(self, open_page: OpenPage, service: Any) -> None:
        page = open_page()
        choose(page, file("notes.txt", b"hello"), file("a.png", SPAM))
        done(page)
        failed = card(page, "notes.txt")
        expect(failed.locator(".verdict")).to_have_text("Not checked")
        expect(failed.locator(".error")).to_have_text("This file is not a picture")
        expect(failed.locator(".hint[lang=en]")).to_contain_text("Send one picture: JPEG")
        expect(page.locator("#progress-text")).to_have_text("Done. Spam: 1 · not checked: 1")
        assert [route for route, _ in service.asked].count("intent") == 1

    @pytest.mark.parametrize("times", [1, 3])
    def test_a_file_beyond_the_limit(self, times: int, open_page: OpenPage, service: Any) -> None:
        page = open_page()
        choose(page, file("big.png", SPAM + bytes(times * service.limits.max_bytes)))
        error = card(page, "big.png").locator(".error")
        expect(error).to_have_text("The picture is too large")

    def test_trying_again(self, open_page: OpenPage, service: Any) -> None:
        service.errors["explain"] = [DeploymentDown("ocr_nb: no replica is running.")]
        page = open_page()
        choose(page, file("a.png", SPAM))
        expect(card(page, "a.png").locator(".error")).to_have_text("A part of the service is down")
        expect(card(page, "a.png").locator(".facts .hint")).to_contain_text("ocr_nb: no replica")
        page.get_by_role("button", name="Try a.png again").click()
        expect(card(page, "a.png").locator(".verdict strong")).to_have_text("Spam")

    @pytest.mark.usefixtures("service")
    def test_a_service_that_is_gone(self, open_page: OpenPage) -> None:
        page = open_page()
        page.route("**/explain", lambda route: route.abort())
        choose(page, file("a.png", SPAM))
        expect(card(page, "a.png").locator(".error")).to_have_text("The service cannot be reached")
        expect(card(page, "a.png").locator(".facts .hint")).to_contain_text(
            "Look whether it is running"
        )

    @pytest.mark.usefixtures("service")
    def test_an_answer_that_is_no_problem_document(self, open_page: OpenPage) -> None:
        page = open_page()
        page.route("**/explain", lambda route: route.fulfill(status=502, body="<h1>proxy</h1>"))
        choose(page, file("a.png", SPAM))
        expect(card(page, "a.png").locator(".error")).to_have_text(
            "The service did not accept the request"
        )

    def test_a_busy_service_is_asked_again_when_it_said(
        self, open_page: OpenPage, service: Any
    ) -> None:
        service.errors["explain"] = [full(), full()]
        page = open_page()
        choose(page, file("a.png", SPAM))
        expect(card(page, "a.png")).to_contain_text("The service is busy, next try in 1 s")
        expect(card(page, "a.png").locator(".verdict strong")).to_have_text("Spam")
        times = [at for route, at in service.asked if route == "explain"]
        assert len(times) == 3
        assert Overloaded.retry_after_s == 1
        assert all(later - sooner > 0.95 for sooner, later in pairwise(times))

    def test_no_intents_leave_the_verdict(self, open_page: OpenPage, service: Any) -> None:
        service.errors["intent"] = [NotSupported("It embeds no texts.")]
        page = open_page()
        choose(page, file("a.png", SPAM))
        done(page)
        expect(card(page, "a.png").locator(".verdict strong")).to_have_text("Spam")
        expect(card(page, "a.png").locator(".intent")).to_contain_text("It embeds no texts.")

    def test_a_key_is_asked_for_where_one_is_needed(self, open_page: OpenPage) -> None:
        running = RunningService(AccessSettings(keys=(hashlib.sha256(KEY.encode()).hexdigest(),)))
        try:
            page = open_page(running.url)
            field = page.get_by_label("This service asks for an API key")
            expect(field).to_be_hidden()
            choose(page, file("a.png", SPAM), file("b.png", HONEST), file("c.png", HONEST))
            expect(field).to_be_focused()
            for wrong in ("ключ", "wrong"):
                field.fill(wrong)
                field.press("Enter")
                expect(page.get_by_role("alert")).to_have_text(
                    "The service does not know this key."
                )
            accessible(page)
            field.fill(KEY)
            page.get_by_role("button", name="Use key").click()
            done(page)
            expect(page.locator("#progress-text")).to_have_text("Done. Spam: 1 · Honest: 2")
            expect(field).to_be_hidden()
            assert KEY not in page.evaluate("JSON.stringify(localStorage)")
            page.reload()
            choose(page, file("a.png", SPAM))
            expect(page.locator(".verdict strong")).to_have_text("Spam")
            expect(field).to_be_hidden()
        finally:
            running.close()


def orientation(value: int) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = value
    return exif


def box_and_darkness(page: Page) -> tuple[list[float], list[float]]:
    """Left, top, right, bottom of the drawn box, and of what is dark in the picture as shown."""
    frame = page.locator(".frame")
    drawn = page.locator(".frame polygon").evaluate(
        """polygon => {
            const box = polygon.getBoundingClientRect();
            const frame = polygon.closest(".frame").getBoundingClientRect();
            return [box.left - frame.left, box.top - frame.top,
                    box.right - frame.left, box.bottom - frame.top];
        }"""
    )
    page.get_by_label("Boxes around text").uncheck()
    pixels = np.asarray(Image.open(io.BytesIO(frame.screenshot())).convert("RGB"))
    dark = corners_of_dark(pixels)
    assert dark is not None
    return drawn, list(dark)


@pytest.mark.usefixtures("service")
class TestBoxes:
    @pytest.mark.parametrize("viewport", [{"width": 1200, "height": 900}, PHONE])
    @pytest.mark.parametrize(
        ("data", "shape"),
        [
            (encode(photo((40, 200, 139, 249))), (400, 300)),
            # The phone held the camera sideways: turned by a quarter, either way, and mirrored.
            *(
                (encode(photo((40, 200, 139, 249)), "JPEG", exif=orientation(turned)), (300, 400))
                for turned in (6, 8, 5)
            ),
            # The models see 1600 pixels of this, the browser all.
            (encode(photo((1000, 100, 2499, 299), size=(3200, 400))), (3200, 400)),
        ],
        ids=["upright", "right", "left", "mirrored", "large"],
    )
    def test_they_are_where_the_text_is(
        self, data: bytes, shape: tuple[int, int], viewport: Any, open_page: OpenPage
    ) -> None:
        page = open_page(viewport=viewport)
        choose(page, file("a.jpg", data))
        done(page)
        drawn, dark = box_and_darkness(page)
        assert drawn == pytest.approx(dark, abs=2)
        box = page.locator(".frame").bounding_box()
        assert box is not None
        assert box["width"] / box["height"] == pytest.approx(shape[0] / shape[1], rel=0.02)

    def test_a_format_that_browsers_do_not_show(self, open_page: OpenPage) -> None:
        page = open_page()
        choose(page, file("scan.tiff", encode(photo((100, 60, 299, 119)), "TIFF")))
        done(page)
        expect(page.locator(".verdict strong")).to_have_text("Spam")
        expect(page.locator(".preview .hint")).to_contain_text("cannot show this format")
        expect(page.locator(".frame polygon")).to_have_attribute(
            "points", "100,60 300,60 300,120 100,120"
        )
        expect(page.locator(".frame polygon")).to_be_visible()

    def test_a_line_and_its_box_stand_out_together(self, open_page: OpenPage) -> None:
        page = open_page()
        choose(page, file("a.png", SPAM))
        done(page)
        page.locator(".read li").hover()
        expect(page.locator("polygon")).to_have_class("lit")
        page.locator("h1").hover()
        expect(page.locator("polygon")).not_to_have_class("lit")
        page.locator("polygon").hover()
        expect(page.locator(".read li")).to_have_class("lit")


@pytest.mark.usefixtures("service")
class TestLanguages:
    def test_russian_by_the_browser(self, open_page: OpenPage) -> None:
        page = open_page(locale="ru-RU")
        expect(page.locator("html")).to_have_attribute("lang", "ru")
        page.get_by_label("Выбрать картинки").set_input_files(file("a.png", SPAM))
        expect(page.locator(".verdict")).to_have_text("Спам вероятность 98,3 %")
        expect(page.locator(".told > p")).to_have_text("Проблема с оплатой, 90 %")
        accessible(page)

    def test_the_switch_takes_everything_along_and_is_kept(self, open_page: OpenPage) -> None:
        page = open_page(locale="de-DE")
        choose(page, file("a.png", SPAM), file("b.txt", b"hello"))
        done(page)
        page.get_by_role("button", name="Русский").click()
        expect(page.get_by_role("button", name="Русский")).to_have_attribute("aria-pressed", "true")
        expect(card(page, "a.png").locator(".verdict strong")).to_have_text("Спам")
        expect(card(page, "b.txt").locator(".error")).to_have_text("Этот файл не картинка")
        expect(page.locator("#progress-text")).to_have_text("Готово. Спам: 1 · не проверено: 1")
        page.reload()
        expect(page.locator("h1")).to_have_text("Спам или честная картинка?")


@pytest.mark.usefixtures("service")
class TestEverybody:
    def test_by_keyboard_alone(self, open_page: OpenPage) -> None:
        page = open_page(permissions=["clipboard-read", "clipboard-write"])
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        expect(page.get_by_label("Choose pictures")).to_be_focused()
        outline = page.locator(".drop .button").evaluate("node => getComputedStyle(node).outline")
        assert "solid 3px" in outline
        with page.expect_file_chooser() as chooser:
            page.keyboard.press("Space")
        chooser.value.set_files(file("a.png", SPAM))
        done(page)
        reached = []
        for _ in range(12):
            page.keyboard.press("Tab")
            reached.append(
                page.evaluate("document.activeElement.innerText || document.activeElement.id")
            )
            if reached[-1] == "Copy JSON":
                break
        assert {"show-boxes", "Copy all as JSON", "Clear", "Copy JSON"} <= set(reached)
        assert any(name.startswith("Timings") for name in reached)
        page.keyboard.press("Enter")
        page.wait_for_function("navigator.clipboard.readText().then(text => text[0] === '{')")

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_both_schemes_are_legible_and_named(self, scheme: str, open_page: OpenPage) -> None:
        page = open_page(color_scheme=scheme)
        choose(page, file("a.png", SPAM), file("b.png", HONEST), file("c.txt", b"hello"))
        done(page)
        accessible(page)
        page.get_by_text("Timings").first.click()
        accessible(page)
        ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        values = [int(value) for value in re.findall(r"\d+", ground)]
        assert max(values) < 50 if scheme == "dark" else min(values) > 200

    @pytest.mark.parametrize("locale", ["en-GB", "ru-RU"])
    def test_a_small_phone_never_scrolls_sideways(self, locale: str, open_page: OpenPage) -> None:
        page = open_page(locale=locale, viewport=PHONE, has_touch=True, is_mobile=True)
        no_sideways_scroll(page)
        wide = encode(photo((100, 20, 3000, 60), size=(3200, 100)))
        tall = encode(photo((10, 100, 60, 3000), size=(100, 3200)))
        page.locator("#files").set_input_files(
            [file("a" * 200 + ".png", wide), file("b.png", tall), file("c" * 90, b"hello")]
        )
        done(page)
        no_sideways_scroll(page)
        for button in page.locator("button, label.switch, .drop .button").all():
            box = button.bounding_box()
            assert box is None or box["height"] >= 44

    def test_the_policy_keeps_markup_out(self, open_page: OpenPage) -> None:
        page = open_page(complaint="TrustedHTML")
        refused = page.evaluate(
            """() => {
                try { document.body.innerHTML = "<b>hello</b>"; return null; }
                catch (error) { return error.name; }
            }"""
        )
        assert refused == "TypeError"

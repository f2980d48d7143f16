"""Pictures in, by every way, and what is said of them."""

import json
import re

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.conftest import ROOT
from tests.deployments.http.page.looking_service import HONEST, SPAM, WORDS, LookingService
from tests.deployments.http.page.visitor import OpenPage, card, choose, done, file


class TestVerdict:
    def test_a_chosen_picture_is_explained(
        self, open_page: OpenPage, service: LookingService
    ) -> None:
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

    def test_an_honest_one(self, open_page: OpenPage) -> None:
        page = open_page()
        choose(page, file("a.png", HONEST))
        done(page)
        expect(card(page, "a.png").locator(".verdict strong")).to_have_text("Honest")
        expect(card(page, "a.png").locator(".action")).to_have_text("Can be published")
        expect(card(page, "a.png").locator(".told > p")).to_contain_text("Not sure. Best guess")

    def test_an_answer_without_some_models_says_so(
        self, open_page: OpenPage, service: LookingService
    ) -> None:
        service.degraded = True
        page = open_page()
        choose(page, file("a.png", SPAM))
        expect(card(page, "a.png").locator(".notice")).to_contain_text("is less sure")

    def test_classes_of_another_bundle(self, open_page: OpenPage, service: LookingService) -> None:
        service.classes = ("<b>good</b>", "bad")
        page = open_page()
        choose(page, file("a.png", HONEST))
        expect(card(page, "a.png").locator(".verdict strong")).to_have_text("<b>good</b>")

    def test_an_example(self, open_page: OpenPage) -> None:
        page = open_page()
        page.get_by_role("button", name="Offer over a photo").click()
        done(page)
        natural = page.locator(".frame img").evaluate("image => image.naturalWidth")
        assert natural == Image.open(ROOT / "examples" / "spam.jpg").width


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
    def test_two_at_a_time_and_the_verdicts_first(
        self, open_page: OpenPage, service: LookingService
    ) -> None:
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

    def test_pictures_that_come_later_get_their_verdicts_before_intents_too(
        self, open_page: OpenPage, service: LookingService
    ) -> None:
        service.takes_s = 0.5
        page = open_page()
        choose(page, *(file(f"{index}.png", HONEST) for index in range(4)))
        expect(page.locator("#progress-text")).to_contain_text("All verdicts are there")
        choose(page, file("late.png", SPAM))
        expect(card(page, "late.png").locator(".verdict strong")).to_have_text("Spam")
        expect(page.locator("#progress-text")).to_contain_text("All verdicts are there")
        done(page)
        # Two intents were on their way already; the other two had to wait.
        routes = [route for route, _ in service.asked]
        assert routes.index("explain", 4) <= 6
        assert page.locator("h3").first.inner_text() == "late.png"

    def test_clear_gives_up_what_runs(self, open_page: OpenPage, service: LookingService) -> None:
        service.takes_s = 0.3
        page = open_page()
        choose(page, *(file(f"{index}.png", HONEST) for index in range(6)))
        page.get_by_role("button", name="Clear").click()
        expect(page.locator("#results")).to_be_hidden()
        service.takes_s = 0
        choose(page, file("next.png", SPAM))
        done(page)
        assert page.locator("h3").all_inner_texts() == ["next.png"]
        routes = [route for route, _ in service.asked]
        assert routes.count("explain") <= 3
        assert routes.count("intent") == 1

    def test_json_is_copied(self, open_page: OpenPage) -> None:
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

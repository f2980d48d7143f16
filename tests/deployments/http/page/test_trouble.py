"""What the page says when something goes wrong."""

import hashlib
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from deployments.http.access import AccessSettings
from reviewlens.errors import DeploymentDown, NotSupported, Overloaded
from tests.deployments.http.page.looking_service import (
    HONEST,
    SPAM,
    LookingService,
    RunningService,
    full,
)
from tests.deployments.http.page.visitor import OpenPage, accessible, card, choose, done, file

KEY = "a key of the service"


class TestTrouble:
    def test_a_file_that_is_no_picture(self, open_page: OpenPage, service: LookingService) -> None:
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
    def test_a_file_beyond_the_limit(
        self, times: int, open_page: OpenPage, service: LookingService
    ) -> None:
        page = open_page()
        choose(page, file("big.png", SPAM + bytes(times * service.limits.max_bytes)))
        error = card(page, "big.png").locator(".error")
        expect(error).to_have_text("The picture is too large")

    def test_trying_again(self, open_page: OpenPage, service: LookingService) -> None:
        service.errors["explain"] = [DeploymentDown("ocr_nb: no replica is running.")]
        page = open_page()
        choose(page, file("a.png", SPAM))
        expect(card(page, "a.png").locator(".error")).to_have_text("A part of the service is down")
        expect(card(page, "a.png").locator(".facts .hint")).to_contain_text("ocr_nb: no replica")
        page.get_by_role("button", name="Try a.png again").click()
        expect(card(page, "a.png").locator(".verdict strong")).to_have_text("Spam")

    def test_a_service_that_is_gone(self, open_page: OpenPage) -> None:
        page = open_page()
        page.route("**/explain", lambda route: route.abort())
        choose(page, file("a.png", SPAM))
        expect(card(page, "a.png").locator(".error")).to_have_text("The service cannot be reached")
        expect(card(page, "a.png").locator(".facts .hint")).to_contain_text(
            "Look whether it is running"
        )

    def test_an_answer_that_is_no_problem_document(self, open_page: OpenPage) -> None:
        page = open_page()
        page.route("**/explain", lambda route: route.fulfill(status=502, body="<h1>proxy</h1>"))
        choose(page, file("a.png", SPAM))
        expect(card(page, "a.png").locator(".error")).to_have_text(
            "The service did not accept the request"
        )

    def test_a_busy_service_is_asked_again_when_it_said(
        self, open_page: OpenPage, service: LookingService
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

    def test_a_new_try_is_said_to_be_one(
        self, open_page: OpenPage, service: LookingService
    ) -> None:
        service.errors["explain"] = [full()]
        service.takes_s = 2.0
        page = open_page()
        choose(page, file("a.png", SPAM))
        state = card(page, "a.png").locator(".state")
        expect(state).to_have_text("The service is busy, next try in 1 s")
        expect(state).to_have_text("Checking…")
        expect(card(page, "a.png").locator(".verdict strong")).to_have_text("Spam")

    @pytest.mark.parametrize("status", [None, 503])
    def test_an_example_that_cannot_be_had(
        self, status: int | None, open_page: OpenPage, service: LookingService
    ) -> None:
        page = open_page()
        page.route(
            "**/examples/**",
            lambda route: route.fulfill(status=status, body="no") if status else route.abort(),
        )
        page.get_by_role("button", name="Offer over a photo").click()
        nothing = page.locator("#nothing")
        expect(nothing).to_contain_text("The service cannot be reached. Look whether it is running")
        assert page.get_by_role("article").count() == 0
        page.unroute("**/examples/**")
        page.get_by_role("button", name="Offer over a photo").click()
        done(page)
        expect(nothing).to_be_empty()
        assert [route for route, _ in service.asked] == ["explain", "intent"]

    def test_no_intents_leave_the_verdict(
        self, open_page: OpenPage, service: LookingService
    ) -> None:
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

"""A new user's first minutes with what `make serve` starts."""

import time

from playwright.sync_api import expect

from tests.deployments.http.page.visitor import OpenPage, card, choose, file

WITHIN_S = 120


def test_a_verdict_on_an_own_picture_within_two_minutes(
    url: str, open_page: OpenPage, spam_jpeg: bytes
) -> None:
    began = time.monotonic()
    page = open_page(url)
    page.set_default_timeout(1000 * WITHIN_S)
    choose(page, file("mine.jpg", spam_jpeg))
    seen = card(page, "mine.jpg")
    expect(seen.locator(".verdict")).to_contain_text("Spam", timeout=1000 * WITHIN_S)
    expect(seen.locator(".told > p")).not_to_be_empty(timeout=1000 * WITHIN_S)
    seconds = time.monotonic() - began
    print(f"{seconds:.1f} s from the address to verdict and intent")
    assert seconds < WITHIN_S

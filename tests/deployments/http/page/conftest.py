"""One browser for each module of tests, in front of one service."""

import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    expect,
    sync_playwright,
)

from tests.deployments.http.page.looking_service import LookingService, RunningService
from tests.deployments.http.page.visitor import OpenPage

PATIENCE_MS = 15_000  # of a busy machine; nothing waits that long where all is well
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed: apt-get install chromium")
    expect.set_options(timeout=PATIENCE_MS)
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
def service(server: RunningService) -> LookingService:
    """The service behind the page, as new."""
    server.service.reset()
    return server.service


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """What scripts and policy complain of: whatever a test leaves in it fails the test."""
    complaints: list[str] = []
    yield complaints
    assert complaints == []


@pytest.fixture
def open_page(
    browser: Browser, server: RunningService, service: LookingService, complaints: list[str]
) -> Iterator[OpenPage]:
    """Opens the page, at this service unless told otherwise, with options of the browser."""
    assert service is server.service
    contexts: list[BrowserContext] = []

    def heard(message: ConsoleMessage) -> None:
        # A refused picture is an error to the console, and none to us.
        if message.type == "error" and "Failed to load resource" not in message.text:
            complaints.append(message.text)

    def open_page(url: str = server.url, **options: Any) -> Page:
        context = browser.new_context(**{"locale": "en-GB", "reduced_motion": "reduce"} | options)
        contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", heard)
        page.goto(url)
        page.locator("body.ready").wait_for()
        return page

    yield open_page
    for context in contexts:
        context.close()

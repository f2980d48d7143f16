"""What a visitor of the page does, and looks at."""

from collections.abc import Callable
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page

PHONE = {"width": 360, "height": 740}
OpenPage = Callable[..., Page]


def file(name: str, data: bytes) -> Any:
    return {"name": name, "mimeType": "", "buffer": data}


def choose(page: Page, *pictures: Any) -> None:
    page.get_by_label("Choose pictures").set_input_files(list(pictures))


def card(page: Page, name: str) -> Locator:
    return page.get_by_role("article", name=name)


def done(page: Page) -> None:
    page.locator("#results[data-done=true]").wait_for()


def no_sideways_scroll(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def accessible(page: Page) -> None:
    report = Axe().run(page)
    assert report.violations_count == 0, report.generate_report()

"""Takes the README's pictures of the page, of a service that runs with the bundle that ships.

`python -m tests.deployments.http.page.take_screenshots [URL]`, or `make screenshots`.
"""

import io
import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.conftest import ROOT

IMAGES = ROOT / "docs" / "images"
_COLOURS = 256  # of the PNG: a third of the bytes, and no difference to the eye


def main(url: str) -> None:
    """Write docs/images/page.png, a wide light window, and page-phone.png, dark and Russian."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        _take(browser, url, IMAGES / "page.png", "spam.jpg", "en-GB", "light", (1120, 1080))
        _take(browser, url, IMAGES / "page-phone.png", "payment.png", "ru-RU", "dark", (390, 1080))
        browser.close()


def _take(
    browser: Browser,
    url: str,
    to: Path,
    example: str,
    locale: str,
    scheme: str,
    size: tuple[int, int],
) -> None:
    width, height = size
    page = browser.new_page(
        viewport={"width": width, "height": height},
        locale=locale,
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page.goto(url)
    page.locator("body.ready").wait_for()
    page.locator("#files").set_input_files(ROOT / "examples" / example)
    page.locator("#results[data-done=true]").wait_for()
    if width < 500:
        page.locator("#results").evaluate("results => results.scrollIntoView()")
    shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    shot.quantize(_COLOURS, dither=Image.Dither.NONE).save(to, optimize=True)
    page.close()


if __name__ == "__main__":
    main(*sys.argv[1:] or ["http://127.0.0.1:8000/"])

"""Boxes over the lines of text."""

import io
from typing import Any

import numpy as np
import pytest
from PIL import ExifTags, Image
from playwright.sync_api import Page, expect

from tests.conftest import encode
from tests.deployments.http.page.looking_service import SPAM, corners_of_dark, photo
from tests.deployments.http.page.visitor import PHONE, OpenPage, choose, done, file


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

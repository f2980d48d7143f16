"""Languages, keyboard, contrast, names for screen readers, small screens."""

import re

import pytest
from playwright.sync_api import expect

from tests.conftest import encode
from tests.deployments.http.page.looking_service import HONEST, SPAM, LookingService, photo
from tests.deployments.http.page.visitor import (
    PHONE,
    OpenPage,
    accessible,
    card,
    choose,
    done,
    file,
    no_sideways_scroll,
)


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


class TestEverybody:
    def test_by_keyboard_alone(self, open_page: OpenPage) -> None:
        page = open_page(permissions=["clipboard-read", "clipboard-write"])
        # Playwright does not wait until choosers are caught; asked here, they are when it matters.
        page.on("filechooser", lambda _: None)
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
    def test_a_small_phone_never_scrolls_sideways(
        self, locale: str, open_page: OpenPage, service: LookingService
    ) -> None:
        service.words = "@" + "o" * 120
        page = open_page(locale=locale, viewport=PHONE, has_touch=True, is_mobile=True)
        no_sideways_scroll(page)
        wide = encode(photo((100, 20, 3000, 60), size=(3200, 100)))
        tall = encode(photo((10, 100, 60, 3000), size=(100, 3200)))
        page.locator("#files").set_input_files(
            [file("a" * 200 + ".png", wide), file("b.png", tall), file("c" * 90, b"hello")]
        )
        done(page)
        no_sideways_scroll(page)
        inside = page.locator(".read, .facts").evaluate_all(
            "all => all.map(one => one.scrollWidth - one.clientWidth)"
        )
        assert inside == [0] * len(inside) != []
        for button in page.locator("button, label.switch, .drop .button").all():
            box = button.bounding_box()
            assert box is None or box["height"] >= 44

    def test_the_policy_keeps_markup_out(self, open_page: OpenPage, complaints: list[str]) -> None:
        page = open_page()
        refused = page.evaluate(
            """() => {
                try { document.body.innerHTML = "<b>hello</b>"; return null; }
                catch (error) { return error.name; }
            }"""
        )
        assert refused == "TypeError"
        assert "TrustedHTML" in complaints.pop()

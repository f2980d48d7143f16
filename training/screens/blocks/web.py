"""Blocks of sites and shops: news, articles, goods, apps, letters, a search."""

from functools import partial

from training.screens import controls
from training.screens.blocks import forms
from training.screens.blocks.covers import cover
from training.screens.page import Block, Page


def store(page: Page) -> None:
    """Apps to install, with stars and a button each."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    hues = [
        (255, 149, 0),
        (88, 86, 214),
        (52, 199, 89),
        (255, 45, 85),
        (0, 122, 255),
        (120, 120, 128),
    ]
    for name in words.some("store.app", rng.randint(5, 9)):
        if page.y > page.bottom:
            return
        canvas.rect((page.x, page.y, page.x + 58, page.y + 58), rng.choice(hues), 14)
        icon = rng.choice(["game", "camera", "music", "sun", "car", "heart", "image", "chat"])
        canvas.icon(icon, page.x + 14, page.y + 14, 30, (255, 255, 255))
        get = words.say("store.get")
        wide = canvas.measure(get, 13, bold=True) + 26
        canvas.rect(
            (page.right - wide, page.y + 14, page.right, page.y + 44),
            theme.tint(theme.accent, 0.16),
            15,
        )
        canvas.text(
            page.right - wide / 2,
            page.y + 20,
            get,
            13,
            controls.clickable(page),
            bold=True,
            align="center",
        )
        room = page.width - wide - 86
        canvas.text(page.x + 72, page.y + 4, name, 15, theme.ink, bold=True, room=room)
        canvas.text(page.x + 72, page.y + 26, words.say("store.kind"), 12.5, theme.faint, room=room)
        canvas.icon("star", page.x + 72, page.y + 45, 12, (245, 180, 30))
        canvas.text(page.x + 88, page.y + 43, f"{rng.randint(30, 50) / 10}", 11.5, theme.faint)
        page.down(76)


def goods(page: Page) -> None:
    """Things to buy in two or more columns."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    across = max(2, int(page.width // 210))
    each, top = (page.width - 12 * (across - 1)) / across, page.y
    for number, name in enumerate(words.some("goods.item", across * 3)):
        x, y = page.x + (each + 12) * (number % across), top + 278 * (number // across)
        if y > page.bottom:
            break
        cover(page, (x, y, x + each, y + 180), theme.radius)
        canvas.text(x, y + 188, words.anew("pay_price"), 16, theme.ink, bold=True, room=each)
        canvas.text(x, y + 210, name, 13.5, theme.ink, room=each)
        canvas.icon("star", x, y + 234, 13, (245, 180, 30))
        canvas.text(x + 18, y + 232, f"{rng.randint(38, 50) / 10}", 12, theme.faint)
        canvas.text(
            x + 46, y + 232, words.say("goods.add"), 12, controls.clickable(page), room=each - 46
        )
        page.y = y + 262


def news(page: Page) -> None:
    """Headlines with pictures."""
    canvas, theme, words = page.canvas, page.theme, page.words
    for number, line in enumerate(words.some("news.line", page.rng.randint(4, 7))):
        if page.y > page.bottom:
            return
        if number == 0:
            cover(page, (page.x, page.y, page.right, page.y + 190), theme.radius)
            page.y = canvas.paragraph(
                page.x, page.y + 200, page.width, line, 19, theme.ink, bold=True, most=2
            )
            canvas.text(page.x, page.y + 2, words.say("news.meta"), 12.5, theme.faint)
            page.down(36)
            continue
        cover(page, (page.right - 92, page.y, page.right, page.y + 70), min(theme.radius, 10))
        canvas.paragraph(page.x, page.y, page.width - 106, line, 15, theme.ink, most=2)
        canvas.text(page.x, page.y + 48, words.say("news.meta"), 12.5, theme.faint)
        page.down(88)


def article(page: Page) -> None:
    """A long text with a picture."""
    canvas, theme, words = page.canvas, page.theme, page.words
    page.y = canvas.paragraph(
        page.x, page.y, page.width, words.say("news.line"), 25, theme.ink, bold=True
    )
    canvas.text(page.x, page.y + 4, words.say("news.meta"), 12.5, theme.faint)
    page.down(34)
    cover(page, (page.x, page.y, page.right, page.y + page.width * 0.45), theme.radius)
    page.down(page.width * 0.45 + 16)
    for _ in range(2):
        text = " ".join(words.some("article.line", 4))
        page.y = canvas.paragraph(page.x, page.y, page.width, text, 15.5, theme.ink, most=9) + 12


def finds(page: Page) -> None:
    """What a search engine found."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    canvas.rect((page.x, page.y, page.right, page.y + 46), theme.card, 23, theme.line)
    canvas.icon("search", page.x + 16, page.y + 13, 20, theme.faint)
    canvas.text(
        page.x + 48, page.y + 12, words.say("map.place"), 16, theme.ink, room=page.width - 80
    )
    page.down(64)
    for line in words.some("news.line", rng.randint(3, 6)):
        if page.y > page.bottom:
            return
        canvas.text(page.x, page.y, words.say("other.domain"), 12.5, theme.success, room=page.width)
        canvas.text(page.x, page.y + 18, line, 18, theme.accent, room=page.width)
        text = " ".join(words.some("article.line", 2))
        page.y = (
            canvas.paragraph(page.x, page.y + 44, page.width, text, 13.5, theme.faint, most=2) + 18
        )


def letters(page: Page) -> None:
    """An inbox."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    for sender in words.some("mail.from", rng.randint(5, 9)):
        if page.y > page.bottom:
            return
        fresh = rng.random() < 0.4
        controls.portrait(page, page.x, page.y + 4, 44, sender)
        left, room = page.x + 58, page.width - 58
        canvas.text(left, page.y + 2, sender, 15, theme.ink, bold=fresh, room=room - 70)
        canvas.text(page.right, page.y + 4, words.anew("bank_time"), 12, theme.faint, align="right")
        canvas.text(
            left,
            page.y + 25,
            words.anew("mail.line"),
            13.5,
            theme.ink if fresh else theme.faint,
            room=room,
        )
        page.down(66)
        canvas.line([(left, page.y - 6), (page.right, page.y - 6)], theme.line)


WEB: dict[str, Block] = {
    "store": store,
    "store-heading": partial(forms.heading, rule="store.page"),
    "store-chips": partial(forms.chips, rule="other.nav"),
    "goods": goods,
    "goods-heading": partial(forms.heading, rule="goods.page"),
    "news": news,
    "news-heading": partial(forms.heading, rule="news.page"),
    "article": article,
    "finds": finds,
    "letters": letters,
    "mail-heading": partial(forms.heading, rule="mail.page"),
}

"""The forms in which words come into a picture, and how often each kind takes them.

Every form belongs to both kinds, with the same fonts, colours, designs and finish, so that only
what the words say tells the kinds apart. Those that buyers and shops often use honestly weigh more
there, and overlays more in spam. The designs of each form are parted between training and test
(training.synthetic.scene.Scene.design), but for the six overlays.
"""

from collections.abc import Mapping

from training.synthetic.forms.card import draw_banner, draw_card
from training.synthetic.forms.form import Form
from training.synthetic.forms.overlay import overlay
from training.synthetic.forms.package import draw_box_label, draw_label, draw_shirt
from training.synthetic.forms.paper import draw_price, draw_receipt, draw_table
from training.synthetic.forms.qr import draw_qr_poster
from training.synthetic.forms.screens import draw_app_screen, draw_chat_screen
from training.synthetic.forms.sheets import draw_insert, draw_note
from training.synthetic.forms.sticker import draw_sticker
from training.synthetic.forms.watermark import draw_watermark
from training.synthetic.wording import Kind

_TOPS = ("clothes_t_shirt", "clothes_longsleeve", "clothes_hoodie", "clothes_top",
         "clothes_undershirt", "clothes_polo", "clothes_body")  # fmt: skip
_PACKS = {"pack": 50.0, "grocery": 40.0, "food": 5.0, "clothes": 5.0}


def _shares(honest: float, spam: float) -> Mapping[Kind, float]:
    return {"honest": honest, "spam": spam}


FORMS: Mapping[str, Form] = {
    "poster": Form(overlay("poster"), _shares(10, 24)),
    "band": Form(overlay("band"), _shares(6, 9)),
    "caption": Form(overlay("caption"), _shares(8, 5)),
    "tag": Form(overlay("tag"), _shares(4, 2)),
    "turned": Form(overlay("turned"), _shares(3, 4)),
    "note": Form(overlay("note"), _shares(4, 4)),
    "sticker": Form(draw_sticker, _shares(7, 7)),
    "banner": Form(draw_banner, _shares(6, 6), least=150),
    "card": Form(draw_card, _shares(6, 9), en="a card with words", ru="карточка с текстом"),
    "sheet": Form(draw_note, _shares(8, 8)),
    "qr": Form(draw_qr_poster, _shares(6, 7), least=200),
    "chat": Form(
        draw_chat_screen, _shares(7, 8), least=300,
        en="a screenshot of a chat", ru="скриншот переписки",
    ),
    "screen": Form(
        draw_app_screen, _shares(4, 2), least=300,
        en="a screenshot of an app", ru="скриншот приложения",
    ),
    "watermark": Form(draw_watermark, _shares(5, 4)),
    "insert": Form(draw_insert, _shares(7, 5), least=150),
    "receipt": Form(draw_receipt, _shares(4, 1.5), least=200),
    "table": Form(draw_table, _shares(5, 3), least=150),
    "price": Form(draw_price, _shares(5, 1.5)),
    "box": Form(draw_box_label, _shares(6, 1.5), _PACKS, least=150),
    "label": Form(draw_label, _shares(6, 1.5), _PACKS),
    "shirt": Form(draw_shirt, _shares(5, 1), categories=_TOPS),
}  # fmt: skip
"""Name, drawer, and how often it comes: per 122 honest pictures with words, 114 spam ones."""

__all__ = ["FORMS", "Form"]

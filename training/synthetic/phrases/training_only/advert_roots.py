"""How adverts are put together, by the form that carries them, whatever the language."""

from training.synthetic.phrases.contact import Rules

ADVERT_ROOTS: Rules = {
    "message": (
        "{advert}|{contact}", "{advert}|{slogan}|{contact}", "{advert}|{advert}|{contact}",
        "{advert}|{dm}", "{advert}|{link}",
    ),
    "sticker": ("{advert}", "{advert}|@{handle}"),
    "banner": ("{advert}|{button}|{contact}",),
    "card": ("{advert}|{slogan}|{contact}", "{advert}|{contact}"),
    "note": ("{greeting}|{advert}|{contact}", "{advert}|{phone}"),
    "qr": ("{advert}|{scan}",),
    "chat": ("{hello}|{advert}|~{chat_ask}|{slogan}|{contact}", "{advert}|{contact}"),
    "watermark": ("{advert} @{handle}",),
}  # fmt: skip
